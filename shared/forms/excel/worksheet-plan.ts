import { refuse } from '../../problems/problem';
import { cellName, LAST_ROW } from './cell-reference';
import { cellContent, type CellContent, type ContentPlace, type PrintedCell } from './cell-content';
import { NO_RULES, sheetRules, type CellRule, type SheetRules } from './cell-rules';
import type { CellReader, CellValue } from './cell-text';
import type { Places } from './locate-anchors';
import type { RowsPlace } from './anchor-places';
import { isCounted } from './counted-cells';
import { obeyRules } from './obey-rules';
import type { ExcelTemplate } from './open-workbook';
import { RowShift, type Insertion } from './row-shift';
import type { CellFormat, Styles } from './styles';
import type { ExcelSlot, ExcelValues } from './values';
import type { Worksheet } from './worksheet';

/** A value on its way into a cell. */
export interface Filling {
  content: NonNullable<CellContent>;
  field: string;
}

/** Fillings of a row by column. */
export type RowFillings = ReadonlyMap<number, Filling>;

/** The entries of a list that stand in copied rows. */
export interface CopiedEntries {
  /** First row of the pattern that they are copies of. */
  first: number;
  /** The cells of an entry: rows counted from its first. */
  cells: readonly { offset: number; column: number }[];
  /** Contents by entry, each in the order of the cells. */
  entries: readonly (readonly CellContent[])[];
}

/** What filling one sheet comes to: which rows are put in, and what stands in which cell. */
export interface WorksheetPlan {
  sheet: Worksheet;
  /** The sheet's name in the filled file. */
  name: string;
  shift: RowShift;
  /** Fillings of the template's own rows, by the template's row number. */
  fillings: ReadonlyMap<number, RowFillings>;
  copied: readonly CopiedEntries[];
}

/** What stands in a copy (counted from 1) of a pattern's cell; null where it stays as printed. */
export function copiedContent(plan: WorksheetPlan, patternRow: number, column: number, copy: number): CellContent {
  for (const { first, cells, entries } of plan.copied) {
    const index = cells.findIndex((cell) => first + cell.offset === patternRow && cell.column === column);
    if (index !== -1) return entries[copy - 1]?.[index] ?? null;
  }
  return null;
}

export interface WorksheetPlanContext {
  template: ExcelTemplate;
  styles: Styles;
  reader: CellReader;
  from1904: boolean;
}

interface PlannedSheet extends WorksheetPlanContext {
  sheet: Worksheet;
  rules: SheetRules;
}

/** Plans one worksheet from the values of one sheet of the form. */
export function planWorksheet(
  sheet: Worksheet,
  index: number,
  places: Places,
  values: ExcelValues,
  context: WorksheetPlanContext,
): WorksheetPlan {
  const fields = places.fields.filter((place) => place.sheet === index);
  const rows = places.rows.filter((place) => place.sheet === index);
  const shift = new RowShift(insertionsFor(rows, values, sheet));
  const fillings = new Map<number, Map<number, Filling>>();
  const put = (row: number, column: number, field: string, content: CellContent): void => {
    if (!content) return;
    const cells = fillings.get(row) ?? new Map<number, Filling>();
    fillings.set(row, cells.set(column, { content, field }));
  };
  const { from1904 } = context;
  const ofSheet: PlannedSheet = { ...context, sheet, rules: sheetRules(context.template, sheet) };

  for (const { tag, label, row, column } of fields) {
    const slot = values.fields[tag];
    const place = { tag, label: () => label, from1904 };
    if (slot) put(row, column, tag, contentOf(slot, new CellOfSheet(row, column, ofSheet), place));
  }
  const copied: CopiedEntries[] = [];
  for (const list of rows) {
    const { anchors, firstRow, height, cells } = list;
    const entries = values.rows[anchors.tag] ?? [];
    for (let i = 0; i < Math.min(entries.length, anchors.printed); i++)
      entryContents(entries.slice(i, i + 1), list, firstRow + i * height, i, ofSheet)[0]?.forEach((content, k) => {
        const cell = cells[k];
        if (cell) put(cell.row + i * height, cell.column, cell.tag, content);
      });
    const first = firstRow + (anchors.printed - 1) * height;
    const further = entries.slice(anchors.printed);
    if (further.length > 0)
      copied.push({
        first,
        cells: cells.map(({ row, column }) => ({ offset: row - firstRow, column })),
        entries: entryContents(further, list, first, anchors.printed, ofSheet),
      });
  }
  return { sheet, name: sheet.name, shift, fillings, copied };
}

/**
 * What entries put into their cells, each in the order of the list's cells.
 *
 * @param top first row of the printed entry whose cells they fill, or are copies of
 * @param from number of the first entry, counted from 0
 */
function entryContents(
  entries: readonly Record<string, ExcelSlot>[],
  { firstRow, cells }: RowsPlace,
  top: number,
  from: number,
  context: PlannedSheet,
): CellContent[][] {
  let entryNumber = from;
  const places = cells.map(({ tag, label, counts, row, column }) => ({
    tag,
    counts,
    label: () => `${label}（${entryNumber}行目）`,
    from1904: context.from1904,
    printed: new CellOfSheet(top + row - firstRow, column, context),
  }));
  return entries.map((entry) => {
    entryNumber++;
    return places.map((place) => {
      const slot = entry[place.tag];
      return slot ? contentOf(slot, place.printed, place) : null;
    });
  });
}

/** What a value becomes in its cell, where the cell may take it. */
function contentOf(slot: ExcelSlot, cell: CellOfSheet, place: ContentPlace): CellContent {
  const content = cellContent(slot, cell, place);
  if (content && !place.counts && cell.hasRules) cell.obey(content, slot, place);
  return content;
}

/** What a cell prints and how it looks, found out when a value asks for it: most values don't. */
class CellOfSheet implements PrintedCell {
  private knownFormat: CellFormat | null = null;
  private knownRules: { isClosed: boolean; rules: readonly CellRule[] } | null = null;

  constructor(
    readonly row: number,
    readonly column: number,
    private readonly context: PlannedSheet,
  ) {}

  get format(): CellFormat {
    const { styles, sheet } = this.context;
    return (this.knownFormat ??= styles.format(sheet.styleAt(this.row, this.column)));
  }

  get hasRules(): boolean {
    return this.context.rules !== NO_RULES && (this.ruled.isClosed || this.ruled.rules.length > 0);
  }

  get list(): readonly string[] | null {
    return this.ruled.rules.find((rule) => rule.kind === 'list')?.items ?? null;
  }

  get isCounted(): boolean {
    const { template, sheet } = this.context;
    return isCounted(template, sheet.name, this);
  }

  obey(content: CellContent, slot: ExcelSlot, { tag: field, label, from1904 }: ContentPlace): void {
    const cell = `${this.context.sheet.name}!${cellName(this.row, this.column)}`;
    if (this.ruled.isClosed) refuse('excel/locked', { field, label: label(), cell });
    obeyRules(this.ruled.rules, content, slot, { field, label: label(), cell, from1904 });
  }

  private get ruled(): { isClosed: boolean; rules: readonly CellRule[] } {
    if (this.knownRules) return this.knownRules;
    const { row, column } = this;
    const { rules } = this.context;
    this.knownRules = {
      isClosed: rules.isClosed({ row, column }, () => this.format.isLocked),
      rules: rules.rulesAt({ row, column }),
    };
    return this.knownRules;
  }

  get value(): CellValue {
    const { sheet, reader } = this.context;
    const cell = sheet.cell(this.row, this.column);
    return cell ? reader.value(sheet, cell) : { kind: 'blank' };
  }
}

function insertionsFor(rows: readonly RowsPlace[], values: ExcelValues, sheet: Worksheet): Insertion[] {
  const insertions: Insertion[] = [];
  for (const { anchors, firstRow, height } of rows) {
    const count = values.rows[anchors.tag]?.length ?? 0;
    const first = firstRow + (anchors.printed - 1) * height;
    const insertion = { blockFirst: firstRow, first, last: first + height - 1, copies: count - anchors.printed };
    if (insertion.copies <= 0) continue;
    const beside = insertions.find((other) => other.blockFirst <= insertion.last && insertion.blockFirst <= other.last);
    if (!beside) insertions.push(insertion);
    // Two tables side by side grow together.
    else if (beside.first === insertion.first && beside.last === insertion.last)
      beside.copies = Math.max(beside.copies, insertion.copies);
    else
      refuse('excel/anchor-kind', { field: anchors.tag, label: anchors.label, reason: 'ほかの表と行が重なっています' });
    refuseBeyondSheet(anchors.label, anchors.tag, insertions, count, sheet);
  }
  return insertions;
}

function refuseBeyondSheet(
  label: string,
  field: string,
  insertions: readonly Insertion[],
  rows: number,
  sheet: Worksheet,
): void {
  const used = Math.max(sheet.rows.at(-1)?.number ?? 0, ...insertions.map(({ last }) => last));
  const beyond = new RowShift(insertions).lastRow(1, used) - LAST_ROW;
  const height = Math.max(...insertions.map(({ first, last }) => last - first + 1));
  if (beyond > 0) refuse('excel/no-room', { field, label, rows, capacity: rows - Math.ceil(beyond / height) });
}
