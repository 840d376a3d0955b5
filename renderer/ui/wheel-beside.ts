/** What keeps its head and its buttons in sight while the words between them scroll. */
const FRAME = 'aside';

/**
 * The wheel over the head or the buttons of a panel scrolls the words between them. Those take up to half of the panel, and the browser scrolls
 * only what lies below the pointer: the wheel seemed broken.
 */
export function scrollByWheelBeside(page: Document): void {
  page.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.shiftKey || event.deltaY === 0 || event.defaultPrevented) return;
      if (event.target instanceof Element) besideOf(event.target, event.deltaY)?.scrollBy({ top: event.deltaY });
    },
    { passive: true },
  );
}

/** The one place that scrolls in the panel; null where the browser scrolls by itself, or nobody can say which place is meant. */
function besideOf(target: Element, by: number): Element | null {
  const frame = target.closest(FRAME);
  if (!frame) return null;
  for (let one = target; one !== frame && one.parentElement; one = one.parentElement) if (overflows(one)) return null;
  if (overflows(frame) && hasRoom(frame, by)) return null;
  const all = [...frame.querySelectorAll('*')].filter(overflows);
  const [only, ...others] = all.filter((one) => !all.some((around) => around !== one && around.contains(one)));
  return only && others.length === 0 ? only : null;
}

const overflows = (one: Element): boolean =>
  one.scrollHeight > one.clientHeight + 1 && /^(?:auto|scroll)$/.test(getComputedStyle(one).overflowY);

const hasRoom = ({ scrollTop, scrollHeight, clientHeight }: Element, by: number): boolean =>
  by < 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1;
