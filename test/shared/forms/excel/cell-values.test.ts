import { describe, expect, test } from 'vitest';
import { CellReader } from '@shared/forms/excel/cell-text';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anXlsx, row } from '../../../builders/xlsx';

const STRINGS = [
  '<t>一</t>',
  '<r><t>太</t></r><r><rPr><b/><sz val="8"/><rFont val="Ａ"/><vertAlign val="superscript"/></rPr><t>字</t></r><rPh sb="0" eb="1"><t>ふと</t></rPh>',
  '<t/>',
  '<t>_x000A_改&amp;行</t>',
];
/** The reader of a workbook, and its cell A1. */
function opened(cell: string) {
  const template = unwrap(openWorkbook(anXlsx({ strings: STRINGS, sheets: [{ rows: row(1, cell) }] }), nodeCodec));
  const sheet = template.worksheet(0)!;
  return { reader: CellReader.of(template), sheet, cell: sheet.cell(1, 1)! };
}
const valueOf = (xml: string): unknown => {
  const { reader, sheet, cell } = opened(xml);
  return reader.value(sheet, cell);
};
const text = (words: string) => ({ kind: 'text', text: words });
const BLANK = { kind: 'blank' };

describe('what a cell holds', () => {
  test.each<[string, unknown]>([
    ['<c r="A1"/>', BLANK],
    ['<c r="A1"></c>', BLANK],
    ['<c r="A1"><f>1</f></c>', BLANK],
    ['<c r="A1"><v>1.5</v></c>', { kind: 'number', number: 1.5 }],
    ['<c r="A1" t="n"><v>-2E3</v></c>', { kind: 'number', number: -2000 }],
    ['<c r="A1"><v xml:space="preserve"> 7 </v></c>', { kind: 'number', number: 7 }],
    ['<c r="A1"><f>A2</f><v>3</v></c>', { kind: 'number', number: 3 }],
    ['<c r="A1"><v><![CDATA[4]]></v></c>', { kind: 'number', number: 4 }],
    ['<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', isTrue: true }],
    ['<c r="A1" t="b"><v> true </v></c>', { kind: 'boolean', isTrue: true }],
    ['<c r="A1" t="b"><v>0</v></c>', { kind: 'boolean', isTrue: false }],
    ['<c r="A1" t="e"><v>#N/A</v></c>', { kind: 'error', text: '#N/A' }],
    ['<c r="A1" t="s"><v>0</v></c>', text('一')],
    ["<c r='A1' t='s'><v>1</v></c>", text('太字')],
    ['<c r="A1" t="s"><v>2</v></c>', BLANK],
    ['<c r="A1" t="s"><v>3</v></c>', text('\n改&行')],
    ['<c r="A1" t="s"><v>9</v></c>', BLANK],
    ['<c r="A1" t="str"><f>A2</f><v>a&amp;_x0041_</v></c>', text('a&A')],
    // A formula's text of no letters is a text.
    ['<c r="A1" t="str"><f>A2</f><v></v></c>', text('')],
    ['<c r="A1" t="d"><v>2026-11-20</v></c>', text('2026-11-20')],
    ['<c r="A1" t="inlineStr"><is><t>二</t></is></c>', text('二')],
    [
      '<c r="A1" t="inlineStr"><is><r><t>二</t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>に</t></rPh></is></c>',
      text('二三'),
    ],
    ['<c r="A1" t="inlineStr"><is><t></t></is></c>', BLANK],
    ['<c r="A1" t="inlineStr"></c>', BLANK],
    ['<c r="A1" t="inlineStr"><f>1</f></c>', BLANK],
  ])('%s', (xml, expected) => {
    expect(valueOf(xml)).toEqual(expected);
  });

  test('prints as text only where it is one', () => {
    const printed = (xml: string): string => {
      const { reader, sheet, cell } = opened(xml);
      return reader.text(sheet, cell);
    };
    expect(['<c r="A1" t="s"><v>0</v></c>', '<c r="A1"><v>5</v></c>', '<c r="A1"/>'].map(printed)).toEqual([
      '一',
      '',
      '',
    ]);
    const { reader, sheet } = opened('<c r="A1"/>');
    expect(reader.text(sheet, undefined)).toBe('');
  });

  test('is set in stretches, each in what it says itself', () => {
    const runs = (xml: string): unknown => {
      const { reader, sheet, cell } = opened(xml);
      return reader.runs(sheet, cell);
    };
    const plain = { points: null, fontName: null, isRaised: false };
    expect(runs('<c r="A1" t="s"><v>1</v></c>')).toEqual([
      { text: '太', ...plain },
      { text: '字', points: 8, fontName: 'Ａ', isRaised: true },
    ]);
    expect(
      runs('<c r="A1" t="inlineStr"><is><r><rPr><vertAlign val="subscript"/></rPr><t>下</t></r></is></c>'),
    ).toEqual([{ text: '下', ...plain, isRaised: true }]);
    expect(runs('<c r="A1" t="inlineStr"><is><r><rPr><vertAlign val="baseline"/></rPr><t>下</t></r></is></c>')).toEqual(
      [{ text: '下', ...plain }],
    );
    for (const none of ['<c r="A1" t="s"><v>0</v></c>', '<c r="A1"><v>1</v></c>', '<c r="A1" t="s"><v>99</v></c>'])
      expect(runs(none)).toEqual([]);
  });
});
