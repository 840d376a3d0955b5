import { sheetRules, type SheetRules } from '../../forms/excel/cell-rules';
import { cellName, isInside, type Area, type CellPlace } from '../../forms/excel/cell-reference';
import { CellReader } from '../../forms/excel/cell-text';
import type { ExcelTemplate } from '../../forms/excel/open-workbook';
import { Styles } from '../../forms/excel/styles';
import type { Worksheet } from '../../forms/excel/worksheet';
import { CellContents } from '../../forms/sheet/cell-contents';
import { CellLooks, type Borders } from '../../forms/sheet/cell-looks';
import { Colours } from '../../forms/sheet/colours';
import { isHiddenSheet } from '../../forms/sheet/is-hidden-sheet';
import { viewSheet, type SheetView } from '../../forms/sheet/sheet-view';
import { fullWidthLength } from '../../text/width';
import type { Board, FormPage, PageCell } from './form-page';

/** A form goes no further; what does is a list. */
const MOST_ROWS = 400;
const MOST_COLUMNS = 200;

/** Reads the sheets of an Excel form that can be seen. */
export function readExcelPage(template: ExcelTemplate): FormPage {
  const looks = new CellLooks(template, new Colours(template));
  const contents = new CellContents(template, CellReader.of(template), looks);
  const boards = template.sheets.flatMap(({ name }, index): Board[] => {
    const sheet = isHiddenSheet(template, index) ? null : template.worksheet(index);
    if (!sheet) return [];
    const view = viewSheet(sheet, looks, contents);
    const cells = new SheetReader(template, sheet, view).cells();
    return cells.length === 0 ? [] : [{ kind: 'sheet', name, index, cells, ahead: [] }];
  });
  return { format: 'excel', boards };
}

/** A full-width letter of 11 points, as columns are measured. */
const LETTER = 15;

const UNIT = /^(?:年|月|日|台|名|人|円|枚|件|個|％|%)$/;

type Side = 'left' | 'right' | 'top' | 'bottom';

class SheetReader {
  private readonly rules: SheetRules;
  private readonly styles: Styles;
  private readonly taken = new Set<string>();

  constructor(
    template: ExcelTemplate,
    private readonly sheet: Worksheet,
    private readonly view: SheetView,
  ) {
    this.rules = sheetRules(template, sheet);
    this.styles = new Styles(template);
  }

  cells(): PageCell[] {
    const { used } = this.view;
    if (!used) return [];
    const [rows, columns] = [Math.min(used.lastRow, MOST_ROWS), Math.min(used.lastColumn, MOST_COLUMNS)];
    const found: PageCell[] = [];
    for (let row = 1; row <= rows; row++)
      for (let column = 1; column <= columns; column++) {
        const area = this.areaFrom({ row, column }, { rows, columns });
        if (area) found.push(...this.cell(area));
      }
    return found;
  }

  /** What begins at a place: a merged area, a cell with words, or a blank that lines surround; null where nothing does. */
  private areaFrom({ row, column }: CellPlace, most: { rows: number; columns: number }): Area | null {
    if (this.taken.has(`${row} ${column}`)) return null;
    const merge = this.view.merges.find((one) => isInside({ row, column }, one));
    if (merge) {
      if (merge.firstRow !== row || merge.firstColumn !== column) return null;
      return this.take(merge);
    }
    const area = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    if (!this.isOpen(row, column)) return this.take(this.withRest(area, most.columns));
    area.lastColumn = this.openTo(row, column, most.columns);
    const below = (): Area => ({ ...area, firstRow: area.lastRow + 1, lastRow: area.lastRow + 1 });
    while (
      area.lastRow < most.rows &&
      this.isAllOpen(below()) &&
      this.isFree(area) &&
      !this.hasLine(area, 'bottom', 'some') &&
      this.endsAlike(area, below())
    )
      area.lastRow++;
    return this.take(area);
  }

  /** The last of the cells without words at the right of one that no line parts from it. */
  private openTo(row: number, from: number, most: number): number {
    let column = from;
    const isParted = (): boolean =>
      this.hasLine({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, 'right');
    while (column < most && this.isOpen(row, column + 1) && !isParted()) column++;
    return column;
  }

  /** A label in the first of cells that nobody merged, as no line parts them, with a larger blank box behind them: all of them are its cell. */
  private withRest(area: Area, mostColumns: number): Area {
    const { firstRow: row, firstColumn: column } = area;
    const sides: readonly Side[] = ['left', 'top', 'bottom'];
    if (!sides.every((side) => this.hasLine(area, side))) return area;
    const whole = { ...area, lastColumn: this.openTo(row, column, mostColumns) };
    const next = whole.lastColumn + 1;
    if (
      whole.lastColumn === column ||
      this.textAt(row, next) !== '' ||
      !([...sides, 'right'] as const).every((side) => this.hasLine(whole, side))
    )
      return area;
    const box = this.view.merges.find((one) => isInside({ row, column: next }, one))?.lastColumn ?? next;
    const end = this.openTo(row, box, mostColumns);
    const { left } = this.view.edges;
    return left(end + 1) - left(next) > left(next) - left(column + 1) ? whole : area;
  }

  /** Whether the row below goes on as the one above: else a box would take in the blank paper under it. */
  private endsAlike(above: Area, below: Area): boolean {
    const one = { ...above, firstRow: above.lastRow };
    return (
      this.hasLine(one, 'left') &&
      this.hasLine(below, 'left') &&
      this.hasLine(one, 'right') &&
      this.hasLine(below, 'right')
    );
  }

  private isFree({ firstColumn, lastColumn, lastRow }: Area): boolean {
    for (let column = firstColumn; column <= lastColumn; column++)
      if (this.taken.has(`${lastRow + 1} ${column}`)) return false;
    return true;
  }

  private take(area: Area): Area {
    for (let row = area.firstRow; row <= Math.min(area.lastRow, MOST_ROWS); row++)
      for (let column = area.firstColumn; column <= Math.min(area.lastColumn, MOST_COLUMNS); column++)
        this.taken.add(`${row} ${column}`);
    return area;
  }

  private textAt(row: number, column: number): string {
    return (this.view.cells.get(row)?.get(column)?.shown?.runs ?? []).map(({ text }) => text).join('');
  }

  /** A cell of its own without words. */
  private isOpen(row: number, column: number): boolean {
    return this.textAt(row, column) === '' && !this.view.merges.some((one) => isInside({ row, column }, one));
  }

  private isAllOpen({ firstRow, firstColumn, lastColumn }: Area): boolean {
    for (let column = firstColumn; column <= lastColumn; column++) if (!this.isOpen(firstRow, column)) return false;
    return true;
  }

  private borders(row: number, column: number): Borders | undefined {
    return this.view.cells.get(row)?.get(column)?.look.borders;
  }

  /** Whether a line is drawn along a side, by the area's own cells or by those beside it. */
  private hasLine(
    { firstRow, lastRow, firstColumn, lastColumn }: Area,
    side: Side,
    how: 'all' | 'some' = 'all',
  ): boolean {
    const places: boolean[] = [];
    if (side === 'left' || side === 'right') {
      const [own, beside] = side === 'left' ? [firstColumn, firstColumn - 1] : [lastColumn, lastColumn + 1];
      for (let row = firstRow; row <= lastRow; row++)
        places.push(
          Boolean(this.borders(row, own)?.[side] ?? this.borders(row, beside)?.[side === 'left' ? 'right' : 'left']),
        );
    } else {
      const [own, beside] = side === 'top' ? [firstRow, firstRow - 1] : [lastRow, lastRow + 1];
      for (let column = firstColumn; column <= lastColumn; column++)
        places.push(
          Boolean(
            this.borders(own, column)?.[side] ?? this.borders(beside, column)?.[side === 'top' ? 'bottom' : 'top'],
          ),
        );
    }
    return how === 'all' ? places.every(Boolean) : places.some(Boolean);
  }

  /** By a line of its own. */
  private isUnderlined({ lastRow, firstColumn, lastColumn }: Area): boolean {
    for (let column = firstColumn; column <= lastColumn; column++)
      if (!this.borders(lastRow, column)?.bottom) return false;
    return true;
  }

  private cell(area: Area): PageCell[] {
    const { firstRow: row, firstColumn: column, lastRow, lastColumn } = area;
    const text = this.textAt(row, column);
    const isBeside = this.hasLine(area, 'left') || this.hasLine(area, 'right');
    // The upper line of a table frames nothing that is above it.
    const isFramed = this.hasLine(area, 'bottom')
      ? isBeside || this.hasLine(area, 'top') || this.isUnderlined(area)
      : this.hasLine(area, 'top') && this.hasLine(area, 'left');
    const isMerged = lastRow > row || lastColumn > column;
    const choices = this.rules
      .rulesAt({ row, column })
      .flatMap((rule) => (rule.kind === 'list' ? (rule.items ?? []) : []));
    // Room before a unit needs no line: 令和 ＿ 年.
    const hasUnit = UNIT.test(this.textAt(row, lastColumn + 1).trim()) && column > 1;
    if (text === '' && !isFramed && !isMerged && !hasUnit && choices.length === 0) return [];
    const { left } = this.view.edges;
    return [
      {
        ...{ row, column, lastRow, lastColumn, isFramed },
        lines: text.split('\n').map((line) => ({ text: line, paragraph: 0, controls: [] })),
        at: cellName(row, column),
        choices: choices.length > 0 ? choices : null,
        isClosed: this.isClosed(row, column),
        isComputed: this.sheet.isFormulaAt(row, column),
        width: left(lastColumn + 1) - left(column),
        ...(text !== '' && !isFramed && { beside: this.beside(area, text) }),
      },
    ];
  }

  /** Words go on over cells that are empty: what is written stands behind them. */
  private beside({ firstRow: row, firstColumn, lastRow, lastColumn }: Area, text: string): string | undefined {
    const { left } = this.view.edges;
    const end = left(firstColumn) + fullWidthLength(text.trimEnd()) * LETTER;
    let column = lastColumn + 1;
    while (left(column) < end && this.isOpen(row, column)) column++;
    const isFree = lastRow === row && this.isOpen(row, column) && this.isOpen(row, column + 1);
    return isFree && !this.isClosed(row, column) ? cellName(row, column) : undefined;
  }

  private isClosed(row: number, column: number): boolean {
    const isLocked = (): boolean => this.styles.format(this.sheet.styleAt(row, column)).isLocked;
    return this.sheet.isFormulaAt(row, column) || this.rules.isClosed({ row, column }, isLocked);
  }
}
