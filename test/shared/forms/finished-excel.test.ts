import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkWorkbook } from '@shared/forms/finished/check-workbook';
import { fillWorkbook, type ExcelFill } from '@shared/forms/excel/fill-workbook';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { anXlsx, emptyCell, formulaCell, numberCell, row, textCell, type XlsxSheet } from '../../builders/xlsx';

const aForm = (sheet: XlsxSheet = {}): Uint8Array =>
  anXlsx({
    sheets: [
      {
        name: '様式１',
        rows:
          row(1, textCell('A1', '事業所') + emptyCell('B1', 1)) +
          row(2, emptyCell('B2', 2) + textCell('C2', '□ 同意します')) +
          row(4, numberCell('A4', 1) + emptyCell('B4', 1) + emptyCell('C4', 1)) +
          row(5, numberCell('A5', 2) + emptyCell('B5', 1) + emptyCell('C5', 1)) +
          row(6, formulaCell('A6', 'COUNTA(B4:B5)', 0) + textCell('B6', '以上')),
        behind: '<mergeCells count="1"><mergeCell ref="B6:C6"/></mergeCells>',
        ...sheet,
      },
    ],
    names: {
      office: '様式１!$B$1',
      day: '様式１!$B$2',
      agreed: '様式１!$C$2',
      'users.name': '様式１!$B$4',
      'users.job': '様式１!$C$4',
    },
  });

const named = (tag: string) => ({ tag, label: `〈${tag}〉` });
const text = (value: string) => ({ kind: 'text' as const, text: value });
const users = ['山田', '佐藤', '高橋', '田中'].map((name) => ({
  'users.name': text(name),
  'users.job': text('看護師'),
}));
const FILL: ExcelFill = {
  anchors: {
    fields: [named('office'), named('day'), named('agreed')],
    rows: [{ ...named('users'), printed: 2, fields: [named('users.name'), named('users.job')] }],
  },
  sheets: [
    {
      fields: {
        office: text('みほん台'),
        day: { kind: 'date', date: '2026-11-20', shown: '令和8年11月20日' },
        agreed: { kind: 'check', checked: true },
      },
      rows: { users },
    },
  ],
};

/** The code of the refusal of a finished workbook of which a part was changed; null where it is taken as right. */
function looked(
  change: (xml: string) => string,
  {
    fill = FILL,
    form = aForm(),
    part = 'xl/worksheets/sheet1.xml',
  }: { fill?: ExcelFill; form?: Uint8Array; part?: string } = {},
): string | null {
  const template = unwrap(openWorkbook(form, nodeCodec));
  const files = unzipSync(unwrap(fillWorkbook(template, fill, nodeCodec)).bytes);
  const before = strFromU8(files[part]!);
  const checked = checkWorkbook(template, fill, zipSync({ ...files, [part]: strToU8(change(before)) }), nodeCodec);
  return checked.ok ? null : checked.code;
}

const UNSOUND = 'output/unsound';
const ELSEWHERE = 'output/value-elsewhere';

describe('a finished workbook', () => {
  test('is given out when it is right, also with rows put in and sheets copied', () => {
    expect(looked((xml) => xml)).toBeNull();
    const [sheet] = FILL.sheets;
    const two = { ...FILL, sheets: [sheet!, { ...sheet!, rows: { users: users.slice(0, 3) } }] };
    expect(looked((xml) => xml, { fill: two })).toBeNull();
    expect(looked((xml) => xml.replace('高橋', '高木'), { fill: two, part: 'xl/worksheets/sheet2.xml' })).toBe(
      ELSEWHERE,
    );
  });

  test.each([
    ['isn’t well formed', (xml: string) => xml.replace('</sheetData>', '')],
    ['has two rows of one number', (xml: string) => xml.replace('<row r="5"', '<row r="4"')],
    ['has a row behind those below it', (xml: string) => xml.replace('</sheetData>', '<row r="2"/></sheetData>')],
    [
      'has a text that the workbook hasn’t',
      (xml: string) => xml.replace(/<c r="B6".*?<\/c>/s, '<c r="B6" t="s"><v>99</v></c>'),
    ],
    ['has cells out of order', (xml: string) => xml.replace('r="B5"', 'r="D5"')],
    ['has a cell of another row', (xml: string) => xml.replace('r="B5"', 'r="B9"')],
    [
      'says something in the wrong order',
      (xml: string) => xml.replace(/(<sheetData>.*<\/sheetData>)(<mergeCells.*<\/mergeCells>)/s, '$2$1'),
    ],
    ['has a look that the workbook hasn’t', (xml: string) => xml.replace(/s="1"/, 's="99"')],
    [
      'has merged cells over each other',
      (xml: string) => xml.replace(/<mergeCell ref="[^"]*"\/>/, '$&<mergeCell ref="B1:C8"/>'),
    ],
  ])('is refused where it %s', (_, change) => {
    expect(looked(change)).toBe(UNSOUND);
  });

  test.each([
    ['a value is another one', (xml: string) => xml.replace('みほん台', 'みほん合')],
    ['a day is another one', (xml: string) => xml.replace('46346', '46347')],
    ['a tick is missing', (xml: string) => xml.replace('☑', '□')],
    [
      'two people’s names are exchanged',
      (xml: string) => xml.replace('山田', '★').replace('高橋', '山田').replace('★', '高橋'),
    ],
    ['a person is gone', (xml: string) => xml.replace('田中', '')],
    ['the form’s own words are gone', (xml: string) => xml.replace('以上', '')],
  ])('is refused where %s', (_, change) => {
    expect(looked(change)).toBe(ELSEWHERE);
  });

  test('is refused where a ring that was chosen isn’t drawn', () => {
    const form = anXlsx({
      sheets: [{ name: '様式１', rows: row(1, textCell('A1', '新規・更新')) }],
      names: { kind: '様式１!$A$1' },
    });
    const fill: ExcelFill = {
      anchors: { fields: [named('kind')], rows: [] },
      sheets: [{ fields: { kind: { kind: 'circle', word: '更新' } }, rows: {} }],
    };
    const part = 'xl/drawings/drawing1.xml';
    expect(looked((xml) => xml, { form, fill, part })).toBeNull();
    const without = (xml: string): string => xml.replace(/<(\w+:)?(\w+Anchor)[ >].*<\/\1?\2>/s, '');
    expect(looked(without, { form, fill, part })).toBe(ELSEWHERE);
  });

  test('is refused where a name leads to another cell, to none, or a sheet to no part', () => {
    const part = 'xl/workbook.xml';
    expect(looked((xml) => xml.replace('$B$1<', '$B$2<'), { part })).toBe(ELSEWHERE);
    expect(looked((xml) => xml.replace('様式１!$B$1<', '#REF!<'), { part })).toBe(UNSOUND);
    expect(looked((xml) => xml.replace('r:id="rId1"', 'r:id="rId99"'), { part })).toBe(UNSOUND);
    expect(looked((xml) => xml.replace('sheet.main', 'template.main'), { part: '[Content_Types].xml' })).toBe(UNSOUND);
  });

  test.each([
    ['cells out of order', { rows: row(1, emptyCell('B1', 1) + textCell('A1', '市')) }],
    [
      'merged cells over each other',
      { behind: '<mergeCells><mergeCell ref="D1:E2"/><mergeCell ref="E2:F3"/></mergeCells>' },
    ],
    ['something in the wrong order', { ahead: '<pageMargins left="1"/>' }],
  ])('is given out where the city’s file had %s', (_, sheet) => {
    const fill = { anchors: { fields: [named('office')], rows: [] }, sheets: FILL.sheets };
    expect(looked((xml) => xml, { form: aForm(sheet), fill })).toBeNull();
  });
});
