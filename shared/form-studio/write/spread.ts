import { parseCell } from '../../forms/excel/cell-reference';
import type { PlaceCandidate, PlaceInFile } from '../find/candidate';
import { isNumber } from '../find/digits-in-parts';
import type { PaperSpot } from '../page/form-page';
import { spreadTexts, type Spread } from '../../forms/spread-value';
import { itemOf } from '../propose/items';
import { endOfBoxes, type Decision, type SpreadBy } from './decision';

const PARTS = { 2: 'postal', 3: 'phone' } as const;

/** How one value can stand in all of them; none: each takes the whole of it. */
export function waysToSpread(candidates: readonly PlaceCandidate[]): SpreadBy[] {
  const [first, ...others] = candidates;
  const isPlain = ({ shape, side, choices }: PlaceCandidate): boolean =>
    side === null && choices === null && /^(?:blank|gap|digits)$/.test(shape);
  const places = candidates.flatMap((one) => one.places);
  // A cell of Excel is written once.
  const cells = places.flatMap(({ paper, paragraph, sheet, cell }) =>
    paper || paragraph !== null ? [] : `${sheet}!${cell}`,
  );
  if (!first || others.length === 0 || !candidates.every(isPlain)) return [];
  if (others.some(({ rows }) => rows !== first.rows) || new Set(cells).size < cells.length) return [];
  const hasParts = candidates.length in PARTS && candidates.every(({ shape }) => shape !== 'digits');
  return hasParts ? ['letters', 'parts'] : ['letters'];
}

const LEAST_LETTERS = 4;

/** What they look like, before anybody says it: boxes beside each other under one name, or a number with its hyphens printed. */
export function likelySpread(candidates: readonly PlaceCandidate[]): SpreadBy | null {
  const ways = waysToSpread(candidates);
  const [first] = candidates;
  if (!first || ways.length === 0) return null;
  const { board, row, left, above } = first;
  const asked = left[0] ?? above[0] ?? '';
  const hasNumber = asksForNumber(asked);
  const isBeside = (one: PlaceCandidate): boolean =>
    one.board === board &&
    one.row === row &&
    [undefined, left[0]].includes(one.left[0]) &&
    (hasNumber || one.above[0] === above[0]);
  if (!candidates.every(isBeside)) return null;
  if (candidates.length >= LEAST_LETTERS) return 'letters';
  return ways.includes('parts') && (candidates.length === 2 ? POSTAL : PHONE).test(asked) ? 'parts' : null;
}

const asksForNumber = (asked: string): boolean => isNumber(asked) || POSTAL.test(asked) || PHONE.test(asked);
const POSTAL = /〒|郵便/;
const PHONE = /電話|TEL|FAX|ＦＡＸ|ファックス|ファクス|携帯/i;

/** Boxes beside each other that are proposed the same number share it, as nobody writes all of it into each. */
export function withLikelySpreads(all: readonly Decision[]): Decision[] {
  const done = [...all];
  for (let i = 0; i < all.length;) {
    const first = all[i];
    let end = i + 1;
    while (first && all[end]?.item === first.item && all[end]?.candidate.row === first.candidate.row) end++;
    const own = all.slice(i, end);
    const { left = [], above = [] } = first?.candidate ?? {};
    const by = asksForNumber(left[0] ?? above[0] ?? '') ? likelySpread(own.map(({ candidate }) => candidate)) : null;
    if (by && first?.item && !/^(?:city|signature)$/.test(first.item))
      own.forEach((one, at) => (done[i + at] = { ...one, spread: { group: i + 1, by } }));
    i = end;
  }
  return done;
}

/**
 * Of a PDF: a place that somebody has added beside another one of the same telephone or 〒 number takes a part of it, as the marks between them are printed.
 *
 * @param group a number that no places have yet
 */
export function withPartsBeside(all: readonly Decision[], added: number, group: number): readonly Decision[] {
  const own = all[added];
  const type = itemOf(own?.item ?? '')?.type;
  const most = type === 'tel' ? 3 : type === 'postal' ? 2 : 0;
  if (!own || most === 0) return all;
  const isPart = ({ item, state, candidate: { shape, places, rows, side } }: Decision): boolean =>
    item === own.item &&
    state !== 'open' &&
    side === null &&
    rows === own.candidate.rows &&
    places.length === 1 &&
    /^(?:blank|gap|phone|postal)$/.test(shape);
  const line = all
    .flatMap((one, at) => {
      const [paper] = one.candidate.places.map((place) => place.paper);
      return paper && paper.field === undefined && isPart(one) && isInLine(paper, own.candidate.places[0]?.paper)
        ? [{ at, box: paper.box }]
        : [];
    })
    .toSorted((a, b) => a.box[0] - b.box[0]);
  const isNext = (i: number): boolean => {
    const [one, next] = [line[i]?.box, line[i + 1]?.box];
    return (
      one !== undefined && next !== undefined && next[0] - (one[0] + one[2]) <= Math.max(one[3], next[3]) * BETWEEN
    );
  };
  const at = line.findIndex((one) => one.at === added);
  let [first, last] = [at, at];
  while (at !== -1 && first > 0 && isNext(first - 1)) first--;
  while (at !== -1 && isNext(last)) last++;
  const parts = line.slice(Math.max(0, first), last + 1).map((one) => one.at);
  if (parts.length < 2 || parts.length > most) return all;
  return all.map((one, i) =>
    parts.includes(i) ? { ...one, candidate: { ...one.candidate, shape: 'gap' }, spread: { group, by: 'parts' } } : one,
  );
}
/** As high as the letters are, so often: （, －. */
const BETWEEN = 3;
const isInLine = (one: PaperSpot, other: PaperSpot | undefined): boolean =>
  other !== undefined &&
  one.page === other.page &&
  Math.abs(one.box[1] + one.box[3] / 2 - other.box[1] - other.box[3] / 2) < Math.min(one.box[3], other.box[3]) / 2;

/** As the finder would have found it. */
export function joinedCandidate(candidates: readonly [PlaceCandidate, ...PlaceCandidate[]], by: SpreadBy) {
  const [first] = candidates;
  const places = candidates.flatMap((one) => one.places).toSorted(asRead);
  const shape = by === 'letters' ? 'digits' : (PARTS[places.length as keyof typeof PARTS] ?? 'digits');
  return { ...first, shape, places, behind: candidates.at(-1)?.behind ?? '' } satisfies PlaceCandidate;
}

/** How the places of one value share it: a letter in each of boxes, from the end at which a value stands in them; else what stands between its hyphens. */
export const spreadBy = (one: Decision): Spread['by'] =>
  one.candidate.shape !== 'digits' ? 'hyphen' : endOfBoxes(one) === 'right' ? 'letter-from-right' : 'letter';

/** The places of the value that stands here; the place alone where it has all of it. */
export function placesOfSpread(all: readonly Decision[], place: number): number[] {
  const group = all[place]?.spread?.group;
  return group === undefined ? [place] : all.flatMap(({ spread }, i) => (spread?.group === group ? [i] : []));
}

/** The first place of each such value stands for all of it; at the others nothing is written by itself. */
export function joinedSpreads(all: readonly Decision[]): readonly Decision[] {
  if (all.every(({ spread }) => spread === undefined)) return all;
  return all.map((one, i) => {
    const [first, ...others] = placesOfSpread(all, i);
    if (!one.spread || others.length === 0) return one;
    if (first !== i) return { ...one, item: null };
    const candidates = others.flatMap((at) => all[at]?.candidate ?? []);
    return { ...one, candidate: joinedCandidate([one.candidate, ...candidates], one.spread.by) };
  });
}

/** Where some of them are gone or take something else, the others don't take its letters: that is decided anew. */
export function withoutIncompleteSpreads(before: readonly Decision[], after: readonly Decision[]): readonly Decision[] {
  const count = (all: readonly Decision[], group: number): number =>
    all.filter(({ spread }) => spread?.group === group).length;
  const isIncomplete = ({ spread }: Decision): boolean =>
    spread !== undefined && count(after, spread.group) < count(before, spread.group);
  return after.some(isIncomplete) ? after.map((one) => (isIncomplete(one) ? { ...one, ...UNDECIDED } : one)) : after;
}
const UNDECIDED = { item: null, state: 'open', spread: undefined } as const;

/** What of a value stands in one of its places. */
export function shareAtPlace(all: readonly Decision[], place: number, value: string): string {
  const one = all[place];
  if (!one?.spread) return value;
  const own = placesOfSpread(all, place);
  const first = joinedSpreads(all)[own[0] ?? place];
  const [spot] = one.candidate.places;
  if (!first || own.length === 1 || !spot) return value;
  const { places } = first.candidate;
  const at = places.indexOf(spot);
  if (one.spread.by === 'parts') return spreadTexts({ anchors: places.map(() => ''), by: 'hyphen' }, value)[at] ?? '';
  const letters = value.replaceAll('-', '');
  const from = endOfBoxes(first) === 'right' ? letters.length - places.length + at : at;
  return letters.slice(Math.max(0, from), Math.max(0, from + one.candidate.places.length));
}

function asRead(a: PlaceInFile, b: PlaceInFile): number {
  if (a.paper && b.paper) {
    const [left, top, , height] = a.paper.box;
    const [otherLeft, otherTop, , otherHeight] = b.paper.box;
    const isLine = Math.abs(top - otherTop) < Math.min(height, otherHeight) / 2;
    return a.paper.page - b.paper.page || (isLine ? left - otherLeft : top - otherTop);
  }
  if (a.paragraph !== null && b.paragraph !== null) return a.paragraph - b.paragraph || a.from - b.from;
  const [cell, other] = [parseCell(a.cell), parseCell(b.cell)];
  return cell && other ? cell.row - other.row || cell.column - other.column : 0;
}
