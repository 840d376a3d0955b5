import type { DroppedPack } from '@shared/ipc/packs';
import { isOfSystem } from '@shared/packs/of-systems';
import { packLimits } from '@shared/packs/pack-limits';
import { failure, success, type Result } from '@shared/problems/problem';
import type { DroppedThing } from '../../../state/drop-taker';

const MEGABYTE = 1024 * 1024;

/** What was dropped, read for main: a zip as it is, of a folder all that lies in it. Nothing is read of one that is too much. */
export async function readDroppedPack({ name, file, folder }: DroppedThing): Promise<Result<DroppedPack>> {
  const called = name.slice(0, 300);
  const files = folder ? await filesIn(folder).catch(() => null) : [{ path: name, file }];
  if (!files) return failure('file/unreadable', { file: name });
  if (files.length > packLimits.files)
    return failure('pack/too-many-files', { count: files.length, limit: packLimits.files });
  const total = files.reduce((sum, one) => sum + one.file.size, 0);
  if (total > packLimits.total)
    return failure('pack/too-large', {
      megabytes: Math.ceil(total / MEGABYTE),
      limit: Math.ceil(packLimits.total / MEGABYTE),
    });
  const read: { path: string; bytes: Uint8Array }[] = [];
  for (const { path, file: one } of files) {
    const bytes = await one.arrayBuffer().catch(() => null);
    if (!bytes) return failure('file/unreadable', { file: path });
    read.push({ path, bytes: new Uint8Array(bytes) });
  }
  const [zip] = read;
  if (folder) return success({ from: 'folder', name: called, files: read });
  return zip ? success({ from: 'zip', name: called, bytes: zip.bytes }) : failure('file/unreadable', { file: name });
}

/** Without what systems put there; of far too many, one more than allowed. */
async function filesIn(folder: FileSystemDirectoryEntry): Promise<{ path: string; file: File }[]> {
  const files: { path: string; file: File }[] = [];
  const waiting: { entry: FileSystemEntry; path: string }[] = (await entriesOf(folder)).map(atTop);
  for (let next = waiting.pop(); next && files.length <= packLimits.files; next = waiting.pop()) {
    const { entry, path } = next;
    if (isOfSystem(entry.name)) continue;
    if (entry.isDirectory)
      for (const below of await entriesOf(entry as FileSystemDirectoryEntry))
        waiting.push({ entry: below, path: `${path}/${below.name}` });
    else files.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const atTop = (entry: FileSystemEntry) => ({ entry, path: entry.name });

/** A folder hands out some at a time, and nothing when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
    if (all.length > packLimits.files * 4) return all;
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));
