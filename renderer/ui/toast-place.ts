/**
 * Where toasts may stand, the usual one first: above the action bar in the middle, at its ends, in it, at the foot of the paper beside a form,
 * at the head of the page; and on a panel that lies over the list, which leaves the others next to no room.
 */
export const toastPlaces = ['middle', 'end', 'start', 'bar', 'sheet', 'head', 'panel'] as const;
export type ToastAt = (typeof toastPlaces)[number];

/** What they keep off, as CSS finds it: the screen's title, which says where one is, heads, steps, and what is to be pressed. */
export const keptFree = [
  ...['h1', '[role="dialog"] h2', 'button', 'a[href]', 'input', 'select', 'textarea', 'summary', 'label'],
  ...['[role="option"]', '[role="gridcell"]', '[role="columnheader"]'],
  ...['h2', 'h3', 'thead th', '[data-kept="head"]', 'aside[data-beside]'],
  // What the bar at the foot says of the button beside it: あと2か所, 宛先.
  'footer :is(p, [aria-live])',
] as const;

/** The paper beside a form, as CSS finds it: as large as it is, it can do without a strip at its foot. */
export const paperBeside = '[data-kept="sheet"]';
/** Smaller ones can't. In pixels. */
export const PAPER_TO_STAND_ON = { width: 400, height: 260 } as const;

/** A line of words that is none of these: left free where a place covers none, and rather covered than a cell or a head. */
export const TEXT = 1 / 8;

/**
 * One cell of many, beside a button that is the only one; the bar at the foot and the filled button, by which one goes on; and the title, of a
 * dialog, too, and the way back, of which there is nothing else that says where one is.
 */
const CELL = 1;
/** Read, and not pressed: rather covered than a button, and rather left free than a text. */
const HEAD = 4;
const ALONE = 8;
/** A panel is what one reads at the moment: rather some cells than it, and rather it than what a note asks to press. */
const PANEL = 12;
const IN_NOTE = 2 * ALONE;
const IN_BAR = 3 * ALONE;
const TITLE = 5 * IN_BAR;
interface Below {
  localName: string;
  role: string | null;
  /** `back`: the way back · `next`: the one button that goes on · `head`: read as a head is (a step). */
  dataset?: { readonly kept?: string; readonly beside?: string };
}
/** @param isOfPage it stands in no dialog, whose only h2 is its title */
export function weightBelow(
  { localName, role, dataset = {} }: Below,
  isInBar: boolean,
  isOfPage = false,
  isInNote = false,
): number {
  if (dataset.beside !== undefined) return PANEL;
  const isHead = dataset.kept === 'head' || localName === 'th' || localName === 'h3' || role === 'columnheader';
  if (isHead || (isOfPage && localName === 'h2')) return HEAD;
  if (/^h[12]$/.test(localName) || dataset.kept === 'back') return TITLE;
  if (role === 'gridcell') return CELL;
  if (isInBar || dataset.kept === 'next') return IN_BAR;
  return isInNote ? IN_NOTE : ALONE;
}

/** What changes how they stand when it is open, as CSS finds it. A panel beside the list says with `data-beside` how wide it is. */
export const openAroundToasts = '[role="menu"], [role="dialog"][aria-modal="true"], aside[data-beside]';

/** @param found what {@link openAroundToasts} finds */
export const openAround = (found: readonly { role: string | null; beside: string | undefined }[]) => ({
  /** They leave while one chooses: nothing blinks or can be hit beside it. */
  isUnderMenu: found.some(({ role }) => role === 'menu'),
  /** It has its title at its head and its buttons at its foot: they keep off both. */
  isOverDialog: found.some(({ role }) => role === 'dialog'),
  /** CSS: what they keep clear of at the right. */
  beside: found.find(({ beside }) => beside)?.beside ?? '0px',
});

export interface PlacedBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What can be pressed, and how much it matters: a button of its own more than one of many cells of a row. */
export interface Pressable extends PlacedBox {
  weight: number;
}

const overlaps = (one: PlacedBox, other: PlacedBox): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

function covered(boxes: readonly PlacedBox[], pressable: readonly Pressable[]): number {
  let sum = 0;
  for (const one of pressable) if (boxes.some((box) => overlaps(box, one))) sum += one.weight;
  return sum;
}

/**
 * The place in which the toasts lie on nothing that somebody is to press; where there is none, on what matters least. They stay where
 * they are as long as no other place is better: what is being read isn't moved for nothing.
 *
 * @param boxes of the toasts, as they would stand in a place; asked for as few places as can be, as each makes the page lay itself out
 * @param there places that only some screens have: a panel that lies over the list, a paper
 */
export function freePlace(
  boxes: (at: ToastAt) => readonly PlacedBox[],
  pressable: readonly Pressable[],
  now: ToastAt,
  there: readonly ToastAt[] = [],
): ToastAt {
  const places = toastPlaces.filter((at) => there.includes(at) || (at !== 'panel' && at !== 'sheet'));
  let best = { at: now, cost: covered(boxes(now), pressable) };
  for (const at of places) {
    if (best.cost === 0) break;
    const cost = at === now ? best.cost : covered(boxes(at), pressable);
    if (cost < best.cost) best = { at, cost };
  }
  return best.at;
}
