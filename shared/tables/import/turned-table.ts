import { headingPlaces } from './heading-places';
import { isKnownWord, meaningOf } from './heading-words';
import { importKinds, type ImportKind } from '../lists';
import { filledColumns, isBlank, type RawArea, type RawCell, type RawSheet } from './raw-sheet';
import { COLUMN_LINE } from './reading';
import { headingText, isBlankRow, sheetGrid, widthOfSheet } from './sheet-grid';

/** Words down a column and a record in each column beside it. */
export interface TurnedLook {
  /** The column of the words. */
  column: number;
  /** The first and the last row of the records. */
  top: number;
  bottom: number;
  /** Further such blocks stand below, or other lines that would be lost. */
  isSeveral: boolean;
}

/** So many words name a record. */
const LEAST = 3;
/** More headings than these no list has, and no sheet has so many columns. */
const MOST_ROWS = 512;

/**
 * Whether a sheet has its headings down a column and its records side by side; null where it hasn't. A form about one person has one value
 * beside each word, a list has none of its headings below the first.
 */
export function turnedLook(sheet: RawSheet, wanted?: ImportKind): TurnedLook | null {
  const byColumn = new Map<number, number[]>();
  for (const [row, columns] of headingPlaces(sheet))
    for (const column of columns) byColumn.set(column, [...(byColumn.get(column) ?? []), row]);
  const most = Math.max(0, ...[...byColumn.values()].map(({ length }) => length));
  const [column = 0] = [...byColumn.keys()].filter((one) => byColumn.get(one)?.length === most).sort((a, b) => a - b);
  // 連絡先 and beside it 電話, メール: words of two columns.
  const isWide = (byColumn.get(column + 1)?.length ?? 0) * 2 >= filledIn(sheet, column + 1) && byColumn.has(column + 1);
  const rows = [
    ...new Set([...(byColumn.get(column) ?? []), ...(isWide ? (byColumn.get(column + 1) ?? []) : [])]),
  ].sort((a, b) => a - b);
  const words: Words = { first: column, last: isWide ? column + 1 : column };
  if (rows.length < LEAST || rows.length > MOST_ROWS) return null;
  const texts = rows.map((row) => wordAt(sheet, row, words));
  const kinds = importKinds.filter((kind) => wanted === undefined || kind === wanted);
  const keys = rows.filter((row) => kinds.some((kind) => isKey(kind, headingText(sheet.rows[row]?.[column] ?? null))));
  if (new Set(texts).size < LEAST || keys.length === 0) return null;
  const values = rows.map((row) => valuesBeside(sheet, row, words));
  // A record in each of two columns at least, and no further column of words: beside cards there is one.
  const isBeside = values.filter((beside) => beside.length >= 2).length * 3 >= rows.length * 2;
  const width = Math.max(0, ...rows.map((row) => sheet.rows[row]?.length ?? 0));
  const isWords = Array.from({ length: width }, (_, at) => at).some(
    (at) => at > words.last && saysWords(sheet, rows, at),
  );
  const named = new Set(valuesBeside(sheet, keys[0] ?? 0, words).map(({ text }) => text.trim()));
  if (!isBeside || isWords || named.size < 2) return null;
  const [top, bottom] = edgesOf(sheet, rows, words);
  const between = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const headed = between.filter((row) => wordAt(sheet, row, words) !== '');
  if (rows.length * 2 < headed.length) return null;
  const outside = sheet.rows.filter((cells, row) => (row < top || row > bottom) && filledColumns(cells).length > 2);
  return { column, top, bottom, isSeveral: new Set(texts).size < texts.length || outside.length > 0 };
}

/** The columns of the words, one or two. */
interface Words {
  first: number;
  last: number;
}

const filledIn = ({ rows }: RawSheet, column: number): number => rows.filter((cells) => !isBlank(cells[column])).length;

/** Of two words beside each other both, as only both may come once. */
const wordAt = ({ rows }: RawSheet, row: number, { first, last }: Words): string =>
  [first, last === first ? [] : last]
    .flat()
    .map((column) => headingText(rows[row]?.[column] ?? null).replace(/\s/g, ''))
    .join('');

const isKey = (kind: ImportKind, text: string): boolean =>
  meaningOf(kind, '', text, false).fields.some(({ field }) => field.key === true);

const valuesBeside = (sheet: RawSheet, row: number, { last }: Words): RawCell[] =>
  (sheet.rows[row] ?? []).slice(last + 1).flatMap((cell) => (cell && !isBlank(cell) ? [cell] : []));

/** 性別 is a word that isn't taken, and a word all the same. One word alone may be a value: 退職. */
function saysWords(sheet: RawSheet, rows: readonly number[], column: number): boolean {
  const cells = rows.flatMap((row) => sheet.rows[row]?.[column] ?? []).filter((cell) => !isBlank(cell));
  const isWord = (cell: RawCell): boolean => {
    const text = headingText(cell);
    return (
      text !== '' &&
      (isKnownWord(text) || importKinds.some((kind) => meaningOf(kind, '', text, false).leftOut !== null))
    );
  };
  const found = cells.filter(isWord).length;
  return found >= 2 && found * 2 >= cells.length;
}

/** With the lines around that go on with it: their words may be unknown. */
function edgesOf(sheet: RawSheet, rows: readonly number[], words: Words): [top: number, bottom: number] {
  const goesOn = (row: number): boolean =>
    wordAt(sheet, row, words) !== '' && valuesBeside(sheet, row, words).length > 0;
  let [top, bottom] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  while (top > 0 && goesOn(top - 1)) top--;
  while (bottom + 1 < sheet.rows.length && goesOn(bottom + 1)) bottom++;
  return [top, bottom];
}

/** The sheet with a row for each of the columns, which stay known: its lines are theirs (`COLUMN_LINE`). */
export function turnedSheet(sheet: RawSheet, { column, top, bottom }: TurnedLook): RawSheet {
  const lines = Array.from({ length: bottom - top + 1 }, (_, at) => top + at).filter(
    (row) => !isBlankRow(sheet.rows[row]),
  );
  const places = new Map(lines.map((row, place) => [row, place]));
  const first = lines.some((row) => !isBlankRow(sheet.rows[row]?.slice(0, column))) ? 0 : column;
  const columns = Array.from({ length: widthOfSheet(sheet) - first }, (_, at) => first + at);
  const { at } = sheetGrid(sheet);
  const rows = columns.map((from) => lines.map((row) => sheet.rows[row]?.[from] ?? null));
  const struckRows = rows.flatMap((cells, row) => {
    const filled = cells.filter((cell) => !isBlank(cell));
    return filled.length > 0 && filled.every((cell) => cell?.isStruck) ? [row] : [];
  });
  const hiddenRows = sheet.hiddenColumns.flatMap((one) => (one >= first ? [one - first] : []));
  const hiddenColumns = sheet.hiddenRows.flatMap((row) => places.get(row) ?? []);
  const merges = sheet.merges.flatMap(({ top: from, left, bottom: to, right }): RawArea[] => {
    const [upper, lower] = [places.get(Math.max(from, top)), places.get(Math.min(to, bottom))];
    // What a title reaches over is none of the records.
    if (upper === undefined || lower === undefined || at(from, left) === null) return [];
    return [{ top: left - first, left: upper, bottom: right - first, right: lower }];
  });
  return {
    ...sheet,
    rows: rows.map((cells) => (cells.every((cell) => isBlank(cell)) ? [] : cells)),
    hiddenRows,
    hiddenColumns,
    struckRows,
    merges,
    made: {
      lines: columns.map((from) => COLUMN_LINE + from + 1),
      spans: columns.map(() => 1),
      names: lines.map((row) => String(row + 1)),
      turned: lines,
    },
  };
}
