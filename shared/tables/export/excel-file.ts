import { coreProperties, packageRelationships } from '../../forms/opc/new-package';
import { plainZip } from '../../forms/zip/plain-zip';
import { failure, success, type Result } from '../../problems/problem';
import { contentTypes, stylesXml, workbookRelationships } from './excel-parts';
import { sheetXml, workbookXml } from './excel-sheet';
import type { OutTable } from './out-table';
import { fileLinks, linkRelationships } from './file-links';
import type { OnRowsDone } from './rows-done';

/** What a cell of Excel holds (Excel's specifications and limits). More would be repaired away on opening. */
const CELL_LIMIT = 32_767;

/**
 * A table as an Excel workbook: one sheet of plain cells, real dates, everything else as text; the heading stays in view,
 * can be filtered and stands on every printed page.
 *
 * Written here, part by part: SheetJS writes neither looks nor frozen panes nor a page set-up, and no official form is
 * concerned. Problems: `export/cell-too-long`.
 *
 * @param told how many rows stand in the sheet; behind the last the file is put together
 */
export function excelFile(table: OutTable, told?: OnRowsDone): Result<Uint8Array> {
  const tooLong = table.columns.find((_, i) => table.rows.some((cells) => (cells[i]?.length ?? 0) > CELL_LIMIT));
  if (tooLong) return failure('export/cell-too-long', { field: tooLong.label, limit: CELL_LIMIT });
  const encoder = new TextEncoder();
  const links = fileLinks(table);
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelationships('xl/workbook.xml')],
    ['docProps/core.xml', coreProperties(table.title)],
    ['xl/workbook.xml', workbookXml(table)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships],
    ['xl/styles.xml', stylesXml],
    ['xl/worksheets/sheet1.xml', sheetXml(table, told)],
    ...(links.length > 0
      ? [['xl/worksheets/_rels/sheet1.xml.rels', linkRelationships(links)] as [string, string]]
      : []),
  ];
  return success(plainZip(parts.map(([name, xml]) => [name, encoder.encode(xml)])));
}
