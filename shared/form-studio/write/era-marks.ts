import type { PlaceOfForm } from '../../packs/form-place-schema';
import { fullWidthLength } from '../../text/width';
import type { PlaceCandidate, PlaceInFile } from '../find/candidate';
import { ringedAmong } from './on-paper';

/** The eras that a paper prints before a day's year, of which one is ringed or ticked. */

interface EraMarks {
  words: readonly string[];
  /** Of words that are ringed; null: boxes. */
  place: PlaceOfForm | null;
  boxes: readonly PlaceInFile[];
}

/** □, as it is printed. */
export const isPrintedBox = ({ printed, from, to }: PlaceInFile): boolean => /^[□☐❏◻]$/.test(printed.slice(from, to));

/** What is one field: all boxes, all words of a PDF, of Word those of a paragraph, of Excel those of a cell. */
export function eraMarks({ words, eras = [], places }: PlaceCandidate): EraMarks[] {
  if (eras.length > 0 && eras.every(isPrintedBox)) return [{ words, place: null, boxes: eras }];
  const groups = new Map<string, number[]>();
  for (const [i, { paper, paragraph, sheet, cell }] of eras.entries()) {
    const where = paper ? 'paper' : `${paragraph} ${sheet}!${cell}`;
    groups.set(where, [...(groups.get(where) ?? []), i]);
  }
  return [...groups.values()].map((own) => {
    const [among, spots] = [own.map((i) => words[i] ?? ''), own.flatMap((i) => eras[i] ?? [])];
    return { words: among, place: ringPlaceOf(among, spots, places), boxes: [] };
  });
}

/** The day with its era written out. */
export function withoutEras({ eras: _, ...candidate }: PlaceCandidate): PlaceCandidate {
  return candidate;
}

function ringPlaceOf(
  words: readonly string[],
  spots: readonly PlaceInFile[],
  day: readonly PlaceInFile[],
): PlaceOfForm {
  const [first, last] = [spots[0], spots.at(-1)];
  if (!first || !last) return {};
  if (first.paper)
    return ringedAmong(
      words,
      spots.map(({ paper }) => paper),
    );
  const { paragraph, sheet, cell, from, printed } = first;
  const stretch = { from, to: last.to };
  if (paragraph !== null) return { paragraph, ...stretch, printed };
  // Beside the day in its cell they stand where the cell is written anew.
  const isShared = day.some((one) => one.sheet === sheet && one.cell === cell);
  return { sheet, cell, ...(isShared && stretch), printed };
}

/** As wide as two figures, in half widths. */
const FIGURES = 2;

/**
 * A part of a day among what is printed around it. In Excel what stands behind it stays where it was; the year of a narrow room keeps its distance from the
 * era, around which there is a ring.
 */
export function partInLine(part: string, { from, to, printed, paragraph }: PlaceInFile, isYear: boolean): string {
  const room = Math.round(fullWidthLength(printed.slice(from, to)) * 2);
  if (paragraph !== null) return isYear && room < 2 * FIGURES ? among(part, ' ', '') : part;
  const ahead = Math.max(isYear ? 1 : 0, Math.floor((room - FIGURES) / 2));
  const behind = Math.max(0, room - FIGURES - ahead);
  return among(`$pad(${part}, -${FIGURES}, ' ')`, ' '.repeat(ahead), ' '.repeat(behind));
}

const among = (part: string, ahead: string, behind: string): string =>
  `($v := ${part}; $present($trim($v)) ? '${ahead}' & $v & '${behind}' : '')`;
