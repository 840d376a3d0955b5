import { expect, test } from 'vitest';
import { read, type WorkBook } from 'xlsx';
import { unwrap } from '@shared/problems/problem';
import { tableFileKind } from '@shared/tables/workbook/file-kind';
import { withXlsxShortcuts } from '@shared/tables/workbook/xlsx-shortcuts';
import { anXlsx, row, textCell } from '../../../builders/xlsx';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = (xml: string): string => new TextDecoder().decode(withXlsxShortcuts(bytesOf(xml)));

test('what xlsx looks for stands right behind the root of a sheet, under whatever name it lies', () => {
  expect(told('<?xml version="1.0"?>\n<worksheet xmlns="a" x:b="c"><sheetData/></worksheet>')).toMatch(
    /^<\?xml version="1.0"\?>\n<worksheet xmlns="a" x:b="c"><sheetPr\/>.*<\/sheetViews><sheetData\/><\/worksheet>$/,
  );
  expect(told('<worksheet><sheetData/></worksheet>')).toMatch(/^<worksheet><sheetPr\/>/);
});

test.each([
  '<worksheet/>',
  '<worksheet xmlns="a" />',
  '<x:worksheet xmlns:x="a"><x:sheetData/></x:worksheet>',
  '<workbook><sheets/></workbook>',
  '<worksheetSource ref="A1"></worksheetSource>',
  '',
])('another part stays as it is: %s', (xml) => {
  const part = bytesOf(xml);
  expect(withXlsxShortcuts(part)).toBe(part);
});

test('in UTF-16 a sheet stays as it is', () => {
  const part = Buffer.from('\ufeff<worksheet xmlns="a"><sheetData/></worksheet>', 'utf16le');
  expect(withXlsxShortcuts(part)).toBe(part);
});

test('what is read of a sheet that says much around its rows is the same', () => {
  const bytes = anXlsx({
    sheets: [
      {
        ahead:
          '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:C3"/>' +
          '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews><cols><col min="2" max="2" width="9" hidden="1"/></cols>',
        rows: [
          row(1, textCell('A1', '氏名') + textCell('B1', 'かな') + textCell('C1', '職種')),
          row(2, textCell('A2', '山田 花子'), ' hidden="1"'),
          row(3, '<c r="C3" s="2"><v>46000</v></c>'),
        ].join(''),
        behind:
          '<autoFilter ref="A1:C3"/><mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>' +
          '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
      },
    ],
  });
  const kind = unwrap(tableFileKind(bytes, 'table.xlsx'));
  if (kind.kind !== 'workbook') throw new Error(kind.kind);
  const options = { dense: true, cellStyles: true, cellNF: true } as const;
  const taken = ({ SheetNames, Sheets, Workbook }: WorkBook): unknown => ({
    sheets: SheetNames.map((name) => [name, Sheets[name]?.['!data'], Sheets[name]?.['!rows']]),
    around: SheetNames.map((name) => [Sheets[name]?.['!cols'], Sheets[name]?.['!merges']]),
    hidden: Workbook?.Sheets?.map(({ Hidden }) => Hidden),
    days: Workbook?.WBProps?.date1904,
  });
  const own = taken(read(bytes, { ...options, type: 'array' }));
  expect(taken(read(kind.stored, { ...options, type: 'buffer' }))).toEqual(own);
  expect(JSON.stringify(own)).toContain('山田 花子');
});
