import type { ListReport } from '@shared/vault/list-check';
import type { Batch, DamagedRecord } from './sealed-reader';

export interface ReadingOrder {
  /** Of the database. */
  name: string;
  /** The ledger's data key: 32 bytes. */
  key: Uint8Array;
  tables: readonly string[];
  /** Compares what lies there with the ledger's list. */
  list?: ListOrder;
}

export interface ListOrder {
  /** Number of the entry that is known from outside; null when none is. */
  anchor: number | null;
  /** Looks at the long tables, too, where they have thousands of records. */
  isThorough: boolean;
}

export type ReadingReport =
  | ({ kind: 'batch' } & Batch)
  | { kind: 'done'; damaged: DamagedRecord[]; list: ListReport | null }
  /** `name`: of the error, as storage-problem.ts knows them. */
  | { kind: 'failed'; name: string };
