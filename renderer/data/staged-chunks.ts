import type { BackupFrame } from '@shared/backup/format';
import type { Attachment } from '@shared/ledger/attachment';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import { unwrapAttachmentKey, wrapAttachmentKey } from '@shared/vault/attachment-cipher';
import { removeBodies, type ProgressWatch } from './attachment-body';
import type { LedgerDatabase } from './database';
import { openBackup, readFrames, type UnsealedBackup } from './read-backup';
import { storageProblem } from './storage-problem';
import { bodyOf, CHUNKS } from './stored-chunk';

/**
 * Copies the chunks of a backup's attachments into a ledger, under new bodies: nothing there names them yet, and if
 * nothing ever does, they go when the ledger is next opened. The file is read once more for it, and must be the one that
 * was looked into. Problems: `backup/restore-cancelled`, `backup/restore-full`, those of reading and of writing; then all
 * that was copied is gone again.
 *
 * @returns the attachments as they will be in this ledger, once they are written there
 */
export async function stageChunks(
  database: LedgerDatabase,
  dataKey: Uint8Array,
  backup: UnsealedBackup,
  watch: ProgressWatch,
): Promise<Result<Attachment[]>> {
  const bodies = new Map(backup.attachments.map(({ body }) => [body, crypto.randomUUID()]));
  try {
    const copied = bodies.size === 0 ? success(true) : await copyChunks(database, backup, bodies, watch);
    if (copied.ok) return success(backup.attachments.map((one) => adopted(one, backup.dataKey, dataKey, bodies)));
    await removeBodies(database, [...bodies.values()]).catch(() => {});
    return copied.code === 'backup/cancelled' ? failure('backup/restore-cancelled', {}) : copied;
  } catch (error) {
    await removeBodies(database, [...bodies.values()]).catch(() => {});
    return restoreProblem(error);
  }
}

async function copyChunks(
  database: LedgerDatabase,
  { backup, dataKey, mac }: UnsealedBackup,
  bodies: ReadonlyMap<string, string>,
  watch: ProgressWatch,
): Promise<Result<true>> {
  const handle = await openBackup(backup);
  if (!handle.ok) return handle;
  const copy = async (frames: BackupFrame[]): Promise<void> => {
    const chunks = frames.flatMap(({ table, id, sealed }) => {
      const body = table === CHUNKS && bodies.get(bodyOf(id));
      return body ? [{ id: body + id.slice(bodyOf(id).length), sealed }] : [];
    });
    if (chunks.length > 0) await database.chunks.bulkAdd(chunks);
  };
  const read = await readFrames(handle.value, dataKey, copy, watch);
  // Another backup may be whole as well, but it isn't what somebody looked at.
  const isSame = handle.value.mac.every((byte, at) => byte === mac[at]);
  return read.ok && !isSame ? failure('backup/damaged', { part: 'end' }) : read;
}

/** An attachment of the backup's ledger as one of this ledger's: the same file and chunks, its key wrapped anew. */
function adopted(
  attachment: Attachment,
  from: Uint8Array,
  to: Uint8Array,
  bodies: ReadonlyMap<string, string>,
): Attachment {
  const { id, body, wrappedKey } = attachment;
  const key = unwrapAttachmentKey(from, id, wrappedKey);
  return { ...attachment, body: bodies.get(body) ?? body, wrappedKey: wrapAttachmentKey(to, id, key) };
}

/** What a failed write means for the person who is restoring. */
export function restoreProblem(error: unknown): Failure {
  const problem = storageProblem(error);
  return problem.code === 'ledger/storage-full' ? failure('backup/restore-full', {}) : problem;
}
