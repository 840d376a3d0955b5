import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { namedOrganization } from '@shared/tables/named-organization';
import { aBook, aSheet, type BookCell } from '../../../support/sheet-book';

const read = (...rows: BookCell[][]) => unwrap(readTable(aBook(aSheet('体制表', rows)), { today: '2026-11-22' }));

describe('offices that are columns with marks', () => {
  const TABLE: BookCell[][] = [
    ['職員体制表'],
    ['◎主　○兼務'],
    ['氏名', '資格', '所属', null, null],
    [null, null, '特養', '通所', '居宅'],
    ['山田 花', '看護師', '○', '◎管理者', ''],
    ['佐藤 一郎', '介護福祉士', '◎施設長', '', ''],
    ['森 二子', '介護支援専門員', '', '', '◎'],
    ['人数', '', '1', '1', '1'],
  ];
  const MERGES = [
    { top: 2, left: 0, bottom: 3, right: 0 },
    { top: 2, left: 1, bottom: 3, right: 1 },
    { top: 2, left: 2, bottom: 2, right: 4 },
  ];
  const merged = (lines: BookCell[][]) =>
    unwrap(
      readTable(aBook(aSheet('体制表', lines, { merges: MERGES })), {
        today: '2026-11-22',
      }),
    );

  it('are where somebody belongs and works besides, and what stands behind a mark is their post', () => {
    expect(merged(TABLE).rows.map(({ values }) => [values['name'], values['office'], values['title'] ?? ''])).toEqual([
      ['山田 花', '通所／特養', '管理者'],
      ['佐藤 一郎', '特養', '施設長'],
      ['森 二子', '居宅', ''],
    ]);
  });

  it('are proposed, each with those who belong there, and no mark or post is one', () => {
    const { offices } = namedOrganization(merged(TABLE), '体制表.xlsx');
    expect(offices.map(({ name, people }) => [name, people]).sort()).toEqual([
      ['居宅', 1],
      ['特養', 1],
      ['通所', 1],
    ]);
  });

  it('have as the main one that which the lines above say', () => {
    const other = TABLE.map((cells) => cells.map((cell) => (cell === '◎主　○兼務' ? '●本務　◎兼務' : cell)));
    other[4] = ['山田 花', '看護師', '●', '◎', ''];
    expect(merged(other).rows[0]?.values['office']).toBe('特養／通所');
  });

  it.each([
    ['主は通所', '通所／特養'],
    ['産休中、主は通所', '通所／特養'],
    ['通所が主', '通所／特養'],
    ['主は特養', '特養／通所'],
    ['主に通所以外', '特養／通所'],
    ['主任', '特養／通所'],
  ])('have as the main one of two like marks that which the remark says: %s', (note, office) => {
    const heads = ['氏名', '職種', '特養', '通所', '退職等'];
    const reading = read(heads, ['山田 花', '看護師', '○', '○', note], ['森 二子', '介護職員', '', '○', '12/31まで']);
    expect(reading.rows.map(({ values }) => [values['office'], values['note']])).toEqual([
      [office, note],
      ['通所', '12/31まで'],
    ]);
  });

  it('are no mark and no post, wherever these stand below 所属', () => {
    const reading = read(['氏名', '所属', '職種'], ['山田 花', '◎', '介護職員'], ['森 二子', '施設長', 'ケアマネ']);
    expect(namedOrganization(reading, '名簿.xlsx').offices).toEqual([]);
  });

  it('stand below one line of headings, too; 資格 and 夜勤 are none', () => {
    const reading = read(
      ['氏名', '職種', '訪問介護', '居宅', '夜勤', 'ヘルパー2級'],
      ['山田 花', '介護職員', '◎', '', '○', '○'],
      ['森 二子', 'ケアマネ', '', '◎', '', ''],
    );
    expect(reading.rows.map(({ values }) => values['office'])).toEqual(['訪問介護', '居宅']);
    expect(reading.columns.filter(({ why }) => why.includes('事業所ごと')).map(({ from }) => from)).toEqual([
      '訪問介護',
      '居宅',
    ]);
  });
});
