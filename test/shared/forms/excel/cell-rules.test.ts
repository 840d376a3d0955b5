import { describe, expect, test } from 'vitest';
import { fillWorkbook } from '@shared/forms/excel/fill-workbook';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import type { ExcelAnchors, ExcelSlot } from '@shared/forms/excel/values';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { circled, date, filled, tryFill } from '../../../builders/excel-fill';
import { anXlsx, emptyCell, numberCell, row, STYLES, textCell, type XlsxParts } from '../../../builders/xlsx';
import { valueAt } from '../../../support/excel-read';

const UNLOCKED = 6;
const styles = STYLES.replace(
  '</cellXfs>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>',
);
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** A form of one cell with a rule; 候補 holds the words of lists. */
const form = (behind: string, parts: XlsxParts = {}): Uint8Array =>
  anXlsx({
    styles,
    sheets: [
      { rows: row(1, emptyCell('A1')), behind },
      {
        name: '候補',
        rows: row(1, textCell('A1', '看護師')) + row(2, textCell('A2', '介護職')) + row(3, numberCell('A3', 3)),
      },
    ],
    names: { value: '様式1!$A$1', 職種: '候補!$A$1:$A$3', 別名: '職種', 輪: '環', 環: '輪' },
    ...parts,
  });

const rule = (type: string, formulas: readonly string[], attributes = '', sqref = 'A1'): string =>
  `<dataValidations count="1"><dataValidation type="${type}" showErrorMessage="1" sqref="${sqref}"${attributes}>` +
  formulas.map((one, i) => `<formula${i + 1}>${one}</formula${i + 1}>`).join('') +
  `</dataValidation></dataValidations>`;
const x14 = (formula: string): string =>
  `<extLst><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${XM}" count="1">` +
  `<x14:dataValidation type="list" showErrorMessage="1"><x14:formula1><xm:f>${formula}</xm:f></x14:formula1><xm:sqref>A1</xm:sqref>` +
  `</x14:dataValidation></x14:dataValidations></ext></extLst>`;

/** `ok`, or the code that a value is refused by. */
function told(bytes: Uint8Array, value: string | number | boolean | ExcelSlot): string {
  const done = tryFill(bytes, { fields: { value } });
  return done.ok ? 'ok' : done.code;
}

describe('a cell with a list', () => {
  test.each([
    ['written out', rule('list', ['"看護師, 介護職,3"'])],
    ['of a range', rule('list', ['候補!$A$1:$A$3'])],
    ['of a defined name', rule('list', ['職種'])],
    ['of a name for a name', rule('list', ['別名'])],
    ['of an extension', x14('候補!$A$1:$A$3')],
    ['over a whole column', rule('list', ['職種'], '', 'C5 A1:A100')],
  ])('takes its words and no others: %s', (_, behind) => {
    for (const word of ['看護師', '介護職', '3', 3]) expect(told(form(behind), word)).toBe('ok');
    for (const word of ['看護士', '看護師、介護職', 4]) expect(told(form(behind), word)).toBe('excel/not-in-list');
    expect(told(form(behind), '')).toBe('ok');
  });

  test('says which words it has', () => {
    const refused = tryFill(form(rule('list', ['職種'])), { fields: { value: '医師' } });
    expect(refused).toMatchObject({
      ok: false,
      message:
        '「〈value〉」の「医師」は、様式のセル（様式1!A1）の選択肢（看護師、介護職、3）にありません。選択肢の言葉に合わせてください。',
    });
  });

  test.each([
    ['that only proposes', rule('list', ['職種']).replace('showErrorMessage="1" ', '')],
    ['that only warns', rule('list', ['職種'], ' errorStyle="warning"')],
    ['of another cell', rule('list', ['職種'], '', 'B1 A2:A9')],
    ['that a formula works out', rule('list', ['INDIRECT(B1)'])],
    ['of names that go round in a circle', rule('list', ['輪'])],
    ['of a name that nothing has', rule('list', ['ない名前'])],
    ['of another workbook', rule('list', ['[1]候補!$A$1:$A$3'])],
  ])('asks nothing where it is one %s', (_, behind) => {
    expect(told(form(behind), '医師')).toBe('ok');
  });

  test('takes no word that is printed there only to say that something is missing', () => {
    expect(told(form(rule('list', ['職種'])), { kind: 'text', text: '空欄', isGap: true })).toBe('ok');
  });

  test('gets the tick and the ring that it has', () => {
    const ticked = (list: string): unknown =>
      valueAt(filled(form(rule('list', [list])), { fields: { value: true } }).bytes, 'A1');
    expect(['"□,■"', '"レ"', '"☐,☑"'].map(ticked)).toEqual(['■', 'レ', '☑']);
    expect(told(form(rule('list', ['"有,無"'])), true)).toBe('excel/not-in-list');
    expect(told(form(rule('list', ['"○,×"'])), circled('○'))).toBe('ok');
    expect(told(form(rule('list', ['"◎,×"'])), circled('○'))).toBe('excel/not-in-list');
  });

  test('is asked for each person of a list, in copied rows too', () => {
    const bytes = form(rule('list', ['職種'], '', 'A1:A2'));
    const rows = (last: string) =>
      tryFill(bytes, { rows: { people: { printed: 1, entries: [{ value: '看護師' }, { value: last }] } } });
    expect(rows('介護職').ok).toBe(true);
    expect(rows('医師')).toMatchObject({
      ok: false,
      code: 'excel/not-in-list',
      details: { label: '〈value〉（2行目）' },
    });
  });
});

describe('a cell with a rule for numbers, lengths or days', () => {
  test.each<
    [
      string,
      readonly string[],
      string,
      readonly (string | number | ExcelSlot)[],
      readonly (string | number | ExcelSlot)[],
    ]
  >([
    ['whole', ['1', '10'], '', [1, 10, '5'], [0, 11, 2.5, '五', '12名']],
    ['decimal', ['0.5'], ' operator="greaterThan"', [0.6, '3'], [0.5, 'なし']],
    ['whole', ['候補!$A$3'], ' operator="lessThanOrEqual"', [3], [4]],
    ['textLength', ['7'], ' operator="equal"', ['1234567', 1234567], ['123-4567']],
    ['textLength', ['3', '5'], ' operator="notBetween"', ['ab'], ['abcd']],
    [
      'date',
      ['43586'],
      ' operator="greaterThanOrEqual"',
      [date('2026-11-20', '令和8年11月20日')],
      [date('2019-04-30'), 'まだ'],
    ],
    ['whole', ['B1*2'], '', [99], ['九十九']],
    ['time', ['0', '0.5'], '', ['10:30', 0.25], [0.75]],
    ['custom', ['ISNUMBER(A1)'], '', ['何でも'], []],
  ])('%s %j%s takes what Excel takes', (type, formulas, attributes, taken, refused) => {
    const bytes = form(rule(type, formulas, attributes));
    for (const value of taken) expect([value, told(bytes, value)]).toEqual([value, 'ok']);
    for (const value of refused) expect([value, told(bytes, value)]).toEqual([value, 'excel/cell-rule']);
  });

  test('says in words what may stand there', () => {
    const refused = tryFill(form(rule('whole', ['1', '10'])), { fields: { value: 12 } });
    expect(!refused.ok && refused.message).toContain('様式のセル（様式1!A1）に入れられる値（整数・1から10まで）');
  });
});

describe('a protected sheet', () => {
  const PROTECTED = '<sheetProtection sheet="1" objects="1"/>';
  const cell = (style: number, behind: string): Uint8Array =>
    form('', { sheets: [{ rows: row(1, emptyCell('A1', style)), behind }] });

  test.each([
    ['a locked cell', 0, PROTECTED, 'excel/locked'],
    ['a cell that is not locked', UNLOCKED, PROTECTED, 'ok'],
    [
      'a range that anybody may change',
      0,
      `${PROTECTED}<protectedRanges><protectedRange name="a" sqref="A1:B2"/></protectedRanges>`,
      'ok',
    ],
    [
      'a range under a password',
      0,
      `${PROTECTED}<protectedRanges><protectedRange name="a" sqref="A1" hashValue="x"/></protectedRanges>`,
      'excel/locked',
    ],
    ['a protection that is switched off', 0, '<sheetProtection objects="1"/>', 'ok'],
  ])('is written where anybody may: %s', (_, style, behind, code) => {
    expect(told(cell(style, behind), '鈴木')).toBe(code);
    expect(told(cell(style, behind), '')).toBe('ok');
  });
});

test('the numbers that count a list’s rows are the form’s own, in locked cells too', () => {
  const bytes = form('', {
    sheets: [{ rows: row(1, emptyCell('A1', UNLOCKED) + numberCell('B1', 1)), behind: '<sheetProtection sheet="1"/>' }],
    names: { name: '様式1!$A$1', number: '様式1!$B$1' },
  });
  const anchors = (counts: boolean): ExcelAnchors => ({
    fields: [],
    rows: [
      {
        tag: 'people',
        label: '職員',
        printed: 1,
        fields: [
          { tag: 'name', label: '氏名' },
          { tag: 'number', label: '番号', counts },
        ],
      },
    ],
  });
  const entry = (name: string, number: string): Record<string, ExcelSlot> => ({
    name: { kind: 'text', text: name },
    number: { kind: 'number', text: number },
  });
  const sheets = [{ fields: {}, rows: { people: [entry('鈴木', '1'), entry('佐藤', '2')] } }];
  const fill = (counts: boolean) =>
    fillWorkbook(unwrap(openWorkbook(bytes, nodeCodec)), { anchors: anchors(counts), sheets }, nodeCodec);
  expect(fill(true).ok).toBe(true);
  expect(fill(false)).toMatchObject({ ok: false, code: 'excel/locked' });
});

describe('a box in a cell', () => {
  test.each([
    ['□ 有', false, '□ 有'],
    ['▢ 有', false, '▢ 有'],
    ['□ 有', true, '☑ 有'],
    ['■ 有', false, '□ 有'],
    ['☑ 有', false, '☐ 有'],
    ['◻有', true, '☑有'],
  ])('%s that is ticked (%s) reads %s', (printed, ticked, expected) => {
    const bytes = anXlsx({ sheets: [{ rows: row(1, textCell('A1', printed)) }], names: { value: '様式1!$A$1' } });
    expect(valueAt(filled(bytes, { fields: { value: ticked } }).bytes, 'A1')).toBe(expected);
  });
});
