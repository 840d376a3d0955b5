import { describe, expect, test } from 'vitest';
import type { PageSetup } from '@shared/forms/sheet/page-setup';
import { numberCell, row, type XlsxParts, type XlsxSheet } from '../../../builders/xlsx';
import { viewedSheet } from '../../../support/viewed-sheet';

const ROWS = row(1, numberCell('A1', 1));
const setupOf = (behind: string, parts: XlsxParts = {}, more: XlsxSheet = {}): PageSetup =>
  viewedSheet({ rows: ROWS, behind, ...more }, parts).setup;
const inMillimetres = (pixels: number): number => Math.round((pixels / 96) * 254) / 10;
const inInches = (margins: PageSetup['margins']) =>
  Object.fromEntries(Object.entries(margins).map(([name, pixels]) => [name, Math.round((pixels / 96) * 1000) / 1000]));

describe('the paper of a sheet', () => {
  test.each<[string, string, number, number]>([
    ['', 'A4 縦', 210, 297],
    ['paperSize="1"', 'レター 縦', 215.9, 279.4],
    ['paperSize="5"', 'リーガル 縦', 215.9, 355.6],
    ['paperSize="8"', 'A3 縦', 297, 420],
    ['paperSize="9"', 'A4 縦', 210, 297],
    ['paperSize="11"', 'A5 縦', 148, 210],
    ['paperSize="12"', 'B4 縦', 257, 364],
    ['paperSize="13"', 'B5 縦', 182, 257],
    ['paperSize="43"', 'はがき 縦', 100, 148],
    ['paperSize="70"', 'A6 縦', 105, 148],
    ['paperSize="999"', 'A4 縦', 210, 297],
    ['paperSize="8" orientation="landscape"', 'A3 横', 420, 297],
    ['orientation="portrait"', 'A4 縦', 210, 297],
  ])('%s is %s', (attributes, words, width, height) => {
    const { paper } = setupOf(`<pageSetup ${attributes}/>`);
    expect([paper.words, inMillimetres(paper.width), inMillimetres(paper.height)]).toEqual([words, width, height]);
  });
});

describe('the margins of a sheet', () => {
  test('are Excel’s own where the file has none, and never less than nothing', () => {
    expect(inInches(setupOf('').margins)).toEqual({
      ...{ left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    });
    const own = '<pageMargins left="1" right="0.5" top="0.25" bottom="2" header="0.1" footer="0.2"/>';
    expect(inInches(setupOf(own).margins)).toEqual({
      ...{ left: 1, right: 0.5, top: 0.25, bottom: 2, header: 0.1, footer: 0.2 },
    });
    const odd = '<pageMargins left="-1" right="x" top="" bottom="0" header="0" footer="0"/>';
    expect(inInches(setupOf(odd).margins)).toEqual({
      ...{ left: 0, right: 0.7, top: 0.75, bottom: 0, header: 0, footer: 0 },
    });
  });
});

describe('how a sheet goes onto its paper', () => {
  test.each<[string, number]>([
    ['', 1],
    ['scale="85"', 0.85],
    ['scale="5"', 0.1],
    ['scale="900"', 4],
  ])('%s is by a scale of %d', (attributes, scale) => {
    expect(setupOf(`<pageSetup ${attributes}/>`).scale).toBe(scale);
  });

  test('is fitted to pages only where the sheet says so', () => {
    const fitted = (value: string): XlsxSheet => ({ ahead: `<sheetPr><pageSetUpPr fitToPage="${value}"/></sheetPr>` });
    expect(setupOf('<pageSetup fitToWidth="2" fitToHeight="3"/>').fit).toBeNull();
    expect(setupOf('<pageSetup fitToWidth="2" fitToHeight="3"/>', {}, fitted('0')).fit).toBeNull();
    expect(setupOf('<pageSetup fitToWidth="2" fitToHeight="3"/>', {}, fitted('1')).fit).toEqual({ across: 2, down: 3 });
    expect(setupOf('<pageSetup/>', {}, fitted('true')).fit).toEqual({ across: 1, down: 1 });
    expect(setupOf('<pageSetup fitToHeight="0"/>', {}, fitted('1')).fit).toEqual({ across: 1, down: 0 });
  });

  test('is in the middle, with its grid, and from a page of its own where the file says so', () => {
    const all = '<printOptions horizontalCentered="1" verticalCentered="true" gridLines="1"/>';
    expect(setupOf(all)).toMatchObject({ centred: { across: true, down: true }, showsGrid: true });
    expect(setupOf('<printOptions horizontalCentered="0"/>')).toMatchObject({
      ...{ centred: { across: false, down: false }, showsGrid: false, order: 'down', firstPage: null },
    });
    expect(setupOf('<pageSetup firstPageNumber="5"/>').firstPage).toBeNull();
    expect(setupOf('<pageSetup firstPageNumber="5" useFirstPageNumber="1"/>').firstPage).toBe(5);
    expect(setupOf('<pageSetup useFirstPageNumber="1"/>').firstPage).toBe(1);
    expect(setupOf('<pageSetup pageOrder="overThenDown"/>').order).toBe('over');
    expect(setupOf('<pageSetup pageOrder="downThenOver"/>').order).toBe('down');
  });

  test('ends pages where somebody set a break', () => {
    const breaks =
      '<rowBreaks><brk id="3"/><brk id="0"/><brk id="12" man="1"/></rowBreaks><colBreaks><brk id="2"/></colBreaks>';
    expect(setupOf(breaks).breaks).toEqual({ rows: [3, 12], columns: [2] });
    expect(setupOf('').breaks).toEqual({ rows: [], columns: [] });
  });
});

describe('the names of a sheet', () => {
  const named = (name: string, formula: string, sheet = 0): XlsxParts => ({
    nameElements: `<definedName name="${name}" localSheetId="${sheet}">${formula}</definedName>`,
  });
  const area = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) => ({
    ...{ firstRow, lastRow, firstColumn, lastColumn },
  });

  test('say what is printed', () => {
    const areas = (formula: string) => setupOf('', named('_xlnm.Print_Area', formula)).areas;
    expect(areas('様式1!$B$2:$D$9')).toEqual([area(2, 9, 2, 4)]);
    expect(areas('様式1!$B$2')).toEqual([area(2, 2, 2, 2)]);
    expect(areas('様式1!$A$1:$B$5,様式1!$D$1:$E$5')).toEqual([area(1, 5, 1, 2), area(1, 5, 4, 5)]);
    expect(areas('様式1!$B:$D')).toEqual([area(1, 1_048_576, 2, 4)]);
    expect(areas('様式1!$2:$5')).toEqual([area(2, 5, 1, 16_384)]);
    expect(areas('#REF!')).toEqual([]);
    expect(setupOf('', named('_xlnm.print_area', '様式1!$B$2:$D$9')).areas).toHaveLength(1);
  });

  test('say which rows and columns each page repeats', () => {
    const titles = (formula: string) => setupOf('', named('_xlnm.Print_Titles', formula)).titles;
    expect(titles('様式1!$2:$3')).toEqual({ rows: [2, 3], columns: null });
    expect(titles('様式1!$C:$A')).toEqual({ rows: null, columns: [1, 3] });
    expect(titles('様式1!$A:$B,様式1!$1:$1')).toEqual({ rows: [1, 1], columns: [1, 2] });
    expect(titles('様式1!$A$1:$B$2')).toEqual({ rows: null, columns: null });
  });

  test('of another sheet, and of the whole workbook, are none of its own', () => {
    expect(setupOf('', named('_xlnm.Print_Area', '様式1!$B$2', 1)).areas).toEqual([]);
    const whole = { nameElements: '<definedName name="_xlnm.Print_Area">様式1!$B$2</definedName>' };
    expect(setupOf('', whole).areas).toEqual([]);
    expect(setupOf('', named('Print_Area', '様式1!$B$2')).areas).toEqual([]);
  });
});

describe('headers and footers', () => {
  const inside =
    '<oddHeader>&amp;C様式&amp;amp;１</oddHeader><oddFooter>&amp;P</oddFooter><evenHeader>偶</evenHeader><firstFooter>初</firstFooter>';
  test('are those of odd pages for all, unless even ones and the first have their own', () => {
    const usual = { header: '&C様式&amp;１', footer: '&P' };
    expect(setupOf(`<headerFooter>${inside}</headerFooter>`)).toMatchObject({ usual, even: null, first: null });
    expect(setupOf(`<headerFooter differentOddEven="1" differentFirst="true">${inside}</headerFooter>`)).toMatchObject({
      ...{ usual, even: { header: '偶', footer: '' }, first: { header: '', footer: '初' } },
    });
    expect(setupOf('')).toMatchObject({ usual: { header: '', footer: '' }, even: null, first: null });
  });
});
