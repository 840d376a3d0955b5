import { oncePerKey } from '../../text/once';
import { CellIndex } from './cell-index';
import { areaBetween, cellsIn, type Area } from './cell-reference';
import type { CellReader, CellValue } from './cell-text';
import { CellRun, cellValues, type CellValues } from './formula/cell-run';
import { evaluate, type FormulaScope } from './formula/evaluate';
import type { FormulaCell } from './formula/formula-cells';
import { parseFormula } from './formula/parse';
import { corner, readFormula, wholeArea, type FormulaToken, type ReferenceToken } from './formula/tokens';
import { copiedContent, type WorksheetPlan } from './worksheet-plan';

/** A formula where it stands in the filled workbook. */
export interface PlacedFormula {
  sheet: WorksheetPlan;
  row: number;
  column: number;
  /** As it reads there; null where it can't be written out. */
  formula: string | null;
  origin: FormulaCell;
  /** 0 for the template's own, else the number of the copied entry. */
  copy: number;
  /** Cells that show its results. */
  area: Area;
  /** Whether it must be written anew because rows were put in. */
  isRewritten: boolean;
}

/**
 * - `kept`: nothing that it depends on has changed, and so the file's own value holds
 * - `unknown`: depends on what was filled in; only Excel can tell its value
 */
export type FormulaResult = 'kept' | 'unknown' | CellValue;

/** A defined name's formula, as it reads in the filled workbook. */
export type NamedFormula = (name: string, sheet: WorksheetPlan) => string | null;

/** A sheet that nothing happens to, by its name in small letters. */
export type OtherSheet = (name: string) => WorksheetPlan | null;

/** Beyond this many formulas that wait for each other, the rest is left to Excel. */
const MAX_CHAIN = 500;
/** Cells that a single reference may mean to be looked at. */
const MAX_CELLS = 200_000;
/** Cells that all formulas together may look at, some seconds' work; the rest is left to Excel. */
const MOST_LOOKS = 40_000_000;
/** What finding out a cell, or a name, costs beside going over a value that is known. */
const [CELL, NAME] = [5, 100];
/** Cells that are kept for formulas that begin at the same one. */
const MOST_KEPT = 400_000;

/** Finds out which formulas depend on what was filled in, and the values of those whose arithmetic is known. */
export class Recalculation {
  private readonly results = new Map<PlacedFormula, FormulaResult | 'running'>();
  private readonly formulas: ReadonlyMap<WorksheetPlan, CellIndex<PlacedFormula>>;
  private readonly filled: ReadonlyMap<WorksheetPlan, CellIndex<true>>;
  private readonly byName: ReadonlyMap<string, WorksheetPlan>;
  /** Whether the workbook holds any other value than before: on that depends what reaches anywhere. */
  private readonly isChanged: boolean;
  private sheets = 0;
  private readonly numberOf = oncePerKey((_: WorksheetPlan) => this.sheets++);
  /** What names mean on a sheet; null where that can't be told. */
  private readonly treeOf = oncePerKey((sheet: WorksheetPlan) =>
    oncePerKey((name: string) => {
      const named = this.workbook.named(name, sheet);
      return named === null ? null : parseFormula(readFormula(named));
    }),
  );
  private chain = 0;
  private looks = 0;
  private readonly runs = new Map<string, CellRun | 'asked once'>();
  private kept = 0;
  /** By what an area begins with: down to where no formula is touched, and from where on one is. */
  private readonly untouched = new Map<string, number>();
  private readonly touched = new Map<string, number>();

  constructor(
    plans: readonly WorksheetPlan[],
    formulas: readonly PlacedFormula[],
    private readonly workbook: { named: NamedFormula; otherSheet: OtherSheet },
    private readonly reader: CellReader,
  ) {
    this.byName = new Map(plans.map((plan) => [plan.name.toLowerCase(), plan]));
    const isCopied = new Set(plans.map(({ sheet }) => sheet)).size < plans.length;
    this.isChanged = isCopied || plans.some(({ fillings, shift }) => fillings.size > 0 || !shift.isNothing);
    this.filled = new Map(plans.map((plan) => [plan, filledCells(plan)]));
    this.formulas = new Map(plans.map((plan) => [plan, new CellIndex<PlacedFormula>()]));
    for (const formula of formulas) {
      const { firstRow, lastRow, firstColumn, lastColumn } = looked(formula.area, formula);
      for (let column = firstColumn; column <= lastColumn; column++)
        for (let row = firstRow; row <= lastRow; row++) this.formulas.get(formula.sheet)?.add(row, column, formula);
    }
  }

  result(formula: PlacedFormula): FormulaResult {
    const known = this.results.get(formula);
    // A formula that waits for itself is a circle, which only Excel may go round.
    if (known !== undefined) return known === 'running' ? 'unknown' : known;
    if (this.chain >= MAX_CHAIN || !this.mayLook(CELL)) return 'unknown';
    this.results.set(formula, 'running');
    this.chain++;
    const result = this.findInRoom(formula);
    this.chain--;
    this.results.set(formula, result);
    return result;
  }

  private mayLook(cells: number): boolean {
    this.looks += cells;
    return this.looks <= MOST_LOOKS;
  }

  /** Long formulas that wait for each other may take more room than a thread has for what is begun. */
  private findInRoom(formula: PlacedFormula): FormulaResult {
    try {
      return this.find(formula);
    } catch (error) {
      if (error instanceof RangeError) return 'unknown';
      throw error;
    }
  }

  private find(formula: PlacedFormula): FormulaResult {
    if (formula.formula === null) return 'unknown';
    const tokens = readFormula(formula.formula);
    if (formula.copy === 0 && !this.isTouched(tokens, formula.sheet, 0)) return 'kept';
    if (formula.origin.spread) return 'unknown';
    const tree = parseFormula(tokens);
    const value = tree && evaluate(tree, this.scope(formula, 0));
    if (value?.kind === 'blank') return { kind: 'number', number: 0 };
    return value ?? 'unknown';
  }

  /** Whether anything that is named in a formula was filled in, or depends on it. What can't be told counts as touched. */
  private isTouched(tokens: readonly FormulaToken[], sheet: WorksheetPlan, depth: number): boolean {
    if (!this.isChanged) return false;
    return tokens.some((token, i) => {
      // Tables' columns, and functions that make up their cells as they go.
      if (token.kind === 'bracket') return !/^\[\d+\]$/.test(token.text);
      if (token.kind === 'reference') return this.isReferenceTouched(token, sheet);
      if (token.kind !== 'name') return false;
      const next = tokens[i + 1];
      if (next?.kind === 'operator' && next.text === '(') return /^(?:INDIRECT|OFFSET)$/i.test(token.text);
      const named = depth > 5 ? null : this.workbook.named(token.text, sheet);
      return named === null
        ? !/^(?:true|false)$/i.test(token.text)
        : this.isTouched(readFormula(named), sheet, depth + 1);
    });
  }

  private isReferenceTouched(token: ReferenceToken, home: WorksheetPlan): boolean {
    // Another workbook is never filled; a span of sheets may hold the one that is.
    if (token.isElsewhere) return !/\[/.test(token.sheet ?? '');
    const sheet = this.sheetOf(token, home);
    if (!sheet) return false;
    const area = wholeArea(token);
    if (this.filled.get(sheet)?.some(area) || hasCopies(sheet, area)) return true;
    return this.isFormulaTouched(sheet, area);
  }

  /** Areas that begin alike, as those of running sums do, go on where the one before has ended. */
  private isFormulaTouched(sheet: WorksheetPlan, area: Area): boolean {
    const key = this.keyOf(sheet, area);
    const touchedFrom = this.touched.get(key);
    // Of a whole column there is no last row.
    if (touchedFrom !== undefined && area.lastRow >= touchedFrom) return true;
    const firstRow = Math.max(area.firstRow, (this.untouched.get(key) ?? 0) + 1);
    const isTouched = (formula: PlacedFormula): boolean => {
      if (this.result(formula) === 'kept') return false;
      const known = this.results.get(formula);
      const { lastRow } = formula.area;
      // Not what is only so as long as another one is being worked out.
      if (known !== undefined && known !== 'running')
        this.touched.set(key, Math.min(lastRow, this.touched.get(key) ?? Infinity));
      return true;
    };
    if (this.formulas.get(sheet)?.some({ ...area, firstRow }, isTouched)) return true;
    this.untouched.set(key, Math.max(area.lastRow, this.untouched.get(key) ?? 0));
    return false;
  }

  private keyOf(sheet: WorksheetPlan, { firstRow, firstColumn, lastColumn }: Area): string {
    return `${this.numberOf(sheet)}:${firstRow}:${firstColumn}:${lastColumn}`;
  }

  private sheetOf(token: ReferenceToken, home: WorksheetPlan): WorksheetPlan | undefined {
    return token.sheet === null ? home : this.byName.get(token.sheet.toLowerCase());
  }

  private scope({ sheet, row, column }: Pick<PlacedFormula, 'sheet' | 'row' | 'column'>, depth: number): FormulaScope {
    return {
      row,
      column,
      mayLook: (cells) => this.mayLook(cells),
      cells: (token) => {
        const target = token.isElsewhere
          ? null
          : (this.sheetOf(token, sheet) ?? this.workbook.otherSheet((token.sheet ?? '').toLowerCase()));
        const area = boundedArea(token);
        return target && area ? this.values(target, area) : null;
      },
      name: (name) => {
        const tree = depth > 5 || !this.mayLook(NAME) ? null : this.treeOf(sheet)(name);
        if (!tree) return null;
        const inside = this.scope({ sheet, row, column }, depth + 1);
        return tree.kind === 'reference' ? inside.cells(tree.token) : evaluate(tree, inside);
      },
    };
  }

  private values(sheet: WorksheetPlan, area: Area): CellValues | null {
    const count = cellsIn(area);
    if (count > MAX_CELLS) return null;
    const run = count > 1 ? this.runFrom(sheet, area) : null;
    if (run) return this.grown(run, sheet, area);
    const values: CellValue[] = [];
    for (let i = 0; i < count; i++) {
      const value = this.valueIn(sheet, area, i);
      if (!value) return null;
      values.push(value);
    }
    return cellValues(values);
  }

  /** What is known of areas that begin so; null when it is asked for the first time, as most are once only. */
  private runFrom(sheet: WorksheetPlan, area: Area): CellRun | null {
    const key = this.keyOf(sheet, area);
    const known = this.runs.get(key);
    if (known instanceof CellRun) return known;
    if (known === undefined) {
      this.runs.set(key, 'asked once');
      return null;
    }
    const run = new CellRun();
    this.runs.set(key, run);
    return run;
  }

  private grown(run: CellRun, sheet: WorksheetPlan, area: Area): CellValues | null {
    const count = cellsIn(area);
    while (run.length < count) {
      const at = run.length;
      const value = this.valueIn(sheet, area, at);
      if (!value) return null;
      // To find it out, formulas above may have looked at this very run.
      if (run.length !== at) continue;
      run.add(value);
      if (++this.kept > MOST_KEPT) this.forgetRuns();
    }
    return run.first(count);
  }

  private forgetRuns(): void {
    this.runs.clear();
    this.kept = 0;
  }

  /** The value of one of an area's cells, counted row by row. */
  private valueIn(sheet: WorksheetPlan, { firstRow, firstColumn, lastColumn }: Area, index: number): CellValue | null {
    if (!this.mayLook(CELL)) return null;
    const width = lastColumn - firstColumn + 1;
    return this.value(sheet, firstRow + Math.floor(index / width), firstColumn + (index % width));
  }

  /** What a cell of the filled workbook holds; null when only Excel can tell. */
  private value(plan: WorksheetPlan, row: number, column: number): CellValue | null {
    const formula = this.formulas.get(plan)?.at(row, column);
    if (formula) {
      const result = this.result(formula);
      if (result === 'unknown') return null;
      if (result !== 'kept') return result;
    }
    const { row: origin, copy } = plan.shift.origin(row);
    const content = copy
      ? copiedContent(plan, origin, column, copy.number)
      : plan.fillings.get(origin)?.get(column)?.content;
    if (content?.kind === 'text') return { kind: 'text', text: content.text };
    if (content && content.kind !== 'rings') return content;
    const cell = plan.sheet.cell(origin, column);
    return cell ? this.reader.value(plan.sheet, cell) : { kind: 'blank' };
  }
}

function filledCells(plan: WorksheetPlan): CellIndex<true> {
  const index = new CellIndex<true>();
  for (const [row, cells] of plan.fillings)
    for (const column of cells.keys()) index.add(plan.shift.row(row), column, true);
  return index;
}

/** No form has an array formula as large as that: then only its own cell is looked at. */
const looked = (area: Area, { row, column }: PlacedFormula): Area =>
  cellsIn(area) > MAX_CELLS ? areaBetween({ row, column }, { row, column }) : area;

/** Whether a copied row lies in an area: everything in it is new. */
const hasCopies = ({ shift }: WorksheetPlan, { firstRow, lastRow }: Area): boolean =>
  shift.insertions.some((insertion) => {
    const first = shift.row(insertion.last) + 1;
    return lastRow >= first && firstRow < shift.row(insertion.last + 1);
  });

/** The area of a reference; null for whole columns and rows, whose values are left to Excel. */
function boundedArea(token: ReferenceToken): Area | null {
  const [a, b] = corner(token);
  if (a.row === null || a.column === null || b.row === null || b.column === null) return null;
  return areaBetween({ row: a.row, column: a.column }, { row: b.row, column: b.column });
}
