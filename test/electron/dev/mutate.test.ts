import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areasNamed, mutatedAreas, sourcesOf } from '../../../electron/dev/mutation/areas.mjs';
import { between, mutatedText } from '../../../electron/dev/mutation/instrument.mjs';
import { together } from '../../../electron/dev/mutation/reach.mjs';
import { outcomeLine, outcomeOf } from '../../../electron/dev/mutation/outcome.mjs';
import { keyOf, sampleOf, wilson } from '../../../electron/dev/mutation/sample.mjs';

const root = join(import.meta.dirname, '../../..');

const aMutant = (changes: object = {}) => ({
  ...{ id: '7', file: 'shared/kana.ts', mutator: 'EqualityOperator', original: 'a < b', replacement: 'a <= b', nth: 0 },
  ...{ start: { line: 1, column: 4 }, end: { line: 1, column: 9 } },
  ...changes,
});
const mutants = Array.from({ length: 500 }, (_, nth) => aMutant({ id: String(nth), nth }));

describe('the sample of mutants', () => {
  test('is the same for the same seed, and another one for another', () => {
    const [once, again] = [1, 1].map((seed) => sampleOf(mutants, { seed, size: 50 }));
    expect(again).toEqual(once);
    expect(sampleOf(mutants, { seed: 2, size: 50 })).not.toEqual(once);
    expect(new Set(once!.map(({ nth }) => nth)).size).toBe(50);
  });

  test('stays almost the same when code comes and goes elsewhere', () => {
    const before = sampleOf(mutants, { seed: 1, size: 50 }).map(keyOf);
    const moved = mutants
      .slice(10)
      .map((mutant, i) => ({ ...mutant, id: String(9000 + i), start: { line: 99, column: 0 } }));
    const after = new Set(sampleOf(moved, { seed: 1, size: 50 }).map(keyOf));
    expect(before.filter((key) => !after.has(key)).length).toBeLessThanOrEqual(10);
  });

  test('is everything where there is less', () => {
    expect(sampleOf(mutants.slice(0, 3), { seed: 1, size: 300 })).toHaveLength(3);
  });
});

test('the interval is Wilson’s: its ends are the shares from which what was seen lies 1.96 deviations away', () => {
  for (const [hits, of] of [
    [240, 300],
    [1, 12],
    [299, 300],
  ] as const) {
    const { share, low, high } = wilson(hits, of);
    expect(share).toBe(hits / of);
    for (const end of [low, high])
      expect(Math.abs(share - end) / Math.sqrt((end * (1 - end)) / of)).toBeCloseTo(1.959964, 6);
  }
  expect(wilson(300, 300)).toMatchObject({ share: 1, high: 1 });
  expect(wilson(300, 300).low).toBeLessThan(1);
});

test('a mutant stands in the source as a person would have typed it', () => {
  const text = 'const x =\n  if (a < b) {\n';
  const place = { start: { line: 1, column: 6 }, end: { line: 1, column: 11 } };
  expect(between(text, place.start, place.end)).toBe('a < b');
  expect(mutatedText(text, aMutant(place))).toBe('const x =\n  if (a <= b) {\n');
});

test('what the compiler refuses counts neither for the tests nor against them', () => {
  const fates = new Map(
    (['caught', 'in a circle', 'survived', 'not reached', 'refused by types'] as const).map((fate, i) => [
      String(i),
      { key: String(i), fate, against: '', ms: 1 },
    ]),
  );
  const outcome = outcomeOf({ area: 'shared/kana', seed: 1, of: 500, sample: mutants.slice(0, 5), fates, leftOut: [] });
  expect(outcome).toMatchObject({ counted: 4, caught: 1, circles: 1, share: 0.5 });
  expect(outcome.survivors.map(({ place }) => place)).toEqual(['shared/kana.ts:2:5', 'shared/kana.ts:2:5']);
  expect(outcomeLine(outcome)).toContain(
    '50.0 % caught, 95 % sure between 15.0 and 85.0 (2 of 4; 1 survived, 1 not reached',
  );
});

describe('the areas', () => {
  const files = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? files(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
  const tree = [...files('shared'), ...files('electron')];

  test('are found by the word for many, and by the name of one', () => {
    expect(areasNamed(['shared'])?.map(({ name }) => name)).toContain('shared/vault');
    expect(areasNamed(['shared/vault', 'walls'])?.map(({ name }) => name)).toEqual(['shared/vault', 'walls']);
    expect(areasNamed(['shared/nothing'])).toBeUndefined();
    expect(areasNamed([])).toBeUndefined();
  });

  test('name no file that is gone', () => {
    const all = Object.values(mutatedAreas).flat();
    for (const area of all) expect(sourcesOf(area, tree), area.name).not.toEqual([]);
    const begins = all.flatMap(({ sources }) => sources);
    expect(begins.filter((begin) => !existsSync(join(root, begin)))).toEqual([]);
  });
});

describe('the tests that are asked', () => {
  const anAnswer = (changes: object = {}) => ({ state: '', ms: 500, load: 100, hits: { '7': 2 }, ...changes });

  test('are those that reach the mutant, the nearest first and no more than ten', () => {
    const names = Array.from({ length: 12 }, (_, n) => `test/${n}.test.ts`);
    const reach = together(names, new Map(names.map((name) => [name, anAnswer()])));
    expect(reach.tests).toEqual({ '7': names.slice(0, 10) });
    expect(reach.hits).toEqual({ '7': 20 });
  });

  test('are neither slow nor red with nothing changed; those are named', () => {
    const answers = new Map([
      ['slow', anAnswer({ ms: 6_001 })],
      ['red', anAnswer({ problem: 'kana are wide' })],
      ['good', anAnswer({ ms: 6_000 })],
    ]);
    const { tests, leftOut } = together(['slow', 'red', 'good'], answers);
    expect(tests).toEqual({ '7': ['good'] });
    expect(leftOut).toEqual(['slow (6001 ms)', 'red (kana are wide)']);
  });
});
