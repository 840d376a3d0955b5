import { wordFile, wordsAsXml } from './word-of-text';

/** A sheet of the office's own that is more than running text: 送付状, 宛名. */
export type SheetPart = SheetLine | TableOnSheet;

export interface SheetLine {
  text: string;
  align?: 'center' | 'right';
  /** In points; 10.5 unless said otherwise. */
  size?: number;
  isBold?: boolean;
  /** Room above it, and at its left, in millimetres. */
  above?: number;
  left?: number;
}

export interface TableOnSheet {
  /** In millimetres. */
  widths: readonly number[];
  rows: readonly (readonly SheetCell[])[];
  /** To be cut out along it. */
  isCutOut?: boolean;
}

/** A text is a line; `span`: over so many columns. */
type SheetCell = string | { lines: readonly SheetLine[]; span?: number };

export const wordOfSheet = (title: string, parts: readonly SheetPart[]): Uint8Array =>
  wordFile(title, parts.map((part) => ('rows' in part ? table(part) : paragraph(part))).join(''));

/** All that stands on it, a line each. */
export const textOfSheet = (parts: readonly SheetPart[]): string =>
  parts
    .flatMap((part) => ('rows' in part ? part.rows.flat().flatMap(linesOf) : [part]))
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');

const linesOf = (cell: SheetCell): readonly SheetLine[] => (typeof cell === 'string' ? [{ text: cell }] : cell.lines);

/** In twentieths of a point. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

function paragraph({ text, align, size, isBold = false, above = 0, left = 0 }: SheetLine): string {
  const looks = [
    // As high as its letters: those of the file itself stand in lines of one height.
    `<w:spacing w:before="${twips(above)}" w:line="288" w:lineRule="auto"/>`,
    left === 0 ? '' : `<w:ind w:left="${twips(left)}"/>`,
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('');
  const letters = [isBold ? '<w:b/>' : '', size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : ''].join(
    '',
  );
  const run = `<w:r>${letters && `<w:rPr>${letters}</w:rPr>`}<w:t xml:space="preserve">${wordsAsXml(text)}</w:t></w:r>`;
  return `<w:p><w:pPr>${looks}</w:pPr>${text === '' ? '' : run}</w:p>`;
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

function table({ widths, rows, isCutOut = false }: TableOnSheet): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const edges = EDGES.map(
    (edge) => `<w:${edge} w:val="${isCutOut ? 'dashed' : 'single'}" w:sz="4" w:space="0" w:color="000000"/>`,
  );
  const looks =
    `<w:tblPr><w:tblW w:w="${twips(total)}" w:type="dxa"/><w:tblBorders>${edges.join('')}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins(isCutOut ? 5 : 2)}</w:tblCellMar></w:tblPr>`;
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>`;
  return `<w:tbl>${looks}${grid}${rows.map((cells) => row(cells, widths)).join('')}</w:tbl>`;
}

const margins = (side: number): string =>
  `<w:left w:w="${twips(side)}" w:type="dxa"/><w:right w:w="${twips(side)}" w:type="dxa"/>`;

function row(cells: readonly SheetCell[], widths: readonly number[]): string {
  let at = 0;
  const drawn = cells.map((cell) => {
    const span = typeof cell === 'string' ? 1 : (cell.span ?? 1);
    const width = widths.slice(at, (at += span)).reduce((sum, one) => sum + one, 0);
    const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${spans}</w:tcPr>${linesOf(cell).map(paragraph).join('')}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${drawn.join('')}</w:tr>`;
}
