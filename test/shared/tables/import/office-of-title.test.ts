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

  test.each([
    ['介護老人保健施設 みほんの里　部署別職員配置表（1）', '介護老人保健施設 みほんの里'],
    ['みほんクリニック　緊急連絡網', 'みほんクリニック'],
    ['みほん訪問看護ステーション　正職員・パート名簿', 'みほん訪問看護ステーション'],
    ['みほんデイサービスセンター　看護・介護職員名簿', 'みほんデイサービスセンター'],
    ['有限会社みほん堂（みほん薬局）従業員名簿', 'みほん薬局'],
    ['居宅（ケアプランみほん）　職員名簿', 'ケアプランみほん'],
    ['訪問（ヘルパーステーションみほん）職員名簿', 'ヘルパーステーションみほん'],
    ['居宅（デイサービスみほん）　職員名簿', '居宅（デイサービスみほん）'],
    ['居宅介護支援（みほん）　職員名簿', '居宅介護支援（みほん）'],
  ])('%s is of %s: of whom it is, and the service before the brackets, are no part of the name', (title, name) => {
    expect(officesOf(['名簿', [title], NURSES])[0]?.[1]).toBe(name);
  });

  test('a name alone above it may have its own part behind the service', () => {
    expect(officesOf(['名簿', ['居宅介護支援事業所つむぎ'], NURSES])[0]?.[1]).toBe('居宅介護支援事業所つむぎ');
  });

  test('whom a title calls ヘルパーさん is no office: the next line names it', () => {
    const above = ['みほん　ヘルパーさん一覧', '（株）みほんケア　ヘルパーステーション みほん　0235-99-2200'];
    expect(officesOf(['名簿', above, NURSES])[0]?.[1]).toBe('ヘルパーステーション みほん');
    expect(officesOf(['名簿', ['みほんヘルパーさん名簿'], NURSES])[0]?.[1]).toBeUndefined();
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

  test('a store is called by its corporation’s own name where that is a pharmacy’s, or as its line says', () => {
    const more = [['1', '林 一', 'はやし はじめ', '薬剤師']] as const;
    const offices = officesOf(
      ['北店', ['㈲みほん薬局　北町店　スタッフ', '流山市例町9-99-1　TEL04-7199-0501 FAX04-7199-0502'], NURSES],
      ['南店', ['南町店　流山市例町9-9-9　電話 04-7199-0511'], CARERS],
      ['西店', ['みほん薬局 西町店', '流山市例町9-99　04-7199-0521'], more],
      ['東店', ['株式会社みほん　東町店　職員名簿'], [['1', '森 一', 'もり はじめ', '看護師']]],
    );
    expect([...new Set(offices.map(([, office]) => office))]).toEqual([
      ...['みほん薬局　北町店', '南町店', 'みほん薬局 西町店'],
      '東町店',
    ]);
  });

  test.each([
    ['みほん薬局　従業員表', '北町店　☎04-7199-4400', '南町店', 'みほん薬局 '],
    ['有限会社みほん堂　みほん薬局　従業員表', '【北町店】', '【南町店】', 'みほん薬局 '],
    ['有限会社みほん堂　従業員表', '北町店　☎04-7199-4400', '南町店', ''],
  ])('stores below the title %s, %s and %s, are two', (title, first, second, own) => {
    const both = [`${own}北町店`, `${own}南町店`];
    const heads = ['No', '氏名', 'ふりがな', '職種'];
    const parts = [
      officesOf(['名簿', [title, first], [NURSES[0], [second], CARERS[0]]]),
      officesOf(['名簿', [title, first], [NURSES[0], [], [second], heads, CARERS[0]]]),
    ];
    for (const people of parts) expect(people.map(([, office]) => office)).toEqual(both);
  });

  test('a line that calls it by its service names it where the next one says only how it is reached', () => {
    const reach = ['事業所番号　0670799324', '住所　〒997-0000  鶴岡市見本0-8', 'TEL　0235-99-3342'];
    const offices = officesOf(
      ['居宅', ['居宅介護支援 みほんの湯', ...reach], CARERS],
      ['ヘルパー', ['ヘルパーみほんの湯', ...reach], NURSES],
    );
    expect([...new Set(offices.map(([, office]) => office))]).toEqual([
      '居宅介護支援 みほんの湯',
      'ヘルパーみほんの湯',
    ]);
  });

  test.each([['訪問看護 看護師'], ['本店'], ['南町店'], ['株式会社みほん居宅']])('%s alone names none', (line) => {
    expect(officesOf(['名簿', [line], NURSES])[0]?.[1]).toBeUndefined();
  });
});
