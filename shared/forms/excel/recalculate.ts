import { CellIndex } from './cell-index';
import { areaBetween, cellsIn, type Area } from './cell-reference';
import type { CellReader, CellValue } from './cell-text';
import { evaluate, type FormulaScope } from './formula/evaluate';
import type { FormulaCell } from './formula/formula-cells';
import { parseFormula } from './formula/parse';
import { readFormula, type FormulaToken, type ReferenceToken } from './formula/tokens';
import { copiedContent, type SheetPlan } from './sheet-plan';

/** A formula where it stands in the filled workbook. */
export interface PlacedFormula {
  sheet: SheetPlan;
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
export type NamedFormula = (name: string, sheet: SheetPlan) => string | null;

/** A sheet that nothing happens to, by its name in small letters. */
export type OtherSheet = (name: string) => SheetPlan | null;

/** Beyond this many formulas that wait for each other, the rest is left to Excel. */
const MAX_CHAIN = 500;
/** Cells that a single reference may mean to be looked at. */
const MAX_CELLS = 200_000;

/** Finds out which formulas depend on what was filled in, and the values of those whose arithmetic is known. */
export class Recalculation {
  private readonly results = new Map<PlacedFormula, FormulaResult | 'running'>();
  private readonly formulas: ReadonlyMap<SheetPlan, CellIndex<PlacedFormula>>;
  private readonly filled: ReadonlyMap<SheetPlan, CellIndex<true>>;
  private readonly byName: ReadonlyMap<string, SheetPlan>;
  /** Whether the workbook holds any other value than before: on that depends what reaches anywhere. */
  private readonly isChanged: boolean;
  private chain = 0;

  constructor(
    plans: readonly SheetPlan[],
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
    if (this.chain >= MAX_CHAIN) return 'unknown';
    this.results.set(formula, 'running');
    this.chain++;
    const result = this.find(formula);
    this.chain--;
    this.results.set(formula, result);
    return result;
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
  private isTouched(tokens: readonly FormulaToken[], sheet: SheetPlan, depth: number): boolean {
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

  private isReferenceTouched(token: ReferenceToken, home: SheetPlan): boolean {
    // Another workbook is never filled; a span of sheets may hold the one that is.
    if (token.isElsewhere) return !/\[/.test(token.sheet ?? '');
    const sheet = this.sheetOf(token, home);
    if (!sheet) return false;
    const area = wholeArea(token);
    if (this.filled.get(sheet)?.some(area) || hasCopies(sheet, area)) return true;
    return this.formulas.get(sheet)?.some(area, (formula) => this.result(formula) !== 'kept') ?? false;
  }

  private sheetOf(token: ReferenceToken, home: SheetPlan): SheetPlan | undefined {
    return token.sheet === null ? home : this.byName.get(token.sheet.toLowerCase());
  }

  private scope({ sheet, row, column }: PlacedFormula, depth: number): FormulaScope {
    const scope: FormulaScope = {
      row,
      column,
      cells: (token) => {
        const target = token.isElsewhere
          ? null
          : (this.sheetOf(token, sheet) ?? this.workbook.otherSheet((token.sheet ?? '').toLowerCase()));
        const area = boundedArea(token);
        return target && area ? this.values(target, area) : null;
      },
      name: (name) => {
        const named = depth > 5 ? null : this.workbook.named(name, sheet);
        const tree = named === null ? null : parseFormula(readFormula(named));
        if (!tree) return null;
        if (tree.kind !== 'reference') return evaluate(tree, scope);
        const values = scope.cells(tree.token);
        return values && { kind: 'cells', values };
      },
    };
    return scope;
  }

  private values(sheet: SheetPlan, area: Area): readonly CellValue[] | null {
    if (cellsIn(area) > MAX_CELLS) return null;
    const { firstRow, lastRow, firstColumn, lastColumn } = area;
    const values: CellValue[] = [];
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++) {
        const value = this.value(sheet, row, column);
        if (!value) return null;
        values.push(value);
      }
    return values;
  }

  /** What a cell of the filled workbook holds; null when only Excel can tell. */
  private value(plan: SheetPlan, row: number, column: number): CellValue | null {
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
    if (content && content.kind !== 'ring') return content;
    const cell = plan.sheet.cell(origin, column);
    return cell ? this.reader.value(plan.sheet, cell) : { kind: 'blank' };
  }
}

function filledCells(plan: SheetPlan): CellIndex<true> {
  const index = new CellIndex<true>();
  for (const [row, cells] of plan.fillings)
    for (const column of cells.keys()) index.add(plan.shift.row(row), column, true);
  return index;
}

/** No form has an array formula as large as that: then only its own cell is looked at. */
const looked = (area: Area, { row, column }: PlacedFormula): Area =>
  cellsIn(area) > MAX_CELLS ? areaBetween({ row, column }, { row, column }) : area;

/** Whether a copied row lies in an area: everything in it is new. */
const hasCopies = ({ shift }: SheetPlan, { firstRow, lastRow }: Area): boolean =>
  shift.insertions.some((insertion) => {
    const first = shift.row(insertion.last) + 1;
    return lastRow >= first && firstRow < shift.row(insertion.last + 1);
  });

const corner = (token: ReferenceToken): [ReferenceToken['corners'][0], ReferenceToken['corners'][0]] => [
  token.corners[0],
  token.corners[1] ?? token.corners[0],
];

/** The area of a reference, a whole column or row as such. */
function wholeArea(token: ReferenceToken): Area {
  const [a, b] = corner(token);
  return {
    firstRow: Math.min(a.row ?? 1, b.row ?? 1),
    lastRow: Math.max(a.row ?? Infinity, b.row ?? Infinity),
    firstColumn: Math.min(a.column ?? 1, b.column ?? 1),
    lastColumn: Math.max(a.column ?? Infinity, b.column ?? Infinity),
  };
}

/** The area of a reference; null for whole columns and rows, whose values are left to Excel. */
function boundedArea(token: ReferenceToken): Area | null {
  const [a, b] = corner(token);
  if (a.row === null || a.column === null || b.row === null || b.column === null) return null;
  return areaBetween({ row: a.row, column: a.column }, { row: b.row, column: b.column });
}
