import type { OutFormat } from '@shared/ipc/tables-out';
import type { CsvEncoding } from '@shared/tables/export/csv-file';
import type { OutTable } from '@shared/tables/export/out-table';

/** What the thread that makes a table's file is asked for. */
export interface TableOutJob {
  table: OutTable;
  as: OutFormat;
  encoding: CsvEncoding;
}
