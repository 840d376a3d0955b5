import { expect, test } from 'vitest';
import { everTookPart, takenPartIn, takesPart } from '@shared/ledger/taking-part';
import { anEnrolment } from '../../builders/organization';

const STATES = ['preparing', 'active', 'ended', 'declined'] as const;

test('an office takes part in a network from its first paper to the day on which that ends', () => {
  expect(STATES.map((status) => takesPart({ status }))).toEqual([true, true, false, false]);
  expect(STATES.map((status) => everTookPart({ status }))).toEqual([true, true, true, false]);
});

test('what an office takes part in is its own, from 準備中 to its end', () => {
  const all = STATES.flatMap((status) => [
    anEnrolment({ id: status, officeId: 'a', status }),
    anEnrolment({ id: `b-${status}`, officeId: 'b', status }),
  ]);
  expect(takenPartIn(all, 'a').map(({ id }) => id)).toEqual(['preparing', 'active']);
  expect(takenPartIn(new Map(all.map((one) => [one.id, one])).values(), null)).toEqual([]);
});
