import { cellText, isBlankText, type Board, type FormPage } from '../page/form-page';
import { BoardFinder } from './board-finder';
import { BoardGrid } from './board-grid';
import { CHANGED_TO, CHANGED_FROM } from './cell-words';
import type { FoundPlaces, PlaceCandidate, RowGroup } from './candidate';
import { cleanLabel } from './clean-label';
import { lineGaps } from './line-gaps';
import { rowGroups } from './row-groups';

/** All that a page leaves room for, in the order in which it is read. */
export function findCandidates(page: FormPage): FoundPlaces {
  const grids = page.boards.filter((board) => !isExample(board)).map((board) => new BoardGrid(board));
  const rows: RowGroup[] = grids.flatMap((grid, i) => rowGroups(grid, i));
  const headings = new Headings();
  const candidates = grids.flatMap((grid, i) => {
    const found = new BoardFinder(grid, i, rows, headings.before(grid)).find();
    headings.pass(grid);
    return found;
  });
  const text = page.boards.flatMap(({ cells }) => cells.map(cellText)).join('\n');
  const fields = fieldNames(page);
  return {
    candidates: candidates.map((one) => withEntries(withSide(one), rows, fields)),
    rows,
    title: titleOf(page),
    text,
  };
}

/** A sheet that shows how to fill the form in is none. */
const isExample = ({ kind, name, cells }: Board): boolean =>
  kind === 'sheet' &&
  (/記入例|記載例|見本|サンプル/.test(name) ||
    cells.slice(0, 6).some((one) => /^【?(?:記入例|記載例|見本)】?$/.test(cellText(one).trim())));

const TITLE = /(?:書|届|届出|票|簿|表|願|状|一覧|名簿|シート|フォーム|申請|報告)(?:\s*[（(].*[）)])?(?:【.*】)?$/;

function titleOf({ boards }: FormPage): string {
  const lines = boards
    .slice(0, 4)
    .flatMap(({ cells }) => cells.slice(0, 14).flatMap(({ lines: own }) => own.map(({ text }) => cleanLabel(text))));
  const short = lines.filter((text) => text.length >= 3 && text.length <= 60 && !text.includes('。'));
  return (
    short.find((text) => TITLE.test(text) && !/^(?:様式|別紙|別記)/.test(text)) ??
    short.find((text) => !/^(?:様式|別紙|別記|第)/.test(text)) ??
    ''
  );
}

/** 変更前 and 変更後 stand at the left, above, or over the part. */
function withSide(candidate: PlaceCandidate): PlaceCandidate {
  for (const words of [candidate.left, candidate.above, candidate.over.slice(0, 1)])
    for (const word of words.slice(0, 2)) {
      const isBefore = CHANGED_FROM.test(word) && word.length <= 14;
      const isAfter = CHANGED_TO.test(word) && word.length <= 14;
      if (isBefore !== isAfter) return { ...candidate, side: isBefore ? 'before' : 'after' };
    }
  return candidate;
}

/** Of a PDF: what its own fields are called. */
const fieldNames = ({ boards }: FormPage): ReadonlySet<string> =>
  new Set(
    boards.flatMap(({ cells }) =>
      cells.flatMap(({ lines }) => lines.flatMap(({ controls }) => controls.flatMap(({ spot }) => spot?.field ?? []))),
    ),
  );

/** users.1.name, users.2.name: where a PDF calls the fields of all entries alike. */
function withEntries(
  candidate: PlaceCandidate,
  groups: readonly RowGroup[],
  fields: ReadonlySet<string>,
): PlaceCandidate {
  const { rows, places } = candidate;
  const group = rows === null ? undefined : groups[rows];
  if (!group || !places.some(({ paper }) => paper?.field)) return candidate;
  return {
    ...candidate,
    places: places.map((place) => {
      const entries = place.paper?.field === undefined ? null : nameOfEntries(place.paper.field, group.count, fields);
      return place.paper && entries !== null ? { ...place, paper: { ...place.paper, entries } } : place;
    }),
  };
}

function nameOfEntries(name: string, count: number, fields: ReadonlySet<string>): string | null {
  for (const { index } of name.matchAll(/(?<![0-9])1(?![0-9])/g)) {
    const entry = (n: number | string): string => `${name.slice(0, index)}${n}${name.slice(index + 1)}`;
    if (Array.from({ length: count }, (_, i) => entry(i + 1)).every((one) => fields.has(one))) return entry('{n}');
  }
  return null;
}

/** What the lines before a board said: a heading holds until the next one. */
class Headings {
  private last: string[] = [];

  pass(grid: BoardGrid): void {
    if (grid.board.kind !== 'text') return;
    const lines = grid.board.cells
      .map(cellText)
      .filter((text) => !isBlankText(text) && text.length <= 40 && lineGaps(text, true).length === 0);
    if (lines.length > 0) this.last = lines.map(cleanLabel).toReversed().slice(0, 3);
  }

  before(grid: BoardGrid): readonly string[] {
    return grid.board.kind === 'table' && grid.board.ahead.length > 0 ? [] : this.last;
  }
}
