import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { circled, date, filled, type GivenValues } from '../../../builders/excel-fill';
import { anXlsx, emptyCell, formulaCell, numberCell, row, textCell } from '../../../builders/xlsx';
import { formulaAt, parseAll, undone, valueAt } from '../../../support/excel-read';
import { ringedWords } from '../../../support/rings';
import { temporaryFolder } from '../../../support/temporary-folder';
import { convertToPdf, needs, pdfPages, pdfText } from '../../../support/tools';
import { partOf } from '../../../support/word-text';

const NAMES = {
  'office.name': '登録票!$B$2',
  filledOn: '登録票!$B$3',
  owned: '登録票!$A$4',
  medical: '登録票!$B$4',
  'users.name': '登録票!$B$7',
  'users.count': '登録票!$C$7',
};

/** A small form with everything that a fill does. */
const form = anXlsx({
  sheets: [
    {
      name: '登録票',
      ahead:
        '<sheetFormatPr defaultRowHeight="18"/><cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="36" customWidth="1"/></cols>',
      rows:
        row(1, textCell('A1', '事業所情報登録票')) +
        row(2, textCell('A2', '事業所名') + emptyCell('B2', 1), ' ht="40" customHeight="1"') +
        row(3, textCell('A3', '記入日') + emptyCell('B3', 2)) +
        row(4, textCell('A4', '☐ 法人の所有です') + textCell('B4', '有・無'), ' ht="24" customHeight="1"') +
        row(6, textCell('A6', 'No.') + textCell('B6', '氏名') + textCell('C6', '数')) +
        [7, 8]
          .map((at) =>
            row(at, formulaCell(`A${at}`, `ROW()-6`, at - 6, 1) + emptyCell(`B${at}`, 1) + emptyCell(`C${at}`, 1)),
          )
          .join('') +
        row(9, textCell('B9', '合計') + formulaCell('C9', 'SUM(C7:C8)', 0)) +
        row(11, textCell('A11', '末尾の注') + numberCell('C11', 1)),
      behind:
        '<mergeCells count="1"><mergeCell ref="A11:B11"/></mergeCells><dataValidations count="1"><dataValidation type="whole" sqref="C7:C8"><formula1>0</formula1><formula2>99</formula2></dataValidation></dataValidations>' +
        '<pageSetup paperSize="9" fitToHeight="0" orientation="portrait"/>',
    },
  ],
  names: NAMES,
  nameElements: '<definedName name="_xlnm.Print_Area" localSheetId="0">登録票!$A$1:$C$11</definedName>',
});

const PEOPLE = ['葛\u{e0100}城 美咲', '𠮷田 恵子', '山﨑 翔太', '=SUM(A1)', '_x000D_ 花子'];
const values: GivenValues = {
  fields: {
    'office.name': 'みほん台\n訪問看護ステーション',
    filledOn: date('2026-11-20', '令和8年11月20日'),
    owned: true,
    medical: circled('無'),
  },
  rows: { users: { printed: 2, entries: PEOPLE.map((name, i) => ({ 'users.name': name, 'users.count': i + 1 })) } },
};

/** Fills a form, whoever wrote it, and looks at what SheetJS reads. */
function expectFilled(template: Uint8Array): Uint8Array {
  const file = filled(template, values);
  parseAll(file.bytes);
  const added = new Set([...undone(file)].filter(([, text]) => text === '').map(([part]) => part));
  for (const [part, text] of undone(file)) if (!added.has(part)) expect(text).toBe(partOf(template, part));
  const at = (cell: string): unknown => valueAt(file.bytes, cell);
  expect(['B2', 'B3', 'A4'].map(at)).toEqual(['みほん台\n訪問看護ステーション', 46_346, '☑ 法人の所有です']);
  expect(PEOPLE.map((_, i) => at(`B${7 + i}`))).toEqual(PEOPLE);
  expect([at('C12'), formulaAt(file.bytes, 'C12'), at('A14')]).toEqual([15, 'SUM(C7:C11)', '末尾の注']);
  return file.bytes;
}

test('a form written by hand is filled', () => {
  expectFilled(form);
});

test('a form written by SheetJS is filled', () => {
  const sheet = utils.aoa_to_sheet([
    ['事業所情報登録票'],
    ['事業所名', ''],
    ['記入日', { t: 'n', v: 1, z: 'ggge"年"m"月"d"日"' }],
    ['☐ 法人の所有です', '有・無'],
    [],
    ['No.', '氏名', '数'],
    [1],
    [2],
    [null, '合計', { t: 'n', v: 0, f: 'SUM(C7:C8)' }],
    [],
    ['末尾の注'],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '登録票');
  book.Workbook = { Names: Object.entries(NAMES).map(([Name, Ref]) => ({ Name, Ref })) };
  expectFilled(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer));
});

describe.skipIf(!needs('calc', 'poppler'))('LibreOffice', () => {
  test('prints every value of a filled form, the date in wareki, and the ring around its word', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'filled.xlsx');
    writeFileSync(file, expectFilled(form));
    const pdf = await convertToPdf(file, folder);
    expect(await pdfPages(pdf)).toBe(1);
    const text = (await pdfText(pdf)).replace(/[\s\u3000]/g, '');
    for (const shown of [
      'みほん台訪問看護ステーション',
      '令和8年11月20日',
      '☑法人の所有です',
      '末尾の注',
      '15',
      ...PEOPLE,
    ])
      expect(text).toContain(shown.replace(/[\s\u3000]/g, ''));
    expect(await ringedWords(pdf, '有・無')).toEqual([['無']]);
  });

  test('writes forms that are filled too', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(join(folder, 'form.xlsx'), form);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = ['--headless', '--norestore', profile, '--convert-to', 'xlsx', '--outdir', out];
    await promisify(execFile)('soffice', [...options, join(folder, 'form.xlsx')]);
    expectFilled(new Uint8Array(readFileSync(join(out, 'form.xlsx'))));
  });
});
