import { fieldOf } from '../../ledger/fields/catalogue';
import { importTables } from '../import/import-fields';
import { tableOfList, type ImportKind } from '../lists';
import { isWordField } from './ledger-view';

/**
 * Whether a cell that can't be read keeps its row out of the ledger. Of people only who they are and where they belong does: any
 * other cell is left empty, and what stood in it is kept with them (元の値). Records that have no place for that lose nothing
 * by staying out.
 */
export function holdsBack(kind: ImportKind, field: string): boolean {
  if (isWordField(field) || !fieldOf(tableOfList[kind], 'originals')) return true;
  return importTables[kind].fields.some(({ name, key, part }) => name === field && key === true && !part);
}
