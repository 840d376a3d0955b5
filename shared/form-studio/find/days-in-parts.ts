import type { PageControl } from '../page/form-page';
import type { BoardGrid } from './board-grid';
import type { PlaceCandidate } from './candidate';
import { cellText } from '../page/form-page';

const UNITS = ['年', '月', '日'] as const;
type Unit = (typeof UNITS)[number];

/** What a PDF's field calls itself: 届出日（年）, applied.year, birth_m. */
const NAMED: readonly (readonly [Unit, RegExp])[] = [
  ['年', /(?:年|[（(]年[）)]|(?:^|[._\s-])(?:y|yy|yyyy|nen)|year)$/i],
  ['月', /(?:月|[（(]月[）)]|(?:^|[._\s-])(?:m|mm|tsuki)|month)$/i],
  ['日', /(?:日|[（(]日[）)]|(?:^|[._\s-])(?:d|dd|hi)|day)$/i],
];

/** Which part of a day each of three fields is called, one after the other; false where they aren't three such. */
export const areDayByName = (controls: readonly PageControl[]): boolean =>
  controls.length === UNITS.length && controls.every((one, i) => isNamed(one.spot?.field ?? '', one.name, UNITS[i]));

const isNamed = (field: string, tooltip: string, unit: Unit | undefined): boolean =>
  NAMED.some(([own, words]) => own === unit && [field, tooltip].some((name) => words.test(name.trim())));

const ERA = /(令和|平成|昭和|大正|西暦)$/;

/**
 * Three fields of a PDF beside each other, with 年, 月 and 日 behind them in cells of their own, are one day; or two with 月 and 日, where its
 * year isn't asked for.
 */
export function withDaysOfParts(candidates: readonly PlaceCandidate[], grid: BoardGrid): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const first = candidates[i];
    if (!first) continue;
    const parts = [UNITS, UNITS.slice(1)]
      .map((units) => ({ units, own: candidates.slice(i, i + units.length) }))
      .find(({ units, own }) => areDay(own, units, grid))?.own;
    const day = parts ? dayOf(parts) : null;
    if (day && parts) i += parts.length - 1;
    found.push(day ?? first);
  }
  return found;
}

function areDay(parts: readonly PlaceCandidate[], units: readonly Unit[], grid: BoardGrid): boolean {
  const [first] = parts;
  return (
    first !== undefined &&
    parts.length === units.length &&
    parts.every(
      (one, i) =>
        one.row === first.row &&
        one.places.length === 1 &&
        one.places[0]?.paper?.field !== undefined &&
        one.places[0].paper.state === undefined &&
        (one.shape === 'gap' || one.shape === 'blank') &&
        unitOf(one, grid) === units[i],
    )
  );
}

function unitOf({ row, column, behind }: PlaceCandidate, grid: BoardGrid): string {
  const cell = grid.cell(row, column);
  const right = cell && grid.right(cell);
  const next = right ? cellText(right).trim() : '';
  return UNITS.find((unit) => unit === next || unit === behind.trim()) ?? '';
}

function dayOf(parts: readonly PlaceCandidate[]): PlaceCandidate | null {
  const [first] = parts;
  if (!first) return null;
  const [label = '', ...others] = first.left;
  const era = ERA.exec(label)?.[1];
  const own = label.slice(0, label.length - (era?.length ?? 0)).trim();
  return {
    ...first,
    shape: 'date',
    places: parts.flatMap(({ places }) => places),
    left: own === '' ? others : [own, ...others],
    behind: '',
    words: era === undefined ? [] : [era],
  };
}
