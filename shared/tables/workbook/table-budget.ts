import { refuse } from '../../problems/problem';
import { asCharacters, indexOfWord, placesOfWord } from './bytes';

/**
 * What a table may hold, counted in its bytes before anything is made of them: xlsx keeps some hundred bytes of each cell,
 * and a file of 400 kB may hold twelve million. 50,000 people in 30 columns stay below all of these.
 */
export const tableBudget = {
  /** Cells of a workbook, a page or a file of text. */
  cells: 3_000_000,
  /** Tags of a page, or of Excel's XML of 2003: four of them make a cell. */
  tags: 5_000_000,
  /** Tags of a workbook's texts, of its styles, and of any other part that is no sheet. */
  textTags: 8_000_000,
  styleTags: 2_000_000,
  otherTags: 400_000,
  /** Lines of a file of text; more than 50,000 of them are not read. */
  lines: 240_000,
  /** Characters without a line's or a tag's end. */
  stretch: 4_000_000,
  /** Rows of a sheet. */
  rows: 1_048_576,
  /** Columns that one row names, or that looks are given to. */
  columns: 16_384,
  columnLooks: 100_000,
  /** Links of a sheet, and the cells that they are on. */
  links: 100_000,
  linkedCells: 1_000_000,
  /** Megabytes of a workbook of Excel 97 to 2003, and of one before. */
  oldMegabytes: 40,
  oldestMegabytes: 8,
} as const;

/** What is too much, in the words of its sentence. */
type What = 'セル' | '部品' | '行' | '1行（またはひと続きの文字）の文字' | '列' | 'リンク';

/** The file's name is put in where the refusal is caught. */
function atMost(what: What, found: number, limit: number): void {
  if (found > limit) refuse('table/too-many', { file: '', what, limit });
}

const MEGA = 1024 * 1024;
const [LT, LINE_FEED, RETURN] = [0x3c, 0x0a, 0x0d];
const [COMMA, TAB, SEMICOLON] = [0x2c, 0x09, 0x3b];

function countOf(bytes: Uint8Array, one: number): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === one) count++;
  return count;
}

/** A file of text. In UTF-16 a sign has the same byte, with a zero beside it. */
export function refuseHeavyText(bytes: Uint8Array): void {
  let [lines, separators, stretch, longest] = [0, 0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    stretch++;
    // Letters and all of Japanese: nothing is counted of them.
    if (byte > SEMICOLON) continue;
    if (byte === LINE_FEED || byte === RETURN) {
      if (byte === LINE_FEED || bytes[i + 1] !== LINE_FEED) lines++;
      // All but the line's end itself.
      longest = Math.max(longest, stretch - 1);
      stretch = 0;
    } else if (byte === COMMA || byte === TAB || byte === SEMICOLON) separators++;
  }
  longest = Math.max(longest, stretch);
  atMost('行', lines, tableBudget.lines);
  atMost('1行（またはひと続きの文字）の文字', longest, tableBudget.stretch);
  atMost('セル', lines + separators, tableBudget.cells);
}

/** A web page with tables, or Excel's XML of 2003. */
export function refuseHeavyTags(bytes: Uint8Array): void {
  atMost('部品', countOf(bytes, LT), tableBudget.tags);
  atMost('1行（またはひと続きの文字）の文字', longestWithout(bytes, LT), tableBudget.stretch);
  // colspan, rowspan, ss:Span, ss:MergeAcross, ss:MergeDown: xlsx makes cells of them.
  let spanned = 0;
  for (const word of ['span', 'Span', 'SPAN', 'MergeAcross', 'MergeDown'])
    for (const number of numbersBehind(bytes, word))
      atMost('列', (spanned += number > 1_000 ? number : 0), tableBudget.cells);
  for (const number of numbersBehind(bytes, 'Index')) atMost('行', number, tableBudget.rows);
  let cells = 0;
  let nextRow = indexOfWord(bytes, '<Row');
  for (const at of placesOfWord(bytes, '<Cell')) {
    if (nextRow >= 0 && nextRow < at) {
      cells = 0;
      nextRow = indexOfWord(bytes, '<Row', at);
    }
    atMost('列', ++cells, tableBudget.columns);
  }
}

function longestWithout(bytes: Uint8Array, one: number): number {
  let [stretch, longest] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    stretch = bytes[i] === one ? 0 : stretch + 1;
    if (stretch > longest) longest = stretch;
  }
  return longest;
}

/** Numbers of attributes whose name ends in a word. */
function* numbersBehind(bytes: Uint8Array, word: string): Iterable<number> {
  for (const at of placesOfWord(bytes, word)) {
    const found = /^\s*=\s*["']?(\d+)/.exec(asCharacters(bytes, at + word.length, at + word.length + 40));
    if (found) yield Number(found[1]);
  }
}

/** A workbook of Excel before 2007: what each byte of it comes to is bounded. One outside of a container is older still. */
export function refuseHeavyOldWorkbook(bytes: Uint8Array): void {
  if (bytes[0] === LT || bytes[0] === 0xef) return refuseHeavyTags(bytes);
  const limit = bytes[0] === 0xd0 ? tableBudget.oldMegabytes : tableBudget.oldestMegabytes;
  if (bytes.length > limit * MEGA) refuse('table/too-large', { file: '', limit });
}

/** Counts what the parts of a workbook hold, one after the other. */
export class WorkbookBudget {
  private cells = 0;

  add(name: string, part: Uint8Array, isSheet: boolean): void {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) return;
    if (isSheet) {
      this.addSheet(part);
      return refuseWideLooks(part);
    }
    const tags = countOf(part, LT);
    if (/sharedStrings\.xml$/i.test(name)) return atMost('部品', tags, tableBudget.textTags);
    if (/styles\.xml$/i.test(name)) return atMost('部品', tags, tableBudget.styleTags);
    if (/workbook\.xml$|\.rels$|\[Content_Types\]/i.test(name)) return atMost('部品', tags, tableBudget.otherTags);
    atMost('部品', tags, tableBudget.textTags);
  }

  /** One pass over the bytes: this is done for every workbook that is read. */
  private addSheet(part: Uint8Array): void {
    let tags = 0;
    for (let at = 0; at < part.length; at++) {
      if (part[at] !== LT) continue;
      tags++;
      const name = behindPrefix(part, at + 1);
      const isCell = part[name] === SMALL_C && endsName(part[name + 1]);
      const isRow = !isCell && part[name] === SMALL_R && part[name + 1] === SMALL_O && endsName(part[name + 3]);
      if (isCell) this.cells++;
      if (isCell || isRow) refuseFarPlace(part, name + (isCell ? 1 : 3));
    }
    atMost('セル', this.cells, tableBudget.cells);
    atMost('部品', tags, 4 * tableBudget.cells);
  }
}

const [SMALL_C, SMALL_R, SMALL_O, SPACE, EQUALS, GT, SLASH, COLON] = [0x63, 0x72, 0x6f, 0x20, 0x3d, 0x3e, 0x2f, 0x3a];
const endsName = (byte = 0): boolean => byte <= SPACE || byte === GT || byte === SLASH;

/** Where an element's own name begins. */
function behindPrefix(part: Uint8Array, from: number): number {
  let at = from;
  while (!endsName(part[at]) && part[at] !== COLON) at++;
  return part[at] === COLON ? at + 1 : from;
}

/** Cells and rows that Excel hasn't: xlsx would make an array up to there. It takes all letters and digits together, whatever is between. */
const PLACE = /\sr\s*=\s*(["'])((?:(?!\1).)*)/s;
const LOOKED_AT = 4_000;
const isFar = (place: string): boolean =>
  place.replaceAll(/[^A-Z]/g, '').length > 3 || place.replaceAll(/\D/g, '').length > 7;
/** `XFD1048576` and its quote. */
const LONGEST_PLACE = 11;

function refuseFarPlace(part: Uint8Array, from: number): void {
  // As nearly every program writes it: ` r="B5"`, its name first.
  const isPlain = part[from] === SPACE && part[from + 1] === SMALL_R && part[from + 2] === EQUALS;
  if (isPlain) {
    const quote = part[from + 3];
    let end = from + 4;
    while (end <= from + 4 + LONGEST_PLACE && part[end] !== quote) end++;
    // Short enough for three letters and four digits: nothing far fits into it.
    if (end - from - 4 <= 7 && (part[from + 7] ?? 0) < 0x41) return;
  }
  const tagEnd = part.indexOf(GT, from);
  const found = PLACE.exec(asCharacters(part, from, Math.min(tagEnd < 0 ? part.length : tagEnd, from + LOOKED_AT)));
  if (!found) return;
  // A place may hold what looks like the tag's end.
  const start = from + found.index + found[0].length - (found[2] ?? '').length;
  const end = part.indexOf((found[1] ?? '').charCodeAt(0), start);
  if (isFar(asCharacters(part, start, Math.min(end < 0 ? part.length : end, start + LOOKED_AT))))
    refuse('table/too-many', { file: '', what: '列', limit: tableBudget.columns });
}

/** What is said of many columns, or of cells by an area: xlsx makes as many things of it as there are. */
function refuseWideLooks(part: Uint8Array): void {
  let looks = 0;
  for (const tag of tagsNamed(part, '<col ')) {
    const [first, last] = [/\smin\s*=\s*["'](\d+)/, /\smax\s*=\s*["'](\d+)/].map((one) =>
      Number(one.exec(tag)?.[1] ?? 1),
    );
    atMost('列', last ?? 1, tableBudget.columns);
    atMost('列', (looks += Math.max(1, (last ?? 1) - (first ?? 1) + 1)), tableBudget.columnLooks);
  }
  let [links, cells] = [0, 0];
  for (const tag of tagsNamed(part, '<hyperlink ')) {
    atMost('リンク', ++links, tableBudget.links);
    atMost('リンク', (cells += sizeOf(/\sref\s*=\s*["']([^"']{1,40})/.exec(tag)?.[1] ?? '')), tableBudget.linkedCells);
  }
}

function* tagsNamed(part: Uint8Array, start: string): Iterable<string> {
  for (const at of placesOfWord(part, start)) {
    const end = part.indexOf(GT, at);
    yield asCharacters(part, at, Math.min(end < 0 ? part.length : end, at + 2_000));
  }
}

/** Cells of an area, A1:B2. */
function sizeOf(area: string): number {
  const [, firstColumn = '', firstRow = '1', lastColumn = firstColumn, lastRow = firstRow] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?/i.exec(area) ?? [];
  const column = (letters: string): number =>
    [...letters.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
  return (Math.abs(Number(lastRow) - Number(firstRow)) + 1) * (Math.abs(column(lastColumn) - column(firstColumn)) + 1);
}
