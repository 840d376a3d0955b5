/** Pairs of two rows of things: number in the one, number in the other. */
export type Pairs = readonly (readonly [number, number])[];

/** Cells of its table. Beyond it, nobody waits for the order: what is called alike is found all the same. */
const MOST_CELLS = 1_000_000;

/**
 * The pairs, in the order of both, that are worth the most together (Needleman and Wunsch): what was put in or taken out between them moves nothing else.
 *
 * @param worth of a pair; 0: they are none
 */
export function aligned(before: number, after: number, worth: (a: number, b: number) => number): Pairs {
  const width = after + 1;
  if ((before + 1) * width > MOST_CELLS) return [];
  const best = new Float64Array((before + 1) * width);
  const at = (a: number, b: number): number => best[a * width + b] ?? 0;
  const pair = new Float64Array(before * after);
  for (let a = before - 1; a >= 0; a--)
    for (let b = after - 1; b >= 0; b--) {
      const own = worth(a, b);
      pair[a * after + b] = own;
      best[a * width + b] = Math.max(at(a + 1, b), at(a, b + 1), own > 0 ? own + at(a + 1, b + 1) : 0);
    }
  const pairs: [number, number][] = [];
  for (let [a, b] = [0, 0]; a < before && b < after;) {
    const own = pair[a * after + b] ?? 0;
    if (own > 0 && at(a, b) === own + at(a + 1, b + 1)) pairs.push([a++, b++]);
    else if (at(a, b) === at(a + 1, b)) a++;
    else b++;
  }
  return pairs;
}
