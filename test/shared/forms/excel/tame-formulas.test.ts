import { expect, test } from 'vitest';
import { tameFormula, tameWorkbook } from '@shared/forms/excel/tame-formulas';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anXlsx, row } from '../../../builders/xlsx';
import { partsOf } from '../../../support/word-text';

const tame = (argument: string): string => `INDIRECT(SUBSTITUTE(SUBSTITUTE(${argument},"#",""),"[","")`;

test.each([
  ['INDIRECT(A1)', `${tame('A1')})`],
  ['SUM(indirect ( A1 , FALSE ))', 'SUM(indirect (SUBSTITUTE(SUBSTITUTE( A1 ,"#",""),"[",""), FALSE ))'],
  [`INDIRECT("a)"",("&'x,y'!B1)+1`, `${tame(`"a)"",("&'x,y'!B1`)})+1`],
  ['INDIRECT(INDIRECT(A1)&B1)', `${tame(`${tame('A1')})&B1`)})`],
  ['_xlfn.INDIRECT(A1)', `_xlfn.${tame('A1')})`],
  ['"INDIRECT(A1)"&B1', '"INDIRECT(A1)"&B1'],
  ['MYINDIRECT(A1)', 'MYINDIRECT(A1)'],
])('%s names no other file', (formula, tamed) => {
  expect(tameFormula(formula)).toBe(tamed);
});

test('what a program reads as such a formula is tamed in each part, all else of a workbook stays', () => {
  const given = anXlsx({
    sheets: [
      { rows: row(1, '<c r="A1"><f><![CDATA[INDIR]]><!-- x -->ECT(B1)</f><v>1</v></c><c r="B1"><f>A1</f></c>') },
    ],
    names: { 名前: 'INDIRECT(様式1!$A$1)' },
  });
  const tamed = tameWorkbook(given, nodeCodec);
  const [before, after] = [given, tamed.ok ? tamed.value : given].map((bytes) => partsOf(bytes));
  const text = (name: string): string => new TextDecoder().decode(after?.[name]);
  const escaped = (formula: string): string => formula.replaceAll('"', '&quot;');
  expect(text('xl/worksheets/sheet1.xml')).toContain(`<f>${escaped(tame('B1'))})</f><v>1</v></c><c r="B1"><f>A1</f>`);
  expect(text('xl/workbook.xml')).toContain(escaped(tame('様式1!$A$1')));
  expect(after?.['xl/styles.xml']).toEqual(before?.['xl/styles.xml']);
  const plain = anXlsx({ sheets: [{ rows: row(1, '<c r="A1"><f>SUM(B1:B9)</f></c>') }] });
  expect(tameWorkbook(plain, nodeCodec)).toEqual({ ok: true, value: plain });
});
