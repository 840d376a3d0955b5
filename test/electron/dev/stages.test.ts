import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { compiledFolder } from '../../../electron/dev/testing/compiled-tests.mjs';
import { HOW_TO_FORMAT, HOW_TO_LINT, inOne, oneAfterTheOther } from '../../../electron/dev/testing/lint.mjs';
import { checkStage, emptyAccount, sideBySide, stepStage } from '../../../electron/dev/testing/side-by-side.mjs';
import unitConfig, { sharingOf } from '../../config/unit.config.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../../..');

describe('the tools of lint', () => {
  test('run one after the other, and one that has found something stops no other; who has not says nothing', async () => {
    const began: string[] = [];
    const tool = (name: string, code: number, output: string) => async () => {
      began.push(name);
      return { code, output };
    };
    const tools = [tool('oxlint', 1, 'a: no\n'), tool('oxfmt', 0, 'all is well\n'), tool('knip', 2, 'nobody uses b\n')];
    expect(inOne(await oneAfterTheOther(tools))).toEqual({ code: 1, output: 'a: no\nnobody uses b\n' });
    expect(began).toEqual(['oxlint', 'oxfmt', 'knip']);
  });

  test('a file that no tool reads is right', async () => {
    expect(inOne(await oneAfterTheOther([]))).toEqual({ code: 0, output: '' });
  });

  const asTold = (program: string, ...how: readonly string[]): { folder: string; end: () => string } => {
    const folder = temporaryFolder();
    const path = join(root, 'node_modules', program, 'bin', program);
    // Where CI is said, oxfmt prints in colours, into a pipe as well.
    const end = (): string =>
      stripVTControlCharacters(spawnSync(process.execPath, [path, ...how], { cwd: folder, encoding: 'utf8' }).stdout);
    return { folder, end };
  };

  test('how it looks is looked at in every kind of file', () => {
    const { folder, end } = asTold('oxfmt', ...HOW_TO_FORMAT, '.');
    copyFileSync(join(root, '.oxfmtrc.json'), join(folder, '.oxfmtrc.json'));
    writeFileSync(join(folder, '.gitignore'), 'out/\n');
    const code = 'export const it = "a"';
    const wrong = {
      ts: code,
      tsx: code,
      mjs: code,
      cjs: 'const it = "a"',
      json: '{"a":1,\n"b":2}',
      css: 'a{color:red}',
    };
    const ends = { ...wrong, html: '<div><p>a</p></div><p>b</p>', yml: 'a:   1', yaml: 'a:   1' };
    for (const [kind, text] of Object.entries(ends)) writeFileSync(join(folder, `a.${kind}`), `${text}\n`);
    writeFileSync(join(folder, 'right.ts'), `export const it = 'a';\n`);
    const said = end();
    expect(Object.keys(ends).filter((kind) => !new RegExp(`^a\\.${kind} `, 'm').test(said))).toEqual([]);
    expect(said).not.toContain('right.ts');
  });

  test('what is only warned of is a fault, and so is an exception that excepts nothing', () => {
    const { folder, end } = asTold('oxlint', ...HOW_TO_LINT, '.');
    const config = { categories: { correctness: 'off' }, rules: { 'no-var': 'warn' } };
    writeFileSync(join(folder, '.oxlint.config.mjs'), `export default ${JSON.stringify(config)};\n`);
    writeFileSync(
      join(folder, 'a.ts'),
      'export var it = 1;\n// eslint-disable-next-line no-var\nexport const a = 1;\n',
    );
    expect(end()).toMatch(/a\.ts:1:8: .*no-var[\s\S]*a\.ts:2:1: Unused .*\[Error/);
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

describe('a unit test file and the one before it', () => {
  test.each([
    ['one that makes all that it uses', 'test/shared/text/kana.test.ts', "test('a', () => {});", 'together'],
    ['a screen’s rules', 'test/renderer/procedures/day.test.ts', '', 'together'],
    ['what stands in for a module', 'test/shared/a.test.ts', "vi.mock('./b');", 'anew'],
    ['what loads modules again', 'test/electron/a.test.ts', 'vi.resetModules();', 'anew'],
    ['what changes the surroundings', 'test/shared/a.test.ts', "vi.mock('./b'); process.env['TZ'] = 'UTC';", 'apart'],
    ['what winds a clock, and must set it right', 'test/renderer/ui/a.test.ts', 'vi.useFakeTimers();', 'together'],
    ['what reads the surroundings', 'test/electron/a.test.ts', "const path = process.env['PATH'];", 'together'],
    ['what the page keeps', 'test/renderer/data/a.test.ts', '', 'together'],
    ['main and its servers', 'test/electron/mail/a.test.ts', '', 'together'],
    ['the receiver', 'test/city-endpoint/a.test.ts', '', 'apart'],
  ])('share modules, or a process, or nothing: %s', (_, path, text, sharing) =>
    expect(sharingOf(path, text)).toBe(sharing),
  );
});

test('the unit tests take every core of the machine', () => {
  expect(unitConfig.test?.maxWorkers).toBe(availableParallelism());
});

test('what Playwright has compiled is kept where its path stays, and not where root’s tests run, which is another place each time', () => {
  expect(compiledFolder((path) => path)).toBe(join(root, 'out/cache/playwright'));
  expect(compiledFolder((path) => `/tmp/renkei-Ab3${path}`)).toBeUndefined();
});
