import { areaName, cellName, columnName, type Area } from '../../../shared/forms/excel/cell-reference';
import { escapeXml } from '../../../shared/forms/xml/characters';
import { DECLARATION, R } from '../package-parts';
import type { Content, Row } from './cells';
import { placeCells, type PlacedCell, type PlacedRow, type PlacedSheet } from './place-cells';
import { MAIN, type StyleSheet } from './styles';

/** One sheet of a form. */
export interface Sheet {
  name: string;
  /** Widths in millimetres. */
  columns: readonly number[];
  rows: readonly Row[];
  isLandscape?: boolean;
  /** Millimetres. */
  margins: { top: number; bottom: number; left: number; right: number };
  /** At the foot of each page, 8 points, grey: the footnote of a reconstructed form. In the middle. */
  footnote?: string;
  /** The second and further pages say at their foot which they are; a paper of one page says nothing. */
  numbersFurtherPages?: boolean;
  /** Notes at the left of the foot; the footnote then stands at the right. */
  footLines?: readonly string[];
  /** What stands above the list stays in sight, and the list can be filtered by its lowest header row. */
  isTable?: boolean;
  /** Rows that print grey while the formula, written for the first of them, is true. */
  greyWhile?: readonly { firstRow: number; lastRow: number; formula: string }[];
}

/** A sheet with what the workbook has to know about it. */
export interface WrittenSheet {
  xml: string;
  /** Defined names as `Sheet!$A$1`, by name. */
  names: [name: string, formula: string][];
  /** Names that hold for this sheet alone: what is printed, what repeats. */
  ownNames: [name: string, formula: string][];
}

/** Writes a sheet; its looks go into the style sheet. Elements stand in the order of CT_Worksheet. */
export function writeSheet(sheet: Sheet, styles: StyleSheet, isFirst: boolean): WrittenSheet {
  const placed = placeCells(sheet.rows, sheet.columns.length);
  const whole: Area = { firstRow: 1, lastRow: placed.rows.length, firstColumn: 1, lastColumn: sheet.columns.length };
  const headers = placed.rows.filter(({ isHeader }) => isHeader).map(({ number }) => number);
  const filter = filterArea(sheet, placed, whole);
  const xml = [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${areaName(whole)}"/>`,
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${filter ? frozen(filter.firstRow) : ''}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="13.5"/>`,
    columnsXml(sheet.columns),
    `<sheetData>${placed.rows.map((row) => rowXml(row, placed, styles)).join('')}</sheetData>`,
    // Without a password: against slips, not against people.
    `<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"${filter ? ' autoFilter="0"' : ''}/>`,
    filter ? `<autoFilter ref="${areaName(filter)}"/>` : '',
    mergesXml(placed),
    greyXml(sheet, whole),
    choicesXml(placed),
    `<printOptions horizontalCentered="1"/>`,
    pageXml(sheet),
    '</worksheet>',
  ];
  const place = (reference: string): string => `'${sheet.name}'!${reference}`;
  const ownNames: [string, string][] = [['_xlnm.Print_Area', place(absolute(whole))]];
  if (filter) ownNames.unshift(['_xlnm._FilterDatabase', place(absolute(filter))]);
  if (headers.length > 0) ownNames.push(['_xlnm.Print_Titles', place(`$${headers[0]}:$${headers.at(-1)}`)]);
  return {
    xml: xml.join(''),
    names: placed.cells.flatMap(({ plan: { name }, area }) => (name === undefined ? [] : [[name, place(first(area))]])),
    ownNames,
  };
}

const first = ({ firstRow, firstColumn }: Area): string => `$${columnName(firstColumn)}$${firstRow}`;
const absolute = (area: Area): string =>
  `${first(area)}:${first({ ...area, firstRow: area.lastRow, firstColumn: area.lastColumn })}`;

/** A list with its header row. */
function filterArea({ isTable }: Sheet, { rows }: PlacedSheet, whole: Area): Area | null {
  const header = rows.findLast(({ isHeader }) => isHeader);
  const last = rows.findLast(({ isEntry }) => isEntry);
  return isTable && header && last ? { ...whole, firstRow: header.number, lastRow: last.number } : null;
}

const frozen = (rows: number): string =>
  `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${rows + 1}" sqref="A${rows + 1}"/>`;

const columnsXml = (columns: readonly number[]): string =>
  `<cols>${columns.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${digits(width)}" customWidth="1"/>`).join('')}</cols>`;

function rowXml({ number, height }: PlacedRow, { cells }: PlacedSheet, styles: StyleSheet): string {
  const parts: [column: number, xml: string][] = [];
  for (const { plan, content, area } of cells) {
    if (number < area.firstRow || number > area.lastRow) continue;
    const style = isBare(plan) && content === null ? null : styles.of(plan);
    // Every cell of a merged one has its lines.
    for (let column = area.firstColumn; style !== null && column <= area.lastColumn; column++) {
      const isFirst = number === area.firstRow && column === area.firstColumn;
      parts.push([column, cellXml(cellName(number, column), style, isFirst ? content : null)]);
    }
  }
  parts.sort(([a], [b]) => a - b);
  return `<row r="${number}" ht="${points(height)}" customHeight="1">${parts.map(([, xml]) => xml).join('')}</row>`;
}

/** Nothing but columns left empty. */
const isBare = ({ span: _span, down: _down, ...rest }: PlacedCell['plan']): boolean => Object.keys(rest).length === 0;

function cellXml(name: string, style: number, content: Content): string {
  const start = `<c r="${name}" s="${style}"`;
  if (content === null || content === '') return `${start}/>`;
  if (typeof content === 'number') return `${start}><v>${content}</v></c>`;
  if (typeof content === 'string')
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(content)}</t></is></c>`;
  const type = typeof content.value === 'string' ? ' t="str"' : '';
  return `${start}${type}><f>${escapeXml(content.formula)}</f><v>${escapeXml(String(content.value))}</v></c>`;
}

function mergesXml({ cells }: PlacedSheet): string {
  const merged = cells.map(({ area }) => area).filter((area) => areaName(area).includes(':'));
  const list = merged.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('');
  return list && `<mergeCells count="${merged.length}">${list}</mergeCells>`;
}

const greyXml = ({ greyWhile: rules = [] }: Sheet, { lastColumn }: Area): string =>
  rules
    .map(
      ({ firstRow, lastRow, formula }, i) =>
        `<conditionalFormatting sqref="${areaName({ firstRow, lastRow, firstColumn: 1, lastColumn })}">` +
        `<cfRule type="expression" dxfId="0" priority="${i + 1}"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join('');

/** Words to choose from, for cells below each other in one rule: it then holds for rows put in, too. */
function choicesXml({ cells }: PlacedSheet): string {
  const rules = new Map<string, Area>();
  for (const { plan, area } of cells) {
    if (!plan.choices) continue;
    const key = `${plan.choices.join(',')} ${area.firstColumn}`;
    const known = rules.get(key);
    const { firstRow, firstColumn, lastRow } = area;
    rules.set(key, { firstRow: known?.firstRow ?? firstRow, lastRow, firstColumn, lastColumn: firstColumn });
  }
  const list = [...rules].map(
    ([key, area]) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="一覧から選んでください" sqref="${areaName(area)}">` +
      `<formula1>"${escapeXml(key.slice(0, key.lastIndexOf(' ')))}"</formula1></dataValidation>`,
  );
  return rules.size > 0 ? `<dataValidations count="${rules.size}">${list.join('')}</dataValidations>` : '';
}

function pageXml({ isLandscape, margins, ...foot }: Sheet): string {
  const { top, bottom, left, right } = margins;
  const sides = `left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}"`;
  return (
    `<pageMargins ${sides} header="${inches(8)}" footer="${inches(8)}"/>` +
    `<pageSetup paperSize="9" orientation="${isLandscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    footXml(foot)
  );
}

function footXml({
  footnote,
  footLines,
  numbersFurtherPages,
}: Pick<Sheet, 'footnote' | 'footLines' | 'numbersFurtherPages'>): string {
  if (numbersFurtherPages)
    return `<headerFooter differentFirst="1"><oddFooter>&amp;C&amp;9&amp;P／&amp;N</oddFooter></headerFooter>`;
  if (footnote === undefined) return '';
  return `<headerFooter><oddFooter>${escapeXml(footerCode(footnote, footLines))}</oddFooter></headerFooter>`;
}

/** Codes of ECMA-376-1 §18.3.1.46: `&L` left, `&8` points, `&K` colour; an ampersand of the text is doubled. */
const footerCode = (footnote: string, lines: readonly string[] = []): string => {
  const plain = (text: string): string => text.replaceAll('&', '&&');
  const grey = `&8&K808080${plain(footnote)}`;
  return lines.length > 0 ? `&L&8${plain(lines.join('\n'))}&R${grey}` : `&C${grey}`;
};

/** Row heights are in points. */
const points = (millimetres: number): number => Math.round((millimetres / 25.4) * 72 * 4) / 4;

/**
 * Widths of columns are in digits of the workbook's own font (ECMA-376-1 §18.3.1.13): 8 pixels each for 11 points of Arial
 * at 96 pixels an inch.
 */
const digits = (millimetres: number): number => Math.round(((millimetres / 25.4) * 96 * 100) / 8) / 100;

const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000;
