import { CSV_BEGINNING, csvRow } from '../../text/csv';
import { failure, success, type Result } from '../../problems/problem';
import { encodeCp932, unwritable } from './cp932';
import type { OutColumn, OutTable } from './out-table';
import { mapWithProgress, type OnRowsDone } from './rows-done';

export const csvEncodings = ['utf-8', 'cp932'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

/**
 * A table as CSV (RFC 4180), with CRLF: UTF-8 with its mark, or CP932 for programs that know nothing else. Nothing is
 * written with a ? in it. Problems: `export/characters`.
 */
export function csvFile(table: OutTable, encoding: CsvEncoding, told?: OnRowsDone): Result<Uint8Array> {
  const heading = csvRow(table.columns.map(({ label }) => label));
  const lines = mapWithProgress(table.rows, (cells) => csvRow(shown(cells, table.columns)), told);
  const text = heading + lines.join('');
  told?.(lines.length);
  if (encoding === 'utf-8') return success(new TextEncoder().encode(CSV_BEGINNING + text));
  const bytes = encodeCp932(text);
  return bytes ? success(bytes) : failure('export/characters', { count: unwritable(text).length });
}

const shown = (cells: readonly string[], columns: readonly OutColumn[]): string[] =>
  cells.map((text, i) => (columns[i]?.type === 'date' ? slashed(text) : text));

/** 2026/4/1, as Excel and all others read it. */
const slashed = (date: string): string => date.replace(/-0?/g, '/');
