import { parentPort, workerData } from 'node:worker_threads';
import { checkCsvTable } from '@shared/tables/export/check-csv-table';
import { csvFile } from '@shared/tables/export/csv-file';
import { excelFile } from '@shared/tables/export/excel-file';
import type { TableOutJob, TableOutMessage } from './table-out-job';

/** Makes one table's file and ends; it can be ended from outside at any time, as nothing is written here. */
const port = parentPort;
if (!port) throw new Error('table-out-worker runs as a worker thread only');
const send = (message: TableOutMessage): void => port.postMessage(message);

const { table, as, encoding } = workerData as TableOutJob;
const told = (rows: number): void => send({ kind: 'progress', progress: { rows, all: table.rows.length } });
try {
  const made = as === 'xlsx' ? excelFile(table, told) : csvFile(table, encoding, told);
  const checked = made.ok && as === 'csv' ? checkCsvTable(table, made.value, encoding) : made;
  send({ kind: 'done', result: checked.ok ? made : checked });
} catch (error) {
  send({ kind: 'crash', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
