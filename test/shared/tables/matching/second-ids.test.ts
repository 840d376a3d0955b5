import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { lineName, type ReadColumn } from '@shared/tables/import/reading';
import { readTable } from '@shared/tables/import/read-table';
import { accountSentence } from '@shared/tables/import/account-words';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { anEnrolment, anOffice } from '../../../builders/organization';
import { aStaff } from '../../../builders/staff';
import { aBook, aSheet } from '../../../support/sheet-book';
import { aView, networks, TODAY } from './planning';

const people = [
  aStaff({ id: 'p1', name: '見本 一郎', kana: 'みほん いちろう', officeId: 'o' }),
  aStaff({ id: 'p2', name: '例田 花子', kana: 'れいだ はなこ', officeId: 'o' }),
  aStaff({ id: 'p3', name: '試田 次郎', kana: 'ためしだ じろう', officeId: 'o' }),
];
const view = aView(
  {
    ...{ offices: [anOffice({ id: 'o', name: 'みほんデイサービス' })], people },
    enrolments: [anEnrolment({ id: 'e', officeId: 'o', packId: 'finelink' })],
  },
  { networks: [...networks, { id: 'finelink', name: '鶴岡市 FiNE-LINK PLUS', words: ['FiNE-LINK PLUS', '鶴岡市'] }] },
);
const AT_HAND = ['TRITRUS', 'LINE WORKS', 'みまもりSNS', 'FiNE-LINK PLUS'];

type Lines = Parameters<typeof aSheet>[1];
type Kind = 'account' | 'staff' | 'device';
const readList = (rows: Lines, kind: Kind = 'account', chosen = {}, atHand = AT_HAND) =>
  unwrap(readTable(aBook(aSheet('ID', rows)), { today: TODAY, kind, networks: atHand, columns: chosen }));
const fieldsOf = ({ columns }: { columns: ReadColumn[] }) =>
  Object.fromEntries(columns.map(({ from, field }) => [from, field]));

/** What a list makes of the ledger. */
function takenOf(rows: Lines, kind: Kind = 'account', chosen = {}) {
  const reading = readList(rows, kind, chosen);
  const plan = planImport(reading, view, noDecisions, TODAY);
  let count = 0;
  const { updates, sentence } = importUpdates(plan, view, 'ID.xlsx', () => `new-${(count += 1)}`);
  const ids = updates.flatMap((one) =>
    one.table === 'accounts' ? [[one.after.loginName, one.after.holderId, one.after.packId]] : [],
  );
  const fixes = plan.rows.filter(({ verdict }) => verdict === 'fix').map(({ line }) => lineName(line));
  return { reading, plan, ids, sentence, fixes };
}

const TWO: Lines = [
  ['氏名', 'FL ID', 'LINE WORKS ID'],
  ['見本 一郎', 'FL-0001', 'mihon@mihonkai'],
  ['例田 花子', 'FL-0002', 'reida@mihonkai'],
];

describe('a list of IDs with a column for each of two networks', () => {
  test('both go in, each of its own network, of whom its row is', () => {
    const { reading, ids, fixes, sentence } = takenOf(TWO);
    expect(fieldsOf(reading)).toEqual({ 氏名: 'holder', 'FL ID': 'loginName', 'LINE WORKS ID': 'otherLogin' });
    expect(reading.questions).toEqual([]);
    expect(ids).toEqual([
      ['FL-0001', 'p1', 'finelink'],
      ['FL-0002', 'p2', 'finelink'],
      ['mihon@mihonkai', 'p1', 'line-works'],
      ['reida@mihonkai', 'p2', 'line-works'],
    ]);
    expect(fixes).toEqual([]);
    expect(sentence).toBe('ID.xlsx から 4件を取り込み、みほんデイサービスを「LINE WORKS」の参加に追加しました');
    expect(accountSentence(reading.account, '件')).toContain('読んだ 4件（2行）');
    expect(reading.rows.map(({ line }) => lineName(line))).toEqual(['2', '3', '2', '3']);
  });

  test('FL and LW alone name them, whichever stands first', () => {
    const { ids } = takenOf([
      ['FL ID と LINE WORKS のID'],
      ['氏名', 'LW', 'FL ID'],
      ['見本 一郎', 'mihon', 'FL-0001'],
      ['例田 花子', 'reida', 'FL-0002'],
    ]);
    expect(ids.map(([login, , pack]) => [login, pack])).toEqual([
      ['FL-0001', 'finelink'],
      ['FL-0002', 'finelink'],
      ['mihon', 'line-works'],
      ['reida', 'line-works'],
    ]);
  });

  test.each(['なし', '×', '−', ''])('who has %s first and an ID second goes in with that', (none) => {
    const { ids, fixes } = takenOf([...TWO, ['試田 次郎', none, 'tameshi@mihonkai']]);
    expect(ids).toContainEqual(['tameshi@mihonkai', 'p3', 'line-works']);
    expect(ids).toHaveLength(5);
    expect(fixes).toEqual([]);
  });

  test.each(['なし', '×', '−', ''])('who has %s of both waits for nothing, and second the first goes in', (none) => {
    const neither = takenOf([...TWO, ['試田 次郎', 'なし', none]]);
    expect([neither.fixes, neither.ids.some(([, holder]) => holder === 'p3')]).toEqual([[], false]);
    const { ids, fixes } = takenOf([...TWO, ['試田 次郎', 'FL-0003', none]]);
    expect(ids.filter(([, holder]) => holder === 'p3')).toEqual([['FL-0003', 'p3', 'finelink']]);
    expect(fixes).toEqual([]);
  });

  test.each(['申請中', '停止', '未発行', '削除済(R8.3)'])('%s is no ID in either', (word) => {
    for (const line of [
      ['試田 次郎', 'FL-0003', word],
      ['試田 次郎', word, 'tameshi@mihonkai'],
    ]) {
      const { ids, fixes } = takenOf([...TWO, line]);
      expect(ids).toHaveLength(5);
      expect(fixes).toEqual([]);
    }
  });

  test.each([
    ['旧ID', 'old-0001'],
    ['LINE WORKS', '○'],
    ['LINE WORKS', '2026/11/01'],
    ['FiNE-LINK ID', 'FL-0009'],
  ])('%s over %s beside FL ID is no second one', (head, text) => {
    const rows = TWO.map(([who = '', first = ''], at) => [who, first, at === 0 ? head : `${text}`]);
    expect(fieldsOf(readList(rows))[head]).not.toBe('otherLogin');
  });

  test('a network that isn’t at hand, and a first ID of none, are as they were', () => {
    expect(fieldsOf(readList(TWO, 'account', {}, ['FiNE-LINK PLUS']))['LINE WORKS ID']).toBeNull();
    const bare = TWO.map((line, at) => (at === 0 ? ['氏名', 'ID', 'LINE WORKS ID'] : line));
    expect(fieldsOf(readList(bare))['LINE WORKS ID']).not.toBe('otherLogin');
  });

  test('of a column that somebody chose for it and that names none the network is asked', () => {
    const rows = TWO.map((line, at) => (at === 0 ? ['氏名', 'FL ID', '2つ目'] : line));
    const { plan } = takenOf(rows, 'account', { C: 'otherLogin' });
    expect(plan.words).toMatchObject([{ of: 'network', word: '2つ目' }]);
  });
});

describe('FL and LW above a list of people', () => {
  const LIST: Lines = [
    ['氏名', '職種', 'F L', 'LW'],
    ['見本 一郎', '看護師', 'FL-0001', '○'],
    ['例田 花子', '看護師', 'なし', '×'],
    ['試田 次郎', '看護師', '申請中', '申請中'],
  ];

  test('say of each network who uses it, and with which ID', () => {
    const { reading, plan } = takenOf(LIST, 'staff');
    expect(fieldsOf(reading)).toMatchObject({ 'F L': 'ownUse', LW: 'otherUse' });
    const { accounts, users } = plan.besides;
    expect(accounts.map(({ value, packId }) => [value, packId])).toEqual([['FL-0001', 'finelink']]);
    expect(users.map(({ line, packId }) => [line, packId])).toEqual([
      [2, 'line-works'],
      [4, 'finelink'],
      [4, 'line-works'],
    ]);
  });

  test('are nothing beside other words, or where that network isn’t at hand', () => {
    const [, ...rows] = LIST;
    const fields = (head: string, atHand = AT_HAND) =>
      fieldsOf(readList([['氏名', '職種', head, ''], ...rows], 'staff', {}, atHand))[head];
    expect(fields('FL')).toBe('ownUse');
    expect(fields('FL（フロアリーダー）')).not.toBe('ownUse');
    expect(fields('FL主任')).not.toBe('ownUse');
    expect(fields('FL', ['TRITRUS', 'LINE WORKS'])).not.toBe('ownUse');
  });
});
