import { areaBetween, type Area } from './cell-reference';
import { CellReader, type CellValue } from './cell-text';
import { readFormula, type ReferenceToken } from './formula/tokens';
import { nameMeant } from './name-meant';
import type { ExcelTemplate } from './open-workbook';
import type { Worksheet } from './worksheet';

/** Where a rule's formulas are read: a reference without a sheet means the rule's own. */
export interface RuleSource {
  template: ExcelTemplate;
  sheet: Worksheet;
}

/** More words than anybody chooses from; such a list is left to Excel. */
const MOST_ITEMS = 20_000;
/** Names that stand for names. */
const MOST_STEPS = 8;

/**
 * The words of a list: written out, or those of the cells that a range or a defined name stands for. Null where a formula
 * works them out (INDIRECT, OFFSET …), which is left to Excel.
 */
export function listItems(formula: string, source: RuleSource): readonly string[] | null {
  const [token, ...others] = readFormula(formula);
  if (!token) return null;
  if (token.kind === 'text' && others.length === 0)
    return token.text
      .slice(1, -1)
      .replaceAll('""', '"')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  const found = cellsOf(formula, source, MOST_STEPS);
  if (!found) return null;
  const { sheet, area } = found;
  if ((area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1) > MOST_ITEMS) return null;
  const reader = CellReader.of(source.template);
  const items: string[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++)
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const cell = sheet.cell(row, column);
      const item = cell ? shownAs(reader.value(sheet, cell)) : '';
      if (item !== '') items.push(item);
    }
  return items;
}

/** A bound that is written out, or stands in one cell; null for one that a formula works out. */
export function numberOf(formula: string, source: RuleSource): number | null {
  const literal = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(formula) ? Number(formula) : null;
  if (literal !== null) return literal;
  const found = cellsOf(formula, source, MOST_STEPS);
  if (!found || found.area.firstRow !== found.area.lastRow || found.area.firstColumn !== found.area.lastColumn)
    return null;
  const cell = found.sheet.cell(found.area.firstRow, found.area.firstColumn);
  const value = cell && CellReader.of(source.template).value(found.sheet, cell);
  return value?.kind === 'number' ? value.number : null;
}

const shownAs = (value: CellValue): string =>
  value.kind === 'text' ? value.text.trim() : value.kind === 'number' ? String(value.number) : '';

/** The cells that a formula names: itself, or by a defined name. A relative reference is another one for each cell. */
function cellsOf(formula: string, source: RuleSource, steps: number): { sheet: Worksheet; area: Area } | null {
  const { template, sheet: own } = source;
  const [token, ...others] = readFormula(formula);
  if (!token || others.length > 0 || steps === 0) return null;
  if (token.kind === 'reference') {
    const index = template.sheets.findIndex(({ name }) => name.toLowerCase() === token.sheet?.toLowerCase());
    const sheet = token.sheet === null ? own : template.worksheet(index);
    const area = token.isElsewhere ? null : fixedArea(token);
    return sheet && area ? { sheet, area } : null;
  }
  if (token.kind !== 'name') return null;
  const ownIndex = template.sheets.findIndex(({ part }) => part === own.part);
  const found = nameMeant(template, token.text, ownIndex);
  return found ? cellsOf(found.formula, source, steps - 1) : null;
}

/** Null for whole columns and rows, and for what means other cells elsewhere. */
function fixedArea({ corners: [first, second = first] }: ReferenceToken): Area | null {
  if (!first.row || !first.column || !second.row || !second.column) return null;
  if (![first, second].every(({ rowFixed, columnFixed }) => rowFixed && columnFixed)) return null;
  return areaBetween({ row: first.row, column: first.column }, { row: second.row, column: second.column });
}
