/** Whoever misspells a word has it mostly right; and each is compared letter by letter with all that are known. */
const [MOST_LETTERS, MOST_STEPS] = [60, 4];

/** The word that is most like a misspelt one; null where none is near, and of what is too long for a word. */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  if (word.length > MOST_LETTERS) return null;
  let nearest: string | null = null;
  let least = Math.min(MOST_STEPS, Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const one of known) {
    if (Math.abs(one.length - word.length) >= least) continue;
    const steps = stepsBetween(word.toLowerCase(), one.toLowerCase(), least);
    if (steps < least) [nearest, least] = [one, steps];
  }
  return nearest ?? begunOf(word, known);
}

/** The one word that somebody has left unfinished: insert for insert-rows. */
function begunOf(word: string, known: Iterable<string>): string | null {
  const begun = word.length < 4 ? [] : [...known].filter((one) => one.startsWith(`${word}-`));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

/** 「（mial → mail ではありませんか）」, to stand behind a sentence; '' where no word is near. */
export function perhapsMeant(word: string, known: Iterable<string>): string {
  const nearest = nearestWord(word, known);
  return nearest === null ? '' : `（${word} → ${nearest} ではありませんか）`;
}

/**
 * Letters put in, left out, changed or swapped with their neighbour on the way from one word to another (optimal string
 * alignment distance).
 *
 * @param enough more than these are not counted
 */
export function stepsBetween(one: string, other: string, enough: number): number {
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
    if (Math.min(...row) >= enough) return enough;
    [last, before] = [before, row];
  }
  return before.at(-1) ?? 0;
}
