import { expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import type { Ledger } from '@shared/ledger/entities';
import { unwrap } from '@shared/problems/problem';
import { eventDayWords } from '@shared/procedures/event-day';
import { lastDayAtWork } from '@shared/procedures/last-day-at-work';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { wizardGaps } from '@shared/procedures/wizard/gaps';
import { settledEvent } from '@shared/procedures/wizard/settled-event';
import { aDevice, anAccount } from '../../builders/staff';
import { openPack } from '../../support/open-pack';
import { house, TODAY } from './house';

test.each([
  ['R8.12.31退職（12/14から有休）', '2026-12-31', '2026-12-11'],
  ['１２月１６日（水）より年次有給休暇を消化し、12/31付で退職', '2026-12-31', '2026-12-15'],
  // 成人の日 is the day before.
  ['1/31で退職の申し出あり（有休1/20～）', '2027-01-31', '2027-01-19'],
  ['令和9年1月31日退職。1/12から有給', '2027-01-31', '2027-01-08'],
  ['1/15退職予定。12/25から年休', '2027-01-15', '2026-12-24'],
  ['12月末退職（有休消化12/21～）', '2026-12-31', '2026-12-18'],
  ['R8.12.31付退職（11/20退職届受理）　有休消化12/21～', '2026-12-31', '2026-12-18'],
  ['12/31退職。年休は12/22（火）から消化', '2026-12-31', '2026-12-21'],
  ['12/31退職、有給：12/14～31', '2026-12-31', '2026-12-11'],
  ['12月31日退職　12/21より有休消化', '2026-12-31', '2026-12-18'],
  ['12月末で退職（最終出勤12/20）', '2026-12-31', '2026-12-20'],
  ['12/31付退職　最終勤務日は12月18日（金）、12/21から有休', '2026-12-31', '2026-12-18'],
  ['令和9年1月31日退職。最終出勤日：R8.12.25', '2027-01-31', '2026-12-25'],
  ['12/25まで出勤、12/31退職', '2026-12-31', '2026-12-25'],
  ['12/31退職予定　12月24日が最終出勤', '2026-12-31', '2026-12-24'],
])('%s: somebody who goes on %s is there until %s', (note, lastDay, there) =>
  expect(lastDayAtWork(note, lastDay)).toBe(there),
);

test.each([
  ['12/31退職'],
  ['12/31退職。最終出勤は未定'],
  ['12/31退職。最終出勤12/20か最終出勤12/24'],
  ['12/31退職。最終出勤1/20'],
  ['12/31退職。12/14から産休'],
  ['12/14から有休'],
  ['12/31退職。有休12/7～12/9'],
  ['12/31退職。有休残12/21時点で10日'],
  ['11/1から有休、12/1復帰。12/31退職'],
  ['6/1から有休。12/31退職'],
  ['12/14から有休か、12/21から有休。12/31退職'],
  ['13/40から有休。12/31退職'],
])('%s doesn’t say it surely', (note) => expect(lastDayAtWork(note, '2026-12-31')).toBeNull());

const LAST = '2026-12-31';
const packs = ['tsuruoka-finelink', 'nagareyama-tritrus'].map(openPack);

/** d1 and another one of みほんデイ 鶴岡, each with a tablet; what the メモ of d1 says. */
function day(note = ''): Ledger {
  const ledger = house();
  const d1 = ledger.people.find(({ id }) => id === 'd1')!;
  const other = { ...d1, id: 'd2', name: '林 和子', note: '' };
  const tablet = (id: string, holderId: string) => aDevice({ id, officeId: 'day', holderId, assetNumber: id });
  return {
    ...ledger,
    people: [...ledger.people.filter(({ id }) => id !== 'd1'), { ...d1, note }, other],
    devices: [...ledger.devices, tablet('T-08', 'd1'), tablet('T-09', 'd2')],
    accounts: [...ledger.accounts, anAccount({ officeId: 'other', packId: 'none', loginName: 'x', holderId: 'd1' })],
  };
}

const leaving = (ledger: Ledger, lastAtWork: LedgerEvent['lastAtWork'], ids = ['d1']): LedgerEvent => {
  const staff = ledger.people.filter(({ id }) => ids.includes(id)).map((one) => ({ ...one, before: {}, after: {} }));
  return LedgerEvent.parse({ kind: 'leave', date: LAST, staff, ...(lastAtWork && { lastAtWork }) });
};

/** `T-08 2026-12-11`: the steps with a day to wait for. */
async function waiting(ledger: Ledger, lastAtWork: LedgerEvent['lastAtWork'], ids?: string[]): Promise<string[]> {
  const event = settledEvent(leaving(ledger, lastAtWork, ids), ledger);
  const run = unwrap(await proceduresFor(event, ledger, packs, TODAY));
  const words = (action: string): string => /T-0[89]|パスワード|名札|登録抹消/.exec(action)?.[0] ?? action;
  return run.networks
    .flatMap(({ steps }) => steps)
    .flatMap(({ action, notBefore }) => (notBefore ? [`${words(action)} ${notBefore}`] : []));
}

test('what is done while somebody is there begins on their last day at work; empty, on the day of leaving', async () => {
  expect(await waiting(day(), { d1: '2026-12-11' })).toEqual([
    'パスワード 2026-12-11',
    `x：この ID を使えなくしてもらいます。あとの方には、新しい ID を申し込みます ${LAST}`,
    'T-08 2026-12-11',
    '名札 2026-12-11',
  ]);
  for (const answered of [undefined, { d1: null }]) expect(await waiting(day(), answered)).toContain(`T-08 ${LAST}`);
});

test('a memo is read until somebody says otherwise', async () => {
  const noted = day('R8.12.31退職（12/14から有休）');
  expect(await waiting(noted, undefined)).toContain('T-08 2026-12-11');
  expect(await waiting(noted, { d1: '2026-12-10' })).toContain('T-08 2026-12-10');
  expect(await waiting(noted, { d1: null })).toContain(`T-08 ${LAST}`);
});

test('of several each gives back on their own day; a password that all know is changed once they all have gone', async () => {
  const both = await waiting(day(), { d1: '2026-12-11' }, ['d1', 'd2']);
  expect(both).toEqual(
    expect.arrayContaining(['T-08 2026-12-11', `T-09 ${LAST}`, `パスワード ${LAST}`, '名札 2026-12-11']),
  );
  expect(await waiting(day(), { d1: '2026-12-11', d2: '2026-12-18' }, ['d1', 'd2'])).toContain('パスワード 2026-12-18');
});

test('no paper and no planned change knows it: they keep the day of leaving', async () => {
  const ledger = house();
  const event = (lastAtWork: LedgerEvent['lastAtWork']) => leaving(ledger, lastAtWork, ['k2']);
  const ask = async (one: LedgerEvent) => unwrap(await proceduresFor(one, ledger, packs, TODAY)).networks;
  const papers = async (lastAtWork: LedgerEvent['lastAtWork']) =>
    (await ask(event(lastAtWork))).flatMap((one) => [one.papers.map(({ event: of }) => of.date), one.deadlines]);
  expect(await papers({ k2: '2026-12-11' })).toEqual(await papers(undefined));
});

test('it isn’t after the day of leaving, and the screen says so', () => {
  const gaps = (at: string) => {
    const ledger = day();
    return wizardGaps({ event: leaving(ledger, { d1: at }), additions: {}, typed: {} }, ledger);
  };
  expect(gaps(LAST)).toEqual([]);
  expect(gaps('2027-01-01')).toEqual([
    {
      ...{ question: 'date', field: 'lastAtWork-d1' },
      sentence: '退職する日（令和8年12月31日）より後の日です。その日までの日を入れてください',
    },
  ]);
});

test('the title of the procedure tells it beside the day', () => {
  const ledger = day();
  const words = (lastAtWork: LedgerEvent['lastAtWork'], ids?: string[]) =>
    eventDayWords({ event: leaving(ledger, lastAtWork, ids) });
  expect(words({ d1: '2026-12-11' })).toBe('退職の日 令和8年12月31日（木）　最後に出勤する日 令和8年12月11日（金）');
  expect(words({ d1: null })).toBe('退職の日 令和8年12月31日（木）');
  expect(words({ d2: '2026-12-11' }, ['d1', 'd2'])).toContain('林 和子さんが最後に出勤する日');
});
