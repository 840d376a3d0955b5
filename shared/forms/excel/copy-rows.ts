import { TextWriter, type Piece } from '../xml/encode';
import { CellIndex } from './cell-index';
import { columnName } from './cell-reference';
import type { CellContent } from './cell-content';
import type { SheetCell } from './read-cells';
import type { PlacedFormula } from './recalculate';
import type { Insertion } from './row-shift';
import type { WorksheetPlan } from './worksheet-plan';
import { cellBehindName } from './write-cell';
import { copiedFormula } from './write-formula';
import type { SheetContext } from './sheet-context';

/** A row that is copied: a text in which its number stands behind each of the steps, and what each copy has of its own. */
interface Pattern {
  steps: readonly Step[];
  /** Text behind the last step. */
  end: string;
}

interface Step {
  /** Text up to the number. */
  ahead: string;
  /** The cell whose name ends with the number, where it differs from copy to copy. */
  cell: PatternCell | null;
}

interface PatternCell {
  column: number;
  /** All of it behind its name, as printed. */
  behind: string;
  style: number;
  /** What a copy (counted from 0) puts into it; null for a cell that no entry fills. */
  content: ((copy: number) => CellContent) | null;
  hasFormula: boolean;
}

/** The copies of the last printed entry, one after the other. */
export function copiedRows(insertion: Insertion, plan: WorksheetPlan, context: SheetContext): Piece {
  const { first, last, copies } = insertion;
  const height = last - first + 1;
  const patterns = Array.from({ length: height }, (_, i) => patternRow(first + i, plan, context.prefix));
  const formulas = new CellIndex<PlacedFormula>();
  for (const one of context.formulas) if (one.copy > 0) formulas.add(one.row, one.column, one);
  const writer = new TextWriter(copies * patterns.reduce((sum, pattern) => sum + unitsOfOne(pattern), 0));
  for (let copy = 1; copy <= copies; copy++)
    for (const [i, pattern] of patterns.entries())
      writer.write(copiedRow(pattern, copy, plan.shift.row(first + i) + copy * height, formulas, context));
  return writer.written();
}

/** UTF-16 units, about: a row's number behind each step, and a value of its own in each cell that differs. */
const ROOM = { number: 5, value: 40 };
const unitsOfOne = ({ steps, end }: Pattern): number =>
  steps.reduce(
    (sum, { ahead, cell }) => sum + ahead.length + ROOM.number + (cell ? cell.behind.length + ROOM.value : 0),
    end.length,
  );

function copiedRow(
  { steps, end }: Pattern,
  copy: number,
  row: number,
  formulas: CellIndex<PlacedFormula>,
  context: SheetContext,
): string {
  const number = String(row);
  // Joined row by row: a sum of so many strings would fill the memory with what it is made of.
  const xml: string[] = [];
  for (const { ahead, cell } of steps) {
    xml.push(ahead, number);
    if (!cell) continue;
    const content = cell.content?.(copy - 1);
    const isWritten = content && content.kind !== 'rings';
    const formula = isWritten ? undefined : formulas.at(row, cell.column);
    if (isWritten) xml.push(cellBehindName(content, cell.style, context));
    else if (formula) xml.push(copiedFormula(formula, context.recalculation?.result(formula) ?? 'unknown'));
    else xml.push(cell.behind);
  }
  xml.push(end);
  return xml.join('');
}

/** A row of the pattern, with the cells that the template leaves out but an entry fills. */
function patternRow(number: number, plan: WorksheetPlan, p: string): Pattern {
  const { sheet } = plan;
  const row = sheet.row(number);
  const sources = contentSources(number, plan);
  const cells = new Map<number, PatternCell>();
  for (const cell of row ? sheet.cellsOf(row) : []) cells.set(cell.column, patternCell(cell, plan, sources));
  for (const [column, content] of sources)
    if (!cells.has(column)) {
      const style = sheet.styleAt(number, column);
      const behind = `"${style === 0 ? '' : ` s="${style}"`}/>`;
      cells.set(column, { column, behind, style, content, hasFormula: false });
    }
  const tag = row ? sheet.text.slice(row.element.start, row.element.openEnd) : '';
  const attributes = tag.replace(/\s(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g, '').replace(/^<[^\s/>]+|\s*\/?>$/g, '');
  const steps: Step[] = [{ ahead: `<${p}row r="`, cell: null }];
  let behind = `"${attributes}>`;
  for (const cell of [...cells.values()].sort((a, b) => a.column - b.column)) {
    const differs = cell.content !== null || cell.hasFormula;
    steps.push({ ahead: `${behind}<${p}c r="${columnName(cell.column)}`, cell: differs ? cell : null });
    behind = differs ? '' : cell.behind;
  }
  return { steps, end: `${behind}</${p}row>` };
}

type ContentSources = ReadonlyMap<number, (copy: number) => CellContent>;

function patternCell(cell: SheetCell, { sheet }: WorksheetPlan, sources: ContentSources): PatternCell {
  const { text, prefix: p } = sheet;
  const tag = text.slice(cell.start, cell.openEnd);
  const attributes = tag.slice(p.length + 2).replace(/\sr\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  return {
    column: cell.column,
    behind: `"${attributes}${text.slice(cell.openEnd, cell.end)}`,
    style: sheet.styleOf(cell),
    content: sources.get(cell.column) ?? null,
    hasFormula: sheet.formulaOf(cell) !== -1,
  };
}

/** Where the contents of a pattern row's cells come from, by column. */
function contentSources(row: number, { copied }: WorksheetPlan): ContentSources {
  const sources = new Map<number, (copy: number) => CellContent>();
  for (const { first, cells, entries } of copied)
    cells.forEach(({ offset, column }, k) => {
      if (first + offset === row) sources.set(column, (copy) => entries[copy]?.[k] ?? null);
    });
  return sources;
}
