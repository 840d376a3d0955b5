import { describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { unwrap, type Result } from '@shared/problems/problem';
import type { ImportKind } from '@shared/tables/lists';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { aCompoundFile } from '../../../builders/compound-file';
import { aDocx } from '../../../builders/docx';
import { aZip, utf8 } from '../../../builders/zip';
import { cp932 } from '../../../support/cp932';
import { madeCsv, madeXlsx, type MadeCell } from '../../../support/table-sheet';

const TODAY = '2026-11-21';
const read = (file: string, bytes: Uint8Array, kind?: ImportKind): Result<TableReading> => {
  const workbook = readRawWorkbook(bytes, file);
  return workbook.ok ? readTable(workbook.value, { file, today: TODAY, ...(kind ? { kind } : {}) }) : workbook;
};
const rowsOf = (rows: readonly (readonly MadeCell[])[], kind?: ImportKind): TableReading =>
  unwrap(read('名簿.xlsx', madeXlsx([{ rows }]), kind));
/** The one person of a table: what is wrong, by field. */
function problemsOf(
  headings: readonly string[],
  cells: readonly MadeCell[],
  kind?: ImportKind,
): Record<string, string> {
  const [only, ...others] = rowsOf([headings, cells], kind).rows;
  expect(others).toEqual([]);
  return Object.fromEntries((only?.problems ?? []).map(({ field, code }) => [field, code]));
}

const PERSON = ['佐藤 恵', 'さとう めぐみ'];
const sound = madeXlsx([{ rows: [['氏名', 'かな'], PERSON] }]);

describe('a file that holds no table', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['under a password', '名簿.xlsx', aCompoundFile('EncryptionInfo', 'EncryptedPackage'), 'table/password'],
    ['a zip under a password', '名簿.xlsx', aZip([{ name: 'a.xml', content: 'x', flags: 1 }]), 'table/password'],
    ['empty', '名簿.xlsx', new Uint8Array(), 'table/empty'],
    ['a workbook without anything in it', '名簿.xlsx', madeXlsx([{ rows: [] }]), 'table/empty'],
    [
      'a workbook with a cell that no program reads: without its sheet the rest would look whole',
      '名簿.xlsx',
      madeXlsx([{ rows: [['氏名', 'かな'], PERSON] }, { rows: [['氏名', 'かな'], PERSON] }], {
        as: (record) =>
          record.name.includes('sheet2')
            ? {
                ...record,
                content: String(record.content).replace('<c r="A2" t="inlineStr">', '<c r="A2" t="s"><v>99</v>'),
              }
            : record,
      }),
      'table/damaged',
    ],
    ['cut off', '名簿.xlsx', sound.subarray(0, sound.length - 200), 'table/damaged'],
    ['only text', '写真.xlsx', new TextEncoder().encode('これは表ではありません\n'.repeat(9)), 'table/damaged'],
    ['noise', '名簿.xls', Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 251), 'table/damaged'],
    ['a Word file', '名簿.xlsx', aDocx({ body: '' }), 'table/no-table'],
    ['an old Word file', '名簿.xls', aCompoundFile('WordDocument'), 'table/old-word'],
    [
      'LibreOffice’s own text',
      '名簿.odt',
      aZip([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: '<a/>' },
      ]),
      'table/kind',
    ],
    ['Excel’s binary workbook', '名簿.xlsb', aZip([{ name: 'xl/workbook.bin', content: 'x' }]), 'table/kind'],
    ['a PDF', '名簿.xlsx', utf8('%PDF-1.7\n'), 'table/kind'],
    ['a table about something else', '献立.csv', utf8('日付,献立\n4/1,カレー\n'), 'table/no-heading-in-text'],
    ['a text that is called Excel', '買い物.xlsx', utf8('日付,献立\n4/1,カレー\n'), 'table/no-heading-in-text'],
    [
      'a bomb that says so',
      '名簿.xlsx',
      aZip([{ name: 'xl/workbook.xml', content: new Uint8Array(40_000_000) }]),
      'table/unpacks-too-large',
    ],
    [
      'a bomb that lies about its size',
      '名簿.xlsx',
      madeXlsx([{ rows: [['氏名', 'かな'], PERSON] }], {
        as: (record) => (record.name.includes('sheet1') ? { ...record, size: 100 } : record),
      }),
      'table/damaged',
    ],
  ])('%s: refused with a sentence', (_what, file, bytes, code) => {
    const found = read(file, bytes);
    expect(found).toMatchObject({ ok: false, code });
    expect(found.ok ? '' : found.message).toMatch(/[ぁ-ん]。$/);
  });
});

describe('what stands in a cell', () => {
  test('a name is the same code point for code point, whatever file it came in', () => {
    const names = [
      '葛\u{e0100}城 美咲',
      '山\ufa11 翔太',
      '\u{20bb7}田 恵子',
      '\ufa19田 洋子',
      '渡\u908a　美穂',
      'ﾏﾘｱ 鈴木',
      'か\u3099く 一',
    ];
    const rows = [['氏名', '職種'], ...names.map((name) => [name, '看護師'])];
    for (const [file, bytes] of [
      ['名簿.xlsx', madeXlsx([{ rows }])],
      ['名簿.csv', utf8(madeCsv(rows))],
    ] as const)
      expect(unwrap(read(file, bytes)).rows.map(({ values }) => values['name'])).toEqual(names);
  });

  test.each<[string, MadeCell, string]>([
    ['13月', 'H31.13.1', 'cell/date'],
    ['a 29th of February that never was', '令和7年2月29日', 'cell/date'],
    ['Excel’s own 29 February 1900', { number: 60, style: 2 }, 'cell/date'],
    ['a date below the first', { number: -5, style: 2 }, 'cell/date'],
    ['a day without its year', '4/1', 'cell/date-without-year'],
    ['今日', '本日', 'cell/date'],
    ['2099', '2099/1/1', 'cell/date-far'],
    ['what stands for never', { number: 2_958_465, style: 2 }, 'cell/date-far'],
    ['明治', '明治33年4月1日', 'cell/date-old'],
    ['before 1900', '1899-12-31', 'cell/date-old'],
    ['a year alone', 2024, 'cell/date'],
    ['an error', { error: '#REF!' }, 'cell/error'],
    ['an error as text', '#N/A', 'cell/error'],
    ['words', '来月から', 'cell/date'],
  ])('a day: %s is said at its cell', (_what, cell, code) => {
    expect(problemsOf(['氏名', 'かな', '入職日'], [...PERSON, cell])).toEqual({ joinedOn: code });
  });

  test('明治 is a birthday where somebody can have it', () => {
    const [row] = rowsOf(
      [
        ['氏名', 'かな', '生年月日'],
        [...PERSON, '明治45年7月29日'],
      ],
      'patient',
    ).rows;
    expect(row).toMatchObject({ problems: [], values: { birthday: '1912-07-29' } });
  });

  test('somebody can’t be born tomorrow, nor leave before joining', () => {
    expect(problemsOf(['氏名', 'かな', '生年月日'], [...PERSON, 'R8.11.22'])).toEqual({ birthday: 'cell/date-future' });
    const found = rowsOf([
      ['氏名', '入職日', '退職日'],
      ['佐藤 恵', 'R8.4.1', 'R7.3.31'],
    ]).rows[0];
    expect(found?.problems).toMatchObject([{ field: 'leftOn', code: 'cell/order', text: '2025-03-31' }]);
    expect(found?.values).toEqual({ name: '佐藤 恵', joinedOn: '2026-04-01' });
  });

  test.each<[string, string, MadeCell, string]>([
    ['氏名ふりがな', 'kana', '佐藤', 'cell/furigana'],
    ['かな', 'kana', '', 'cell/required'],
    ['電話番号', 'phone', '090-0000-01', 'cell/phone'],
    ['電話番号', 'phone', '9.01235E+10', 'cell/lost-digits'],
    ['職員番号', 'employeeNumber', { date: '2026-04-01' }, 'cell/became-date'],
    ['職員番号', 'employeeNumber', 1_234_567_890_123_456, 'cell/lost-digits'],
    ['メール', 'mail', '佐藤', 'cell/mail'],
    ['システム利用管理担当者', 'isSystemManager', 'たぶん', 'cell/word'],
    ['備考', 'note', 'あ'.repeat(32_767), 'cell/too-long'],
    ['備考', 'note', '壊\ufffdた', 'cell/garbled'],
  ])('%s: what is no %s is said at its cell', (heading, field, cell, code) => {
    expect(problemsOf(['氏名', '役職', heading], ['佐藤 恵', '係長', cell])).toEqual({ [field]: code });
  });

  test('a name of 32,767 characters is told of by its beginning', () => {
    const [row] = rowsOf([
      ['氏名', '職種'],
      ['長'.repeat(32_767), '看護師'],
    ]).rows;
    expect(row?.problems).toMatchObject([{ field: 'name', code: 'cell/too-long' }]);
    expect(row?.problems[0]?.text).toHaveLength(61);
  });

  test('bytes that no encoding has are said where they stand; the rows around are read', () => {
    const rows = ['氏名,職種\n', '佐藤 恵,看護師\n', '鈴木 亮,看護師\n'].map(cp932);
    const broken = Uint8Array.from([
      ...rows.flatMap((row) => [...row]),
      0x8d,
      0xff,
      0xfd,
      0xff,
      ...cp932(',看護師\n'),
      ...rows[1]!,
    ]);
    const found = unwrap(read('名簿.csv', broken)).rows;
    expect(found.map(({ values }) => values['name'])).toEqual(['佐藤 恵', '鈴木 亮', undefined, '佐藤 恵']);
    expect(found.flatMap(({ line, problems }) => problems.map(({ code }) => [line, code]))).toEqual([
      [4, 'cell/garbled'],
    ]);
  });

  test('a quote that is never closed is told of', () => {
    const workbook = unwrap(readRawWorkbook(utf8('氏名,職種\n佐藤 恵,"看護師\n鈴木 亮,看護師\n'), '名簿.csv'));
    expect(workbook.notes).toEqual(['open-quote']);
  });
});

describe('what is told of a file that is read all the same', () => {
  const text = madeCsv([['氏名', 'かな'], PERSON]);
  const page = `<html><body><table><tr><td>氏名</td><td>かな</td></tr><tr><td>佐藤 恵</td><td>さとう めぐみ</td></tr></table></body></html>`;
  const macros = madeXlsx([{ rows: [['氏名', 'かな'], PERSON] }], {
    type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    records: [{ name: 'xl/vbaProject.bin', content: 'macro' }],
  });
  const mixed = Uint8Array.from([...cp932(text), ...utf8(madeCsv([['鈴木 亮', 'すずき りょう']]))]);
  test.each<[string, string, Uint8Array, string]>([
    ['macros', '名簿.xlsm', macros, 'macros'],
    ['a CSV that is called .xls', '名簿.xls', cp932(text), 'text-as-excel'],
    ['a page that is called .xls', '名簿.xls', utf8(page), 'page-as-excel'],
    ['two encodings in one', '名簿.csv', mixed, 'mixed-encodings'],
  ])('%s', (_what, file, bytes, note) => {
    const workbook = unwrap(readRawWorkbook(bytes, file));
    expect(workbook.notes).toEqual([note]);
    const [row] = unwrap(readTable(workbook, { today: TODAY })).rows;
    expect(row).toMatchObject({ values: { name: '佐藤 恵', kana: 'さとう めぐみ' }, problems: [] });
  });

  test('two columns of one heading: the first is taken, and the other is asked about', () => {
    const reading = rowsOf([
      ['氏名', 'かな', '電話番号', '電話番号'],
      [...PERSON, '090-0000-0101', '090-0000-0102'],
    ]);
    expect(reading.questions.map(({ code }) => code)).toContain('table/same-field');
    expect(reading.columns.map(({ field }) => field)).toEqual(['name', 'kana', 'phone', null]);
    expect(reading.rows[0]?.values['phone']).toBe('090-0000-0101');
  });
});

describe('what is never read', () => {
  test('a password stands nowhere in what comes out', () => {
    const reading = rowsOf(
      [
        ['ログインID', '初期パスワード', 'PW', '暗証番号', '氏名'],
        ['nagareyama01', 'Himitsu#1', 'Himitsu#2', 'Himitsu#3', '佐藤 恵'],
        ['（例）', 'Himitsu#4', 'Himitsu#5', 'Himitsu#6', ''],
        ['合計', 'Himitsu#7'],
      ],
      'account',
    );
    expect(reading.rows).toHaveLength(1);
    expect(reading.skipped.map(({ code }) => code)).toEqual(['row/heading', 'row/example', 'row/total']);
    expect(JSON.stringify(reading)).not.toContain('Himitsu');
  });

  test('a hidden sheet isn’t taken by itself', () => {
    const hidden =
      '<sheet name="旧名簿" sheetId="1" state="hidden" r:id="rId1"/><sheet name="名簿" sheetId="2" r:id="rId2"/>';
    const bytes = madeXlsx(
      [
        {
          name: '旧名簿',
          rows: [
            ['氏名', 'かな', '職種'],
            ['旧 人', 'きゅう', '看護師'],
            ['旧 二', 'きゅう', '看護師'],
          ],
        },
        { name: '名簿', rows: [['氏名', 'かな'], PERSON] },
      ],
      {
        workbook: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${hidden}</sheets></workbook>`,
      },
    );
    expect(unwrap(read('名簿.xlsx', bytes)).sheet).toBe('名簿');
    const asked = readTable(unwrap(readRawWorkbook(bytes, '名簿.xlsx')), { today: TODAY, sheet: '旧名簿' });
    expect(unwrap(asked).questions.map(({ code }) => code)).toContain('table/hidden-sheet');
  });
});

describe('Excel 95, which had no Unicode', () => {
  /** Written with a stand-in for each text, as the library writes ASCII only; then the bytes are put in their places. */
  function excel95(rows: readonly (readonly string[])[]): Uint8Array {
    const texts = rows.flat().map((text) => cp932(text));
    const standIns = texts.map((bytes, i) => String.fromCharCode(65 + i).repeat(bytes.length));
    const book = utils.book_new();
    const grid = rows.map((row, i) => row.map((_, k) => standIns[i * row.length + k]!));
    utils.book_append_sheet(book, utils.aoa_to_sheet(grid), 'Sheet1');
    const bytes = Buffer.from(write(book, { type: 'array', bookType: 'biff5' }) as ArrayBuffer);
    texts.forEach((text, i) => bytes.set(text, bytes.indexOf(standIns[i]!, 0, 'latin1')));
    // CodePage (MS-XLS 2.4.52): record 0x42 of two bytes.
    bytes.writeUInt16LE(932, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
    return new Uint8Array(bytes);
  }

  test('is read in the code page of Japanese Windows', () => {
    const rows = [
      ['氏名', 'ふりがな', '職種'],
      ['髙橋 直子', 'たかはし なおこ', '看護師'],
    ];
    const found = unwrap(read('名簿.xls', excel95(rows))).rows;
    expect(found.map(({ values }) => values)).toEqual([
      { name: '髙橋 直子', kana: 'たかはし なおこ', jobType: '看護師' },
    ]);
  });
});

describe('two tables on a sheet', () => {
  const rows = [
    ['氏名', 'かな'],
    PERSON,
    [],
    ['管理番号', '使用者', '氏名', 'メール'],
    ['P-01', '佐藤 恵', '鈴木 亮', 'a@b.example'],
  ];

  test('the second one is left, and asked about', () => {
    const reading = rowsOf([...rows.slice(0, 2), PERSON, PERSON, ...rows.slice(2)], 'staff');
    const first = reading.headerRow === 1;
    expect(reading.questions.map(({ code }) => code)).toContain('table/two-headings');
    expect(reading.rows).toHaveLength(first ? 3 : 1);
  });

  test('the one that is asked for is read', () => {
    const workbook = unwrap(readRawWorkbook(madeXlsx([{ rows }]), '名簿.xlsx'));
    const reading = unwrap(readTable(workbook, { today: TODAY, kind: 'staff', headerRow: 1 }));
    expect(reading.rows.map(({ line }) => line)).toEqual([2]);
    expect(reading.skipped).toMatchObject([
      { code: 'row/heading' },
      { line: 3 },
      { line: 4, code: 'row/other-table' },
      { line: 5 },
    ]);
  });
});
