import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RowShift } from '@shared/forms/excel/row-shift';
import { circled, filled, tryFill, type GivenRows } from '../../../builders/excel-fill';
import { codecs } from '../../../builders/word-fill';
import {
  anXlsx,
  emptyCell,
  formulaCell,
  numberCell,
  row,
  SHEET_TYPES,
  textCell,
  type XlsxParts,
  type XlsxSheet,
} from '../../../builders/xlsx';
import { changedParts, formulaAt, parseAll, sheetOf, undone, valueAt } from '../../../support/excel-read';
import { elements, parseXml, partOf, partsOf } from '../../../support/word-text';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** A printed row of the list: number, name and job. */
const printedRow = (number: number): string =>
  row(
    number,
    numberCell(`A${number}`, number - 4, 1) +
      emptyCell(`B${number}`, 1) +
      emptyCell(`C${number}`, 1) +
      emptyCell(`D${number}`, 1),
    ' ht="24" customHeight="1"',
  );

/** A list of three printed rows, 5 to 7, between a title and notes; `sheet` and `parts` add to it. */
const aList = (sheet: XlsxSheet = {}, parts: XlsxParts = {}): Uint8Array =>
  anXlsx({
    sheets: [
      {
        rows:
          row(1, textCell('A1', '登録票')) +
          [5, 6, 7].map(printedRow).join('') +
          row(8, textCell('A8', '計')) +
          row(10, textCell('A10', '備考') + textCell('D10', '末尾')),
        ...sheet,
      },
    ],
    names: { 'users.name': '様式1!$B$5', 'users.job': '様式1!$C$5', ...parts.names },
    ...Object.fromEntries(Object.entries(parts).filter(([key]) => key !== 'names')),
  });

const people = (count: number): { 'users.name': string; 'users.job': string }[] =>
  Array.from({ length: count }, (_, i) => ({ 'users.name': `職員 ${i + 1}`, 'users.job': `職種 ${i + 1}` }));
const given = (count: number): GivenRows => ({
  printed: 3,
  entries: people(count),
  fields: ['users.name', 'users.job'],
});

/** Fills so many people in, after checking that all parts are XML and that the edits undo. */
function fillPeople(count: number, form = aList(), codec = codecs[0]![1]): Uint8Array {
  const file = filled(form, { rows: { users: given(count) } }, codec);
  parseAll(file.bytes);
  const before = partsOf(form);
  for (const [part, text] of undone(file)) expect(text).toBe(before[part] ? partOf(form, part) : '');
  return file.bytes;
}
const column = (xlsx: Uint8Array, letter: string, rows: readonly number[]): unknown[] => {
  const sheet = sheetOf(xlsx);
  return rows.map((number) => (sheet[`${letter}${number}`] as { v?: unknown } | undefined)?.v);
};
const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);
const attributes = (
  xlsx: Uint8Array,
  element: string,
  name: string,
  part = SHEET,
  namespace = MAIN,
): (string | null)[] => elements(parseXml(partOf(xlsx, part)), element, namespace).map((one) => one.getAttribute(name));

describe('people in the rows of a form', () => {
  test.each([0, 1, 3, 4, 23, 500])('%d of them stand in order, and none is left out', (count) => {
    const bytes = fillPeople(count);
    const rows = from(5, Math.max(3, count));
    const names = people(count);
    expect(column(bytes, 'B', rows)).toEqual(rows.map((_, i) => names[i]?.['users.name']));
    expect(column(bytes, 'C', rows)).toEqual(rows.map((_, i) => names[i]?.['users.job']));
    const added = Math.max(0, count - 3);
    expect(valueAt(bytes, `A${8 + added}`)).toBe('計');
    expect([valueAt(bytes, `A${10 + added}`), valueAt(bytes, `D${10 + added}`)]).toEqual(['備考', '末尾']);
    expect(attributes(bytes, 'row', 'r')).toEqual([1, ...rows, 8 + added, 10 + added].map(String));
  });

  test('beyond the printed rows take the last printed row as their pattern, with its look and height', () => {
    const bytes = fillPeople(5);
    expect(column(bytes, 'A', from(5, 5))).toEqual([1, 2, 3, 3, 3]);
    expect(attributes(bytes, 'row', 'ht').slice(1, 6)).toEqual(['24', '24', '24', '24', '24']);
    const cells = elements(parseXml(partOf(bytes, SHEET)), 'c', MAIN);
    expect(
      cells.filter((cell) => /[A-D]9$/.test(cell.getAttribute('r')!)).map((cell) => cell.getAttribute('s')),
    ).toEqual(['1', '1', '1', '1']);
  });

  test.each(codecs)('can be any number with any names, with %s', (_, codec) => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 }), { maxLength: 30 }), (names) => {
        const form = aList();
        const entries = names.map((name) => ({ 'users.name': name.replace(/[^ -~]|_/gu, '') || '無名' }));
        const file = filled(form, { rows: { users: { printed: 3, entries, fields: ['users.name'] } } }, codec);
        expect(column(file.bytes, 'B', from(5, names.length))).toEqual(entries.map((entry) => entry['users.name']));
        for (const [part, text] of undone(file)) expect(text).toBe(partOf(form, part));
      }),
      { numRuns: 40 },
    );
  });

  test('leave every part alone that has nothing to do with them', () => {
    expect(changedParts(aList(), fillPeople(2))).toEqual([SHEET]);
    expect(changedParts(aList(), fillPeople(9))).toEqual([SHEET]);
  });

  test('stand in entries of two rows each, merged as printed', () => {
    const entry = (number: number): string =>
      row(number, emptyCell(`B${number}`, 1)) +
      row(number + 1, emptyCell(`B${number + 1}`, 1) + emptyCell(`C${number + 1}`, 2));
    const form = anXlsx({
      sheets: [
        {
          rows: entry(3) + entry(5) + row(7, textCell('A7', '末尾')),
          behind: '<mergeCells count="2"><mergeCell ref="A5:A6"/><mergeCell ref="A7:C7"/></mergeCells>',
        },
      ],
      names: { 'users.kana': '様式1!$B$3', 'users.name': '様式1!$B$4' },
    });
    const entries = from(1, 4).map((i) => ({ 'users.kana': `かな ${i}`, 'users.name': `氏名 ${i}` }));
    const { bytes } = filled(form, { rows: { users: { printed: 2, entries } } });
    expect(column(bytes, 'B', from(3, 8))).toEqual(entries.flatMap((one) => [one['users.kana'], one['users.name']]));
    expect(valueAt(bytes, 'A11')).toBe('末尾');
    expect(attributes(bytes, 'mergeCell', 'ref')).toEqual(['A5:A6', 'A11:C11', 'A7:A8', 'A9:A10']);
    expect(attributes(bytes, 'mergeCells', 'count')).toEqual(['4']);
  });

  test('stand in two tables side by side, which grow together', () => {
    const form = aList({}, { names: { 'devices.kind': '様式1!$D$5' } });
    const devices = from(1, 5).map((i) => ({ 'devices.kind': `端末 ${i}` }));
    const { bytes } = filled(form, {
      rows: { users: given(4), devices: { printed: 3, entries: devices } },
    });
    expect(column(bytes, 'B', from(5, 6))).toEqual([
      ...people(4).map((one) => one['users.name']),
      undefined,
      undefined,
    ]);
    expect(column(bytes, 'D', from(5, 5))).toEqual(devices.map((one) => one['devices.kind']));
    expect(valueAt(bytes, 'A10')).toBe('計');
  });

  test('stand in two tables one below the other', () => {
    const form = anXlsx({
      sheets: [
        {
          rows:
            row(3, emptyCell('B3', 1)) +
            row(4, textCell('A4', '次')) +
            row(6, emptyCell('B6', 1)) +
            row(7, textCell('A7', '末尾')),
        },
      ],
      names: { 'users.name': '様式1!$B$3', 'teams.name': '様式1!$B$6' },
    });
    const list = (tag: string, count: number): GivenRows => ({
      printed: 1,
      entries: from(1, count).map((i) => ({ [tag]: `${tag} ${i}` })),
    });
    const { bytes } = filled(form, { rows: { users: list('users.name', 3), teams: list('teams.name', 4) } });
    expect(column(bytes, 'B', [3, 4, 5])).toEqual(['users.name 1', 'users.name 2', 'users.name 3']);
    expect(valueAt(bytes, 'A6')).toBe('次');
    expect(column(bytes, 'B', [8, 9, 10, 11])).toEqual(from(1, 4).map((i) => `teams.name ${i}`));
    expect(valueAt(bytes, 'A12')).toBe('末尾');
  });

  test('beyond the last row of a sheet are refused with how many fit', () => {
    const rows = row(1_048_570, emptyCell('B1048570')) + row(1_048_574, textCell('A1048574', '末尾'));
    const form = anXlsx({ sheets: [{ rows }], names: { 'users.name': '様式1!$B$1048570' } });
    const users = (count: number): GivenRows => ({
      printed: 1,
      entries: people(count).map(({ 'users.name': name }) => ({ 'users.name': name })),
    });
    expect(tryFill(form, { rows: { users: users(3) } }).ok).toBe(true);
    expect(tryFill(form, { rows: { users: users(9) } })).toMatchObject({
      ok: false,
      code: 'excel/no-room',
      details: { rows: 9, capacity: 3 },
    });
  });

  test('are refused by name when their cells are on two sheets, or overlap another table', () => {
    const two = anXlsx({ sheets: [{}, {}], names: { 'users.name': '様式1!$B$5', 'users.job': '様式2!$C$5' } });
    expect(tryFill(two, { rows: { users: given(1) } })).toMatchObject({ code: 'excel/anchor-kind' });
    const overlapping = aList({}, { names: { 'devices.kind': '様式1!$D$6' } });
    const devices = { printed: 3, entries: from(1, 4).map(() => ({ 'devices.kind': 'x' })) };
    expect(tryFill(overlapping, { rows: { users: given(4), devices } })).toMatchObject({ code: 'pack/printed-rows' });
  });

  test('have rings around their words, also in copied rows', () => {
    const rows = row(3, textCell('B3', '有・無', 5), ' ht="30" customHeight="1"') + row(4, textCell('A4', '末尾'));
    const form = anXlsx({ sheets: [{ rows }], names: { 'users.yes': '様式1!$B$3' } });
    const entries = ['有', '無', '有'].map((word) => ({ 'users.yes': circled(word) }));
    const { bytes } = filled(form, { rows: { users: { printed: 1, entries } } });
    const drawing = parseXml(partOf(bytes, 'xl/drawings/drawing1.xml'));
    const all = (name: string): ReturnType<typeof elements> => Array.from(drawing.getElementsByTagName(name));
    expect(all('xdr:row').map((one) => Number(one.textContent))).toEqual([2, 2, 3, 3, 4, 4]);
    const [one, other, third] = all('a:gd')
      .filter((guide) => guide.getAttribute('name') === 'right')
      .map((guide) => Number(guide.getAttribute('fmla')!.split(' ')[2]));
    expect(one).toBe(third);
    expect(other).toBeGreaterThan(one!);
    expect(column(bytes, 'B', [3, 4, 5])).toEqual(['有・無', '有・無', '有・無']);
  });
});

describe('what else a sheet holds, when rows are put in', () => {
  test('moves with the rows it belongs to, and holds for the new ones', () => {
    const form = aList({
      ahead:
        '<dimension ref="A1:D10"/><sheetViews><sheetView workbookViewId="0" topLeftCell="A1"><pane ySplit="4" topLeftCell="A9" state="frozen"/>' +
        '<selection activeCell="B10" sqref="B10 C5:C7"/></sheetView></sheetViews>',
      behind:
        '<protectedRanges><protectedRange sqref="B5:D7" name="r"/></protectedRanges><autoFilter ref="A4:D7"/>' +
        '<mergeCells count="3"><mergeCell ref="E5:E7"/><mergeCell ref="F7:G7"/><mergeCell ref="A10:C10"/></mergeCells>' +
        '<conditionalFormatting sqref="C5:C7 A10"><cfRule type="expression" priority="1"><formula>$C5=$A$10</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="2"><dataValidation type="list" sqref="C5:C7"><formula1>$G$10:$G$12</formula1></dataValidation>' +
        '<dataValidation type="list" sqref="D7"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A10" location="様式1!A10"/></hyperlinks>' +
        '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks>' +
        `<extLst><ext uri="{1}"><x14:dataValidations xmlns:x14="urn:x14" xmlns:xm="${XM}"><x14:dataValidation><x14:formula1><xm:f>様式1!$G$10:$G$12</xm:f></x14:formula1>` +
        '<xm:sqref>D5:D7</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    });
    const bytes = fillPeople(5, form);
    expect(attributes(bytes, 'dimension', 'ref')).toEqual(['A1:D12']);
    expect(attributes(bytes, 'pane', 'topLeftCell')).toEqual(['A11']);
    expect(attributes(bytes, 'selection', 'sqref')).toEqual(['B12 C5:C9']);
    expect(attributes(bytes, 'selection', 'activeCell')).toEqual(['B12']);
    expect(attributes(bytes, 'protectedRange', 'sqref')).toEqual(['B5:D9']);
    expect(attributes(bytes, 'autoFilter', 'ref')).toEqual(['A4:D9']);
    expect(attributes(bytes, 'mergeCell', 'ref')).toEqual(['E5:E9', 'F7:G7', 'A12:C12', 'F8:G8', 'F9:G9']);
    expect(attributes(bytes, 'conditionalFormatting', 'sqref')).toEqual(['C5:C9 A12']);
    expect(attributes(bytes, 'dataValidation', 'sqref')).toEqual(['C5:C9', 'D7:D9']);
    expect(attributes(bytes, 'hyperlink', 'ref')).toEqual(['A12']);
    expect(attributes(bytes, 'brk', 'id')).toEqual(['4', '11']);
    const text = (name: string, namespace = MAIN): (string | null)[] =>
      elements(parseXml(partOf(bytes, SHEET)), name, namespace).map((one) => one.textContent);
    expect(text('formula')).toEqual(['$C5=$A$12']);
    expect(text('formula1')).toEqual(['$G$12:$G$14', '"甲,乙"']);
    expect([text('f', XM), text('sqref', XM)]).toEqual([['様式1!$G$12:$G$14'], ['D5:D9']]);
  });

  test('moves however many merged cells there are', () => {
    const merges = Array.from({ length: 150_000 }, (_, i) => `<mergeCell ref="A${i + 20}:B${i + 20}"/>`).join('');
    const bytes = fillPeople(4, aList({ behind: `<mergeCells count="150000">${merges}</mergeCells>` }));
    expect(partOf(bytes, SHEET)).toContain('<mergeCell ref="A150020:B150020"/></mergeCells>');
  });

  test('a rule for a part of an entry holds for that part of every copy', () => {
    const form = anXlsx({
      sheets: [
        {
          rows: [3, 4, 5, 6].map((number) => row(number, emptyCell(`B${number}`))).join(''),
          behind:
            '<dataValidations><dataValidation type="list" sqref="B3 B5"><formula1>"甲"</formula1></dataValidation></dataValidations>',
        },
      ],
      names: { 'users.kana': '様式1!$B$3', 'users.name': '様式1!$B$4' },
    });
    const entries = from(1, 4).map((i) => ({ 'users.kana': `${i}`, 'users.name': `${i}` }));
    const { bytes } = filled(form, { rows: { users: { printed: 2, entries } } });
    expect(attributes(bytes, 'dataValidation', 'sqref')).toEqual(['B3 B5 B7 B9']);
  });

  test('names, print areas and titles follow', () => {
    const form = aList(
      {},
      {
        names: { total: '様式1!$C$8', list: '様式1!$A$5:$D$7', users: '様式1!$A$5:$D$7', other: '様式2!$A$9' },
        nameElements:
          '<definedName name="_xlnm.Print_Area" localSheetId="0">様式1!$A$1:$D$10,様式1!$F$1:$G$2</definedName>' +
          '<definedName name="_xlnm.Print_Titles" localSheetId="0">様式1!$A:$A,様式1!$3:$4</definedName>',
      },
    );
    const bytes = fillPeople(5, form);
    const names = elements(parseXml(partOf(bytes, 'xl/workbook.xml')), 'definedName', MAIN);
    expect(Object.fromEntries(names.map((name) => [name.getAttribute('name'), name.textContent]))).toEqual({
      'users.name': '様式1!$B$5',
      'users.job': '様式1!$C$5',
      total: '様式1!$C$10',
      list: '様式1!$A$5:$D$9',
      users: '様式1!$A$5:$D$9',
      other: '様式2!$A$9',
      '_xlnm.Print_Area': '様式1!$A$1:$D$12,様式1!$F$1:$G$2',
      '_xlnm.Print_Titles': '様式1!$A:$A,様式1!$3:$4',
    });
  });

  test('pictures, comments, tables, charts and old drawings follow', () => {
    const xdr = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"';
    const corner = (name: string, at: number): string =>
      `<xdr:${name}><xdr:col>0</xdr:col><xdr:row>${at}</xdr:row></xdr:${name}>`;
    const anchor = (first: number, last: number, mode = ''): string =>
      `<xdr:twoCellAnchor${mode}>${corner('from', first)}${corner('to', last)}<xdr:sp textlink="様式1!$A$10"/></xdr:twoCellAnchor>`;
    const form = aList(
      {
        rels: [
          ['r1', 'drawing', '../drawings/drawing1.xml'],
          ['r2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['r3', 'comments', '/xl/comments1.xml'],
          ['r4', 'table', '../tables/table1.xml'],
          ['r5', 'printerSettings', '../printerSettings/printerSettings1.bin'],
        ],
      },
      {
        parts: [
          {
            name: 'xl/drawings/drawing1.xml',
            content: `<xdr:wsDr ${xdr}>${anchor(0, 3)}${anchor(4, 7)}${anchor(8, 9)}${anchor(4, 9, ' editAs="oneCell"')}${anchor(8, 9, ' editAs="absolute"')}</xdr:wsDr>`,
          },
          {
            name: 'xl/drawings/_rels/drawing1.xml.rels',
            content:
              '<Relationships xmlns="x"><Relationship Id="r1" Type="x/chart" Target="../charts/chart1.xml"/></Relationships>',
          },
          {
            name: 'xl/charts/chart1.xml',
            content: '<c:chart xmlns:c="x"><c:f>様式1!$C$5:$C$7</c:f><c:f>様式2!$C$9</c:f></c:chart>',
          },
          {
            name: 'xl/drawings/vmlDrawing1.vml',
            content:
              '<xml xmlns:x="urn:schemas-microsoft-com:office:excel"><x:Anchor>1, 15, 9, 2, 3, 15, 12, 4</x:Anchor><x:Row>9</x:Row><x:Row>5</x:Row></xml>',
          },
          {
            name: 'xl/comments1.xml',
            content: `<comments xmlns="${MAIN}"><comment ref="A10"/><comment ref="B5"/></comments>`,
            contentType: `${SHEET_TYPES}.comments+xml`,
          },
          {
            name: 'xl/tables/table1.xml',
            content: `<table xmlns="${MAIN}" ref="A4:D7"><autoFilter ref="A4:D7"/></table>`,
          },
          { name: 'xl/printerSettings/printerSettings1.bin', content: new Uint8Array([1, 2, 3]) },
          { name: 'customXml/item1.xml', content: '<a/>' },
        ],
      },
    );
    const bytes = fillPeople(5, form);
    expect(
      partOf(bytes, 'xl/drawings/drawing1.xml')
        .match(/<xdr:row>\d+/g)!
        .map((one) => Number(one.slice(9))),
    ).toEqual([0, 3, 4, 9, 10, 11, 4, 9, 8, 9]);
    expect(partOf(bytes, 'xl/drawings/drawing1.xml').match(/textlink="[^"]*/g)).toEqual(
      Array.from({ length: 5 }, () => 'textlink="様式1!$A$12'),
    );
    expect(partOf(bytes, 'xl/charts/chart1.xml')).toContain('<c:f>様式1!$C$5:$C$9</c:f><c:f>様式2!$C$9</c:f>');
    expect(partOf(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain(
      '1, 15, 11, 2, 3, 15, 14, 4</x:Anchor><x:Row>11</x:Row><x:Row>5',
    );
    expect(partOf(bytes, 'xl/comments1.xml')).toContain('<comment ref="A12"/><comment ref="B5"/>');
    expect(partOf(bytes, 'xl/tables/table1.xml')).toContain('ref="A4:D9"><autoFilter ref="A4:D9"/>');
    expect(changedParts(form, bytes)).not.toContain('customXml/item1.xml');
    expect(changedParts(form, bytes)).not.toContain('xl/printerSettings/printerSettings1.bin');
    // Where no row is put in, not one of them is touched.
    expect(changedParts(form, fillPeople(3, form))).toEqual([SHEET]);
  });

  test('formulas mean the cells they meant, and totals take in the new rows', () => {
    const rows =
      row(1, formulaCell('A1', 'COUNTA(B5:B7)', 0)) +
      [5, 6, 7]
        .map((number) =>
          row(
            number,
            emptyCell(`B${number}`) + emptyCell(`C${number}`) + formulaCell(`D${number}`, `LEN(B${number})+$A$10`, 0),
          ),
        )
        .join('') +
      row(8, formulaCell('D8', 'SUM(D5:D7)', 0)) +
      row(10, numberCell('A10', 100) + formulaCell('D10', 'D8*2', 0));
    const chain = '<c r="A1" i="1"/><c r="D5"/><c r="D6"/><c r="D7"/><c r="D8"/><c r="D10"/><c r="A1" i="2"/>';
    const form = anXlsx({
      sheets: [{ rows }, { rows: row(1, formulaCell('A1', '様式1!D8+様式1!$D$10', 0)) }],
      names: { 'users.name': '様式1!$B$5', 'users.job': '様式1!$C$5' },
      calcChain: chain,
    });
    const bytes = fillPeople(5, form);
    expect(formulaAt(bytes, 'A1')).toBe('COUNTA(B5:B9)');
    expect(from(5, 5).map((number) => formulaAt(bytes, `D${number}`))).toEqual(
      from(5, 5).map((number) => `LEN(B${number})+$A$12`),
    );
    expect([formulaAt(bytes, 'D10'), formulaAt(bytes, 'D12')]).toEqual(['SUM(D5:D9)', 'D10*2']);
    expect(formulaAt(bytes, 'A1', '様式2')).toBe('様式1!D10+様式1!$D$12');
    // 職員 1 is four characters.
    expect([valueAt(bytes, 'A1'), valueAt(bytes, 'D9'), valueAt(bytes, 'D10'), valueAt(bytes, 'D12')]).toEqual([
      5, 104, 520, 1040,
    ]);
    expect(valueAt(bytes, 'A1', '様式2')).toBe(1560);
    expect(partOf(bytes, 'xl/calcChain.xml')).toContain(
      '<c r="A1" i="1"/><c r="D5"/><c r="D6"/><c r="D7"/><c r="D10"/><c r="D12"/><c r="A1" i="2"/><c r="D8" i="1"/><c r="D9" i="1"/>',
    );
    expect(partOf(bytes, 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });

  test('a formula that nothing happens to stays to the letter', () => {
    const always = '<c r="A1"><f ca="1">TODAY()</f><v>46000</v></c>';
    const rows = row(1, always) + row(5, emptyCell('B5') + emptyCell('C5'));
    const form = anXlsx({ sheets: [{ rows }], names: { 'users.name': '様式1!$B$5' } });
    const entries = ['甲', '乙'].map((name) => ({ 'users.name': name }));
    const { bytes } = filled(form, { rows: { users: { printed: 1, entries } } });
    expect(partOf(bytes, SHEET)).toContain('<f ca="1">TODAY()</f>');
  });

  test('formulas that the file gives as copies of another one are written out', () => {
    const shared = (number: number, formula = ''): string =>
      `<c r="D${number}"><f t="shared" si="0"${formula && ' ref="D5:D8"'}>${formula}</f><v>0</v></c>`;
    const rows =
      row(5, emptyCell('B5') + shared(5, 'B5&amp;$A$9')) +
      row(6, emptyCell('B6') + shared(6)) +
      row(8, textCell('B8', 'x') + shared(8)) +
      row(9, textCell('A9', '様'));
    const form = anXlsx({ sheets: [{ rows }], names: { 'users.name': '様式1!$B$5' } });
    const entries = ['甲', '乙', '丙'].map((name) => ({ 'users.name': name }));
    const { bytes } = filled(form, { rows: { users: { printed: 2, entries } } });
    expect([5, 6, 7, 9].map((number) => formulaAt(bytes, `D${number}`))).toEqual([
      'B5&$A$10',
      'B6&$A$10',
      'B7&$A$10',
      'B9&$A$10',
    ]);
    expect([5, 6, 7, 9].map((number) => valueAt(bytes, `D${number}`))).toEqual(['甲様', '乙様', '丙様', 0]);
    // The last one depends on nothing that was filled in. Where nothing moves the file's own way stays.
    expect(
      partOf(filled(form, { rows: { users: { printed: 2, entries: entries.slice(0, 1) } } }).bytes, SHEET),
    ).toContain('t="shared"');
  });
});

test('a row of the filled sheet knows the row that it comes from', () => {
  const block = fc.record({
    first: fc.integer({ min: 1, max: 4 }),
    height: fc.integer({ min: 1, max: 3 }),
    copies: fc.integer({ min: 0, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 3 }), (blocks) => {
      let at = 1;
      const insertions = blocks.map(({ first, height, copies }) => {
        const insertion = { blockFirst: at + first, first: at + first, last: at + first + height - 1, copies };
        at = insertion.last;
        return insertion;
      });
      const shift = new RowShift(insertions);
      for (let row = 1; row < 30; row++) expect(shift.origin(shift.row(row))).toEqual({ row, copy: null });
      for (const insertion of shift.insertions)
        for (let row = insertion.first; row <= insertion.last; row++)
          for (let number = 1; number <= insertion.copies; number++) {
            const height = insertion.last - insertion.first + 1;
            expect(shift.origin(shift.row(row) + number * height)).toEqual({ row, copy: { insertion, number } });
          }
    }),
  );
});
