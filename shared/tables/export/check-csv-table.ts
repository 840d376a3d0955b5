import { readCsv, saysText } from '../../forms/finished/read-csv';
import { failure, success, type Result } from '../../problems/problem';
import type { CsvEncoding } from './csv-file';
import type { OutTable } from './out-table';

/** Looks at a list as CSV before anybody gets it: each cell of each line, character by character, days as the same day. */
export function checkCsvTable({ columns, rows }: OutTable, bytes: Uint8Array, encoding: CsvEncoding): Result<null> {
  const found = readCsv(bytes, encoding);
  if (found?.length !== rows.length + 1) return failure('output/csv', { label: '', line: 0 });
  for (const [line, cells] of found.entries()) {
    const wanted = line === 0 ? columns.map(({ label }) => label) : (rows[line - 1] ?? []);
    const at = wanted.findIndex((text, i) => {
      const cell = cells[i] ?? '';
      const isDay = line > 0 && columns[i]?.type === 'date' && text !== '';
      return isDay ? dayOf(cell) !== text && !saysText(cell, text) : !saysText(cell, text);
    });
    if (at !== -1 || cells.length !== wanted.length)
      return failure('output/csv', { label: columns[at]?.label ?? '', line: line + 1 });
  }
  return success(null);
}

/** 2026/4/1 as 2026-04-01. */
const dayOf = (cell: string): string =>
  cell
    .split('/')
    .map((part, i) => part.padStart(i === 0 ? 4 : 2, '0'))
    .join('-');
