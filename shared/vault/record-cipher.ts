import { refuse } from '../problems/problem';
import { systemRandom, type RandomBytes } from './random-bytes';
import { decrypt, encrypt, NONCE_BYTES } from './sealed-bytes';
import {
  boundData,
  FORMS,
  listedHead,
  mayHoldJson,
  partsOf,
  plainHead,
  sealOverhead,
  type RecordVersion,
} from './sealed-record';
import { assertStorable } from './storable';

export interface RecordCipher {
  /**
   * Seals a value of plain data (strings, finite numbers, booleans, null, lists, objects) as UTF-8 JSON. Text comes back
   * exactly as it was, unpaired surrogates and variation selectors too. Bytes inside of a value are not supported and
   * throw: they go through `sealBytes`, under an id of their own.
   *
   * @param version of a ledger that keeps a list of its records; bound in
   */
  seal: (table: string, id: string, value: unknown, version?: RecordVersion | null) => Uint8Array;
  /** The value again. @throws Refusal `vault/tampered` with table and id, whatever was wrong */
  open: (table: string, id: string, sealed: Uint8Array) => unknown;
  /** The value's JSON in UTF-8, not parsed yet: for a thread that only hands it on. @throws as `open` */
  openJson: (table: string, id: string, sealed: Uint8Array) => Uint8Array;
  /** Seals bytes as they are: chunks of attachments, backups. */
  sealBytes: (table: string, id: string, bytes: Uint8Array) => Uint8Array;
  /** The bytes again. @throws Refusal `vault/tampered` with table and id */
  openBytes: (table: string, id: string, sealed: Uint8Array) => Uint8Array;
}

/**
 * The cipher of one ledger's records. Synchronous, because a promise would end the database's transaction.
 *
 * @param key 32 bytes: a subkey, never the data key itself
 */
export function recordCipher(key: Uint8Array, random: RandomBytes = systemRandom): RecordCipher {
  const encoder = new TextEncoder();
  // JSON never begins with a byte order mark; a text inside of it may, and keeps it.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const boundTo = boundData(encoder);

  const sealUnder = (head: Uint8Array, table: string, id: string, plain: Uint8Array): Uint8Array => {
    const nonce = random(NONCE_BYTES);
    const ciphertext = encrypt(key, nonce, boundTo(head, table, id), plain);
    const sealed = new Uint8Array(head.length + NONCE_BYTES + ciphertext.length);
    sealed.set(head);
    sealed.set(nonce, head.length);
    sealed.set(ciphertext, head.length + NONCE_BYTES);
    return sealed;
  };
  const opened = (isOurs: boolean, table: string, id: string, sealed: Uint8Array): Uint8Array => {
    const { head, nonceAt, ciphertextAt } = partsOf(sealed);
    // Copies: the cipher is three times slower on bytes that don't begin at a multiple of four.
    const nonce = sealed.slice(nonceAt, ciphertextAt);
    const plain = isOurs ? decrypt(key, nonce, boundTo(head, table, id), sealed.slice(ciphertextAt)) : null;
    return plain ?? refuse('vault/tampered', { table, id });
  };
  const openJson = (table: string, id: string, sealed: Uint8Array): Uint8Array =>
    opened(mayHoldJson(sealed), table, id, sealed);
  return {
    seal: (table, id, value, version = null) => {
      assertStorable(value);
      const head = version ? listedHead(version) : plainHead(FORMS.json);
      return sealUnder(head, table, id, encoder.encode(JSON.stringify(value)));
    },
    open: (table, id, sealed): unknown => JSON.parse(decoder.decode(openJson(table, id, sealed))),
    openJson,
    sealBytes: (table, id, bytes) => sealUnder(plainHead(FORMS.bytes), table, id, bytes),
    openBytes: (table, id, sealed) =>
      opened(sealed[0] === FORMS.bytes && sealed.length >= sealOverhead(FORMS.bytes), table, id, sealed),
  };
}
