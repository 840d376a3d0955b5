import type { Area } from '../../../shared/forms/excel/cell-reference';
import type { Cell, Row } from './cells';

/** A cell of the form where it stands on its sheet. */
export interface PlacedCell extends Cell {
  area: Area;
}

/** A row where it stands. */
export interface PlacedRow {
  number: number;
  /** Millimetres. */
  height: number;
  isHeader: boolean;
  /** Whether it is one of a list of entries. */
  isEntry: boolean;
}

export interface PlacedSheet {
  rows: PlacedRow[];
  cells: PlacedCell[];
}

/** Gives each cell its place: rows from above, in them cells from the left, past what reaches down from above. */
export function placeCells(rows: readonly Row[], columns: number): PlacedSheet {
  const placed: PlacedSheet = { rows: [], cells: [] };
  const isTaken = (row: number, column: number): boolean =>
    placed.cells.some(
      ({ area }) =>
        row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
    );
  for (const { height, cells, isHeader = false, times } of rows)
    for (let entry = 0; entry < (times ?? 1); entry++) {
      const number = placed.rows.length + 1;
      placed.rows.push({ number, height, isHeader, isEntry: times !== undefined });
      let column = 1;
      for (const one of cells) {
        while (isTaken(number, column)) column++;
        const { span = 1, down = 1, name } = one.plan;
        const area = {
          firstRow: number,
          lastRow: number + down - 1,
          firstColumn: column,
          lastColumn: column + span - 1,
        };
        column += span;
        if (column > columns + 1) throw new Error(`row ${number} has more than ${columns} columns`);
        const plan = entry === 0 || name === undefined ? one.plan : withoutName(one.plan);
        placed.cells.push({ plan, content: entryContent(one.content, entry), area });
      }
    }
  return placed;
}

function withoutName({ name: _name, ...plan }: Cell['plan']): Cell['plan'] {
  return plan;
}

/** Entries are numbered: a number that the first one prints goes on in the others. */
const entryContent = (content: Cell['content'], entry: number): Cell['content'] =>
  typeof content === 'number' ? content + entry : content;
