import { NONCE_BYTES, TAG_BYTES } from './sealed-bytes';

/**
 * What lies in the database instead of a record: a head, a nonce of 24 bytes drawn at random, ciphertext, tag of 16
 * bytes. Of a `json` or `bytes` record the head is its form alone. A `listed` one, which is JSON too, goes on with scope (1),
 * epoch (4) and write (8), big-endian. The head, the table and the id are bound in, so a record that somebody moves to
 * another id or table, gives another number, or takes from another ledger, doesn't open. Why these:
 * docs/decisions/0018-a-list-of-what-there-is.md.
 */
export const FORMS = { json: 1, bytes: 2, listed: 3 } as const;
export type SealedForm = (typeof FORMS)[keyof typeof FORMS];

/** Whose key seals a listed record. Of an office's own there are none yet. */
const LEDGER_SCOPE = 1;

/** Which state of a record this is. */
export interface RecordVersion {
  /** Rises when everything in the ledger is exchanged at once. */
  epoch: number;
  /** Number of the write that made it (written-list.ts). */
  write: number;
}

const LISTED_HEAD_BYTES = 14;
const [SCOPE_AT, EPOCH_AT, WRITE_AT] = [1, 2, 6];

const headBytes = (form: number | undefined): number => (form === FORMS.listed ? LISTED_HEAD_BYTES : 1);

/** Bytes that sealing adds. */
export const sealOverhead = (form: SealedForm): number => headBytes(form) + NONCE_BYTES + TAG_BYTES;

/** Of bytes that may be a sealed record: where its parts are. */
export function partsOf(sealed: Uint8Array): { head: Uint8Array; nonceAt: number; ciphertextAt: number } {
  const nonceAt = headBytes(sealed[0]);
  return { head: sealed.subarray(0, nonceAt), nonceAt, ciphertextAt: nonceAt + NONCE_BYTES };
}

/** Whether these bytes are long enough for JSON in a form that is known here. */
export function mayHoldJson(sealed: Uint8Array): boolean {
  const form = sealed[0];
  return (form === FORMS.json || form === FORMS.listed) && sealed.length >= sealOverhead(form);
}

export const plainHead = (form: SealedForm): Uint8Array => Uint8Array.of(form);

export function listedHead({ epoch, write }: RecordVersion): Uint8Array {
  const head = new Uint8Array(LISTED_HEAD_BYTES);
  const view = new DataView(head.buffer);
  view.setUint8(0, FORMS.listed);
  view.setUint8(SCOPE_AT, LEDGER_SCOPE);
  view.setUint32(EPOCH_AT, epoch);
  view.setBigUint64(WRITE_AT, BigInt(write));
  return head;
}

/** What a record says of itself before it is opened; null for one of a form without versions. */
export function recordVersionOf(sealed: Uint8Array): RecordVersion | null {
  if (sealed[0] !== FORMS.listed || sealed.length < sealOverhead(FORMS.listed)) return null;
  const view = new DataView(sealed.buffer, sealed.byteOffset, LISTED_HEAD_BYTES);
  return { epoch: view.getUint32(EPOCH_AT), write: Number(view.getBigUint64(WRITE_AT)) };
}

/**
 * Head ‖ length of the table's name (16 bit) ‖ table ‖ id. The length keeps table `a`, id `bc` apart from `ab`, `c`.
 * One buffer is used again and again: a ledger opens with tens of thousands of records of a dozen tables.
 */
export function boundData(encoder: TextEncoder): (head: Uint8Array, table: string, id: string) => Uint8Array {
  const names = new Map<string, Uint8Array>();
  let buffer = new Uint8Array(256);
  return (head, table, id) => {
    let name = names.get(table);
    if (!name) {
      const encoded = encoder.encode(table);
      name = new Uint8Array([encoded.length >> 8, encoded.length & 0xff, ...encoded]);
      names.set(table, name);
    }
    const idAt = head.length + name.length;
    // UTF-8 takes three bytes at most for one UTF-16 unit.
    const room = idAt + id.length * 3;
    if (buffer.length < room) buffer = new Uint8Array(room * 2);
    buffer.set(head);
    buffer.set(name, head.length);
    const { written } = encoder.encodeInto(id, buffer.subarray(idAt));
    return buffer.subarray(0, idAt + written);
  };
}
