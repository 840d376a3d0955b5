import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** A file where others may lay things. Null for what is none: a pipe of that name would keep who opens it waiting for ever, and with it a thread. */
export async function openFile(path: string): Promise<FileHandle | null> {
  // Windows has no such flag, and no such pipes.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  return null;
}
