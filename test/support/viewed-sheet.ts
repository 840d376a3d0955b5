import type { CellLook } from '@shared/forms/sheet/cell-looks';
import type { ShownCell } from '@shared/forms/sheet/cell-contents';
import { viewBook, type PrintableWorksheet } from '@shared/forms/sheet/view-book';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../electron/storage/node-codec';
import { anXlsx, DECLARATION, emptyCell, MAIN, row, type XlsxParts, type XlsxSheet } from '../builders/xlsx';

/** The sheets of a workbook as the app's own page has them. */
export const viewedSheets = (parts: XlsxParts): PrintableWorksheet[] =>
  unwrap(viewBook(anXlsx(parts), nodeCodec)).sheets;

export const viewedSheet = (sheet: XlsxSheet, parts: XlsxParts = {}): PrintableWorksheet =>
  viewedSheets({ ...parts, sheets: [sheet] })[0]!;

/** What a cell shows, and how it looks. */
export function viewedCell(
  { view }: PrintableWorksheet,
  atRow: number,
  column: number,
): { look: CellLook; shown: ShownCell | null; text: string | undefined } {
  const cell = view.cells.get(atRow)?.get(column);
  if (!cell) throw new Error(`no cell in row ${atRow}, column ${column}`);
  return { ...cell, text: cell.shown?.runs.map(({ text }) => text).join('') };
}

/** The pieces of a sheet of looks; each list has a plain first one in front of these. */
export interface LookLists {
  numFmts?: string;
  fonts?: readonly string[];
  fills?: readonly string[];
  borders?: readonly string[];
  xfs?: readonly string[];
  dxfs?: readonly string[];
}

export const aLookSheet = ({ numFmts = '', fonts = [], fills = [], borders = [], xfs = [], dxfs = [] }: LookLists) =>
  `${DECLARATION}<styleSheet xmlns="${MAIN}">${numFmts && `<numFmts>${numFmts}</numFmts>`}` +
  `<fonts><font><sz val="11"/><name val="ＭＳ ゴシック"/></font>${fonts.join('')}</fonts>` +
  `<fills><fill><patternFill patternType="none"/></fill>${fills.join('')}</fills>` +
  `<borders><border/>${borders.join('')}</borders><cellStyleXfs><xf/></cellStyleXfs>` +
  `<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${xfs.join('')}</cellXfs><dxfs>${dxfs.join('')}</dxfs></styleSheet>`;

/** The looks of cells, one for each of the formats given, in their order. */
export function looksOf(lists: Omit<LookLists, 'xfs'>, xfs: readonly string[], parts: XlsxParts = {}): CellLook[] {
  const rows = xfs.map((_, i) => row(i + 1, emptyCell(`A${i + 1}`, i + 1))).join('');
  const sheet = viewedSheet({ rows }, { ...parts, styles: aLookSheet({ ...lists, xfs }) });
  return xfs.map((_, i) => viewedCell(sheet, i + 1, 1).look);
}

/** The looks of cells, one for each font. */
export const fontsOf = (fonts: readonly string[], parts: XlsxParts = {}) =>
  looksOf(
    { fonts },
    fonts.map((_, i) => `<xf fontId="${i + 1}"/>`),
    parts,
  ).map(({ font }) => font);
