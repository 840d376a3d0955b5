import { isColumnLine, linePlaceName, type TableOfFile } from '@shared/tables/import/reading';

/**
 * シート「福井」, or which of the tables on it.
 *
 * @param beside the tables that are named together
 * @param read the sheet that is read: the others are named with their own
 */
export function tableName(
  { sheet, headerRow, column, title }: TableOfFile,
  beside: readonly TableOfFile[],
  read: string,
): string {
  const isAlone = beside.filter((one) => one.sheet === sheet).length === 1;
  if (isAlone) return `シート「${sheet}」`;
  const place = `${linePlaceName(headerRow)}${isColumnLine(headerRow) ? '' : `・${column}列`}からの表${title === '' ? '' : `「${title}」`}`;
  return sheet === read ? place : `シート「${sheet}」の${place}`;
}
