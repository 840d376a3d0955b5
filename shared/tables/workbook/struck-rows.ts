import type { RawCell } from '../import/raw-sheet';

const isFilled = (cell: RawCell | null): cell is RawCell => cell !== null && cell.text.trim() !== '';

/** The rows in which all that stands there is struck out. */
export const struckRowsOf = (rows: readonly (readonly (RawCell | null)[])[]): number[] =>
  rows.flatMap((cells, row) => {
    const filled = cells.some((cell) => cell?.isStruck) ? cells.filter(isFilled) : [];
    return filled.length > 0 && filled.every(({ isStruck }) => isStruck) ? [row] : [];
  });
