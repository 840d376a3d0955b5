import { refuse } from '../../problems/problem';
import { once, oncePerKey } from '../once';
import { attribute } from '../xml/elements';
import { closedElements, scanXml, type XmlElement } from '../xml/scan';
import { columnNumber, parseArea, type Area } from './cell-reference';
import { localName, mainPrefix } from './names';

/** A row of a worksheet, by its place in the text. Its cells are read when they are asked for. */
export interface SheetRow {
  number: number;
  element: XmlElement;
}

/** A cell by its places in the text, which are those of an element. */
export interface SheetCell {
  row: number;
  column: number;
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
}

/** A worksheet part, opened: positions of everything a fill touches. */
export class Worksheet {
  readonly prefix: string;
  readonly root: XmlElement;
  /** `sheetData`. */
  readonly data: XmlElement | null;
  readonly rows: readonly SheetRow[];
  private readonly cells = new Map<SheetRow, readonly SheetCell[]>();
  private readonly byNumber = new Map<number, SheetRow>();
  /** Start of a formula, and a value, in a cell. */
  readonly patterns: { formula: RegExp; value: RegExp };
  private readonly anyFormula = once(() => this.patterns.formula.test(this.text));
  private readonly merged = once(() => this.readMerges());

  constructor(
    readonly name: string,
    readonly part: string,
    readonly text: string,
  ) {
    this.prefix = mainPrefix(text, 'worksheet');
    this.patterns = patternsFor(this.prefix);
    this.root = scanXml(text, part, closedElements([`${this.prefix}row`]));
    this.data = this.child('sheetData');
    let last = 0;
    this.rows = (this.data?.children ?? []).map((element) => {
      // A row without a number follows the one before it (ECMA-376-1 §18.3.1.73).
      last = Number(attribute(text, element, 'r')?.value ?? last + 1);
      const row = { number: last, element };
      this.byNumber.set(last, row);
      return row;
    });
  }

  /** A child of the root, by its name without prefix. */
  child(name: string): XmlElement | null {
    return this.root.children.find((child) => child.name === this.prefix + name) ?? null;
  }

  row(number: number): SheetRow | undefined {
    return this.byNumber.get(number);
  }

  cellsOf(row: SheetRow): readonly SheetCell[] {
    const known = this.cells.get(row);
    if (known) return known;
    const cells = readCells(this.text, this.part, row, `<${this.prefix}c`);
    this.cells.set(row, cells);
    return cells;
  }

  cell(rowNumber: number, column: number): SheetCell | undefined {
    const row = this.row(rowNumber);
    return row && this.cellsOf(row).find((cell) => cell.column === column);
  }

  /** Whether any cell of the sheet holds a formula; most sheets of a form hold none. */
  get hasFormulas(): boolean {
    return this.anyFormula();
  }

  /** Merged areas. */
  get merges(): readonly Area[] {
    return this.merged();
  }

  private readMerges(): readonly Area[] {
    return (this.child('mergeCells')?.children ?? []).flatMap((element) => {
      const area = localName(element.name) === 'mergeCell' && parseArea(this.attribute(element, 'ref'));
      return area ? [area] : [];
    });
  }

  /** A cell's style: an index into the workbook's cell formats. Where the cell isn't there, the row's or the column's. */
  styleAt(rowNumber: number, column: number): number {
    const cell = this.cell(rowNumber, column);
    if (cell) return Number(this.cellAttribute(cell, 's') ?? 0);
    const row = this.row(rowNumber);
    if (row && ['1', 'true'].includes(this.attribute(row.element, 'customFormat')))
      return Number(this.attribute(row.element, 's'));
    for (const element of this.child('cols')?.children ?? [])
      if (Number(this.attribute(element, 'min')) <= column && Number(this.attribute(element, 'max')) >= column)
        return Number(this.attribute(element, 'style') || 0);
    return 0;
  }

  attribute(element: XmlElement, name: string): string {
    return attribute(this.text, element, name)?.value ?? '';
  }

  cellAttribute(cell: SheetCell, name: string): string | null {
    return tagAttribute(this.text.slice(cell.start, cell.openEnd), name);
  }
}

const patternsFor = oncePerKey((prefix: string) => ({
  formula: new RegExp(`<${prefix}f[\\s>/]`),
  value: new RegExp(`<${prefix}v(?:\\s[^>]*)?>([^<]*)<`),
}));

const ATTRIBUTES = oncePerKey((name: string) => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`));

/** An attribute's value from the text of a start tag. Cells have few, and none with references in it. */
export function tagAttribute(tag: string, name: string): string | null {
  const match = ATTRIBUTES(name).exec(tag);
  return match ? (match[1] ?? match[2] ?? '') : null;
}

/** @param startTag `<c`, with the sheet's prefix */
function readCells(text: string, part: string, { number, element }: SheetRow, startTag: string): SheetCell[] {
  const cells: SheetCell[] = [];
  const endTag = `</${startTag.slice(1)}>`;
  let last = 0;
  let at = element.openEnd;
  while ((at = text.indexOf(startTag, at)) !== -1 && at < element.closeStart) {
    const behind = text.charCodeAt(at + startTag.length);
    if (behind > 32 && behind !== 62 && behind !== 47) {
      at += startTag.length;
      continue;
    }
    const openEnd = text.indexOf('>', at) + 1;
    const isEmpty = text.charAt(openEnd - 2) === '/';
    const close = isEmpty ? openEnd : text.indexOf(endTag, openEnd);
    if (close === -1 || close > element.closeStart)
      refuse('xml/malformed', { part, position: at, reason: `${endTag} expected` });
    const letters = /\sr\s*=\s*["']([A-Za-z]+)/.exec(text.slice(at, openEnd))?.[1];
    last = letters ? columnNumber(letters) : last + 1;
    const end = isEmpty ? openEnd : close + endTag.length;
    cells.push({ row: number, column: last, start: at, openEnd, closeStart: close, end });
    at = end;
  }
  return cells;
}
