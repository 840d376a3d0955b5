import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { UnpackedFile } from '@shared/filling/unpack-pack';
import { packLimits } from '@shared/packs/pack-limits';
import { isFileName } from '@shared/text/file-name';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import type { FillQueue } from '../filling/fill-queue';
import { writeFileAtomically, writeFailure } from '../storage/atomic-file';
import { bringBack, replaceFolder } from '../storage/replace-folder';
import { readBounded } from './pack-folder';
import { packFiles } from './pack-files';

/** Copies a pack's folder. Problems: `pack/too-…`, `file/…`. */
export async function copyFolder(from: string, to: string): Promise<Result<null>> {
  const files = await packFiles(from);
  const refused = refusedSize(files) ?? refusedName(files);
  if (refused) return refused;
  for (const { path } of files) {
    const bytes = await readBounded(join(from, ...path.split('/')), packLimits.file);
    if (!bytes.ok) return bytes;
    const written = await write(to, { path, bytes: bytes.value });
    if (!written.ok) return written;
  }
  return success(null);
}

/** What a process says that may have been taken over by what it read. */
const Unpacked = z.array(z.object({ path: z.string(), bytes: z.instanceof(Uint8Array) }));

/**
 * Copies what lies in a pack's zip, which is read without powers; what comes of it is looked at as any folder's names are. Problems:
 * `zip/…`, `pack/broken-zip`, `pack/odd-zip`, `pack/too-…`, `file/…`.
 */
export async function copyZip(file: string, to: string, jobs: Pick<FillQueue, 'run'>): Promise<Result<null>> {
  const packed = await readBounded(file, packLimits.total);
  return packed.ok ? unpackTo(packed.value, to, jobs) : packed;
}

/** {@link copyZip} of a zip's bytes. */
export async function unpackTo(zip: Uint8Array, to: string, jobs: Pick<FillQueue, 'run'>): Promise<Result<null>> {
  const unpacked = await jobs.run({ kind: 'unpack', zip });
  if (!unpacked.ok) return asPack(unpacked);
  const given = Unpacked.safeParse(unpacked.value);
  return given.success ? writeFiles(given.data, to) : failure('unexpected', { reason: 'no files' });
}

const BROKEN: readonly string[] = ['zip/not-a-zip', 'zip/truncated', 'zip/bad-crc'];
const ODD: readonly string[] = ['zip/duplicate-entry', 'zip/backslash', 'zip/compression', 'zip/zip64'];

/** What is said of a zip is about Word and Excel files, which are zips themselves: whoever has chosen 市の様式 has none in hand. */
function asPack(refused: Failure): Failure {
  if (BROKEN.includes(refused.code)) return failure('pack/broken-zip', {});
  return ODD.includes(refused.code) ? failure('pack/odd-zip', {}) : refused;
}

/** Files that others have named: their names and sizes are looked at before any of them is written. Problems: `pack/too-…`, `pack/file-name`, `file/…`. */
export async function writeFiles(given: readonly UnpackedFile[], to: string): Promise<Result<null>> {
  const files = given.map(({ path, bytes }) => ({ path, size: bytes.length }));
  const refused = refusedSize(files) ?? refusedName(files);
  if (refused) return refused;
  for (const one of given) {
    const written = await write(to, one);
    if (!written.ok) return written;
  }
  return success(null);
}

const MEGABYTE = 1024 * 1024;

function refusedSize(files: readonly { size: number }[]): Result<never> | null {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (files.length > packLimits.files)
    return failure('pack/too-many-files', { count: files.length, limit: packLimits.files });
  if (total <= packLimits.total) return null;
  return failure('pack/too-large', {
    megabytes: Math.ceil(total / MEGABYTE),
    limit: Math.ceil(packLimits.total / MEGABYTE),
  });
}

/** A name that one system takes and another doesn't, or means something else by: `nul.json`, `a:b`, `form.json.`. */
function refusedName(files: readonly { path: string }[]): Result<never> | null {
  const path = files.map((file) => file.path).find((one) => !one.split('/').every(isFileName));
  return path === undefined ? null : failure('pack/file-name', { path });
}

async function write(folder: string, { path, bytes }: UnpackedFile): Promise<Result<unknown>> {
  const file = join(folder, ...path.split('/'));
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (error) {
    return writeFailure(error as NodeJS.ErrnoException, path);
  }
  return writeFileAtomically(file, bytes);
}

/** In front of the name of a pack's folder while a new one takes its place. */
const BEFORE = '.before-';
/** In front of the folder of a pack that isn't loaded yet. */
export const INCOMING = '.incoming-';

/** Puts a folder in the place of a pack's, whole or not at all. Problems: `file/…`. */
export async function placeFolder(from: string, packs: string, name: string): Promise<Result<null>> {
  try {
    await replaceFolder(from, join(packs, name), join(packs, BEFORE + name));
    return success(null);
  } catch (error) {
    return writeFailure(error as NodeJS.ErrnoException, name);
  }
}

/** After a crash: a pack whose new folder didn't come gets its own back, what was under way is cleared. */
export async function mendPacks(packs: string): Promise<void> {
  for (const name of await readdir(packs).catch(() => [])) {
    if (name.startsWith(INCOMING)) await rm(join(packs, name), { recursive: true, force: true });
    if (name.startsWith(BEFORE)) await bringBack(join(packs, name.slice(BEFORE.length)), join(packs, name));
  }
}
