import { expect, test } from 'vitest';
import { MESSAGE_BYTES } from '@shared/ipc/backup';
import { unwrap } from '@shared/problems/problem';
import { update } from '../../../renderer/data/records';
import { aStaff } from '../../builders/staff';
import { backedUpOffice } from './backed-up-office';

/** As long together as 5,000 people are, in a fraction of the time. */
const [MANY, LONG] = [800, 2_000];
const { store, backup, restore } = backedUpOffice();

test('a ledger into which thousands of people came at once, in one change, is backed up and comes back', async () => {
  const people = Array.from({ length: MANY }, (_, at) => aStaff({ id: `p${at}`, note: '見'.repeat(LONG) }));
  const updates = people.map((one) => update('people', one));
  unwrap(await store().records.commit('職員名簿R8.xlsx から 5000人を取り込みました', updates));
  const made = await backup();
  const [change] = made.records['changes'] ?? [];
  expect(Buffer.byteLength(JSON.stringify(change))).toBeGreaterThan(MESSAGE_BYTES);
  await restore(made);
  expect(store().memory.read().records.people.get('p799')).toEqual(people[799]);
  expect((await store().audit.verify()).faults).toEqual([]);
});
