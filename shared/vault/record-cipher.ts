import { refuse } from '../problems/problem';
import { systemRandom, type RandomBytes } from './random-bytes';
import { decrypt, encrypt, NONCE_BYTES } from './sealed-bytes';
import { boundData, CIPHERTEXT_AT, FORMS, NONCE_AT, type SealedForm } from './sealed-record';
import { assertStorable } from './storable';

export interface RecordCipher {
  /**
   * Seals a value of plain data (strings, finite numbers, booleans, null, lists, objects) as UTF-8 JSON. Text comes back
   * exactly as it was, unpaired surrogates and variation selectors too. Bytes inside of a value are not supported and
   * throw: they go through `sealBytes`, under an id of their own.
   */
  seal: (table: string, id: string, value: unknown) => Uint8Array;
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

  const sealForm = (form: SealedForm, table: string, id: string, plain: Uint8Array): Uint8Array => {
    const nonce = random(NONCE_BYTES);
    const ciphertext = encrypt(key, nonce, boundTo(form, table, id), plain);
    const sealed = new Uint8Array(CIPHERTEXT_AT + ciphertext.length);
    sealed[0] = form;
    sealed.set(nonce, NONCE_AT);
    sealed.set(ciphertext, CIPHERTEXT_AT);
    return sealed;
  };
  const openForm = (form: SealedForm, table: string, id: string, sealed: Uint8Array): Uint8Array => {
    // Copies: the cipher is three times slower on bytes that don't begin at a multiple of four.
    const nonce = sealed.slice(NONCE_AT, CIPHERTEXT_AT);
    const plain =
      sealed[0] === form ? decrypt(key, nonce, boundTo(form, table, id), sealed.slice(CIPHERTEXT_AT)) : null;
    return plain ?? refuse('vault/tampered', { table, id });
  };
  return {
    seal: (table, id, value) => {
      assertStorable(value);
      return sealForm(FORMS.json, table, id, encoder.encode(JSON.stringify(value)));
    },
    open: (table, id, sealed): unknown => JSON.parse(decoder.decode(openForm(FORMS.json, table, id, sealed))),
    openJson: (table, id, sealed) => openForm(FORMS.json, table, id, sealed),
    sealBytes: (table, id, bytes) => sealForm(FORMS.bytes, table, id, bytes),
    openBytes: (table, id, sealed) => openForm(FORMS.bytes, table, id, sealed),
  };
}
