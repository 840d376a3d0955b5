import { decodeText, descendants } from '../xml/elements';
import { scanXml, type XmlElement } from '../xml/scan';
import { once } from '../once';
import { localName } from './names';
import type { ExcelTemplate } from './open-workbook';
import type { SheetCell, Worksheet } from './worksheet';

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

/** Reads values of cells; the shared strings are read when the first cell needs one. */
export class CellReader {
  private readonly shared: () => readonly string[];

  constructor(template: ExcelTemplate) {
    this.shared = once(() => {
      const name = template.partOfType('sharedStrings');
      const part = name === null ? null : template.part(name);
      return part && name !== null ? scanXml(part.text, name).children.map((entry) => richText(part.text, entry)) : [];
    });
  }

  value(sheet: Worksheet, cell: SheetCell): CellValue {
    if (cell.closeStart === cell.openEnd) return BLANK;
    const inside = sheet.text.slice(cell.openEnd, cell.closeStart);
    const type = sheet.cellAttribute(cell, 't');
    if (type === 'inlineStr') {
      const at = inside.indexOf(`<${sheet.prefix}is`);
      const end = inside.lastIndexOf('>') + 1;
      return at === -1 ? { kind: 'blank' } : textValue(richText(inside, scanXml(inside.slice(0, end), sheet.part)));
    }
    const raw = sheet.patterns.value.exec(inside)?.[1];
    if (raw === undefined) return { kind: 'blank' };
    if (type === 's') return textValue(this.shared()[Number(raw)] ?? '');
    // A formula may give a text of no characters, which counts where a blank cell does not.
    if (type === 'str' || type === 'd') return { kind: 'text', text: decodeString(decodeText(raw)) };
    if (type === 'b') return { kind: 'boolean', isTrue: raw.trim() === '1' || raw.trim() === 'true' };
    if (type === 'e') return { kind: 'error', text: raw };
    return { kind: 'number', number: Number(raw) };
  }

  /** What a cell prints as text; '' for one that prints none. */
  text(sheet: Worksheet, cell: SheetCell | undefined): string {
    const value = cell && this.value(sheet, cell);
    return value?.kind === 'text' ? value.text : '';
  }
}

const BLANK: CellValue = { kind: 'blank' };

const textValue = (text: string): CellValue => (text === '' ? { kind: 'blank' } : { kind: 'text', text });

/** The text of a string item: its own, or that of its runs; furigana (`rPh`) is none of it. */
const richText = (text: string, item: XmlElement): string =>
  descendants(item)
    .filter(({ name, parent }) => localName(name) === 't' && localName(parent?.name ?? '') !== 'rPh')
    .map(({ openEnd, closeStart }) => decodeString(decodeText(text.slice(openEnd, closeStart))))
    .join('');
