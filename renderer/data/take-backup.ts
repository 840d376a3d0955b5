import { MESSAGE_BYTES } from '@shared/ipc/backup';
import { failure, success, type Result } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import type { ProgressWatch } from './attachment-body';

/**
 * A backup that was dropped on the window, piece by piece into main, where it is read like any other. Problems: `backup/unreadable`,
 * `backup/truncated`, those of main.
 *
 * @returns the id to read it by
 */
export async function takeBackup(file: File, { onProgress }: ProgressWatch = {}): Promise<Result<string>> {
  const { name, size } = file;
  const place = `「${name}」`;
  if (size === 0) return failure('backup/truncated', {});
  const begun = await ask('backup:take', { name: name.slice(0, 300), size });
  if (!begun.ok) return begun as unknown as Result<string>;
  for (let at = 0; at < size; at += MESSAGE_BYTES) {
    const piece = await file
      .slice(at, at + MESSAGE_BYTES)
      .arrayBuffer()
      .catch(() => null);
    if (!piece) return failure('backup/unreadable', { place });
    const added = await ask('backup:take-piece', { id: begun.value.id, bytes: new Uint8Array(piece) });
    if (!added.ok) return added as unknown as Result<string>;
    onProgress?.(at + piece.byteLength, size);
    if (added.value) return success(added.value.backup);
  }
  return failure('backup/truncated', {});
}
