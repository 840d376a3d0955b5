import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SETTING_LIMIT } from '@shared/ipc/printing';
import { PaperWindow, type FurtherPaper } from '../../../electron/documents/paper-window';

/** The hidden window: what its page was told, and how it answers. */
const hidden = vi.hoisted(() => ({
  answer: (_script: string): Promise<unknown> => Promise.resolve(),
  isDestroyed: false,
}));
vi.mock('electron', () => ({
  BrowserWindow: class {
    static getAllWindows = () => [1, 2];
    loadURL = () => Promise.resolve();
    isDestroyed = () => hidden.isDestroyed;
    destroy = () => void (hidden.isDestroyed = true);
    get webContents() {
      if (hidden.isDestroyed) throw new TypeError('Object has been destroyed');
      return {
        executeJavaScript: (script: string) => hidden.answer(script),
        printToPDF: () => Promise.resolve(Buffer.from('%PDF-')),
      };
    }
  },
}));

const paper: FurtherPaper = { bytes: new Uint8Array(), title: '様式2', mark: '', startsOnFront: false };
const set = { ok: true, pages: 2, size: { width: 210, height: 297 } };
const opened = async (): Promise<PaperWindow> => {
  const begun = await PaperWindow.begin();
  if (!begun.ok) throw new Error(begun.code);
  return begun.value;
};

beforeEach(() => {
  Object.assign(hidden, { answer: () => Promise.resolve(set), isDestroyed: false });
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

test('a paper that takes too long comes into no print later on, either: its window goes, and nothing comes out of it', async () => {
  const window = await opened();
  expect(await window.add(paper)).toMatchObject({ ok: true });
  let late = (_answer: unknown): void => {};
  hidden.answer = () => new Promise((settle) => (late = settle));
  const adding = window.add(paper);
  await vi.advanceTimersByTimeAsync(SETTING_LIMIT);
  expect(await adding).toMatchObject({ code: 'pdf/failed' });
  late({ ...set, pages: 4 });
  expect([window.isThere, window.pages]).toEqual([false, 2]);
  expect(await window.add(paper)).toMatchObject({ code: 'pdf/failed' });
  expect(await window.pdf()).toMatchObject({ code: 'pdf/failed' });
});

test('one that can’t be set leaves the window to the others', async () => {
  const window = await opened();
  hidden.answer = () => Promise.resolve({ ok: false, reason: 'x' });
  expect(await window.add(paper)).toMatchObject({ code: 'pdf/failed' });
  hidden.answer = () => Promise.resolve(set);
  expect(await window.add(paper)).toMatchObject({ ok: true });
  expect(await window.pdf()).toMatchObject({ ok: true });
  window.close();
  expect(hidden.isDestroyed).toBe(true);
});
