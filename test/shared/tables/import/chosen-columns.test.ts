import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import type { RawCell, RawWorkbook } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';

const cell = (text: string): RawCell => ({ kind: 'text', text, raw: text });
const aWorkbook = (rows: readonly (readonly string[])[]): RawWorkbook => ({
  sheets: [
    {
      ...{ name: '名簿', hidden: false, hiddenRows: [], hiddenColumns: [], merges: [], date1904: false, cut: false },
      rows: rows.map((row) => row.map(cell)),
    },
  ],
  notes: [],
});
const rows = [
  ['氏名', 'フリガナ', '職種', '資格', '備考2', 'パスワード'],
  ['山田 花子', 'ﾔﾏﾀﾞ ﾊﾅｺ', 'A', '看護師', '9:00から', 'himitsu-1'],
  ['佐藤 健太', 'ｻﾄｳ ｹﾝﾀ', 'B', '介護福祉士', '', 'himitsu-2'],
];
const read = (columns?: Record<string, string | null>): TableReading =>
  unwrap(readTable(aWorkbook(rows), { today: '2026-11-21', ...(columns ? { columns } : {}) }));
const fieldsOf = (reading: TableReading): (string | null)[] => reading.columns.map(({ field }) => field);

describe('The columns of a table, corrected by hand', () => {
  it('are taken as chosen, and the field goes from the column that had it', () => {
    expect(fieldsOf(read())).toEqual(['name', 'kana', 'jobType', null, 'note', null]);
    const chosen = read({ D: 'jobType' });
    expect(fieldsOf(chosen)).toEqual(['name', 'kana', null, 'jobType', 'note', null]);
    expect(chosen.rows[0]?.values).toMatchObject({ name: '山田 花子', jobType: '看護師' });
    expect(chosen.columns[3]?.why).toBe('選んだとおりです');
  });

  it('are left out as chosen, also where what stands in them looks like a field', () => {
    const chosen = read({ C: null, E: null });
    expect(fieldsOf(chosen)).toEqual(['name', 'kana', null, 'jobType', null, null]);
    expect(chosen.rows[0]?.values).not.toHaveProperty('note');
  });

  it('give a field once: the left one has it, and that is said', () => {
    const chosen = read({ C: 'jobType', D: 'jobType' });
    expect(fieldsOf(chosen)).toEqual(['name', 'kana', 'jobType', null, 'note', null]);
    expect(chosen.questions).toMatchObject([{ code: 'table/same-field', columns: ['C', 'D'] }]);
  });

  it('with 姓 chosen by hand need no 氏名', () => {
    expect(fieldsOf(read({ D: 'nameFamily', E: 'nameGiven' }))).toEqual([
      null,
      'kana',
      'jobType',
      'nameFamily',
      'nameGiven',
      null,
    ]);
  });

  it('never take passwords, and know nothing of fields of another kind of table', () => {
    const chosen = read({ F: 'note', D: 'vpnId' });
    expect(fieldsOf(chosen)).toEqual(['name', 'kana', 'jobType', null, 'note', null]);
    expect(JSON.stringify(chosen)).not.toContain('himitsu');
  });
});
