import { cellName } from './cell-reference';
import { CellReader } from './cell-text';
import { namedPlaces } from './named-places';
import type { ExcelTemplate } from './open-workbook';

/** A name that stands for a cell, or for a block of cells. */
export interface NamedCell {
  /** As an anchor says it: `office.name#2` where the name stands for several cells. */
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
  return [...namedPlaces(template).byTag.values()].flatMap(({ tag, sheet, area: { firstRow, firstColumn } }) => {
    const worksheet = template.worksheet(sheet);
    if (!worksheet || tag.startsWith('_xl')) return [];
    const text = reader.text(worksheet, worksheet.cell(firstRow, firstColumn));
    return [{ tag, sheet: worksheet.name, cell: cellName(firstRow, firstColumn), text }];
  });
}
