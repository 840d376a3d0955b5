import makeSodium, { type Sodium } from 'libsodium';
import { CLOSE, COMMA, OPEN, type JsonArrayOpener, type SealedRecord } from './json-array';
import { TAG_BYTES } from './sealed-bytes';
import { boundData, FORMS, mayHoldJson, partsOf, sealOverhead } from './sealed-record';

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
        const { head, nonceAt, ciphertextAt } = partsOf(sealed);
        const bound = boundTo(head, table, id);
        heap.set(sealed, sealedAt);
        heap.set(bound, boundAt);
        const lengths = { nonceAt, ciphertextAt, length: sealed.length, bound: bound.length };
        if (mayHoldJson(sealed) && opens(sodium, { end, sealedAt, boundAt, keyAt, ...lengths })) {
          end += sealed.length - ciphertextAt - TAG_BYTES;
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
  return { ...room, bound: sealOverhead(FORMS.listed) + 3 * (table.length + room.bound) };
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
  /** Of the sealed record; nonce and ciphertext from its beginning. */
  length: number;
  nonceAt: number;
  ciphertextAt: number;
  boundAt: number;
  bound: number;
  keyAt: number;
}

/** Lengths are 64 bits in two halves; neither a length written back nor a secret nonce exists here. */
const opens = (
  sodium: Sodium,
  { end, sealedAt, length, nonceAt, ciphertextAt, boundAt, bound, keyAt }: InPlace,
): boolean =>
  sodium._crypto_aead_xchacha20poly1305_ietf_decrypt(
    end,
    0,
    0,
    sealedAt + ciphertextAt,
    length - ciphertextAt,
    0,
    boundAt,
    bound,
    0,
    sealedAt + nonceAt,
    keyAt,
  ) === 0;
