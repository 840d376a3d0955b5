import type { BrowserWindow } from 'electron';

type Closing = Pick<BrowserWindow, 'once'>;

/** Now and then, as long as the window is there: what is called holds all that was made for it. Keeps no program from ending. */
export function whileThere(window: Closing, milliseconds: number, call: () => void): void {
  const calls = setInterval(call, milliseconds).unref();
  window.once('closed', () => clearInterval(calls));
}

const DAY = 24 * 3_600_000;

/** @param first milliseconds: not while the app opens */
export function onceADay(window: Closing, first: number, call: () => void): void {
  const soon = setTimeout(call, first).unref();
  window.once('closed', () => clearTimeout(soon));
  whileThere(window, DAY, call);
}
