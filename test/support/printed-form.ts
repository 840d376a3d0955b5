import type { Element } from '@xmldom/xmldom';
import { utils, type WorkSheet } from 'xlsx';
import type { OfficialForm } from './official-forms';
import { workbookOf } from './excel-read';
import { documentOf, elements, parseXml, partOf, partsOf, readText } from './word-text';

/** What an empty form prints and where it takes values, of Word and of Excel files alike. */

const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const isExcel = ({ form }: OfficialForm): boolean => form.template.endsWith('.xlsx');

/** What is printed, once for each kind of row: of a repeating section of Word only the first entry counts. */
export function printedOnce(official: OfficialForm): string {
  if (isExcel(official)) return printedInCells(official.template);
  const document = documentOf(official.template);
  for (const section of elements(document, 'repeatingSection', W15)) {
    const sdt = section.parentNode?.parentNode as Element;
    const [, ...others] = elements(sdt, 'sdtContent')[0]!.childNodes;
    for (const item of others) item.parentNode?.removeChild(item);
  }
  return readText(document);
}

/** Cells from left to right and from above, sheet by sheet, each with the foot of its first page. */
function printedInCells(xlsx: Uint8Array): string {
  const { SheetNames, Sheets } = workbookOf(xlsx);
  return SheetNames.map((name, i) => {
    const cells = printedCells(Sheets[name]!);
    const [feet] = elements(parseXml(partOf(xlsx, `xl/worksheets/sheet${i + 1}.xml`)), 'headerFooter', MAIN);
    const [footer] = feet
      ? elements(feet, feet.hasAttribute('differentFirst') ? 'firstFooter' : 'oddFooter', MAIN)
      : [];
    return [...cells, (footer?.textContent ?? '').replace(/&K[0-9A-F]{6}|&\d+|&[LCR]/g, '')].join('\n');
  }).join('\n');
}

/** What cells hold, and not what a format makes of it: a date may be printed as 令和　年　月　日 until there is one. */
function printedCells(sheet: WorkSheet): string[] {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const printed: string[] = [];
  for (let r = range.s.r; r <= range.e.r; r++)
    for (let c = range.s.c; c <= range.e.c; c++) {
      const cell = sheet[utils.encode_cell({ r, c })] as { v?: string | number } | undefined;
      printed.push(String(cell?.v ?? ''));
    }
  return printed;
}

/** Tags of content controls, or defined names: everything that a fill can find. Excel's own names are left out. */
export function anchorsOf(official: OfficialForm): string[] {
  if (!isExcel(official))
    return elements(documentOf(official.template), 'tag').map((tag) => tag.getAttribute('w:val') ?? '');
  return elements(parseXml(partOf(official.template, 'xl/workbook.xml')), 'definedName', MAIN)
    .map((name) => name.getAttribute('name') ?? '')
    .filter((name) => !name.startsWith('_xlnm.'));
}

/** Whether every page is A4. */
export function isA4(official: OfficialForm): boolean {
  if (!isExcel(official)) {
    const size = elements(documentOf(official.template), 'pgSz')[0]!;
    return ['w:w', 'w:h'].map((name) => size.getAttribute(name)).join() === '11906,16838';
  }
  const sheets = Object.keys(partsOf(official.template)).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  return sheets.every((part) => {
    const [setup] = elements(parseXml(partOf(official.template, part)), 'pageSetup', MAIN);
    // 9 is A4 (ECMA-376-1 §18.3.1.63).
    return setup?.getAttribute('paperSize') === '9' && setup.getAttribute('fitToWidth') === '1';
  });
}
