import { refuse } from '../../problems/problem';
import { once, oncePerKey, oncePerObject } from '../../text/once';
import { attribute, attributeBetween, valueStart } from '../xml/elements';
import { hidesTags } from '../xml/hidden-tags';
import { closedElements, scanXml, type XmlElement } from '../xml/scan';
import { firstAtLeast } from './cell-index';
import { isInside, parseArea, wholeNumber, type Area } from './cell-reference';
import { mainPrefix } from './names';
import { nextTag, readCells, readMerges, type MergedArea, type SheetCell } from './read-cells';

/** A row of a worksheet, by its place in the text. Its cells are read when they are asked for. */
export interface SheetRow {
  number: number;
  element: XmlElement;
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
  /** A cell's value. */
  readonly patterns: { value: RegExp };
  private readonly formulas = once(() => this.findFormulas());
  private readonly arrays = once(() => this.findArrays());
  private readonly merged = once(() => {
    const list = this.child('mergeCells');
    return list ? readMerges(this.text, list, this.prefix) : [];
  });

  constructor(
    readonly name: string,
    readonly part: string,
    readonly text: string,
  ) {
    this.prefix = mainPrefix(text, 'worksheet');
    this.patterns = patternsFor(this.prefix);
    this.root = scanXml(text, part, NOT_LOOKED_INTO(this.prefix));
    this.data = this.child('sheetData');
    // Cells are found by their tags, in the rows' text as it is.
    const { openEnd = 0, closeStart = 0 } = this.data ?? {};
    if (hidesTags(text, openEnd, closeStart)) refuse('xml/hidden-tags', { part });
    let last = 0;
    this.rows = (this.data?.children ?? []).map((element) => {
      // A row without a number follows the one before it (ECMA-376-1 §18.3.1.73).
      last = numberIn(text, element, 'r') ?? last + 1;
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
    const cells = readCells(this.text, this.part, row.number, row.element, this.prefix);
    this.cells.set(row, cells);
    return cells;
  }

  cell(rowNumber: number, column: number): SheetCell | undefined {
    const row = this.row(rowNumber);
    const cells = row && this.cellsOf(row);
    return cells && cellAt(cells, column);
  }

  /** Where formulas start in the text, in order; most sheets of a form hold none. */
  get formulaStarts(): readonly number[] {
    return this.formulas();
  }

  /** Where a cell's formula starts; -1 for a cell without one. */
  formulaOf({ openEnd, closeStart }: SheetCell): number {
    const start = this.formulaStarts[firstAtLeast(this.formulaStarts, openEnd)];
    return start !== undefined && start < closeStart ? start : -1;
  }

  /** Whether a formula gives the cell its value: its own, or one that fills several cells (配列数式, データ テーブル) from another. */
  isFormulaAt(row: number, column: number): boolean {
    if (this.formulaStarts.length === 0) return false;
    const cell = this.cell(row, column);
    return (
      (cell !== undefined && this.formulaOf(cell) !== -1) ||
      this.arrays().some((area) => isInside({ row, column }, area))
    );
  }

  /** Areas that one formula fills. */
  private findArrays(): Area[] {
    const { text } = this;
    return this.formulaStarts.flatMap((start) => {
      const [from, to] = [start + this.prefix.length + 2, text.indexOf('>', start)];
      if (valueStart(text, from, to, 'ref') === -1) return [];
      const type = attributeBetween(text, from, to, 't')?.value;
      const area = type === 'shared' ? null : parseArea(attributeBetween(text, from, to, 'ref')?.value ?? '');
      return area ? [area] : [];
    });
  }

  private findFormulas(): number[] {
    const found: number[] = [];
    const { text, data } = this;
    const startTag = `<${this.prefix}f`;
    const end = data?.closeStart ?? 0;
    for (
      let at = nextTag(text, startTag, data?.openEnd ?? 0, end);
      at !== -1;
      at = nextTag(text, startTag, at + 1, end)
    )
      found.push(at);
    return found;
  }

  /** Merged areas. */
  get merges(): readonly MergedArea[] {
    return this.merged();
  }

  /** A cell's style: an index into the workbook's cell formats. Where the cell isn't there, the row's or the column's. */
  styleAt(rowNumber: number, column: number): number {
    const cell = this.cell(rowNumber, column);
    if (cell) return this.styleOf(cell);
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

  cellAttribute({ start, openEnd }: SheetCell, name: string): string | null {
    return attributeBetween(this.text, start + this.prefix.length + 2, openEnd - 1, name)?.value ?? null;
  }

  styleOf({ start, openEnd }: SheetCell): number {
    return numberBetween(this.text, start + this.prefix.length + 2, openEnd - 1, 's') ?? 0;
  }
}

const NOT_LOOKED_INTO = oncePerKey((prefix: string) => closedElements([`${prefix}row`, `${prefix}mergeCells`]));

const patternsFor = oncePerKey((prefix: string) => ({
  value: new RegExp(`<${prefix}v(?:\\s[^>]*)?>((?:[^<]|<!\\[CDATA\\[)*)<`),
}));

const numberIn = (text: string, { name, start, openEnd }: XmlElement, key: string): number | null =>
  numberBetween(text, start + 1 + name.length, openEnd - 1, key);

/** The number that an attribute holds; null where it isn't there, or holds none. */
function numberBetween(text: string, from: number, to: number, key: string): number | null {
  const at = valueStart(text, from, to, key);
  if (at === -1) return null;
  const number = wholeNumber(text, at, text.indexOf(text.charAt(at - 1), at));
  return Number.isNaN(number) ? null : number;
}

/** Rows of a form have few cells; a row of thousands is not gone through for each of them. */
const FEW = 64;
const columnsOf = oncePerObject(
  (cells: readonly SheetCell[]) => new Map([...cells].reverse().map((cell) => [cell.column, cell])),
);
const cellAt = (cells: readonly SheetCell[], column: number): SheetCell | undefined =>
  cells.length > FEW ? columnsOf(cells).get(column) : cells.find((cell) => cell.column === column);

const ATTRIBUTES = oncePerKey((name: string) => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`));

/** An attribute's value from the text of a start tag that has none with references in it. */
export function tagAttribute(tag: string, name: string): string | null {
  const match = ATTRIBUTES(name).exec(tag);
  return match ? (match[1] ?? match[2] ?? '') : null;
}
