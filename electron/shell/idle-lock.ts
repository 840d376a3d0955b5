import type { BrowserWindow, InputEvent, MouseInputEvent } from 'electron';
import type { PageLock } from './page-lock';
import { whileThere } from './while-there';

const MINUTE = 60_000;
/** How often is looked: milliseconds. */
const LOOK = 15_000;
/** The page locks by itself first, and keeps what is being typed. */
const LEFT_TO_THE_PAGE = 20_000;

/**
 * Locks when nobody has touched the window for as long as is set, whatever the page says of that: one that was taken over would never
 * say that it is time. What is touched Chromium tells main itself.
 *
 * @param minutes 0: never
 * @param running milliseconds, by a clock that nobody sets
 */
export function lockWhenIdle(
  window: BrowserWindow,
  page: Pick<PageLock, 'isOpen' | 'lock'>,
  minutes: () => number,
  running: () => number = () => performance.now(),
): void {
  let last = running();
  let mouse = '';
  const touched = (): void => void (last = running());
  window.webContents.on('input-event', (_, input) => {
    const place = placeOf(input);
    if (place === mouse) return;
    mouse = place ?? mouse;
    touched();
  });
  const look = (): void => {
    // Nobody waits for a page in which nothing is open, however long ago it was touched.
    if (!page.isOpen) return touched();
    const allowed = minutes() * MINUTE;
    if (allowed > 0 && running() - last >= allowed + LEFT_TO_THE_PAGE) void page.lock();
  };
  whileThere(window, LOOK, look);
}

/** A page makes moves of a mouse that nobody moves, by what it shows beneath it. @returns null for all but moves */
const placeOf = (input: InputEvent): string | null => {
  if (!/^mouse(?:Move|Enter|Leave)$/.test(input.type)) return null;
  const { globalX, globalY } = input as MouseInputEvent;
  return `${globalX} ${globalY}`;
};
