import { expect, test } from 'vitest';
import { asksForNetwork } from '@shared/procedures/wizard/asks-for-network';
import { begun } from '../begun';

test('現況届 of an office without a network has nothing to do: the network is chosen first', async () => {
  const { run } = await begun('nagareyama-tritrus', { kind: 'yearly-report', officeId: 'kyotaku', date: '2026-11-18' });
  expect(run.networks).not.toEqual([]);
  expect(asksForNetwork('yearly-report', run)).toBe(false);
  expect(asksForNetwork('yearly-report', { networks: [] })).toBe(true);
  // Of somebody who leaves the ledger itself has something to record.
  expect(asksForNetwork('leave', { networks: [] })).toBe(false);
});
