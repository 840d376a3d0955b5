import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areasNamed, mutatedAreas, sourcesOf } from '../../../electron/dev/mutation/areas.mjs';
import { between, mutatedText } from '../../../electron/dev/mutation/instrument.mjs';
import { askable, limits } from '../../../electron/dev/mutation/askable.mjs';
import { leftOutLines, testsOfTree } from '../../../electron/dev/mutation/near-tests.mjs';
import { contentOf, isStill, redOnes } from '../../../electron/dev/mutation/reach.mjs';
import { outcomeLine, outcomeOf } from '../../../electron/dev/mutation/outcome.mjs';
import { keyOf, sampleOf, wilson } from '../../../electron/dev/mutation/sample.mjs';
import { changedFiles, wallLines } from '../../../electron/dev/mutation/wall-lines.mjs';
import { isStillSo } from '../../../electron/dev/mutation/try-mutants.mjs';
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
  const about = { area: 'shared/kana', seed: 1, of: 500, sample: mutants.slice(0, 5) };
  const leftOut = [{ test: 'test/slow.test.ts', reason: 'too dear for 1 of 2 survivors' }];
  const outcome = outcomeOf({ ...about, fates, leftOut, bySecond: new Set(['0']) });
  expect(outcome).toMatchObject({ counted: 4, caught: 1, bySecond: 1, circles: 1, share: 0.5, leftOut });
  expect(outcome.survivors.map(({ place }) => place)).toEqual(['shared/kana.ts:2:5', 'shared/kana.ts:2:5']);
  expect(outcomeLine(outcome)).toContain(
    '50.0 % caught, 95 % sure between 15.0 and 85.0 (2 of 4, 1 of them by the second line alone; 1 survived, 1 not reached',
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

describe('of the test files that lean on an area', () => {
  const source = 'shared/forms/xml/scan.ts';
  const [mirror, far] = ['test/shared/forms/xml/scan.test.ts', 'test/shared/forms/xml/z.test.ts'];
  const many = Array.from({ length: 60 }, (_, n) => `test/electron/tables/${n}.test.ts`);
  const broad = ['resources/packs/fukui-1', 'city-endpoint/a', 'faults/a'].map((name) => `test/${name}.test.ts`);
  const asText = ['lint/a', 'electron/dev/a', 'docs/a'].map((name) => `test/${name}.test.ts`);
  const apart = ['test/shared/other.test.ts', 'test/e2e/ledger/a.test.ts'];
  const leaning = new Map([
    [source, new Set([...many, mirror, ...broad, ...asText, 'test/e2e/ledger/a.test.ts'])],
    [mirror, new Set([far])],
  ]);
  const tests = testsOfTree({ files: [source, ...broad, ...many, mirror, far, ...asText, ...apart], leaning });
  const { first, second, leftOut } = tests.linesOf([source]);

  test('the nearest by imports, then by folder are asked first, and all in its own folders however far', () => {
    expect(first).toEqual([mirror, ...many.slice(0, 50), far]);
    expect([0, -1].map((place) => tests.nearest([source]).at(place))).toEqual([mirror, far]);
  });

  test('all others are asked about what the first have let through', () => {
    expect(second).toEqual([...broad, ...many.slice(50)]);
  });

  test('none is left out without a word', () => {
    const told = [...first, ...second, ...leftOut.map(({ test }) => test)];
    expect(told.toSorted()).toEqual([...many, mirror, far, ...broad, ...asText].toSorted());
    expect(leftOutLines('shared/forms', leftOut)).toEqual([
      '!! shared/forms: 3 test file(s) that lean on it are left out:',
      `!!   reads files as text, in which no mutant stands: ${leftOut.map(({ test }) => test).join(', ')}`,
    ]);
    expect(leftOutLines('shared/forms', [])).toEqual([]);
  });
});

describe('the tests that are asked', () => {
  const file = 'shared/kana.ts';
  const aReach = (changes: object = {}) => ({
    ...{ loaded: {}, covers: [file], ms: 500, cpu: 90, ofTests: 6, red: [], problem: undefined },
    ...{ hits: { [file]: { 7: [2, 0, 3, 5] } }, ...changes },
  });
  const askedOf = (reach: [string, ReturnType<typeof aReach>][], number = 7, of = limits.first) =>
    askable(
      { file, number },
      new Map(reach),
      reach.map(([name]) => name),
      of,
    );
  const namesOf = (some: { file: string }[]) => some.map(({ file: of }) => of);

  test('are those that reach the mutant, the nearest first and no more than ten files', () => {
    const names = Array.from({ length: 12 }, (_, n) => `test/${n}.test.ts`);
    const { asked, tooDear } = askedOf(names.map((name) => [name, aReach()]));
    expect(namesOf(asked)).toEqual(names.slice(0, 10));
    expect(tooDear).toEqual(names.slice(10));
    expect(asked[0]).toEqual({ file: names[0], tests: [3, 5], whileLoading: false, times: 2, cpu: 30 });
    expect(askedOf([['one', aReach()]], 8)).toEqual({ asked: [], tooDear: [] });
  });

  test('are asked in an order that weighs what they take against how near they are', () => {
    const { asked } = askedOf([
      ['near and slow', aReach({ cpu: 900 })],
      ['near', aReach({ cpu: 90 })],
      ['farther and as quick', aReach({ cpu: 90 })],
    ]);
    expect(namesOf(asked)).toEqual(['near', 'farther and as quick', 'near and slow']);
  });

  test('are all of a file where the mutant acts while the file loads, or where very many reach it', () => {
    const whileLoading = aReach({ hits: { [file]: { 7: [4, 1, 2] } } });
    expect(askedOf([['one', whileLoading]]).asked).toMatchObject([{ tests: null, whileLoading: true, cpu: 90 }]);
    const many = aReach({ hits: { [file]: { 7: [400, 0] } } });
    expect(askedOf([['one', many]]).asked).toMatchObject([{ tests: null, whileLoading: false }]);
  });

  test('are not slow ones at first; of what was let through they are asked, as long as all of them together stay cheap', () => {
    const reach: [string, ReturnType<typeof aReach>][] = [
      ['whole forms', aReach({ cpu: 45_003 })],
      ['waits for others', aReach({ ms: 90_000 })],
      ['many forms', aReach({ cpu: 54_000 })],
    ];
    expect(namesOf(askedOf(reach).asked)).toEqual(['waits for others']);
    expect(askedOf(reach).tooDear).toEqual(['whole forms', 'many forms']);
    const { asked, tooDear } = askedOf(reach, 7, limits.second);
    expect(namesOf(asked)).toEqual(['waits for others', 'whole forms']);
    expect(tooDear).toEqual(['many forms']);
  });

  test('are not those that are red with nothing changed, and these are named; the others of their file are asked', () => {
    const reach: [string, ReturnType<typeof aReach>][] = [
      ['all red', aReach({ problem: 'could not be loaded' })],
      ['some red', aReach({ problem: 'kana are wide', red: [3] })],
      ['its reaching ones red', aReach({ problem: 'kana are long', red: [3, 5] })],
      ['some red, very many reach it', aReach({ problem: 'kana', red: [0], hits: { [file]: { 7: [400, 0] } } })],
      ['good', aReach()],
    ];
    const { asked } = askedOf(reach);
    expect(asked.map(({ file: of, tests }) => [of, tests])).toEqual([
      ['some red', [5]],
      ['good', [3, 5]],
      ['some red, very many reach it', [1, 2, 3, 4, 5]],
    ]);
    const together = 'red with nothing changed (loaded together with others)';
    expect(redOnes(new Map(reach)).slice(0, 2)).toEqual([
      { test: 'all red', reason: `all of it, ${together}: could not be loaded` },
      { test: 'some red', reason: `1 of its 6 tests, ${together}: kana are wide` },
    ]);
    expect(redOnes(new Map([['good', aReach()]]))).toEqual([]);
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

test('each line of the walls stands where it is taken out, and so do the tests that have to fall', () => {
  const lines = wallLines();
  expect(lines.length).toBeGreaterThan(140);
  for (const line of lines) {
    expect([...changedFiles(line).values()], line.name).not.toEqual([]);
    for (const test of line.tests) expect(existsSync(join(root, test)), `${line.name}: ${test}`).toBe(true);
  }
});
