import type { PlaceCandidate, PlaceInFile } from '../find/candidate';

/** Whatever is no room to write in. */
const SIGN = /([^\s\u3000_＿]+)/;
const PARTS: Partial<Record<PlaceCandidate['shape'], number>> = { phone: 3, postal: 2 };

/**
 * What stands around a value, and between its parts: of （　　）　　－　　 [「（」, 「）」, 「－」, 「」], where a number has three. Null where nothing
 * is printed there that would go.
 *
 * @param isWholeCell Excel: what stands before the place in its cell, and behind it, is written with it
 */
export function withinPrint({ shape, places, reach }: PlaceCandidate, isWholeCell: boolean): string[] | null {
  const [place, ...others] = places;
  if (!place || place.paper || others.length > 0) return null;
  const [ahead, behind] = isWholeCell ? [place.printed.slice(0, place.from), behindOf(place, reach.to)] : ['', ''];
  const [first = '', ...signs] = signsOf(place.printed.slice(place.from, place.to), PARTS[shape] ?? 0);
  const within = [ahead + first, ...signs.slice(0, -1), (signs.at(-1) ?? '') + behind];
  return isWholeCell || signs.length > 0 ? within : null;
}

/** What is left of the cell: a value takes the room that it reaches over, but no word and no bracket. */
const behindOf = ({ printed, to }: PlaceInFile, reach: number): string =>
  printed.slice(to, Math.max(to, reach)).replace(/^[\s\u3000_＿]+/, '') + printed.slice(Math.max(to, reach));

/** What is printed before, between and behind the parts of a number; [''] where it stands by itself. */
function signsOf(printed: string, parts: number): string[] {
  const around = printed.split(SIGN);
  const signs = around.filter((_, i) => i % 2 === 1);
  if (parts === 0 || signs.length === 0) return [''];
  const pieces = around.filter((_, i) => i % 2 === 0);
  // A blank ahead of the bracket is a space, where there are blanks enough behind it; without one behind it the number stands in it.
  const isAhead = parts === 3 && (pieces[0] === '' || pieces.length > parts);
  const isClosed = parts === 3 && pieces.at(-1) === '';
  const count = pieces.length - (isAhead ? 1 : 0) - (isClosed ? 1 : 0);
  if (count !== parts && count !== 2 && !(isAhead && isClosed && count === 1)) return [''];
  const ahead = isAhead ? [(pieces[0] ?? '') + (signs[0] ?? ''), ...signs.slice(1)] : ['', ...signs];
  return isClosed ? ahead : [...ahead, ''];
}
