import { describe, expect, test } from 'vitest';
import { listCells } from '@shared/forms/excel/list-cells';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { filled, tryFill } from '../../../builders/excel-fill';
import { anXlsx, emptyCell, formulaCell, MAIN, row, sheetXml, textCell, type XlsxSheet } from '../../../builders/xlsx';
import { changedParts, parseAll, undone, valueAt } from '../../../support/excel-read';
import { partOf } from '../../../support/word-text';

const SHEET = 'xl/worksheets/sheet1.xml';

/** Fills `name` on the sheet, after checking that edits undo. */
function fillName(sheet: XlsxSheet, cell = '$C$3', name = '鈴木 花子'): Uint8Array {
  const form = anXlsx({ sheets: [sheet], names: { name: `様式1!${cell}` } });
  const file = filled(form, { fields: { name } });
  parseAll(file.bytes);
  for (const [part, text] of undone(file)) expect(text).toBe(partOf(form, part));
  return file.bytes;
}
const refusal = (sheet: XlsxSheet, formula: string): unknown =>
  tryFill(anXlsx({ sheets: [sheet], names: { name: formula } }), { fields: { name: 'x' } });

describe('the cell of a name', () => {
  test.each<[string, XlsxSheet]>([
    ['is there', { rows: row(3, emptyCell('C3', 1)) }],
    ['has a value', { rows: row(3, textCell('C3', '旧', 1)) }],
    ['is missing between others', { rows: row(3, textCell('A3', 'a') + textCell('E3', 'e'), ' spans="1:5"') }],
    ['is missing behind others', { rows: row(3, textCell('A3', 'a')) }],
    ['is missing in an empty row', { rows: row(3, '') }],
    ['is missing in a row without end tag', { rows: '<row r="3" ht="20"/>' }],
    ['is missing with its row, between others', { rows: row(2, textCell('A2', 'a')) + row(5, textCell('A5', 'b')) }],
    ['is missing with its row, behind others', { rows: row(2, textCell('A2', 'a')) }],
    ['is missing with all rows', { rows: '' }],
    [
      'is missing with all rows and no end tag',
      { xml: sheetXml({}).replace('<sheetData></sheetData>', '<sheetData/>') },
    ],
    ['has no number on its row', { rows: `<row/><row/><row>${textCell('B3', 'b')}${emptyCell('C3')}</row>` }],
    ['has no names on its cells', { rows: '<row r="3"><c/><c t="inlineStr"><is><t>b</t></is></c><c/></row>' }],
    ['has quotes of the other kind', { rows: "<row r='3'><c r='C3' s='1'/></row>" }],
  ])('%s', (_, sheet) => {
    expect(valueAt(fillName(sheet), 'C3')).toBe('鈴木 花子');
  });

  test('that isn’t there takes the look of its column, or of its row', () => {
    const ahead = '<cols><col min="2" max="4" width="9" style="2"/></cols>';
    expect(partOf(fillName({ ahead }), SHEET)).toContain('<c r="C3" s="2"');
    const rows = row(3, '', ' s="1" customFormat="1"');
    expect(partOf(fillName({ ahead, rows }), SHEET)).toContain('<c r="C3" s="1"');
  });

  test('may be merged with others', () => {
    const merged = {
      rows: row(3, emptyCell('C3')),
      behind: '<mergeCells count="1"><mergeCell ref="C3:F4"/></mergeCells>',
    };
    for (const cell of ['$C$3', '$C$3:$F$4', '$C$3:$D$3'])
      expect(valueAt(fillName(merged, cell), 'C3')).toBe('鈴木 花子');
  });

  test.each<[string, XlsxSheet, string]>([
    ['in the middle of a merged one', { behind: '<mergeCells><mergeCell ref="B3:F4"/></mergeCells>' }, '様式1!$C$3'],
    ['and several beside it', {}, '様式1!$C$3:$D$3'],
    ['that is gone', {}, '様式1!#REF!'],
    ['of a sheet that is not there', {}, 'ほか!$C$3'],
    ['in another workbook', {}, '[1]様式1!$C$3'],
    ['that is a whole column', {}, '様式1!$C:$C'],
    ['that is no cell', {}, '"C3"'],
    ['that is the sum of two', {}, '様式1!$C$3+様式1!$C$4'],
    [
      'that the formula of another cell fills',
      { rows: row(3, '<c r="B3"><f t="array" ref="B3:D3">E3:G3</f><v>1</v></c><c r="C3"><v>2</v></c>') },
      '様式1!$C$3',
    ],
    ['with a formula in it', { rows: row(3, formulaCell('C3', '1+1', 2)) }, '様式1!$C$3'],
  ])('%s is refused by name', (_, sheet, formula) => {
    expect(refusal(sheet, formula)).toMatchObject({ ok: false, code: 'excel/anchor-kind', details: { field: 'name' } });
  });

  test('that is missing is refused by name', () => {
    expect(tryFill(anXlsx({ names: { nmae: '様式1!$A$1' } }), { fields: { name: 'x' } })).toMatchObject({
      ok: false,
      code: 'excel/missing-anchor',
      details: { field: 'name' },
    });
  });

  test('is found whatever the sheet is called, and however the name is spelled', () => {
    const sheets = [{ name: 'It&apos;s 様式(1)' }];
    const form = anXlsx({ sheets, names: { NAME: "'It''s 様式(1)'!$B$2" } });
    expect(valueAt(filled(form, { fields: { name: '鈴木' } }).bytes, 'B2')).toBe('鈴木');
  });
});

describe('a name that stands for several cells', () => {
  const sheets = [{ name: '利用者' }, { name: '記入例' }, { name: '一覧' }];
  const named = (...elements: string[]): Uint8Array => anXlsx({ sheets, nameElements: elements.join('') });
  const name = (formula: string, local = '', spelled = 'office.name'): string =>
    `<definedName name="${spelled}"${local && ` localSheetId="${local}"`}>${formula}</definedName>`;
  /** As Excel leaves it when a sheet is copied: the copy has names of its own. */
  const copied = named(name('利用者!$B$2'), name('記入例!$B$2', '1'));
  const try_ = (form: Uint8Array, tag = 'office.name') => tryFill(form, { fields: { [tag]: 'ひまわりの里' } });

  test.each<[string, Uint8Array, string]>([
    ['for the workbook and for a sheet', copied, '利用者!B2、記入例!B2'],
    ['for two sheets', named(name('一覧!$A$1', '2'), name('記入例!$C$3', '1')), '記入例!C3、一覧!A1'],
    [
      'in small and large letters, as other programs write it',
      named(name('利用者!$B$2'), name('利用者!$B$4', '', 'OFFICE.Name')),
      '利用者!B2、利用者!B4',
    ],
  ])('is refused with its places: %s', (_, form, places) => {
    const refused = try_(form);
    expect(refused).toMatchObject({ ok: false, code: 'excel/same-name', details: { count: 2, places } });
    expect(refused.ok ? '' : refused.message).toContain(`「office.name」という名前が 2 か所（${places}）にあり`);
    expect(refused.ok ? '' : refused.message).toContain('「office.name#1」のように');
  });

  test('is told by its place, through the sheets from top to bottom: one cell is filled, not all', () => {
    const { bytes } = filled(copied, { fields: { 'office.name#1': 'ひまわりの里' } });
    expect(valueAt(bytes, 'B2', '利用者')).toBe('ひまわりの里');
    expect(changedParts(copied, bytes)).toEqual([SHEET]);
    const both = filled(copied, { fields: { 'office.name#2': '例', 'office.name#1': 'ひまわりの里' } }).bytes;
    expect([valueAt(both, 'B2', '利用者'), valueAt(both, 'B2', '記入例')]).toEqual(['ひまわりの里', '例']);
  });

  test('is listed cell by cell', () => {
    const template = unwrap(openWorkbook(copied, nodeCodec));
    expect(listCells(template).map(({ tag, sheet, cell }) => [tag, sheet, cell])).toEqual([
      ['office.name#1', '利用者', 'B2'],
      ['office.name#2', '記入例', 'B2'],
    ]);
  });

  test('is no such one where all of it is one cell, merged or not', () => {
    const merged = { ...sheets[0]!, behind: '<mergeCells><mergeCell ref="B2:D3"/></mergeCells>' };
    const form = anXlsx({
      sheets: [merged, ...sheets.slice(1)],
      nameElements: name('利用者!$B$2') + name('利用者!$B$2:$D$3', '0') + name('利用者!$B$2', '', 'Office.NAME'),
    });
    expect(valueAt(filled(form, { fields: { 'office.name': 'ひまわりの里' } }).bytes, 'B2')).toBe('ひまわりの里');
  });

  test('is refused for the cells of a list, and for the block of its rows', () => {
    const list = (...elements: string[]) =>
      tryFill(named(name('利用者!$B$2', '', 'users.name'), ...elements), {
        rows: { users: { printed: 2, entries: [{ 'users.name': '甲' }] } },
      });
    expect(list(name('記入例!$B$2', '1', 'users.name'))).toMatchObject({ ok: false, code: 'excel/same-name' });
    const blocks = [name('利用者!$B$2:$C$3', '', 'users'), name('記入例!$B$2:$C$3', '1', 'users')];
    expect(list(...blocks)).toMatchObject({ ok: false, code: 'excel/same-name', details: { field: 'users' } });
  });

  test('in full width letters is another name, as a key has none', () => {
    const form = named(name('利用者!$B$2'), name('記入例!$B$2', '', 'ｏｆｆｉｃｅ.name'));
    expect(changedParts(form, filled(form, { fields: { 'office.name': '里' } }).bytes)).toEqual([SHEET]);
  });
});

describe('a sheet written another way', () => {
  const usual = sheetXml({ rows: row(3, textCell('A3', '氏名') + emptyCell('C3', 1)) });

  test('with a prefix for the main namespace is filled in that prefix', () => {
    const xml = usual
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns="', 'xmlns:x="')
      .replace('<?x:xml', '<?xml');
    const text = partOf(fillName({ xml }, '$C$3', '=鈴木\n花子'), SHEET);
    expect(text).toContain('<x:is><x:t xml:space="preserve">=鈴木');
    expect(text).not.toMatch(/<(?:is|t|c)[\s>]/);
  });

  test('with a byte order mark keeps it', () => {
    const form = anXlsx({ sheets: [{ xml: `\ufeff${usual}` }], names: { name: '様式1!$C$3' } });
    const { bytes } = filled(form, { fields: { name: '鈴木' } });
    expect(partOf(bytes, SHEET).startsWith('\ufeff<?xml')).toBe(true);
  });

  test('with what later versions of Excel add keeps it', () => {
    const later = '<x99:future xmlns:x99="urn:later" x99:x="&#x3042;"><x99:in/></x99:future><!-- <c r="C3"/> -->';
    const xml = usual.replace('</sheetData>', `</sheetData>${later}`);
    expect(partOf(fillName({ xml }), SHEET)).toContain(later);
  });

  test('in the strict dialect is refused with what to do', () => {
    const xml = usual.replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    expect(refusal({ xml }, '様式1!$C$3')).toMatchObject({ ok: false, code: 'excel/strict' });
  });
});

test('a form with nothing to write comes out as the very bytes that went in, whatever its formulas reach', () => {
  const form = anXlsx({ sheets: [{ rows: row(1, formulaCell('A1', 'INDIRECT("B1")', 7)) }], names: {} });
  expect(filled(form, {})).toEqual({ bytes: form, edits: [] });
});
