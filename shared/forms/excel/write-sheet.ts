import { attribute, isEmptyTag } from '../xml/elements';
import type { Piece } from '../xml/encode';
import type { Replacement } from '../xml/replacement';
import { cellName } from './cell-reference';
import { copiedRows } from './copy-rows';
import type { RowFillings, WorksheetPlan } from './worksheet-plan';
import { cellBehindName } from './write-cell';
import { formulaChanges } from './write-formula';
import type { SheetRow } from './worksheet';
import type { SheetContext } from './sheet-context';

/** What must change in a sheet's cells: values, rows put in, rows moved down, formulas. */
export function cellChanges(plan: WorksheetPlan, context: SheetContext): Replacement[] {
  const { sheet, shift } = plan;
  const changes: Replacement[] = [];
  const added = new RowInserter(plan);
  for (const row of rowsToWrite(plan)) {
    const existing = sheet.row(row);
    const fillings = plan.fillings.get(row) ?? NO_FILLINGS;
    if (existing) rowChanges(existing, fillings, plan, context, changes);
    else if (fillings.size > 0) added.insert(row, [newRow(shift.row(row), fillings, plan, row, context)]);
    const insertion = shift.insertions.find(({ last }) => last === row);
    if (insertion) added.insert(row, [copiedRows(insertion, plan, context)]);
  }
  for (const placed of context.formulas)
    if (placed.copy === 0)
      changes.push(...formulaChanges(placed, context.recalculation?.result(placed) ?? 'kept', context.reader));
  return [...changes, ...added.changes()];
}

const NO_FILLINGS: RowFillings = new Map();

/** The template's rows that something happens to, in order. */
function rowsToWrite({ sheet, shift, fillings }: WorksheetPlan): number[] {
  const rows = new Set([...fillings.keys(), ...shift.insertions.map(({ last }) => last)]);
  const firstMoved = shift.insertions[0]?.last ?? Infinity;
  for (const { number } of sheet.rows) if (number > firstMoved) rows.add(number);
  return [...rows].sort((a, b) => a - b);
}

/** Puts rows behind others that are there already. */
class RowInserter {
  private readonly at = new Map<number, Piece[]>();

  constructor(private readonly plan: WorksheetPlan) {}

  /** @param behind number of the template's row that they stand behind, or in whose place they stand */
  insert(behind: number, rows: readonly Piece[]): void {
    const { sheet } = this.plan;
    const next = sheet.rows.find(({ number }) => number > behind);
    const at = next?.element.start ?? sheet.data?.closeStart ?? 0;
    const before = this.at.get(at) ?? [];
    for (const row of rows) before.push(row);
    this.at.set(at, before);
  }

  changes(): Replacement[] {
    const { text, data, prefix: p } = this.plan.sheet;
    return [...this.at].map(([at, inserted]) => {
      const isInEmpty = data !== null && isEmptyTag(text, data) && at === data.closeStart;
      if (!isInEmpty) return { start: at, end: at, inserted, field: '' };
      return {
        start: data.openEnd - 2,
        end: data.openEnd,
        inserted: ['>', ...inserted, `</${p}sheetData>`],
        field: '',
      };
    });
  }
}

/** Puts the changes of one row of the template behind those of the rows ahead of it. */
function rowChanges(
  row: SheetRow,
  fillings: RowFillings,
  plan: WorksheetPlan,
  context: SheetContext,
  changes: Replacement[],
): void {
  const { sheet, shift } = plan;
  const to = shift.row(row.number);
  if (to !== row.number) renumber(row, to, plan, changes);
  if (fillings.size === 0) return;
  const missing: [column: number, xml: string, field: string][] = [];
  for (const [column, { content, field }] of fillings) {
    if (content.kind === 'rings') continue;
    const cell = sheet.cellsOf(row).find((one) => one.column === column);
    const style = cell ? sheet.styleOf(cell) : sheet.styleAt(row.number, column);
    const xml = `<${context.prefix}c r="${cellName(to, column)}${cellBehindName(content, style, context)}`;
    if (cell) changes.push({ start: cell.start, end: cell.end, inserted: [xml], field });
    else missing.push([column, xml, field]);
  }
  if (missing.length > 0) changes.push(...missingCells(row, missing, plan));
}

/** A row's number, and the one in the name of each of its cells. */
function renumber(row: SheetRow, to: number, { sheet }: WorksheetPlan, changes: Replacement[]): void {
  const number = attribute(sheet.text, row.element, 'r');
  const inserted = [String(to)];
  if (number) changes.push({ start: number.at, end: number.end, inserted, field: '' });
  for (const { digits, digitsEnd } of sheet.cellsOf(row))
    if (digits !== digitsEnd) changes.push({ start: digits, end: digitsEnd, inserted, field: '' });
}

function missingCells(
  { number, element }: SheetRow,
  missing: [column: number, xml: string, field: string][],
  { sheet }: WorksheetPlan,
): Replacement[] {
  const { text } = sheet;
  const ordered = missing.sort(([a], [b]) => a - b);
  const changes: Replacement[] = [];
  // Which columns a row spans is a hint for reading quickly; a wrong one is worse than none.
  const spans = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/.exec(text.slice(element.start, element.openEnd));
  if (spans) {
    const start = element.start + spans.index;
    changes.push({ start, end: start + spans[0].length, inserted: [''], field: '' });
  }
  if (isEmptyTag(text, element)) {
    const cells = ordered.map(([, xml]) => xml);
    const [start, end] = [element.openEnd - 2, element.openEnd];
    return [...changes, { start, end, inserted: ['>', ...cells, `</${element.name}>`], field: ordered[0]?.[2] ?? '' }];
  }
  const row = sheet.row(number);
  const cells = row ? sheet.cellsOf(row) : [];
  for (const [column, xml, field] of ordered) {
    const at = cells.find((cell) => cell.column > column)?.start ?? element.closeStart;
    changes.push({ start: at, end: at, inserted: [xml], field });
  }
  return changes;
}

/** A row that the template leaves out because nothing stands in it. */
function newRow(
  to: number,
  fillings: RowFillings,
  { sheet }: WorksheetPlan,
  row: number,
  context: SheetContext,
): string {
  const cells = [...fillings]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, { content }]) =>
      content.kind === 'rings'
        ? []
        : [
            `<${context.prefix}c r="${cellName(to, column)}${cellBehindName(content, sheet.styleAt(row, column), context)}`,
          ],
    );
  return `<${context.prefix}row r="${to}">${cells.join('')}</${context.prefix}row>`;
}
