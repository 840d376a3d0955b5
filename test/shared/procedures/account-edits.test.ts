import { describe, expect, test } from 'vitest';
import type { Account, Ledger } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { accountsAfterLeaving } from '@shared/procedures/account-edits';
import { ledgerPlan } from '@shared/procedures/ledger-plan';
import { openQuestions } from '@shared/procedures/open-questions';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { unwrap } from '@shared/problems/problem';
import { anAccount } from '../../builders/staff';
import { openPack } from '../../support/open-pack';
import { house, TODAY } from './house';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);

type Given = Pick<LedgerEvent, 'kind'> & Partial<Omit<LedgerEvent, 'staff'>>;

/** The house, where d1 holds the ID of みほんデイ 鶴岡, which has one for all; with more accounts. */
function withAccounts(...more: Account[]): Ledger {
  const ledger = house();
  const accounts = ledger.accounts.map((one) => (one.id === 'account-day' ? { ...one, holderId: 'd1' } : one));
  return { ...ledger, accounts: [...accounts, ...more] };
}
const another = anAccount({ id: 'account-day-2', officeId: 'day', packId: 'tsuruoka-finelink', holderId: null });

function eventOf(person: string, given: Given, ledger: Ledger): LedgerEvent {
  const staff = ledger.people.filter(({ id }) => id === person).map((one) => ({ ...one, before: {}, after: {} }));
  return LedgerEvent.parse({ date: '2026-12-01', ...given, staff });
}

/** `account-d1 holderId=null`: what is planned for accounts. */
function planned(person: string, given: Given, ledger: Ledger): string[] {
  let ids = 0;
  const event = eventOf(person, given, ledger);
  const newId = (): string => `new-${++ids}`;
  return ledgerPlan({ title: '', event, additions: {}, ledger, today: TODAY, packs, newId })
    .flatMap(({ records }) => records.filter(({ table }) => table === 'accounts'))
    .map(({ id, edits }) => `${id} ${edits.map(({ field, after }) => `${field}=${String(after)}`).join(' ')}`);
}
const struckOff = (id: string, day: string) => `${id} endedOn=${day} status=struck-off struckOffOn=${day}`;

describe('who leaves', () => {
  const leave = { kind: 'leave' } as const;

  test('gives the office’s only ID back to it', () => {
    expect(planned('d1', leave, withAccounts())).toEqual(['account-day holderId=null']);
  });

  test('and whose procedure is over already: what the procedure would have done, and no more', () => {
    const after = (ledger: Ledger, leftOn: string | null) => {
      const [person] = ledger.people.filter(({ id }) => id === 'd1');
      return accountsAfterLeaving({ ...person!, leftOn }, { ledger, packs });
    };
    const own = anAccount({ id: 'own', officeId: 'fukui', packId: 'fukui-mimamori', holderId: 'd1' });
    const ledger = withAccounts(own);
    expect(after(ledger, '2026-10-31')).toMatchObject([
      { id: 'account-day', holderId: null, status: 'registered' },
      { id: 'own', holderId: 'd1', status: 'struck-off', struckOffOn: '2026-10-31', endedOn: '2026-10-31' },
    ]);
    expect(after(ledger, null)).toEqual([]);
    expect(after(withAccounts(another), '2026-10-31')).toEqual([]);
  });

  test('of several IDs: what was answered, and nothing as long as nobody knows', () => {
    const several = withAccounts(another);
    const answered = (whoseId: string) => planned('d1', { ...leave, answers: { whoseId } }, several);
    expect(answered('own')).toEqual([struckOff('account-day', '2026-12-01')]);
    expect(answered('office')).toEqual(['account-day holderId=null']);
    expect(answered('unknown')).toEqual([]);
    expect(planned('d1', leave, several)).toEqual([]);
  });

  test('of an office whose service nobody has said: nothing, and a step asks', async () => {
    const ledger = withAccounts();
    const unsaid = {
      ...ledger,
      offices: ledger.offices.map((one) => (one.id === 'day' ? { ...one, serviceKind: '' } : one)),
    };
    expect(planned('d1', leave, unsaid)).toEqual([]);
    const run = unwrap(await proceduresFor(eventOf('d1', leave, unsaid), unsaid, packs, TODAY));
    expect(run.networks.flatMap(({ steps }) => steps.map(({ action }) => action)).join('\n')).toContain(
      '事業所の ID なら、パスワードを変えます',
    );
  });

  test('from a house of care managers: the own ID ends, and an answer about another network changes nothing of it', () => {
    const of = (answers?: Record<string, string>) => planned('t1', { ...leave, ...(answers && { answers }) }, house());
    expect(of()).toEqual([struckOff('account-t1', '2026-12-01')]);
    expect(planned('k2', { ...leave, answers: { whoseId: 'office' } }, house())).toEqual([
      struckOff('account-k2', '2026-12-01'),
    ]);
  });

  test.each<[string, Partial<Account>]>([
    ['said so', { use: 'admin', loginName: 'x' }],
    ['its address is that of the 管理画面', { loginName: 'Admin@example.jp' }],
  ])('as the holder of the ID of the 管理画面 (%s): it stays with the office, and the own one ends', (_, given) => {
    const admin = anAccount({ id: 'admin', officeId: 'fukui', packId: 'fukui-mimamori', holderId: 'f1', ...given });
    expect(planned('f1', leave, withAccounts(admin))).toEqual([
      struckOff('account-f1', '2026-12-01'),
      'admin holderId=null',
    ]);
  });
});

describe('who moves to another of our offices', () => {
  const to = (toOfficeId: string) => ({ kind: 'transfer', toOfficeId }) as const;

  test('leaves the office’s ID there, in the same network, too', () => {
    expect(planned('d1', to('tsuru'), withAccounts())).toEqual(['account-day holderId=null']);
  });

  test('has no ID of their own in an office that has one for all; whether it goes on in a like one is asked', () => {
    expect(planned('t1', to('day'), house())).toEqual([struckOff('account-t1', '2026-11-30')]);
    const ledger = house();
    const offices = ledger.offices.map((one) => (one.id === 'day' ? { ...one, serviceKind: '居宅介護支援' } : one));
    expect(planned('t1', to('day'), { ...ledger, offices })).toEqual([]);
  });

  test.each([
    ['法人本部', '', 0],
    ['法人本部', 'day', 1],
    ['みほん事業所', '', 1],
  ])('has none in %s: its service is asked %s %i times', async (name, enrolled, times) => {
    const ledger = withAccounts();
    const blank = { serviceKind: '', number: '', medicalInstitutionNumber: '' };
    const moved = {
      ...ledger,
      offices: ledger.offices.map((one) => (one.id === 'day' ? { ...one, name, ...blank } : one)),
      enrolments: ledger.enrolments.filter(({ officeId }) => officeId !== 'day' || enrolled === 'day'),
    };
    const run = unwrap(await proceduresFor(eventOf('t1', to('day'), moved), moved, packs, TODAY));
    expect(openQuestions(run.networks)).toHaveLength(times);
    if (times === 0) expect(planned('t1', to('day'), moved)).toEqual([struckOff('account-t1', '2026-11-30')]);
  });
});

/** Whatever is answered: an ID is struck off where the procedure has its 登録抹消 told, and nowhere else. */
test.each(
  (['own', 'office', 'unknown', undefined] as const).flatMap((whoseId) =>
    (['d1', 't1'] as const).flatMap((person) =>
      [true, false].flatMap((isOneOfSeveral) =>
        [
          { kind: 'leave' },
          { kind: 'transfer' },
          { kind: 'transfer', toOfficeId: person === 'd1' ? 'tsuru' : 'day' },
        ].map((event) => ({ ...{ whoseId, person, isOneOfSeveral }, event: event as Given }) as const),
      ),
    ),
  ),
)('the plan and the steps say the same: $person $event whoseId=$whoseId several=$isOneOfSeveral', async (given) => {
  const { whoseId, person, isOneOfSeveral } = given;
  const ledger = isOneOfSeveral ? withAccounts(another) : withAccounts();
  const event = { ...given.event, ...(whoseId && { answers: { whoseId } }) };
  const run = unwrap(await proceduresFor(eventOf(person, event, ledger), ledger, packs, TODAY));
  const isTold = run.networks.some(({ steps }) => steps.some(({ id }) => id === 'strike-off'));
  expect(planned(person, event, ledger).some((line) => line.includes('status=struck-off'))).toBe(isTold);
});
