import { isBlankText, type FormPage } from '../page/form-page';
import { isChosenAmong, type PlaceCandidate, type PlaceInFile, type RowGroup } from '../find/candidate';
import { boardsOf, findCandidates } from '../find/find-candidates';
import { isInRows, rowsFrom } from '../find/row-groups';
import { placeAtSpot, placeOverWords, placesBeside, wordsAtSpot } from '../find/find-spot';
import { pointAt, spotOf, type PointedSpot } from '../find/spot';
import { labelOf, type PlaceProposal } from '../propose/proposal';
import type { Decision } from '../write/decision';
import { around } from '../write/on-paper';
import { withoutIncompleteSpreads } from '../write/spread';
import { carryOver, type CarriedOver, type FateOfPlace } from './carry-over';

interface NextForm {
  page: FormPage;
  proposals: readonly PlaceProposal[];
  rows: readonly RowGroup[];
}

/**
 * Next year's form, with the places that somebody had added: they stand behind those that were found, and are the same where the same words
 * stand around them. What isn't there any more may be one that is found now.
 */
export function carryAll(before: readonly Decision[], form: NextForm): CarriedOver {
  const all = withAdded(before, form);
  return { ...all, decisions: [...withoutIncompleteSpreads(before, all.decisions)] };
}

/** Words that were picked anew go where the place went that they stand for: they are taken out first, as two in one place are neither. */
function withAdded(before: readonly Decision[], form: NextForm): CarriedOver {
  const added = [
    ...before.flatMap((one, from): Carried[] => {
      const candidate = one.isAdded && !one.list ? placeAgain(one.candidate, form) : null;
      return candidate ? [{ decision: { ...one, candidate, insteadOf: undefined }, from }] : [];
    }),
    ...listsAgain(before, form),
  ];
  const placed = new Set(added.map(({ from }) => from));
  const anew = before.flatMap((decision, from) =>
    isPickedAnew(decision) && !placed.has(from) ? [{ decision, from }] : [],
  );
  const taken = new Set([...placed, ...anew.map(({ from }) => from)]);
  const rest = before.flatMap((one, from) => (taken.has(from) ? [] : [{ one, from }]));
  const others = carryOver(
    rest.map(({ one }) => (one.isAdded ? { ...one, isAdded: undefined, insteadOf: undefined, list: undefined } : one)),
    form.proposals,
  );
  // In the rows of a list nothing else is written.
  const covered = new Set(added.flatMap(({ decision }) => decision.insteadOf ?? []));
  if (added.length === 0 && anew.length === 0) return others;
  const fates = others.fates.length > 0 ? others.fates : others.decisions.map((): FateOfPlace => NEW);
  const all: CarriedOver = {
    decisions: [
      ...others.decisions.map((one, i): Decision => (covered.has(i) ? { ...one, item: null, state: 'decided' } : one)),
      ...added.map(({ decision }) => decision),
    ],
    fates: [
      ...fates.map((one) => ({ ...one, from: one.from === null ? null : (rest[one.from]?.from ?? null) })),
      ...added.map(({ from }): FateOfPlace => ({ fate: 'same', from, was: null })),
    ],
    left: others.left,
  };
  return anew.reduce((now, one) => withPickedAnew(now, one, form), all);
}

/** Other words than those that were found at a place. */
const isPickedAnew = ({ isAdded, list, insteadOf = [], candidate }: Decision): boolean =>
  isAdded === true && !list && insteadOf.length === 1 && isChosenAmong(candidate);

function withPickedAnew(
  all: CarriedOver,
  { decision, from }: Carried,
  { page, proposals, rows }: NextForm,
): CarriedOver {
  const at = all.fates.findIndex((one) => one.from !== null && one.from === decision.insteadOf?.[0]);
  const [place, fate] = [proposals[at]?.candidate, all.fates[at]];
  const lost = { ...all, left: [...all.left, decision] };
  if (!place || !fate) return lost;
  if (place.shape === decision.candidate.shape && place.words.join('\n') === decision.candidate.words.join('\n')) {
    const same: Decision = {
      ...decision,
      ...{ candidate: place, isAdded: undefined, insteadOf: undefined },
      state: fate.fate === 'changed' ? 'proposed' : 'decided',
    };
    return {
      ...all,
      decisions: all.decisions.with(at, same),
      fates: all.fates.with(at, { ...fate, from }),
    };
  }
  const others = { candidates: proposals.flatMap(({ candidate }, i) => (i === at ? [] : [candidate])), rows };
  const spot = pointAt(place);
  const now = spot && wordsAtSpot(page, others, spot)[decision.candidate.shape === 'ring' ? 'ring' : 'tick'];
  const candidate = now ? wordsAgain(decision.candidate, now) : null;
  if (!candidate) return lost;
  const own = all.decisions[at];
  return {
    ...all,
    decisions: [
      ...(own ? all.decisions.with(at, { ...own, item: null, state: 'decided' }) : all.decisions),
      { ...decision, candidate, insteadOf: [at] },
    ],
    fates: [...all.fates.with(at, { fate: 'same', from: fate.from, was: null }), { fate: 'same', from, was: null }],
  };
}

interface Carried {
  decision: Decision;
  from: number;
}

/** Lists that somebody had said are there: the same columns below each other, further up or down where rows have come or gone. */
function listsAgain(before: readonly Decision[], { page, proposals, rows }: NextForm): Carried[] {
  const all = before.map((decision, from): Carried => ({ decision, from })).filter(({ decision }) => decision.list);
  const groups = [...new Set(all.map(({ decision }) => decision.candidate.rows))];
  return groups.flatMap((group, i): Carried[] => {
    const own = all.filter(({ decision }) => decision.candidate.rows === group);
    const again = listAgain(own, page);
    return (again ?? []).map(({ decision, from }, at) => ({
      decision: {
        ...decision,
        candidate: { ...decision.candidate, rows: rows.length + i },
        insteadOf: at === 0 && decision.list ? placesIn(proposals, decision.list) : undefined,
      },
      from,
    }));
  });
}

const placesIn = (proposals: readonly PlaceProposal[], list: Parameters<typeof isInRows>[1]): number[] =>
  proposals.flatMap(({ candidate }, i) => (isInRows(candidate, list) ? [i] : []));

function listAgain(own: readonly Carried[], page: FormPage): Carried[] | null {
  const was = own[0]?.decision.list;
  const grid = was && boardsOf(page).boards[was.board]?.grid;
  if (!was || !grid) return null;
  const nearest = Array.from({ length: grid.lastRow }, (_, i) => i + 1).toSorted(
    (a, b) => Math.abs(a - was.row) - Math.abs(b - was.row),
  );
  for (const row of nearest) {
    const { board, height, count, isAll } = was;
    const rows = rowsFrom(grid, { board, row, height, ...(!isAll && { count }) });
    if (!rows) continue;
    const found = findCandidates(page, [rows.group]);
    const columns = found.candidates.filter((one) => one.rows === found.rows.indexOf(rows.group));
    const again = own.flatMap(({ decision, from }): Carried[] => {
      const candidate = columns.find(
        (one) => one.column === decision.candidate.column && labelOf(one) === labelOf(decision.candidate),
      );
      return candidate ? [{ decision: { ...decision, candidate, list: rows.group }, from }] : [];
    });
    if (again.length === own.length) return again;
  }
  return null;
}

const NEW: FateOfPlace = { fate: 'new', from: null, was: null };

function placeAgain(last: PlaceCandidate, { page, proposals, rows }: NextForm): PlaceCandidate | null {
  const spot = spotOf(last);
  if (!spot) return null;
  const found = { candidates: proposals.map(({ candidate }) => candidate), rows };
  if (isChosenAmong(last)) {
    const spots = [spot, pointAt(last) ?? spot, ...movedLines(last, page)];
    const all = spots.map((one) => wordsAtSpot(page, found, one)[last.shape === 'ring' ? 'ring' : 'tick']);
    return all.map((now) => now && wordsAgain(last, now)).find((one) => one !== null) ?? null;
  }
  const writtenAt = (one: PointedSpot): PlaceCandidate | null =>
    [
      placeAtSpot(page, found, one),
      placeOverWords(page, found, one),
      ...placesBeside(page, found, placeOfSpot(one, last)),
    ]
      .map((now) => now && sameAgain(last, now))
      .find((now) => now !== null) ?? null;
  for (const one of [spot, ...movedLines(last, page)]) {
    const again = writtenAt(one);
    if (again) return again;
  }
  const moved = movedCells(last, page).flatMap((one) => writtenAt(one) ?? []);
  // Of two that are called alike nobody knows which it is.
  return moved.length === 1 ? (moved[0] ?? null) : null;
}

/** Where that place would be, were its line there. */
function placeOfSpot(spot: PointedSpot, { places: [place] }: PlaceCandidate): PlaceInFile {
  const own = place ?? { paragraph: null, sheet: '', cell: '', from: 0, to: 0, printed: '' };
  if (spot.kind === 'line') return { ...own, paragraph: spot.paragraph };
  return spot.kind === 'cell' ? { ...own, sheet: spot.sheet, cell: spot.cell } : own;
}

/** Rooms of lines may be narrower than what somebody had chosen: as long as the line is the same, so is the place. */
function sameAgain(last: PlaceCandidate, now: PlaceCandidate): PlaceCandidate | null {
  if (labelOf(now) !== labelOf(last) || now.shape !== last.shape || (now.rows === null) !== (last.rows === null))
    return null;
  const places = now.places.flatMap((is, i) => {
    const was = last.places[i];
    return was?.printed === is.printed ? [{ ...is, from: was.from, to: was.to }] : [];
  });
  const isWhole = places.length === last.places.length && places.length === now.places.length;
  return isWhole ? { ...now, places, reach: last.reach } : null;
}

/** The words that somebody had picked, where each of their lines is the same. @param now all words that stand there */
function wordsAgain(last: PlaceCandidate, now: PlaceCandidate): PlaceCandidate | null {
  const places = last.places.flatMap((was): PlaceInFile[] => {
    const own = now.places.filter(
      ({ printed, from, to }) => printed === was.printed && from >= was.from && to <= was.to,
    );
    const [first] = own;
    if (!first) return [];
    return [
      { ...first, from: was.from, to: was.to, ...(first.paper && { paper: { ...first.paper, box: around(own) } }) },
    ];
  });
  const isWhole = places.length === last.places.length && labelOf(now) === labelOf(last);
  return isWhole ? { ...now, places, words: last.words, reach: last.reach } : null;
}

/** Of Word: the same line, further up or down. One that is printed twice is neither. */
function movedLines({ places: [place] }: PlaceCandidate, { boards }: FormPage): PointedSpot[] {
  if (!place || place.paragraph === null || isBlankText(place.printed)) return [];
  const same = boards.flatMap(({ cells }) =>
    cells.flatMap(({ lines }) => lines.filter(({ text }) => text === place.printed)),
  );
  const [only] = same;
  if (!only || same.length > 1) return [];
  return [{ kind: 'line', paragraph: only.paragraph, before: place.printed.slice(0, place.from) }];
}

/** Of Excel: the cells above and below it, where rows have come, gone or changed places. */
function movedCells({ places: [place] }: PlaceCandidate, { format, boards }: FormPage): PointedSpot[] {
  if (!place || format !== 'excel') return [];
  const { sheet, cell } = place;
  const cells = boards.flatMap((board) => (board.name === sheet ? board.cells : []));
  const lastRow = cells.reduce((most, one) => Math.max(most, one.lastRow), 0);
  const column = cell.replace(/\d+$/, '');
  const closed = new Set(cells.flatMap(({ at, isClosed }) => (isClosed ? [at] : [])));
  return Array.from({ length: lastRow }, (_, i) => `${column}${i + 1}`)
    .filter((at) => at !== cell && !closed.has(at))
    .map((at): PointedSpot => ({ kind: 'cell', sheet, cell: at }));
}
