import { saysClosed, withoutSecret } from './closed-columns';
import { headingPlaces } from './heading-places';
import { mayBeHeading, meaningOf } from './heading-words';
import type { ImportKind } from '../lists';
import { madeTable, type MadeRow } from './made-table';
import { filledColumns, isBlank, textCell, type RawCell, type RawSheet } from './raw-sheet';
import { columnName } from '../../forms/excel/cell-reference';
import { headingText, isBlankRow, widthOfSheet } from './sheet-grid';
import type { SheetTable } from './sheet-table';

interface Place {
  row: number;
  column: number;
}

/** A block of lines about one person: from its first row and column to the ones behind its last. */
interface Card {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Whom a card is about stands beside these. */
const KEYS: Partial<Record<ImportKind, string>> = { staff: 'name', patient: 'name', device: 'assetNumber' };

/** A sheet of cards, and the words of theirs that no list knows (出勤日): they stand in the same place of each. */
interface Look {
  sheet: RawSheet;
  kind: ImportKind;
  words: ReadonlySet<string>;
}

/**
 * Sheets on which each person has a block of lines, with words (氏名, 電話) and beside each what it says, as a table with a
 * row each for each column of cards; none for sheets that aren't so. With `least` 1 a sheet may be about one person alone. What stands in a card
 * without a word comes into a column without a heading.
 */
export function cardsOf(sheet: RawSheet, wanted?: ImportKind, least: 1 | 2 = 2): SheetTable[] {
  const kinds = (['staff', 'patient', 'device'] as const).filter((kind) => wanted === undefined || kind === wanted);
  let best: { kind: ImportKind; keys: Place[]; score: number } | null = null;
  for (const kind of kinds) {
    const keys = keysOf(sheet, kind);
    if (keys.length < least) continue;
    const score = labelsOf(byLists(sheet, kind), keys[0] as Place);
    // One alone has to say more: a cover page names whoever made the list.
    if (score > (keys.length > 1 ? 1 : 3) && score > (best?.score ?? 0)) best = { kind, keys, score };
  }
  if (!best) return [];
  const { kind, keys, score } = best;
  return tablesOfCards({ sheet, kind, words: wordsOfEach(sheet, kind, keys) }, keys, Math.ceil(score));
}

const NO_WORDS: ReadonlySet<string> = new Set();
/** With no words but those that lists have. */
const byLists = (sheet: RawSheet, kind: ImportKind): Look => ({ sheet, kind, words: NO_WORDS });
/** Of fewer cards two may say the same by chance. */
const CARDS_THAT_SHOW = 3;
const LONGEST_WORD = 12;

/** Words in the same place of nearly every card, but those behind another word: 仕事 | 介護 may be said of all. */
function wordsOfEach(sheet: RawSheet, kind: ImportKind, keys: readonly Place[]): ReadonlySet<string> {
  if (keys.length < CARDS_THAT_SHOW) return NO_WORDS;
  const places = (of: keyof Place): number[] => [...new Set(keys.map((key) => key[of]))].sort((a, b) => a - b);
  const apart = (all: readonly number[], one: number): number =>
    Math.min(...all.slice(1).map((at, i) => at - (all[i] ?? 0)), one);
  const height = apart(places('row'), sheet.rows.length);
  const width = apart(places('column'), widthOfSheet(sheet));
  const textAt = (row: number, column: number): string => headingText(sheet.rows[row]?.[column] ?? null);
  const words = new Set<string>();
  for (let down = 1 - height; down < height; down++)
    for (let right = 0; right < width; right++) {
      const texts = keys.map(({ row, column }) => textAt(row + down, column + right));
      const isBehind = ({ row, column }: Place): boolean => {
        const before = sheet.rows[row + down]?.[column + right - 1];
        return isLabel({ sheet, kind, words }, before);
      };
      const [text = ''] = texts.filter((one) => one !== '');
      const same = keys.filter((key, at) => texts[at] === text && !isBehind(key)).length;
      if (text !== '' && text.length <= LONGEST_WORD && same * 10 >= keys.length * 8) words.add(text);
    }
  return words;
}

const isLabel = ({ kind, words }: Look, cell: RawCell | null | undefined): boolean => {
  if (cell?.kind !== 'text') return false;
  if (saysClosed(cell.text) || words.has(headingText(cell))) return true;
  if (!mayBeHeading(cell.text)) return false;
  const { fields, leftOut } = meaningOf(kind, '', headingText(cell), false);
  return fields.length > 0 || leftOut !== null;
};

/** What stands beside a word of a card: the next cell of the row that isn't blank, unless that is a word too. */
function valueBeside(look: Look, { row, column }: Place, right = Infinity): number | null {
  const cells = look.sheet.rows[row] ?? [];
  for (let at = column + 1; at < Math.min(cells.length, right); at++)
    if (!isBlank(cells[at])) return isLabel(look, cells[at]) ? null : at;
  return null;
}

/** Where 氏名 stands with somebody beside it, each time somebody else. */
function keysOf(sheet: RawSheet, kind: ImportKind): Place[] {
  const all: Place[] = [];
  const headed = new Set<number>();
  for (const [row, columns] of headingPlaces(sheet)) {
    for (const column of columns) {
      // ヘルパー below 職種, or behind whoever it is of, says what somebody does, and begins no card.
      if (headed.has(column) || isBehindOthers(sheet, kind, { row, column })) continue;
      const [first] = meaningOf(kind, '', headingText(sheet.rows[row]?.[column] ?? null), false).fields;
      if (first?.field.name === KEYS[kind]) all.push({ row, column });
    }
    // Whatever the list is of: 端末, 機種, 使っている人, ID stand above values, too.
    for (const one of HEADED) for (const column of headingLine(sheet, one, row)) headed.add(column);
  }
  const values = all.flatMap((place) => {
    const at = valueBeside(byLists(sheet, kind), place);
    return at === null ? [] : [sheet.rows[place.row]?.[at]?.text.trim() ?? ''];
  });
  const isEach = values.length * 10 >= all.length * 8 && new Set(values).size * 2 > values.length;
  return isEach ? all : [];
}

/** Several cells stand left of it, and no word: a line of a list. */
function isBehindOthers(sheet: RawSheet, kind: ImportKind, { row, column }: Place): boolean {
  const before = (sheet.rows[row] ?? []).slice(0, column).filter((cell) => !isBlank(cell));
  return before.length > 1 && !before.some((cell) => isLabel(byLists(sheet, kind), cell));
}

const HEADED = ['staff', 'patient', 'device', 'account'] as const satisfies readonly ImportKind[];

/** So many words side by side are a line of headings; those of a card have what they say beside them. */
const SIDE_BY_SIDE = 4;

/** The columns of a line of headings; none of any other line. */
function headingLine(sheet: RawSheet, kind: ImportKind, row: number): number[] {
  const cells = sheet.rows[row] ?? [];
  const look = byLists(sheet, kind);
  const labels = cells.flatMap((cell, column) => (isLabel(look, cell) ? [column] : []));
  const beside = labels.filter((column) => isLabel(look, cells[behind(sheet, row, column)]));
  return beside.length + 1 >= SIDE_BY_SIDE ? labels : [];
}

/** The next cell of a row: 氏名 may be merged over two columns. */
const behind = (sheet: RawSheet, row: number, column: number): number =>
  (sheet.merges.find(({ top, left }) => top === row && left === column)?.right ?? column) + 1;

/** How many words with something beside them the first card has: one that stands there again and again (ヘルパー, of each row) is one. */
function labelsOf(look: Look, { row }: Place): number {
  const { sheet, kind } = look;
  const found = new Map<string, number>();
  for (let at = topOf(look, row); at < sheet.rows.length && !isBlankRow(sheet.rows[at]); at++)
    (sheet.rows[at] ?? []).forEach((cell, column) => {
      if (isWord(look, cell, at, column)) found.set(headingText(cell), worth(kind, cell));
    });
  return [...found.values()].reduce((sum, one) => sum + one, 0);
}

/** A word that nothing is taken of says less: 住所 and 続柄 are known of staff, and taken of patients. */
const worth = (kind: ImportKind, cell: RawCell | null): number =>
  meaningOf(kind, '', headingText(cell), false).fields.length > 0 ? 1 : 0.9;

/** The first row of the card that a word stands in: lines above it that have words too. */
function topOf(look: Look, row: number): number {
  let top = row;
  while (top > 0 && (look.sheet.rows[top - 1] ?? []).some((cell, column) => isWord(look, cell, top - 1, column))) top--;
  return top;
}

const isWord = (look: Look, cell: RawCell | null, row: number, column: number): boolean =>
  isLabel(look, cell) && valueBeside(look, { row, column }) !== null;

function cardsAt(look: Look, keys: readonly Place[]): Card[] {
  const { sheet } = look;
  const [first] = keys;
  if (!first) return [];
  const above = first.row - topOf(look, first.row);
  const columns = [...new Set(keys.map(({ column }) => column))].sort((a, b) => a - b);
  const rows = [...new Set(keys.map(({ row }) => row))].sort((a, b) => a - b);
  // The words of a card begin in one column: 氏名 may stand right of フリガナ, not of a whole card.
  const before = leftOf(look, first, above);
  const last = bottomOfLast(sheet, rows, above);
  return keys.map(({ row, column }) => {
    const nextRow = rows.find((one) => one > row);
    const nextColumn = columns.find((one) => one > column);
    let bottom = nextRow === undefined ? last : nextRow - above;
    const left = Math.max(0, column - before);
    const right = nextColumn === undefined ? Infinity : nextColumn - before;
    while (bottom > row + 1 && isBlankRow(sheet.rows[bottom - 1]?.slice(left, right))) bottom--;
    return { top: Math.max(0, row - above), left, bottom, right };
  });
}

/** No card is higher than the highest that another follows: what stands below it is of no card. */
function bottomOfLast({ rows }: RawSheet, keys: readonly number[], above: number): number {
  if (keys.length < 2) return rows.length;
  const highest = Math.max(...keys.slice(1).map((row, i) => row - (keys[i] ?? 0)));
  return Math.min(rows.length, (keys.at(-1) ?? 0) - above + highest);
}

function leftOf(look: Look, { row, column }: Place, above: number): number {
  let left = column;
  for (let at = row - above; at <= row; at++)
    for (let place = 0; place < left; place++) if (isLabel(look, look.sheet.rows[at]?.[place])) left = place;
  return column - left;
}

function tablesOfCards(look: Look, keys: readonly Place[], score: number): SheetTable[] {
  const cards = cardsAt(look, keys);
  const heads: string[] = [];
  const made = cards.map((card) => ({ card, said: saidBy(look, card) }));
  for (const { said } of made) for (const head of said.keys()) if (!heads.includes(head)) heads.push(head);
  // What no word stands beside comes last.
  heads.sort((a, b) => Number(a === '') - Number(b === ''));
  const columns = [...new Set(cards.map(({ left }) => left))].sort((a, b) => a - b);
  return columns.map((left, at) =>
    tableOfCards(
      look,
      made.filter(({ card }) => card.left === left),
      {
        heads,
        left: at === 0 ? 0 : left,
        score,
        isSure: keys.length > 1,
      },
    ),
  );
}

interface ReadCard {
  card: Card;
  said: ReadonlyMap<string, RawCell | null>;
}

/** Those below each other: of two side by side each begins in a line of its own. */
function tableOfCards(
  { sheet, kind }: Look,
  cards: readonly ReadCard[],
  { heads, left, score, isSure }: { heads: readonly string[]; left: number; score: number; isSure: boolean },
): SheetTable {
  const first = Math.min(...cards.map(({ card }) => card.top));
  const right = Math.max(...cards.map(({ card }) => card.right));
  const end = Math.max(...cards.map(({ card }) => card.bottom));
  const before = Array.from({ length: left }, () => null);
  /** Of a line around the cards what stands first in their columns. */
  const around = (row: number, more: readonly null[] = []): MadeRow => {
    const cells = (sheet.rows[row] ?? []).slice(left, right).filter((cell) => !isBlank(cell));
    return { cells: [...before, ...more, ...cells.slice(0, 1)], row, span: 1 };
  };
  const rows = Array.from({ length: first }, (_, row) => around(row));
  // Their words are the headings; the first card's stand for all.
  rows.push({ cells: [...before, ...heads.map((head) => textCell(head.replace(/#\d+$/, '')))], row: first, span: 0 });
  const place = rows.length - 1;
  for (const { card, said } of cards)
    rows.push({
      cells: [...before, ...heads.map((head) => said.get(head) ?? null)],
      row: card.top,
      span: card.bottom - card.top,
    });
  // Behind their columns, where nobody is: what the signs and words of the cards mean.
  for (let row = end; row < sheet.rows.length; row++)
    rows.push(
      around(
        row,
        heads.map(() => null),
      ),
    );
  const heading = { kind, row: place, lines: 1 as const, score, isSure };
  const above = rows[place - 1]?.cells ?? [];
  const title = withoutSecret(headingText(above[filledColumns(above)[0] ?? 0] ?? null));
  return madeTable(
    { sheet, heading, title },
    rows,
    { place, lines: 1 },
    Array.from({ length: left + heads.length + 1 }, (_, at) => columnName(at + 1)),
    'cards',
  );
}

/** By word what stands beside it; a word that comes again in a card is numbered (電話#2), and '' has what stands alone. */
function saidBy(look: Look, { top, left, bottom, right }: Card): ReadCard['said'] {
  const said = new Map<string, RawCell | null>();
  const alone: string[] = [];
  for (let row = top; row < bottom; row++) {
    const cells = look.sheet.rows[row] ?? [];
    for (let column = left; column < Math.min(cells.length, right); column++) {
      const cell = cells[column];
      if (!cell || isBlank(cell)) continue;
      if (!isLabel(look, cell)) {
        alone.push(cell.text.trim());
        continue;
      }
      const word = headingText(cell);
      let head = word;
      for (let nth = 2; said.has(head); nth++) head = `${word}#${nth}`;
      const at = valueBeside(look, { row, column }, right);
      said.set(head, at === null ? null : (cells[at] ?? null));
      if (at !== null) column = at;
    }
  }
  if (alone.length > 0) said.set('', textCell(alone.join('　')));
  return said;
}
