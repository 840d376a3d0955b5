import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureLines, failuresIn } from '../../../electron/dev/testing/failures.mjs';
import { summaryLines } from '../../../electron/dev/testing/summary.mjs';
import { slowestTests, timeLines } from '../../../electron/dev/testing/slowest.mjs';
import { countPlaywright, countVitest, crashed, lastLine, oneCheck } from '../../../electron/dev/testing/tally.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function aReport(content: object | string): string {
  const file = join(temporaryFolder(), 'result.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const vitest = (changes: object = {}) =>
  aReport({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1, testResults: [], ...changes });
const playwright = (changes: object = {}) =>
  aReport({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 }, errors: [], ...changes });

describe('counting', () => {
  test('what ran, failed and was skipped', () => {
    expect(countVitest(vitest(), 0)).toMatchObject({ passed: 5, failed: 0, skipped: 3 });
    expect(countPlaywright(playwright(), 0)).toMatchObject({ passed: 3, failed: 0, skipped: 1 });
  });

  test('a stage that left no result has failed', () => {
    expect(countVitest('/nowhere/unit.json', 1)).toMatchObject({ passed: 0, failed: 1 });
    expect(countPlaywright('/nowhere/e2e.json', undefined)).toMatchObject({ passed: 0, failed: 1 });
    expect(countVitest(aReport('{"numPassed'), 0)).toMatchObject({ failed: 1 });
  });

  test('a stage that ended badly although no test failed has failed', () => {
    expect(countVitest(vitest(), 1)).toMatchObject({ passed: 5, failed: 1 });
    expect(countPlaywright(playwright(), 128)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('a test file that could not be loaded has failed, once', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    ];
    expect(countVitest(vitest({ numFailedTests: 1, testResults }), 1)).toMatchObject({ failed: 2 });
  });

  test('one that passed at the second try has passed, and is named', () => {
    const spec = (title: string, status: string) => ({ file: 'a.test.ts', title, tests: [{ status }] });
    const suites = [{ specs: [spec('one', 'expected')], suites: [{ specs: [spec('two', 'flaky')] }] }];
    const stats = { expected: 1, unexpected: 0, flaky: 1, skipped: 0 };
    const count = countPlaywright(playwright({ stats, suites }), 0);
    expect(count).toMatchObject({ passed: 2, failed: 0 });
    expect(summaryLines({ counts: [count], notRun: [] })).toContain('passed at the second try: a.test.ts › two');
  });

  test('an error outside of all tests has failed', () => {
    expect(countPlaywright(playwright({ errors: [{ message: 'no config' }] }), 1)).toMatchObject({ failed: 1 });
  });
});

describe('the summary', () => {
  const counts = [oneCheck('lint', 0), oneCheck('types', 2), countVitest(vitest(), 0)];

  test('ends with the sum of all stages', () => {
    expect(summaryLines({ counts, notRun: [] }).at(-1)).toBe('6 passed, 1 failed, 3 skipped');
    expect(lastLine([crashed('set-up', '')])).toBe('0 passed, 1 failed');
  });

  test('names each thing that was not run once', () => {
    const lines = summaryLines({ counts, notRun: ['no strace', 'no LibreOffice', 'no strace'] });
    expect(lines.filter((line) => line.startsWith('not run: '))).toEqual([
      'not run: no LibreOffice',
      'not run: no strace',
    ]);
  });

  test('says which sandbox the tests really had', () => {
    const window = { opens: true, sandbox: false };
    const lines = summaryLines({
      counts,
      notRun: [],
      session: { window, exitCodes: {}, times: [] },
      noOrdinaryUser: 'no ordinary user could be made',
    });
    expect(lines.join('\n')).toContain('off (--no-sandbox): running as root, no ordinary user could be made');
  });
});

describe('what failed', () => {
  const failure = (changes: object = {}) => ({
    stage: 'e2e',
    place: 'test/e2e/a.test.ts:3',
    title: 'one',
    text: 'why',
    ...changes,
  });

  test('is told once more behind the slowest tests and just before the sums, where it is kept of a long output', () => {
    const counts = [crashed('e2e', 'exit 1')];
    const slowest = [{ ms: 1, name: 'slow' }];
    const lines = summaryLines({ counts, notRun: [], slowest, failures: [failure()] });
    const at = (part: string) => lines.findIndex((line) => line.includes(part));
    expect(lines).toEqual(expect.arrayContaining(['✘ e2e test/e2e/a.test.ts:3 › one', '    why']));
    expect(at('slow')).toBeLessThan(at('✘ e2e'));
    expect(at('✘ e2e')).toBeLessThan(at('0 passed, 1 failed'));
  });

  test('is told by its first lines, and of very many by place and title alone', () => {
    const long = Array.from({ length: 90 }, (_, n) => `line ${n + 1}`).join('\n');
    const lines = failureLines(Array.from({ length: 500 }, (_, n) => failure({ title: `test ${n}`, text: long })));
    expect(lines).toContain('    line 30');
    expect(lines).not.toContain('    line 31');
    expect(lines).toContain('✘ e2e test/e2e/a.test.ts:3 › test 499');
    expect(lines.length).toBeLessThan(1200);
  });

  test('is read from what each tool took down, also of a run that was ended in the middle of a line', () => {
    const file = aReport(`${JSON.stringify(failure())}\n{"stage":"e2e","pla`);
    expect(failuresIn(file)).toEqual([failure()]);
    expect(failuresIn('/nowhere/failed.jsonl')).toEqual([]);
  });
});

describe('where the time went', () => {
  test('is told by the slowest tests of both kinds, the slowest first', () => {
    const unit = aReport({
      testResults: [
        {
          name: '/somewhere/連携 台帳/test/shared/kana.test.ts',
          assertionResults: [
            { fullName: 'kana are wide', duration: 40 },
            { fullName: 'kana are skipped', duration: null },
          ],
        },
      ],
    });
    const e2e = aReport({
      suites: [
        {
          specs: [],
          suites: [
            {
              specs: [
                {
                  file: 'talk/talk.test.ts',
                  title: 'a talk',
                  tests: [{ results: [{ duration: 30 }, { duration: 25 }] }],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(slowestTests(unit, e2e, 2)).toEqual([
      { ms: 55, name: 'e2e/talk/talk.test.ts › a talk' },
      { ms: 40, name: 'shared/kana.test.ts › kana are wide' },
    ]);
    expect(slowestTests('/nowhere/unit.json', '/nowhere/e2e.json')).toEqual([]);
  });

  test('is told by stage, as a multiple of the fixed load that was measured before it', () => {
    expect(
      timeLines(
        [
          { stage: 'unit', ms: 300_000, load: 200 },
          { stage: 'e2e', ms: 1000 },
        ],
        [],
      ),
    ).toEqual(
      [
        '',
        'time per stage, and how many times the fixed load of this machine that is:',
        '  300.0 s  unit    ×1500 (load 200 ms)',
        '    1.0 s  e2e',
      ].map((line) => line),
    );
  });

  test('is told of stages side by side for all of them: the seconds of one are not its own', () => {
    const times = [
      { stage: 'lint', ms: 75_000, beside: true },
      { stage: 'types', ms: 90_000, beside: true },
      { stage: 'lint + types', ms: 90_000, load: 200 },
    ];
    expect(timeLines(times, []).slice(2)).toEqual([
      '   75.0 s  lint          beside others',
      '   90.0 s  types         beside others',
      '   90.0 s  lint + types  ×450 (load 200 ms)',
    ]);
  });
});
