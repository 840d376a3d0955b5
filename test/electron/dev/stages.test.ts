import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { groundOf, inOne, longestBesideOthers } from '../../../electron/dev/testing/lint.mjs';
import { checkStage, emptyAccount, sideBySide, stepStage } from '../../../electron/dev/testing/side-by-side.mjs';
import unitConfig, { sharesProcess } from '../../config/unit.config.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('what the linter found is kept until something that it hangs on changes', () => {
  const aRepository = (): string => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'test/lint/rules'), { recursive: true });
    for (const name of [
      'package-lock.json',
      '.prettierrc.json',
      'test/lint/eslint.config.mjs',
      'test/lint/rules/no-barrel.mjs',
    ])
      writeFileSync(join(folder, name), name);
    return folder;
  };

  test.each([
    'package-lock.json',
    '.prettierrc.json',
    '.editorconfig',
    'test/lint/eslint.config.mjs',
    'test/lint/rules/no-barrel.mjs',
  ])('%s', (name) => {
    const folder = aRepository();
    const before = groundOf(folder);
    expect(groundOf(folder)).toBe(before);
    writeFileSync(join(folder, name), 'changed');
    expect(groundOf(folder)).not.toBe(before);
  });

  test('a rule that is new, or gone', () => {
    const folder = aRepository();
    const before = groundOf(folder);
    writeFileSync(join(folder, 'test/lint/rules/new.mjs'), '');
    expect(groundOf(folder)).not.toBe(before);
    rmSync(join(folder, 'test/lint/rules/new.mjs'));
    expect(groundOf(folder)).toBe(before);
    rmSync(join(folder, 'test/lint/rules/no-barrel.mjs'));
    expect(groundOf(folder)).not.toBe(before);
  });
});

describe('the tools of lint', () => {
  test('the first runs beside the others, which wait for each other; all are told in their order', async () => {
    const began: string[] = [];
    const ends: Record<string, (ended: { code: number; output: string }) => void> = {};
    const tool = (name: string) => () => {
      began.push(name);
      return new Promise<{ code: number; output: string }>((resolve) => (ends[name] = resolve));
    };
    const all = longestBesideOthers([tool('eslint'), tool('knip'), tool('prettier')]);
    expect(began).toEqual(['eslint', 'knip']);
    ends['knip']!({ code: 2, output: 'nobody uses a\n' });
    await expect.poll(() => began).toEqual(['eslint', 'knip', 'prettier']);
    ends['prettier']!({ code: 1, output: 'b\n' });
    ends['eslint']!({ code: 0, output: 'c\n' });
    expect(inOne(await all)).toEqual({ code: 2, output: 'c\nnobody uses a\nb\n' });
  });

  test('a file that no tool reads is right', async () => {
    expect(inOne(await longestBesideOthers([]))).toEqual({ code: 0, output: '' });
  });
});

describe('stages side by side', () => {
  const quiet = () => vi.spyOn(process.stdout, 'write').mockReturnValue(true);

  test('one that fails stops no other, and its words are kept for the end', async () => {
    const said = quiet();
    const account = emptyAccount();
    const lanes = [
      () => checkStage(account, 'lint', async () => ({ code: 1, output: 'a.ts: no\n' })),
      () => checkStage(account, 'types', async () => ({ code: 0, output: '' })),
    ];
    await sideBySide(account, lanes, () => 200);
    expect(said.mock.calls.map(([text]) => text)).toEqual(['a.ts: no\n✘ lint (0 s)\n', '✓ types (0 s)\n']);
    said.mockRestore();
    expect(account.counts).toMatchObject([
      { stage: 'lint', failed: 1 },
      { stage: 'types', passed: 1, failed: 0 },
    ]);
    expect(account.failures).toMatchObject([{ stage: 'lint', text: 'a.ts: no\n' }]);
    expect(account.times).toMatchObject([{ beside: true }, { beside: true }, { stage: 'lint + types', load: 200 }]);
  });

  test('a build that fails counts as failed, and one that goes well as nothing', async () => {
    const account = emptyAccount();
    expect(await stepStage(account, 'build', async () => 7)).toEqual({ done: 7 });
    expect(account.counts).toEqual([]);
    const said = vi.spyOn(console, 'error').mockReturnValue();
    expect(await stepStage(account, 'package', () => Promise.reject(new Error('no room')))).toBeUndefined();
    said.mockRestore();
    expect(account.counts).toMatchObject([{ stage: 'package', failed: 1 }]);
    expect(account.failures[0]?.text).toContain('no room');
  });
});

describe('a unit test file has a process of its own', () => {
  test.each([
    ['one that makes all that it uses shares one', 'test/shared/text/kana.test.ts', "test('a', () => {});", true],
    ['a screen’s rules share one', 'test/renderer/procedures/day.test.ts', '', true],
    ['what stands in for a module', 'test/shared/a.test.ts', "vi.mock('./b');", false],
    ['what loads modules again', 'test/electron/a.test.ts', 'vi.resetModules();', false],
    ['what changes the surroundings', 'test/shared/a.test.ts', "process.env['TZ'] = 'UTC';", false],
    [
      'what winds a clock, and must set it right, shares one',
      'test/renderer/ui/a.test.ts',
      'vi.useFakeTimers();',
      true,
    ],
    ['what reads the surroundings shares one', 'test/electron/a.test.ts', "const path = process.env['PATH'];", true],
    ['what the page keeps shares one', 'test/renderer/data/a.test.ts', '', true],
    ['main and its servers share one', 'test/electron/mail/a.test.ts', '', true],
    ['the receiver', 'test/city-endpoint/a.test.ts', '', false],
  ])('%s', (_, path, text, shares) => expect(sharesProcess(path, text)).toBe(shares));
});

test('the unit tests take every core of the machine', () => {
  expect(unitConfig.test?.maxWorkers).toBe(availableParallelism());
});
