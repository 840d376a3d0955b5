import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import type { RawSheet } from '@shared/tables/import/raw-sheet';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { noNeeds, noteNeeds, type SheetNeeds } from '@shared/tables/workbook/sheet-needs';
import { anXlsx, row, STYLES, type XlsxParts, type XlsxSheet } from '../../../builders/xlsx';

const sheetOf = (sheet: XlsxSheet, more: XlsxParts = {}): RawSheet =>
  unwrap(readRawWorkbook(anXlsx({ ...more, sheets: [sheet] }), 'table.xlsx')).sheets[0]!;
const needsOf = (xml: string, name = 'xl/worksheets/sheet1.xml'): SheetNeeds => {
  const needs = noNeeds();
  noteNeeds(needs, name, new TextEncoder().encode(xml));
  return needs;
};

const cells = [1, 2, 3].map((line) => row(line, `<c r="A${line}"><v>1</v></c>`)).join('');

describe('what a sheet asks xlsx to look for', () => {
  test('is nothing, of plain rows', () => {
    expect(needsOf(`<sheetData>${cells}</sheetData>`)).toEqual({ hidden: false, openFormulas: false });
    expect(needsOf('<row r="1" hidden="0" ht="18"/><col width="9" hidden="false"/>').hidden).toBe(false);
  });

  test.each(['<row hidden="1"/>', "<row hidden='true'/>", '<row ht="0"/>', '<col width="0"/>', '<row hidden = "1"/>'])(
    'is what is hidden, of %s',
    (xml) => expect(needsOf(xml).hidden).toBe(true),
  );

  test('is nothing of other parts: a hidden name, a protected cell', () => {
    expect(needsOf('<definedName hidden="1"/>', 'xl/workbook.xml').hidden).toBe(false);
    expect(needsOf('<protection hidden="1"/>', 'xl/styles.xml').hidden).toBe(false);
  });

  test.each([
    ['<f>A1+1</f><v>2</v>', false],
    ['<f t="shared" si="0"/><v>2</v>', false],
    ['<f>A1+1</f></c>', true],
    ['<f>A1+1</f><v></v>', true],
    ['<f>A1+1</f><v/>', true],
    ['<f t="shared" si="0"/></c>', true],
    ['<x:f\n>A1+1</x:f><x:v>2</x:v>', true],
    ['<x:f/><x:v>2</x:v>', true],
    ['<is><t>f &lt;f> off</t></is><dataValidation><formula1>f</formula1></dataValidation>', false],
    ['<x:f>A1+1</x:f><x:v>2</x:v>', true],
  ])('is formulas where one may have no value: %s', (xml, open) => {
    expect(needsOf(`<c r="A1"><v>1</v></c><c r="A2">${xml}</c>`).openFormulas).toBe(open);
  });

  test('is everything where the part is in UTF-16', () => {
    const needs = noNeeds();
    noteNeeds(needs, 'xl/worksheets/sheet1.xml', new Uint8Array([0xff, 0xfe, 0x3c, 0x00]));
    expect(needs).toEqual({ hidden: true, openFormulas: true });
  });
});

describe('a workbook', () => {
  test('shows its hidden rows and columns, however they were hidden', () => {
    const lines = row(1, '<c r="A1"><v>1</v></c>') + row(2, '<c r="A2"><v>1</v></c>', ' hidden="1"');
    const flat = row(3, '<c r="A3"><v>1</v></c>', ' ht="0" customHeight="1"');
    const sheet = sheetOf({
      rows: lines + flat,
      ahead: '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>',
    });
    expect(sheet.hiddenRows).toEqual([1, 2]);
    expect(sheet.hiddenColumns).toEqual([1]);
  });

  test('shows a formula without its value as one', () => {
    const sheet = sheetOf({ rows: row(1, '<c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v>2</v></c>') });
    expect(sheet.rows[0]?.map((cell) => cell?.kind)).toEqual(['formula', 'number']);
  });

  test.each([27, 31, 36, 50, 57, 58])(
    'has a day in its very first cell under Excel’s own Japanese format %i, too',
    (format) => {
      const styles = STYLES.replace('<xf numFmtId="176"', `<xf numFmtId="${format}"`);
      const rows = [1, 2].map((line) => row(line, `<c r="A${line}" s="2"><v>41343</v></c>`)).join('');
      const found = sheetOf({ rows }, { styles }).rows.map(([cell]) => [cell?.kind, cell?.text]);
      expect(found).toEqual(Array(2).fill(['date', '2013/3/10']));
    },
  );
});
