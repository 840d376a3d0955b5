import { attribute, isEmptyTag } from '../xml/elements';
import type { Piece } from '../xml/encode';
import type { Replacement } from '../xml/replacement';
import { cellName, columnName } from './cell-reference';
import type { CellContent } from './cell-content';
import type { CellReader } from './cell-text';
import type { PlacedFormula, Recalculation } from './recalculate';
import type { Insertion } from './row-shift';
import type { RowFillings, SheetPlan } from './sheet-plan';
import { cellBehindName, type CellContext } from './write-cell';
import { copiedFormula, formulaChanges } from './write-formula';
import { tagAttribute, type SheetCell, type SheetRow } from './worksheet';

export interface SheetContext extends CellContext {
  reader: CellReader;
  /** Formulas of the sheet, as they stand in the filled file. */
  formulas: readonly PlacedFormula[];
  recalculation: Recalculation | null;
}

/** What must change in a sheet's cells: values, rows put in, rows moved down, formulas. */
export function cellChanges(plan: SheetPlan, context: SheetContext): Replacement[] {
  const { sheet, shift } = plan;
  const changes: Replacement[] = [];
  const added = new RowInserter(plan);
  for (const row of rowsToWrite(plan)) {
    const existing = sheet.row(row);
    const fillings = plan.fillings.get(row) ?? NO_FILLINGS;
    if (existing) changes.push(...rowChanges(existing, fillings, plan, context));
    else if (fillings.size > 0) added.insert(row, [newRow(shift.row(row), fillings, plan, row, context)]);
    const insertion = shift.insertions.find(({ last }) => last === row);
    if (insertion) added.insert(row, copiedRows(insertion, plan, context));
  }
  for (const placed of context.formulas)
    if (placed.copy === 0)
      changes.push(...formulaChanges(placed, context.recalculation?.result(placed) ?? 'kept', context.reader));
  return [...changes, ...added.changes()];
}

const NO_FILLINGS: RowFillings = new Map();

/** The template's rows that something happens to, in order. */
function rowsToWrite({ sheet, shift, fillings }: SheetPlan): number[] {
  const rows = new Set([...fillings.keys(), ...shift.insertions.map(({ last }) => last)]);
  const firstMoved = shift.insertions[0]?.last ?? Infinity;
  for (const { number } of sheet.rows) if (number > firstMoved) rows.add(number);
  return [...rows].sort((a, b) => a - b);
}

/** Puts rows behind others that are there already. */
class RowInserter {
  private readonly at = new Map<number, Piece[]>();

  constructor(private readonly plan: SheetPlan) {}

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

function rowChanges(row: SheetRow, fillings: RowFillings, plan: SheetPlan, context: SheetContext): Replacement[] {
  const { sheet, shift } = plan;
  const { text } = sheet;
  const changes: Replacement[] = [];
  const to = shift.row(row.number);
  if (to !== row.number) {
    const number = attribute(text, row.element, 'r');
    if (number) changes.push({ start: number.at, end: number.end, inserted: [String(to)], field: '' });
    for (const cell of sheet.cellsOf(row)) changes.push(...renamed(cell, to, text));
  }
  const missing: [column: number, xml: string, field: string][] = [];
  for (const [column, { content, field }] of fillings) {
    if (content.kind === 'ring') continue;
    const behind = cellBehindName(content, sheet.styleAt(row.number, column), context);
    const xml = `<${context.prefix}c r="${cellName(to, column)}${behind}`;
    const cell = sheet.cellsOf(row).find((one) => one.column === column);
    if (cell) changes.push({ start: cell.start, end: cell.end, inserted: [xml], field });
    else missing.push([column, xml, field]);
  }
  return [...changes, ...missingCells(row, missing, plan)];
}

/** The number in a cell's name. */
function renamed(cell: SheetCell, row: number, text: string): Replacement[] {
  const tag = text.slice(cell.start, cell.openEnd);
  const match = /\sr\s*=\s*["'][A-Za-z]+(\d+)/.exec(tag);
  if (!match) return [];
  const end = cell.start + match.index + match[0].length;
  return [{ start: end - (match[1]?.length ?? 0), end, inserted: [String(row)], field: '' }];
}

function missingCells(
  { number, element }: SheetRow,
  missing: [column: number, xml: string, field: string][],
  { sheet }: SheetPlan,
): Replacement[] {
  if (missing.length === 0) return [];
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
function newRow(to: number, fillings: RowFillings, { sheet }: SheetPlan, row: number, context: SheetContext): string {
  const cells = [...fillings]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, { content }]) =>
      content.kind === 'ring'
        ? []
        : [
            `<${context.prefix}c r="${cellName(to, column)}${cellBehindName(content, sheet.styleAt(row, column), context)}`,
          ],
    );
  return `<${context.prefix}row r="${to}">${cells.join('')}</${context.prefix}row>`;
}

/** A cell of a copied row: what stands before and behind its row's number, unless it is filled. */
interface PatternCell {
  column: number;
  ahead: string;
  behind: string;
  style: number;
  /** What a copy (counted from 0) puts into it; null for a cell that no entry fills. */
  content: ((copy: number) => CellContent) | null;
}

/** The copies of the last printed entry, one after the other. */
function copiedRows(insertion: Insertion, plan: SheetPlan, context: SheetContext): Piece[] {
  const { first, last, copies } = insertion;
  const height = last - first + 1;
  const patterns = Array.from({ length: height }, (_, i) => patternRow(first + i, plan, context));
  const formulas = new Map(
    context.formulas.filter(({ copy }) => copy > 0).map((one) => [cellName(one.row, one.column), one]),
  );
  const close = `</${context.prefix}row>`;
  // One text: to encode many small ones takes longer.
  let xml = '';
  for (let copy = 1; copy <= copies; copy++)
    patterns.forEach(({ open, attributes, cells }, i) => {
      const number = plan.shift.row(first + i) + copy * height;
      xml += open + number + attributes;
      for (const { column, ahead, behind, style, content } of cells) {
        const own = content?.(copy - 1);
        const formula = formulas.size > 0 ? formulas.get(cellName(number, column)) : undefined;
        xml += ahead + number;
        if (own && own.kind !== 'ring') xml += cellBehindName(own, style, context);
        else if (formula) xml += copiedFormula(formula, context.recalculation?.result(formula) ?? 'unknown');
        else xml += behind;
      }
      xml += close;
    });
  return [xml];
}

/** A row of the pattern, with the cells that the template leaves out but an entry fills. */
function patternRow(
  number: number,
  plan: SheetPlan,
  { prefix: p }: SheetContext,
): { open: string; attributes: string; cells: PatternCell[] } {
  const { sheet } = plan;
  const row = sheet.row(number);
  const sources = contentSources(number, plan);
  const cells = new Map<number, PatternCell>();
  for (const cell of row ? sheet.cellsOf(row) : []) cells.set(cell.column, patternCell(cell, plan, sources));
  for (const [column, content] of sources)
    if (!cells.has(column)) {
      const style = sheet.styleAt(number, column);
      const ahead = `<${p}c r="${columnName(column)}`;
      cells.set(column, { column, ahead, behind: `"${style === 0 ? '' : ` s="${style}"`}/>`, style, content });
    }
  const tag = row ? sheet.text.slice(row.element.start, row.element.openEnd) : '';
  const attributes = tag.replace(/\s(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g, '').replace(/^<[^\s/>]+|\s*\/?>$/g, '');
  const ordered = [...cells.values()].sort((a, b) => a.column - b.column);
  return { open: `<${p}row r="`, attributes: `"${attributes}>`, cells: ordered };
}

type ContentSources = ReadonlyMap<number, (copy: number) => CellContent>;

function patternCell(cell: SheetCell, { sheet }: SheetPlan, sources: ContentSources): PatternCell {
  const { text, prefix: p } = sheet;
  const tag = text.slice(cell.start, cell.openEnd);
  const attributes = tag.slice(p.length + 2).replace(/\sr\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  return {
    column: cell.column,
    ahead: `<${p}c r="${columnName(cell.column)}`,
    behind: `"${attributes}${text.slice(cell.openEnd, cell.end)}`,
    style: Number(tagAttribute(tag, 's') ?? 0),
    content: sources.get(cell.column) ?? null,
  };
}

/** Where the contents of a pattern row's cells come from, by column. */
function contentSources(row: number, { copied }: SheetPlan): ContentSources {
  const sources = new Map<number, (copy: number) => CellContent>();
  for (const { first, cells, entries } of copied)
    cells.forEach(({ offset, column }, k) => {
      if (first + offset === row) sources.set(column, (copy) => entries[copy]?.[k] ?? null);
    });
  return sources;
}
