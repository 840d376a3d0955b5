import type { CellValue } from '../cell-text';
import type { CellValues } from './cell-run';
import { functions, joinedTexts, cellsLookedAt } from './functions';
import { asBoolean, asNumber, compare, comparisonHolds, isError, type Argument } from './coerce';
import type { Expression } from './parse';
import type { ReferenceToken } from './tokens';
import { byWord } from '../../../text/by-word';

/** What a formula sees of the workbook. Null: not known, and so is the result. */
export interface FormulaScope {
  cells: (token: ReferenceToken) => CellValues | null;
  /** Whether so many cells more may be gone through. */
  mayLook: (cells: number) => boolean;
  name: (name: string) => Argument | null;
  /** Row and column of the formula's own cell. */
  row: number;
  column: number;
}

/** The value of a formula, or null where it can't be told without Excel. */
export function evaluate(expression: Expression, scope: FormulaScope): CellValue | null {
  const found = argumentOf(expression, scope);
  // A single cell stands for its value; several ones in one cell would spread, which forms don't use.
  return found && (found.kind === 'cells' ? single(found) : found);
}

const single = (cells: CellValues): CellValue | null => (cells.length === 1 ? (cells.values[0] ?? null) : null);

function argumentOf(expression: Expression, scope: FormulaScope): Argument | null {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'reference':
      return scope.cells(expression.token);
    case 'name':
      return scope.name(expression.name);
    case 'call':
      return call(expression, scope);
    case 'sign': {
      const of = numberOf(expression.of, scope);
      return typeof of === 'number' ? number(expression.operator === '-' ? -of : of) : of;
    }
    case 'percent': {
      const of = numberOf(expression.of, scope);
      return typeof of === 'number' ? number(of / 100) : of;
    }
    case 'operation':
      return operate(expression.operator, expression.left, expression.right, scope);
  }
}

const number = (one: number): CellValue =>
  Number.isFinite(one) ? { kind: 'number', number: one } : { kind: 'error', text: '#NUM!' };

function numberOf(expression: Expression, scope: FormulaScope): number | CellValue | null {
  const value = evaluate(expression, scope);
  return value && asNumber(value);
}

function operate(operator: string, left: Expression, right: Expression, scope: FormulaScope): CellValue | null {
  const [a, b] = [evaluate(left, scope), evaluate(right, scope)];
  if (!a || !b) return null;
  const error = [a, b].find(isError);
  if (error) return error;
  if (operator === '&') return joinedTexts([a, b]);
  if (/^[<>=]+$/.test(operator)) {
    const isTrue = comparisonHolds(operator, compare(a, b) ?? NaN);
    return isTrue === null ? null : { kind: 'boolean', isTrue };
  }
  const [x, y] = [asNumber(a), asNumber(b)];
  if (typeof x !== 'number') return x;
  if (typeof y !== 'number') return y;
  if ((operator === '/' && y === 0) || (operator === '^' && x === 0 && y < 0))
    return { kind: 'error', text: '#DIV/0!' };
  if (operator === '^' && x === 0 && y === 0) return { kind: 'error', text: '#NUM!' };
  const results: Record<string, number> = byWord({
    ...{ '+': difference(x, -y), '-': difference(x, y), '*': x * y, '/': x / y, '^': x ** y },
  });
  return number(results[operator] ?? NaN);
}

/** What is left of two numbers that are the same but for their last binary digits is nothing, as in Excel: 0.5 - 0.4 - 0.1. */
function difference(x: number, y: number): number {
  const left = x - y;
  return Math.abs(left) < 1e-15 * Math.max(Math.abs(x), Math.abs(y)) ? 0 : left;
}

function call({ name, arguments: given }: Expression & { kind: 'call' }, scope: FormulaScope): CellValue | null {
  const [first, second, third] = given;
  if (name === 'IF' && first && second) {
    const condition = evaluate(first, scope);
    const isTrue = condition && asBoolean(condition);
    if (typeof isTrue !== 'boolean') return isTrue;
    const taken = isTrue ? second : third;
    return taken ? filled(evaluate(taken, scope)) : { kind: 'boolean', isTrue };
  }
  if (name === 'IFERROR' && first && second) {
    const value = evaluate(first, scope);
    return value && (isError(value) ? filled(evaluate(second, scope)) : value);
  }
  if (name === 'ROW' && !first) return number(scope.row);
  if (name === 'COLUMN' && !first) return number(scope.column);
  if (name === 'ROW' && first?.kind === 'reference') {
    const row = first.token.corners[0].row;
    return row === null ? null : number(row);
  }
  const implementation = functions[name];
  if (!implementation) return null;
  const values: Argument[] = [];
  for (const one of given) {
    const value = argumentOf(one, scope);
    if (!value) return null;
    values.push(value);
  }
  return scope.mayLook(cellsLookedAt(name, values)) ? implementation(values) : null;
}

/** A blank cell shows as 0 where a formula hands it on. */
const filled = (value: CellValue | null): CellValue | null => (value?.kind === 'blank' ? number(0) : value);
