import { describe, expect, test } from 'vitest';
import { usualReminders, type ReminderSettings } from '@shared/rules/reminder-settings';
import { LedgerFile, type Ledger } from '@shared/ledger/entities';
import { recurringTasks } from '../../../renderer/features/home/recurring-tasks';
import { byDay, taskDueWords, isForToday, type Task } from '../../../renderer/features/home/task';
import { openPack } from '../../support/open-pack';
import { aCorporation, anEnrolment, anOffice, OFFICE_ID } from '../../builders/organization';
import { aDevice, anAccount, aStaff, aStaffPledge } from '../../builders/staff';
import { aSubmission } from '../../builders/submission';

const TODAY = '2026-11-20';
const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori'].map(openPack);
const none = { documents: [], submissions: [] };

const aLedger = (packId: string, given: Partial<Ledger> = {}): Ledger => ({
  ...LedgerFile.parse({
    corporation: aCorporation(),
    offices: [anOffice()],
    enrolments: [anEnrolment({ packId, status: 'active', startedOn: '2026-10-01' })],
    people: [aStaff({ id: 'p', name: '鈴木 一郎', leftOn: null, joinedOn: '2026-10-01' })],
  }),
  ...given,
});
const tasks = (
  ledger: Ledger,
  papers: Parameters<typeof recurringTasks>[1] = none,
  reminders: ReminderSettings = usualReminders,
): Task[] => recurringTasks({ ledger, packs, today: TODAY, shows: () => true, reminders }, papers);
const titles = (found: Task[]): string[] => found.map(({ title, due }) => `${due ?? ''} ${title}`);

describe('passwords', () => {
  const changed = (passwordChangedOn: string, given = {}) =>
    anAccount({ id: 'a', holderId: 'p', officeId: OFFICE_ID, passwordChangedOn, ...given });

  test('at 流山市 are due a month after they were changed, and told some days before', () => {
    const of = (day: string) => titles(tasks(aLedger('nagareyama-tritrus', { accounts: [changed(day)] })));
    expect(of('2026-10-20')).toEqual(['2026-11-20 TRITRUS のパスワードを変える']);
    expect(of('2026-10-25')).toEqual(['2026-11-25 TRITRUS のパスワードを変える']);
    expect(of('2026-10-26')).toEqual([]);
  });

  test('of several people are one line, with their names and the way to the first', () => {
    const people = [aStaff({ id: 'p', name: '鈴木 一郎' }), aStaff({ id: 'q', name: '髙橋 直子' })];
    const accounts = [changed('2026-10-12'), changed('2026-10-10', { id: 'b', holderId: 'q' })];
    expect(tasks(aLedger('nagareyama-tritrus', { people, accounts }))).toMatchObject([
      {
        due: '2026-11-10',
        mustAct: true,
        detail: expect.stringContaining('髙橋 直子さん、鈴木 一郎さん（月に1回）') as string,
        to: '/credentials/b',
      },
    ]);
  });

  test('of whoever leaves within a month aren’t asked for: their ID ends with them', () => {
    const of = (leftOn: string | null) => {
      const people = [aStaff({ id: 'p', name: '佐藤 健', leftOn })];
      return titles(tasks(aLedger('nagareyama-tritrus', { people, accounts: [changed('2026-10-12')] }))).length;
    };
    expect([of(null), of('2027-03-31'), of('2026-12-10'), of('2026-11-01')]).toEqual([1, 1, 0, 0]);
  });

  test('that nobody has written down a change of are not said to be late by years', () => {
    const account = { ...changed('2026-10-20'), passwordChangedOn: null, issuedOn: '2024-04-15' };
    const [task] = tasks(aLedger('nagareyama-tritrus', { people: [aStaff({ id: 'p' })], accounts: [account] }));
    expect(task).toMatchObject({
      ...{ due: null, mustAct: true },
      detail: expect.stringContaining('変えた日の記録がまだありません') as string,
    });
    expect(task && taskDueWords(task, TODAY)).toBe('早めに');
  });

  test('at 鶴岡市 follow what the office has set, as its handbook names no number', () => {
    const account = changed('2026-08-20', { packId: 'tsuruoka-finelink', holderId: null });
    const ledger = aLedger('tsuruoka-finelink', { accounts: [account] });
    expect(titles(tasks(ledger))).toEqual(['2026-11-20 FiNE-LINK PLUS のパスワードを変える']);
    const half = { ...usualReminders, months: { 'tsuruoka-finelink.passwords': 6 } };
    expect(tasks(ledger, none, half)).toEqual([]);
  });

  test('of accounts struck off, and of networks that have ended, aren’t asked for', () => {
    const gone = changed('2020-01-01', { status: 'struck-off' });
    expect(tasks(aLedger('nagareyama-tritrus', { accounts: [gone] }))).toEqual([]);
    const ended = [anEnrolment({ packId: 'nagareyama-tritrus', status: 'ended' })];
    expect(tasks(aLedger('nagareyama-tritrus', { accounts: [changed('2020-01-01')], enrolments: ended }))).toEqual([]);
  });
});

describe('certificates', () => {
  const until = (certificateExpiresOn: string) =>
    titles(tasks(aLedger('x', { devices: [aDevice({ certificateExpiresOn })] })));
  test('are told two months before, and afterwards', () => {
    expect(until('2027-01-19')).toEqual(['2027-01-19 電子証明書の入れ直しを記録する：パソコン P-07']);
    expect(until('2027-01-20')).toEqual([]);
    expect(until('2026-11-19')).toEqual(['2026-11-19 電子証明書の入れ直しを記録する：パソコン P-07']);
  });
});

describe('education (ふくい)', () => {
  test('of a year ago is due again; of this year it isn’t', () => {
    const of = (educatedOn: string | null) =>
      tasks(aLedger('fukui-mimamori', { pledges: [aStaffPledge({ staffId: 'p', educatedOn })] }));
    expect(of('2025-12-01')).toMatchObject([
      { title: '個人情報の教育を記録する：まだの人が 1人', button: '記録する', due: '2026-12-01' },
    ]);
    expect(of('2026-06-10')).toEqual([]);
    // Never taught: no day has passed, however long they have worked here.
    expect(of(null)).toMatchObject([
      {
        ...{ title: '教育の記録がありません（1人）', due: null, isSetUp: true },
        to: `/education?office=${OFFICE_ID}&months=12&network=fukui-mimamori`,
      },
    ]);
  });

  test('that nobody has recorded is told once for all offices, below what is lost, and not of who begins later', () => {
    const ledger = aLedger('fukui-mimamori', {
      people: [
        ...['a', 'b'].map((id) => aStaff({ id, leftOn: null, joinedOn: '2006-05-28' })),
        aStaff({ id: 'later', leftOn: null, joinedOn: '2026-12-01' }),
      ],
    });
    const [told, ...more] = tasks(ledger);
    expect([told!.title, more]).toEqual(['教育の記録がありません（2人）', []]);
    expect(isForToday(told!, TODAY)).toBe(false);
  });

  test('is for who uses the network and for the manager; for everybody while nobody is known to', () => {
    const people = ['使う', '使わない', '管理'].map((name) => aStaff({ id: name, name, leftOn: null }));
    const of = (more: Partial<Ledger>) =>
      tasks(aLedger('fukui-mimamori', { people, ...more }))
        .filter(({ to }) => to.startsWith('/education'))
        .map(({ title }) => title);
    const account = anAccount({ holderId: '使う', packId: 'fukui-mimamori', officeId: OFFICE_ID });
    expect(of({})).toEqual(['教育の記録がありません（3人）']);
    expect(of({ accounts: [account] })).toEqual(['教育の記録がありません（1人）']);
    const offices = [anOffice({ id: OFFICE_ID, managerName: '管理', managerKana: '' })];
    expect(of({ accounts: [account], offices })).toEqual(['教育の記録がありません（2人）']);
    expect(of({ accounts: [{ ...account, status: 'struck-off' }] })).toEqual(['教育の記録がありません（3人）']);
  });

  test('that is overdue says since when, and must be done; it doesn’t stay 今日まで', () => {
    const on = (educatedOn: string) =>
      tasks(aLedger('fukui-mimamori', { pledges: [aStaffPledge({ staffId: 'p', educatedOn })] }));
    const told = (educatedOn: string) =>
      on(educatedOn).map((one) => [one.due, taskDueWords(one, TODAY), isForToday(one, TODAY)]);
    expect(told('2025-12-20')).toEqual([['2026-12-20', '12月20日（日）', false]]);
    expect(told('2025-11-20')).toEqual([[TODAY, '今日まで', true]]);
    expect(told('2025-11-19')).toEqual([['2026-11-19', '1日すぎています', true]]);
    expect(told('2024-11-10')).toEqual([['2025-11-10', '375日すぎています', true]]);
  });

  test('counts from the newest of several times', () => {
    const on = (...days: string[]) =>
      tasks(
        aLedger('fukui-mimamori', {
          pledges: days.map((educatedOn) => aStaffPledge({ staffId: 'p', educatedOn })),
        }),
      );
    expect(on('2025-12-01', '2024-12-01')).toMatchObject([{ due: '2026-12-01' }]);
    expect(on('2024-12-01', '2025-12-01')).toMatchObject([{ due: '2026-12-01' }]);
  });

  test('of who has left isn’t asked for', () => {
    const people = [aStaff({ id: 'p', leftOn: '2026-10-31' })];
    expect(tasks(aLedger('fukui-mimamori', { people }))).toEqual([]);
  });
});

describe('現況届 (流山市)', () => {
  const enrolments = [anEnrolment({ packId: 'nagareyama-tritrus', status: 'active', startedOn: '2019-12-11' })];
  const ledger = aLedger('nagareyama-tritrus', { enrolments });

  test('comes by the year from the start, and a year after the last one', () => {
    expect(titles(tasks(ledger))).toEqual(['2026-12-11 流山市の現況届（年1回）を出す']);
    const handedIn = aSubmission({
      packId: 'nagareyama-tritrus',
      formId: '5',
      officeId: OFFICE_ID,
      paperDate: '2026-11-10',
    });
    expect(tasks(ledger, { documents: [], submissions: [handedIn] })).toEqual([]);
  });

  test('that was due and wasn’t handed in says so, and must be done', () => {
    const last = aSubmission({
      packId: 'nagareyama-tritrus',
      formId: '5',
      officeId: OFFICE_ID,
      paperDate: '2025-11-15',
    });
    const [task] = tasks(ledger, { documents: [], submissions: [last] });
    expect(task).toMatchObject({ due: '2026-11-15' });
    expect(task && taskDueWords(task, TODAY)).toBe('5日すぎています');
  });

  test('of a network whose start nobody knows is left to the city’s letter', () => {
    const unknown = [anEnrolment({ packId: 'nagareyama-tritrus', status: 'active', startedOn: null })];
    expect(tasks(aLedger('nagareyama-tritrus', { enrolments: unknown }))).toEqual([]);
  });
});

test('what is late looks alike, whatever it is about: the day alone says so, and what has none says it itself', () => {
  const of = (due: string | null, mustAct?: boolean) => {
    const task = { due, ...(mustAct !== undefined && { mustAct }) };
    return [taskDueWords(task, TODAY), isForToday(task, TODAY)];
  };
  expect(of('2026-11-17')).toEqual(['3日すぎています', true]);
  expect(of('2026-11-17', false)).toEqual(of('2026-11-17', true));
  expect(of(TODAY)).toEqual(['今日まで', true]);
  expect(of('2026-11-24', true)).toEqual(['11月24日（火）', false]);
  expect(of(null, true)).toEqual(['早めに', true]);
  expect(of(null)).toEqual(['', false]);
});

test('by day: what can’t wait first, what only lacks something last', () => {
  const task = (key: string, due: string | null, mustAct = false): Task => ({
    ...{ key, due, mustAct, icon: 'key', title: '', detail: '', button: '', to: '' },
  });
  const sorted = byDay(
    [task('gap', null), task('later', '2026-12-01'), task('now', null, true), task('past', '2026-11-01')],
    TODAY,
  );
  expect(sorted.map(({ key }) => key)).toEqual(['past', 'now', 'later', 'gap']);
  expect(sorted.filter((one) => isForToday(one, TODAY)).map(({ key }) => key)).toEqual(['past', 'now']);
});
