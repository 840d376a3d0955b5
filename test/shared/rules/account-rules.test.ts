import { describe, expect, test } from 'vitest';
import { passwordDueOn } from '@shared/rules/password-change';
import { accountFindings, networkOfNewId, type AccountFacts } from '@shared/rules/account-rules';
import type { Account } from '@shared/ledger/entities';
import { rulesOf } from '@shared/rules/network-rules';
import { anEnrolment } from '../../builders/organization';
import { aStaff, anAccount } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
const [nagareyama = null] = rulesOf(['nagareyama-tritrus'], packs);
const [tsuruoka = null] = rulesOf(['tsuruoka-finelink'], packs);
const holder = aStaff();
const held = (given: Parameters<typeof anAccount>[0] = {}): Account => anAccount({ holderId: holder.id, ...given });
const found = (account: Account, given: Partial<AccountFacts> = {}): string[] =>
  accountFindings(account, {
    alike: [],
    whoseIs: () => '',
    rules: nagareyama,
    holder,
    today: '2026-11-20',
    ...given,
  }).map(({ short }) => short);

test('the ID that somebody is to get is of the only network of their office in which they have none', () => {
  const person = aStaff({ id: 'p', officeId: 'o' });
  const enrolments = ['a', 'b', 'ended'].map((packId) =>
    anEnrolment({ id: packId, officeId: 'o', packId, status: packId === 'ended' ? 'ended' : 'active' }),
  );
  const has = (packId: string, given: object = {}) => anAccount({ id: packId, holderId: 'p', packId, ...given });
  const [only] = enrolments;
  expect(networkOfNewId(person, { enrolments: only ? [only] : [], accounts: [] })).toBe('a');
  expect(networkOfNewId(person, { enrolments: only ? [only] : [], accounts: [has('a')] })).toBe('a');
  expect(networkOfNewId(person, { enrolments, accounts: [has('a')] })).toBe('b');
  expect(networkOfNewId(person, { enrolments, accounts: [has('a', { status: 'struck-off' })] })).toBeNull();
  expect(networkOfNewId(person, { enrolments, accounts: [has('a', { holderId: 'other' })] })).toBeNull();
  expect(networkOfNewId(person, { enrolments, accounts: [has('a'), has('b')] })).toBeNull();
  expect(networkOfNewId(person, { enrolments: [], accounts: [] })).toBeNull();
});

test('whoever used it has gone: one of a person ends, one of the office goes on', () => {
  const gone = aStaff({ status: 'struck-off' });
  const said = (rules: AccountFacts['rules']) =>
    accountFindings(held(), { alike: [], whoseIs: () => '', rules, holder: gone, today: '2026-11-20' })[0]?.sentence;
  expect(said(nagareyama)).toBe(`${gone.name}さんは退職しています。使えなくしてもらい、抹消してください`);
  expect(said(tsuruoka)).toContain('事業所の ID なら、使う人を「事業所のもの」か次の方にします');
});

describe('the password of TRITRUS', () => {
  test('is due a month after it was changed, to the day', () => {
    expect(found(held({ passwordChangedOn: '2026-10-21' }))).toEqual([]);
    expect(found(held({ passwordChangedOn: '2026-10-20' }))).toEqual(['パスワード']);
  });

  test('counts from the day of issue while it was never changed; with neither nothing is said', () => {
    expect(found(held({ passwordChangedOn: null, issuedOn: '2026-01-05' }))).toEqual(['パスワード']);
    expect(found(held({ passwordChangedOn: null, issuedOn: null }))).toEqual([]);
  });

  test('a network without a rhythm has no day', () => {
    expect(passwordDueOn(held({ passwordChangedOn: '2020-01-01' }), null)).toBeNull();
    expect(passwordDueOn(held({ passwordChangedOn: '2026-01-31' }), tsuruoka)).toBe('2026-04-30');
    expect(passwordDueOn(held({ passwordChangedOn: '2026-01-31' }), nagareyama)).toBe('2026-02-28');
  });
});

test('an account of somebody who has left comes first, and asks for no password any more where it is theirs', () => {
  const left = aStaff({ leftOn: '2026-10-31' });
  expect(found(held({ passwordChangedOn: '2020-01-01' }), { holder: left })).toEqual(['退職した人']);
  expect(found(held({ passwordChangedOn: '2020-01-01' }), { holder: left, rules: tsuruoka })).toEqual([
    '退職した人',
    'パスワード',
  ]);
  const leaves = aStaff({ leftOn: '2026-12-15' });
  expect(found(held({ passwordChangedOn: '2020-01-01' }), { holder: leaves, rules: tsuruoka })).toEqual([]);
});

test('流山市 gives an ID to one person; 鶴岡市 to an office', () => {
  const shared = anAccount({ holderId: null });
  expect(found(shared, { holder: null })).toEqual(['使う人なし']);
  expect(found(shared, { holder: null, rules: tsuruoka })).toEqual([]);
});

test('the same ID twice in one network is told, in two networks or struck off it is not', () => {
  const one = held();
  expect(found(one, { alike: [one, held()] })).toEqual(['IDが重複']);
  const said = (whoseIs: AccountFacts['whoseIs']) =>
    accountFindings(one, { alike: [one, held()], whoseIs, rules: nagareyama, holder, today: '2026-11-20' })[0]
      ?.sentence;
  expect(said((other) => (other === one ? '本人' : '見本 花子さん'))).toBe(
    '同じIDが、もう1つ台帳にあります（見本 花子さん）',
  );
  expect(said(() => '')).toBe('同じIDが、もう1つ台帳にあります');
  expect(found(one, { alike: [held({ packId: 'line-works' }), held({ status: 'struck-off' })] })).toEqual([]);
});

test('one that was struck off has no finding', () => {
  expect(found(held({ status: 'struck-off', passwordChangedOn: '2020-01-01' }))).toEqual([]);
  expect(found(held({ endedOn: '2026-11-01' }))).toEqual(['使い終えた']);
});
