/** What somebody presses. */
const PRESSED = 'button, a[href], summary, input[type="checkbox"], input[type="radio"]';
/** What opens something, and shuts it again: a menu, a calendar, what stands behind 「くわしく」. */
const OPENS = 'button[aria-expanded], button[aria-haspopup], summary';
/** In points of the screen: a hand on a mouse isn't quite still. */
const STILL = 6;
/** Between the two presses of a double one, in milliseconds: what Windows begins with. */
const TWICE = 500;

/**
 * A press that begins on a button, a box to tick or a link is a press on it, though it moves away before the mouse button is let go: a box
 * that is left by that very press may get a sentence below it, or lose one. The browser would press nothing then. Whoever moves the mouse
 * away has thought better of it.
 *
 * What the first press of a double one has opened, the second doesn't shut: many press everything twice, as they do a file.
 */
export function keepPressesSteady(page: Document): void {
  let begun: { element: HTMLElement; x: number; y: number } | null = null;
  const down = (event: PointerEvent): void => {
    const target = event.target as Element;
    // A box's own label is pressed with it.
    const element = target.closest<HTMLElement>('label') ?? target.closest<HTMLElement>(PRESSED);
    begun = element && event.button === 0 ? { element, x: event.clientX, y: event.clientY } : null;
  };
  let opener: Element | null = null;
  let openedAt = 0;
  const up = (event: PointerEvent): void => {
    const press = begun;
    begun = null;
    if (!press || press.element.contains(event.target as Node) || !press.element.isConnected) return;
    // What was opened has come over its opener while the second press was held.
    if (press.element === opener && event.timeStamp - openedAt < TWICE) return;
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) <= STILL) press.element.click();
  };
  const click = (event: MouseEvent): void => {
    const before = opener;
    opener = (event.target as Element).closest(OPENS);
    openedAt = event.timeStamp;
    // The system counts what follows quickly at the same place; a press by keys counts nothing.
    if (event.detail < 2 || !opener || opener !== before) return;
    event.preventDefault();
    event.stopPropagation();
  };
  page.addEventListener('click', click, true);
  page.addEventListener('pointerdown', down, true);
  page.addEventListener('pointerup', up, true);
  page.addEventListener('pointercancel', () => (begun = null), true);
}
