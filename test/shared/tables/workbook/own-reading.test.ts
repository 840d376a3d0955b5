import { describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { unwrap } from '@shared/problems/problem';
import { noteSentence } from '@shared/tables/import/cell-note';
import { textCell, type RawCell, type RawSheet } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import type { TableReading } from '@shared/tables/import/reading';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { withOwnReading } from '@shared/tables/workbook/own-reading/own-reading';
import { anXlsx, row, STYLES, type XlsxParts } from '../../../builders/xlsx';

const sheetOf = (parts: XlsxParts): RawSheet => unwrap(readRawWorkbook(anXlsx(parts), '名簿.xlsx')).sheets[0]!;
const textsOf = (parts: XlsxParts): (string | undefined)[] => sheetOf(parts).rows.map((cells) => cells[0]?.text);

/** What stands between the tags, and what a person reads there. */
const TEXTS: [what: string, xml: string, text: string][] = [
  ['𠮷 by its number', '&#134071;田 花子', '\u{20bb7}田 花子'],
  ['𠮷 by its number in hexadecimal', '&#x20BB7;田', '\u{20bb7}田'],
  ['𠮷 by the numbers of its halves, as some programs write it', '&#xD842;&#xDFB7;田', '\u{20bb7}田'],
  ['a variation selector by its number', '葛&#917760;城', '葛\u{e0100}城'],
  ['あ by its number', '&#12354;&#x3044;', 'あい'],
  ['a compatibility ideograph', '&#64025;田 \ufa11', '\ufa19田 \ufa11'],
  ['a character by its code', 'A_x0041_', 'AA'],
  ['what only looks like a code', '_x005F_x0041_', '_x0041_'],
  ['markup that stands there as text', '&lt;b&gt; &amp; &quot;A&apos;', '<b> & "A\''],
  ['a reference that stands there as text', '&amp;lt;&amp;#65;', '&lt;&#65;'],
  ['CDATA', '<![CDATA[佐藤 <&> 恵]]>', '佐藤 <&> 恵'],
  ['a comment in the middle', '佐藤<!-- 鈴木 --> 恵', '佐藤 恵'],
  ['a line break', '佐藤&#10;恵', '佐藤\n恵'],
  ['a line break of two characters', '佐藤&#13;&#10;恵', '佐藤\n恵'],
  ['a line break as XML has it', '佐藤\r\n恵', '佐藤\n恵'],
  ['spaces around', ' 佐藤 ', ' 佐藤 '],
];

describe('a text is read as it stands in the file', () => {
  test.each(TEXTS)('%s: shared', (_what, xml, text) => {
    expect(
      textsOf({ strings: [`<t xml:space="preserve">${xml}</t>`], sheets: [{ rows: row(1, s('A1', 0)) }] }),
    ).toEqual([text]);
  });

  test.each(TEXTS)('%s: in its cell', (_what, xml, text) => {
    const cell = `<c r="A1" t="inlineStr"><is><t xml:space="preserve">${xml}</t></is></c>`;
    expect(textsOf({ sheets: [{ rows: row(1, cell) }] })).toEqual([text]);
  });

  test.each(TEXTS)('%s: the answer of a formula', (_what, xml, text) => {
    const cell = `<c r="A1" t="str"><f>B1&amp;""</f><v>${xml}</v></c>`;
    expect(textsOf({ sheets: [{ rows: row(1, cell) }] })).toEqual([text]);
  });

  test.each(TEXTS)('%s: in runs of different looks', (_what, xml, text) => {
    const runs = `<r><rPr><b/></rPr><t xml:space="preserve">${xml}</t></r><r><t>。</t></r>`;
    expect(textsOf({ strings: [runs], sheets: [{ rows: row(1, s('A1', 0)) }] })).toEqual([`${text}。`]);
  });

  test.each(['<ns0:theme xmlns:ns0="a"><ns0:themeElements/></ns0:theme>', '<theme xmlns="a"/>', 'damaged'])(
    'beside the theme %s',
    (content) => {
      const contentType = 'application/vnd.openxmlformats-officedocument.theme+xml';
      const parts = [{ name: 'xl/theme/theme1.xml', content, contentType }];
      const strings = ['<t>佐藤 恵</t>'];
      // Rows that are hidden are asked of the library by their looks, with which it reads the theme.
      const rows = row(1, s('A1', 0)) + row(2, s('A2', 0)).replace('<row ', '<row hidden="1" ');
      expect(sheetOf({ strings, sheets: [{ rows }], parts })).toMatchObject({ hiddenRows: [1] });
    },
  );

  test('a sheet’s name', () => {
    const workbook = sheetOf({ sheets: [{ name: '&#134071;田&amp;名簿', rows: row(1, '<c r="A1"><v>1</v></c>') }] });
    expect(workbook.name).toBe('\u{20bb7}田&名簿');
  });

  test('furigana is none of it, also over nothing', () => {
    const strings = [
      '<t>佐藤</t><rPh sb="0" eb="2"><t>サトウ</t></rPh><phoneticPr fontId="1"/>',
      '<t/><rPh sb="0" eb="2"><t>サトウ</t></rPh>',
      '<t></t><rPh sb="0" eb="2"><t>サトウ</t></rPh>',
      '<rPh sb="0" eb="2"><t>サトウ</t></rPh>',
      '<r><t>鈴木</t></r><r><rPr><b/></rPr><t>亮</t></r><rPh sb="0" eb="2"><t>スズキ</t></rPh>',
    ];
    for (const [i, text] of ['佐藤', undefined, undefined, undefined, '鈴木亮'].entries()) {
      const rows = row(1, s('A1', 0) + '<c r="B1"><v>1</v></c>');
      expect(textsOf({ strings: strings.slice(i, i + 1), sheets: [{ rows }] })).toEqual([text]);
    }
  });

  test('an item without anything doesn’t move the names below it', () => {
    const sst = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>佐藤</t></si><si/><si ><t>鈴木</t></si></sst>`;
    const bytes = anXlsx({
      strings: ['<t>x</t>'],
      sheets: [{ rows: [0, 1, 2].map((at) => row(at + 1, s(`A${at + 1}`, at) + '<c r="B1"><v>1</v></c>')).join('') }],
      as: (record) => (record.name === 'xl/sharedStrings.xml' ? { ...record, content: sst } : record),
    });
    const { rows } = unwrap(readRawWorkbook(bytes, '名簿.xlsx')).sheets[0]!;
    expect(rows.map(([first]) => first?.text)).toEqual(['佐藤', undefined, '鈴木']);
  });

  test('a cell that is commented out isn’t there', () => {
    const rows = row(
      1,
      '<!-- <c r="A1" t="inlineStr"><is><t>旧</t></is></c> --><c r="B1" t="inlineStr"><is><t>新</t></is></c>',
    );
    expect(sheetOf({ sheets: [{ rows }] }).rows[0]?.map((cell) => cell?.text)).toEqual([undefined, '新']);
  });

  test('what was read as something else than the file says is said at its cell, and nothing is taken from it', () => {
    const content = new TextEncoder().encode(
      '<worksheet><row r="1"><c r="A1" t="inlineStr"><is><t>佐藤</t></is></c><c r="B1" t="str"><v>恵</v></c></row></worksheet>',
    );
    const sheet = {
      name: '名簿',
      hidden: false,
      hiddenRows: [],
      hiddenColumns: [],
      merges: [],
      date1904: false,
      cut: false,
    };
    const own = { sheets: [], strings: null, looks: new Set<number>(), grey: new Set<number>() };
    const raw = { ...sheet, rows: [[textCell('左藤'), textCell('恵')]] };
    const { rows } = withOwnReading(raw, { name: '名簿', part: 'sheet1.xml', content, isOdd: true }, own);
    expect(rows[0]?.map((cell) => cell?.kind)).toEqual(['misread', 'text']);
    const [person] = unwrap(
      readTable(
        { sheets: [{ ...raw, rows: [[textCell('氏名'), textCell('職種')], ...rows] }], notes: [] },
        { today: '2026-11-21' },
      ),
    ).rows;
    expect(person).toMatchObject({ values: { jobType: '恵' }, problems: [{ field: 'name', code: 'cell/misread' }] });
  });

  test('parts in UTF-16 are read as any other', () => {
    const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
    const bytes = anXlsx({
      strings: ['<t>&#134071;田 恵</t>'],
      sheets: [{ rows: row(1, s('A1', 0)) }],
      as: (record) =>
        /sharedStrings|sheet1\.xml/.test(record.name) ? { ...record, content: wide(String(record.content)) } : record,
    });
    expect(unwrap(readRawWorkbook(bytes, '名簿.xlsx')).sheets[0]?.rows[0]?.[0]?.text).toBe('\u{20bb7}田 恵');
  });
});

function s(at: string, number: number, look = 0): string {
  return `<c r="${at}" s="${look}" t="s"><v>${number}</v></c>`;
}

/** Look 6 is struck out, look 7 says that it isn't. */
const STRUCK_STYLES = STYLES.replace(
  '</fonts>',
  '<font><strike/><sz val="11"/></font><font><strike val="0"/></font></fonts>',
).replace(
  '</cellXfs>',
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0"/><xf numFmtId="0" fontId="3" fillId="0" borderId="0"/></cellXfs>',
);
const run = (text: string, struck: boolean): string =>
  `<r><rPr>${struck ? '<strike/>' : '<b/>'}</rPr><t xml:space="preserve">${text}</t></r>`;

describe('a cell is read where it stands, however its tag is written', () => {
  const numbers = (rows: string): (unknown[] | null)[] =>
    sheetOf({ sheets: [{ rows }] }).rows.map((cells) => cells.map((cell) => cell && cell.raw));

  test.each([
    ['over two lines', '<row r="1"><c\n r="A1"><v>5</v></c><c\tr="B1"><v>6</v></c></row>'],
    ['without a place', '<row r="1"><c><v>5</v></c><c s="0"><v>6</v></c></row>'],
    ['with a space at the end', '<row r="1"><c r="A1" ><v>5</v ></c ><c r="B1"><v >6</v></c></row >'],
  ])('%s', (_what, rows) => {
    expect(numbers(`${rows}<row r="2"><c r="A2"><v>7</v></c></row>`)).toEqual([[5, 6], [7]]);
  });

  // An attribute's name and quotes are as the library takes them, and no XML has them so.
  test.each(['R="A999999999"', 'r=A999999999', 'x:r="A999999999"'])('nobody waits for the row of %s', (place) => {
    const sheet = sheetOf({
      sheets: [{ rows: `${row(1, '<c r="A1"><v>5</v></c>')}<row r="2"><c ${place}><v>6</v></c></row>` }],
    });
    expect(sheet).toMatchObject({ cut: false });
    expect(sheet.rows[0]?.[0]?.raw).toBe(5);
  });

  test('without a value: there is nothing in it', () => {
    const empty = '<c r="B1" t="b"/><c r="C1" t="b"></c><c r="D1" t="d"/><c r="E1" t="e"/>';
    expect(numbers(`<row r="1"><c r="A1"><v>5</v></c>${empty}</row>`)).toEqual([[5]]);
  });
});

describe('words that are struck out', () => {
  test.each<[string, string, Partial<RawCell>]>([
    [
      'beside new ones: only the new ones are left',
      run('佐藤', true) + run('鈴木', false),
      { text: '鈴木', struck: '佐藤' },
    ],
    [
      'with an arrow to the new ones',
      run('佐藤', true) + run(' → 鈴木 恵', false),
      { text: '鈴木 恵', struck: '佐藤' },
    ],
    ['all of them: the cell is struck out', run('佐藤', true) + run(' ', false), { text: '佐藤 ', isStruck: true }],
    ['none of them', run('佐藤', false) + run('恵', false), { text: '佐藤恵' }],
  ])('%s', (_what, xml, cell) => {
    const [[read]] = sheetOf({ strings: [xml], sheets: [{ rows: row(1, s('A1', 0)) }] }).rows as [[RawCell]];
    expect(read).toEqual({ kind: 'text', raw: cell.text, ...cell });
  });

  test('in a text that stands in its cell', () => {
    const rows = row(1, `<c r="A1" t="inlineStr"><is>${run('旧', true)}${run('新', false)}</is></c>`);
    expect(sheetOf({ sheets: [{ rows }] }).rows[0]?.[0]).toMatchObject({ text: '新', struck: '旧' });
  });

  test('by the look of the cell, text and numbers; a row of such cells is struck out as a whole', () => {
    const rows =
      row(1, s('A1', 0, 6) + '<c r="B1" s="6"><v>12</v></c><c r="C1" s="0"/>') +
      row(2, s('A2', 0, 6) + '<c r="B2" s="7"><v>12</v></c>');
    const sheet = sheetOf({ strings: ['<t>佐藤 恵</t>'], styles: STRUCK_STYLES, sheets: [{ rows }] });
    expect(sheet.rows.map((cells) => cells.map((cell) => cell?.isStruck))).toEqual([
      [true, true],
      [true, undefined],
    ]);
    expect(sheet.struckRows).toEqual([0]);
  });

  test('a formula without its result too: the row of 年齢 is struck out as a whole', () => {
    const rows = row(1, s('A1', 0, 6) + '<c r="B1" s="6"><f>1+1</f></c>');
    const sheet = sheetOf({ strings: ['<t>佐藤 恵</t>'], styles: STRUCK_STYLES, sheets: [{ rows }] });
    expect(sheet.rows[0]?.[1]).toMatchObject({ kind: 'formula', isStruck: true });
    expect(sheet.struckRows).toEqual([0]);
  });
});

describe('cells in grey', () => {
  const solid = (colour: string): string => `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;
  const isGrey = (fill: string, theme = ''): boolean | undefined => {
    const styles = STYLES.replace('</fills>', `<fill>${fill}</fill></fills>`).replace(
      '</cellXfs>',
      '<xf numFmtId="0" fontId="0" fillId="2" borderId="0"/></cellXfs>',
    );
    const parts = theme === '' ? [] : [{ name: 'xl/theme/theme1.xml', content: theme }];
    const sheets = [{ rows: row(1, s('A1', 0, 6)) + row(2, s('A2', 0)) }];
    const { rows } = sheetOf({ strings: ['<t>佐藤 恵</t>'], styles, sheets, parts });
    expect(rows[1]?.[0]?.isGrey).toBeUndefined();
    return rows[0]?.[0]?.isGrey;
  };

  test.each([
    solid('rgb="FFBFBFBF"'),
    solid('rgb="00D9D9D9"'),
    solid('indexed="22"'),
    // White, 15% darker; black, half of it; Office's own grey.
    solid('theme="0" tint="-0.149"'),
    solid('theme="1" tint="0.5"'),
    solid('theme="6"'),
    '<patternFill patternType="gray125"/>',
    '<patternFill patternType="mediumGray"><fgColor rgb="FF000000"/></patternFill>',
  ])('%s', (fill) => {
    expect(isGrey(fill)).toBe(true);
  });

  test.each([
    solid('rgb="FFFFFF00"'),
    solid('rgb="FFDDEBF7"'),
    solid('theme="0"'),
    solid('theme="4" tint="0.8"'),
    solid('rgb="FF000000"'),
    '<patternFill patternType="none"/>',
  ])('%s isn’t', (fill) => {
    expect(isGrey(fill)).toBeUndefined();
  });

  test('by the workbook’s own theme', () => {
    const scheme = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3']
      .map((name) => `<a:${name}><a:srgbClr val="${name === 'accent1' ? 'A0A0A0' : '196B24'}"/></a:${name}>`)
      .join('');
    const theme = `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x">${scheme}</a:clrScheme></a:themeElements></a:theme>`;
    expect([isGrey(solid('theme="4"'), theme), isGrey(solid('theme="6"'), theme)]).toEqual([true, undefined]);
  });
});

describe('a list with words that are struck out', () => {
  const heading = row(1, s('A1', 0) + s('B1', 1) + s('C1', 2));
  const read = (strings: readonly string[], cells: string): TableReading =>
    unwrap(
      readTable(
        unwrap(
          readRawWorkbook(
            anXlsx({
              strings: ['氏名', '電話番号', '職種', ...strings.map((one) => one)].map((one) =>
                one.startsWith('<') ? one : `<t>${one}</t>`,
              ),
              styles: STRUCK_STYLES,
              sheets: [{ rows: heading + cells }],
            }),
            '名簿.xlsx',
          ),
        ),
        { today: '2026-11-21', kind: 'staff' },
      ),
    );

  test('takes the new name alone and says which words it left', () => {
    const [person] = read(
      [run('佐藤 恵', true) + run('鈴木 恵', false), '看護師'],
      row(2, s('A2', 3) + s('C2', 4)),
    ).rows;
    expect(person?.values['name']).toBe('鈴木 恵');
    expect(person?.notes.map(noteSentence)).toContain('取り消し線の「佐藤 恵」を除いて「鈴木 恵」として読みました');
  });

  test('takes no phone that is struck out, and asks for a name that is', () => {
    const { rows } = read(
      ['佐藤 恵', '090-0000-0101', '看護師'],
      row(2, s('A2', 3) + s('B2', 4, 6) + s('C2', 5)) + row(3, s('A3', 3, 6) + s('B3', 4) + s('C3', 5)),
    );
    expect(rows.map(({ values }) => [values['name'], values['phone']])).toEqual([
      ['佐藤 恵', ''],
      [undefined, '090-0000-0101'],
    ]);
    expect(rows[0]?.notes.map(({ code }) => code)).toEqual(['note/struck-out']);
    expect(rows[1]?.problems.map(({ code }) => code)).toEqual(['cell/struck']);
  });
});

describe('files that aren’t of today', () => {
  test('a web page that is called .xls has its characters by their numbers, too', () => {
    const page =
      '<html><table><tr><td>氏名</td><td>職種</td></tr><tr><td>&#134071;田&#x20;&#60;恵&#62; &#39;A&#38;B</td><td>看護師</td></tr></table></html>';
    const workbook = unwrap(readRawWorkbook(new TextEncoder().encode(page), '名簿.xls'));
    expect(workbook.sheets[0]?.rows[1]?.[0]?.text).toBe("\u{20bb7}田 <恵> 'A&B");
  });

  test('Excel’s XML of 2003 has them, too', () => {
    const cell = (text: string): string => `<Cell><Data ss:Type="String">${text}</Data></Cell>`;
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="名簿"><Table><Row>${cell('&#134071;田')}${cell('葛&#xE0100;城')}</Row></Table></Worksheet></Workbook>`;
    const workbook = unwrap(readRawWorkbook(new TextEncoder().encode(xml), '名簿.xml'));
    expect(workbook.sheets[0]?.rows[0]?.map((one) => one?.text)).toEqual(['\u{20bb7}田', '葛\u{e0100}城']);
  });

  test('of Excel 97 it is said that struck words can’t be told from others', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['氏名'], ['佐藤 恵']]), '名簿');
    const bytes = Buffer.from(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    const notesOf = (file: Uint8Array): string[] => unwrap(readRawWorkbook(file, '名簿.xls')).notes;
    expect(notesOf(bytes)).toEqual([]);
    // The first font's record: its kind, its length, its height; then its look.
    const at = bytes.findIndex(
      (one, i) => one === 0x31 && bytes[i + 1] === 0 && (bytes[i + 2] ?? 0) > 14 && bytes[i + 3] === 0,
    );
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 6) | 8, at + 6);
    expect(notesOf(bytes)).toEqual(['old-strikes']);
  });
});
