/** Pieces of a number format that are no letters of a date. */
const PIECE = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|./gsu;
/** A year of an era with 年 behind it. */
const YEAR = /^e{1,2}$/i;

/** Excel's own Japanese formats that a file names by number alone (ECMA-376-1 §18.8.30). */
const OWN: Record<number, string> = Object.fromEntries(
  [28, 29, 51, 54, 58].map((id) => [id, '[$-411]ggge"年"m"月"d"日"']),
);

/**
 * A number format for a day in the first year of an era: 元 in the place of 1, as papers have it. Excel's own mark for it
 * (x-gannen) is known to newer Excels alone; a word in quotes is read by every program.
 *
 * @param code the format's code; '' for one that Excel knows by its number
 * @returns null where it writes no 年 behind a year of an era, or 元年 already
 */
export function firstYearFormat(id: number, code: string): string | null {
  const given = code || (OWN[id] ?? '');
  if (/x-gannen/i.test(given)) return null;
  const pieces = joinedYears([...given.matchAll(PIECE)].map(([piece]) => piece));
  let isChanged = false;
  const changed = pieces.map((piece, i) => {
    if (!YEAR.test(piece) || !/^["\\]?年/.test(pieces[i + 1] ?? '')) return piece;
    isChanged = true;
    return '"元"';
  });
  return isChanged ? changed.join('') : null;
}

/** ee is one piece. */
function joinedYears(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && /^e$/i.test(piece) && /^e$/i.test(before)) joined[joined.length - 1] = before + piece;
    else joined.push(piece);
  }
  return joined;
}
