import { isPlaceInHouse } from '../../ledger/device-memo';
import { holdsMostly } from './column-values';
import type { OpenColumns } from './guess-names';
import type { GuessedColumn } from './guessed-column';
import type { ImportField } from './import-fields';
import { saysOffice } from './office-words';

/** 社用車, 本人が持ち帰り: with whom or in what it goes about. */
const GOES_ABOUT = /車$|自宅|本人|持ち?(?:帰|歩|出)|携行|充電/;

const isPlace = (text: string): boolean => (isPlaceInHouse(text) || GOES_ABOUT.test(text)) && !saysOffice(text);

/**
 * 保管場所 in a list of devices is an office in some, and a shelf in others: no office where shelves stand below it, or where another column has the
 * office. The columns that say where devices lie.
 */
export function placesOfDevices(
  { grid, heading, end, columns }: OpenColumns,
  candidates: readonly { column: GuessedColumn; field: ImportField }[],
): GuessedColumn[] {
  const saysPlace = ({ beside }: GuessedColumn): boolean => beside?.name === 'keptAt';
  const hasOffice = candidates.some(({ column, field }) => field.name === 'office' && !saysPlace(column));
  return columns.filter((column) => {
    if (!saysPlace(column) || column.field) return false;
    return hasOffice || holdsMostly({ grid, heading, end }, column.index, isPlace);
  });
}
