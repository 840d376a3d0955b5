import { areaBetween, cellName, type Area } from './cell-reference';
import { CellReader } from './cell-text';
import { readFormula } from './formula/tokens';
import type { ExcelTemplate } from './open-workbook';

/** A name that stands for a cell, or for a block of cells. */
export interface NamedCell {
  tag: string;
  sheet: string;
  /** `B5`: the first cell of the block. */
  cell: string;
  /** What the cell prints; '' for an empty one. */
  text: string;
}

/** The cells and blocks of a workbook that have names: where a form can take values. Excel's own names are left out. */
export function listCells(template: ExcelTemplate): NamedCell[] {
  const reader = CellReader.of(template);
  return template.definedNames.flatMap(({ name, formula }) => {
    const [token, ...others] = readFormula(formula);
    if (token?.kind !== 'reference' || others.length > 0 || name.startsWith('_xl')) return [];
    const index = template.sheets.findIndex((sheet) => sheet.name === token.sheet);
    const worksheet = template.worksheet(index);
    const area = areaOf(token.corners);
    if (!worksheet || !area) return [];
    const { firstRow, firstColumn } = area;
    const text = reader.text(worksheet, worksheet.cell(firstRow, firstColumn));
    return [{ tag: name, sheet: worksheet.name, cell: cellName(firstRow, firstColumn), text }];
  });
}

type Corners = readonly { row: number | null; column: number | null }[];

function areaOf([first, second = first]: Corners): Area | null {
  if (!first?.row || !first.column || !second?.row || !second.column) return null;
  return areaBetween({ row: first.row, column: first.column }, { row: second.row, column: second.column });
}
