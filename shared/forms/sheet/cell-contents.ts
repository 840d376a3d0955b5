import { decodeString, type CellReader } from '../excel/cell-text';
import { localName } from '../excel/names';
import type { ExcelTemplate } from '../excel/open-workbook';
import type { SheetCell } from '../excel/read-cells';
import type { Worksheet } from '../excel/worksheet';
import { once } from '../../text/once';
import type { XmlElement } from '../xml/scan';
import type { CellLook, CellLooks, FontLook } from './cell-looks';
import { showNumber, showText } from './number-format';
import { XmlReader } from './xml-reader';

/** A stretch of text in one look; `font` is null for the cell's own. */
export interface StyledRun {
  text: string;
  font: FontLook | null;
}

/** What a cell shows. */
export interface ShownCell {
  /** Decides where it stands in its cell, and whether it may run over its neighbours. */
  kind: 'text' | 'number' | 'boolean' | 'error';
  runs: readonly StyledRun[];
  /** Colour that the number format asks for. */
  colour: string | null;
}

/** Reads what cells show, in the looks of their runs. */
export class CellContents {
  private readonly shared: () => readonly (readonly StyledRun[])[];

  constructor(
    private readonly template: ExcelTemplate,
    private readonly values: CellReader,
    private readonly looks: CellLooks,
  ) {
    this.shared = once(() => {
      const name = template.partOfType('sharedStrings');
      const text = name === null ? undefined : template.part(name)?.text;
      if (name === null || text === undefined) return [];
      const reader = new XmlReader(text, name);
      return reader.children(reader.root, 'si').map((item) => this.runs(reader, item));
    });
  }

  shown(sheet: Worksheet, cell: SheetCell, look: CellLook): ShownCell | null {
    const value = this.values.value(sheet, cell);
    if (value.kind === 'blank') return null;
    if (value.kind === 'boolean') return plain('boolean', value.isTrue ? 'TRUE' : 'FALSE');
    if (value.kind === 'error') return plain('error', value.text);
    if (value.kind === 'number') {
      const { text, colour } = showNumber(value.number, look.format, this.template.from1904);
      return text === '' ? null : { ...plain('number', text), colour };
    }
    const runs = this.runsOf(sheet, cell);
    if (runs.length > 1 || runs[0]?.font) return { kind: 'text', runs, colour: null };
    const { text, colour } = showText(value.text, look.format);
    return text === '' ? null : { ...plain('text', text), colour };
  }

  private runsOf(sheet: Worksheet, cell: SheetCell): readonly StyledRun[] {
    const inside = sheet.text.slice(cell.openEnd, cell.closeStart);
    const type = sheet.cellAttribute(cell, 't');
    if (type === 's') return this.shared()[Number(sheet.patterns.value.exec(inside)?.[1])] ?? [];
    const at = type === 'inlineStr' ? inside.indexOf(`<${sheet.prefix}is`) : -1;
    if (at === -1) return [];
    const reader = new XmlReader(inside.slice(at, inside.lastIndexOf('>') + 1), sheet.part);
    return this.runs(reader, reader.root);
  }

  private runs(reader: XmlReader, item: XmlElement): StyledRun[] {
    return item.children.flatMap((element): StyledRun[] => {
      const name = localName(element.name);
      if (name === 't') return [{ text: decodeString(reader.content(element)), font: null }];
      if (name !== 'r') return [];
      const text = reader.children(element, 't').map((one) => decodeString(reader.content(one)));
      const properties = reader.child(element, 'rPr');
      return [{ text: text.join(''), font: properties ? this.looks.font(reader, properties) : null }];
    });
  }
}

const plain = (kind: ShownCell['kind'], text: string): ShownCell => ({
  kind,
  runs: [{ text, font: null }],
  colour: null,
});
