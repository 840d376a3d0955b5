import { expect, test } from 'vitest';
import { stayingEmpty, tookPartIn, withUnfilled } from '@shared/form-studio/decide/stays-empty';
import type { PlaceCandidate } from '@shared/form-studio/find/candidate';
import type { Belonging } from '@shared/form-studio/write/about-own-form';
import type { Decision } from '@shared/form-studio/write/decision';
import { ledger } from '../../../support/own-form';

const candidate: PlaceCandidate = {
  ...{ shape: 'blank', places: [], reach: { from: 0, to: 0 }, left: [], above: [], over: [], behind: '', words: [] },
  ...{ choices: null, named: '', side: null, rows: null, isLoose: false, board: 0, row: 0, column: 0 },
};
const decided = (item: string, rows: number | null = null): Decision => ({
  ...{ candidate: { ...candidate, rows }, label: item, item, state: 'decided' },
});
const form = [decided('office.name'), decided('delegate.name'), decided('administrator.name+office.name')];
const told = (belongs: Belonging, takesPart: boolean, decisions = form) =>
  stayingEmpty({ decisions, belongs, takesPart });

test('of a form of no network, or of one that nobody has named yet, what only networks have stays empty', () => {
  const expected = [{ because: 'no-network', places: [1, 2], of: ['受任者', '施設内管理者'] }];
  expect(told({ to: 'office' }, true)).toEqual(expected);
  expect(told({ to: 'network', packId: '' }, true)).toEqual(expected);
  expect(told({ to: 'network', packId: 'nagareyama-tritrus' }, true)).toEqual([]);
});

test('an office that takes no part in the form’s network shows nothing there either', () => {
  expect(told({ to: 'own-network', name: 'みどりネット' }, false)).toMatchObject([
    { because: 'not-in-network', places: [1, 2] },
  ]);
  const [office] = ledger.offices;
  expect(tookPartIn(ledger, office?.id, 'nagareyama-tritrus')).toBe(true);
  expect(tookPartIn(ledger, office?.id, 'own-0a1b2c3d')).toBe(false);
});

test('nothing but what was decided is told, and a form without such places tells nothing', () => {
  const proposed = { ...decided('delegate.name'), state: 'proposed' as const };
  expect(told({ to: 'office' }, true, [decided('office.name'), proposed])).toEqual([]);
});

test('a column to which nothing leads from what the table lists is told; one to which a person leads isn’t', () => {
  const devices = [decided('device.model', 0), decided('device.assetNumber', 0), decided('account.loginName', 0)];
  expect(told({ to: 'office' }, true, [...devices, decided('pledge.signedOn', 0)])).toMatchObject([
    { because: 'list', places: [3] },
  ]);
  expect(told({ to: 'office' }, true, [...devices, decided('typed', 0)])).toEqual([]);
});

test('for what the ledger has nothing is said beside it, once', () => {
  const found = told({ to: 'office' }, true);
  expect(withUnfilled(found, [0, 2])).toEqual([...found, { because: 'not-known', places: [0], of: [] }]);
  expect(withUnfilled(found, [1, 2])).toEqual(found);
});
