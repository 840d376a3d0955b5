import { unwritable } from './cp932';
import type { OutTable } from './out-table';

/** Where a character stands that the file can't hold. */
export interface UnwritableCell {
  /** Whose row it is: what its first column says. */
  who: string;
  /** Of the column. */
  label: string;
  characters: string[];
}

/** Every cell that CP932 can't write as it is: told before anything is written. */
export const unwritableCells = ({ columns, rows }: OutTable): UnwritableCell[] =>
  rows.flatMap((cells) =>
    cells.flatMap((text, i) => {
      const characters = unwritable(text);
      return characters.length === 0 ? [] : [{ who: cells[0] ?? '', label: columns[i]?.label ?? '', characters }];
    }),
  );
