import { refuse } from '../problems/problem';
import { systemRandom, type RandomBytes } from './random-bytes';
import { decrypt, encrypt, NONCE_BYTES, TAG_BYTES } from './sealed-bytes';
import { assertStorable } from './storable';

/**
 * What lies in the database instead of a record: one byte for the form of what is inside, a nonce of 24 bytes drawn at
 * random, ciphertext, tag of 16 bytes. The form, the table and the id are bound in, so a record that somebody moves to
 * another id or table, or takes from another ledger, doesn't open.
 */
const FORMS = { json: 1, bytes: 2 } as const;
type Form = (typeof FORMS)[keyof typeof FORMS];

const NONCE_AT = 1;
const CIPHERTEXT_AT = NONCE_AT + NONCE_BYTES;
/** Bytes that sealing adds. */
export const SEAL_OVERHEAD = CIPHERTEXT_AT + TAG_BYTES;

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
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const boundTo = boundData(encoder);

  const sealForm = (form: Form, table: string, id: string, plain: Uint8Array): Uint8Array => {
    const nonce = random(NONCE_BYTES);
    const ciphertext = encrypt(key, nonce, boundTo(form, table, id), plain);
    const sealed = new Uint8Array(CIPHERTEXT_AT + ciphertext.length);
    sealed[0] = form;
    sealed.set(nonce, NONCE_AT);
    sealed.set(ciphertext, CIPHERTEXT_AT);
    return sealed;
  };
  const openForm = (form: Form, table: string, id: string, sealed: Uint8Array): Uint8Array => {
    // Copies: the cipher is three times slower on bytes that don't begin at a multiple of four.
    const nonce = sealed.slice(NONCE_AT, CIPHERTEXT_AT);
    const isOurs = sealed.length >= SEAL_OVERHEAD && sealed[0] === form;
    const plain = isOurs ? decrypt(key, nonce, boundTo(form, table, id), sealed.slice(CIPHERTEXT_AT)) : null;
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

/**
 * Form ‖ length of the table's name (16 bit) ‖ table ‖ id. The length keeps table `a`, id `bc` apart from `ab`, `c`.
 * One buffer is used again and again: a ledger opens with tens of thousands of records of a dozen tables.
 */
function boundData(encoder: TextEncoder): (form: Form, table: string, id: string) => Uint8Array {
  const beginnings = new Map<string, Uint8Array>();
  let buffer = new Uint8Array(256);
  return (form, table, id) => {
    let beginning = beginnings.get(table);
    if (!beginning) {
      const name = encoder.encode(table);
      beginning = new Uint8Array([0, name.length >> 8, name.length & 0xff, ...name]);
      beginnings.set(table, beginning);
    }
    // UTF-8 takes three bytes at most for one UTF-16 unit.
    const room = beginning.length + id.length * 3;
    if (buffer.length < room) buffer = new Uint8Array(room * 2);
    buffer.set(beginning);
    buffer[0] = form;
    const { written } = encoder.encodeInto(id, buffer.subarray(beginning.length));
    return buffer.subarray(0, beginning.length + written);
  };
}
