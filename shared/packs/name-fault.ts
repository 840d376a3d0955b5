/** Something in a pack that doesn't hold together, with its place as a JSON pointer. */
export interface NameFault {
  at: string;
  reason: string;
  /** A path that leads out of the pack's folder. */
  outside?: string;
}
