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

test('a program that doesn’t end is ended in time, with what it started', async () => {
  // The other one holds the line as well: only when both are gone is there an end.
  const other =
    "require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'inherit' })";
  expect(await node(`${other}; console.log('both'); setInterval(() => {}, 1e6)`, 2_000)).toEqual({
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

test('a program that can’t be started with such arguments says so, too', async () => {
  const call = { command: process.execPath, args: ['x'.repeat(5_000_000)], timeout: 1000 };
  expect((await runProgram(call)).end).toMatchObject({ how: 'not-started' });
});
