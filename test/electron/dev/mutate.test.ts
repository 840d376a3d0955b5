import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areasNamed, mutatedAreas, sourcesOf } from '../../../electron/dev/mutation/areas.mjs';
import { between, mutatedText } from '../../../electron/dev/mutation/instrument.mjs';
import { contentOf, isStill, leftOutOf, reaching } from '../../../electron/dev/mutation/reach.mjs';
import { testsOfTree } from '../../../electron/dev/mutation/near-tests.mjs';
import { outcomeLine, outcomeOf } from '../../../electron/dev/mutation/outcome.mjs';
import { keyOf, sampleOf, wilson } from '../../../electron/dev/mutation/sample.mjs';
import { isStillSo } from '../../../electron/dev/mutation/try-area.mjs';
import { readLines } from '../../../electron/dev/testing/read-json.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

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
      { key: String(i), fate, against: {} },
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
    expect(areasNamed(['shared/vault', 'walls'])?.map(({ name }) => name)).toEqual([
      'shared/vault',
      'walls',
      'walls/preload',
    ]);
    expect(areasNamed(['shared/nothing'])).toBeUndefined();
    expect(areasNamed(['shared/formsother'])).toBeUndefined();
    expect(areasNamed([])).toBeUndefined();
  });

  test('may be asked for by a folder or a file within; its area keeps what is known', () => {
    const files = ['shared/forms/word/names.ts', 'shared/forms/wording.ts', 'shared/forms/xml/scan.ts'];
    const [folder, file] = areasNamed(['shared/forms/word', 'shared/forms/xml/scan.ts'])!;
    expect(sourcesOf(folder!, files)).toEqual(['shared/forms/word/names.ts']);
    expect(folder).toMatchObject({ name: 'shared/forms/word', types: 'shared', whole: { name: 'shared/forms' } });
    expect(sourcesOf(file!, files)).toEqual(['shared/forms/xml/scan.ts']);
  });

  test('name no file that is gone', () => {
    const all = Object.values(mutatedAreas).flat();
    for (const area of all) expect(sourcesOf(area, tree), area.name).not.toEqual([]);
    const begins = all.flatMap(({ sources }) => sources);
    expect(begins.filter((begin) => !existsSync(join(root, begin)))).toEqual([]);
  });
});

describe('the tests that are asked', () => {
  const file = 'shared/kana.ts';
  const aReach = (changes: object = {}) => ({
    ...{ loaded: {}, covers: [file], ms: 500, cpu: 90 },
    ...{ hits: { [file]: { 7: [2, 0, 3, 5] } }, ...changes },
  });
  const askedOf = (reach: [string, ReturnType<typeof aReach>][], number = 7) =>
    reaching(
      { file, number },
      new Map(reach),
      reach.map(([name]) => name),
    );

  test('are those that reach the mutant, the nearest first and no more than ten files', () => {
    const names = Array.from({ length: 12 }, (_, n) => `test/${n}.test.ts`);
    const asked = askedOf(names.map((name) => [name, aReach()]));
    expect(asked.map(({ file: of }) => of)).toEqual(names.slice(0, 10));
    expect(asked[0]).toEqual({ file: names[0], tests: [3, 5], whileLoading: false, times: 2, cpu: 90 });
    expect(askedOf([['one', aReach()]], 8)).toEqual([]);
  });

  test('with whole forms are asked beside the ten, three of them, and never instead of one', () => {
    const whole = Array.from({ length: 5 }, (_, n) => `test/resources/packs/${n}.test.ts`);
    const own = Array.from({ length: 11 }, (_, n) => `test/${n}.test.ts`);
    const asked = askedOf([...whole, ...own].map((name) => [name, aReach({ cpu: 0 })]));
    expect(asked.map(({ file: of }) => of)).toEqual([...whole.slice(0, 3), ...own.slice(0, 10)]);
  });

  test('are the nearest first: by imports, then by their folder; of an area all in its folders, and whole forms last', () => {
    const source = 'shared/forms/xml/scan.ts';
    const many = Array.from({ length: 60 }, (_, n) => `test/electron/tables/${n}.test.ts`);
    const [mirror, far, whole] = [
      'test/shared/forms/xml/scan.test.ts',
      'test/shared/forms/xml/z.test.ts',
      'test/resources/packs/fukui-1.test.ts',
    ];
    const notAsked = ['test/city-endpoint/a.test.ts', 'test/lint/a.test.ts', 'test/electron/dev/a.test.ts'];
    const files = [source, whole, ...many, mirror, far, ...notAsked];
    const onSource = [...many, mirror, whole, ...notAsked].map((test): [string, string[]] => [test, [source]]);
    const leaning = new Map([
      [source, [...onSource.map(([test]) => test)]],
      [mirror, [far]],
    ]);
    const tests = testsOfTree({ files, leaning });
    expect(tests.nearest([source])).toEqual([mirror, ...many, far, whole]);
    expect(tests.ofArea([source])).toEqual([mirror, ...many.slice(0, 50), far, whole]);
  });

  test('are asked in an order that weighs what they take against how near they are', () => {
    const asked = askedOf([
      ['near and slow', aReach({ cpu: 900 })],
      ['near', aReach({ cpu: 90 })],
      ['farther and as quick', aReach({ cpu: 90 })],
    ]);
    expect(asked.map(({ file: of }) => of)).toEqual(['near', 'farther and as quick', 'near and slow']);
  });

  test('are all of a file where the mutant acts while the file loads, or where very many reach it', () => {
    const whileLoading = aReach({ hits: { [file]: { 7: [4, 1] } } });
    expect(askedOf([['one', whileLoading]])).toMatchObject([{ tests: null, whileLoading: true }]);
    const many = aReach({ hits: { [file]: { 7: [400, 0] } } });
    expect(askedOf([['one', many]])).toMatchObject([{ tests: null, whileLoading: false }]);
  });

  test('are neither slow nor red with nothing changed; those are named', () => {
    const reach: [string, ReturnType<typeof aReach>][] = [
      ['slow', aReach({ cpu: 15_001 })],
      ['red', aReach({ problem: 'kana are wide' })],
      ['good', aReach({ ms: 90_000 })],
    ];
    expect(askedOf(reach).map(({ file: of }) => of)).toEqual(['good']);
    expect(leftOutOf(new Map(reach))).toEqual(['slow (15001 ms)', 'red (kana are wide)']);
  });

  test('are looked for again only when something changed that they load, or new files get mutants', () => {
    const loaded = { 'package.json': contentOf('package.json'), 'shared/kana.ts': 'gone' };
    const mutated = new Map([[file, ['7']]]);
    expect(isStill(aReach({ loaded }), mutated)).toBe(true);
    expect(isStill(aReach({ loaded: { ...loaded, 'package.json': 'as before' } }), mutated)).toBe(false);
    expect(isStill(aReach({ loaded, covers: [] }), mutated)).toBe(false);
  });
});

test('what was caught stays caught until its source or that test changes; what survived is tried again with any new test', () => {
  const [source, test_, other] = ['package.json', 'tsconfig.json', 'README.md'];
  const now = Object.fromEntries([source, test_].map((file) => [file, contentOf(file)]));
  const tried = { key: 'a', fate: 'caught', against: now } as const;
  expect(isStillSo(tried, [test_, other])).toBe(true);
  expect(isStillSo({ ...tried, against: { ...now, [source]: 'before' } }, [test_])).toBe(false);
  expect(isStillSo({ ...tried, against: { ...now, [test_]: 'before' } }, [test_])).toBe(false);
  const survived = { ...tried, fate: 'survived' } as const;
  expect(isStillSo(survived, [test_])).toBe(true);
  expect(isStillSo(survived, [test_, other])).toBe(false);
});

test('of a log that was broken off in the middle of a line, the whole lines count', () => {
  const log = join(temporaryFolder(), 'tried.jsonl');
  expect(readLines(log)).toEqual([]);
  writeFileSync(log, '{"key":"a"}\n{"key":"b"}\n{"ke');
  expect(readLines(log)).toEqual([{ key: 'a' }, { key: 'b' }]);
});
