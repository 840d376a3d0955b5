import { runProperties, type RunLook } from './inline';
import { pt } from './units';

export interface ParagraphLook extends RunLook {
  align?: 'left' | 'center' | 'right' | 'both';
  /** Points before and after. */
  before?: number;
  after?: number;
  /** Line height: a multiple of single spacing, or exact points. */
  line?: { multiple: number } | { exact: number };
  /** Full-width characters that the second and further lines stand in. */
  hanging?: number;
  /** Full-width characters that the first line stands in. */
  firstLine?: number;
  /** Full-width characters that all lines stand in. */
  indent?: number;
  pageBreakBefore?: boolean;
  keepNext?: boolean;
  keepLines?: boolean;
  /** A dotted rule below, as under furigana. */
  dottedBelow?: boolean;
  style?: string;
}

/** A paragraph. Properties stand in the order of CT_PPr. */
export function paragraph(look: ParagraphLook, ...content: string[]): string {
  const { size = 10.5 } = look;
  const em = (characters: number): number => pt(characters * size);
  const properties = [
    look.style ? `<w:pStyle w:val="${look.style}"/>` : '',
    look.keepNext ? '<w:keepNext/>' : '',
    look.keepLines ? '<w:keepLines/>' : '',
    look.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    '<w:widowControl w:val="0"/>',
    look.dottedBelow ? '<w:pBdr><w:bottom w:val="dotted" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>' : '',
    '<w:snapToGrid w:val="0"/>',
    spacing(look),
    look.hanging || look.indent || look.firstLine
      ? `<w:ind w:left="${em((look.indent ?? 0) + (look.hanging ?? 0))}"${
          look.hanging
            ? ` w:hanging="${em(look.hanging)}"`
            : look.firstLine
              ? ` w:firstLine="${em(look.firstLine)}"`
              : ''
        }/>`
      : '',
    look.align ? `<w:jc w:val="${look.align}"/>` : '',
    runProperties(look),
  ];
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${content.join('')}</w:p>`;
}

function spacing({ before = 0, after = 0, line }: ParagraphLook): string {
  const height = !line
    ? 'w:line="240" w:lineRule="auto"'
    : 'exact' in line
      ? `w:line="${pt(line.exact)}" w:lineRule="exact"`
      : `w:line="${Math.round(line.multiple * 240)}" w:lineRule="auto"`;
  return `<w:spacing w:before="${pt(before)}" w:after="${pt(after)}" ${height}/>`;
}

export interface CellLook {
  /** Grid columns it takes. */
  span?: number;
  /** Light grey, as label cells are. */
  shade?: boolean;
  vertical?: 'top' | 'center' | 'bottom';
  /** The first of cells that stand as one over several rows, or a further one. */
  merge?: 'first' | 'further';
  /** Borders left out. */
  without?: readonly ('top' | 'bottom' | 'left' | 'right')[];
}

export interface Cell {
  look: CellLook;
  blocks: string[];
}

export const cell = (look: CellLook, ...blocks: string[]): Cell => ({ look, blocks });

export interface RowLook {
  /** Least height in twips. */
  height?: number;
  /** Repeats at the top of a new page. */
  header?: boolean;
}

/** A table row; it never breaks across pages. */
export function row(columns: readonly number[], look: RowLook, cells: readonly Cell[]): string {
  let at = 0;
  const cellXml = cells.map(({ look: { span = 1, shade, merge, vertical = 'center', without = [] }, blocks }) => {
    const width = columns.slice(at, at + span).reduce((sum, column) => sum + column, 0);
    at += span;
    const properties = [
      `<w:tcW w:w="${width}" w:type="dxa"/>`,
      span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
      merge ? `<w:vMerge${merge === 'first' ? ' w:val="restart"' : ''}/>` : '',
      without.length > 0
        ? `<w:tcBorders>${without.map((side) => `<w:${side} w:val="nil"/>`).join('')}</w:tcBorders>`
        : '',
      shade ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : '',
      `<w:vAlign w:val="${vertical}"/>`,
    ];
    return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${blocks.join('')}</w:tc>`;
  });
  if (at !== columns.length) throw new Error(`row of ${at} columns in a table of ${columns.length}`);
  const properties = `<w:cantSplit/>${look.height ? `<w:trHeight w:val="${look.height}" w:hRule="atLeast"/>` : ''}${look.header ? '<w:tblHeader/>' : ''}`;
  return `<w:tr><w:trPr>${properties}</w:trPr>${cellXml.join('')}</w:tr>`;
}

export interface TableLook {
  columns: readonly number[];
  borders?: boolean;
  /** Twips from the left margin. */
  indent?: number;
  /** Twips between a cell's sides and its text. */
  margin?: number;
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

export function table({ columns, borders = true, indent = 0, margin = 85 }: TableLook, ...rows: string[]): string {
  const width = columns.reduce((sum, column) => sum + column, 0);
  const border = borders ? 'w:val="single" w:sz="4" w:space="0" w:color="000000"' : 'w:val="nil"';
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="${indent}" w:type="dxa"/>` +
    `<w:tblBorders>${SIDES.map((side) => `<w:${side} ${border}/>`).join('')}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

/** Column widths in twips from percentages of a width; the last one takes what rounding leaves. */
export function columnsOf(width: number, percentages: readonly number[]): number[] {
  const columns = percentages.map((share) => Math.round((width * share) / 100));
  const rest = width - columns.reduce((sum, column) => sum + column, 0);
  return columns.map((column, i) => (i === columns.length - 1 ? column + rest : column));
}

/** One point of nothing between two tables that read as one: Word would join tables that touch. */
export const seam = (): string => paragraph({ style: 'Seam', size: 1, line: { exact: 1 } });
