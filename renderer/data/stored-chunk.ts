import { PAGES, WRITES } from '@shared/vault/written-list';

/** The one table whose records are not JSON. */
export const CHUNKS = 'chunks';

/** Tables that the ledger's list doesn't hold: its own, and chunks, which their attachment vouches for. */
export const UNLISTED: readonly string[] = [CHUNKS, WRITES, PAGES];

/** A piece of an attachment as it lies in the database: ciphertext under the attachment's own key. */
export interface StoredChunk {
  /** {@link chunkId} */
  id: string;
  sealed: Uint8Array;
}

/** `body/000012`: all chunks of one body stand together, in their order. @param number from 0 */
export const chunkId = (body: string, number: number): string => `${body}/${String(number).padStart(6, '0')}`;

export const bodyOf = (chunk: string): string => chunk.slice(0, chunk.indexOf('/'));
