/** A box in pixels, from the sheet's corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
