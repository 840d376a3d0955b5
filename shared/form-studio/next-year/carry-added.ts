import { isBlankText, type FormPage } from '../page/form-page';
import { placeAtSpot } from '../find/find-spot';
import { spotOf, type PointedSpot } from '../find/spot';
import type { PlaceCandidate, RowGroup } from '../find/candidate';
import { labelOf, type PlaceProposal } from '../propose/proposal';
import type { Decision } from '../write/decision';
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

function withAdded(before: readonly Decision[], form: NextForm): CarriedOver {
  const added = before.flatMap((one, from) => {
    const candidate = one.isAdded ? placeAgain(one.candidate, form) : null;
    return candidate ? [{ decision: { ...one, candidate }, from }] : [];
  });
  const taken = new Set(added.map(({ from }) => from));
  const rest = before.flatMap((one, from) => (taken.has(from) ? [] : [{ one, from }]));
  const others = carryOver(
    rest.map(({ one }) => (one.isAdded ? { ...one, isAdded: undefined } : one)),
    form.proposals,
  );
  if (added.length === 0) return others;
  const fates = others.fates.length > 0 ? others.fates : others.decisions.map((): FateOfPlace => NEW);
  return {
    decisions: [...others.decisions, ...added.map(({ decision }) => decision)],
    fates: [
      ...fates.map((one) => ({ ...one, from: one.from === null ? null : (rest[one.from]?.from ?? null) })),
      ...added.map(({ from }): FateOfPlace => ({ fate: 'same', from, was: null })),
    ],
    left: others.left,
  };
}

const NEW: FateOfPlace = { fate: 'new', from: null, was: null };

function placeAgain(last: PlaceCandidate, { page, proposals, rows }: NextForm): PlaceCandidate | null {
  const spot = spotOf(last);
  if (!spot) return null;
  const found = { candidates: proposals.map(({ candidate }) => candidate), rows };
  for (const one of [spot, ...movedLines(last, page)]) {
    const now = placeAtSpot(page, found, one);
    if (!now || labelOf(now) !== labelOf(last) || (now.rows === null) !== (last.rows === null)) continue;
    const [was, is] = [last.places[0], now.places[0]];
    // Rooms of lines may be narrower than what somebody had chosen: as long as the line is the same, so is the place.
    if (was && is && was.printed === is.printed)
      return { ...now, places: [{ ...is, from: was.from, to: was.to }], reach: last.reach };
  }
  return null;
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
