import { cellText, isBlankText, type Board, type FieldOfEntry, type FormPage, type PaperSpot } from '../page/form-page';
import { BoardFinder } from './board-finder';
import { BoardGrid } from './board-grid';
import { CHANGED_TO, CHANGED_FROM } from './cell-words';
import type { FoundPlaces, PlaceCandidate, RowGroup } from './candidate';
import { addresseeOf } from './addressee';
import { cleanLabel } from './clean-label';
import { withCrossedHeads } from './crossed-heads';
import { lineGaps } from './line-gaps';
import { isMarkedAsMust } from './must-marks';
import { isInRows, isInTurn, nameInTurn, rowGroups, withSaidRows } from './row-groups';
import { withRingedNumbers } from './ringed-numbers';
import { isPreparedWith } from './typed-names';

/** A page's boards but for those that only show an example, each with what the lines in front of it say. */
export function boardsOf(
  page: FormPage,
  said: readonly RowGroup[] = [],
): {
  boards: { grid: BoardGrid; before: readonly string[] }[];
  rows: RowGroup[];
  /** That look like a list and are none. */
  turns: RowGroup[];
} {
  const grids = page.boards.filter((board) => !isExample(board)).map((board) => new BoardGrid(board));
  const headings = new Headings();
  const boards = grids.map((grid) => {
    const before = headings.before(grid);
    headings.pass(grid);
    return { grid, before };
  });
  const alike = grids.flatMap(rowGroups);
  const lists = alike.filter((one) => !isInTurn(one));
  return { boards, rows: withSaidRows(lists, said), turns: alike.filter(isInTurn) };
}

/** All that a page leaves room for, in the order in which it is read. @param said lists that somebody has told of, in place of those that are found */
export function findCandidates(page: FormPage, said: readonly RowGroup[] = []): FoundPlaces {
  const { boards, rows, turns } = boardsOf(page, said);
  const texts = page.boards.flatMap(({ cells }) => cells.map(cellText));
  const isPrepared = isPreparedWith(texts);
  const all = boards.flatMap(({ grid, before }, i) => new BoardFinder(grid, i, rows, before, isPrepared).find());
  const asked = all.filter((one) => !isLegend(one, all)).map(withoutMarks);
  const candidates = withCrossedHeads(asked).map((one) => inTurn(one, turns));
  const fields = fieldNames(page);
  const grids = boards.map(({ grid }) => grid);
  return {
    candidates: withRingedNumbers(withSides(candidates), grids, texts)
      .map((one) => withEntries(one, rows, boards, fields))
      .map((one) => (isMarkedAsMust(one, grids) ? { ...one, isMust: true } : one)),
    rows,
    ...titleOf(page),
    text: texts.join('\n'),
  };
}

/** ① | the place: what only counts is no label; nor is 必須 of 法人名 | 必須 | the place, which says how the label before it is to be taken. */
function withoutMarks(candidate: PlaceCandidate): PlaceCandidate {
  const left = candidate.left.filter((one) => one !== '' && !MUST.test(one));
  const [label] = candidate.over;
  const isBehindMark = left.length === 0 && label !== undefined && candidate.left.some((one) => MUST.test(one));
  return {
    ...candidate,
    left: isBehindMark ? [label] : left,
    above: candidate.above.filter((one) => one !== '' && !MUST.test(one)),
    over: isBehindMark ? candidate.over.slice(1) : candidate.over,
  };
}
const MUST = /^(?:(?:入力|記入|記載)?(?:必須|任意|必ず)(?:入力|記入|記載|項目)?|必)$/;

/** Which one it is, of those that stand below each other. */
function inTurn(candidate: PlaceCandidate, turns: readonly RowGroup[]): PlaceCandidate {
  const group = turns.find((one) => isInRows(candidate, one));
  const name = group ? nameInTurn(group, candidate.row) : null;
  return name === null ? candidate : { ...candidate, over: [name, ...candidate.over] };
}

/** A sheet that shows how to fill the form in is none. */
const isExample = ({ kind, name, cells }: Board): boolean =>
  kind === 'sheet' &&
  (/記入例|記載例|見本|サンプル/.test(name) ||
    cells.slice(0, 6).some((one) => /^【?(?:記入例|記載例|見本)】?$/.test(cellText(one).trim())));

const TITLE = /(?:書|届|届出|票|簿|表|願|状|一覧|名簿|シート|フォーム|申請|報告)(?:\s*[（(].*[）)])?(?:【.*】)?$/;

/** 様式第５号, 第３号様式, 別記様式第2号の1. */
const NUMBERED =
  /(?:別記|別紙)?(?:第[0-9一二三四五六七八九十]{1,3}号(?:の[0-9]{1,2})?様式|様式第?[0-9一二三四五六七八九十]{1,3}(?:-[0-9]{1,2})?(?:号(?:の[0-9]{1,2})?)?(?!に|を|の|により))/;

function titleOf({ boards }: FormPage): Pick<FoundPlaces, 'title' | 'number' | 'addressee'> {
  const linesOf = (some: number, cells: number): string[] =>
    boards
      .slice(0, some)
      .flatMap((board) => board.cells.slice(0, cells).flatMap(({ lines }) => lines.map(({ text }) => text)));
  const lines = linesOf(4, 14).map(cleanLabel);
  const short = lines.filter((text) => text.length >= 3 && text.length <= 60 && !text.includes('。'));
  const [number = ''] = short.flatMap((text) => NUMBERED.exec(text.replaceAll(/\s/g, ''))?.[0] ?? []);
  const title =
    short.find((text) => TITLE.test(text) && !/^(?:様式|別紙|別記)/.test(text)) ??
    short.find((text) => !/^(?:様式|別紙|別記|第)/.test(text)) ??
    '';
  return { title, number, addressee: addresseeOf(linesOf(6, 40)) };
}

/** コース　１：入退院支援　２：看取り: what the numbers mean that are ringed elsewhere. */
const isLegend = ({ shape, words }: PlaceCandidate, all: readonly PlaceCandidate[]): boolean => {
  const numbers = words.map((word) => /^([0-9０-９]{1,2}|[①-⑳])[:：]/.exec(word)?.[1] ?? '');
  return (
    shape === 'ring' &&
    numbers.every((one) => one !== '') &&
    all.some((other) => other.shape === 'ring' && numbers.every((one) => other.words.includes(one)))
  );
};

type Sided = Pick<PlaceCandidate, 'side'> & { by: 'left' | 'above' | 'over' };

/** 変更前 and 変更後 stand at the left, above, or over the part. */
export function sideOf({ left, above, over }: PlaceCandidate): Sided | null {
  for (const [by, words] of [['left', left] as const, ['above', above] as const, ['over', over.slice(0, 1)] as const])
    for (const word of words.slice(0, 2)) {
      const isBefore = CHANGED_FROM.test(word) && word.length <= 14;
      const isAfter = CHANGED_TO.test(word) && word.length <= 14;
      if (isBefore !== isAfter) return { side: isBefore ? 'before' : 'after', by };
    }
  return null;
}

/** A change has both sides, found in the same way. 変更後の従業者 with nothing in front of it is a heading. */
function withSides(candidates: readonly PlaceCandidate[]): PlaceCandidate[] {
  const sided = candidates.map((one) => ({ one, told: sideOf(one) }));
  return sided.map(({ one, told }) => {
    if (!told) return one;
    const isPaired = sided.some(
      (other) =>
        other.told?.by === told.by &&
        other.told.side !== told.side &&
        (told.by === 'over' || isOfSame(told.by, one, other.one)),
    );
    return isPaired ? { ...one, side: told.side } : one;
  });
}

/** Columns of a change have a row in common, and its label; rows of one their table. */
const isOfSame = (by: 'left' | 'above', one: PlaceCandidate, other: PlaceCandidate): boolean =>
  one.board === other.board && (by === 'left' || (one.row === other.row && one.left.at(-1) === other.left.at(-1)));

/** Of a PDF: what its own fields are called. */
const fieldNames = ({ boards }: FormPage): ReadonlySet<string> =>
  new Set(
    boards.flatMap(({ cells }) =>
      cells.flatMap(({ lines }) => lines.flatMap(({ controls }) => controls.flatMap(({ spot }) => spot?.field ?? []))),
    ),
  );

/** Of a PDF: each entry of rows has a field of its own. */
function withEntries(
  candidate: PlaceCandidate,
  groups: readonly RowGroup[],
  boards: readonly { grid: BoardGrid }[],
  names: ReadonlySet<string>,
): PlaceCandidate {
  const { rows, places } = candidate;
  const group = rows === null ? undefined : groups[rows];
  const grid = group && boards[group.board]?.grid;
  if (!group || !grid || !places.some(({ paper }) => paper?.field)) return candidate;
  return {
    ...candidate,
    places: places.map((place) =>
      place.paper?.field === undefined
        ? place
        : { ...place, paper: { ...place.paper, ...entriesOf(place.paper, place.paper.field, group, grid, names) } },
    ),
  };
}

/** users.1.name, users.2.name: what they are called alike; else the fields that stand below each other. Where neither tells of all entries, nothing. */
function entriesOf(
  spot: PaperSpot,
  name: string,
  group: RowGroup,
  grid: BoardGrid,
  names: ReadonlySet<string>,
): Pick<PaperSpot, 'entries' | 'fields'> {
  const below = fieldsBelow(spot, group, grid);
  const isOneState = below.every((one) => !one || one.state === spot.state);
  for (const { index } of name.matchAll(/(?<![0-9])1(?![0-9])/g)) {
    const entry = (n: number | string): string => `${name.slice(0, index)}${n}${name.slice(index + 1)}`;
    const isSo = below.every((one, i) => names.has(entry(i + 1)) && (!one || one.field === entry(i + 1)));
    if (isSo && isOneState) return { entries: entry('{n}') };
  }
  const fields = below.flatMap((one) => one ?? []);
  return fields.length === group.count ? { fields } : {};
}

/** Of each entry the field at the same place of it, by what is drawn. */
function fieldsBelow(
  { field, state, box: [left] }: PaperSpot,
  { row, height, count }: RowGroup,
  grid: BoardGrid,
): (FieldOfEntry | null)[] {
  const spots = (at: number): PaperSpot[] =>
    grid.row(at).flatMap(({ lines }) => lines.flatMap(({ controls }) => controls.flatMap(({ spot }) => spot ?? [])));
  const own = Array.from({ length: height }, (_, i) => row + i).find((at) =>
    spots(at).some((one) => one.field === field && one.state === state),
  );
  return Array.from({ length: count }, (_, i) => {
    const found = own === undefined ? [] : spots(own + i * height);
    const one = found.find((other) => Math.abs(other.box[0] - left) <= NEAR && !other.state === !state);
    return one?.field === undefined ? null : { field: one.field, ...(one.state !== undefined && { state: one.state }) };
  });
}
/** In points: a column's fields begin below each other. */
const NEAR = 4;

/** 次のとおり届け出ます。: who hands it in has been told, and what follows is of it. */
const HANDED_IN = /(?:届け?出|申請|報告|申し?込|願い?出|依頼|提出|誓約|同意)[^。]{0,12}。[\s\u3000]*$/;
/** Lines of print from the sentence on that all of the paper is about. */
const sinceHandedIn = (lines: readonly string[]): readonly string[] =>
  lines.slice(
    Math.max(
      0,
      lines.findLastIndex((line) => HANDED_IN.test(line)),
    ),
  );

/** What the lines before a board said: a heading holds until the next one, or until the sentence that all of it is about. */
class Headings {
  private last: string[] = [];
  /** Of a heading in a frame of its own, right in front. */
  private framed: string[] = [];

  pass(grid: BoardGrid): void {
    const [cell, ...others] = grid.board.cells;
    const title = cell && others.length === 0 && grid.board.kind === 'table' ? cellText(cell) : '';
    const isHeading = /^.{2,40}$/.test(title) && lineGaps(title, true).length === 0;
    this.framed = isHeading ? [cleanLabel(title)] : [];
    if (grid.board.kind !== 'text') return;
    const texts = grid.board.cells.map(cellText);
    const since = sinceHandedIn(texts);
    if (since.length < texts.length) this.last = [];
    const lines = since.filter((text) => !isBlankText(text) && text.length <= 40 && lineGaps(text, true).length === 0);
    if (lines.length > 0) this.last = lines.map(cleanLabel).toReversed().slice(0, 3);
  }

  before(grid: BoardGrid): readonly string[] {
    // Text has its own headings; those before a table go with it alone.
    if (grid.board.kind !== 'sheet' && grid.board.ahead.length === 0 && this.framed.length > 0) return this.framed;
    return grid.board.kind === 'text' || (grid.board.kind === 'table' && grid.board.ahead.length > 0) ? [] : this.last;
  }
}
