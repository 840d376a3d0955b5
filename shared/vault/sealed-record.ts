import { NONCE_BYTES, TAG_BYTES } from './sealed-bytes';

/**
 * What lies in the database instead of a record: one byte for the form of what is inside, a nonce of 24 bytes drawn at
 * random, ciphertext, tag of 16 bytes. The form, the table and the id are bound in, so a record that somebody moves to
 * another id or table, or takes from another ledger, doesn't open.
 */
export const FORMS = { json: 1, bytes: 2 } as const;
export type SealedForm = (typeof FORMS)[keyof typeof FORMS];

export const NONCE_AT = 1;
export const CIPHERTEXT_AT = NONCE_AT + NONCE_BYTES;
/** Bytes that sealing adds. */
export const SEAL_OVERHEAD = CIPHERTEXT_AT + TAG_BYTES;

/**
 * Form ‖ length of the table's name (16 bit) ‖ table ‖ id. The length keeps table `a`, id `bc` apart from `ab`, `c`.
 * One buffer is used again and again: a ledger opens with tens of thousands of records of a dozen tables.
 */
export function boundData(encoder: TextEncoder): (form: SealedForm, table: string, id: string) => Uint8Array {
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
