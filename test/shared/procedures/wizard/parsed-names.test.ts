import { describe, expect, test } from 'vitest';
import { begunEvent } from '@shared/procedures/wizard/settled-event';
import { eventsInWords } from '@shared/procedures/wizard/event-words';
import { namesCount, parsedNames, parsedSuccessor, withParsedNames } from '@shared/procedures/wizard/parsed-names';
import { newRun } from '@shared/procedures/kept-run';
import type { EventKind } from '@shared/ledger/event';
import { aPatient } from '../../../builders/patient';
import { aStaff } from '../../../builders/staff';

const TWO =
  '来月から入る看護師の吉田 悠さんと事務の西川さんを、ネットワークに登録してください。吉田さんは新しいタブレットを使います';

test.each<[string, [string, string][]]>([
  [
    TWO,
    [
      ['吉田 悠', '看護師'],
      ['西川', '事務職員'],
    ],
  ],
  ['来月から看護師の吉田さんが入ります', [['吉田', '看護師']]],
  ['12/1から介護支援専門員の木村 彩さんが入職します。新しいスマホも使います', [['木村 彩', '介護支援専門員']]],
  ['新しい利用者の山口 キヨさんがネットワークに参加します', [['山口 キヨ', '']]],
  ['ヘルパーのグエン ティ ランさんが来ます', [['グエン ティ ラン', '訪問介護員']]],
  ['佐々木さんが入ります', [['佐々木', '']]],
  ['利用者さんが参加します', []],
  ['パートさんが入ります', []],
  ['奥さんが参加します', []],
])('「%s」 names whom it names, with the job that is said', (sentence, heard) => {
  expect(parsedNames(sentence).map(({ name, jobType }) => [name, jobType])).toEqual(heard);
});

test('a job is called what the ledger calls it', () => {
  expect(parsedNames('事務の西川さんが入ります', [{ jobType: '事務' }])).toEqual([{ name: '西川', jobType: '事務' }]);
});

test.each<[string, EventKind]>([
  [TWO, 'join'],
  ['来月から入る看護師の吉田 悠さんと事務の西川さんをネットワークに登録', 'join'],
  ['来月から入る看護師の吉田 悠さん', 'join'],
  ['職員をネットワークに登録する', 'join'],
  ['来月から看護師の吉田さんが入ります', 'join'],
  ['12月から吉田さんが入ります', 'join'],
  ['新しい利用者の山口 キヨさんがネットワークに参加します', 'patient-joins'],
  ['うちの事業所がネットワークに参加します', 'network-start'],
  ['端末を登録したい', 'device-added'],
  ['入院していた利用者さんがチームに入ります', 'patient-joins'],
])('「%s」 is %s', (sentence, kind) => {
  expect(eventsInWords(sentence)[0]).toBe(kind);
});

test('who follows is heard, by the whole name where one alone has it', () => {
  const people = [aStaff({ id: 'm', name: '前田 由紀' }), aStaff({ id: 's', name: '坂井 美智子' })];
  expect(
    parsedSuccessor('管理者が坂井から前田さんに12/15で変わります。必要な届を出してください', people),
  ).toMatchObject({
    name: '前田 由紀',
    person: { id: 'm' },
  });
  expect(parsedSuccessor('管理者が森さんへ交代します', people)).toEqual({ name: '森', person: undefined });
  expect(parsedSuccessor('管理者が変わります', people)).toBeNull();
});

describe('a sentence that begins', () => {
  const others = aStaff({ id: 'kyoko', name: '吉田 京子' });
  const patients = [aPatient({ id: 'tome', name: '田中 トメ' })];
  let at = 0;
  const begun = (kind: EventKind, sentence: string, people = [others]) =>
    withParsedNames({ ...newRun('r', '2026-11-20T00:00:00Z'), event: begunEvent(kind, null) }, sentence, {
      ledger: { people, patients },
      officeId: 'o1',
      newId: () => `new-${++at}`,
    });

  test('入職 brings all who come, and no namesake of the ledger', () => {
    const { additions, event } = begun('join', TWO);
    expect(additions.people).toMatchObject([
      { name: '吉田 悠', jobType: '看護師', officeId: 'o1' },
      { name: '西川', jobType: '事務職員', officeId: 'o1' },
    ]);
    expect(event?.staff.map(({ id }) => id)).toEqual(additions.people?.map(({ id }) => id));
    expect(begun('join', '来月から看護師の吉田さんが入ります').additions.people).toMatchObject([{ name: '吉田' }]);
  });

  test('入職 of whom the ledger has by the whole name takes that one', () => {
    const { additions, event, typed } = begun('join', '吉田京子さんが入ります');
    expect(additions.people).toBeUndefined();
    expect(event?.staff).toMatchObject([{ id: 'kyoko' }]);
    expect(typed['newcomer']).toBe('known');
  });

  test('患者さんの参加 brings the name of the patient', () => {
    const { additions, event } = begun('patient-joins', '新しい利用者の山口 キヨさんが参加します');
    expect(additions.patients).toMatchObject([{ name: '山口 キヨ', officeId: 'o1' }]);
    expect(event?.patientId).toBe(additions.patients?.[0]?.id);
    expect(begun('patient-joins', '利用者の田中トメさんが参加します').event?.patientId).toBe('tome');
    expect(begun('leave', '吉田さんが辞めます').event?.staff).toEqual([]);
  });

  test('is worth carrying along where it names somebody', () => {
    expect(namesCount('join', 'パートさんが入ります')).toBe(false);
    expect(namesCount('join', TWO)).toBe(true);
    expect(namesCount('manager-changed', '管理者が前田さんに変わります')).toBe(true);
    expect(namesCount('leave', '佐藤さんが辞めます')).toBe(false);
  });
});
