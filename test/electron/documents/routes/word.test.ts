import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ProgramCall, ProgramEnd, RunProgram } from '../../../../electron/programs/run-program';
import { WORD_SCRIPT } from '../../../../electron/documents/routes/word-script';
import { wordRoute } from '../../../../electron/documents/routes/word';
import type { TamePaper } from '../../../../electron/documents/routes/tame-paper';
import { failure, success } from '@shared/problems/problem';
import { temporaryFolder } from '../../../support/temporary-folder';

const signal = new AbortController().signal;
const paper = { bytes: Uint8Array.of(1, 2, 3), kind: 'docx', title: '様式1-1' } as const;
const asItIs = (bytes: Uint8Array) => Promise.resolve(success(bytes));
const valueOf = (args: readonly string[], name: string): string | undefined => args[args.indexOf(name) + 1];

/** A fake PowerShell: what it was started with, and the PDF that Word would write. */
function aWord(end: ProgramEnd = { how: 'ended', code: 0 }, output = 'pid 4711\r\n', hasExcel = true) {
  const calls: ProgramCall[] = [];
  const ended: number[] = [];
  const seen: string[] = [];
  const run: RunProgram = (call) => {
    calls.push(call);
    const target = call.args.includes('-Target') ? valueOf(call.args, '-Target') : undefined;
    seen.push(readFileSync(valueOf(call.args, '-File') ?? '', 'utf8'));
    expect([...readFileSync(valueOf(call.args, '-Source') ?? '')]).toEqual([1, 2, 3]);
    if (target && end.how === 'ended' && end.code === 0) writeFileSync(target, '%PDF');
    return Promise.resolve({ end, output });
  };
  const workFolder = join(temporaryFolder(), 'papers at work');
  const route = wordRoute({
    workFolder,
    run,
    windows: 'C:\\Windows',
    endProgram: (pid) => ended.push(pid),
    hasExcel,
    tame: asItIs,
  });
  return { route, calls, ended, seen, workFolder };
}

describe('Word (a fake PowerShell)', () => {
  test('is started from Windows’ own folder, without anybody’s profile, with paths as arguments', async () => {
    const { route, calls, seen, workFolder } = aWord();
    const made = await route.pdf(paper, signal);
    expect(made.ok && new TextDecoder().decode(made.value)).toBe('%PDF');
    const [{ command, args } = { command: '', args: [] }] = calls;
    expect(command).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
    expect(args.slice(0, 5)).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass']);
    expect(args.slice(5).filter((_, i) => i % 2 === 0)).toEqual(['-File', '-Source', '-Target']);
    expect(seen).toEqual([WORD_SCRIPT]);
    expect(readdirSync(workFolder)).toEqual([]);
  });

  test('prints so many copies on the chosen printer, whatever its name', async () => {
    const { route, calls } = aWord();
    expect(await route.print(paper, { printer: 'A"; calc; "', copies: 3 }, signal)).toMatchObject({ ok: true });
    expect(calls[0]?.args.slice(-4)).toEqual(['-Printer', 'A"; calc; "', '-Copies', '3']);
  });

  test.each<[string, ProgramEnd, string]>([
    ['in time', { how: 'time' }, 'route/time'],
    ['when it is cancelled', { how: 'cancelled' }, 'route/cancelled'],
  ])('that doesn’t answer is ended %s, with the program it had started', async (_, end, code) => {
    const { route, ended, workFolder } = aWord(end);
    expect(await route.pdf(paper, signal)).toMatchObject({ ok: false, code });
    expect(ended).toEqual([4711]);
    expect(readdirSync(workFolder)).toEqual([]);
  });

  test.each<[string, ProgramEnd, string, string]>([
    ['what Word said', { how: 'ended', code: 1 }, 'pid 12\r\nThe file is corrupt.', 'The file is corrupt.'],
    ['that there is no PowerShell', { how: 'not-started', reason: 'ENOENT' }, '', 'ENOENT'],
  ])('that fails says %s', async (_, end, output, reason) => {
    const { route, ended } = aWord(end, output);
    const made = await route.pdf(paper, signal);
    expect(made).toMatchObject({ ok: false, code: 'route/failed', details: { program: 'Word', reason } });
    if (end.how === 'ended') expect(ended).toEqual([]);
  });

  test.each<[string, ProgramEnd, string]>([
    ['lets scripts have no programs', { how: 'ended', code: 3 }, ''],
    [
      'runs no script but signed ones',
      { how: 'ended', code: 1 },
      'このシステムではスクリプトの実行が無効になっているため…\r\n    + FullyQualifiedErrorId : UnauthorizedAccess',
    ],
  ])('where PowerShell %s, it is the PC’s rule that bars it', async (_, end, output) => {
    expect(await aWord(end, output).route.pdf(paper, signal)).toMatchObject({ ok: false, code: 'route/barred' });
  });

  test('takes no sheets where there is no Excel', () => {
    expect(aWord().route.kinds).toEqual(['docx', 'xlsx']);
    expect(aWord(undefined, undefined, false).route.kinds).toEqual(['docx']);
  });

  test('opens the paper as it was made harmless, and none that couldn’t be', async () => {
    const opened: number[][] = [];
    const route = (tame: TamePaper) =>
      wordRoute({
        workFolder: join(temporaryFolder(), 'work'),
        run: ({ args }) => {
          opened.push([...readFileSync(valueOf(args, '-Source') ?? '')]);
          return Promise.resolve({ end: { how: 'ended', code: 0 }, output: '' });
        },
        windows: 'C:\\Windows',
        endProgram: () => {},
        hasExcel: true,
        tame,
      });
    await route((bytes) => Promise.resolve(success(bytes.map((one) => one * 2)))).pdf(paper, signal);
    expect(opened).toEqual([[2, 4, 6]]);
    const unread = await route(() => Promise.resolve(failure('zip/not-a-zip', { reason: 'x' }))).pdf(paper, signal);
    expect(unread).toMatchObject({ ok: false, code: 'zip/not-a-zip' });
    const noBytes = await route(() => Promise.resolve(success('bytes'))).print(
      paper,
      { printer: '', copies: 1 },
      signal,
    );
    expect(noBytes).toMatchObject({ ok: false, code: 'route/failed' });
    expect(opened).toHaveLength(1);
  });

  test('that ends without a PDF has failed', async () => {
    const { workFolder } = aWord();
    const noFile = wordRoute({
      workFolder,
      run: () => Promise.resolve({ end: { how: 'ended', code: 0 }, output: '' }),
      windows: 'C:\\Windows',
      endProgram: () => {},
      hasExcel: true,
      tame: asItIs,
    });
    expect(await noFile.pdf(paper, signal)).toMatchObject({ ok: false, code: 'route/failed' });
  });
});

test('the script opens for reading, forces macros off, and is plain ASCII', () => {
  expect(WORD_SCRIPT).toMatch(/AutomationSecurity = 3/);
  expect(WORD_SCRIPT).toMatch(/Documents\.Open\(\$Source, \$false, \$true, \$false\)/);
  expect(WORD_SCRIPT).toMatch(/Workbooks\.Open\(\$Source, 0, \$true\)/);
  expect(WORD_SCRIPT).toMatch(/^[\n\x20-\x7e]*$/);
  // Nothing is put together as text and then run.
  expect(WORD_SCRIPT).not.toMatch(/Invoke-Expression|iex |Start-Process|& \$/i);
});

/** What a line sets: `$name = …`. */
const assigned = [...WORD_SCRIPT.matchAll(/^\s*\$(\w+) = /gm)].map(([, name = '']) => name.toLowerCase());

test('the script sets none of its parameters, whose names ignore case and whose types stay', () => {
  const [head = ''] = /^param\(.*\)$/m.exec(WORD_SCRIPT) ?? [];
  const parameters = [...head.matchAll(/\$(\w+)/g)].map(([, name = '']) => name.toLowerCase());
  expect(parameters).toEqual(['source', 'target', 'printer', 'copies']);
  expect(assigned.filter((name) => parameters.includes(name))).toEqual([]);
});

test('the script names a printer to Excel only where one was chosen', () => {
  expect(WORD_SCRIPT).toMatch(/elseif \(\$Printer -ne ''\) \{\s+\$document\.PrintOut\(.*, \$false, \$Printer\)/);
  expect(WORD_SCRIPT).toMatch(/else \{\s+\$document\.PrintOut\(\$missing, \$missing, \$Copies\) /);
});

test.each(['Options.UpdateLinksAtOpen', 'ActivePrinter'])('the script puts back Word’s %s at its end', (what) => {
  const kept = new RegExp(`\\$(\\w+) = \\$app\\.${what}\\n`).exec(WORD_SCRIPT)?.[1];
  expect(kept).toBeDefined();
  const end = WORD_SCRIPT.slice(WORD_SCRIPT.indexOf('} finally {'));
  const putBack = end.indexOf(`$app.${what} = $${kept}`);
  expect(putBack).toBeGreaterThan(0);
  expect(putBack).toBeLessThan(end.indexOf('$app.Quit()'));
});

test('the script takes for its own only a program that Windows started for automation', () => {
  expect(WORD_SCRIPT).toMatch(/\$before -notcontains \$_\.ProcessId -and \$_\.CommandLine -match '-Embedding'/);
});
