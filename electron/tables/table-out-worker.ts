import { parentPort } from 'node:worker_threads';
import { loneJob } from '@shared/filling/lone-job';
import type { OutProgress } from '@shared/ipc/tables-out';
import type { Result } from '@shared/problems/problem';
import { checkCsvTable } from '@shared/tables/export/check-csv-table';
import { csvFile } from '@shared/tables/export/csv-file';
import { excelFile } from '@shared/tables/export/excel-file';
import type { TableOutJob } from './table-out-job';

/** Makes one table's file and is ended, from outside at any time, as nothing is written here. */
const port = parentPort;
if (!port) throw new Error('table-out-worker runs as a worker thread only');

function makeTable(
  { table, as, encoding }: TableOutJob,
  progress: (progress: OutProgress) => void,
): Result<Uint8Array> {
  const told = (rows: number): void => progress({ rows, all: table.rows.length });
  const made = as === 'xlsx' ? excelFile(table, told) : csvFile(table, encoding, told);
  const checked = made.ok && as === 'csv' ? checkCsvTable(table, made.value, encoding) : made;
  return checked.ok ? made : checked;
}

const work = loneJob(makeTable, (message) => port.postMessage(message));
port.once('message', (job: TableOutJob) => work(job));
