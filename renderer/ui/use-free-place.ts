import { useLocation } from 'wouter';
import { useLayoutEffect, type RefObject } from 'react';
import {
  freePlace,
  keptFree,
  PAPER_TO_STAND_ON,
  paperBeside,
  TEXT,
  toastPlaces,
  weightBelow,
  type PlacedBox,
  type Pressable,
  type ToastAt,
} from './toast-place';

/** A page that is being put together is looked at when it stands. In milliseconds. */
const SETTLED = 150;

/** Keeps toasts off the title and what is to be pressed, wherever the page changes or is scrolled to; not while somebody reaches for them. */
export function useFreePlace(place: RefObject<HTMLElement | null>, shown: readonly unknown[], isHeld: boolean): void {
  const [screen] = useLocation();
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || isHeld) return;
    if (shown.length === 0) return standAt(element, toastPlaces[0]);
    standsOn(element, screen);
    let timer: ReturnType<typeof setTimeout> | null = null;
    const boxes = measuredOnce(element);
    // What is read meanwhile isn't moved for each line of words that is scrolled below it.
    let isScrolled = false;
    const look = (): void => putWhereFree(element, boxes, isScrolled);
    const soon = (event?: Event): void => {
      if (event?.type === 'scrollend') isScrolled = true;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(look, SETTLED);
    };
    look();
    const changes = new MutationObserver((all) => {
      if (all.some(({ target }) => !element.contains(target))) soon();
    });
    changes.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('scrollend', soon, { capture: true, passive: true });
    window.addEventListener('resize', soon);
    return () => {
      if (timer !== null) clearTimeout(timer);
      changes.disconnect();
      document.removeEventListener('scrollend', soon, { capture: true });
      window.removeEventListener('resize', soon);
    };
  }, [place, shown, isHeld, screen]);
}

function standAt(element: HTMLElement, at: ToastAt): void {
  if (element.dataset['at'] !== at) element.dataset['at'] = at;
}

/** On another screen they begin at the usual place again. */
function standsOn(element: HTMLElement, screen: string): void {
  if (element.dataset['screen'] !== screen) standAt(element, toastPlaces[0]);
  element.dataset['screen'] = screen;
}

/**
 * さがす is the platform's own dialog and lies over everything, whatever its z-index: what is said meanwhile, e.g. why a file isn't
 * taken, is lifted over it. It can be read there, and pressed again when the dialog is closed.
 */
function liftOverDialog(element: HTMLElement): void {
  const isUnder = document.querySelector('dialog[open]') !== null;
  if (isUnder === element.hasAttribute('popover')) return;
  if (isUnder) {
    element.popover = 'manual';
    element.showPopover();
  } else {
    element.hidePopover();
    element.removeAttribute('popover');
  }
}

function putWhereFree(element: HTMLElement, boxes: BoxesAt, isScrolled: boolean): void {
  liftOverDialog(element);
  const panel = panelOver();
  const paper = panel ? null : paperToStandOn();
  if (paper) tellPaper(element, paper);
  const there: ToastAt[] = [...(panel ? ['panel' as const] : []), ...(paper ? ['sheet' as const] : [])];
  const found = toastPlaces.find((at) => at === element.dataset['at']) ?? toastPlaces[0];
  const isGone = (found === 'panel' && !panel) || (found === 'sheet' && !paper);
  const now = isGone ? toastPlaces[0] : found;
  const kept = pressableBeside(element, panel);
  const words = isScrolled ? [] : [...wordsBeside(element), ...(paper ? [{ ...plain(paper), weight: TEXT }] : [])];
  standAt(element, freePlace(boxes(now), [...kept, ...words], now, there));
}

/** The paper beside a form, where it is large enough to do without a strip. */
function paperToStandOn(): DOMRect | null {
  const box = rootNow().querySelector(paperBeside)?.getBoundingClientRect();
  return box && box.width >= PAPER_TO_STAND_ON.width && box.height >= PAPER_TO_STAND_ON.height ? box : null;
}

/** For the style sheet: where its lower edge is. */
function tellPaper(element: HTMLElement, { left, right, bottom }: DOMRect): void {
  element.style.setProperty('--sheet-left', `${left}px`);
  element.style.setProperty('--sheet-right', `${innerWidth - right}px`);
  element.style.setProperty('--sheet-bottom', `${innerHeight - bottom}px`);
}

/** A panel that lies over the list, and isn't behind a dialog. */
function panelOver(): Element | null {
  const panel = rootNow().querySelector('aside[data-beside]');
  return panel && ['absolute', 'fixed'].includes(getComputedStyle(panel).position) ? panel : null;
}

const rootNow = (): ParentNode =>
  document.querySelector('[role="dialog"][aria-modal="true"], dialog[open]') ?? document;

/** Of toasts that stand in a place, how they would stand in each. */
type BoxesAt = (now: ToastAt) => (at: ToastAt) => readonly PlacedBox[];

/**
 * Measured in a place before anything is painted, which lays the page out each time: what is known of the same toasts holds as long as
 * they are found where they were left.
 */
function measuredOnce(element: HTMLElement): BoxesAt {
  // First what they stand in, which a panel beside makes narrower, then each of them.
  const known = new Map<ToastAt, readonly PlacedBox[]>();
  const measured = (at: ToastAt): readonly PlacedBox[] => {
    standAt(element, at);
    return [element, ...element.children].map((one) => plain(one.getBoundingClientRect()));
  };
  return (now) => {
    const found = measured(now);
    const left = known.get(now);
    if (!left || !found.every((box, i) => isSame(box, left[i]))) known.clear();
    known.set(now, found);
    return (at) => {
      const boxes = known.get(at) ?? measured(at);
      known.set(at, boxes);
      return boxes.slice(1);
    };
  };
}

/** Compared with hundreds of others, a box of numbers of its own is a lot quicker than the page's. */
const plain = ({ left, right, top, bottom }: PlacedBox): PlacedBox => ({ left, right, top, bottom });

const isSame = (one: PlacedBox, other: PlacedBox | undefined): boolean =>
  one.left === other?.left && one.right === other.right && one.top === other.top && one.bottom === other.bottom;

function pressableBeside(toasts: HTMLElement, panel: Element | null): Pressable[] {
  const root = rootNow();
  const clips = new Map<Element, PlacedBox>();
  const over = panel?.getBoundingClientRect();
  return [...root.querySelectorAll<HTMLElement>(keptFree.join())].flatMap((one) => {
    if (toasts.contains(one) || !one.checkVisibility({ visibilityProperty: true })) return [];
    const seen = within(one.getBoundingClientRect(), clipOf(one.parentElement, clips));
    const { left, top, bottom } = seen;
    // Nobody can press what lies below a panel.
    const isBelow = over && !panel?.contains(one) && top >= over.top;
    const right = isBelow ? Math.min(seen.right, over.left) : seen.right;
    if (right - left < 2 || bottom - top < 2) return [];
    const isInBar = one.closest('footer, [data-dialog-end]') !== null;
    const isInNote = one.closest('[data-note]') !== null;
    return { left, right, top, bottom, weight: weightBelow(one, isInBar, root === document, isInNote) };
  });
}

/** Each line of words that is none of what is pressed, a head or a title. */
function wordsBeside(toasts: HTMLElement): Pressable[] {
  const root = rootNow();
  const clips = new Map<Element, PlacedBox>();
  const range = document.createRange();
  const all = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const lines: Pressable[] = [];
  for (let node = all.nextNode(); node; node = all.nextNode()) {
    const parent = node.parentElement;
    if (!parent || node.nodeValue?.trim() === '' || !isInWindow(parent.getBoundingClientRect())) continue;
    if (toasts.contains(parent) || parent.closest(NOT_WORDS) || !parent.checkVisibility({ visibilityProperty: true }))
      continue;
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const seen = within(line, clipOf(parent, clips));
      if (seen.right - seen.left >= 2 && seen.bottom - seen.top >= 2) lines.push({ ...seen, weight: TEXT });
    }
  }
  return lines;
}

/** Told of by themselves ({@link pressableBeside}). */
const NOT_WORDS = keptFree.join();
const isInWindow = ({ top, bottom, left, right }: PlacedBox): boolean =>
  bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;

/** What can be seen of what lies in it: the window, without what has been scrolled out. */
function clipOf(element: Element | null, known: Map<Element, PlacedBox>): PlacedBox {
  if (!element) return { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
  const found = known.get(element);
  if (found) return found;
  const around = clipOf(element.parentElement, known);
  const hides = getComputedStyle(element).overflowY !== 'visible';
  const clip = hides ? within(element.getBoundingClientRect(), around) : around;
  known.set(element, clip);
  return clip;
}

const within = (one: PlacedBox, other: PlacedBox): PlacedBox => ({
  left: Math.max(one.left, other.left),
  right: Math.min(one.right, other.right),
  top: Math.max(one.top, other.top),
  bottom: Math.min(one.bottom, other.bottom),
});
