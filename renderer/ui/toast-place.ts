/** Where toasts may stand, the usual one first: above the action bar in the middle, at its ends, in it, at the head of the page. */
export const toastPlaces = ['middle', 'end', 'start', 'bar', 'head'] as const;
export type ToastAt = (typeof toastPlaces)[number];

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

const covered = (boxes: readonly PlacedBox[], pressable: readonly Pressable[]): number =>
  pressable.filter((one) => boxes.some((box) => overlaps(box, one))).reduce((sum, { weight }) => sum + weight, 0);

/**
 * The place in which the toasts lie on nothing that somebody is to press; where there is none, on what matters least. They stay where
 * they are as long as no other place is better: what is being read isn't moved for nothing.
 *
 * @param boxes of the toasts, as they would stand in each place
 */
export function freePlace(
  boxes: Readonly<Record<ToastAt, readonly PlacedBox[]>>,
  pressable: readonly Pressable[],
  now: ToastAt,
): ToastAt {
  const cost = (at: ToastAt): number => covered(boxes[at], pressable);
  return toastPlaces.reduce((best, at) => (cost(at) < cost(best) ? at : best), now);
}
