import { beforeEach, expect, test } from 'vitest';
import { Limits } from '../../../electron/asks/limits';

const MINUTE = 60_000;
let now = 0;
let limits: Limits;
beforeEach(() => {
  now = 5 * MINUTE;
  limits = new Limits(() => now);
});

const times = (count: number, does: () => void): void => {
  for (let n = 0; n < count; n++) does();
};

test('ten passwords within ten minutes may be looked at, and the next one when the first was long ago', () => {
  times(9, () => limits.wasDone('show-password'));
  now += MINUTE;
  expect(limits.wait('show-password')).toBe(0);
  limits.wasDone('show-password');
  expect(limits.wait('show-password')).toBe(9 * MINUTE);
  expect(limits.wait('copy-password')).toBe(0);
  now += 9 * MINUTE;
  expect(limits.wait('show-password')).toBe(0);
});

test('who has said no three times isn’t asked again for ten minutes', () => {
  times(2, () => limits.wasDeclined('erase-ledger'));
  expect(limits.wait('erase-ledger')).toBe(0);
  limits.wasDeclined('erase-ledger');
  expect(limits.wait('erase-ledger')).toBe(10 * MINUTE);
  now += 10 * MINUTE;
  expect(limits.wait('erase-ledger')).toBe(0);
});

test('a yes makes the noes before it forgotten', () => {
  times(2, () => limits.wasDeclined('show-password'));
  limits.wasDone('show-password');
  times(2, () => limits.wasDeclined('show-password'));
  expect(limits.wait('show-password')).toBe(0);
});

test('a ledger that is gone is counted no more; notifications go on being counted', () => {
  times(3, () => limits.wasDeclined('erase-ledger'));
  times(3, () => limits.wasDone('export-record'));
  times(4, () => limits.wasDone('notify'));
  limits.forget();
  expect(limits.wait('erase-ledger')).toBe(0);
  expect(limits.wait('export-record')).toBe(0);
  expect(limits.wait('notify')).toBe(60 * MINUTE);
});
