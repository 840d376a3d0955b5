import { describe, expect, test } from 'vitest';
import { openWorkbook, verifyWorkbook, type ExcelTemplate } from '@shared/forms/excel/open-workbook';
import { attempt, unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aCompoundFile } from '../../../builders/compound-file';
import { anXlsx, DECLARATION, MAIN, row, SHEET_TYPES, textCell, type XlsxParts } from '../../../builders/xlsx';
import { utf8 } from '../../../builders/zip';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const opened = (parts: XlsxParts): ExcelTemplate => unwrap(openWorkbook(anXlsx(parts), nodeCodec));
const refused = (parts: XlsxParts): unknown => openWorkbook(anXlsx(parts), nodeCodec);
const workbook = (inside: string, attributes = ''): string =>
  `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"${attributes}>${inside}</workbook>`;

describe('the sheets of a workbook', () => {
  test('stand in the workbook’s order, under their own names and numbers', () => {
    const { sheets, workbookPart } = opened({
      sheets: [{}, {}],
      workbook: workbook(
        '<sheets><sheet name="別紙&amp;裏" sheetId="9" r:id="rId2"/><sheet name="様式" sheetId="4" r:id="rId1"/></sheets>',
      ),
    });
    expect(workbookPart).toBe('xl/workbook.xml');
    expect(sheets).toMatchObject([
      { name: '別紙&裏', id: '9', part: 'xl/worksheets/sheet2.xml' },
      { name: '様式', id: '4', part: 'xl/worksheets/sheet1.xml' },
    ]);
  });

  test('are found under whatever prefixes the file gives', () => {
    const text =
      `${DECLARATION}<x:workbook xmlns:x="${MAIN}" xmlns:other="${OFFICE}"><x:workbookPr date1904="true"/><x:sheets>` +
      `<x:sheet name="様式" sheetId="1" other:id="rId1"/></x:sheets><x:definedNames><x:definedName name="a">様式!$A$1</x:definedName></x:definedNames></x:workbook>`;
    const template = opened({ workbook: text });
    expect(template.prefix).toBe('x:');
    expect(template.sheets).toMatchObject([{ name: '様式', part: 'xl/worksheets/sheet1.xml' }]);
    expect(template.definedNames).toMatchObject([{ name: 'a', formula: '様式!$A$1' }]);
    expect(template.from1904).toBe(true);
  });

  test('are known by what leads to them, wherever the file spells it in other letters', () => {
    const entry = (target: string): XlsxParts => ({
      workbook: workbook('<sheets><sheet name="様式" sheetId="1" r:id="own"/></sheets>'),
      workbookRels: [['own', 'worksheet', target]],
    });
    for (const target of ['/xl/worksheets/sheet1.xml', '../xl/worksheets/sheet1.xml', 'Worksheets/Sheet1.XML'])
      expect(opened(entry(target)).sheets[0]?.part).toBe('xl/worksheets/sheet1.xml');
  });

  test('of a chart have no cells, and are no damage', () => {
    const template = opened({
      workbook: workbook(
        '<sheets><sheet name="図" sheetId="7" r:id="chart"/><sheet name="様式" sheetId="1" r:id="rId1"/></sheets>',
      ),
      workbookRels: [['chart', 'chartsheet', 'chartsheets/sheet1.xml']],
      parts: [
        {
          name: 'xl/chartsheets/sheet1.xml',
          content: `${DECLARATION}<chartsheet xmlns="${MAIN}"/>`,
          contentType: `${SHEET_TYPES}.chartsheet+xml`,
        },
      ],
    });
    expect(template.sheets[0]).toMatchObject({ name: '図', part: null });
    expect(template.worksheet(0)).toBeNull();
    expect(template.worksheet(1)?.name).toBe('様式');
    expect([template.worksheet(-1), template.worksheet(2)]).toEqual([null, null]);
    expect(unwrap(verifyWorkbook(template.directory.bytes, nodeCodec)).sheets).toHaveLength(2);
  });

  test.each<[string, XlsxParts]>([
    ['whose part isn’t in the file', { workbookRels: [['own', 'worksheet', 'worksheets/sheet9.xml']] }],
    ['that nothing leads to', {}],
    ['that is outside of the file', { workbookRels: [['own', 'worksheet', 'file:///C:/worksheets/sheet1.xml']] }],
  ])('%s: the file is refused with the sheet’s name', (_, parts) => {
    const text = workbook(
      '<sheets><sheet name="様式" sheetId="1" r:id="rId1"/><sheet name="別紙" sheetId="2" r:id="own"/></sheets>',
    );
    expect(refused({ ...parts, workbook: text })).toMatchObject({
      ok: false,
      code: 'excel/missing-sheet',
      details: { sheet: '別紙' },
    });
  });
});

describe('the names of a workbook', () => {
  test('are read with the sheet that they hold for, and as people wrote them', () => {
    const { definedNames } = opened({
      sheets: [{}, {}],
      nameElements:
        '<definedName name="a&amp;b">"甲&amp;乙"&amp;様式1!$A$1</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">様式2!$A$1:$B$2</definedName>' +
        '<definedName name="first" localSheetId="0">様式1!$A$1</definedName><other name="x">1</other>',
    });
    expect(definedNames.map(({ name, sheet, formula }) => [name, sheet, formula])).toEqual([
      ['a&b', null, '"甲&乙"&様式1!$A$1'],
      ['_xlnm.Print_Area', 1, '様式2!$A$1:$B$2'],
      ['first', 0, '様式1!$A$1'],
    ]);
  });

  test.each<[string, boolean]>([
    ['', false],
    ['<workbookPr/>', false],
    ['<workbookPr date1904="0"/>', false],
    ['<workbookPr date1904="false"/>', false],
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="true"/>', true],
    ['<bookViews date1904="1"/>', false],
  ])('days count from 1904 only where the file says so: %s', (workbookPr, from1904) => {
    expect(opened({ workbookPr }).from1904).toBe(from1904);
  });
});

test('a part of the file is found by its kind, and by its name; what is outside of it is none', () => {
  const template = opened({
    workbookRels: [
      ['far', 'theme', 'https://example.jp/theme.xml'],
      ['gone', 'connections', 'connections.xml'],
    ],
    sheets: [
      {
        rows: row(1, textCell('A1', '様式')),
        rels: [['r1', 'drawing', '../drawings/drawing1.xml']],
      },
    ],
  });
  expect(template.partOfType('styles')).toBe('xl/styles.xml');
  expect(template.partOfType('theme')).toBeNull();
  expect(template.partOfType('calcChain')).toBeNull();
  expect(template.part('xl/theme.xml')).toBeNull();
  expect(template.part('xl/worksheets/sheet1.xml')?.text).toContain('様式');
  expect(template.relationships('xl/worksheets/sheet1.xml')).toMatchObject([
    { id: 'r1', type: 'drawing', target: '../drawings/drawing1.xml', isExternal: false },
  ]);
  expect(template.relationships('xl/styles.xml')).toEqual([]);
  expect(template.scanned('xl/styles.xml').name).toBe('styleSheet');
});

describe('a file that is no form', () => {
  const type = (name: string): XlsxParts => ({ type: `application/vnd.${name}` });
  test.each<[string, Uint8Array, object]>([
    ['under a password', aCompoundFile('EncryptionInfo', 'EncryptedPackage'), { code: 'excel/encrypted' }],
    ['of Excel 2003', aCompoundFile('Workbook'), { code: 'excel/old-format' }],
    [
      'of old PowerPoint',
      aCompoundFile('PowerPoint Document'),
      { code: 'excel/other-kind', details: { kind: '古い PowerPoint のファイル' } },
    ],
    ['as PDF', utf8('%PDF-1.7\n'), { code: 'excel/other-kind', details: { kind: 'PDF' } }],
    [
      'with macros, as a template',
      anXlsx(type('ms-excel.template.macroEnabled.main+xml')),
      { code: 'excel/macro', details: {} },
    ],
    [
      'with macros in another place',
      anXlsx({ records: [{ name: 'xl/vbaData.xml', content: '<a/>' }] }),
      { code: 'excel/macro' },
    ],
    [
      'that is signed',
      anXlsx({ records: [{ name: '_xmlsignatures/sig1.xml', content: '<a/>' }] }),
      { code: 'excel/signed' },
    ],
    [
      'of a type that is none of Excel’s',
      anXlsx(type('oasis.opendocument.spreadsheet')),
      { code: 'excel/no-workbook' },
    ],
    [
      'that lies beside a mimetype, but has no list of its types',
      anXlsx({ types: null, records: [{ name: 'mimetype', content: 'x' }] }),
      { code: 'excel/other-kind', details: { kind: 'OpenDocument' } },
    ],
    ['without a list of its types', anXlsx({ types: null }), { code: 'excel/no-workbook' }],
    [
      'whose workbook isn’t there',
      anXlsx({
        rels: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/book.xml"/></Relationships>',
      }),
      { code: 'excel/no-workbook' },
    ],
  ])('%s says what it is', (_, bytes, expected) => {
    for (const open of [openWorkbook, verifyWorkbook])
      expect(open(bytes, nodeCodec)).toMatchObject({ ok: false, ...expected });
  });

  test('a mimetype beside the list of types makes no OpenDocument of it', () => {
    expect(opened({ records: [{ name: 'mimetype', content: 'x' }] }).sheets).toHaveLength(1);
  });
});

test('a workbook that comes into the house is looked at on every sheet, one that is there already as far as it is filled', () => {
  const asking = anXlsx({ sheets: [{}, { rows: row(1, '<c r="A1"><f>WEBSERVICE("https://example.jp")</f></c>') }] });
  expect(openWorkbook(asking, nodeCodec).ok).toBe(true);
  expect(verifyWorkbook(asking, nodeCodec)).toMatchObject({
    code: 'form/reaches-out',
    details: { place: 'シート「様式2」' },
  });
  const strange = anXlsx({ sheets: [{}, { xml: '<worksheet xmlns="urn:x"/>' }] });
  expect(openWorkbook(strange, nodeCodec).ok).toBe(true);
  expect(verifyWorkbook(strange, nodeCodec)).toMatchObject({ code: 'excel/no-workbook' });
});

test.each([
  ['and another row has one', '<row r="2"><c r="A2"><v>2</v></c></row>'],
  ['and none is', ''],
])('a cell that isn’t closed in its row takes nothing of another: its row is refused (%s)', (_, behind) => {
  const template = opened({ sheets: [{ rows: `<row r="1"><c r="A1"><v>1</v></row>${behind}` }] });
  expect(attempt(() => template.worksheet(0)?.cell(1, 1))).toMatchObject({ ok: false, code: 'xml/malformed' });
});
