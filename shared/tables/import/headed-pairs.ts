import { isReading, normalizeFurigana, outOfBrackets } from '../../text/kana';
import { toHalfWidth } from '../../text/width';
import type { GuessedColumn } from './guessed-column';
import { isOfPeople } from './import-fields';
import type { ImportKind } from '../lists';
import { meaningOf } from './heading-words';
import { filledColumns, isBlank, textCell, type RawCell } from './raw-sheet';
import { whyNobody } from './row-kind';
import { headingText } from './sheet-grid';
import type { SheetTable } from './sheet-table';

interface HeadedPairs {
  /** Rows by record; of a person the one with the name first. */
  records: number[][];
  /** The line of headings, once for each line of a record. */
  heads: (RawCell | null)[][];
}

interface HeadedColumn {
  column: number;
  name: string;
  kana: string;
  isKanaAbove: boolean;
  isInWords: boolean;
}

/**
 * ふりがな over 氏名 in one heading, and below it each person in two lines of that column. Null where what stands below
 * isn't so: then the heading names what stands in one cell.
 */
export function headedPairs(table: SheetTable): HeadedPairs | null {
  const headed = headedColumn(table);
  const records = headed && pairedLines(table, headed.column, headed);
  return records && { records, heads: headsOf(table, headed, records) };
}

/** What a heading says of the order; in so many words (上段ふりがな) or by its own. */
type Said = Pick<HeadedColumn, 'isKanaAbove' | 'isInWords'>;

/** A name and the line with its reading. */
type Pair = readonly [name: number, kana: number];

/**
 * Rows by record, the name's first, where furigana has lines of its own in the column of names; null where there are none, or it isn't sure whether
 * they are those of the names above or below them: nobody is given somebody else's.
 */
export function pairedLines(table: SheetTable, column: number, said: Said | null): number[][] | null {
  const { rows } = table.grid.sheet;
  if (!rows.slice(table.heading.row + 1, table.end).some((cells) => isKanaText(cells[column]))) return null;
  const lines = nameLines(table, column);
  const isAbove = isKanaAbove(lines, said);
  if (isAbove === null) return null;
  const near = lines.kana.flatMap((row): Pair[] => {
    const name = isAbove ? row + 1 : row - 1;
    return lines.fits(name, row) ? [[name, row]] : [];
  });
  const single = singleColumns(lines, near);
  const own = near.filter((pair) => !areTwo(lines, pair, single) && !saysAsOthers(lines, pair, near));
  const least = said || single.length > 0 ? TURNS_AS_SAID : TURNS;
  // Headings of two lines are of people in two: what stands below the last of them is something else.
  const [from, to] = said ? [Math.min(...own.flat()), Math.max(...own.flat())] : [0, table.end];
  const takeTurns = own.length >= (said ? 1 : 2) && own.length * 2 >= lines.count(from, to) * least;
  // In a list of names alone somebody may be called so.
  const pairs = takeTurns
    ? own
    : own.filter(([name, kana]) => lines.filled(kana).length === 1 && lines.filled(name).length > 1);
  return pairs.length > 0 ? recordsOf(table, lines, pairs, isAbove) : null;
}
/** Of the lines in which something stands below 氏名 so many have a reading, or are read so: others stand below the list. */
const TURNS = 0.9;
const TURNS_AS_SAID = 0.6;

interface NameLines {
  column: number;
  /** Lines with kana alone where the names are. */
  kana: number[];
  /** How many there are, with the names, as far as both rows. */
  count: (from: number, to: number) => number;
  isName: (row: number) => boolean;
  fits: (name: number, kana: number) => boolean;
  textAt: (row: number, column?: number) => string;
  /** Its columns with something in them. */
  filled: (row: number) => number[];
  isNobody: (row: number) => boolean;
}

function nameLines({ grid, heading, end, again }: SheetTable, column: number): NameLines {
  const { rows, merges } = grid.sheet;
  const all = Array.from({ length: end - heading.row - 1 }, (_, at) => heading.row + 1 + at);
  const everywhere = new Set(rows[heading.row]?.keys());
  const others = new Set([...everywhere].filter((at) => at !== column));
  const of = { heading: [], taken: everywhere, keys: [column], telling: others, again, isOfPeople: true };
  const textAt = (row: number, at = column): string => rows[row]?.[at]?.text.trim() ?? '';
  const isNobody = (row: number): boolean => {
    const code = row > heading.row && row < end ? whyNobody(grid, row, { ...of, hasNotes: false }) : 'row/blank';
    // A name with a sign, or over two columns, is somebody in a line of its own.
    const isPart =
      /^[■□●◆◇▼▲【＜〈《]/.test(textAt(row)) || (!/^[★☆◎○・△▽]/.test(textAt(row)) && grid.widthAt(row, column) < 2);
    return code === 'row/section' ? isPart || textAt(row) === '' : code !== null && code !== 'row/continued';
  };
  const read = (row: number): string => normalizeFurigana(outOfBrackets(textAt(row))).replace(/[\s・]/g, '');
  const isKana = (row: number): boolean => !again.has(row) && isKanaText(rows[row]?.[column]);
  // マリア サントス over まりあ さんとす: one of them is the name.
  const isKanaName = (row: number): boolean => [row - 1, row + 1].some((at) => isKana(at) && read(at) === read(row));
  const nobody = new Set(all.filter(isNobody));
  const isName = (row: number): boolean =>
    row > heading.row && row < end && textAt(row) !== '' && !nobody.has(row) && (!isKana(row) || isKanaName(row));
  const down = merges.filter(({ top, bottom }) => bottom > top && top > heading.row);
  const [tops, bottoms] = [new Set(down.map(({ top }) => top)), new Set(down.map(({ bottom }) => bottom))];
  const areParted = (row: number, other: number): boolean =>
    tops.has(Math.max(row, other)) || bottoms.has(Math.min(row, other));
  const kana = all.filter((row) => isKana(row) && !nobody.has(row));
  return {
    column,
    kana,
    count: (from, to) => all.filter((row) => row >= from && row <= to && (isName(row) || isKana(row))).length,
    isName,
    fits: (name, row) =>
      isName(name) &&
      !areParted(name, row) &&
      (isKana(name) || isKanaName(row) ? read(name) === read(row) : saysKanaOf(read(name), read(row))),
    textAt,
    filled: (row) => filledColumns(rows[row] ?? []),
    isNobody: (row) => nobody.has(row),
  };
}

/** ひとみ of 杉本 ひとみ is read as it stands. */
const saysKanaOf = (name: string, kana: string): boolean =>
  (name.match(/[ぁ-ゖー]{2,}/g) ?? []).every((part) => kana.includes(part));

/**
 * Where each reading has a name beside it on one side alone, as at the end of a list, or in merged lines, it is that. The heading says it of the
 * others, or the number, which stands in somebody's first line. Null: nobody knows.
 */
function isKanaAbove({ kana, isName, fits, column, filled, textAt }: NameLines, said: Said | null): boolean | null {
  const [above = 0, below = 0] = [1, -1].map((step) => kana.filter((row) => fits(row + step, row)).length);
  const most = Math.max(above, below);
  // Of two lines in kana one is the name.
  const least = (kana.length - kana.filter(isName).length / 2) * MOSTLY;
  if (most === 0 || most < least) return null;
  if (above !== below) {
    const isOther = said?.isInWords === true && said.isKanaAbove !== above > below;
    return isOther && Math.min(above, below) * 2 > most ? null : above > below;
  }
  if (said) return said.isKanaAbove;
  // （さとう けんた） says how somebody is read who was named before.
  if (kana.every((row) => outOfBrackets(textAt(row)) !== textAt(row))) return false;
  const isFirst = kana.filter((row) => (filled(row)[0] ?? column) < column).length >= kana.length * MOSTLY;
  return isFirst ? true : null;
}
const MOSTLY = 0.8;

/** Columns that hold something in one line of each pair. */
function singleColumns({ column, filled }: Pick<NameLines, 'column' | 'filled'>, pairs: readonly Pair[]): number[] {
  const counts = new Map<number, number[]>();
  for (const pair of pairs)
    for (const at of pair.flatMap(filled)) {
      const [any = 0] = counts.get(at) ?? [];
      counts.set(at, [any + 1]);
    }
  return [...counts.keys()].filter((at) => {
    const holding = pairs
      .map((pair) => pair.filter((row) => filled(row).includes(at)).length)
      .filter((held) => held > 0);
    return (
      at !== column &&
      holding.length * 2 >= pairs.length &&
      holding.filter((held) => held === 1).length >= holding.length * MOSTLY
    );
  });
}

/** Two people have a line each: what a person has once stands in both. */
function areTwo({ column, filled, textAt }: NameLines, [name, kana]: Pair, single: readonly number[]): boolean {
  const both = filled(name).filter((at) => at !== column && filled(kana).includes(at));
  const isTold = (at: number): boolean => at < column && [name, kana].every((row) => /^\d+$/.test(textAt(row, at)));
  const twice = both.filter((at) => single.includes(at)).length;
  return both.some(isTold) || (single.length > 0 && twice >= Math.min(2, single.length));
}

/** マリア | 介護職員 below somebody without a reading: the job as others have it in the one line that they have it in. Of 主任 or a phone nobody knows. */
function saysAsOthers({ column, filled, textAt }: NameLines, pair: Pair, near: readonly Pair[]): boolean {
  const [name, kana] = pair;
  if (near.length > FEW_PAIRS) return false;
  const others = singleColumns({ column, filled }, near.filter((other) => other !== pair)); // prettier-ignore
  const said = (at: number): boolean =>
    /^\D+$/.test(toHalfWidth(textAt(kana, at))) && near.some(([row]) => textAt(row, at) === textAt(kana, at));
  return others.some((at) => filled(name).includes(at) && said(at));
}

/** Of more one more or less changes nothing. */
const FEW_PAIRS = 100;

/** Rows that say how somebody is read, and it isn't sure whom: in brackets, or alone beside a name of which more is said. */
export function readingsAlone({ grid, heading, end }: SheetTable, columns: readonly GuessedColumn[]): Set<number> {
  const { rows } = grid.sheet;
  const columnOf = (name: string): number => columns.find(({ field }) => field?.name === name)?.index ?? -1;
  const [name, kana] = [columnOf('name'), columnOf('kana')];
  const isNamed = (row: number): boolean =>
    row > heading.row && !isBlank(rows[row]?.[name]) && !isKanaText(rows[row]?.[name]);
  const isAlone = (row: number): boolean =>
    filledColumns(rows[row] ?? []).length === 1 &&
    [row - 1, row + 1].some((at) => isNamed(at) && filledColumns(rows[at] ?? []).length > 1);
  const found = new Set<number>();
  for (let row = heading.row + 1; row < end; row++) {
    const [cell, beside] = [rows[row]?.[name], rows[row]?.[kana]];
    if (!cell || !isKanaText(cell) || !isBlank(beside)) continue;
    if (outOfBrackets(cell.text) !== cell.text || isAlone(row)) found.add(row);
  }
  return isOfPeople(heading.kind) ? found : new Set();
}

export const isKanaText = (cell: RawCell | null | undefined): boolean =>
  cell?.kind === 'text' && !isBlank(cell) && isReading(cell.text);

function headedColumn({ grid, heading }: SheetTable): HeadedColumn | null {
  const { kind, row, lines } = heading;
  if (lines === 2 || (kind !== 'staff' && kind !== 'patient')) return null;
  const [found] = (grid.sheet.rows[row] ?? []).flatMap((cell, column) => {
    const said = cell?.kind === 'text' ? kanaAndName(kind, cell.text.trim()) : null;
    return said ? [{ ...said, column }] : [];
  });
  return found ?? null;
}

/** A heading that says both, parted by a line break, a space or ・. 氏　名 has a space of its own. */
function kanaAndName(kind: ImportKind, text: string): Omit<HeadedColumn, 'column'> | null {
  const fieldOf = (part: string): string => meaningOf(kind, '', part, true).fields[0]?.field.name ?? '';
  for (const { index, 0: gap } of text.matchAll(/[\s・／/]+|(?=[（(])|(?<=[）)])/g)) {
    const [above, below] = [text.slice(0, index), text.slice(index + gap.length)];
    const both = `${fieldOf(above)} ${fieldOf(below)}`;
    if (both !== 'kana name' && both !== 'name kana') continue;
    const [kana, name] = both === 'kana name' ? [above, below] : [below, above];
    // （上段ふりがな） says where it stands, wherever it is said.
    const isInWords = /[上下]/.test(text);
    const isKanaAbove = isInWords ? /上/.test(kana) || /下/.test(name) : kana === above;
    return {
      kana: kana.replace(/[上下]段?[:：・]?/, ''),
      name: name.replace(/[上下]段?[:：・]?/, ''),
      isKanaAbove,
      isInWords,
    };
  }
  return null;
}

/** 住所 or a second mail stand in further lines, where their cells are merged. */
const MOST_LINES = 6;

function recordsOf(table: SheetTable, lines: NameLines, pairs: readonly Pair[], isAbove: boolean): number[][] {
  const { isName, isNobody, textAt, filled } = lines;
  const paired = new Map(pairs.flatMap((pair) => pair.map((row) => [row, pair] as const)));
  const ofKana = new Set(pairs.flatMap(([, kana]) => filled(kana)));
  const isOpen = new Set(lines.kana.filter((row) => !paired.has(row)));
  const merged = mergedFrom(table);
  const others = (from: number, to: number, own: readonly number[]): number[] =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((row) => !own.includes(row));
  /** Whose merged lines begin here, when they are one person's. */
  const asMerged = (row: number): number[] | null => {
    for (const bottom of merged.get(row) ?? []) {
      const span = others(row, bottom, []);
      const names = span.filter((at) => (paired.get(at)?.[0] ?? at) === at && isName(at));
      const [name] = names;
      if (names.length !== 1 || name === undefined || span.some((at) => isOpen.has(at))) continue;
      const own = [...(paired.get(name) ?? [name])];
      return [...own, ...others(row, bottom, own)];
    }
    return null;
  };
  /** Nobody's reading stands in it, but else what the lines with one have. */
  const isFurther = (row: number): boolean =>
    row < table.end &&
    textAt(row) === '' &&
    filled(row).length > 0 &&
    !isNobody(row) &&
    filled(row).every((at) => ofKana.has(at));
  const isAlone = (row: number): boolean => isName(row) && !paired.has(row);
  const unread = (row: number): number[] | null => {
    const [name, further] = isAbove ? [row + 1, row] : [row, row + 1];
    return isAlone(name) && isFurther(further) ? [name, further] : null;
  };
  const records: number[][] = [];
  for (let row = table.heading.row + 1; row < table.end; row++) {
    const pair = paired.get(row);
    const record = asMerged(row) ?? (pair ? [...pair] : (unread(row) ?? [row]));
    records.push(record);
    row = Math.max(...record);
  }
  return records;
}

/** By the line where merged cells begin, those where they end, the last one first. */
function mergedFrom({ grid, heading, end }: SheetTable): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { top, bottom } of grid.sheet.merges) {
    if (bottom === top || bottom - top >= MOST_LINES || top <= heading.row || bottom >= end) continue;
    found.set(
      top,
      [...new Set([...(found.get(top) ?? []), bottom])].sort((a, b) => b - a),
    );
  }
  return found;
}

function headsOf(
  { grid, heading }: SheetTable,
  { column, name, kana }: HeadedColumn,
  records: readonly number[][],
): (RawCell | null)[][] {
  const { rows } = grid.sheet;
  const [first, second]: (RawCell | null)[][] = [[], []];
  const pairs = records.filter(({ length }) => length > 1);
  (rows[heading.row] ?? []).forEach((_, at) => {
    const head = grid.at(heading.row, at);
    const [upper = '', lower = '', more] = headingText(head).split(/[／/]/);
    const held = pairs.map((record) => record.slice(0, 2).filter((row) => !isBlank(rows[row]?.[at])));
    // ID／メール: each has its line, where both lines hold something.
    const isEach =
      lower !== '' &&
      more === undefined &&
      held.filter(({ length }) => length > 1).length * 2 > held.filter(({ length }) => length > 0).length;
    const isTurned = pairs.some(([own = 0, other = 0]) => other < own);
    const [one, other] = isEach ? (isTurned ? [lower, upper] : [upper, lower]).map(textCell) : [head, null];
    first?.push(at === column ? textCell(name) : (one ?? null));
    second?.push(at === column ? textCell(kana) : (other ?? null));
  });
  return [first ?? [], second ?? []];
}
