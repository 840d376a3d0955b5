import { describe, expect, test } from 'vitest';
import { LedgerEvent, type EventKind } from '@shared/ledger/event';
import { begunEvent, chosenPerson, settledAdditions, settledEvent } from '@shared/procedures/wizard/settled-event';
import { aMembership } from '../../../builders/patient';
import { house } from '../house';

const ledger = house();
const person = (id: string) => chosenPerson(ledger.people.find((one) => one.id === id)!);
const settled = (kind: EventKind, given: Partial<LedgerEvent>) =>
  settledEvent({ ...begunEvent(kind, null), ...given }, ledger);

describe('people', () => {
  test('stand as the ledger has them now, not as they were when they were chosen', () => {
    const old = { ...person('k2'), name: '前の 名前' };
    expect(settled('leave', { staff: [old] }).staff[0]).toMatchObject({ name: '鈴木 一郎', action: null });
  });

  test('somebody whom the ledger no longer has is left out', () => {
    expect(settled('leave', { staff: [{ ...person('k2'), id: 'nobody' }] }).staff).toEqual([]);
  });

  test('who begins to use a network is of the office that begins: one chosen before for another is left out', () => {
    const staff = [person('k1'), person('n1')];
    const begins = settled('network-start', { officeId: 'kango', packId: 'nagareyama-tritrus', staff });
    expect(begins.staff.map(({ id }) => id)).toEqual(['n1']);
  });

  test('who joins comes on a 新規 row', () => {
    expect(settled('join', { staff: [person('k3')] }).staff[0]).toMatchObject({ id: 'k3', action: 'new' });
  });

  test('a new name stands beside the ledger’s', () => {
    const renamed = { ...person('k2'), after: { name: '高木 一郎', kana: 'たかぎ いちろう' } };
    const [one] = settled('rename', { staff: [renamed] }).staff;
    expect(one).toMatchObject({ before: { name: '鈴木 一郎' }, after: { name: '高木 一郎', kana: 'たかぎ いちろう' } });
  });

  test('of a name changed already, what it was comes from history', () => {
    const renamed = { ...person('k2'), before: { name: '鈴本 一郎', kana: '' }, after: { name: '鈴木 一郎' } };
    expect(settled('rename', { staff: [renamed] }).staff[0]!.before['name']).toBe('鈴本 一郎');
  });
});

describe('the office', () => {
  test('is that of the people; of several offices none, so that each has papers of its own', () => {
    expect(settled('leave', { staff: [person('k1'), person('k2')] }).officeId).toBe('kyotaku');
    expect(settled('leave', { staff: [person('k1'), person('n1')] }).officeId).toBeNull();
  });

  test('follows from the device, the patient and the team', () => {
    expect(settled('device-lost', { deviceIds: ['p3'] }).officeId).toBe('fukui');
    expect(settled('consent-withdrawn', { patientId: 'alone' }).officeId).toBe('fukui');
    expect(settled('team-joined', { teamIds: ['room'] }).officeId).toBe('kyotaku');
  });

  test('is the one that was picked where the event is about it', () => {
    expect(settled('yearly-report', { officeId: 'kyotaku' }).officeId).toBe('kyotaku');
  });
});

describe('a move', () => {
  const moving = (given: Partial<LedgerEvent>) => settled('transfer', { staff: [person('k2')], ...given }).scope;
  test.each([
    ['kango', 'same-city'],
    ['kashiwa', 'outside'],
  ])('to %s is %s, by the cities of the offices', (toOfficeId, scope) => {
    expect(moving({ toOfficeId })).toBe(scope);
  });
  test('to another corporation is outside; not chosen yet is neither', () => {
    expect(moving({ scope: 'outside' })).toBe('outside');
    expect(moving({})).toBeNull();
  });
});

describe('facts', () => {
  test('what changes stands beside what the ledger has; what stays is not named', () => {
    const { before, after } = settled('office-changed', {
      officeId: 'fukui',
      after: { name: 'みほん東', city: '福井市', administratorMail: 'new@example.jp' },
    });
    expect(after).toEqual({ name: 'みほん東', administratorMail: 'new@example.jp' });
    expect(before).toEqual({ name: 'みほん訪問看護 福井', administratorMail: 'admin@example.jp' });
  });

  test('of a role the one who had it is named, also where several had', () => {
    const { before, after } = settled('manager-changed', {
      officeId: 'kyotaku',
      after: { systemManager: '鈴木 一郎', systemManagerId: 'k2' },
    });
    expect(before).toEqual({ systemManager: '佐藤 健一' });
    expect(after).toEqual({ systemManager: '鈴木 一郎', systemManagerId: 'k2' });
  });

  test('who follows somebody who leaves stays named', () => {
    const next = { systemManager: '鈴木 一郎', systemManagerId: 'k2' };
    expect(settled('leave', { staff: [person('k1')], after: next }).after).toEqual(next);
  });
});

test('nobody in somebody’s place is an answer, and stays one', () => {
  const none = { officeId: 'kyotaku', role: 'systemManager' as const, staffId: '', name: '' };
  expect(settled('leave', { staff: [person('k2')], nextOnes: [none] }).nextOnes).toEqual([none]);
});

test('only the end of one network alone names it', () => {
  const given = { officeId: 'kyotaku', packId: 'nagareyama-tritrus' };
  expect(settled('office-closed', { ...given, answers: { extent: 'network' } }).packId).toBe('nagareyama-tritrus');
  expect(settled('office-closed', { ...given, answers: { extent: 'close' } }).packId).toBeUndefined();
});

test('another tile keeps who and when, and drops what was said about them', () => {
  const before = LedgerEvent.parse({
    ...{ kind: 'leave', date: '2026-11-30', officeId: 'kyotaku', staff: [person('k2')] },
    after: { systemManager: '佐藤 健一' },
  });
  expect(begunEvent('transfer', before)).toMatchObject({
    kind: 'transfer',
    date: '2026-11-30',
    staff: [{ id: 'k2' }],
    after: {},
    scope: null,
  });
});

test('who comes into a team is in it from the day of the event', () => {
  const memberships = [aMembership({ id: 'a', joinedOn: null }), aMembership({ id: 'b', joinedOn: '2026-01-01' })];
  const event = LedgerEvent.parse({ kind: 'family-joins', date: '2026-12-01' });
  expect(settledAdditions({ memberships }, event).memberships!.map(({ joinedOn }) => joinedOn)).toEqual([
    '2026-12-01',
    '2026-01-01',
  ]);
  expect(settledAdditions({}, event)).toEqual({});
});

test('since when somebody was in a team who leaves it is nobody’s to make up', () => {
  const memberships = [aMembership({ id: 'a', joinedOn: null })];
  const event = LedgerEvent.parse({ kind: 'family-leaves', date: '2026-12-01', memberIds: ['a'] });
  expect(settledAdditions({ memberships }, event).memberships!.map(({ joinedOn }) => joinedOn)).toEqual([null]);
});
