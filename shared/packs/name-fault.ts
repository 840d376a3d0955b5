/** Something in a pack that doesn't hold together, with its place as a JSON pointer. */
export interface NameFault {
  at: string;
  reason: string;
  /** A word that isn't known, and all that may have been meant: looked for where the fault is told alone. */
  unknown?: { word: string; among: Iterable<string> };
  /** A path that leads out of the pack's folder. */
  outside?: string;
}
