import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { FreshPage } from '../../../electron/shell/fresh-page';

/** A window at a screen of the app. Its first process is 100, each further site has one of its own. */
function aWindow({ url = 'app://renkei/ledger/staff', isStuck = false, fails = false } = {}) {
  const done: string[] = [];
  const state = { isDestroyed: false, pid: 100, url };
  const webContents = {
    getURL: () => state.url,
    getOSProcessId: () => state.pid,
    loadURL: (to: string) => {
      done.push(to.startsWith('data:') ? 'empty page' : to);
      if (fails) return Promise.reject(new Error('ERR_ABORTED'));
      state.url = to;
      if (!isStuck) state.pid += 1;
      return Promise.resolve();
    },
    reload: () => done.push('reload'),
    navigationHistory: { clear: () => done.push('history cleared') },
  };
  const window = { webContents, isDestroyed: () => state.isDestroyed } as unknown as BrowserWindow;
  return { window, done, state };
}

test('the page comes back at its screen in another process, and the one that had the ledger is ended', async () => {
  const { window, done } = aWindow();
  await new FreshPage(window, (pid) => done.push(`ended ${pid}`)).load();
  expect(done).toEqual(['empty page', 'ended 100', 'app://renkei/ledger/staff', 'history cleared']);
});

test('a process that is gone already is nobody’s trouble; one that the page still has is never ended', async () => {
  const gone = aWindow();
  const ended = new FreshPage(gone.window, () => {
    throw new Error('ESRCH');
  });
  await ended.load();
  expect(gone.done.at(-1)).toBe('history cleared');
  const stuck = aWindow({ isStuck: true });
  await new FreshPage(stuck.window, (pid) => stuck.done.push(`ended ${pid}`)).load();
  expect(stuck.done).toEqual(['empty page', 'app://renkei/ledger/staff', 'history cleared']);
});

test('a page that stands elsewhere comes back at the beginning', async () => {
  const { window, done } = aWindow({ url: 'app://renkei.example/x' });
  await new FreshPage(window, () => {}).load();
  expect(done).toContain('app://renkei/');
});

test('where loading is broken off the ledger goes from the screen all the same; a window that is gone is left alone', async () => {
  const broken = aWindow({ fails: true });
  await new FreshPage(broken.window, () => {}).load();
  expect(broken.done).toEqual(['empty page', 'reload']);
  const { window, done, state } = aWindow();
  const page = new FreshPage(window, () => void (state.isDestroyed = true));
  await page.load();
  await page.load();
  expect(done).toEqual(['empty page']);
});

test('asked twice at the same time, it is done once; asked later, once more', async () => {
  const { window, done } = aWindow();
  const page = new FreshPage(window, () => {});
  await Promise.all([page.load(), page.load()]);
  expect(done.filter((one) => one === 'empty page')).toHaveLength(1);
  await page.load();
  expect(done.filter((one) => one === 'empty page')).toHaveLength(2);
});
