import { expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { alreadyRunning } from '@shared/procedures/wizard/already-running';
import { aStaff } from '../../../builders/staff';

const event = (kind: LedgerEvent['kind'], given: object) => LedgerEvent.parse({ kind, ...given });
const person = aStaff({ id: 'p1' });
const leave = event('leave', { staff: [person] });
const run = (given: Partial<KeptRun>): KeptRun => ({
  ...newRun('other', ''),
  state: 'running',
  event: leave,
  ...given,
});
const found = (...runs: KeptRun[]) => alreadyRunning(leave, runs, 'draft').map(({ id }) => id);

test('the same that happens to the same person is told, as long as it is under way', () => {
  expect(found(run({}))).toEqual(['other']);
  for (const state of ['draft', 'done', 'taken-back'] as const) expect(found(run({ state }))).toEqual([]);
  expect(found(run({ id: 'draft' }))).toEqual([]);
});

test('something else, or with somebody else, is no second one', () => {
  expect(found(run({ event: event('rename', { staff: [person] }) }))).toEqual([]);
  expect(found(run({ event: event('leave', { staff: [aStaff({ id: 'p2' })] }) }))).toEqual([]);
});

test('a device counts as a person does', () => {
  const lost = event('device-lost', { deviceIds: ['d1'] });
  expect(alreadyRunning(lost, [run({ event: lost })], 'draft')).toHaveLength(1);
});
