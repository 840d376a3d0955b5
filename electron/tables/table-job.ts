import type { Problem } from '@shared/problems/problem';
import type { TableReading } from '@shared/tables/import/reading';
import type { ReadOptions } from '@shared/tables/import/read-options';
import type { SheetSummary } from '@shared/tables/import/read-table';
import type { ThreadMessage } from './one-job-thread';

/** What the table thread is asked for. */
export interface TableJob {
  file: string;
  /** Of a file that was dropped on the window: then `file` is its name alone, and nothing is opened. */
  bytes?: Uint8Array;
  ask: Omit<ReadOptions, 'progress'>;
}

export interface TableOutcome {
  /** All sheets of the file, so that another one can be chosen. */
  sheets: SheetSummary[];
  /** What was noticed about the file. */
  notes: Problem[];
  reading: TableReading;
  /** SHA-256 of the file's bytes, hexadecimal. */
  version: string;
}

/** How far a reading is: the file as a whole, then its rows. */
export interface TableReadProgress {
  stage: 'file' | 'rows';
  /** 0 to 1 of the stage. */
  share: number;
}

export type TableMessage = ThreadMessage<TableReadProgress, TableOutcome>;
