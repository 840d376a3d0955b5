import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Attachment } from '@shared/ledger/attachment';
import { unwrap } from '@shared/problems/problem';
import type { NewAttachment } from '../../../renderer/data/attachments';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { storedRecords } from './office-on-disk';

/** What a scanner makes, as far as the ledger can tell: bytes of which no two chunks are the same. */
export function aScan(size = 2000): Blob {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= size; at += 4) view.setUint32(at, Math.imul(at + 1, 2654435761));
  return new Blob([bytes], { type: 'application/pdf' });
}

export const addScan = async (store: LedgerStores, given: Partial<NewAttachment> = {}): Promise<Attachment> =>
  unwrap(await store.attachments.add({ recordId: 'paper-1', name: '誓約書.pdf', content: aScan(), ...given }));

export async function bytesOf(store: LedgerStores, { id }: Attachment): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  unwrap(await store.attachments.read(id, (bytes) => void pieces.push(bytes)));
  return Buffer.concat(pieces);
}

export const chunkKeys = async (): Promise<string[]> => (await storedRecords('chunks')).map(({ id }) => String(id));

/** From now on the disk takes so many chunks and no more, until `vi.restoreAllMocks()`. */
export function fillDiskAfter(chunks: number): void {
  const add = IDBObjectStore.prototype.add;
  let left = chunks;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name === 'chunks' && left-- <= 0) throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, given);
  });
}
