import { describe, expect, test } from 'vitest';
import { goesOn, logLine, seriesLines } from '../../../electron/dev/repeating/series.mjs';

const anOrder = (changes: object = {}) => ({
  stage: 'e2e' as const,
  ...{ runs: 10, seed: 400, busy: 0, args: [], commit: 'a'.repeat(40) },
  ...changes,
});
const aLine = (run: number, changes: object = {}) => ({
  ...{ run, commit: 'a'.repeat(40), seed: 399 + run, began: '2026-11-22T09:00:00.000Z' },
  ...{ passed: 477, failed: 0, skipped: 3, atSecondTry: [] as string[], ms: 300_000, load: 500 },
  ...changes,
});
const plainly = { anew: false, chosenSeed: false };

describe('a series of runs', () => {
  test('begins with the first, and with the seed that it was given', () => {
    expect(goesOn(anOrder(), { order: undefined, lines: [] }, plainly)).toEqual({ order: anOrder(), next: 1 });
  });

  test('goes on behind the last run that ended, with the seeds that it began with', () => {
    const before = { order: anOrder(), lines: [aLine(1), aLine(2)] };
    expect(goesOn(anOrder({ seed: 77 }), before, plainly)).toEqual({ order: anOrder(), next: 3 });
  });

  test('does not go on upon another commit', () => {
    const before = { order: anOrder(), lines: [aLine(1)] };
    expect(() => goesOn(anOrder({ commit: 'b'.repeat(40) }), before, plainly)).toThrow('begun on aaaaaaaaa');
    expect(goesOn(anOrder({ commit: 'b'.repeat(40) }), before, { ...plainly, anew: true }).next).toBe(1);
  });

  test.each([{ runs: 3 }, { busy: 2 }, { args: ['ledger'] }])('does not become another one: %o', (changes) => {
    expect(() => goesOn(anOrder(changes), { order: anOrder(), lines: [aLine(1)] }, plainly)).toThrow('1 of 10');
  });

  test('begins anew after it was done', () => {
    const done = { order: anOrder({ runs: 2 }), lines: [aLine(1), aLine(2)] };
    expect(goesOn(anOrder({ commit: 'b'.repeat(40) }), done, plainly)).toMatchObject({ next: 1, order: { runs: 10 } });
  });

  test('has a line for each run, with its commit and its seed', () => {
    expect(logLine(aLine(3), anOrder({ busy: 2 }))).toBe(
      '2026-11-22T09:00:00.000Z  e2e 3 of 10  aaaaaaaaaaaa  seed 402  busy 2  ' +
        '477 passed, 0 failed, 3 skipped, 0 at a second try  300.0 s, ×600 of the fixed load',
    );
  });

  test('names at its end each test that passed at the second try, and sums up', () => {
    const lines = seriesLines([aLine(1), aLine(2, { atSecondTry: ['mail.test.ts › sends'], ms: 310_000 })], anOrder());
    expect(lines).toContain('passed at the second try in run 2: mail.test.ts › sends');
    expect(lines.at(-2)).toBe('e2e: 2 of 10 runs, 300.0 to 310.0 s, half of them in 310.0 s');
    expect(lines.at(-1)).toBe('954 passed, 0 failed, 1 at a second try');
  });
});
