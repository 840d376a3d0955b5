import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import type { RawArea } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { namedOrganization } from '@shared/tables/named-organization';
import { anOffice } from '../../../builders/organization';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView } from '../matching/planning';

const TODAY = '2026-11-23';
const read = (...offices: readonly string[]) =>
  unwrap(
    readTable(
      aBook(
        aSheet('名簿', [
          ['事業所', '氏名', 'ふりがな', '職種'],
          ...offices.map((office, i) => [office, ['見本 花子', '例 太郎'][i] ?? '並木 恵', 'みほん', '薬剤師']),
        ]),
      ),
      { kind: 'staff', today: TODAY },
    ),
  );
const offices = (...cells: readonly string[]) =>
  namedOrganization(read(...cells), '名簿.xlsx').offices.map(({ name, facts = [] }) => [
    name,
    ...facts.map(({ field, values: [one] }) => `${field} ${one?.value} ${one?.where}`),
  ]);

describe('a cell that says where somebody works, and the telephone of that office', () => {
  test.each([
    'みほん薬局 北店\n0776-99-8810',
    'みほん薬局 北店　0776-99-8810',
    'みほん薬局 北店（0776-99-8810）',
    'みほん薬局 北店 TEL0776-99-8810',
    'みほん薬局 北店(℡ 0776-99-8810)',
  ])('%j: the name, and how it is reached', (cell) => {
    expect(offices(cell, 'みほん薬局 本町店（本店）')).toEqual([
      ['みほん薬局 北店', 'phone 0776-99-8810 名簿のA2'],
      ['みほん薬局 本町店（本店）'],
    ]);
  });

  test('with its FAX, and in brackets behind it what is of the name', () => {
    expect(offices('みほん薬局 本町店（本店）\nTEL 0776-99-8800 / FAX 0776-99-8801')).toEqual([
      ['みほん薬局 本町店（本店）', 'phone 0776-99-8800 名簿のA2', 'fax 0776-99-8801 名簿のA2'],
    ]);
  });

  test.each(['みほん薬局 北店 0776-99-8810 夜間は転送', 'みほん薬局 北店 090-0000-8810', '0776-99-8810'])(
    '%s stays as it stands: something would be lost, or it may be somebody’s own',
    (cell) => {
      expect(read(cell).rows[0]?.values['office']).toBe(cell);
    },
  );

  test('leads to the office that the ledger knows by the name alone, and fills in its telephone', () => {
    const known = anOffice({ id: 'north', name: 'みほん薬局 北店', phone: '' });
    const reading = read('みほん薬局 北店\n0776-99-8810', 'みほん薬局 北店');
    const plan = planImport(reading, aView({ offices: [known] }), noDecisions, TODAY);
    expect(plan.words).toEqual([]);
    expect(plan.rows.map(({ cells }) => cells['office']?.after)).toEqual(['north', 'north']);
    expect(plan.titles).toMatchObject([{ id: 'north', field: 'phone', after: '0776-99-8810' }]);
  });
});

describe('a name that is broken over two lines of its cell', () => {
  test.each([
    [
      ['ヘルパーステーション\nみほん', '居宅介護支援\nみほん'],
      ['ヘルパーステーションみほん', '居宅介護支援みほん'],
    ],
    [['みほん\n訪問看護ステーション'], ['みほん訪問看護ステーション']],
    [['デイ\n訪問'], ['デイ\n訪問']],
    [['訪問介護\n居宅'], ['訪問介護\n居宅']],
    [
      ['デイ\nみほん荘', 'みほん荘'],
      ['デイ\nみほん荘', 'みほん荘'],
    ],
    [['居宅介護支援\n本部'], ['居宅介護支援\n本部']],
  ])('%j is read as %j', (cells, names) => {
    expect(read(...cells).rows.map(({ values }) => values['office'])).toEqual(names);
  });
});

describe('a place in the first row of each part', () => {
  const people = (heads: readonly string[], places: readonly string[], merges: RawArea[] = []) =>
    unwrap(
      readTable(
        aBook(
          aSheet(
            '名簿',
            [
              ['老人保健施設みほんの丘　職員一覧'],
              [...heads, '氏名', 'ふりがな', '職種'],
              ...places.map((place, i) => (place === '計' ? ['計'] : [place, `見本 ${NAMES[i]}`, 'みほん', '看護師'])),
            ],
            { merges },
          ),
        ),
        { kind: 'staff', today: TODAY },
      ),
    );
  const NAMES = ['一郎', '二郎', '三郎', '四郎', '五郎', '六郎', '七郎'];
  const said = (field: string, { rows }: TableReading) => rows.map(({ values }) => values[field] ?? '');

  test('is that of the rows below it, and a department of the office in the title', () => {
    const list = people(['所属'], ['事務課', '', '看護課', '', '', '計', '派遣']);
    expect(said('department', list)).toEqual(['事務課', '事務課', '看護課', '看護課', '看護課', '派遣']);
    expect(new Set(said('office', list))).toEqual(new Set(['老人保健施設みほんの丘']));
    expect(namedOrganization(list, '名簿.xlsx').offices).toHaveLength(1);
    expect(said('office', people(['事業所'], ['訪看', '', '', 'デイ', '', '計', '']))).toEqual([
      ...['訪看', '訪看', '訪看', 'デイ', 'デイ', ''],
    ]);
    // Two who have none where two others have one are no habit.
    expect(said('department', people(['部署'], ['高', '', '中', '']))).toEqual(['高', '', '中', '']);
  });

  test('unless its words come again, or stand there now and then', () => {
    expect(said('office', people(['事業所'], ['訪看', '', '訪看', 'デイ', '']))).toEqual([
      '訪看',
      '',
      '訪看',
      'デイ',
      '',
    ]);
    expect(said('office', people(['事業所'], ['', '訪看', '', 'デイ', '']))).toEqual(['', '訪看', '', 'デイ', '']);
    expect(said('office', people(['所属'], ['訪問看護課', 'デイ課', '訪問看護課', 'デイ課']))[0]).toBe('訪問看護課');
  });

  test('is an office where its column is merged and has no heading', () => {
    const merges = [{ top: 2, left: 0, bottom: 3, right: 0 }, { top: 4, left: 0, bottom: 6, right: 0 }]; // prettier-ignore
    expect(said('office', people([''], ['生活介護', '', 'ワークス', '', ''], merges))).toEqual([
      ...['生活介護', '生活介護'],
      ...['ワークス', 'ワークス', 'ワークス'],
    ]);
    expect(said('office', people([''], ['介護職', '', '看護職', '', ''], merges))).not.toContain('介護職');
  });

  test('and is called in full by what another sheet says of its people', () => {
    const merges = [{ top: 1, left: 0, bottom: 2, right: 0 }, { top: 3, left: 0, bottom: 4, right: 0 }]; // prettier-ignore
    const who = ['生活介護', '', 'ワークス\n(就B)', ''].map((place, i) => [
      place,
      `見本 ${NAMES[i]}`,
      'みほん',
      '支援員',
      '常勤',
    ]);
    const ids = [
      ['mihon1', '見本一郎', 'みほん生活介護センター'],
      ['mihon3', '見本三郎', 'ワークスみほん'],
    ];
    const book = (...more: string[][]) =>
      aBook(
        aSheet('名簿', [['', '氏名', 'ふりがな', '職種', '雇用形態'], ...who], { merges }),
        aSheet('SNS ID', [['利用者ID', '氏名', '事業所'], ...ids, ...more]),
      );
    const named = (...more: string[][]) =>
      namedOrganization(unwrap(readTable(book(...more), { kind: 'staff', today: TODAY })), '名簿.xlsx').offices;
    expect(named()).toMatchObject([
      { name: 'みほん生活介護センター', people: 2, words: ['生活介護'] },
      { name: 'ワークスみほん', people: 2, words: ['ワークス(就B)'] },
    ]);
    expect(named(['mihon2', '見本二郎', 'ワークスみほん']).map(({ name }) => name)).toEqual([
      '生活介護',
      'ワークス(就B)',
    ]);
  });
});
