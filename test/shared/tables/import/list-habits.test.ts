import { describe, expect, test } from 'vitest';
import type { ImportKind } from '@shared/tables/import/import-fields';
import { textCell, type RawCell } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import { readTyped } from '@shared/tables/import/read-typed';
import type { ReadRow } from '@shared/tables/import/reading';
import { unwrap } from '@shared/problems/problem';

const TODAY = '2026-11-21';

/** The rows of a table as somebody typed it, line by line. */
export function rowsOf(
  lines: readonly (readonly (string | RawCell | null)[])[],
  kind: ImportKind = 'staff',
): ReadRow[] {
  const rows = lines.map((cells) => cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)));
  const sheet = { name: '名簿', hidden: false, rows, hiddenRows: [], hiddenColumns: [], merges: [] };
  const workbook = { sheets: [{ ...sheet, date1904: false, cut: false }], notes: [] };
  return unwrap(readTable(workbook, { kind, today: TODAY })).rows;
}

/** What one cell comes to: its value or the code of its problem, and the codes of its notes. */
function cellOf(kind: ImportKind, field: string, text: string): unknown {
  const { value, problem, notes } = readTyped(kind, field, text, TODAY);
  return [problem?.code ?? value, ...notes.map(({ code }) => code)];
}

describe('a day as lists have it', () => {
  test.each<[string, string, unknown[]]>([
    ['birthday', 'S60.1.5生', ['1985-01-05', 'note/date']],
    ['birthday', '昭和60年1月5日（41歳）', ['1985-01-05', 'note/date']],
    ['birthday', '3-420101', ['1967-01-01', 'note/date']],
    ['birthday', '3420101', ['1967-01-01', 'note/date']],
    ['birthday', '3.42.1.1', ['1967-01-01', 'note/date']],
    ['birthday', '2-100315', ['1921-03-15', 'note/date']],
    ['joinedOn', 'R6.4.1付', ['2024-04-01', 'note/date']],
    ['joinedOn', '2024/4/1～', ['2024-04-01', 'note/date']],
    ['joinedOn', '2024/4/3(水)', ['2024-04-03', 'note/date']],
    ['joinedOn', 'H元.5.1', ['1989-05-01', 'note/date']],
    ['joinedOn', '平成32年4月1日', ['2020-04-01', 'note/past-era']],
    ['joinedOn', '昭和65年4月1日', ['1990-04-01', 'note/past-era']],
  ])('%s: %s', (field, text, read) => {
    expect(cellOf(field === 'birthday' ? 'staff' : 'staff', field, text)).toEqual(read);
  });

  test.each<[string, string]>([
    ['birthday', '5-030401'],
    ['birthday', '4.50.1.2'],
    ['joinedOn', 'S60.1.5生'],
    ['joinedOn', 'R6.4.1～R7.3.31'],
    ['birthday', '1985年（昭和61年）1月5日'],
  ])('%s: %s is asked about', (field, text) => {
    expect(cellOf('staff', field, text)).toEqual(['cell/date']);
  });
});
