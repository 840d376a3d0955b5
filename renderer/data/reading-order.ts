import type { Batch, DamagedRecord } from './sealed-reader';

export interface ReadingOrder {
  /** Of the database. */
  name: string;
  /** The ledger's data key: 32 bytes. */
  key: Uint8Array;
  tables: readonly string[];
}

export type ReadingReport =
  | ({ kind: 'batch' } & Batch)
  | { kind: 'done'; damaged: DamagedRecord[] }
  /** `name`: of the error, as storage-problem.ts knows them. */
  | { kind: 'failed'; name: string };
