import { join } from 'node:path';
import { failure, type Failure, type Result, success } from '@shared/problems/problem';
import { LONGEST_RELEASE, readSigned } from '@shared/updates/update-file';
import { openFile } from '../storage/open-file';
import type { UpdateOffer } from './update-offer';

/** Where new versions lie, side by side as the publisher lays them out: `release.json` and the setups. */
export interface UpdateSource {
  /** Problem: `update/not-received`. */
  open: (signal: AbortSignal) => Promise<Result<UpdateOffer>>;
}

/** The bytes of a file there, by its name; throws where they can't be had to their end. */
export type FilesThere = (name: string, signal: AbortSignal) => AsyncIterable<Uint8Array>;

const INDEX = 'release.json';
const PIECE = 1024 * 1024;

/** A share, a stick, a folder. */
export const filesIn = (folder: string): FilesThere =>
  async function* (name, signal) {
    const handle = await openFile(join(folder, name));
    if (!handle) throw new Error('no file');
    yield* handle.createReadStream({ signal, highWaterMark: PIECE }) as AsyncIterable<Uint8Array>;
  };

export const sourceOf = (files: FilesThere): UpdateSource => ({
  async open(signal) {
    const index = await bytesThere(files, INDEX, LONGEST_RELEASE, signal);
    if (!index) return failure('update/not-received', {});
    const signed = readSigned(index);
    if (!signed.ok) return signed;
    return success({
      signed: signed.value,
      // Its name was signed, and is one without folders.
      bytesOf: ({ name }) => untilEnded(files(name, signal), signal),
      close: () => Promise.resolve(),
    });
  },
});

/** What went wrong on the way from there, where nobody holds a stick. */
export function asFromSource(failed: Failure): Failure {
  if (failed.code === 'update/unreadable') return failure('update/not-received', {});
  return failed.code === 'update/damaged' || failed.code === 'update/not-ours'
    ? failure('update/wrong-there', {})
    : failed;
}

/** All bytes of a file there; null where they can't be had, or are more than `most`. */
export const bytesThere = (
  files: FilesThere,
  name: string,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array | null> => upTo(most, untilEnded(files(name, signal), signal)).catch(() => null);

/** A share that has gone may not answer for a minute: who has ended it doesn't wait for that. */
async function* untilEnded(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncIterable<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  const ended = new Promise<never>((_settle, fail) => {
    const end = (): void => fail(new Error('ended'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  ended.catch(() => {});
  try {
    for (;;) {
      const { done, value } = await Promise.race([pieces.next(), ended]);
      if (done) return;
      yield value;
    }
  } finally {
    pieces.return?.().catch(() => {});
  }
}

/** @returns null: there is more */
async function upTo(most: number, bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
