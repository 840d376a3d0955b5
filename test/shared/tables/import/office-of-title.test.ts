import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { textCell } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';

/** One list a sheet: what stands above it, its headings, its people. */
type List = [name: string, above: readonly string[], people: readonly (readonly string[])[], more?: readonly string[]];

function officesOf(...lists: readonly List[]): [name: unknown, office: unknown][] {
  const sheets = lists.map(([name, above, people, more = []]) => {
    const lines = [...above.map((text) => [text]), ['No', '氏名', 'ふりがな', '職種', ...more], ...people];
    const rows = lines.map((cells) => cells.map(textCell));
    return { name, hidden: false, rows, hiddenRows: [], hiddenColumns: [], merges: [], date1904: false, cut: false };
  });
  const { rows } = unwrap(readTable({ sheets, notes: [] }, { kind: 'staff', today: '2026-11-23' }));
  return rows.map(({ values }) => [values['name'], values['office']]);
}

const NURSES = [
  ['1', '佐藤 健一', 'さとう けんいち', '看護師'],
  ['2', '鈴木 花子', 'すずき はなこ', '看護師'],
] as const;
const CARERS = [
  ['1', '田中 美咲', 'たなか みさき', '介護支援専門員'],
  ['2', '山本 太郎', 'やまもと たろう', '介護支援専門員'],
] as const;

describe('a list without a column of offices is of the office that its title names', () => {
  test('sheet by sheet: nobody comes to the other office', () => {
    expect(
      officesOf(
        ['訪看', ['社会福祉法人ひまわり会　ひだまり訪問看護ステーション　職員名簿'], NURSES],
        ['居宅', ['事業所名：みほんケアプランセンター'], CARERS],
      ),
    ).toEqual([
      ['佐藤 健一', 'ひだまり訪問看護ステーション'],
      ['鈴木 花子', 'ひだまり訪問看護ステーション'],
      ['田中 美咲', 'みほんケアプランセンター'],
      ['山本 太郎', 'みほんケアプランセンター'],
    ]);
  });

  test('a kind of service in brackets, or alone beside the number, is no part of the name', () => {
    const offices = officesOf(
      ['訪問', ['合同会社みほんの輪 職員名簿', 'ヘルパーステーションみほん(訪問介護 事業所番号1270000001)'], NURSES],
      ['居宅', ['ケアプランセンターみほん 職員一覧', '居宅介護支援 1270000002  R8.10'], CARERS],
      ['デイ', ['デイサービスひなた（通所介護） 職員名簿'], [['1', '林 一', 'はやし はじめ', '介護職']]],
    );
    expect([...new Set(offices.map(([, office]) => office))]).toEqual([
      'ヘルパーステーションみほん',
      'ケアプランセンターみほん',
      'デイサービスひなた',
    ]);
  });

  test('a name alone above it may have its own part behind the service', () => {
    expect(officesOf(['名簿', ['居宅介護支援事業所つむぎ'], NURSES])[0]?.[1]).toBe('居宅介護支援事業所つむぎ');
  });

  test('lines within it that name another come first', () => {
    const people = [NURSES[0], ['◆ みほん訪問介護事業所'], CARERS[0]];
    expect(officesOf(['名簿', ['ひだまり訪問看護ステーション 職員名簿'], people])).toEqual([
      ['佐藤 健一', 'ひだまり訪問看護ステーション'],
      ['田中 美咲', 'みほん訪問介護事業所'],
    ]);
  });

  test('a column says it better, and a title that names a corporation alone names no office', () => {
    const column = [[...NURSES[0], '本部']];
    expect(officesOf(['名簿', ['ひだまり訪問看護ステーション 職員名簿'], column, ['所属']])).toEqual([
      ['佐藤 健一', '本部'],
    ]);
    expect(officesOf(['名簿', ['社会福祉法人見本会 職員名簿'], [NURSES[0]]])).toEqual([['佐藤 健一', undefined]]);
  });
});
