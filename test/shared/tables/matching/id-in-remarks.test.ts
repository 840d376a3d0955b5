import { describe, expect, test } from 'vitest';
import { idsInRemarks } from '@shared/tables/matching/id-in-remarks';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { whyNoLogin } from '@shared/tables/matching/login-said';
import { anEnrolment, anOffice } from '../../../builders/organization';
import { aPlan, aReading, aView, networks, TODAY } from './planning';

const idsOf = (note: string): string[] =>
  idsInRemarks(note, { networks }).map(({ heading, login }) => `${heading}|${login}`);

describe('an ID among the remarks', () => {
  test.each([
    ['TRITRUS：ideha-01', 'TRITRUS|ideha-01'],
    ['週3日、TRITRUS ID: mihon-01', 'TRITRUS ID|mihon-01'],
    ['TRITRUS ID mihon-01　夜勤なし', 'TRITRUS ID|mihon-01'],
    ['LINE WORKS：ID mihon@example', 'LINE WORKS|mihon@example'],
    ['・ＴＲＩＴＲＵＳ＝ｍｉｈｏｎ－０１', 'TRITRUS|mihon-01'],
    ['TRITRUS m.mihon', 'TRITRUS|m.mihon'],
    ['火木土、みまもりSNS mihon01（あまり見ていない）', 'みまもりSNS|mihon01'],
    ['みまもりSNSのIDは mihon01', 'みまもりSNS|mihon01'],
    ['LINE WORKS mihon.01@example　PC（白）', 'LINE WORKS|mihon.01@example'],
    ['TRITRUS m.mihon（10月から）', 'TRITRUS|m.mihon'],
    ['TRITRUS m.mihon 火木土', 'TRITRUS|m.mihon'],
  ])('%s is theirs', (note, said) => expect(idsOf(note)).toEqual([said]));

  test.each([
    'TRITRUS：申請中',
    'TRITRUS：R8.10.1',
    'TRITRUS：2026/10/1',
    'TRITRUS：04-7150-0001',
    'TRITRUS停止：mihon-01',
    'TRITRUS：mihon-01（停止）',
    'TRITRUS担当：mihon-01',
    'TRITRUSのパスワード：mihon-01',
    'Net4U：mihon-01',
    'mihon-01',
    'TRITRUS mihon',
    'TRITRUS NS-T01',
    'TRITRUS ipad-01',
    'TRITRUS ver2.1',
    'TRITRUS R8.10',
    'TRITRUS mihon@example.jp',
    'TRITRUS m.mihon 停止',
    'TRITRUS m.mihon（旧）',
    'TRITRUS m.mihon 12月から廃止予定',
    'TRITRUS旧ID m.mihon',
    '旧ID m.mihon',
    'TRITRUS研修 r8.10.1',
    'IDは m.mihon から変更',
  ])('%s says of none, or not for certain', (note) => expect(idsOf(note)).toEqual([]));

  test('is asked about where only who runs the network is named', () => {
    const kanamic = {
      networks: networks.map((one) => ({ ...one, runBy: one.id === 'line-works' ? [] : ['カナミック'] })),
    };
    expect(idsInRemarks('カナミック m.mihon', kanamic)).toEqual([{ heading: 'カナミック', login: 'm.mihon' }]);
    const people = [{ ...person, note: 'カナミック m.mihon' }];
    const { besides } = aPlan(people, aView({ offices: [office], enrolments }, kanamic));
    expect(besides.asked).toMatchObject([{ of: 'network', word: 'カナミック', lines: [2] }]);
  });

  const office = anOffice({ id: 'o', name: 'みほん訪問看護ステーション' });
  const enrolments = [anEnrolment({ id: 'e', officeId: 'o', packId: 'nagareyama-tritrus' })];
  const view = aView({ offices: [office], enrolments });
  const person = { name: '見本 一郎', kana: 'みほん いちろう', office: office.name, note: 'TRITRUS：mihon-01' };

  test('comes in with whoever has it, and stays in the memo', () => {
    const { besides, rows } = aPlan([person], view);
    expect(besides.accounts).toMatchObject([{ value: 'mihon-01', packId: 'nagareyama-tritrus', line: 2 }]);
    expect(besides.headings).toEqual(['note']);
    expect(rows[0]?.cells['note']?.after).toBe('TRITRUS：mihon-01');
  });

  test('is left where a column has another one of that network, and is one with the same', () => {
    const withColumn = (ownLogin: string) => {
      const reading = aReading([{ ...person, ownLogin }]);
      const columns = reading.columns.map((one) => (one.field === 'ownLogin' ? { ...one, from: 'TRITRUS ID' } : one));
      return planImport({ ...reading, columns }, view, noDecisions, TODAY).besides;
    };
    const other = withColumn('mihon-02');
    expect(other.accounts.map(({ value }) => value)).toEqual(['mihon-02']);
    expect(other.left).toMatchObject([{ text: 'mihon-01' }]);
    const same = withColumn('mihon-01');
    expect(same.accounts).toHaveLength(1);
    expect(same.left).toEqual([]);
  });
});

test.each([
  ['事業所ID使用', '事業所のIDを使う方なので、本人のIDは作りません'],
  ['共通アカウント', '事業所のIDを使う方なので、本人のIDは作りません'],
  ['停止', '止めたか休止中のIDのようなので、作りません'],
  ['mihon-01 廃止', '止めたか休止中のIDのようなので、作りません'],
  ['主任に確認', '不明'],
])('「%s」 below IDs says itself why nobody has one', (text, why) => expect(whyNoLogin(text, '不明')).toBe(why));
