import { areaBetween, LAST_COLUMN, LAST_ROW, type Area } from '../excel/cell-reference';
import { readFormula, type ReferenceToken } from '../excel/formula/tokens';
import type { ExcelTemplate } from '../excel/open-workbook';
import type { Worksheet } from '../excel/worksheet';
import { decodeText } from '../xml/elements';
import type { XmlElement } from '../xml/scan';

/** Pixels of 96 an inch. */
export interface Paper {
  width: number;
  height: number;
  /** As people call it: A4 縦. */
  words: string;
}

export interface HeaderFooter {
  /** In Excel's own code: `&L…&C…&R…`. */
  header: string;
  footer: string;
}

/** How a sheet goes onto paper. */
export interface PageSetup {
  paper: Paper;
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  /** Share of full size, where the sheet isn't fitted. */
  scale: number;
  /** Pages across and down that the sheet is made to fit; 0 for as many as it takes. */
  fit: { across: number; down: number } | null;
  order: 'down' | 'over';
  centred: { across: boolean; down: boolean };
  /** Rows and columns behind which a page ends. */
  breaks: { rows: readonly number[]; columns: readonly number[] };
  /** Print area; none for everything. */
  areas: readonly Area[];
  /** First and last of the rows and columns that each page repeats. */
  titles: { rows: PageSpan | null; columns: PageSpan | null };
  showsGrid: boolean;
  /** Number of the first page; null goes on counting. */
  firstPage: number | null;
  usual: HeaderFooter;
  /** Of even pages and of the first one, where they are different. */
  even: HeaderFooter | null;
  first: HeaderFooter | null;
}

export type PageSpan = readonly [first: number, last: number];

const INCH = 96;
const MILLIMETRE = INCH / 25.4;

/** Sizes in millimetres by number (ECMA-376-1 §18.3.1.63); others are taken for A4, as no printer here is asked. */
const PAPERS: Record<number, [words: string, width: number, height: number]> = {
  1: ['レター', 215.9, 279.4],
  5: ['リーガル', 215.9, 355.6],
  8: ['A3', 297, 420],
  9: ['A4', 210, 297],
  11: ['A5', 148, 210],
  12: ['B4', 257, 364],
  13: ['B5', 182, 257],
  43: ['はがき', 100, 148],
  70: ['A6', 105, 148],
};
const A4: [string, number, number] = ['A4', 210, 297];

export function readPageSetup(template: ExcelTemplate, index: number, sheet: Worksheet): PageSetup {
  const read = readerOf(sheet);
  const setup = sheet.child('pageSetup');
  const options = sheet.child('printOptions');
  const fitsPage = read.yes(grandchild(sheet, 'sheetPr', 'pageSetUpPr'), 'fitToPage');
  const margin = (name: string, usual: number): number =>
    Math.max(0, read.number(sheet.child('pageMargins'), name, usual)) * INCH;
  return {
    paper: paperOf(read.number(setup, 'paperSize', 9), read.text(setup, 'orientation') === 'landscape'),
    margins: {
      ...{ left: margin('left', 0.7), right: margin('right', 0.7) },
      ...{ top: margin('top', 0.75), bottom: margin('bottom', 0.75) },
      ...{ header: margin('header', 0.3), footer: margin('footer', 0.3) },
    },
    scale: Math.min(4, Math.max(0.1, read.number(setup, 'scale', 100) / 100)),
    fit: fitsPage ? { across: read.number(setup, 'fitToWidth', 1), down: read.number(setup, 'fitToHeight', 1) } : null,
    order: read.text(setup, 'pageOrder') === 'overThenDown' ? 'over' : 'down',
    centred: { across: read.yes(options, 'horizontalCentered'), down: read.yes(options, 'verticalCentered') },
    breaks: { rows: breaksOf(sheet, 'rowBreaks'), columns: breaksOf(sheet, 'colBreaks') },
    areas: referencesOf(template, index, '_xlnm.Print_Area').map(areaOf),
    titles: titlesOf(referencesOf(template, index, '_xlnm.Print_Titles')),
    showsGrid: read.yes(options, 'gridLines'),
    firstPage: read.yes(setup, 'useFirstPageNumber') ? read.number(setup, 'firstPageNumber', 1) : null,
    ...headersOf(sheet),
  };
}

function readerOf(sheet: Worksheet) {
  const text = (element: XmlElement | null, name: string): string => (element ? sheet.attribute(element, name) : '');
  return {
    text,
    yes: (element: XmlElement | null, name: string): boolean => ['1', 'true'].includes(text(element, name)),
    number: (element: XmlElement | null, name: string, usual: number): number => {
      const number = Number(text(element, name));
      return text(element, name) === '' || !Number.isFinite(number) ? usual : number;
    },
  };
}

const grandchild = (sheet: Worksheet, name: string, below: string): XmlElement | null =>
  sheet.child(name)?.children.find((one) => one.name === sheet.prefix + below) ?? null;

function paperOf(number: number, isLandscape: boolean): Paper {
  const [words, short, long] = PAPERS[number] ?? A4;
  const [width, height] = isLandscape ? [long, short] : [short, long];
  return { width: width * MILLIMETRE, height: height * MILLIMETRE, words: `${words} ${isLandscape ? '横' : '縦'}` };
}

const breaksOf = (sheet: Worksheet, name: string): number[] =>
  (sheet.child(name)?.children ?? []).map((element) => Number(sheet.attribute(element, 'id'))).filter((id) => id > 0);

/** The cells that one of the sheet's own names stands for. */
const referencesOf = (template: ExcelTemplate, index: number, wanted: string): ReferenceToken[] =>
  template.definedNames
    .filter(({ name, sheet }) => sheet === index && name.toLowerCase() === wanted.toLowerCase())
    .flatMap(({ formula }) => readFormula(formula))
    .filter((token) => token.kind === 'reference');

const areaOf = ({ corners: [first, second = first] }: ReferenceToken): Area =>
  areaBetween(
    { row: first.row ?? 1, column: first.column ?? 1 },
    { row: second.row ?? LAST_ROW, column: second.column ?? LAST_COLUMN },
  );

function titlesOf(references: readonly ReferenceToken[]): PageSetup['titles'] {
  const span = (key: 'row' | 'column', other: 'row' | 'column'): PageSpan | null => {
    const found = references.find(({ corners: [first] }) => first[key] !== null && first[other] === null);
    const [first, second = first] = found?.corners ?? [];
    const ends = [first?.[key] ?? 0, second?.[key] ?? 0];
    return found ? [Math.min(...ends), Math.max(...ends)] : null;
  };
  return { rows: span('row', 'column'), columns: span('column', 'row') };
}

function headersOf(sheet: Worksheet): Pick<PageSetup, 'usual' | 'even' | 'first'> {
  const element = sheet.child('headerFooter');
  const read = readerOf(sheet);
  const text = (name: string): string => {
    const found = element?.children.find((one) => one.name === sheet.prefix + name);
    return found ? decodeText(sheet.text.slice(found.openEnd, found.closeStart)) : '';
  };
  const pair = (kind: string): HeaderFooter => ({ header: text(`${kind}Header`), footer: text(`${kind}Footer`) });
  return {
    usual: pair('odd'),
    even: read.yes(element, 'differentOddEven') ? pair('even') : null,
    first: read.yes(element, 'differentFirst') ? pair('first') : null,
  };
}
