import { expect, test } from 'vitest';
import { arrowInto } from '../../../renderer/features/procedures/checklist/arrow-into';
import { ownStep } from '@shared/procedures/own-step';

const ours = { ...ownStep('a', 'paper', '書類を出します'), anyTime: false };
const city = { ...ours, actor: { ...ours.actor, id: 'city', isOurs: false } };
const wipes = { ...ours, anyTime: true };
const strikesOff = { ...ours, ledger: true };

test('an arrow leads from lane to lane only where a step waits for the one before it', () => {
  const steps = [ours, city, ours, city, wipes, city, strikesOff].map((step) => ({ step }));
  const into = steps.map((_, at) => arrowInto(steps, at, ({ step }) => (step.actor.isOurs ? 0 : 1)));
  // Into ②, out of it, into ② again; the device is collected whatever the city does, and what is struck off waits for its day.
  expect(into).toEqual([0, 1, -1, 1, 0, 0, 0]);
});
