import { expect, test } from 'vitest';
import { runProgram } from '../../../electron/programs/run-program';

const node = (script: string, timeout = 30_000, signal?: AbortSignal) =>
  runProgram({ command: process.execPath, args: ['-e', script], timeout, ...(signal && { signal }) });

test('a program’s end and words are known', async () => {
  expect(await node("console.log('out'); console.error('err'); process.exit(3)")).toEqual({
    end: { how: 'ended', code: 3 },
    output: expect.stringMatching(/out\n/) as string,
  });
});

test('its words are read whole, also those of a Windows that writes code page 932 to a pipe', async () => {
  const said = (hex: string): string =>
    `const bytes = Buffer.from('${hex}', 'hex'); (async () => { for (const one of bytes) { process.stderr.write(Buffer.of(one)); await new Promise(setImmediate); } })()`;
  // 「ファイルが見つかりません」 in both.
  const words = 'ファイルが見つかりません';
  const cp932 = '837483408343838b82aa8ca982c282a982e882dc82b982f1';
  expect((await node(said(cp932))).output).toBe(words);
  expect((await node(said(Buffer.from(words).toString('hex')))).output).toBe(words);
});

test('of a program that says much the beginning is kept, and no half letter', async () => {
  const { output } = await node("process.stdout.write('あ'.repeat(9000)); process.stderr.write('了')");
  expect(output).toBe(`${'あ'.repeat(6666)}了`);
});

/** Within this a program has begun to speak, also beside others under Wine. */
const ENOUGH_TO_BEGIN = process.platform === 'win32' ? 15_000 : 3_000;

test('a program that doesn’t end is ended in time, with what it started', async () => {
  // The other one holds the line as well: only when both are gone is there an end.
  const other =
    "require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'inherit' })";
  expect(await node(`${other}; console.log('both'); setInterval(() => {}, 1e6)`, ENOUGH_TO_BEGIN)).toEqual({
    end: { how: 'time' },
    output: 'both\n',
  });
});

test('a program can be cancelled, also before it begins', async () => {
  const stop = new AbortController();
  const running = node('setInterval(() => {}, 1e6)', 60_000, stop.signal);
  stop.abort();
  expect((await running).end).toEqual({ how: 'cancelled' });
  expect((await node('', 60_000, stop.signal)).end).toEqual({ how: 'cancelled' });
});

test('a program that isn’t there says so', async () => {
  const { end } = await runProgram({ command: '/nowhere/soffice', args: [], timeout: 1000 });
  expect(end).toMatchObject({ how: 'not-started' });
});
