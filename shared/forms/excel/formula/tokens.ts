import {
  columnBetween,
  columnName,
  endOfLetters,
  LAST_COLUMN,
  LAST_ROW,
  wholeNumber,
  type Area,
} from '../cell-reference';

/** One end of a reference: `$B5`, or only a column (`B:`) or a row (`5:`). */
export interface Corner {
  column: number | null;
  row: number | null;
  columnFixed: boolean;
  rowFixed: boolean;
}

/** Cells that a formula names: `B5`, `'様式１'!$B$5:$D$9`, `A:C`, `$6:$7`. */
export interface ReferenceToken {
  kind: 'reference';
  /** The sheet as written, with its quotes and `!`; '' for the formula's own sheet. */
  prefix: string;
  /** The sheet's name; null for the formula's own sheet. */
  sheet: string | null;
  /** In another workbook, or over several sheets at once: cells that a fill does not know. */
  isElsewhere: boolean;
  corners: readonly [Corner] | readonly [Corner, Corner];
  /** As it stood in the formula; null once it means other cells. */
  written: string | null;
}

/** Everything else, as it stands. `bracket` is a table's column, `name` a function or a defined name. */
export interface PlainToken {
  kind: 'text' | 'number' | 'name' | 'bracket' | 'error' | 'operator' | 'space';
  text: string;
}

export type FormulaToken = ReferenceToken | PlainToken;

const SHEET = String.raw`(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}\p{N}_.\\]+(?::[\p{L}\p{N}_.\\]+)?)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const CELLS = String.raw`${CELL}:${CELL}|${CELL}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;

/** What a match's groups from the third on hold; the first two are a reference's sheet and its cells. */
const KINDS = ['text', 'number', 'error', 'name', 'bracket', 'space', 'operator'] as const;

/** Formulas as Excel files hold them: English names, comma between arguments (ECMA-376-1 §18.17). Groups have no names: quicker. */
const TOKEN = new RegExp(
  [
    String.raw`(${SHEET})?(${CELLS})(?![\p{L}\p{N}_.(!\[])`,
    String.raw`("(?:[^"]|"")*")`,
    String.raw`((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`((?:${SHEET})?#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|[A-Z_]+[!?]?))`,
    String.raw`((?:${SHEET})?[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*)`,
    // A bracket is a letter of the column's name behind a quote.
    String.raw`(\[(?:'[^]|[^[\]']|\[(?:'[^]|[^\]'])*\])*\])`,
    String.raw`(\s+)`,
    String.raw`(<>|<=|>=|[^])`,
  ].join('|'),
  'uy',
);

/** Nothing but `Sheet!$A$1` or `Sheet!$A$1:$B$2`. */
const PLAIN_REFERENCE = /^([^\s!'"()[\]{}:,+\-*/^&=<>%#$]+!)(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/;

/** Formulas that were read already, up to so many characters: a form has a few dozen, and they are read at every fill. */
const known = new Map<string, readonly FormulaToken[]>();
const MOST_KNOWN = 100_000;
let knownLength = 0;

/** The tokens of a formula, without its `=`. Joined again they are the formula. */
export function readFormula(formula: string): readonly FormulaToken[] {
  const before = known.get(formula);
  if (before) return before;
  const tokens = tokensOf(formula);
  knownLength += formula.length;
  if (knownLength > MOST_KNOWN) {
    known.clear();
    knownLength = formula.length;
  }
  known.set(formula, tokens);
  return tokens;
}

function tokensOf(formula: string): FormulaToken[] {
  // What most defined names are: read at once.
  const plain = PLAIN_REFERENCE.exec(formula);
  const only = plain && readReference(plain[1] ?? '', plain[2] ?? '');
  if (only) return [only];
  const tokens: FormulaToken[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match; match = TOKEN.exec(formula)) {
    const [whole, sheet = '', cells] = match;
    const reference = cells === undefined ? null : readReference(sheet, cells);
    tokens.push(reference ?? { kind: KINDS.find((_, i) => match[i + 3] !== undefined) ?? 'name', text: whole });
  }
  return tokens;
}

function readReference(prefix: string, cells: string): ReferenceToken | null {
  const colon = cells.indexOf(':');
  const first = readCorner(cells, 0, colon === -1 ? cells.length : colon);
  const second = colon === -1 ? null : readCorner(cells, colon + 1, cells.length);
  if (!first || (colon !== -1 && !second)) return null;
  const sheet = prefix === '' ? null : sheetNameIn(prefix);
  return {
    kind: 'reference',
    prefix,
    sheet,
    // A sheet's name can't have brackets or colons: those are another workbook, and a span of sheets.
    isElsewhere: sheet !== null && /[[\]:]/.test(sheet),
    corners: second ? [first, second] : [first],
    written: prefix + cells,
  };
}

/** The sheet's name in `'様式 1'!`, or in `様式1!`. */
export const sheetNameIn = (prefix: string): string =>
  prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);

/** A sheet's name as it stands ahead of its cells. */
export const sheetPrefix = (name: string): string => `'${name.replaceAll("'", "''")}'!`;

const DOLLAR = 36;

/** `$B5`, `B` or `$5`; null for what lies beyond the sheet. */
function readCorner(text: string, from: number, to: number): Corner | null {
  const isFixed = text.charCodeAt(from) === DOLLAR;
  const letters = isFixed ? from + 1 : from;
  const lettersEnd = endOfLetters(text, letters, to);
  const column = lettersEnd === letters ? null : columnBetween(text, letters, lettersEnd);
  const rowFixed = column === null ? isFixed : text.charCodeAt(lettersEnd) === DOLLAR;
  const digits = column !== null && rowFixed ? lettersEnd + 1 : lettersEnd;
  const row = digits === to ? null : wholeNumber(text, digits, to);
  if ((column ?? 1) > LAST_COLUMN || (row ?? 1) > LAST_ROW || row === 0) return null;
  return { column, row, columnFixed: column !== null && isFixed, rowFixed };
}

export const writeFormula = (tokens: readonly FormulaToken[]): string => tokens.map(writeToken).join('');

const writeToken = (token: FormulaToken): string =>
  token.kind === 'reference' ? (token.written ?? token.prefix + token.corners.map(writeCorner).join(':')) : token.text;

const writeCorner = ({ column, row, columnFixed, rowFixed }: Corner): string =>
  (column === null ? '' : (columnFixed ? '$' : '') + columnName(column)) +
  (row === null ? '' : (rowFixed ? '$' : '') + String(row));

/** Both ends of a reference; of one cell it twice. */
export const corner = (token: ReferenceToken): [ReferenceToken['corners'][0], ReferenceToken['corners'][0]] => [
  token.corners[0],
  token.corners[1] ?? token.corners[0],
];

/** The area of a reference, a whole column or row as such. */
export function wholeArea(token: ReferenceToken): Area {
  const [a, b] = corner(token);
  return {
    firstRow: Math.min(a.row ?? 1, b.row ?? 1),
    lastRow: Math.max(a.row ?? Infinity, b.row ?? Infinity),
    firstColumn: Math.min(a.column ?? 1, b.column ?? 1),
    lastColumn: Math.max(a.column ?? Infinity, b.column ?? Infinity),
  };
}
