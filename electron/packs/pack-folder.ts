import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { zipLimits } from '@shared/forms/zip/limits';
import type { KnownChannels } from '@shared/packs/network-schema';
import { isOfSystem } from '@shared/packs/of-systems';
import { MANIFEST, packLimits } from '@shared/packs/pack-limits';
import type { ManifestProblem, PackText, PackTexts, ReadPack } from '@shared/packs/read-pack';
import type { Form, Pack } from '@shared/packs/schema';
import { failure, success, type Result } from '@shared/problems/problem';

/** A pack where it lies on disk. */
export interface PackFolder {
  folder: string;
  pack: Pack;
}

/** One that was read just now. */
export interface ReadFolder extends PackFolder {
  /** Where its author has written what stands at a place of it. */
  written: ReadPack['written'];
}

export async function openPackFolder(folder: string, channels: KnownChannels): Promise<Result<PackFolder>> {
  const read = await readPackFolder(folder, channels);
  if (!read.ok) return read;
  if ('pack' in read.value) return success(read.value);
  const [{ code, message, details }] = read.value.problems;
  return { ok: false, code, message, details };
}

/**
 * The pack in a folder, or everything that is wrong in its own files; its forms' files are not looked at. Problems:
 * `pack/no-manifest`, `pack/invalid` (no UTF-8), `pack/path`, `file/…`.
 */
export async function readPackFolder(
  folder: string,
  channels: KnownChannels,
): Promise<Result<ReadFolder | { problems: [ManifestProblem, ...ManifestProblem[]] }>> {
  const texts = await readTexts(folder);
  if (!texts.ok) return texts;
  // Its schemas are many, and an office without packs of its own reads none: the app's own were read when it was built.
  const { readManifest } = await import('@shared/packs/read-pack');
  const read = readManifest(texts.value.manifest, channels, texts.value);
  return success('pack' in read ? { folder, ...read } : read);
}

async function readTexts(folder: string): Promise<Result<{ manifest: string } & Required<PackTexts>>> {
  const manifest = await readText(folder, MANIFEST);
  if (!manifest.ok) return manifest.code === 'file/not-found' ? failure('pack/no-manifest', { folder }) : manifest;
  const procedures = await readAll(folder, await namesIn(folder, 'procedures', (name) => name.endsWith('.json')));
  if (!procedures.ok) return procedures;
  const inFolders = (await namesIn(folder, '', (name) => !name.includes('.'))).map((name) => `${name}/form.json`);
  const forms = await readAll(folder, inFolders);
  return forms.ok ? success({ manifest: manifest.value, procedures: procedures.value, forms: forms.value }) : forms;
}

/** What is called so in a folder of the pack, by its path in the pack and in order of names; a pack may have none. */
const namesIn = async (folder: string, below: string, isMeant: (name: string) => boolean): Promise<string[]> =>
  (await readdir(join(folder, below)).catch(() => []))
    .filter(isMeant)
    .sort()
    .map((name) => (below === '' ? name : `${below}/${name}`));

/** A start waits for packs of dozens of files; but a folder that somebody chooses may have thousands. */
const AT_ONCE = 16;

/** Those of the files that there are. */
async function readAll(folder: string, paths: readonly string[]): Promise<Result<PackText[]>> {
  const files: PackText[] = [];
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const part = paths.slice(from, from + AT_ONCE);
    const texts = await Promise.all(part.map(async (path) => ({ path, text: await readText(folder, path) })));
    for (const { path, text } of texts)
      if (text.ok) files.push({ path, text: text.value });
      else if (text.code !== 'file/not-found') return text;
  }
  return success(files);
}

async function readText(folder: string, path: string): Promise<Result<string>> {
  const bytes = await readWithin(folder, path, packLimits.manifest);
  if (!bytes.ok) return bytes;
  const text = utf8(bytes.value);
  return text === null ? failure('pack/invalid', { path, reason: '文字の形式が UTF-8 ではありません' }) : success(text);
}

/** The text without its byte order mark; null when it isn't UTF-8: names in another code would be garbled silently. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function findForm({ pack }: PackFolder, formId: string): Result<Form> {
  const form = pack.forms.find(({ id }) => id === formId);
  return form ? success(form) : failure('pack/form-not-found', { pack: pack.title, form: formId });
}

/** The template of a form. */
export async function readTemplate({ folder }: Pick<PackFolder, 'folder'>, form: Form): Promise<Result<Uint8Array>> {
  const bytes = await readWithin(folder, form.template, zipLimits.file);
  if (bytes.ok || bytes.code !== 'file/not-found') return bytes;
  return failure('pack/template-missing', { form: form.number, file: form.template });
}

/** A file of a pack. Its path was checked when the pack was read; a link may still lead out of the folder. */
async function readWithin(folder: string, path: string, limit: number): Promise<Result<Uint8Array>> {
  const file = join(folder, ...path.split('/'));
  // What isn't counted among a pack's files is signed, checked and copied by nobody.
  if (path.split('/').some(isOfSystem)) return failure('file/not-found', { file });
  const [real, home] = await Promise.all([file, folder].map((place) => realpath(place).catch(() => null)));
  if (real && home && leadsOut(relative(home, real))) return failure('pack/path', { path });
  return readBounded(file, limit);
}

const leadsOut = (path: string): boolean => path.split(/[\\/]/)[0] === '..' || isAbsolute(path);

export interface NamedPack {
  name: string;
  opened: Result<PackFolder>;
}

/** All packs below a folder, in order of their id. A broken one is a result of its own: the others still work. */
export async function openPackFolders(parent: string, channels: KnownChannels): Promise<NamedPack[]> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  // A folder that begins with a dot is a pack on its way in or out.
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => ({ name, opened: await openPackFolder(join(parent, name), channels) })),
  );
}

/** A file's bytes, refused before reading when it is larger than `limit`, or no file: a pipe or a device never ends. */
export async function readBounded(file: string, limit: number): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return failure('file/unreadable', { file });
    const { size } = found;
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
