import { useEffect, type RefObject } from 'react';
import { useLocation } from 'wouter';
import { steadied, tidied, type Scrolled, type Settled } from './steady-place';

/**
 * Whatever comes, goes or grows in a part that is typed into: the place where somebody is stays where it is on the screen, and with it all that lies
 * below. That is where the pointer is, or the keyboard, whichever was used last. What lies above makes room by being scrolled.
 */
export function useSteadyPlace(part: RefObject<HTMLElement | null>): void {
  const [screen] = useLocation();
  useEffect(() => (part.current ? keepSteady(part.current) : undefined), [part, screen]);
}

/** Nobody sees less move; a button that is pressed goes down by one. */
const SEEN = 2;
/** … and what is worked out in fractions may be off by so much. */
const NONE = 0.1;

/** From the first key or press in it on: nobody is there before, and what comes as a screen opens is to be seen. */
function keepSteady(part: HTMLElement): () => void {
  const begun = new AbortController();
  let end = (): void => {};
  const begin = (event: Event): void => {
    begun.abort();
    end = holdUsed(part, event);
  };
  for (const kind of USES) part.addEventListener(kind, begin, { signal: begun.signal, capture: true, passive: true });
  return () => {
    begun.abort();
    end();
  };
}

const USES = ['pointerdown', 'keydown', 'focusin'] as const;

function holdUsed(part: HTMLElement, first: Event): () => void {
  // What the browser does of the kind holds what stands uppermost, and nothing at the very top.
  part.style.overflowAnchor = 'none';
  const room = roomIn(part);
  const place = placeInUse(part);
  let laidOut = 0;
  // A window of another size lays all of it out anew: nothing is where it was, and room that was kept is nothing to look at.
  const resize = (): void => {
    room.clear();
    cancelAnimationFrame(laidOut);
    laidOut = requestAnimationFrame(() => {
      laidOut = requestAnimationFrame(() => {
        laidOut = 0;
        place.note();
      });
    });
  };
  const settle = (): void => {
    if (laidOut !== 0) return;
    const { scroller, lowered } = place.since();
    const now = { ...room.kept(), ...extentOf(scroller, part) };
    if (Math.abs(lowered) >= SEEN) room.take(scroller, steadied(now, lowered, scroller.clientHeight / 2));
    // Steps that nobody sees are seen together.
    else if (Math.abs(lowered) > NONE) return;
    else if (now.above + now.below > 0) room.take(scroller, tidied(now));
    place.note();
  };
  const tidy = (): void => {
    const scroller = scrollerOf(part);
    const now = { ...room.kept(), ...extentOf(scroller, part) };
    if (now.above + now.below > 0) room.take(scroller, tidied(now));
    place.note();
  };
  const watch = new MutationObserver(() => {
    settle();
    // Its own room is no news.
    watch.takeRecords();
  });
  watch.observe(part, { subtree: true, childList: true, characterData: true, attributes: true });
  const ended = new AbortController();
  const passively = { signal: ended.signal, capture: true, passive: true };
  for (const kind of ['pointermove', ...USES]) part.addEventListener(kind, place.use, passively);
  window.addEventListener('scroll', place.note, passively);
  window.addEventListener('resize', resize, passively);
  window.addEventListener('scrollend', tidy, passively);
  place.use(first);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(laidOut);
    ended.abort();
    room.clear();
    part.style.overflowAnchor = '';
  };
}

/** What scrolls when the part has no room: itself, or in a small window the page around it. */
function scrollerOf(part: HTMLElement): HTMLElement {
  for (let one: HTMLElement | null = part; one; one = one.parentElement)
    if (/^(?:auto|scroll)$/.test(getComputedStyle(one).overflowY)) return one;
  return document.documentElement;
}

function extentOf(scroller: HTMLElement, part: HTMLElement): Pick<Scrolled, 'top' | 'most'> {
  const { scrollTop: top, scrollHeight, clientHeight } = scroller;
  if (scrollHeight > clientHeight || scroller !== part) return { top, most: scrollHeight - clientHeight };
  const ends = [...part.children].map((one) => one.getBoundingClientRect().bottom);
  const padding = parseFloat(getComputedStyle(part).paddingBottom);
  return { top, most: Math.max(...ends) + padding - part.getBoundingClientRect().top - clientHeight };
}

/** Empty room at both ends of a part, beside its own margins. */
function roomIn(part: HTMLElement) {
  const { paddingTop, paddingBottom } = getComputedStyle(part);
  const own = { above: parseFloat(paddingTop), below: parseFloat(paddingBottom) };
  let now = { above: 0, below: 0 };
  const keep = (next: typeof now): void => {
    if (next.above !== now.above) part.style.paddingTop = next.above > 0 ? `${own.above + next.above}px` : '';
    if (next.below !== now.below) part.style.paddingBottom = next.below > 0 ? `${own.below + next.below}px` : '';
    now = next;
  };
  return {
    kept: () => now,
    take: (scroller: HTMLElement, { top, above, below }: Settled): void => {
      keep({ above, below });
      scroller.scrollTop = top;
    },
    clear: () => keep({ above: 0, below: 0 }),
  };
}

/** A place, and what it lies in, from the inside out: each with how far down it stands in what scrolls. */
type Chain = readonly (readonly [element: Element, at: number])[];

/** The place that somebody uses, and how far it has gone from where it was. */
function placeInUse(part: HTMLElement) {
  let pointer: { x: number; y: number } | null = null;
  let usesPointer = false;
  // A box may have taken the keyboard as the screen opened.
  let focused = part.contains(document.activeElement) ? document.activeElement : null;
  let held: Chain = [];
  let scrolledTo = 0;
  const note = (): void => {
    const scroller = scrollerOf(part);
    scrolledTo = scroller.scrollTop;
    const place =
      (usesPointer && pointer && placeAt(part, pointer)) ||
      (focused && isInSight(focused, scroller) && !staysInSight(focused, part) && focused) ||
      placeAt(part, upperEdge(part, scroller));
    held = place ? chainOf(place, part, scroller) : [];
  };
  return {
    note,
    use: (event: Event): void => {
      if (event.type === 'keydown') usesPointer = false;
      else if (event.type === 'focusin') focused = event.target as Element;
      else if (event instanceof PointerEvent) {
        const at = { x: event.clientX, y: event.clientY };
        // Told of a pointer that stands still, too, where the page has moved beneath it.
        if (event.type === 'pointermove' && pointer?.x === at.x && pointer.y === at.y) return;
        pointer = at;
        usesPointer = true;
      }
      note();
    },
    since: (): { scroller: HTMLElement; lowered: number } => {
      const scroller = scrollerOf(part);
      const [element, at] = held.find(([one]) => one.isConnected) ?? [];
      if (!element || at === undefined) return { scroller, lowered: 0 };
      const { scrollTop, scrollHeight, clientHeight } = scroller;
      // What has become too short was scrolled back by the browser.
      const isAtEnd = scrollHeight - clientHeight - scrollTop < SEEN;
      const back = isAtEnd ? Math.max(0, scrolledTo - scrollTop) : 0;
      return { scroller, lowered: downIn(scroller, element) - at + back };
    },
  };
}

const downIn = (scroller: Element, one: Element): number => one.getBoundingClientRect().top + scroller.scrollTop;

function chainOf(place: Element, part: Element, scroller: Element): Chain {
  const chain: [Element, number][] = [];
  for (let one: Element | null = place; one && one !== part; one = one.parentElement)
    chain.push([one, downIn(scroller, one)]);
  return chain;
}

/** What stands at a point of the screen; between two lines the lower one. Null: nothing of the part, or what doesn't scroll with it. */
function placeAt(part: Element, { x, y }: { x: number; y: number }): Element | null {
  const there = document.elementFromPoint(x, y);
  if (!there || !part.contains(there)) return null;
  const next = [...there.children].find((one) => one.getBoundingClientRect().top >= y);
  const place = next ?? there;
  return place === part || staysInSight(place, part) ? null : place;
}

const upperEdge = (part: Element, scroller: Element): { x: number; y: number } => {
  const { left, width, top } = part.getBoundingClientRect();
  return { x: left + width / 2, y: Math.max(top, scroller.getBoundingClientRect().top) + 1 };
};

function isInSight(one: Element, scroller: Element): boolean {
  const [box, around] = [one.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return one.isConnected && box.bottom > around.top && box.top < around.bottom;
}

/** Heads and answers that stay where they are while the rest scrolls. */
function staysInSight(place: Element, part: Element): boolean {
  for (let one: Element | null = place; one && one !== part; one = one.parentElement)
    if (/^(?:sticky|fixed)$/.test(getComputedStyle(one).position)) return true;
  return false;
}
