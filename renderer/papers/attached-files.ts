import { concatBytes } from '@noble/hashes/utils.js';
import type { Attachment } from '@shared/ledger/attachment';
import { success, type Result } from '@shared/problems/problem';
import type { AttachmentStore } from '../data/attachments';

/** An attached file as a whole, for showing and saving. Problems: those of reading. */
export async function readAttached(store: AttachmentStore, { id }: Attachment): Promise<Result<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  const read = await store.read(id, (piece) => void pieces.push(piece));
  return read.ok ? success(concatBytes(...pieces)) : read;
}

/**
 * Takes attached files away for good. Their bytes are in memory until they are put back by `restore`, or forgotten. One
 * that can't be read any more goes, too. Problems: those of removing.
 */
export async function takeAway(
  store: AttachmentStore,
  attachments: readonly Attachment[],
): Promise<Result<{ restore: () => Promise<Result<null>> }>> {
  const taken: { recordId: string; name: string; content: Uint8Array }[] = [];
  for (const attachment of attachments) {
    const { recordId, name } = attachment;
    const content = await readAttached(store, attachment);
    const removed = await store.remove(attachment.id);
    if (!removed.ok) return removed;
    if (content.ok) taken.push({ recordId, name, content: content.value });
  }
  const restore = async (): Promise<Result<null>> => {
    for (const one of taken) {
      const added = await store.add(one);
      if (!added.ok) return added;
    }
    return success(null);
  };
  return success({ restore });
}
