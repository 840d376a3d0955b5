import { failure, success, type Result } from '../problems/problem';
import { SignedRelease } from './release';

/** 連携台帳を新しくするファイル: a signed release and one of its installers behind it, as it goes on a stick. */
export const UPDATE_EXTENSION = 'renkei-update';

const MAGIC = new TextEncoder().encode('RENKEI-UPDATE-1\n');
/** Magic, and the length of the signed release. */
export const UPDATE_BEGINS = MAGIC.length + 4;
/** Bytes, of a signed release. */
export const LONGEST_RELEASE = 256 * 1024;

/** What stands before the installer. */
export function updateHead(signed: SignedRelease): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(SignedRelease.parse(signed)));
  const head = new Uint8Array(UPDATE_BEGINS + text.length);
  head.set(MAGIC);
  new DataView(head.buffer).setUint32(MAGIC.length, text.length, true);
  head.set(text, UPDATE_BEGINS);
  return head;
}

/** How many bytes of release stand behind the first {@link UPDATE_BEGINS}. Problem: `update/not-an-update`. */
export function releaseLength(begin: Uint8Array): Result<number> {
  if (begin.length < UPDATE_BEGINS || MAGIC.some((byte, at) => begin[at] !== byte))
    return failure('update/not-an-update', {});
  const length = new DataView(begin.buffer, begin.byteOffset).getUint32(MAGIC.length, true);
  return length > 0 && length <= LONGEST_RELEASE ? success(length) : failure('update/not-an-update', {});
}

/** A signed release as it stands in a file or a folder; nobody has looked yet whose it is. Problem: `update/damaged`. */
export function readSigned(bytes: Uint8Array): Result<SignedRelease> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const signed = SignedRelease.safeParse(JSON.parse(text));
    if (signed.success) return success(signed.data);
  } catch {
    // Cut off, or garbled.
  }
  return failure('update/damaged', {});
}
