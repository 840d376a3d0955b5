import { spawn } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { endTree, runProgram } from '../../../electron/programs/run-program';

vi.mock('node:child_process', { spy: true });

test('on Windows what ends a program is the system’s own, wherever the app was started', async () => {
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  vi.stubEnv('SystemRoot', 'D:\\Windows');
  endTree(4321);
  platform.mockRestore();
  vi.unstubAllEnvs();
  expect(vi.mocked(spawn).mock.lastCall?.slice(0, 2)).toEqual([
    'D:\\Windows\\System32\\taskkill.exe',
    ['/pid', '4321', '/T', '/F'],
  ]);
});

// Wine, where Electron is the Node, starts what Windows refuses.
test.skipIf('electron' in process.versions)(
  'a program that can’t be started with such arguments says so, too',
  async () => {
    const call = { command: process.execPath, args: ['x'.repeat(5_000_000)], timeout: 1000 };
    expect((await runProgram(call)).end).toMatchObject({ how: 'not-started' });
  },
);
