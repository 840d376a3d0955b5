import { withoutMark } from '../../text/csv';
import { COLUMN_LIMIT, ROW_LIMIT, textCell, type RawCell, type RawSheet } from './raw-sheet';

export interface ParsedText {
  sheet: RawSheet;
  /** A quote was opened and never closed: everything behind it stands in one cell. */
  openQuote: boolean;
}

const SEPARATORS = [',', '\t', ';'] as const;

/**
 * CSV (RFC 4180) and TSV, as loosely as programs write them: line ends of any system, also inside of quotes, rows of any
 * length, quotes in the middle of a cell. Excel's `="0012"` is the text 0012. The separator is guessed where nobody says it.
 */
export function parseDelimited(text: string, name: string, separator = separatorOf(text)): ParsedText {
  const rows: RawCell[][] = [];
  let row: RawCell[] = [];
  let at = 0;
  let openQuote = false;
  const mark = separator.charCodeAt(0);
  while (at < text.length && rows.length <= ROW_LIMIT) {
    if (text.charCodeAt(at) === QUOTE) {
      const cell = readQuoted(text, at, mark);
      openQuote ||= cell.openQuote;
      if (row.length < COLUMN_LIMIT) row.push(cellOf(cell.value));
      at = cell.end;
    } else {
      const end = endOfPlain(text, at, mark);
      if (row.length < COLUMN_LIMIT) row.push(cellOf(text.slice(at, end)));
      at = end;
    }
    if (text.charCodeAt(at) === mark) {
      at++;
      if (at < text.length) continue;
    }
    if (text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    at++;
    rows.push(row);
    row = [];
  }
  const cut = rows.length > ROW_LIMIT;
  const sheet = { name, hidden: false, rows: rows.slice(0, ROW_LIMIT), hiddenRows: [], hiddenColumns: [], merges: [] };
  return { sheet: { ...sheet, date1904: false, untyped: true, cut }, openQuote };
}

/** The separator that stands most often in the first lines, outside of quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 10_000).replace(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((one) => head.split(one).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface Cell {
  value: string;
  /** Where the separator or the line end behind it stands. */
  end: number;
  openQuote: boolean;
}

const [QUOTE, RETURN, LINE_FEED] = [0x22, 0x0d, 0x0a];

function readQuoted(text: string, start: number, separator: number): Cell {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length, openQuote: true };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // What stands behind the closing quote belongs to the cell too: nothing is lost.
      const end = endOfPlain(text, quote + 1, separator);
      return { value: value + text.slice(quote + 1, end), end, openQuote: false };
    }
    value += '"';
    at = quote + 2;
  }
}

function endOfPlain(text: string, start: number, separator: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LINE_FEED || code === RETURN) break;
  }
  return at;
}

const [EQUALS, APOSTROPHE] = [0x3d, 0x27];

/** How programs keep Excel from eating zeros; our own export puts a ' before such text. */
function cellOf(value: string): RawCell {
  const first = value.charCodeAt(0);
  if (first !== EQUALS && first !== APOSTROPHE) return textCell(value);
  if (/^="[^"]*"$/.test(value)) return textCell(value.slice(2, -1));
  const text = withoutMark(value);
  return text === value ? textCell(value) : { ...textCell(text), unmarked: true };
}
