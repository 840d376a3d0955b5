import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';
import { aBook, aSheet } from '../../../support/sheet-book';

const read = (rows: string[][]): TableReading =>
  unwrap(readTable(aBook(aSheet('連絡網', rows)), { today: '2026-11-22' }));
const said = ({ rows }: TableReading): unknown[] =>
  rows.map(({ values: { office = '', jobType = '', name, phone = '', note = '' } }) =>
    [office, jobType, name, phone, note].join('|'),
  );

describe('a 緊急連絡網', () => {
  const tree = [
    ['', '株式会社みほん 緊急連絡網'],
    ['', '', '代表取締役'],
    ['', '', '見本 太郎'],
    ['', '', '090-0000-0001'],
    ['', '', '↓'],
    ['', '', '統括部長　佐藤 恵'],
    ['', '', '090-0000-0002'],
    ['', '↙', '', '', '', '↘'],
    ['', 'みほん 訪問介護　04-0000-1000', '', '', '', 'みほん ケアプランセンター　04-0000-2000'],
    ['', '管理者', '森 力', '090-0000-0003', '', '管理者', '林 光', '090-0000-0004'],
    ['', '', '↓', '', '', '', '↓'],
    ['', 'ヘルパー', '岸 緑（休職中）', '080-0000-0005', '', 'ケアマネ', '佐藤 恵(兼)', '上記'],
    ['', '', '↓'],
    ['', 'ヘルパー', '原 桜', ''],
    ['', 'つながらないときは次の人へ。'],
  ];

  test('is read by its telephones, each branch as people of its office', () => {
    const reading = read(tree);
    expect(said(reading)).toEqual([
      '|代表取締役|見本 太郎|090-0000-0001|',
      '|統括部長|佐藤 恵|090-0000-0002|',
      'みほん 訪問介護|管理者|森 力|090-0000-0003|',
      'みほん 訪問介護|ヘルパー|岸 緑|080-0000-0005|休職中',
      'みほん 訪問介護|ヘルパー|原 桜||',
      'みほん ケアプランセンター|管理者|林 光|090-0000-0004|',
      'みほん ケアプランセンター|ケアマネ|佐藤 恵||兼',
    ]);
    expect(reading.questions.map(({ code }) => code)).toContain('table/call-tree');
    expect(reading.tables.flatMap(({ sections = [] }) => sections.map(({ name }) => name))).toEqual([
      'みほん 訪問介護',
      'みほん ケアプランセンター',
    ]);
  });

  test('tells every line that names nobody, once', () => {
    const { skipped, account } = read(tree);
    expect(skipped.filter(({ isAsked }) => isAsked)).toEqual([]);
    expect(skipped.map(({ text }) => text)).toContain('つながらないときは次の人へ。');
    expect(account.lines).toBe(tree.length);
  });

  test('may have all of a box in one cell, or below each other', () => {
    expect(
      said(
        read([
          ['夜間連絡網'],
          ['管理者 森 力 090-0000-0003'],
          ['↓'],
          ['看護師', '', '介護', '', '介護'],
          ['林 光', '→', '岸 緑', '→', '原 桜'],
          ['090-0000-0004', '', '080-0000-0005', '', '上記'],
        ]),
      ),
    ).toEqual([
      '|管理者|森 力|090-0000-0003|',
      '|看護師|林 光|090-0000-0004|',
      '|介護|岸 緑|080-0000-0005|',
      '|介護|原 桜||',
    ]);
  });

  test('with headings over its columns is a list as any other', () => {
    const reading = read([
      ['緊急連絡網'],
      ['職種', '氏名', '電話'],
      ['管理者', '森 力', '090-0000-0003'],
      ['介護', '岸 緑', '080-0000-0005'],
      ['介護', '原 桜', '080-0000-0006'],
    ]);
    expect(said(reading)).toHaveLength(3);
    expect(reading.questions.map(({ code }) => code)).not.toContain('table/call-tree');
  });

  test('begins nothing beside a list of the people, and nobody comes in by their surname again', () => {
    const boxes = (...names: string[]): string[][] => [
      ['緊急連絡網（R8.4.1）'],
      ...names.flatMap((name, at) => [[name], [`090-0000-000${at}`], ['↓']]),
    ];
    const list = [
      ['氏名', 'ふりがな', '職種'],
      ['森　力', 'もり ちから', '管理者'],
      ['岸　緑', 'きし みどり', '看護師'],
      ['原　桜', 'はら さくら', '介護職員'],
    ];
    const namesOf = (tree: string[][]): unknown[] => {
      const book = aBook(aSheet('連絡網', tree), aSheet('職員', list));
      return unwrap(readTable(book, { today: '2026-11-22' })).rows.map(({ values }) => values['name']);
    };
    expect(namesOf(boxes('森 力', '岸さん', '原先生'))).toEqual(['森　力', '岸　緑', '原　桜']);
    // Whole names are the same people once more, and found as such.
    expect(namesOf(boxes('森 力さん', '岸 緑さん', '原 桜先生'))).toEqual(namesOf(boxes('森 力', '岸 緑', '原 桜')));
    expect(said(read(boxes('森 力', '岸 緑さん', '原先生'))).map((one) => String(one).split('|')[2])).toEqual(['森 力', '岸 緑', '原']); // prettier-ignore
  });

  test('is none without arrows and without the word', () => {
    const rows = [
      ['管理者', '森 力', '090-0000-0003'],
      ['介護', '岸 緑', '080-0000-0005'],
      ['介護', '原 桜', '080-0000-0006'],
    ];
    const result = readTable(aBook(aSheet('メモ', rows)), { today: '2026-11-22' });
    expect(result.ok && result.value.questions.map(({ code }) => code).includes('table/call-tree')).toBe(false);
  });
});
