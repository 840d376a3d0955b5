import { expect, test } from 'vitest';
import { isSettledBy } from '@shared/procedures/settled-by';
import { openPack } from '../../support/open-pack';

const steps = (states: Record<string, string>) =>
  Object.entries(states).map(([id, state]) => ({ step: { id }, state }));

test('a deadline is over once each step that ends it is done, or wasn’t needed', () => {
  expect(isSettledBy(['a'], steps({ a: 'done', b: 'current' }))).toBe(true);
  expect(isSettledBy(['a', 'b'], steps({ a: 'done', b: 'skipped' }))).toBe(true);
  expect(isSettledBy(['a', 'b'], steps({ a: 'done', b: 'waiting' }))).toBe(false);
  // Of one that this procedure hasn't nothing is waited for.
  expect(isSettledBy(['a', 'c'], steps({ a: 'done' }))).toBe(true);
});

test('nothing is over by what nobody did', () => {
  expect(isSettledBy(['a'], steps({ a: 'skipped' }))).toBe(false);
  expect(isSettledBy([], steps({ a: 'done' }))).toBe(false);
  expect(isSettledBy(undefined, steps({ a: 'done' }))).toBe(false);
});

test.each(['fukui-mimamori', 'nagareyama-tritrus', 'tsuruoka-finelink'])(
  '%s: what urges as the day has passed says which steps make an end of it',
  (id) => {
    const late = openPack(id).procedures.flatMap(({ warnings }) => warnings.filter((one) => one.id === 'late'));
    expect(late.length).toBeGreaterThan(0);
    for (const { settledBy } of late) expect(settledBy).not.toEqual([]);
  },
);
