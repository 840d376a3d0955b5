import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Attachment } from '@shared/ledger/attachment';
import { failure, Refusal, success, type Failure, type Result } from '@shared/problems/problem';
import { attachmentCipher, CHUNK_BYTES } from '@shared/vault/attachment-cipher';
import type { LedgerDatabase } from './database';
import { storageProblem } from './storage-problem';
import { bodyOf, chunkId } from './stored-chunk';

/** How far a long piece of work is, and its end before its time. */
export interface ProgressWatch {
  /** @param done bytes so far, of `all` */
  onProgress?: (done: number, all: number) => void;
  signal?: AbortSignal;
}

/** A File that somebody chose, or bytes of ours: these never become a Blob, which Chromium may lay down on the disk in the clear. */
export type Content = Blob | Uint8Array;

/** In bytes. */
export const sizeOf = (content: Content): number => (content instanceof Uint8Array ? content.length : content.size);

/** Bytes on their way into chunks. */
export interface NewBody extends Pick<Attachment, 'id' | 'name' | 'body'> {
  /** Of the chunks: 32 bytes. */
  key: Uint8Array;
  content: Content;
}

/**
 * Lays a file down in sealed chunks, each in a transaction of its own: one is in memory at a time. They are nobody's until
 * a manifest names their body. Problems: `attachment/unreadable`, `attachment/cancelled`, those of writing.
 */
export async function writeBody(
  database: LedgerDatabase,
  { id, name, body, key, content }: NewBody,
  { onProgress = () => {}, signal }: ProgressWatch,
): Promise<Result<Pick<Attachment, 'sha256' | 'chunks'>>> {
  const cipher = attachmentCipher(id, key);
  const hash = sha256.create();
  const size = sizeOf(content);
  const chunks = Math.ceil(size / CHUNK_BYTES);
  for (let number = 0; number < chunks; number++) {
    const bytes = await readPiece(content, number);
    if (!bytes) return failure('attachment/unreadable', { name });
    hash.update(bytes);
    const sealed = cipher.sealChunk(number, number === chunks - 1, bytes);
    try {
      await database.chunks.add({ id: chunkId(body, number), sealed });
    } catch (error) {
      return attachmentWriteProblem(error, name);
    }
    onProgress(number * CHUNK_BYTES + bytes.length, size);
    if (signal?.aborted) return failure('attachment/cancelled', {});
  }
  return success({ sha256: bytesToHex(hash.digest()), chunks });
}

/** Null when the file can't be read, or has another size by now: somebody took the stick out, or is writing to it. */
async function readPiece(content: Content, number: number): Promise<Uint8Array | null> {
  const begin = number * CHUNK_BYTES;
  if (content instanceof Uint8Array) return content.subarray(begin, begin + CHUNK_BYTES);
  const end = Math.min(begin + CHUNK_BYTES, content.size);
  const buffer = await content
    .slice(begin, end)
    .arrayBuffer()
    .catch(() => null);
  return buffer?.byteLength === end - begin ? new Uint8Array(buffer) : null;
}

/**
 * Opens a file's chunks one after the other. A chunk that is handed on is the one that was written there; that none is
 * missing is certain at the end. Null when all is well; problems: `attachment/damaged`, `attachment/cancelled`.
 *
 * @param key of the chunks: 32 bytes
 */
export async function readBody(
  database: LedgerDatabase,
  { id, name, body, chunks, size, sha256: digest }: Attachment,
  key: Uint8Array,
  take: (bytes: Uint8Array) => void | Promise<void>,
  { onProgress = () => {}, signal }: ProgressWatch,
): Promise<Failure | null> {
  const cipher = attachmentCipher(id, key);
  const hash = sha256.create();
  let done = 0;
  for (let number = 0; number < chunks; number++) {
    const stored = await database.chunks.get(chunkId(body, number));
    const part = number + 1;
    if (!stored) return failure('attachment/damaged', { name, part, fault: 'missing' });
    const bytes = unlessTampered(() => cipher.openChunk(number, part === chunks, stored.sealed));
    if (!bytes) return failure('attachment/damaged', { name, part, fault: 'changed' });
    hash.update(bytes);
    await take(bytes);
    onProgress((done += bytes.length), size);
    if (signal?.aborted) return failure('attachment/cancelled', {});
  }
  const isWhole = done === size && bytesToHex(hash.digest()) === digest;
  return isWhole ? null : failure('attachment/damaged', { name, part: 0, fault: 'changed' });
}

function unlessTampered<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** What a failed write means for the person who is adding or removing a file. */
export function attachmentWriteProblem(error: unknown, name: string): Failure {
  const problem = storageProblem(error);
  return problem.code === 'ledger/storage-full' ? failure('attachment/storage-full', { name }) : problem;
}

/** Removes chunks for good. */
export async function removeBodies(database: LedgerDatabase, bodies: readonly string[]): Promise<void> {
  for (const body of bodies) await database.chunks.where('id').startsWith(`${body}/`).delete();
}

/**
 * Removes chunks that no manifest names: of a file whose adding broke off, of one that was removed, of a restore that
 * didn't come to its end. Only while nothing is being added. Bodies are read from the index, which a manifest that
 * doesn't open any more has, too: its chunks stay.
 */
export async function removeUnusedChunks(database: LedgerDatabase): Promise<void> {
  const [used, chunks] = await database.transaction('r', ['attachments', 'chunks'], () =>
    Promise.all([database.attachments.orderBy('body').keys(), database.chunks.toCollection().primaryKeys()]),
  );
  const unused = new Set(chunks.map(bodyOf));
  for (const body of used) unused.delete(String(body));
  await removeBodies(database, [...unused]);
}
