import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateSerial } from '@shared/forms/excel/date-serial';
import { firstYearFormat } from '@shared/forms/excel/first-year-format';
import type { ExcelSlot } from '@shared/forms/excel/values';
import { showNumber } from '@shared/forms/sheet/number-format';
import { illegalCharacter } from '@shared/forms/xml/characters';
import { circled, date, filled, tryFill } from '../../../builders/excel-fill';
import { anXlsx, emptyCell, row, textCell, type XlsxParts } from '../../../builders/xlsx';
import { codecs } from '../../../builders/word-fill';
import { changedParts, parseAll, sheetOf, undone, valueAt } from '../../../support/excel-read';
import { elements, parseXml, partOf } from '../../../support/word-text';

const SHEET = 'xl/worksheets/sheet1.xml';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A form with one place, B2, in a cell of the given content and style. */
const aForm = (cell: string, parts: XlsxParts = {}): Uint8Array =>
  anXlsx({ sheets: [{ rows: row(2, textCell('A2', '氏名') + cell) }], names: { name: '様式1!$B$2' }, ...parts });

/** Fills B2 and checks that the edits undo. */
function fillB2(value: string | number | boolean | ExcelSlot, form = aForm(emptyCell('B2', 1))): Uint8Array {
  const file = filled(form, { fields: { name: value } });
  parseAll(file.bytes);
  for (const [part, text] of undone(file)) expect(text).toBe(partOf(form, part));
  return file.bytes;
}
/** The number of the cell's format. */
const styleOf = (xlsx: Uint8Array, name = 'B2'): number =>
  Number(
    elements(parseXml(partOf(xlsx, SHEET)), 'c', SPREADSHEET)
      .find((cell) => cell.getAttribute('r') === name)
      ?.getAttribute('s'),
  );
const formatXml = (xlsx: Uint8Array): string =>
  partOf(xlsx, 'xl/styles.xml')
    .match(/<cellXfs.*<\/cellXfs>/s)![0]
    .match(/<xf (?:[^>]*\/>|.*?<\/xf>)/gs)![styleOf(xlsx)]!;

describe('text', () => {
  test.each([
    ['a name', '鈴木 花子'],
    ['rare characters', '葛\u{e0100} 﨑 𠮷 \ufa19 髙'],
    ['what XML takes for its own', '<b> & "quotes" \'one\' ]]>'],
    ['spaces at its ends', '  前後  '],
    ['an ideographic space', '　全角'],
    ['a tab', '左\t右'],
    ['what looks like an escape of Excel', '_x000D_ と _x0041_ と _x005F_x0041_'],
    ['an emoji', '🏥'],
    ['digits with zeros in front', '0699999991'],
    ['a formula', '=1+1'],
    ['a formula by another sign', '@SUM(A1)'],
    ['a phone number from abroad', '+81-4-0000-0000'],
    ['an apostrophe', "'0123"],
  ])('%s reads as typed, and stays text', (_, text) => {
    const cell = sheetOf(fillB2(text))['B2'] as { t: string; v: string; f?: string };
    expect(cell).toMatchObject({ t: 's', v: text });
    expect(cell.f).toBeUndefined();
  });

  test.each(codecs)('reads as typed whatever it is, with %s', (_, codec) => {
    const form = aForm(emptyCell('B2', 1));
    const legal = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      // SheetJS decodes an escaped escape twice; the cases above look at those.
      .filter((text) => illegalCharacter(text) === null && !/_x|&|\r/.test(text));
    fc.assert(
      fc.property(legal, (text) => {
        const file = filled(form, { fields: { name: text } }, codec);
        expect(valueAt(file.bytes, 'B2')).toBe(text);
        for (const [part, before] of undone(file)) expect(before).toBe(partOf(form, part));
      }),
      { numRuns: 60 },
    );
  });

  test('that could be typed as a formula is marked, so that it stays text when somebody edits the cell', () => {
    expect(formatXml(fillB2('=1+1'))).toContain('quotePrefix="1"');
    expect(formatXml(fillB2('鈴木'))).not.toContain('quotePrefix');
    // A cell for text needs no mark.
    expect(styleOf(fillB2('=1+1', aForm(emptyCell('B2', 3))))).toBe(3);
  });

  test('keeps the look of its cell, and nothing but the sheet changes', () => {
    const form = aForm(emptyCell('B2', 1));
    const bytes = fillB2('鈴木', form);
    expect(styleOf(bytes)).toBe(1);
    expect(changedParts(form, bytes)).toEqual([SHEET]);
  });

  test('of several lines wraps in its cell; one that wraps already keeps its format', () => {
    const bytes = fillB2('一行目\n二行目');
    expect(valueAt(bytes, 'B2')).toBe('一行目\n二行目');
    expect(formatXml(bytes)).toContain('<alignment vertical="center" wrapText="1"/>');
    expect(formatXml(bytes)).toContain('borderId="1"');
    expect(styleOf(fillB2('一\n二', aForm(emptyCell('B2', 4))))).toBe(4);
  });

  test('that is too wide is set smaller, in the font of its cell', () => {
    const bytes = fillB2({ kind: 'text', text: '長い名前', scale: 0.75 });
    expect(partOf(bytes, SHEET)).toContain('<rPr><sz val="9"/><b/><rFont val="ＭＳ 明朝"/>');
    expect(valueAt(bytes, 'B2')).toBe('長い名前');
  });

  test('of 32,767 characters fits into a cell; one more is refused, not cut', () => {
    expect(valueAt(fillB2('あ'.repeat(32_767)), 'B2')).toHaveLength(32_767);
    expect(tryFill(aForm(emptyCell('B2')), { fields: { name: 'あ'.repeat(32_768) } })).toMatchObject({
      ok: false,
      code: 'excel/too-long',
      details: { label: '〈name〉', length: 32_768, limit: 32_767 },
    });
  });

  test.each(['\u0000', '\u0008', '\u000b', '\ufffe', '\ud83c'])('with %j is refused by name and place', (character) => {
    const refused = tryFill(aForm(emptyCell('B2')), { fields: { name: `前${character}後` } });
    expect(refused).toMatchObject({
      ok: false,
      code: 'field/illegal-character',
      details: { label: '〈name〉', position: 2 },
    });
  });

  test('of no characters leaves what is printed', () => {
    const form = aForm(textCell('B2', '（記入してください）', 1));
    expect(filled(form, { fields: { name: '' } })).toMatchObject({ edits: [] });
    expect(valueAt(fillB2('', form), 'B2')).toBe('（記入してください）');
  });

  test('takes the place of a shared string, which others may still use', () => {
    const cells = '<c r="B2" s="1" t="s"><v>0</v></c><c r="C2" t="s"><v>0</v></c>';
    const form = aForm(cells, { strings: ['<r><t>見</t></r><r><t>本</t></r><rPh sb="0" eb="1"><t>ミ</t></rPh>'] });
    const bytes = fillB2('鈴木', form);
    expect([valueAt(bytes, 'B2'), valueAt(bytes, 'C2')]).toEqual(['鈴木', '見本']);
    expect(changedParts(form, bytes)).toEqual([SHEET]);
  });
});

describe('a number', () => {
  test.each([
    ['0', 0],
    ['12', 12],
    ['-3.5', -3.5],
    ['0005', 5],
  ])('%s is one', (text, number) => {
    expect(sheetOf(fillB2({ kind: 'number', text }))['B2']).toMatchObject({ t: 'n', v: number });
  });

  test.each(['元', '約3', '1e5', '１２', '0x10', 'Infinity'])('%s is text', (text) => {
    expect(sheetOf(fillB2({ kind: 'number', text }))['B2']).toMatchObject({ t: 's', v: text });
  });
});

describe('a date', () => {
  const inWareki = aForm(emptyCell('B2', 2));

  test('is a real one in a cell that shows dates, and shows as the cell says', () => {
    const bytes = fillB2(date('2026-11-20', '令和8年11月20日'), inWareki);
    expect(sheetOf(bytes)['B2']).toMatchObject({ t: 'n', v: 46_346 });
    expect(styleOf(bytes)).toBe(2);
  });

  test('counts from 1904 in a workbook that does', () => {
    const form = aForm(emptyCell('B2', 2), { workbookPr: '<workbookPr date1904="1"/>' });
    expect(partOf(fillB2(date('2026-11-20'), form), SHEET)).toContain('<v>44884</v>');
  });

  test.each([0, 3])('is wareki as text in a cell that shows none (format %d)', (style) => {
    const bytes = fillB2(date('2026-11-20', '令和8年11月20日'), aForm(emptyCell('B2', style)));
    expect(sheetOf(bytes)['B2']).toMatchObject({ t: 's', v: '令和8年11月20日' });
  });

  test('before 1900, which Excel can’t count, is text', () => {
    expect(valueAt(fillB2(date('1899-12-31', '明治32年12月31日'), inWareki), 'B2')).toBe('明治32年12月31日');
  });

  test.each([
    ['2019-05-01', 43_586, '令和元年5月1日'],
    ['2019-12-31', 43_830, '令和元年12月31日'],
    ['1989-01-08', 32_516, '平成元年1月8日'],
    ['2020-01-01', 43_831, '令和2年1月1日'],
  ])('of %s stays a date, and every program shows %s as %s', (iso, serial, shown) => {
    const bytes = fillB2(date(iso, shown), inWareki);
    expect(valueAt(bytes, 'B2')).toBe(serial);
    const styles = partOf(bytes, 'xl/styles.xml');
    const [, style = ''] = /<c r="B2" s="(\d+)"/.exec(partOf(bytes, 'xl/worksheets/sheet1.xml')) ?? [];
    const xf = /<cellXfs[^>]*>([^]*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf [^>]*>/g)?.[Number(style)] ?? '';
    const id = /numFmtId="(\d+)"/.exec(xf)?.[1] ?? '';
    const code = new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1] ?? '';
    expect(showNumber(serial, code.replaceAll('&quot;', '"')).text).toBe(shown);
    expect(code).not.toContain('gannen');
  });

  test.each<[string, string | null]>([
    ['ggge"年"m"月"d"日"', 'ggg"元""年"m"月"d"日"'],
    ['[$-411]"申込日　"ggge年m月;@', '[$-411]"申込日　"ggg"元"年m月;@'],
    ['gggee\\年', 'ggg"元"\\年'],
    ['[$-411]ge.m.d', null],
    ['[$-ja-JP-x-gannen]ggge"年"', null],
    ['yyyy"年"m"月"', null],
    ['0.00E+00"年"', null],
  ])('the format %s is %s for the first year of an era', (code, expected) => {
    expect(firstYearFormat(176, code)).toBe(expected);
  });

  test.each<[string, boolean, number | null]>([
    ['1900-01-01', false, 1],
    ['1900-02-28', false, 59],
    ['1900-03-01', false, 61],
    ['1989-01-08', false, 32_516],
    ['2019-05-01', false, 43_586],
    ['9999-12-31', false, 2_958_465],
    ['1899-12-31', false, null],
    ['1904-01-01', true, 0],
    ['1904-01-02', true, 1],
    ['1903-12-31', true, null],
    ['2026-02-30', false, null],
  ])('%s (from 1904: %s) is %s', (iso, from1904, serial) => {
    expect(dateSerial(iso, from1904)).toBe(serial);
  });

  test.each<[string, boolean]>([
    ['ggge"年"m"月"d"日"', true],
    ['[$-411]ge.m.d;@', true],
    ['yyyy/mm/dd', true],
    ['General', false],
    ['0.00E+00', false],
    ['#,##0"円（d）"', false],
    ['[Red]0;[Green]0', false],
    ['h:mm', false],
    ['@', false],
  ])('is one in the format %s: %s', (code, isDate) => {
    const form = aForm(emptyCell('B2', 2));
    const styles = partOf(form, 'xl/styles.xml').replace(/formatCode="[^"]*"/, () => {
      const escaped = code.replaceAll('"', '&quot;');
      return `formatCode="${escaped}"`;
    });
    const bytes = fillB2(date('2026-11-20', '令和8年'), aForm(emptyCell('B2', 2), { styles }));
    expect(valueAt(bytes, 'B2')).toBe(isDate ? 46_346 : '令和8年');
  });
});

describe('a box to tick', () => {
  const boxed = (text: string): Uint8Array => aForm(textCell('B2', text, 1));

  test.each<[string, boolean, string]>([
    ['☐', true, '☑'],
    ['□ すべて法人の所有です', true, '☑ すべて法人の所有です'],
    ['☑ 説明しました', false, '☐ 説明しました'],
    ['☐ 説明しました', false, '☐ 説明しました'],
  ])('%s set to %s is %s', (printed, checked, expected) => {
    expect(valueAt(fillB2(checked, boxed(printed)), 'B2')).toBe(expected);
  });

  test('that no cell prints is put in where it is ticked, and left out where not', () => {
    expect(valueAt(fillB2(true), 'B2')).toBe('☑');
    expect(filled(aForm(emptyCell('B2')), { fields: { name: false } }).edits).toEqual([]);
  });

  test('of Excel’s own is true or false', () => {
    const own = aForm('<c r="B2" t="b"><v>0</v></c>');
    expect(valueAt(fillB2(true, own), 'B2')).toBe(true);
  });
});

describe('a word to ring', () => {
  const DRAWING = 'xl/drawings/drawing1.xml';

  test('gets a ring drawn around it, and the cell stays', () => {
    const form = anXlsx({
      sheets: [{ rows: row(2, textCell('B2', '有・無', 5), ' ht="24"') }],
      names: { name: '様式1!$B$2' },
    });
    const bytes = fillOnly(form, circled('無'));
    expect(valueAt(bytes, 'B2')).toBe('有・無');
    const drawing = parseXml(partOf(bytes, DRAWING));
    const [ring, ...others] = Array.from(drawing.getElementsByTagName('xdr:twoCellAnchor'));
    expect(others).toEqual([]);
    // 11 pt, centred in B: it spans the cell and keeps to its middle, the last third of three letters (rings.test.ts).
    const numbers = (name: string): number[] =>
      Array.from(ring!.getElementsByTagName(name), ({ textContent }) => Number(textContent));
    expect([numbers('xdr:col'), numbers('xdr:colOff'), numbers('xdr:row')]).toEqual([
      [1, 2],
      [0, 0],
      [1, 1],
    ]);
    expect(partOf(bytes, DRAWING)).toContain('fmla="+- hc right 0"');
    expect(partOf(bytes, '[Content_Types].xml')).toContain(`PartName="/${DRAWING}"`);
    expect(partOf(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain(`Target="/${DRAWING}"`);
    expect(sheetOf(bytes)).toBeDefined();
  });

  test('gets its ring in the drawing that the sheet has', () => {
    const xdr = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
    const form = anXlsx({
      sheets: [
        {
          rows: row(2, textCell('B2', '有・無')),
          behind: '<drawing r:id="rId1"/>',
          rels: [['rId1', 'drawing', '../drawings/drawing1.xml']],
        },
      ],
      names: { name: '様式1!$B$2' },
      parts: [
        {
          name: DRAWING,
          content: `<xdr:wsDr xmlns:xdr="${xdr}"><xdr:absoluteAnchor><xdr:cNvPr id="41"/></xdr:absoluteAnchor></xdr:wsDr>`,
          contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
        },
      ],
    });
    const bytes = fillOnly(form, circled('有'));
    expect(changedParts(form, bytes)).toEqual([DRAWING]);
    expect(partOf(bytes, DRAWING)).toMatch(/<xdr:absoluteAnchor>.*<xdr:oneCellAnchor>.*id="42"/);
  });

  test('is written where the cell is empty: a ○ beside a word', () => {
    expect(valueAt(fillB2(circled('○')), 'B2')).toBe('○');
    expect(filled(aForm(emptyCell('B2')), { fields: { name: circled(null) } }).edits).toEqual([]);
  });

  test('that isn’t printed is refused by name', () => {
    expect(tryFill(aForm(textCell('B2', '有・無')), { fields: { name: circled('不明') } })).toMatchObject({
      ok: false,
      code: 'excel/circle-word',
      details: { word: '不明' },
    });
  });

  function fillOnly(form: Uint8Array, value: ExcelSlot): Uint8Array {
    const { bytes } = filled(form, { fields: { name: value } });
    parseAll(bytes);
    return bytes;
  }
});
