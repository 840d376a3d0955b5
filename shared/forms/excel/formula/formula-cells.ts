import { refuse } from '../../../problems/problem';
import { formLimits } from '../../form-limits';
import { oncePerKey, oncePerObject } from '../../../text/once';
import { decodeText } from '../../xml/elements';
import { cellsIn, parseArea, type Area } from '../cell-reference';
import type { SheetCell } from '../read-cells';
import { tagAttribute, type Worksheet } from '../worksheet';
import { copyFormula } from './move';

/** A cell of the template that holds a formula. */
export interface FormulaCell {
  cell: SheetCell;
  /** The formula written out, also where the file says only whose copy it is; null where it can't be. */
  formula: string | null;
  /** Place of the `f` element in the sheet's text. */
  start: number;
  end: number;
  /** Start tag of it. */
  tag: string;
  /** Copy of another cell's formula, or the one that others are copies of (ECMA-376-1 §18.3.1.40). */
  isShared: boolean;
  /** Further cells that show its results: array formulas and data tables. */
  spread: Area | null;
}

/** All formulas of a sheet, in order. */
export const formulaCells = oncePerObject((sheet: Worksheet): readonly FormulaCell[] => {
  const found: FormulaCell[] = [];
  const masters = new Map<string, { formula: string; cell: SheetCell }>();
  const element = ELEMENT(sheet.prefix);
  const cells = new CellsAlong(sheet);
  const limit = formLimits.formulas;
  if (sheet.formulaStarts.length > limit) refuse('form/too-many', { what: '式', limit });
  let arrayCells = 0;
  for (const start of sheet.formulaStarts) {
    const cell = cells.at(start);
    element.lastIndex = start;
    const match = cell && element.exec(sheet.text);
    if (!match) continue;
    const tag = match[0].slice(0, match[0].indexOf('>') + 1);
    const type = tagAttribute(tag, 't');
    const own = decodeText(match[1] ?? '');
    const group = type === 'shared' ? (tagAttribute(tag, 'si') ?? '') : null;
    if (group !== null && own !== '') masters.set(group, { formula: own, cell });
    if (own.length > formLimits.formula) refuse('form/too-many', { what: '一つの式の文字', limit: formLimits.formula });
    const ref = parseArea(tagAttribute(tag, 'ref') ?? '');
    const spread = type === 'array' || type === 'dataTable' ? ref : null;
    arrayCells += spread ? cellsIn(spread) : 0;
    if (arrayCells > formLimits.arrayCells)
      refuse('form/too-many', { what: '配列数式のセル', limit: formLimits.arrayCells });
    found.push({
      cell,
      formula: group !== null && own === '' ? copyOf(masters.get(group), cell, sheet) : own,
      start,
      end: start + match[0].length,
      tag,
      isShared: group !== null,
      spread,
    });
  }
  return found;
});

const ELEMENT = oncePerKey(
  (prefix: string) => new RegExp(`<${prefix}f(?=[\\s/>])[^>]*?(?:/>|>([^<]*)</${prefix}f\\s*>)`, 'y'),
);

/** Cells by places in the sheet's text, asked for in order. */
class CellsAlong {
  private row = 0;
  private cell = 0;

  constructor(private readonly sheet: Worksheet) {}

  at(place: number): SheetCell | undefined {
    const { rows } = this.sheet;
    while (this.row < rows.length && (rows[this.row]?.element.end ?? 0) <= place) {
      this.row++;
      this.cell = 0;
    }
    const row = rows[this.row];
    const cells = row ? this.sheet.cellsOf(row) : [];
    while (this.cell < cells.length && (cells[this.cell]?.closeStart ?? 0) <= place) this.cell++;
    const cell = cells[this.cell];
    return cell && place >= cell.openEnd ? cell : undefined;
  }
}

function copyOf(
  master: { formula: string; cell: SheetCell } | undefined,
  { row, column, start }: SheetCell,
  { part }: Worksheet,
): string | null {
  if (!master) return refuse('xml/malformed', { part, position: start, reason: 'shared formula' });
  return copyFormula(master.formula, row - master.cell.row, column - master.cell.column);
}
