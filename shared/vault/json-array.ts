import { Refusal } from '../problems/problem';
import type { RecordCipher } from './record-cipher';

/** One record of a table, as it lies there. */
export interface SealedRecord {
  id: string;
  sealed: Uint8Array;
}

/**
 * Opens many sealed records of one table.
 *
 * @param onDamaged is told the id of each that doesn't open; it is left out
 * @returns the others as one JSON array in UTF-8, in their order, not parsed
 */
export type JsonArrayOpener = (
  table: string,
  records: readonly SealedRecord[],
  onDamaged: (id: string) => void,
) => Uint8Array<ArrayBuffer>;

export const [OPEN, COMMA, CLOSE] = [0x5b, 0x2c, 0x5d];

/** The opener that needs nothing but the ledger's cipher. */
export function jsonArrayOpener(cipher: RecordCipher): JsonArrayOpener {
  return (table, records, onDamaged) => {
    const texts = records.flatMap(({ id, sealed }) => {
      try {
        return [cipher.openJson(table, id, sealed)];
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        onDamaged(id);
        return [];
      }
    });
    const out = new Uint8Array(Math.max(2, 1 + texts.reduce((sum, { length }) => sum + length + 1, 0)));
    out[0] = OPEN;
    let at = 1;
    for (const text of texts) {
      out.set(text, at);
      at += text.length;
      out[at++] = COMMA;
    }
    out[out.length - 1] = CLOSE;
    return out;
  };
}
