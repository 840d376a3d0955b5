import type { PageControl, PageLine, PaperSpot } from '../page/form-page';
import type { PlaceCandidate } from './candidate';

/** Boxes for single letters: so many at least, so wide at most (in points), and as wide as each other. */
const LEAST = 4;
const SLIM = 27;
const ALIKE = 0.15;

/** 事業所番号, 被保険者番号, 法人コード: what is written letter by letter. */
export const isNumber = (label: string): boolean => /番号|コード|(?:No|№|ID)\.?$/i.test(label);

/** 介護保険 | □□□□□□□□□□ below 「１ 事業所番号」: what they are called together; null where the heading asks for no number. */
export function numberUnder({
  left: [label = ''],
  over: [heading = ''],
}: Pick<PlaceCandidate, 'left' | 'over'>): string | null {
  return /(?:番号|コード)$/.test(heading) && !isNumber(label) ? label + heading : null;
}

const widthOf = (spot: PaperSpot | undefined): number => spot?.box[2] ?? 0;

export const areAlike = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(a, b) * ALIKE;

const isBox = (spot: PaperSpot | undefined): boolean =>
  spot?.field !== undefined && spot.state === undefined && widthOf(spot) <= SLIM;

/** How many of a line's fields from one on are boxes for the letters of one number; 0 where they aren't. */
export function digitFieldsAt({ text, controls }: PageLine, i: number): number {
  const first = controls[i];
  if (!first || !isLetter(first)) return 0;
  let count = 1;
  for (let next = controls[i + count]; next; next = controls[i + count]) {
    const last = controls[i + count - 1];
    const between = text.slice(last?.to ?? 0, next.from).trim();
    if (!isLetter(next) || !areAlike(widthOf(first.spot), widthOf(next.spot)) || !/^[-－‐―ー—−]?$/.test(between)) break;
    count++;
  }
  return count >= LEAST ? count : 0;
}

const isLetter = ({ kind, spot }: PageControl): boolean => kind === 'text' && isBox(spot);

/** Fields in cells of their own, one for each letter of a number, are one place. */
export function withDigits(candidates: readonly PlaceCandidate[]): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  for (let i = 0; i < candidates.length;) {
    const count = digitsFrom(candidates, i);
    const parts = candidates.slice(i, i + Math.max(1, count));
    const [first] = parts;
    if (first)
      found.push(
        count > 0 ? { ...first, shape: 'digits', places: parts.flatMap(({ places }) => places), behind: '' } : first,
      );
    i += Math.max(1, count);
  }
  return found;
}

function digitsFrom(candidates: readonly PlaceCandidate[], i: number): number {
  const first = candidates[i];
  if (!first || !isNumber(first.left[0] ?? first.above[0] ?? '')) return 0;
  let count = 0;
  for (let one: PlaceCandidate | undefined = first; one; one = candidates[i + count]) {
    const last = candidates[i + count - 1];
    if (!isOneOf(first, one) || (count > 0 && one.column !== (last?.column ?? 0) + 1)) break;
    count++;
  }
  return count >= LEAST ? count : 0;
}

function isOneOf(first: PlaceCandidate, one: PlaceCandidate): boolean {
  const [a, b] = [first.places[0]?.paper, one.places[0]?.paper];
  return (
    one.places.length === 1 &&
    (one.shape === 'gap' || one.shape === 'blank') &&
    one.row === first.row &&
    one.rows === first.rows &&
    one.left[0] === first.left[0] &&
    one.above[0] === first.above[0] &&
    isBox(b) &&
    areAlike(widthOf(a), widthOf(b))
  );
}
