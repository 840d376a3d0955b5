import { expect, test } from 'vitest';
import type { RecordChange } from '@shared/ledger/change';
import type { Account, Device, Staff } from '@shared/ledger/entities';
import { DeviceAtEnd } from '@shared/ledger/fields/devices-at-end';
import { valueText } from '@shared/ledger/labels';
import { devicesTillEnd, withDevicesAtEnd } from '@shared/rules/devices-at-end';
import { aDevice, anAccount, aStaff } from '../../builders/staff';

const person = aStaff({ id: 'p' });
const tablet = aDevice({ id: 't', kind: 'tablet', assetNumber: 'T-02', holderId: 'p' });
const pc = aDevice({ id: 'pc', assetNumber: 'P-07', holderId: 'p' });
const account = anAccount({ id: 'a', holderId: 'p' });
const ended: Account = { ...account, endedOn: '2026-11-30' };
const keeps = (device: Device, isShared = false) => DeviceAtEnd.parse({ ...device, deviceId: device.id, isShared });

const byId = <R extends { id: string }>(records: R[]): Map<string, R> => new Map(records.map((one) => [one.id, one]));
const ledger = (devices: Device[], accounts: Account[], people: Staff[] = [person]) => ({
  ...{ people: byId(people), devices: byId(devices), accounts: byId(accounts) },
});
const change = (table: RecordChange['table'], id: string): RecordChange => ({ table, id, kind: 'edit', edits: [] });
/** What the account keeps by a change; undefined: as before. */
const kept = (
  record: RecordChange,
  before: ReturnType<typeof ledger>,
  after: ReturnType<typeof ledger>,
  ending: string[] = [],
): unknown =>
  withDevicesAtEnd({ records: [record], before, after, ending: new Set(ending), on: '2026-12-01' })
    .flatMap(({ edits }) => edits)
    .find(({ field }) => field === 'devicesAtEnd')?.after;

test('an account that ends keeps what its user has at its office, in the order of lists', () => {
  const other = aDevice({ id: 'o', officeId: 'elsewhere', holderId: 'p' });
  const devices = [tablet, other, pc, aDevice({ holderId: 'q' })];
  expect(kept(change('accounts', 'a'), ledger(devices, [account]), ledger(devices, [ended]))).toEqual([
    keeps(pc),
    keeps(tablet),
  ]);
});

test('of who has none at its office it keeps what they have elsewhere, and nothing that others share there', () => {
  const other = aDevice({ id: 'o', officeId: 'elsewhere', holderId: 'p' });
  const devices = [other, aDevice({ id: 'shared' })];
  expect(kept(change('accounts', 'a'), ledger(devices, [account]), ledger(devices, [ended]))).toEqual([keeps(other)]);
});

test('a spare one was nobody’s, one that is shared was theirs where they had no other', () => {
  const devices = [aDevice({ id: 's', isSpare: true }), aDevice({ id: 'shared' })];
  const [before, after] = [ledger(devices, [account]), ledger(devices, [ended])];
  expect(kept(change('accounts', 'a'), before, after)).toEqual([keeps(devices[1]!, true)]);
});

test('one that comes into the ledger as ended keeps what comes with it, and none that others share', () => {
  const after = ledger([tablet], [ended]);
  expect(kept({ ...change('accounts', 'a'), kind: 'add' }, ledger([], []), after)).toEqual([keeps(tablet)]);
  const shared = ledger([aDevice()], [ended]);
  expect(kept({ ...change('accounts', 'a'), kind: 'add' }, ledger([aDevice()], []), shared)).toBeUndefined();
});

test('an account that ended before anybody kept it keeps what they have when the first of it goes', () => {
  const before = ledger([tablet, pc], [ended]);
  const after = ledger([{ ...tablet, holderId: 'q' }, pc], [ended]);
  expect(kept(change('devices', 't'), before, after)).toEqual([keeps(pc), keeps(tablet)]);
});

test('what comes to them after the end was not used till then', () => {
  const with1 = [{ ...ended, devicesAtEnd: [keeps(tablet)] }];
  expect(kept(change('devices', 'pc'), ledger([pc], with1), ledger([], with1))).toBeUndefined();
});

test('nothing is kept of a device that goes while nobody leaves, and of one whose account is known to end it is', () => {
  const [before, after] = [ledger([tablet], [account]), ledger([{ ...tablet, holderId: null }], [account])];
  expect(kept(change('devices', 't'), before, after)).toBeUndefined();
  expect(kept(change('devices', 't'), before, after, ['a'])).toEqual([keeps(tablet)]);
});

test('an ID that somebody else has from now on keeps nothing of who had it', () => {
  const with1 = { ...ended, devicesAtEnd: [keeps(tablet)] };
  const next = { ...with1, holderId: 'q' };
  const people = [person, aStaff({ id: 'q' })];
  expect(kept(change('accounts', 'a'), ledger([], [with1], people), ledger([], [next], people))).toBeNull();
});

test('a person’s are those of their own that they have no more, each once', () => {
  const accounts = byId([
    { ...ended, devicesAtEnd: [keeps(tablet), keeps(aDevice(), true)] },
    { ...ended, id: 'b', devicesAtEnd: [keeps(tablet), keeps(pc)] },
  ]);
  const devices = byId([pc, { ...tablet, holderId: 'q' }]);
  expect(devicesTillEnd(person, { accounts, devices })).toEqual([keeps(tablet)]);
});

test('history says which ones they were', () => {
  expect(valueText('devicesAtEnd', [keeps(tablet), keeps(pc, true)])).toBe('タブレット T-02、パソコン P-07（共用）');
  expect(valueText('devicesAtEnd', [])).toBe('なし');
});
