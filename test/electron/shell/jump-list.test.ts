import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { JumpPlace } from '@shared/ipc/jump-place';
import { refusedSwitches } from '../../../electron/security/start-switches';
import { jumpPlaceIn } from '../../../electron/shell/given';
import { writeJumpList } from '../../../electron/shell/jump-list';
import { givenPlace, offerPlaces } from '../../../electron/shell/second-start';

const system = vi.hoisted(() => ({
  isPackaged: true,
  setUserTasks: vi.fn<(tasks: { arguments: string; title: string }[]) => void>(),
  heard: [] as ((event: object, args: string[]) => void)[],
}));
vi.mock('electron', () => ({
  app: {
    get isPackaged() {
      return system.isPackaged;
    },
    setUserTasks: system.setUserTasks,
    on: (_name: 'second-instance', hears: (event: object, args: string[]) => void) => system.heard.push(hears),
  },
}));
const PROGRAM = 'C:\\Users\\山田 花子\\AppData\\Local\\Programs\\renkei-daicho\\renkei-daicho.exe';
beforeEach(() => {
  vi.clearAllMocks();
  system.heard = [];
  system.isPackaged = true;
});

test('it is four screens under the app’s icon, the same words in each office: no name, no file, nobody', () => {
  writeJumpList(PROGRAM);
  const fixed = { program: PROGRAM, iconPath: PROGRAM, iconIndex: 0, description: '' };
  expect(system.setUserTasks.mock.calls).toEqual([
    [
      [
        { ...fixed, arguments: '--go=ledger', title: '台帳を開く' },
        { ...fixed, arguments: '--go=start-procedure', title: '手続きを始める' },
        { ...fixed, arguments: '--go=documents', title: '書類をつくる' },
        { ...fixed, arguments: '--go=submissions', title: '提出を見る' },
      ],
    ],
  ]);
});

test('a release opens with what stands in it, and knows each of its places', () => {
  writeJumpList(PROGRAM);
  const args = system.setUserTasks.mock.calls[0]?.[0].map((task) => task.arguments) ?? [];
  expect(refusedSwitches(args, true)).toEqual([]);
  expect(args.map((arg) => jumpPlaceIn(['--allow-file-access-from-files', arg]))).toEqual(JumpPlace.options);
});

/** @returns what the window calls once it is shown */
function offered(platform: NodeJS.Platform): (() => void)[] {
  const once = vi.fn<(name: 'show', call: () => void) => void>();
  offerPlaces({ once } as never, platform);
  expect(once.mock.calls.filter(([name]) => name !== 'show')).toEqual([]);
  return once.mock.calls.map(([, call]) => call);
}

test('it is written once the window is there, on Windows, by the app that was installed', async () => {
  const [shown, ...others] = offered('win32');
  expect([typeof shown, others]).toEqual(['function', []]);
  expect(system.setUserTasks).not.toHaveBeenCalled();
  shown?.();
  await vi.waitFor(() => expect(system.setUserTasks).toHaveBeenCalledOnce());
  expect([...offered('linux'), ...offered('darwin')]).toEqual([]);
  system.isPackaged = false;
  expect(offered('win32')).toEqual([]);
});

test('started once more for a screen, the page hears that there is one, and gets it once; anything else is passed over', () => {
  const send = vi.fn();
  const isDestroyed = vi.fn(() => false);
  const place = givenPlace({ isDestroyed, webContents: { send } } as never);
  const starts = (...args: string[]): void => system.heard.forEach((hears) => hears({}, [PROGRAM, ...args]));
  starts();
  starts('--go=/settings', 'ledger', '--go=名簿.xlsx');
  expect([send.mock.calls, place.take()]).toEqual([[], null]);
  starts('--go=ledger');
  expect(send.mock.calls).toEqual([['menu:command', 'go']]);
  expect([place.take(), place.take()]).toEqual(['ledger', null]);
  isDestroyed.mockReturnValue(true);
  starts('--go=ledger');
  expect(send).toHaveBeenCalledOnce();
});

test('the first start of all may be for a screen, too', () => {
  const { argv } = process;
  process.argv = [PROGRAM, '--go=submissions'];
  try {
    expect(givenPlace({} as never).take()).toBe('submissions');
  } finally {
    process.argv = argv;
  }
});

test('main offers it', () => {
  expect(readFileSync('electron/main.ts', 'utf8')).toContain('  offerPlaces(window);\n');
});
