import { describe, expect, it, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import type { TableReading } from '@shared/tables/import/reading';
import { readTable } from '@shared/tables/import/read-table';
import { aBook, aSheet, type BookCell } from '../../../support/sheet-book';

const read = (...rows: BookCell[][]): TableReading =>
  unwrap(readTable(aBook(aSheet('名簿', rows)), { today: '2026-11-22' }));
const noted = ({ rows }: TableReading): string[] => rows[0]?.notes.map(({ field, code }) => `${field} ${code}`) ?? [];

describe('氏名（資格）', () => {
  const heads = ['氏名(資格)', '生年月日', '携帯番号', '住所', '退職'];

  it('makes a list of people of names, and what stands behind each is what its heading says', () => {
    const reading = read(
      heads,
      ['例田 明子(介護福祉士)', 'S45.6.2', '090-0000-0001', '越前市北府9-1', ''],
      ['例山 典子（初任者）', '', '', '', 'R8.12.31'],
      ['見本 花', '', '', '', ''],
    );
    expect(reading.kind).toBe('staff');
    expect(reading.rows.map(({ values: { name, jobType } }) => [name, jobType])).toEqual([
      ['例田 明子', '介護福祉士'],
      ['例山 典子', '初任者'],
      ['見本 花', undefined],
    ]);
    expect(noted(reading).filter((note) => note.endsWith('aside-apart'))).toEqual([
      'name note/aside-apart',
      'jobType note/aside-apart',
    ]);
    expect(noted(reading)).not.toContain('name note/name-remark');
  });

  it('goes into the memo where a column of its own says another job', () => {
    const [row] = read(['氏名（資格）', '職種', '備考'], ['例田 明子（介護福祉士）', 'ヘルパー', '車通勤']).rows;
    expect(row?.values).toMatchObject({ name: '例田 明子', jobType: 'ヘルパー', note: '車通勤　介護福祉士' });
  });

  it.each(['例田 明子（産休）', '例田 明子（12月退職）', '例田 明子（？）'])(
    '%s says no 資格: its doubt stays',
    (name) => {
      const reading = read(['氏名（資格）', '携帯番号'], [name, '090-0000-0001']);
      expect(reading.rows[0]?.values).toMatchObject({ name });
      expect(noted(reading)).toContain('name note/name-remark');
    },
  );

  test('役職 and 所属 in the brackets are these', () => {
    expect(read(['氏名（役職）', '電話'], ['例田 明子（主任）', '090-0000-0001']).rows[0]?.values).toMatchObject({
      ...{ name: '例田 明子', title: '主任' },
    });
    expect(
      read(['氏名（所属）', '電話'], ['例田 明子（訪問看護みほん）', '090-0000-0001']).rows[0]?.values,
    ).toMatchObject({
      ...{ name: '例田 明子', office: '訪問看護みほん' },
    });
  });

  test('a reading there is one still, and a name without such a heading keeps its doubt', () => {
    const kana = read(['職員番号', '氏名', '氏名（カナ）', '職種'], ['1', '例田 明子', 'レイタ アキコ', '看護師']);
    expect(kana.columns.map(({ field }) => field)).toEqual(['employeeNumber', 'name', 'kana', 'jobType']);
    const plain = read(['氏名', '電話', '入職日'], ['例田 明子（介護福祉士）', '090-0000-0001', '']);
    expect(plain.rows[0]?.values['name']).toBe('例田 明子（介護福祉士）');
  });
});
