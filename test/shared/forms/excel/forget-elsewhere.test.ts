import { expect, test } from 'vitest';
import { forgetElsewhere } from '@shared/forms/excel/forget-elsewhere';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anXlsx, formulaCell, numberCell, row, type XlsxParts } from '../../../builders/xlsx';
import { partsOf } from '../../../support/word-text';

const READ = 424_242;

function partAfter(given: XlsxParts, name = 'xl/worksheets/sheet1.xml'): string {
  const forgotten = forgetElsewhere(anXlsx(given), nodeCodec);
  if (!forgotten.ok) return forgotten.code;
  return new TextDecoder().decode(partsOf(forgotten.value)[name]);
}
const oneSheet = (cells: string, more: XlsxParts = {}): XlsxParts => ({ ...more, sheets: [{ rows: row(1, cells) }] });

test.each([
  'INDIRECT(A1)',
  'IF(TRUE,indirect (A1),0)',
  'OFFSET(A1,1,1)',
  'CELL("filename")',
  'INFO("directory")',
  '[1]表!A1',
  "'file:///C:/a.xlsx'#$表.A1",
])('what %s shows is forgotten, and all that is worked out from it', (formula) => {
  const cells =
    formulaCell('B1', formula, READ) +
    formulaCell('C1', 'B1+1', READ) +
    formulaCell('D1', 'IF(SUM(A1:C1)>0,"読んだ値","")', '読んだ値') +
    formulaCell('E1', 'A1*2', 10) +
    numberCell('F1', 7);
  const after = partAfter(oneSheet(cells));
  expect(after).not.toContain(String(READ));
  expect(after).not.toContain('<v>読んだ値');
  expect(after).toContain(`<c r="C1"><f>B1+1</f></c><c r="D1"><f>IF(SUM(A1:C1)>0,"読んだ値","")</f></c>`);
  expect(after).toContain(formulaCell('E1', 'A1*2', 10) + numberCell('F1', 7));
});

test('by a name, on another sheet, over whole columns, and in each cell of an array', () => {
  const array = `<c r="A1"><f t="array" ref="A1:A2">INDIRECT("x")</f><v>${READ}</v></c>`;
  const names = { 値: 'INDIRECT(様式1!$Z$1)', 次: '値+1' };
  const sheets = [
    { rows: row(1, array) + row(2, numberCell('A2', READ)) + row(3, numberCell('A3', 3)) },
    { rows: row(1, formulaCell('A1', 'SUM(様式1!A:A)', READ) + formulaCell('B1', '次', READ)) },
    { rows: row(1, formulaCell('A1', '様式2!B1', READ) + formulaCell('B1', 'SUM(様式1!A3:B9)', 3)) },
  ];
  for (const number of [1, 2, 3])
    expect(partAfter({ sheets, names }, `xl/worksheets/sheet${number}.xml`)).not.toContain(String(READ));
  expect(partAfter({ sheets, names })).toContain(numberCell('A3', 3));
  expect(partAfter({ sheets, names }, 'xl/worksheets/sheet3.xml')).toContain(formulaCell('B1', 'SUM(様式1!A3:B9)', 3));
});

test('in the copies that charts and links to other workbooks keep', () => {
  const reading = formulaCell('A1', 'INDIRECT(B1)', READ);
  for (const name of ['xl/charts/chart1.xml', 'xl/externalLinks/externalLink1.xml']) {
    const content = `<c:x xmlns:c="c"><c:pt idx="0"><c:v>${READ}</c:v></c:pt></c:x>`;
    expect(partAfter(oneSheet(reading, { parts: [{ name, content }] }), name)).toBe(content.replace(String(READ), ''));
  }
  const pivot = [{ name: 'xl/pivotCache/pivotCacheRecords1.xml', content: `<r><n v="${READ}"/></r>` }];
  expect(partAfter(oneSheet(reading, { parts: pivot }))).toBe('form/reaches-out');
});

test('a workbook without such formulas stays byte for byte', () => {
  const plain = anXlsx(
    oneSheet(formulaCell('A1', 'SUM(B1:C1)&"INDIRECT(A1)"', 5), { names: { 計: 'SUM(様式1!$A$1)' } }),
  );
  expect(forgetElsewhere(plain, nodeCodec)).toEqual({ ok: true, value: plain });
});

test('a chain of sums as long as a form’s is followed to its end, whichever way it runs', () => {
  const chain = (next: (i: number) => number): string =>
    Array.from({ length: 300 }, (_, i) =>
      row(i + 1, formulaCell(`A${i + 1}`, next(i + 1) === 0 ? 'INDIRECT(B1)' : `A${next(i + 1)}+1`, READ)),
    ).join('');
  for (const next of [(i: number) => i - 1, (i: number) => (i === 300 ? 0 : i + 1)])
    expect(partAfter({ sheets: [{ rows: chain(next) }] })).not.toContain(String(READ));
});
