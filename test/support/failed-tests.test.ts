import { join } from 'node:path';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import { describe, expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { failureLines, failuresIn } from '../../electron/dev/testing/failures.mjs';
import FailedEndToEnd from './failed-e2e.ts';
import FailedUnits from './failed-units.ts';
import { secret } from './secrets.ts';
import { temporaryFolder } from './temporary-folder.ts';

const here = (name: string): string => join(import.meta.dirname, name);
const aFile = (): string => join(temporaryFolder(), 'failed.jsonl');
const colour = (text: string): string => `\u001b[31m${text}\u001b[39m`;

describe('a failed end-to-end test is taken down', () => {
  const aTest = (changes: object = {}): TestCase =>
    ({
      title: 'the key is copied',
      titlePath: () => ['', 'short', 'keys/copy.test.ts', 'the key is copied'],
      location: { file: here('../e2e/keys/copy.test.ts'), line: 22, column: 1 },
      expectedStatus: 'passed',
      retries: 0,
      ...changes,
    }) as unknown as TestCase;
  const aResult = (changes: object = {}): TestResult =>
    ({ status: 'failed', retry: 0, errors: [], ...changes }) as unknown as TestResult;

  test('with its place, what was said and where; without colours', () => {
    const file = aFile();
    const location = { file: here('office.ts'), line: 7, column: 3 };
    const errors = [{ message: `expected ${colour('one')}`, location, snippet: `> 7 | ${colour('await')} it();` }];
    new FailedEndToEnd({ file }).onTestEnd(aTest(), aResult({ errors }));
    expect(failureLines(failuresIn(file)).slice(3)).toEqual([
      '✘ e2e test/e2e/keys/copy.test.ts:22 › the key is copied',
      '    expected one',
      '        at test/support/office.ts:7',
      '    > 7 | await it();',
    ]);
  });

  test('without the secrets of the run, also where a colour begins in the middle of one', () => {
    const file = aFile();
    const key = secret('ZX12-CV34-BN56-MA78');
    const errors = [{ message: `expected "ZX12-${colour('CV34-BN56')}-MA78"`, snippet: `fill('${key}')` }];
    new FailedEndToEnd({ file }).onTestEnd(aTest(), aResult({ errors }));
    expect(failuresIn(file)[0]?.text).toBe(`expected "［secret］"\nfill('［secret］')`);
  });

  test('with the number of the try, where there is another; what ran out of time, too', () => {
    const file = aFile();
    const reporter = new FailedEndToEnd({ file });
    reporter.onTestEnd(aTest({ retries: 1 }), aResult({ status: 'timedOut' }));
    reporter.onTestEnd(aTest({ retries: 1 }), aResult({ status: 'timedOut', retry: 1 }));
    expect(failuresIn(file).map(({ title }) => title)).toEqual([
      'the key is copied (at try 1 of 2)',
      'the key is copied',
    ]);
  });

  test('an error outside of all tests, too; what passed, was skipped or broken off is none', () => {
    const file = aFile();
    const reporter = new FailedEndToEnd({ file });
    for (const status of ['passed', 'skipped', 'interrupted'] as const)
      reporter.onTestEnd(aTest(), aResult({ status }));
    reporter.onTestEnd(aTest({ expectedStatus: 'failed' }), aResult());
    expect(failuresIn(file)).toEqual([]);
    reporter.onError({ message: 'in the clear: a secret of the run in main.log' });
    expect(failuresIn(file)).toEqual([
      { stage: 'e2e', place: '', title: 'outside of all tests', text: 'in the clear: a secret of the run in main.log' },
    ]);
  });
});

describe('a failed unit test is taken down', () => {
  const path = here('../shared/kana.test.ts');
  const aModule = ({
    tests = [],
    suites = [],
    errors = [],
  }: {
    tests?: object[];
    suites?: object[];
    errors?: object[];
  }) =>
    ({
      moduleId: path,
      children: { allTests: (state: string) => (state === 'failed' ? tests : []), allSuites: () => suites },
      errors: () => errors,
    }) as unknown as TestModule;
  const stacks = [
    { file: here('builders.ts'), line: 3 },
    { file: here('../../node_modules/vitest/x.js'), line: 1 },
    { file: path, line: 9 },
  ];
  const error = { name: 'AssertionError', message: 'expected 1 to be 2', diff: '- 2\n+ 1', stacks };

  test('with the line of the test, what was said, the difference and where', () => {
    const file = aFile();
    const failed = { fullName: 'kana > are wide', result: () => ({ errors: [error] }) };
    new FailedUnits({ file }).onTestModuleEnd(aModule({ tests: [failed] }));
    expect(failureLines(failuresIn(file)).slice(3)).toEqual([
      '✘ unit test/shared/kana.test.ts:9 › kana > are wide',
      '    AssertionError: expected 1 to be 2',
      '    - 2',
      '    + 1',
      '        at test/support/builders.ts:3',
      '        at test/shared/kana.test.ts:9',
    ]);
  });

  test('what goes wrong before a group, in loading a file, and what nobody waited for, too', () => {
    const file = aFile();
    const reporter = new FailedUnits({ file });
    const nobody = { name: 'Error', message: 'nobody', stacks: [] };
    reporter.onTestModuleEnd(aModule({ suites: [{ fullName: 'kana', errors: () => [error] }], errors: [error] }));
    reporter.onTestRunEnd([], [nobody]);
    expect(failuresIn(file).map(({ place, title }) => `${place} ${title}`)).toEqual([
      'test/shared/kana.test.ts:9 kana',
      'test/shared/kana.test.ts:9 outside of its tests',
      ' nobody waited for it',
    ]);
  });
});
