import { MOST_DROPPED } from '@shared/ipc/tables';
import { failure, success, type Result } from '@shared/problems/problem';

const MEGA = 1024 * 1024;

/** A table that was dropped on the window, as main takes it. Problems: `table/too-large`, `table/unreadable`. */
export async function readDroppedTable(file: File): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  const { name, size } = file;
  // Asked before it is read: a huge one would fill the page's memory.
  if (size > MOST_DROPPED) return failure('table/too-large', { file: name, limit: MOST_DROPPED / MEGA });
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes
    ? success({ name: name.slice(-300), bytes: new Uint8Array(bytes) })
    : failure('table/unreadable', { file: name });
}
