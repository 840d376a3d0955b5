import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Faults } from '@shared/forms/finished/faults';
import { readPacked } from '@shared/forms/finished/read-package';
import { areaAt, cellNumber, readSheet } from '@shared/forms/finished/read-sheet';
import { readBook, relationshipsOf, unescaped } from '@shared/forms/finished/read-workbook';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import {
  anXlsx,
  emptyCell,
  MAIN,
  numberCell,
  row,
  sheetXml,
  STYLES,
  textCell,
  type XlsxParts,
} from '../../../builders/xlsx';

const LETTERS = (column: number): string =>
  column === 0 ? '' : LETTERS(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
const nameOf = (key: number): string => `${LETTERS((key % 16_384) + 1)}${Math.floor(key / 16_384)}`;

const faultsOf = (faults: Faults): string | null => faults.beyond(null, true);
function read(sheet: Parameters<typeof sheetXml>[0], { strings = ['甲', '乙'], formats = 6 as number | null } = {}) {
  const reading = readSheet(sheetXml(sheet), { strings, formats });
  return {
    cells: Object.fromEntries([...reading.cells].map(([key, value]) => [nameOf(key), value])),
    formulas: [...reading.formulas].map(nameOf),
    fault: faultsOf(reading.faults),
    rows: reading.rows,
    merges: reading.merges,
    isWhole: reading.isWhole,
  };
}

describe('cells, as a reader of its own reads them', () => {
  const cell = (about: string, inside: string): string => `<c ${about}>${inside}</c>`;
  test.each<[string, string, unknown]>([
    ['a number', cell('r="A1"', '<v>46346</v>'), 46346],
    ['a number that says so', cell('r="A1" t="n"', '<v>-1.5</v>'), -1.5],
    ['a text of the workbook', cell('r="A1" t="s"', '<v>1</v>'), '乙'],
    ['a text of its own', textCell('A1', '市'), '市'],
    [
      'a text in several pieces',
      cell('r="A1" t="inlineStr"', '<is><r><rPr/><t>流</t></r><r><t xml:space="preserve"> 山</t></r></is>'),
      '流 山',
    ],
    [
      'a text without its furigana',
      cell('r="A1" t="inlineStr"', '<is><t>市</t><rPh sb="0" eb="1"><t>シ</t></rPh><phoneticPr/></is>'),
      '市',
    ],
    ['a text behind furigana', cell('r="A1" t="inlineStr"', '<is><rPh><t>シ</t></rPh><t>市</t></is>'), '市'],
    [
      'a text with references, CDATA and escapes',
      cell('r="A1" t="inlineStr"', '<is><t>A&amp;B<![CDATA[&amp;]]>_x000D_</t></is>'),
      'A&B&amp;\r',
    ],
    ['a truth', cell('r="A1" t="b"', '<v>1</v>'), true],
    ['a truth in a word', cell('r="A1" t="b"', '<v> true </v>'), true],
    ['no truth', cell('r="A1" t="b"', '<v>0</v>'), false],
    ['an error', cell('r="A1" t="e"', '<v>#N/A</v>'), '#N/A'],
    ['a formula’s text', cell('r="A1" t="str"', '<f>B1</f><v>あ</v>'), 'あ'],
    ['nothing', emptyCell('A1', 1), undefined],
    ['an empty text', cell('r="A1" t="inlineStr"', '<is><t></t></is>'), undefined],
    ['nothing of a formula', cell('r="A1"', '<f>1+1</f>'), undefined],
  ])('%s', (_, xml, value) => {
    const found = read({ rows: row(1, xml) });
    expect({ value: found.cells['A1'], fault: found.fault }).toEqual({ value, fault: null });
  });

  test('where they say that they stand, and behind one another where they say nothing', () => {
    const rows = `<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c r="AA5"><v>4</v></c></row><row><c><v>5</v></c></row>`;
    const { cells, fault } = read({ rows });
    expect({ cells, fault }).toEqual({ cells: { A1: 1, C1: 2, D1: 3, AA5: 4, A6: 5 }, fault: null });
  });

  test('by any column and row that a sheet has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), fc.integer({ min: 1, max: 1_048_576 }), (column, at) => {
        const name = `${LETTERS(column)}${at}`;
        const { cells, fault } = read({ rows: row(at, numberCell(name, 7)) });
        expect({ cells, fault }).toEqual({ cells: { [name]: 7 }, fault: null });
        const place = { firstRow: at, lastRow: at, firstColumn: column, lastColumn: column };
        expect(areaAt(name)).toEqual(place);
        expect(areaAt(`$${LETTERS(column).toLowerCase()}$${at}`)).toEqual(place);
        expect(areaAt(`A1:${name}`)).toEqual({ ...place, firstRow: 1, firstColumn: 1 });
        expect(cellNumber(at, column)).toBe(cellNumber(1, column) + (at - 1) * 16_384);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    '',
    'A',
    '1',
    'A0',
    'XFE1',
    'ZZZZ1',
    'A1048577',
    'A1B',
    '1A',
    'A-1',
    'A1:',
    ':A1',
    'A1:B',
    'あ1',
    'A 1',
    'A1.5',
    '@1',
    '[1',
    'A/',
    'A:',
  ])('%j is the name of none', (name) => {
    expect(areaAt(name)).toBeNull();
  });

  test('that formulas give their values, those of arrays too', () => {
    const rows =
      row(
        1,
        '<c r="A1"><f>1</f><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">1</f><v>1</v></c><c r="D1"><f t="array" ref="D1:E2">1</f><v>1</v></c><c r="E1"><v>2</v></c><c r="F1"><v>2</v></c>',
      ) +
      row(2, '<c r="B2"><v>1</v></c><c r="C2"><v>1</v></c><c r="D2"><v>3</v></c><c r="E2"><v>4</v></c>') +
      row(3, '<c r="D3"><v>3</v></c><c r="G3"><f t="dataTable" ref="G3:G4"/></c>') +
      row(4, '<c r="G4"><v>3</v></c><c r="H4"><f ref="H4:I4">1</f></c><c r="I4"><v>3</v></c>');
    expect(read({ rows }).formulas.sort()).toEqual(['A1', 'B1', 'D1', 'D2', 'E1', 'E2', 'G3', 'G4', 'H4']);
  });

  test('and nothing that stands elsewhere or is another’s', () => {
    const found = read({
      rows: row(1, textCell('A1', '市') + 'x<v>1</v><x:c xmlns:x="urn:x" r="B1"><x:v>2</x:v></x:c>'),
      behind: '<v>3</v><t>4</t>',
    });
    expect(found.cells).toEqual({ A1: '市' });
    expect(found.rows).toBe(1);
    expect(read({ rows: row(1, '') + row(2, '') }).rows).toBe(2);
    expect(read({ xml: '<worksheet' }).isWhole).toBe(false);
  });
});

describe('what Excel would mend in a sheet', () => {
  test.each<[string, Parameters<typeof sheetXml>[0], string]>([
    ['two rows of one number', { rows: row(2, '') + row(2, '') }, 'place row'],
    ['rows out of order', { rows: row(3, '') + row(2, '') }, 'place row'],
    ['a row of no number', { rows: '<row r="x"/>' }, 'place row'],
    ['a row below the last one', { rows: row(1_048_577, '') }, 'place row'],
    ['a row above the first one', { rows: row(0, '') }, 'place row'],
    ['two cells of one name', { rows: row(1, numberCell('A1', 1) + numberCell('A1', 2)) }, 'place cell'],
    ['cells out of order', { rows: row(1, numberCell('B1', 1) + numberCell('A1', 2)) }, 'place cell'],
    ['a cell of another row', { rows: row(1, numberCell('A2', 1)) }, 'place cell'],
    ['a cell without a name that is one', { rows: row(1, numberCell('$A$1', 1)) }, 'place cell'],
    ['a look that there isn’t', { rows: row(1, emptyCell('A1', 6)) }, 'style s'],
    ['a look that is no number', { rows: row(1, '<c r="A1" s="x"/>') }, 'style s'],
    ['a text that there isn’t', { rows: row(1, '<c r="A1" t="s"><v>2</v></c>') }, 'string v'],
    ['children out of order', { ahead: '<mergeCells/>' }, 'order sheetData'],
    ['its first child behind its second', { ahead: '<dimension/><sheetPr/>' }, 'order sheetPr'],
    ['its last children exchanged', { behind: '<extLst/><tableParts/>' }, 'order tableParts'],
    ['rules behind pages', { behind: '<pageSetup/><conditionalFormatting/>' }, 'order conditionalFormatting'],
    ['a merge that is none', { behind: '<mergeCells><mergeCell ref="A"/></mergeCells>' }, 'merge ref'],
    ['a merge of nothing', { behind: '<mergeCells><mergeCell/></mergeCells>' }, 'merge ref'],
    [
      'merges over each other',
      { behind: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>' },
      'merge overlap',
    ],
    [
      'merges over each other, the lower one first',
      { behind: '<mergeCells><mergeCell ref="B2:C3"/><mergeCell ref="A1:B2"/></mergeCells>' },
      'merge overlap',
    ],
    [
      'a merge in another one',
      { behind: '<mergeCells><mergeCell ref="A1:E9"/><mergeCell ref="G1:G9"/><mergeCell ref="B5:C6"/></mergeCells>' },
      'merge overlap',
    ],
    [
      'a merge over the end of one far above',
      { behind: '<mergeCells><mergeCell ref="C1:C9"/><mergeCell ref="A2:A3"/><mergeCell ref="A9:C9"/></mergeCells>' },
      'merge overlap',
    ],
  ])('%s', (_, sheet, fault) => {
    expect(read(sheet).fault).toBe(fault);
  });

  test.each<[string, Parameters<typeof sheetXml>[0]]>([
    [
      'merges side by side',
      {
        behind:
          '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:D2"/><mergeCell ref="A3:D3"/><mergeCell ref="E1:E3"/></mergeCells>',
      },
    ],
    [
      'all children in their order',
      {
        ahead: '<sheetPr/><dimension/><sheetViews/><sheetFormatPr/><cols/>',
        behind:
          '<sheetProtection/><autoFilter/><mergeCells/><phoneticPr/><conditionalFormatting/><conditionalFormatting/><dataValidations/><hyperlinks/><printOptions/><pageMargins/><pageSetup/><headerFooter/><rowBreaks/><colBreaks/><ignoredErrors/><drawing/><legacyDrawing/><tableParts/><extLst/>',
      },
    ],
    ['children that nobody knows', { ahead: '<dimension/><x:y xmlns:x="urn:x"><sheetPr/></x:y><unknown/><cols/>' }],
    ['the last look', { rows: row(1, emptyCell('A1', 5)) }],
  ])('but not %s', (_, sheet) => {
    expect(read(sheet)).toMatchObject({ fault: null, isWhole: true });
  });

  test('and no look at all where the workbook has no looks', () => {
    expect(read({ rows: row(1, emptyCell('A1', 99)) }, { formats: null }).fault).toBeNull();
  });
});

describe('a workbook, as a reader of its own reads it', () => {
  const book = (given: XlsxParts, main = 'xl/workbook.xml') => {
    const reading = readBook(readPacked(anXlsx(given))!, main, nodeCodec);
    return { ...reading, fault: faultsOf(reading.faults) };
  };

  test('its sheets, names, texts and looks', () => {
    const reading = book({
      sheets: [{ name: '様式１' }, { name: '別紙' }],
      names: { office: '様式１!$B$1', day: "'様式１'!$B$2" },
      nameElements: '<definedName name="_xlnm.Print_Area" localSheetId="1">別紙!$A$1:$C$9</definedName>',
      strings: ['<t>甲</t>', '<r><t>乙</t></r><r><t>丙</t></r><rPh><t>オツ</t></rPh>', '<t/>', '<t>_x3042__x000D_</t>'],
    });
    expect(reading).toMatchObject({ fault: null, from1904: false, formats: 6, strings: ['甲', '乙丙', '', 'あ\r'] });
    expect(reading.sheets).toEqual([
      { name: '様式１', part: 'xl/worksheets/sheet1.xml' },
      { name: '別紙', part: 'xl/worksheets/sheet2.xml' },
    ]);
    expect(reading.names).toEqual([
      { name: 'office', sheet: null, formula: '様式１!$B$1' },
      { name: 'day', sheet: null, formula: "'様式１'!$B$2" },
      { name: '_xlnm.Print_Area', sheet: '1', formula: '別紙!$A$1:$C$9' },
    ]);
  });

  test.each([
    ['', false],
    ['<workbookPr/>', false],
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="true"/>', true],
    ['<workbookPr date1904="0"/>', false],
    ['<x:workbookPr xmlns:x="urn:x" date1904="1"/>', false],
  ])('counts its days from 1904 where it says so: %s', (workbookPr, from1904) => {
    expect(book({ workbookPr }).from1904).toBe(from1904);
  });

  test('a sheet of a chart has no cells', () => {
    const chart = { name: 'xl/chartsheets/sheet1.xml', content: '<chartsheet/>' };
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="図" sheetId="1" r:id="rId9"/></sheets></workbook>`;
    const reading = book({
      workbook,
      parts: [chart],
      workbookRels: [['rId9', 'chartsheet', 'chartsheets/sheet1.xml']],
    });
    expect(reading).toMatchObject({ fault: null, sheets: [{ name: '図', part: '' }] });
  });

  const sheet = (name: string, id: string, rel: string): string =>
    `<sheet name="${name}" sheetId="${id}" r:id="${rel}"/>`;
  const withSheets = (...sheets: string[]): XlsxParts => ({
    sheets: [{}, {}],
    workbook: `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.join('')}</sheets></workbook>`,
  });
  test.each([
    ['a sheet that leads nowhere', withSheets(sheet('一', '1', 'rId99')), 'relationship 一'],
    ['two sheets of one name', withSheets(sheet('A', '1', 'rId1'), sheet('a', '2', 'rId2')), 'name a'],
    ['two sheets of one number', withSheets(sheet('一', '1', 'rId1'), sheet('二', '1', 'rId2')), 'name sheetId'],
    ['a name that is too long', withSheets(sheet('あ'.repeat(32), '1', 'rId1')), `name ${'あ'.repeat(32)}`],
    ['a name with a slash', withSheets(sheet('1/2', '1', 'rId1')), 'name 1/2'],
    ['a name with a backslash', withSheets(sheet('1\\2', '1', 'rId1')), 'name 1\\2'],
    ['a name with a bracket', withSheets(sheet('[1', '1', 'rId1')), 'name [1'],
    ['a name that leads nowhere', { names: { office: '#REF!$B$1' } }, 'name office'],
    ['looks that are cut off', { styles: '<styleSheet' }, 'xl/styles.xml xml tag'],
    ['texts that are cut off', { strings: ['</sst>'] }, 'xl/sharedStrings.xml xml end tag'],
    ['a workbook that is cut off', { workbook: `<workbook xmlns="${MAIN}">` }, 'xl/workbook.xml xml end'],
  ])('has a fault: %s', (_, given, fault) => {
    expect(book(given).fault).toBe(fault);
  });

  test('a name of 31 letters is none', () => {
    expect(book(withSheets(sheet('あ'.repeat(31), '1', 'rId1'))).fault).toBeNull();
  });

  test('only the looks of cells are counted, and none where there is no such part', () => {
    const styles = STYLES.replace('<cellXfs count="6">', '<cellXfs count="6"><!-- -->').replace(
      '</cellXfs>',
      '</cellXfs><dxfs><xf/></dxfs>',
    );
    expect(book({ styles }).formats).toBe(6);
    expect(
      readBook(readPacked(anXlsx({ workbook: `<workbook xmlns="${MAIN}"/>` }))!, 'xl/none.xml', nodeCodec),
    ).toMatchObject({
      formats: null,
      strings: [],
      sheets: [],
    });
  });

  test('of the same file its looks and texts are those that were read before', () => {
    const parts = readPacked(anXlsx({ strings: ['<t>甲</t>'] }))!;
    const own = { parts, book: readBook(parts, 'xl/workbook.xml', nodeCodec) };
    expect(readBook(parts, 'xl/workbook.xml', nodeCodec, own).strings).toBe(own.book.strings);
    const other = readPacked(anXlsx({ strings: ['<t>乙</t>'], styles: STYLES.replace('<xf ', '<xf/><xf ') }))!;
    const book = readBook(other, 'xl/workbook.xml', nodeCodec, own);
    expect(book.strings).toEqual(['乙']);
    expect(book.formats).toBe(6);
  });

  test('escapes in texts are read as the characters that they stand for', () => {
    expect(unescaped('_x0041__xFF21_ _x00_ _xGGGG_ x0041 _x005F_x0041_')).toBe('AＡ _x00_ _xGGGG_ x0041 _x0041_');
    expect(unescaped('氏名')).toBe('氏名');
  });

  test('its relationships lead to parts within the file, whatever the spelling', () => {
    const parts = readPacked(
      anXlsx({
        sheets: [
          {
            rels: [
              ['r1', 'drawing', '../drawings/Drawing1.xml'],
              ['r2', 'hyperlink', 'https://example.jp/'],
              ['r3', 'comments', '/xl/comments1.xml'],
              ['r4', 'image', 'none.png'],
            ],
          },
        ],
        parts: [
          { name: 'xl/drawings/drawing1.xml', content: '<a/>' },
          { name: 'xl/comments1.xml', content: '<a/>' },
        ],
      }),
    )!;
    expect([...relationshipsOf(parts, 'xl/worksheets/sheet1.xml', nodeCodec)]).toEqual([
      ['r1', { type: 'drawing', part: 'xl/drawings/drawing1.xml' }],
      ['r3', { type: 'comments', part: 'xl/comments1.xml' }],
    ]);
    expect([...relationshipsOf(parts, '', nodeCodec).values()]).toEqual([
      { type: 'officeDocument', part: 'xl/workbook.xml' },
    ]);
    expect(relationshipsOf(parts, 'xl/comments1.xml', nodeCodec).size).toBe(0);
  });
});
