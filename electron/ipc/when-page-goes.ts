import type { BrowserWindow } from 'electron';

/** By window: one ear each, however many have begun something for its page. */
const begun = new WeakMap<BrowserWindow, (() => void)[]>();

/**
 * A page that is loaded anew, or has crashed, will never finish what it began. It is gone when another stands in its place, and not
 * before: one that begins to go elsewhere and is refused, or stops itself, is still there with all that it was given.
 */
export function whenPageGoes(window: BrowserWindow, abandon: () => void): void {
  const known = begun.get(window);
  if (known) return void known.push(abandon);
  const all = [abandon];
  begun.set(window, all);
  const abandonAll = (): void => all.forEach((each) => each());
  window.webContents.on('did-navigate', abandonAll);
  window.webContents.on('render-process-gone', abandonAll);
  window.on('closed', abandonAll);
}
