import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { zipLimits } from '@shared/forms/zip/limits';
import { readPack } from '@shared/packs/read-pack';
import type { Form, Pack } from '@shared/packs/schema';
import { failure, success, type Result } from '@shared/problems/problem';

/** A pack where it lies on disk. */
export interface PackFolder {
  folder: string;
  pack: Pack;
}

/** A pack.json is text written by hand: a megabyte is far beyond any. */
const LARGEST_MANIFEST = 4 * 1024 * 1024;

export async function openPackFolder(folder: string): Promise<Result<PackFolder>> {
  const text = await readBounded(join(folder, 'pack.json'), LARGEST_MANIFEST);
  if (!text.ok) return text.code === 'file/not-found' ? failure('pack/no-manifest', { folder }) : text;
  const pack = readPack(new TextDecoder().decode(text.value));
  return pack.ok ? success({ folder, pack: pack.value }) : pack;
}

export function findForm({ pack }: PackFolder, formId: string): Result<Form> {
  const form = pack.forms.find(({ id }) => id === formId);
  return form ? success(form) : failure('pack/form-not-found', { pack: pack.title, form: formId });
}

/** The template of a form; its path was checked to lie inside the folder when the pack was read. */
export async function readTemplate({ folder }: PackFolder, form: Form): Promise<Result<Uint8Array>> {
  const bytes = await readBounded(join(folder, ...form.template.split('/')), zipLimits.file);
  if (bytes.ok || bytes.code !== 'file/not-found') return bytes;
  return failure('pack/template-missing', { form: form.number, file: form.template });
}

/** All packs below a folder, in order of their id. A broken one is a result of its own: the others still work. */
export async function openPackFolders(parent: string): Promise<{ name: string; opened: Result<PackFolder> }[]> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort().map(async (name) => ({ name, opened: await openPackFolder(join(parent, name)) })));
}

/** A file's bytes, refused before reading when it is larger than `limit`. */
export async function readBounded(file: string, limit: number): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(file);
    const mega = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));
    if (size > limit) return failure('file/too-large', { file, megabytes: mega(size), limit: mega(limit) });
    return success(new Uint8Array(await readFile(file)));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? failure('file/not-found', { file })
      : failure('file/unreadable', { file });
  }
}
