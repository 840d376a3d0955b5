import { attribute, decodeText, descendants } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';
import { once, oncePerObject } from '../../text/once';
import { localName } from './names';
import type { ExcelTemplate } from './open-workbook';
import type { SheetCell } from './read-cells';
import type { Worksheet } from './worksheet';

/** What a cell holds, without its look. Dates are numbers. */
export type CellValue =
  | { kind: 'blank' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'boolean'; isTrue: boolean }
  | { kind: 'error'; text: string };

/** Strings of SpreadsheetML write characters as `_x000D_`, and an underscore that would start such a one as `_x005F_` (ECMA-376-1 §22.9.2.19). */
export const decodeString = (text: string): string =>
  !text.includes('_x')
    ? text
    : text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Text so that it is read as it is, `_x000D_` too. */
export const encodeString = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/**
 * Whether a text stands in a cell's XML as it is typed, as most text does: no character that is escaped, illegal or a line
 * break, no spaces that could be lost, no underscore, and no start of a formula. One pass for what would be seven.
 */
export function isPlain(text: string): boolean {
  if (FORMULA_START.has(text.charCodeAt(0))) return false;
  let last = SPACE;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80 ? NOT_PLAIN[c] === 1 || (c === SPACE && last === SPACE) : isSeldom(c)) return false;
    last = c;
  }
  return last !== SPACE;
}

/** Beyond ASCII: white space of all kinds, halves of pairs, and what is no character. */
const isSeldom = (c: number): boolean =>
  c <= 0x3000
    ? c === 0x3000 || c === 0xa0 || c === 0x1680 || (c >= 0x2000 && c < 0x2070)
    : c >= 0xd800 && (c < 0xe000 || c === 0xfeff || c > 0xfffd);

const SPACE = 32;
const FORMULA_START = new Set(Array.from('=+-@', (c) => c.charCodeAt(0)));
const NOT_PLAIN = Uint8Array.from({ length: 0x80 }, (_, c) =>
  c < SPACE || '&<>"_'.includes(String.fromCharCode(c)) ? 1 : 0,
);

/** Reads values of cells; the shared strings are read when the first cell needs one. */
export class CellReader {
  /** What was read of a workbook serves all that is filled from it. */
  static readonly of = oncePerObject((template: ExcelTemplate) => new CellReader(template));

  private readonly shared: () => readonly string[];
  /** Kept as elements only where a ring asks how a text is set. */
  private readonly items: () => { text: string; entries: readonly XmlElement[] };
  private readonly known = new Map<SheetCell, CellValue>();

  private constructor(template: ExcelTemplate) {
    const read = (): { text: string; entries: readonly XmlElement[] } => {
      const name = template.partOfType('sharedStrings');
      const part = name === null ? null : template.part(name);
      return part && name !== null
        ? { text: part.text, entries: scanXml(part.text, name).children }
        : { text: '', entries: [] };
    };
    this.shared = once(() => {
      const { text, entries } = read();
      return entries.map((entry) => richText(text, entry));
    });
    this.items = once(read);
  }

  /** Copies of a row ask for the same cell again and again. */
  value(sheet: Worksheet, cell: SheetCell): CellValue {
    if (cell.closeStart === cell.openEnd) return BLANK;
    const known = this.known.get(cell);
    if (known) return known;
    const value = this.read(sheet, cell);
    this.known.set(cell, value);
    return value;
  }

  private read(sheet: Worksheet, cell: SheetCell): CellValue {
    const inside = sheet.text.slice(cell.openEnd, cell.closeStart);
    const type = sheet.cellAttribute(cell, 't');
    if (type === 'inlineStr') {
      const at = inside.indexOf(`<${sheet.prefix}is`);
      const end = inside.lastIndexOf('>') + 1;
      return at === -1 ? { kind: 'blank' } : textValue(richText(inside, scanXml(inside.slice(0, end), sheet.part)));
    }
    const written = sheet.patterns.value.exec(inside)?.[1];
    const raw = written?.includes('<') ? decodeText(written) : written;
    if (raw === undefined) return { kind: 'blank' };
    if (type === 's') return textValue(this.shared()[Number(raw)] ?? '');
    // A formula may give a text of no characters, which counts where a blank cell does not.
    if (type === 'str' || type === 'd') return { kind: 'text', text: decodeString(decodeText(raw)) };
    if (type === 'b') return { kind: 'boolean', isTrue: raw.trim() === '1' || raw.trim() === 'true' };
    if (type === 'e') return { kind: 'error', text: raw };
    return { kind: 'number', number: Number(raw) };
  }

  /** The runs of a text that is set in several ways; none for one that is set as its cell. */
  runs(sheet: Worksheet, cell: SheetCell): readonly TextRun[] {
    const inside = sheet.text.slice(cell.openEnd, cell.closeStart);
    const type = sheet.cellAttribute(cell, 't');
    if (type === 'inlineStr') {
      const end = inside.lastIndexOf('>') + 1;
      return textRuns(inside, scanXml(inside.slice(0, end), sheet.part));
    }
    const { text, entries } = type === 's' ? this.items() : { text: '', entries: [] };
    const entry = entries[Number(sheet.patterns.value.exec(inside)?.[1])];
    return entry ? textRuns(text, entry) : [];
  }

  /** What a cell prints as text; '' for one that prints none. */
  text(sheet: Worksheet, cell: SheetCell | undefined): string {
    const value = cell && this.value(sheet, cell);
    return value?.kind === 'text' ? value.text : '';
  }
}

/** A stretch of a cell's text with a look of its own; what it doesn't say is the cell's. */
export interface TextRun {
  text: string;
  points: number | null;
  fontName: string | null;
  /** Set smaller, above or below its line. */
  isRaised: boolean;
}

function textRuns(text: string, item: XmlElement): TextRun[] {
  const runs = descendants(item).filter(({ name }) => localName(name) === 'r');
  const value = (run: XmlElement, property: string): string | null => {
    const found = descendants(run).find(({ name }) => localName(name) === property);
    return found ? (attribute(text, found, 'val')?.value ?? null) : null;
  };
  return runs.map((run) => ({
    text: richText(text, run),
    points: Number(value(run, 'sz')) || null,
    fontName: value(run, 'rFont'),
    isRaised: ['superscript', 'subscript'].includes(value(run, 'vertAlign') ?? ''),
  }));
}

const BLANK: CellValue = { kind: 'blank' };

const textValue = (text: string): CellValue => (text === '' ? { kind: 'blank' } : { kind: 'text', text });

/** The text of a string item: its own, or that of its runs; furigana (`rPh`) is none of it. */
const richText = (text: string, item: XmlElement): string =>
  descendants(item)
    .filter(({ name, parent }) => localName(name) === 't' && localName(parent?.name ?? '') !== 'rPh')
    .map(({ openEnd, closeStart }) => decodeString(decodeText(text.slice(openEnd, closeStart))))
    .join('');
