import { fixed, render, writePieces, type FixedEdit, type NextId, type Output } from './change';

/** A place of the document that is written anew from values of kind V. */
export interface Spot<V> {
  start: number;
  end: number;
  /** Key of the field or rows that the place belongs to. */
  field: string;
  write: (values: V, out: Output) => void;
}

/**
 * A stretch of the document as a function of values, for copies of it: what stands between the spots is cut out once,
 * with `changes` made, and then only put down.
 *
 * @param spots in order, not overlapping
 */
export function regionWriter<V>(
  text: string,
  { start, end }: { start: number; end: number },
  spots: readonly Spot<V>[],
  changes: readonly FixedEdit[],
  nextId: NextId,
): (values: V, out: Output) => void {
  const starts = [start, ...spots.map((spot) => spot.end)];
  const between = starts.map((from, i) => fixed(render(text, from, spots[i]?.start ?? end, changes)));
  return (values, out) => {
    for (let i = 0; i < between.length; i++) {
      writePieces(between[i] ?? [], nextId, out);
      spots[i]?.write(values, out);
    }
  };
}
