import { describe, expect, test } from 'vitest';
import { fillWorkbook, type ExcelFill } from '@shared/forms/excel/fill-workbook';
import { MARKS_PART } from '@shared/forms/excel/mark-cells';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import type { ExcelSlot } from '@shared/forms/excel/values';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anchorsFor, circled, filled } from '../../../builders/excel-fill';
import {
  anXlsx,
  emptyCell,
  formulaCell,
  MAIN,
  row,
  textCell,
  WORKBOOK_TYPE,
  type XlsxParts,
  type XlsxSheet,
} from '../../../builders/xlsx';
import { changedParts, valueAt } from '../../../support/excel-read';
import { partOf, partsOf } from '../../../support/word-text';

/** `name` in A1, and a list from A3 on with one printed row. */
const SHEET: XlsxSheet = { rows: row(1, emptyCell('A1')) + row(3, emptyCell('A3')) };
const NAMES = { name: '様式1!$A$1', 'users.name': '様式1!$A$3' };
const form = (parts: XlsxParts = {}, first: XlsxSheet = {}, ...others: XlsxSheet[]): Uint8Array =>
  anXlsx({ ...parts, sheets: [{ ...SHEET, ...first }, ...others], names: { ...NAMES, ...parts.names } });
const people = (count: number) => ({
  users: {
    printed: 1,
    entries: Array.from({ length: count }, (_, i) => ({ 'users.name': `職員 ${i}` })),
    fields: ['users.name'],
  },
});

describe('Excel is asked to calculate what only it can', () => {
  /** The workbook around what tells so. */
  const told = (parts: XlsxParts): string => {
    const rows = row(1, emptyCell('A1') + formulaCell('B1', 'INDIRECT("A1")', 7));
    const { bytes, edits } = filled(form(parts, { rows }), { fields: { name: '鈴木' } });
    // That is nobody’s value.
    expect(edits.filter(({ part, field }) => part === 'xl/workbook.xml' && field !== '')).toEqual([]);
    return partOf(bytes, 'xl/workbook.xml').replace(/^.*<\/x?:?definedNames>/s, '');
  };
  test.each<[string, string, string]>([
    ['behind the names', '', '<calcPr fullCalcOnLoad="1"/></workbook>'],
    [
      'ahead of what Excel wants behind it',
      '<fileRecoveryPr/>',
      '<calcPr fullCalcOnLoad="1"/><fileRecoveryPr/></workbook>',
    ],
    [
      'with what the file says already',
      '<calcPr calcId="191029"/><x/>',
      '<calcPr fullCalcOnLoad="1" calcId="191029"/><x/></workbook>',
    ],
    [
      'where the file says not to',
      '<calcPr fullCalcOnLoad="0" a="1"/>',
      '<calcPr fullCalcOnLoad="1" a="1"/></workbook>',
    ],
    ['where the file asks for it already', '<calcPr fullCalcOnLoad="1"/>', '<calcPr fullCalcOnLoad="1"/></workbook>'],
  ])('%s', (_, workbookEnd, expected) => {
    expect(told({ workbookEnd })).toBe(expected);
  });

  test('with the workbook’s prefix', () => {
    const workbook =
      `<x:workbook xmlns:x="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets>` +
      '<x:sheet name="様式1" sheetId="1" r:id="rId1"/></x:sheets><x:definedNames><x:definedName name="name">様式1!$A$1</x:definedName></x:definedNames></x:workbook>';
    expect(told({ workbook })).toBe('<x:calcPr fullCalcOnLoad="1"/></x:workbook>');
  });

  test('and not where all is known', () => {
    const rows = row(1, emptyCell('A1') + formulaCell('B1', 'A1&amp;"様"', ''));
    const { bytes } = filled(form({}, { rows }), { fields: { name: '鈴木' } });
    expect(valueAt(bytes, 'B1')).toBe('鈴木様');
    expect(changedParts(form({}, { rows }), bytes)).toEqual(['xl/worksheets/sheet1.xml']);
  });
});

describe('a template of Excel becomes a document', () => {
  const template = (): Uint8Array => form({ type: WORKBOOK_TYPE.replace('sheet.main', 'template.main') });
  const typeOf = (bytes: Uint8Array): string | undefined =>
    /PartName="\/xl\/workbook.xml" ContentType="[^"]*\.(\w+)\.main\+xml"/.exec(
      partOf(bytes, '[Content_Types].xml'),
    )?.[1];

  test('when it is filled, and also when there is nothing to fill in', () => {
    expect(typeOf(template())).toBe('template');
    expect(typeOf(filled(template(), { fields: { name: '鈴木' } }).bytes)).toBe('sheet');
    expect(typeOf(filled(template(), {}).bytes)).toBe('sheet');
  });
});

describe('other sheets', () => {
  test.each<[string, XlsxSheet, RegExp]>([
    ['formulas', { rows: row(1, formulaCell('A1', '様式1!A5', '')) }, /<f>様式1!A7<\/f>/],
    [
      'rules for input',
      {
        behind:
          '<dataValidations><dataValidation type="list" sqref="A1"><formula1>様式1!$A$5</formula1></dataValidation></dataValidations>',
      },
      /<formula1>様式1!\$A\$7</,
    ],
    [
      'the second half of a rule',
      {
        behind:
          '<dataValidations><dataValidation type="whole" sqref="A1"><formula1>1</formula1><formula2>様式1!$A$5</formula2></dataValidation></dataValidations>',
      },
      /<formula2>様式1!\$A\$7</,
    ],
    [
      'colours by a rule',
      {
        behind:
          '<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>様式1!$A$5=1</formula></cfRule></conditionalFormatting>',
      },
      /<formula>様式1!\$A\$7=1</,
    ],
    [
      'rules of newer Excels',
      { behind: '<extLst><ext xmlns:y="urn:y" xmlns:z="urn:z"><y:rule><z:f>様式1!$A$5</z:f></y:rule></ext></extLst>' },
      /<z:f>様式1!\$A\$7</,
    ],
  ])('whose %s name the cells of a list go along with it', (_, sheet, expected) => {
    const { bytes } = filled(form({}, {}, sheet), { rows: people(3) });
    expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).toMatch(expected);
  });

  test('without any stay as they are, and are looked at only where a formula names them', () => {
    const words = { rows: row(1, textCell('A1', '<f/>'.replace('<', '&lt;'))) };
    const broken = '<worksheet xmlns="urn:x"/>';
    const bytes = form({}, {}, words, { xml: broken });
    expect(changedParts(bytes, filled(bytes, { rows: people(3) }).bytes)).toEqual(['xl/worksheets/sheet1.xml']);
    const naming = form(
      {},
      { rows: row(1, emptyCell('A1') + formulaCell('B1', 'A1&amp;うら!A1', '')) },
      { name: 'うら', rows: row(1, textCell('A1', '御中')) },
    );
    const done = filled(naming, { fields: { name: 'ひまわり' } }).bytes;
    expect(valueAt(done, 'B1')).toBe('ひまわり御中');
    expect(changedParts(naming, done)).toEqual(['xl/worksheets/sheet1.xml']);
  });
});

describe('a preview knows the field of each cell', () => {
  const marked = (text: string, mark: string): ExcelSlot => ({ kind: 'text', text, mark });
  const marksOf = (bytes: Uint8Array): unknown => {
    const part = partsOf(bytes)[MARKS_PART];
    return part && JSON.parse(new TextDecoder().decode(part));
  };
  const fill = (bytes: Uint8Array, sheets: ExcelFill['sheets']): Uint8Array => {
    const anchors = anchorsFor({ fields: { name: '' }, rows: people(0) });
    return unwrap(fillWorkbook(unwrap(openWorkbook(bytes, nodeCodec)), { anchors, sheets }, nodeCodec)).bytes;
  };
  const users = (count: number, sheet = 0) => ({
    users: Array.from({ length: count }, (_, i) => ({ 'users.name': marked(`職員 ${i}`, `u${sheet}-${i}`) })),
  });

  test('on each sheet, in rows that were put in, and below them', () => {
    const bytes = form({ names: { name: '様式1!$A$4' } });
    expect(
      marksOf(
        fill(bytes, [
          { fields: { name: marked('', 'office') }, rows: users(1) },
          { fields: { name: marked('里', 'office2') }, rows: users(3, 1) },
        ]),
      ),
    ).toEqual({
      様式1: { A4: 'office', A3: 'u0-0' },
      '様式1 (2)': { A6: 'office2', A3: 'u1-0', A4: 'u1-1', A5: 'u1-2' },
    });
  });

  test('and no file that is given out says so', () => {
    expect(marksOf(filled(form(), { fields: { name: '里' }, rows: people(2) }).bytes)).toBeUndefined();
  });

  test('of two sheets that are filled', () => {
    const bytes = form({ names: { 'users.name': '様式2!$B$2' } }, {}, {});
    expect(marksOf(fill(bytes, [{ fields: { name: marked('里', 'office') }, rows: users(2) }]))).toEqual({
      様式1: { A1: 'office' },
      様式2: { B2: 'u0-0', B3: 'u0-1' },
    });
  });
});

test('a form on several sheets is refused as a further sheet with its reason, before anything is written', () => {
  const bytes = form({ names: { 'users.name': '様式2!$B$2' } }, {}, {});
  const anchors = anchorsFor({ fields: { name: '' }, rows: people(0) });
  const paper = { fields: {}, rows: {} };
  expect(
    fillWorkbook(unwrap(openWorkbook(bytes, nodeCodec)), { anchors, sheets: [paper, paper] }, nodeCodec),
  ).toMatchObject({
    code: 'excel/sheet-copy',
    details: { sheet: '様式1', reason: '様式が複数のシートにわたります' },
  });
});

describe('a ring’s drawing', () => {
  const BEHIND = [
    ...['legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems'],
    ...['tableParts', 'extLst'],
  ];
  const cell = row(1, textCell('A1', '有・無'), ' ht="30"');
  const sheetOf = (behind: string, parts: XlsxParts = {}, more: XlsxSheet = {}): Uint8Array =>
    filled(anXlsx({ ...parts, sheets: [{ rows: cell, behind, ...more }], names: { name: '様式1!$A$1' } }), {
      fields: { name: circled('有') },
    }).bytes;

  test.each(BEHIND)('is told ahead of %s, as Excel wants it', (name) => {
    const text = partOf(sheetOf(`<pageMargins left="1"/><${name}/>`), 'xl/worksheets/sheet1.xml');
    expect(text.replace(/^.*<\/sheetData>|<\/worksheet>$/gs, '').replace(/<drawing [^>]*\/>/, '<drawing/>')).toBe(
      `<pageMargins left="1"/><drawing/><${name}/>`,
    );
  });

  test('stands behind all else where none of these is there', () => {
    expect(partOf(sheetOf('<pageMargins left="1"/><pageSetup/>'), 'xl/worksheets/sheet1.xml')).toMatch(
      /<pageSetup\/><drawing xmlns:r="[^"]+" r:id="[^"]+"\/><\/worksheet>$/,
    );
  });

  test('gets a number of its own beside the shapes that are there, under the prefix of the file', () => {
    const drawing =
      '<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><d:absoluteAnchor><d:sp><d:nvSpPr>' +
      '<d:cNvPr id="41" name="a"/></d:nvSpPr></d:sp><d:sp><d:nvSpPr><d:cNvPr id="7" name="b"/></d:nvSpPr></d:sp></d:absoluteAnchor></d:wsDr>';
    const bytes = sheetOf(
      '<drawing r:id="r1"/>',
      { parts: [{ name: 'xl/drawings/drawing5.xml', content: drawing }] },
      { rels: [['r1', 'drawing', '../drawings/Drawing5.xml']] },
    );
    const now = partOf(bytes, 'xl/drawings/drawing5.xml');
    expect(now.startsWith(drawing.slice(0, -'</d:wsDr>'.length))).toBe(true);
    // A line of 0.75 points (9,525 EMU), with nothing inside.
    expect(now.slice(drawing.length - '</d:wsDr>'.length)).toMatch(
      /^<d:oneCellAnchor><d:from>.*<d:cNvPr id="42" name="○"\/>.*<a:noFill\/><a:ln w="9525">.*<\/d:oneCellAnchor><\/d:wsDr>$/,
    );
    expect(Object.keys(partsOf(bytes)).filter((name) => name.includes('drawing'))).toEqual([
      'xl/drawings/drawing5.xml',
    ]);
  });

  test('is a new one where the sheet’s own isn’t in the file', () => {
    const bytes = sheetOf('', {}, { rels: [['r1', 'drawing', '../drawings/gone.xml']] });
    expect(partOf(bytes, 'xl/drawings/drawing1.xml')).toMatch(/<xdr:cNvPr id="1" name="○"\/>/);
  });

  test('of a sheet without anything to ring isn’t made', () => {
    const bytes = anXlsx({ sheets: [{ rows: cell }], names: { name: '様式1!$A$1' } });
    expect(filled(bytes, { fields: { name: circled(null) } }).bytes).toEqual(bytes);
  });
});
