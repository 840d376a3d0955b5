/** The name that is most like a misspelt one; null where none is near. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const one of known) {
    const steps = stepsBetween(name.toLowerCase(), one.toLowerCase());
    if (steps < least) [nearest, least] = [one, steps];
  }
  return nearest;
}

/**
 * Letters put in, left out, changed or swapped with their neighbour on the way from one word to another (optimal string
 * alignment distance).
 */
function stepsBetween(one: string, other: string): number {
  let last: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 0; i < one.length; i++) {
    const row = [i + 1];
    for (let k = 0; k < other.length; k++) {
      const isSwap = i > 0 && k > 0 && one[i] === other[k - 1] && one[i - 1] === other[k];
      row.push(
        Math.min(
          (row[k] ?? 0) + 1,
          (before[k + 1] ?? 0) + 1,
          (before[k] ?? 0) + (one[i] === other[k] ? 0 : 1),
          isSwap ? (last[k - 1] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [last, before] = [before, row];
  }
  return before.at(-1) ?? 0;
}
