import type { Problem } from '../problems/problem';
import type { TableReading } from '../tables/import/reading';
import type { ReadOptions } from '../tables/import/read-options';
import type { SheetSummary } from '../tables/import/read-table';

/** A table that is to be read, whoever made it. Everything in it can be cloned into another process. */
export interface TableJob {
  /** Its name, without a folder. */
  file: string;
  bytes: Uint8Array;
  ask: Omit<ReadOptions, 'progress' | 'file'>;
}

export interface TableOutcome {
  /** All sheets of the file, so that another one can be chosen. */
  sheets: SheetSummary[];
  /** What was noticed about the file. */
  notes: Problem[];
  reading: TableReading;
}

/** How far a reading is: the file as a whole, then its rows. */
export interface TableReadProgress {
  stage: 'file' | 'rows';
  /** 0 to 1 of the stage. */
  share: number;
}
