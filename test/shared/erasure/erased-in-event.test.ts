import { expect, test } from 'vitest';
import { withoutInEvent } from '@shared/erasure/erased-in-event';
import { anEvent } from '../../builders/event';

test('the last day at work of somebody who is erased goes with them, that of the others stays', () => {
  const event = anEvent({ kind: 'leave', lastAtWork: { gone: '2026-12-11', here: null } });
  const erased = { ids: new Set(['gone']), namesOne: () => false };
  expect(withoutInEvent(event, erased).lastAtWork).toEqual({ here: null });
});
