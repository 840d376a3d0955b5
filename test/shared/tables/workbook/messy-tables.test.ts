import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { messyTables } from '../../../support/messy-tables';

const TODAY = '2026-11-21';

describe.each([1, 2, 3])('tables as offices have them, seed %i', (seed) => {
  test.each(messyTables(seed).map((table) => [table.title, table] as const))('%s', (_title, table) => {
    const { file, bytes, kind, sheet, headerRow, expected, problems = [], skipped, questions } = table;
    const workbook = unwrap(readRawWorkbook(bytes, file));
    const options = { today: TODAY, ...(kind ? { kind } : {}), ...(sheet ? { sheet } : {}) };
    const reading = unwrap(readTable(workbook, options));
    expect(Object.fromEntries(reading.rows.map(({ line, values }) => [line, values]))).toEqual(expected);
    expect(reading.headerRow).toBe(headerRow);
    expect(reading.kind).toBe(kind ?? 'staff');
    const found = reading.rows.flatMap(({ line, problems: all }) => all.map(({ field, code }) => [line, field, code]));
    expect(found).toEqual(problems);
    if (skipped)
      expect(
        Object.fromEntries(
          reading.skipped
            .filter(({ code }) => !['row/blank', 'row/heading', 'row/title'].includes(code))
            .map(({ line, code }) => [line, code]),
        ),
      ).toEqual(skipped);
    const codes = reading.questions.map(({ code }) => code);
    if (questions) expect(codes.sort()).toEqual([...questions].sort());
  });
});
