import { Faults } from './faults';
import type { BookReading } from './read-workbook';
import { unescaped } from './read-workbook';
import { resolved, walkStrictXml, type StartTag, type XmlName, type XmlWalker } from './walk-xml';

const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a cell holds: a text, a number, a truth. */
export type ReadBackValue = string | number | boolean;

export interface SheetReading {
  faults: Faults;
  cells: ReadonlyMap<number, ReadBackValue>;
  /** Cells that formulas give their values. */
  formulas: ReadonlySet<number>;
  merges: readonly SheetArea[];
  rows: number;
  isWhole: boolean;
}

export interface SheetArea {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** A cell by one number: no sheet has more columns. */
export const cellNumber = (row: number, column: number): number => row * 16_384 + column - 1;

const rowOf = (key: number): number => Math.floor(key / 16_384);
const columnOf = (key: number): number => (key % 16_384) + 1;

/** As {@link keyOf}, of `$b$5` too. */
function looseKeyOf(name: string): number {
  const key = keyOf(name);
  return key === -1 ? keyOf(name.replaceAll('$', '').toUpperCase()) : key;
}

/** `B5` as {@link cellNumber}; -1 for anything else. */
function keyOf(name: string): number {
  let [at, column, row] = [0, 0, 0];
  for (let c = name.charCodeAt(0); c >= 65 && c <= 90; c = name.charCodeAt(++at)) column = column * 26 + c - 64;
  const digits = at;
  for (let c = name.charCodeAt(at); c >= 48 && c <= 57; c = name.charCodeAt(++at)) row = row * 10 + c - 48;
  const isName = column > 0 && column <= 16_384 && at > digits && at === name.length && row > 0 && row <= 1_048_576;
  return isName ? cellNumber(row, column) : -1;
}

export function areaAt(name: string): SheetArea | null {
  const colon = name.indexOf(':');
  const from = looseKeyOf(colon === -1 ? name : name.slice(0, colon));
  const to = colon === -1 ? from : looseKeyOf(name.slice(colon + 1));
  if (from === -1 || to === -1) return null;
  return { firstRow: rowOf(from), lastRow: rowOf(to), firstColumn: columnOf(from), lastColumn: columnOf(to) };
}

/** The order in which a worksheet's children must stand (CT_Worksheet): Excel mends a file in which they don't. */
const ORDER = new Map(
  (
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
    'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
    'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
    'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems ' +
    'tableParts extLst'
  )
    .split(' ')
    .map((name, i) => [name, i]),
);

const Code = { Other: 0, Row: 1, Cell: 2, Value: 3, Text: 4, Formula: 5, Furigana: 6, Merge: 7 } as const;
const CODES = new Map<string, number>([
  ['row', Code.Row],
  ['c', Code.Cell],
  ['v', Code.Value],
  ['t', Code.Text],
  ['f', Code.Formula],
  ['rPh', Code.Furigana],
  ['mergeCell', Code.Merge],
]);

export function readSheet(xml: string, { strings, formats }: Pick<BookReading, 'strings' | 'formats'>): SheetReading {
  const reader = new SheetReader(xml, strings, formats);
  const isWhole = walkStrictXml(xml, reader, reader.faults.tell);
  reader.lookAtMerges();
  reader.markArrays();
  const { faults, cells, formulas, merges, rows } = reader;
  return { faults, cells, formulas, merges, rows, isWhole };
}

class SheetReader implements XmlWalker {
  readonly faults = new Faults();
  readonly cells = new Map<number, ReadBackValue>();
  readonly formulas = new Set<number>();
  readonly merges: SheetArea[] = [];
  rows = 0;
  private readonly arrays: SheetArea[] = [];
  private depth = 0;
  private lastChild = -1;
  private row = 0;
  private column = 0;
  private type = '';
  private value = '';
  private isFormula = false;
  private furigana = 0;
  private reads = false;
  private isIn = false;

  constructor(
    private readonly xml: string,
    private readonly strings: readonly string[],
    private readonly formats: number | null,
  ) {}

  classify(uri: string, local: string): number {
    return uri === S ? (CODES.get(local) ?? Code.Other) : Code.Other;
  }

  start({ code, local, uri }: XmlName, tag: StartTag): void {
    if (++this.depth === 2 && uri === S) this.childOf(local);
    switch (code) {
      case Code.Row: {
        const number = Number(tag.attribute('r') ?? this.row + 1);
        if (!(number > this.row && number <= 1_048_576)) this.faults.tell('place', 'row');
        this.row = number;
        this.column = 0;
        this.rows++;
        return;
      }
      case Code.Cell:
        return this.cell(tag);
      case Code.Value:
        this.reads = this.isIn;
        return;
      case Code.Text:
        this.reads = this.isIn && this.furigana === 0;
        return;
      case Code.Formula: {
        this.isFormula = true;
        // An array's cells hold results, of which the first one has the formula.
        const area = tag.attribute('t') === null ? null : areaAt(tag.attribute('ref') ?? '');
        if (area && tag.attribute('t') !== 'shared') this.arrays.push(area);
        return;
      }
      case Code.Furigana:
        this.furigana++;
        return;
      case Code.Merge: {
        const area = areaAt(tag.attribute('ref') ?? '');
        if (area) this.merges.push(area);
        else this.faults.tell('merge', 'ref');
      }
    }
  }

  end({ code }: XmlName): void {
    this.depth--;
    if (code === Code.Value || code === Code.Text) this.reads = false;
    else if (code === Code.Furigana) this.furigana--;
    else if (code === Code.Cell) this.cellEnds();
  }

  text(from: number, to: number, isCdata: boolean): void {
    if (!this.reads) return;
    const raw = this.xml.slice(from, to);
    const text = isCdata ? raw : resolved(raw);
    this.value = this.value === '' ? text : this.value + text;
  }

  private childOf(local: string): void {
    const place = ORDER.get(local) ?? this.lastChild;
    if (place < this.lastChild) this.faults.tell('order', local);
    this.lastChild = place;
  }

  private cell(tag: StartTag): void {
    const name = tag.attribute('r');
    const key = name === null ? cellNumber(this.row, this.column + 1) : keyOf(name);
    const column = key === -1 ? this.column + 1 : (key % 16_384) + 1;
    if (key !== cellNumber(this.row, column) || column <= this.column) this.faults.tell('place', 'cell');
    this.column = column;
    this.type = tag.attribute('t') ?? 'n';
    this.value = '';
    this.isFormula = false;
    this.isIn = true;
    const style = tag.attribute('s');
    if (style !== null && this.formats !== null && !(Number(style) < this.formats)) this.faults.tell('style', 's');
  }

  private cellEnds(): void {
    this.isIn = false;
    const { type, value, isFormula } = this;
    if (isFormula) this.formulas.add(cellNumber(this.row, this.column));
    if (value !== '') this.cells.set(cellNumber(this.row, this.column), this.valueOf(type, value));
  }

  private valueOf(type: string, value: string): string | number | boolean {
    if (type === 's') {
      const text = this.strings[Number(value)];
      if (text === undefined) this.faults.tell('string', 'v');
      return text ?? '';
    }
    if (type === 'b') return value.trim() === '1' || value.trim() === 'true';
    return type === 'n' ? Number(value) : unescaped(value);
  }

  /** Results of formulas that other cells hold. */
  markArrays(): void {
    for (const { firstRow, lastRow, firstColumn, lastColumn } of this.arrays)
      for (const key of this.cells.keys()) {
        const [row, column] = [rowOf(key), columnOf(key)];
        if (row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn) this.formulas.add(key);
      }
  }

  /** Excel mends a file in which two merged areas share a cell. */
  lookAtMerges(): void {
    const ordered = [...this.merges].sort((a, b) => a.firstRow - b.firstRow);
    const open: SheetArea[] = [];
    for (const area of ordered) {
      let kept = 0;
      for (const one of open) if (one.lastRow >= area.firstRow) open[kept++] = one;
      open.length = kept;
      if (open.some((one) => one.firstColumn <= area.lastColumn && area.firstColumn <= one.lastColumn))
        this.faults.tell('merge', 'overlap');
      open.push(area);
    }
  }
}
