import makeSodium, { type Sodium } from 'libsodium';
import { CLOSE, COMMA, OPEN, type JsonArrayOpener, type SealedRecord } from './json-array';
import { TAG_BYTES } from './sealed-bytes';
import { boundData, CIPHERTEXT_AT, FORMS, NONCE_AT, SEAL_OVERHEAD } from './sealed-record';

/**
 * The opener by libsodium in WebAssembly: the same algorithm, and each record is decrypted right into its place in the
 * array. For whoever opens a ledger of thousands. It is compiled where it runs, which asks for a policy with
 * 'wasm-unsafe-eval', so only a worker that does nothing else should have it.
 *
 * @returns what makes an opener out of a key of 32 bytes: a subkey, never the data key itself
 * @throws where WebAssembly is not to be had
 */
export async function compiledOpener(): Promise<(key: Uint8Array) => JsonArrayOpener> {
  const sodium = await makeSodium();
  return (key) => {
    const keyAt = reserve(sodium, key.length);
    sodium.HEAPU8.set(key, keyAt);
    const boundTo = boundData(new TextEncoder());
    return (table, records, onDamaged) => {
      const room = roomFor(table, records);
      const arrayAt = reserve(sodium, room.array);
      const sealedAt = reserve(sodium, room.sealed);
      const boundAt = reserve(sodium, room.bound);
      // Taken after the last reservation: the memory moves when it grows.
      const heap = sodium.HEAPU8;
      let end = arrayAt;
      heap[end++] = OPEN;
      for (const { id, sealed } of records) {
        const bound = boundTo(FORMS.json, table, id);
        heap.set(sealed, sealedAt);
        heap.set(bound, boundAt);
        const isOurs = sealed.length >= SEAL_OVERHEAD && sealed[0] === FORMS.json;
        if (isOurs && opens(sodium, { end, sealedAt, length: sealed.length, boundAt, bound: bound.length, keyAt })) {
          end += sealed.length - SEAL_OVERHEAD;
          heap[end++] = COMMA;
        } else onDamaged(id);
      }
      // The last comma gives way.
      heap[end === arrayAt + 1 ? end++ : end - 1] = CLOSE;
      const array = heap.slice(arrayAt, end);
      for (const at of [arrayAt, sealedAt, boundAt]) sodium._free(at);
      return array;
    };
  };
}

/** Bytes needed at most. In UTF-8 a UTF-16 unit takes three of them. */
function roomFor(table: string, records: readonly SealedRecord[]): { array: number; sealed: number; bound: number } {
  const room = { array: 2, sealed: 1, bound: 0 };
  for (const { id, sealed } of records) {
    room.array += sealed.length + 1;
    room.sealed = Math.max(room.sealed, sealed.length);
    room.bound = Math.max(room.bound, id.length);
  }
  return { ...room, bound: 3 * (1 + table.length + room.bound) };
}

function reserve(sodium: Sodium, bytes: number): number {
  const at = sodium._malloc(bytes);
  if (at === 0) throw new RangeError('no memory left for the cipher');
  return at;
}

interface InPlace {
  /** Where the text goes. */
  end: number;
  sealedAt: number;
  length: number;
  boundAt: number;
  bound: number;
  keyAt: number;
}

/** Lengths are 64 bits in two halves; neither a length written back nor a secret nonce exists here. */
const opens = (sodium: Sodium, { end, sealedAt, length, boundAt, bound, keyAt }: InPlace): boolean =>
  sodium._crypto_aead_xchacha20poly1305_ietf_decrypt(
    end,
    0,
    0,
    sealedAt + CIPHERTEXT_AT,
    length - SEAL_OVERHEAD + TAG_BYTES,
    0,
    boundAt,
    bound,
    0,
    sealedAt + NONCE_AT,
    keyAt,
  ) === 0;
