import { areaBetween, type Area } from './cell-reference';
import { formulaCells, type FormulaCell } from './formula/formula-cells';
import { copyFormula, shiftFormula, type ShiftOf } from './formula/move';
import type { PlacedFormula } from './recalculate';
import type { WorksheetPlan } from './worksheet-plan';

/** All formulas of a sheet as they stand in the filled workbook: the template's own, and those of copied rows. */
export function placeFormulas(plan: WorksheetPlan, shiftOf: ShiftOf, anyRowMoves: boolean): PlacedFormula[] {
  return formulaCells(plan.sheet).flatMap((origin) => {
    const own = ownFormula(plan, origin, shiftOf, anyRowMoves);
    const insertion = plan.shift.endingIn(origin.cell.row);
    if (!insertion) return [own];
    const height = insertion.last - insertion.first + 1;
    return [own, ...Array.from({ length: insertion.copies }, (_, i) => copyOf(own, i + 1, (i + 1) * height))];
  });
}

function ownFormula(plan: WorksheetPlan, origin: FormulaCell, shiftOf: ShiftOf, anyRowMoves: boolean): PlacedFormula {
  const { cell, spread } = origin;
  const home = { sheet: plan.sheet.name, row: cell.row, now: plan.name };
  const formula = origin.formula === null ? null : shiftFormula(origin.formula, home, shiftOf);
  const row = plan.shift.row(cell.row);
  const isMoved = formula !== origin.formula || (spread !== null && !plan.shift.isNothing);
  return {
    sheet: plan,
    row,
    column: cell.column,
    formula,
    origin,
    copy: 0,
    area: spread ? shiftedArea(plan, spread) : areaBetween({ row, column: cell.column }, { row, column: cell.column }),
    // A copy's formula is told from where it stands beside the first one: that no longer holds when rows move apart.
    isRewritten: formula !== null && (isMoved || (origin.isShared && anyRowMoves)),
  };
}

const shiftedArea = ({ shift }: WorksheetPlan, area: Area): Area => ({
  ...area,
  firstRow: shift.row(area.firstRow),
  lastRow: shift.lastRow(area.firstRow, area.lastRow),
});

function copyOf(own: PlacedFormula, copy: number, rows: number): PlacedFormula {
  const formula = own.formula === null ? null : copyFormula(own.formula, rows, 0);
  const area = { ...own.area, firstRow: own.area.firstRow + rows, lastRow: own.area.lastRow + rows };
  return { ...own, row: own.row + rows, formula, copy, area, isRewritten: true };
}
