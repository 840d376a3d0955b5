import { expect, test } from 'vitest';
import { tameFormula } from '@shared/forms/excel/tame-formulas';
import { tamePaper } from '@shared/forms/tame-paper';
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
  ['MAP(A1:A2,_xleta.INDIRECT)', 'MAP(A1:A2,_xleta.T)'],
  ['"INDIRECT(A1)"&B1', '"INDIRECT(A1)"&B1'],
  ['MYINDIRECT(A1)', 'MYINDIRECT(A1)'],
  [`'幅3"'!A1&INDIRECT(B1)&"x"`, `'幅3"'!A1&${tame('B1')})&"x"`],
  ["INDIRECT(表[a'[b])&1", `${tame("表[a'[b]")})&1`],
  ['INDIRECT({"a","b"})', `${tame('{"a","b"}')})`],
])('%s names no other file', (formula, tamed) => {
  expect(tameFormula(formula)).toBe(tamed);
});

const KNOWN = '{"address","col","color","contents","format","parentheses","prefix","protect","row","type","width"}';
test.each([
  ['"x"&CELL("filename",A1)&"y"', '"x"&""&"y"'],
  ['CELL("FileName")', '""'],
  ['COM.MICROSOFT.CELL("DATEINAME")', '""'],
  ['INFO("directory")&INFO(A1)', '""&""'],
  ['CELL("row",B5)+CELL("Address", B5)', 'CELL("row",B5)+CELL("Address", B5)'],
  ['CELL(A1&"name",B5)', `IF(ISNUMBER(MATCH(LOWER(A1&"name"),${KNOWN},0)),CELL(A1&"name",B5),"")`],
  ['CELL("row",INDIRECT(CELL("filename")))', `CELL("row",${tame('""')}))`],
  ['MAP(A1,_xleta.CELL)', 'MAP(A1,_xleta.T)'],
  ['MYCELL("filename")&"CELL(""filename"")"', 'MYCELL("filename")&"CELL(""filename"")"'],
])('%s tells nothing of the PC', (formula, tamed) => {
  expect(tameFormula(formula)).toBe(tamed);
});

test('nor does the head of a page, by a code however it is written', () => {
  const head =
    '<headerFooter><oddHeader>&amp;L&amp;Z&amp;F &amp;&amp;Z</oddHeader><firstFooter>&amp;z&#38;P</firstFooter></headerFooter>';
  const tamed = tamePaper(anXlsx({ sheets: [{ behind: head }] }), nodeCodec);
  expect(new TextDecoder().decode(tamed.ok ? partsOf(tamed.value)['xl/worksheets/sheet1.xml'] : undefined)).toContain(
    '<oddHeader>&amp;L&amp;F &amp;&amp;Z</oddHeader><firstFooter>&amp;P</firstFooter>',
  );
});

test('what a program reads as such a formula is tamed in each part, all else of a workbook stays', () => {
  const given = anXlsx({
    sheets: [
      { rows: row(1, '<c r="A1"><f><![CDATA[INDIR]]><!-- x -->ECT(B1)</f><v>1</v></c><c r="B1"><f>A1</f></c>') },
    ],
    names: { 名前: 'INDIRECT(様式1!$A$1)' },
  });
  const tamed = tamePaper(given, nodeCodec);
  const [before, after] = [given, tamed.ok ? tamed.value : given].map((bytes) => partsOf(bytes));
  const text = (name: string): string => new TextDecoder().decode(after?.[name]);
  const escaped = (formula: string): string => formula.replaceAll('"', '&quot;');
  expect(text('xl/worksheets/sheet1.xml')).toContain(`<f>${escaped(tame('B1'))})</f><v>1</v></c><c r="B1"><f>A1</f>`);
  expect(text('xl/workbook.xml')).toContain(escaped(tame('様式1!$A$1')));
  expect(after?.['xl/styles.xml']).toEqual(before?.['xl/styles.xml']);
  const plain = anXlsx({ sheets: [{ rows: row(1, '<c r="A1"><f>SUM(B1:B9)</f></c>') }] });
  expect(tamePaper(plain, nodeCodec)).toEqual({ ok: true, value: plain });
});
