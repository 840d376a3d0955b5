import { expect, test } from 'vitest';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { begunEvent, chosenPerson } from '@shared/procedures/wizard/settled-event';
import { runWithoutStrays, withRecord } from '../../../renderer/features/procedures/wizard/additions';
import { aStaff } from '../../builders/staff';

test('whoever was typed and is in no answer any more isn’t written into the ledger', () => {
  const [leaver, next, stray] = [aStaff({ id: 'leaver' }), aStaff({ id: 'next' }), aStaff({ id: 'stray' })];
  const event = {
    ...begunEvent('leave', null),
    staff: [chosenPerson(leaver)],
    after: { systemManager: next.name, systemManagerId: next.id },
  };
  const typed = [leaver, next, stray].reduce<KeptRun>((run, person) => withRecord(run, 'people', person), {
    ...newRun('run', '2026-11-20T00:00:00Z'),
    event,
  });
  expect(runWithoutStrays(typed).additions.people?.map(({ id }) => id)).toEqual(['leaver', 'next']);
  expect(runWithoutStrays({ ...typed, event: begunEvent('leave', null) }).additions).toEqual({});
});
