import { besideMeant } from './beside-fields';
import { headedPairs, isKanaText, pairedLines } from './headed-pairs';
import { readingOver } from './find-table';
import { headerKey } from './header-key';
import { meaningOf } from './heading-words';
import { madeTable, type MadeRow } from './made-table';
import type { ImportKind } from '../lists';
import { isBlank, textCell, type RawCell } from './raw-sheet';
import { columnName } from '../../forms/excel/cell-reference';
import { normalizeFurigana } from '../../text/kana';
import { headingText, isBlankRow } from './sheet-grid';
import type { SheetTable } from './sheet-table';

/** More lines than these nobody gives one person. */
const MOST_LINES = 6;

/**
 * A table in which one person has several lines, as one with a row each: furigana in the line above or below the name, cells of
 * the name merged over two lines, headings of two lines of which each has its own line of data. What stands in the further
 * lines comes into columns of their own (B/2), known by their headings or by what stands in them. Others come back as they are.
 */
export function unfolded(table: SheetTable): SheetTable {
  const { grid, heading, begin, end, title } = table;
  const { sheet } = grid;
  const keys = keyColumns(table);
  const headed = headedPairs(table);
  const records =
    headed?.records ?? (heading.kind === 'team' ? null : (mergedRecords(table, keys) ?? kanaPairs(table, keys)));
  if (!records) return table;
  const own = headed ? null : headsOfLines(table, records);
  const ownHeads = headed?.heads ?? own?.heads;
  const lines = Math.min(MOST_LINES, Math.max(...records.map((rows) => rows.length)));
  let width = 0;
  for (let row = begin; row < end; row++) width = Math.max(width, sheet.rows[row]?.length ?? 0);
  const names = Array.from({ length: width * lines }, (_, at) => {
    const line = Math.floor(at / width);
    return columnName((at % width) + 1) + (line > 0 ? `/${line + 1}` : '');
  });
  const top = heading.row - heading.lines + 1;
  const rows: MadeRow[] = [];
  const whole = (row: number): MadeRow => ({ cells: [...(sheet.rows[row] ?? [])], row, span: 1 });
  for (let row = begin; row < (ownHeads ? top : heading.row + 1); row++) rows.push(whole(row));
  if (own) rows.push({ cells: flat(own.over, width), row: top, span: 1 });
  if (ownHeads) rows.push({ cells: flat(ownHeads, width), row: heading.row, span: 1 });
  else
    for (let line = 0; line < heading.lines; line++)
      rows[rows.length - 1 - line] = headingLine(table, heading.row - line);
  const place = rows.length - 1;
  const heads = [rows[place]?.cells ?? []];
  for (const record of records) {
    const cells = record.slice(0, lines).map((row, line) =>
      Array.from({ length: width }, (_, column) => {
        if (line === 0) return grid.down(row, column).cell;
        // What is merged over both lines is the first one's already.
        const cell = sheet.rows[row]?.[column] ?? null;
        return cell === grid.down(record[0] ?? row, column).cell ? null : cell;
      }),
    );
    moveToHeads(heading.kind, cells, ownHeads ?? heads, keys);
    rows.push({ cells: flat(cells, width), row: Math.min(...record), span: record.length });
  }
  return madeTable(
    { sheet, heading, title, again: table.again },
    rows,
    { place, lines: heading.lines },
    names,
    'several-lines',
  );
}

/**
 * A column of which one line alone has a heading says the same with each of its lines: what stands beside the furigana is the
 * person's as well. Where both lines hold something, the further one stays where it is, but for words of which there may be several.
 */
function moveToHeads(
  kind: ImportKind,
  cells: (RawCell | null)[][],
  heads: readonly (readonly (RawCell | null)[])[],
  keys: readonly number[],
): void {
  const width = cells[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const headed = heads.flatMap((line, at) => (isBlank(line[column]) ? [] : [at]));
    const [at] = headed;
    const [first = [], second = []] = cells;
    // Whoever has one line alone stands in the upper one, whatever the lower is for.
    if (cells.length === 1 && keys.includes(column) && isName(first[column]) && headsReading(kind, heads, column)) {
      cells.push(first.map((cell, at) => (at === column ? cell : null)));
      first[column] = null;
    }
    if (at === 0 && headed.length === 1 && keys.includes(column) && isReadingOf(first[column], second[column]))
      [first[column], second[column]] = [second[column] ?? null, first[column] ?? null];
    const line = at === undefined ? undefined : cells[at];
    if (headed.length !== 1 || at === undefined || !line || keys.includes(column)) continue;
    const other = cells.find((one) => one !== line && !isBlank(one[column]));
    if (!other) continue;
    const own = line[column];
    const [field] = isBlank(own) ? [] : meaningOf(kind, '', headingText(heads[at]?.[column] ?? null), true).fields;
    if (!isBlank(own) && (other[column]?.kind !== 'text' || !SEVERAL.has(field?.field.name ?? ''))) continue;
    line[column] = isBlank(own) ? (other[column] ?? null) : textCell(`${own?.text}　${other[column]?.text}`);
    other[column] = null;
  }
}

const isName = (cell: RawCell | null | undefined): boolean => !isBlank(cell) && !isKanaText(cell);

/** ふりがな heads the upper line of a column, 氏名 the lower one. */
const headsReading = (kind: ImportKind, heads: readonly (readonly (RawCell | null)[])[], column: number): boolean =>
  heads.map((line) => meaningOf(kind, '', headingText(line[column] ?? null), true).fields[0]?.field.name).join(' ') ===
  'kana name';

/** ふりがな of a name, or of one in katakana, which stands below it under a heading of both. */
const isReadingOf = (kana: RawCell | null | undefined, name: RawCell | null | undefined): boolean =>
  isKanaText(kana) && !isBlank(name) && (!isKanaText(name) || (isHiragana(kana) && !isHiragana(name)));
const isHiragana = (cell: RawCell | null | undefined): boolean => cell?.text === normalizeFurigana(cell?.text ?? '');

/** 看護師 and below it 管理者; a remark that goes on. */
const SEVERAL: ReadonlySet<string> = new Set(['jobType', 'note']);

/** Lines side by side, without what is empty at the end. */
function flat(lines: readonly (readonly (RawCell | null)[])[], width: number): (RawCell | null)[] {
  const cells = lines.flatMap((line) => Array.from({ length: width }, (_, column) => line[column] ?? null));
  while (cells.length > 0 && isBlank(cells.at(-1))) cells.pop();
  return cells;
}

/** A line of headings with what is merged over several of its columns said in each. */
const headingLine = ({ grid }: SheetTable, row: number): MadeRow => ({
  cells: (grid.sheet.rows[row] ?? []).map((_, column) => grid.at(row, column)),
  row,
  span: 1,
});

function keyColumns({ grid, heading }: SheetTable): number[] {
  const { kind, row, lines } = heading;
  const width = Math.max(grid.sheet.rows[row]?.length ?? 0, grid.sheet.rows[row - 1]?.length ?? 0);
  const places = Array.from({ length: width }, (_, column) => column);
  const fieldsAt = (column: number): readonly { key?: boolean }[][] => {
    const above = lines === 2 ? headingText(grid.at(row - 1, column)) : '';
    const own = headingText(grid.at(row, column));
    const asked = [
      [above, own],
      ...(above === ''
        ? []
        : [
            ['', own],
            ['', above],
          ]),
    ] as const;
    return asked.map(([over, text = '']) => meaningOf(kind, over ?? '', text, true).fields.map(({ field }) => field));
  };
  const keys = places.filter((column) => fieldsAt(column).some(([first]) => first?.key === true));
  // 氏名（ふりがな） alone says the furigana first, and is the name's all the same.
  return keys.length > 0
    ? keys
    : places.filter((column) =>
        fieldsAt(column)
          .flat()
          .some(({ key }) => key === true),
      );
}

/** Rows by record where the name's cell is merged down; null where none is, or nothing stands in the further lines. */
function mergedRecords({ grid, heading, end, again }: SheetTable, keys: readonly number[]): number[][] | null {
  const [first] = keys;
  if (first === undefined) return null;
  const { sheet } = grid;
  const areas = sheet.merges.filter(
    ({ top, bottom, left }) => left === first && bottom > top && top > heading.row && bottom < end,
  );
  if (areas.length === 0) return null;
  const bottoms = new Map(areas.map(({ top, bottom }) => [top, bottom]));
  const isOne = (top: number, bottom: number): boolean =>
    keys.every((column) => column === first || isEmptyBelow(sheet.rows, column, top, bottom));
  let says = false;
  const records: number[][] = [];
  for (let row = heading.row + 1; row < end; row++) {
    const bottom = bottoms.get(row) ?? row;
    if (bottom === row || bottom - row >= MOST_LINES || again.has(row) || !isOne(row, bottom)) {
      records.push([row]);
      continue;
    }
    const record = Array.from({ length: bottom - row + 1 }, (_, at) => row + at);
    says ||= record.slice(1).some((at) => !isBlankRow(sheet.rows[at]));
    records.push(record);
    row = bottom;
  }
  return says ? records : null;
}

const isEmptyBelow = (
  rows: readonly (readonly (RawCell | null)[])[],
  column: number,
  top: number,
  bottom: number,
): boolean => {
  for (let row = top + 1; row <= bottom; row++) if (!isBlank(rows[row]?.[column])) return false;
  return true;
};

/** By line of a record: what heads its columns, and what stands over that. */
type OwnHeads = Record<'heads' | 'over', [(RawCell | null)[], (RawCell | null)[]]>;

/**
 * Headings by line, where the two lines of a column name different fields (フリガナ over 氏名); null where they don't. TRITRUS over ID
 * heads a line of its own, and says of the IDs below which they are.
 */
function headsOfLines({ grid, heading }: SheetTable, records: readonly number[][]): OwnHeads | null {
  const { kind, row, lines } = heading;
  if (lines === 1) return null;
  const { rows } = grid.sheet;
  const width = Math.max(rows[row]?.length ?? 0, rows[row - 1]?.length ?? 0);
  const holds = (those: readonly number[], column: number): boolean => those.some((at) => !isBlank(rows[at]?.[column]));
  let differs = false;
  const own: OwnHeads = { heads: [[], []], over: [[], []] };
  for (let column = 0; column < width; column++) {
    const [upper, lower] = [grid.at(row - 1, column), rows[row]?.[column] ?? null];
    const isBoth =
      records.some(([first = -1, ...others]) => others.length > 0 && holds([first], column)) &&
      records.some((record) => holds(record.slice(1), column));
    const { isOne, isOver, areTwo } = howHeaded(kind, headingText(upper), headingText(lower), {
      isBoth,
      isWide: grid.widthAt(row - 1, column) > 1,
    });
    differs ||= areTwo;
    const isTurned = isOne && isPlainId(headingText(upper));
    own.heads[0].push(isOne ? null : upper);
    own.heads[1].push(isTurned ? upper : lower === upper ? null : lower);
    own.over[1].push(isOver ? (isTurned ? lower : upper) : null);
  }
  return differs ? own : null;
}

/** Whether both lines are one heading, whether the upper one stands over the lower in any case, and whether each names something of its own. */
function howHeaded(
  kind: ImportKind,
  above: string,
  text: string,
  { isBoth, isWide }: { isBoth: boolean; isWide: boolean },
): { isOne: boolean; isOver: boolean; areTwo: boolean } {
  if (above === '' || text === '' || above === text) return { isOne: false, isOver: false, areTwo: false };
  const [ofUpper, ofLower] = [above, text].map((one) => meaningOf(kind, '', one, true).fields[0]?.field.name);
  const arePhones = PHONES.has(ofUpper ?? '') && PHONES.has(ofLower ?? '');
  const isNetwork = ofUpper === undefined && isPlainId(text);
  const both = meaningOf(kind, above, text, true);
  const saysOne = both.leftOut === null && (both.fields.length > 0 || besideMeant(kind, above, text) !== null);
  const isOnePhone = PHONES.has(ofUpper ?? '') && PHONES.has(both.fields[0]?.field.name ?? '');
  const isOneOf =
    isWide || isPlainId(above) || (ofUpper === undefined && (ofLower === undefined || isNetwork) && saysOne);
  const isOne = isOnePhone ? !isBoth || !arePhones : !isBoth && isOneOf && !both.leftOut;
  const areOthers = ofUpper !== undefined && ofLower !== undefined && ofUpper !== ofLower;
  const areTwo = !isOne && !isWide && (areOthers || (isBoth && (arePhones || isNetwork)));
  return { isOne, isOver: isOne || (isBoth && isNetwork), areTwo };
}
const PHONES: ReadonlySet<string> = new Set(['phone', 'otherPhone']);

/** It says of no network that it is its. */
const isPlainId = (text: string): boolean =>
  /^(?:(?:ろぐいん|ゆーざー?|利用者?|使用者?|登録)の?)?(?:id|あかうんと|ゆーざー?名)(?:番号|no|名)?$/.test(
    headerKey(text),
  );

/**
 * Rows by record where furigana stands in a line of its own, above or below the name. A line that holds nothing else is the
 * name's beside it; lines that hold more are, where they take turns all the way down.
 */
function kanaPairs(table: SheetTable, keys: readonly number[]): number[][] | null {
  const { heading } = table;
  const column = keys[0];
  if (column === undefined || (heading.kind !== 'staff' && heading.kind !== 'patient')) return null;
  if (hasKanaColumn(table, column)) return null;
  // ふりがな over 氏名 says so itself, whatever else stands below the people.
  const over = heading.lines === 2 ? readingOver(table.grid, heading.kind, heading.row, column) : null;
  const records = pairedLines(table, column, over && { isKanaAbove: over === 'above', isInWords: false });
  // Without headings of their own the line with the name leads, as its column is the name's.
  return records && headsOfLines(table, records) ? records.map((rows) => rows.toSorted((a, b) => a - b)) : records;
}

/** A column for furigana beside the one of names, with something in it. */
function hasKanaColumn({ grid, heading, end }: SheetTable, name: number): boolean {
  const { kind, row, lines } = heading;
  const width = grid.sheet.rows[row]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    if (column === name) continue;
    const above = lines === 2 ? headingText(grid.at(row - 1, column)) : '';
    const [first] = meaningOf(kind, above, headingText(grid.at(row, column)), true).fields;
    if (!first || !['kana', 'kanaFamily'].includes(first.field.name)) continue;
    for (let at = row + 1; at < end; at++) if (!isBlank(grid.sheet.rows[at]?.[column])) return true;
  }
  return false;
}
