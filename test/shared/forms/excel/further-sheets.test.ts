import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkWorkbook } from '@shared/forms/finished/check-workbook';
import { fillWorkbook } from '@shared/forms/excel/fill-workbook';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import type { ExcelSlot, ExcelValues } from '@shared/forms/excel/values';
import type { FilledFile } from '@shared/forms/filled-file';
import { unwrap, type Result } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anchorsFor, circled } from '../../../builders/excel-fill';
import {
  anXlsx,
  emptyCell,
  formulaCell,
  MAIN,
  row,
  textCell,
  type XlsxParts,
  type XlsxSheet,
} from '../../../builders/xlsx';
import { formulaAt, parseAll, valueAt, workbookOf } from '../../../support/excel-read';
import { elements, parseXml, partOf } from '../../../support/word-text';

const text = (value: string): ExcelSlot => ({ kind: 'text', text: value });

/** `name` in A1, and a list that begins in A3 with one printed row; A4 stands below it. */
const SHEET: XlsxSheet = { rows: row(1, emptyCell('A1')) + row(3, emptyCell('A3')) + row(4, textCell('A4', '計')) };

const formOf = (called: string, sheet: XlsxSheet = {}, parts: XlsxParts = {}): Uint8Array => {
  const quoted = `'${called.replaceAll("'", "''")}'`;
  return anXlsx({
    sheets: [{ ...SHEET, name: called, ...sheet }],
    ...parts,
    names: { name: `${quoted}!$A$1`, 'users.name': `${quoted}!$A$3`, ...parts.names },
  });
};

const paper = (name: string | ExcelSlot, people = 1): ExcelValues => ({
  fields: { name: typeof name === 'string' ? text(name) : name },
  rows: { users: Array.from({ length: people }, (_, i) => ({ 'users.name': text(`${i + 1}人目`) })) },
});

function tryPapers(form: Uint8Array, sheets: readonly ExcelValues[]): Result<FilledFile> {
  const anchors = anchorsFor({
    fields: { name: '' },
    rows: { users: { printed: 1, entries: [], fields: ['users.name'] } },
  });
  const template = unwrap(openWorkbook(form, nodeCodec));
  const file = fillWorkbook(template, { anchors, sheets }, nodeCodec);
  if (!file.ok) return file;
  const checked = checkWorkbook(template, { anchors, sheets }, file.value.bytes, nodeCodec);
  return checked.ok ? file : checked;
}

/** The form for so many offices. */
function papers(form: Uint8Array, count: number, people = 1): Uint8Array {
  const sheets = Array.from({ length: count }, (_, i) => paper(`事業所 ${i + 1}`, i === 0 ? 1 : people));
  const { bytes } = unwrap(tryPapers(form, sheets));
  parseAll(bytes);
  return bytes;
}

const workbookElements = (bytes: Uint8Array, name: string) =>
  elements(parseXml(partOf(bytes, 'xl/workbook.xml')), name, MAIN);
const sheetNames = (bytes: Uint8Array): (string | null)[] =>
  workbookElements(bytes, 'sheet').map((sheet) => sheet.getAttribute('name'));

describe('what a further sheet is called', () => {
  test('is never longer than Excel takes', () => {
    const thirtyOne = '地域密着型通所介護事業所の指定に係る記載事項及び添付書類一覧表';
    expect(thirtyOne).toHaveLength(31);
    const names = sheetNames(papers(formOf(thirtyOne), 10));
    expect(names.slice(0, 3)).toEqual([thirtyOne, `${thirtyOne.slice(0, 27)} (2)`, `${thirtyOne.slice(0, 27)} (3)`]);
    expect(names.at(-1)).toBe(`${thirtyOne.slice(0, 26)} (10)`);
    expect(sheetNames(papers(formOf(thirtyOne.slice(0, 27)), 2))[1]).toBe(`${thirtyOne.slice(0, 27)} (2)`);
    // A letter outside of the common ones takes two places; half of it is none.
    expect(sheetNames(papers(formOf('𠮷田'), 2))[1]).toBe('𠮷田 (2)');
    const rare = `${thirtyOne.slice(0, 26)}𠮷あいう`;
    expect(sheetNames(papers(formOf(rare), 2))[1]).toBe(`${thirtyOne.slice(0, 26)} (2)`);
  });

  test('is what nothing else is called, however that is spelled, and however many sheets there are', () => {
    const others = { sheets: [{ ...SHEET, name: 'Form' }, { name: 'FORM (2)' }, { name: 'Form (4)' }] };
    const bytes = papers(formOf('Form', {}, others), 4);
    expect(sheetNames(bytes)).toEqual(['Form', 'FORM (2)', 'Form (4)', 'Form (3)', 'Form (5)', 'Form (6)']);
    expect([3, 5, 6].map((number) => valueAt(bytes, 'A1', `Form (${number})`))).toEqual([
      '事業所 2',
      '事業所 3',
      '事業所 4',
    ]);
  });

  test('may hold what XML or a formula writes otherwise', () => {
    const sheet: XlsxSheet = { ...SHEET, name: '様式A&amp;B&lt;1&gt; 園長&apos;s' };
    const form = anXlsx({
      sheets: [sheet],
      names: { name: "'様式A&amp;B&lt;1&gt; 園長''s'!$A$1", 'users.name': "'様式A&amp;B&lt;1&gt; 園長''s'!$A$3" },
      nameElements: `<definedName name="_xlnm.Print_Area" localSheetId="0">'様式A&amp;B&lt;1&gt; 園長''s'!$A$1:$A$4</definedName>`,
    });
    const bytes = papers(form, 2);
    expect(workbookOf(bytes).SheetNames[1]).toBe("様式A&B<1> 園長's (2)");
    expect(workbookElements(bytes, 'definedName').at(-1)?.textContent).toBe("'様式A&B<1> 園長''s (2)'!$A$1:$A$4");
  });
});

describe('a further sheet in the workbook', () => {
  test('has a number of its own, the next after the greatest', () => {
    const workbook =
      `<workbook xmlns="${MAIN}" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
      '<sheets><sheet name="様式" sheetId="12" rel:id="rId1"/><sheet name="裏" sheetId="3" rel:id="rId2"/></sheets>' +
      '<definedNames><definedName name="name">様式!$A$1</definedName><definedName name="users.name">様式!$A$3</definedName></definedNames></workbook>';
    const bytes = papers(anXlsx({ sheets: [SHEET, {}], workbook }), 3);
    expect(workbookElements(bytes, 'sheet').map((sheet) => sheet.getAttribute('sheetId'))).toEqual([
      ...['12', '3', '13', '14'],
    ]);
    // Under the prefix that the file has for it, which is declared once.
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/<sheet name="様式 \(2\)" sheetId="13" rel:id="[^"]+"\/>/);
    expect(valueAt(bytes, 'A1', '様式 (3)')).toBe('事業所 3');
  });

  test('is written with the workbook’s prefix', () => {
    const workbook =
      `<x:workbook xmlns:x="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
      '<x:sheets><x:sheet name="様式" sheetId="1" r:id="rId1"/></x:sheets><x:definedNames><x:definedName name="name">様式!$A$1</x:definedName>' +
      '<x:definedName name="users.name">様式!$A$3</x:definedName><x:definedName name="_xlnm.Print_Area" localSheetId="0">様式!$A$1:$A$4</x:definedName>' +
      '</x:definedNames></x:workbook>';
    const bytes = papers(anXlsx({ sheets: [SHEET], workbook }), 2);
    expect(sheetNames(bytes)).toEqual(['様式', '様式 (2)']);
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/<x:sheet name="様式 \(2\)" sheetId="2" r:id="[^"]+"\/>/);
    expect(workbookElements(bytes, 'definedName').map((one) => one.textContent)).toEqual([
      ...['様式!$A$1', '様式!$A$3', '様式!$A$1:$A$4', "'様式 (2)'!$A$1:$A$4"],
    ]);
  });

  test('has the names that its pattern has, and no others', () => {
    const nameElements =
      '<definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">様式!$A$1:$A$4,裏!$A$3</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">様式!$1:$1</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="0">裏!$A$1:$B$2</definedName>' +
      '<definedName name="words" localSheetId="1">"甲&lt;乙"</definedName><definedName name="all">様式!$A$1</definedName>';
    const sheets = [{ name: '裏' }, { ...SHEET, name: '様式' }];
    const bytes = papers(formOf('様式', {}, { sheets, nameElements }), 2, 3);
    const names = workbookElements(bytes, 'definedName').map((one) => [
      one.getAttribute('name'),
      one.getAttribute('localSheetId'),
      one.getAttribute('hidden'),
      one.textContent,
    ]);
    expect(names.slice(-3)).toEqual([
      ['_xlnm.Print_Area', '2', '1', "'様式 (2)'!$A$1:$A$6,裏!$A$3"],
      ['_xlnm.Print_Titles', '2', null, "'様式 (2)'!$1:$1"],
      ['words', '2', null, '"甲<乙"'],
    ]);
    expect(names).toHaveLength(2 + 5 + 3);
  });

  test.each(['', 't:'])(
    'is of a type that Excel knows, and led to, where the file writes these with “%s”',
    (prefix) => {
      const parts = unzipSync(formOf('様式'));
      const written = (name: string): [string, Uint8Array] => [
        name,
        strToU8(
          strFromU8(parts[name]!)
            .replaceAll(/<(\/?)(?=[A-Z])/g, `<$1${prefix}`)
            .replace('xmlns=', prefix ? 'xmlns:t=' : 'xmlns='),
        ),
      ];
      const [types, rels] = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];
      const bytes = papers(zipSync({ ...parts, ...Object.fromEntries([written(types), written(rels)]) }), 3);
      const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
      const told = elements(parseXml(partOf(bytes, types)), 'Override', `${PACKAGE}/content-types`)
        .filter((one) => /sheet[23]\.xml$/.test(one.getAttribute('PartName') ?? ''))
        .map((one) => [one.getAttribute('PartName'), one.getAttribute('ContentType')]);
      const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
      expect(told).toEqual([
        ['/xl/worksheets/sheet2.xml', sheet],
        ['/xl/worksheets/sheet3.xml', sheet],
      ]);
      const led = elements(parseXml(partOf(bytes, rels)), 'Relationship', `${PACKAGE}/relationships`).slice(-2);
      expect(led.map((one) => [one.getAttribute('Type')?.replace(/.*\//, ''), one.getAttribute('Target')])).toEqual([
        ['worksheet', '/xl/worksheets/sheet2.xml'],
        ['worksheet', '/xl/worksheets/sheet3.xml'],
      ]);
    },
  );

  test('adds no list of names where its pattern has none of its own', () => {
    const bytes = papers(formOf('様式'), 2);
    expect(workbookElements(bytes, 'definedName')).toHaveLength(2);
  });
});

describe('a further sheet', () => {
  test('is not chosen together with the first, which would be written into with it', () => {
    const view = (attributes: string): string => `<sheetView workbookViewId="0"${attributes}/>`;
    const ahead = `<sheetViews>${view(' tabSelected="1" topLeftCell="A1"')}${view(' tabSelected="true"')}${view('')}</sheetViews>`;
    const bytes = papers(formOf('様式', { ahead }), 2);
    expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).toContain(
      `<sheetViews>${view(' tabSelected="0" topLeftCell="A1"')}${view(' tabSelected="0"')}${view('')}</sheetViews>`,
    );
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(ahead);
  });

  test('leads to the same addresses and printers’ settings, and to nothing else', () => {
    const rels: [string, string, string][] = [
      ['r1', 'printerSettings', '../PrinterSettings/printerSettings1.bin'],
      ['r2', 'hyperlink', 'https://example.jp/../a'],
    ];
    const parts = [{ name: 'xl/printerSettings/printerSettings1.bin', content: new Uint8Array([1]) }];
    const bytes = papers(formOf('様式', { behind: '<pageSetup r:id="r1"/>', rels }, { parts }), 2);
    const led = elements(
      parseXml(partOf(bytes, 'xl/worksheets/_rels/sheet2.xml.rels')),
      'Relationship',
      'http://schemas.openxmlformats.org/package/2006/relationships',
    ).map((one) => [one.getAttribute('Id'), one.getAttribute('Target')]);
    expect(led).toEqual([
      ['r1', '/xl/printerSettings/printerSettings1.bin'],
      ['r2', 'https://example.jp/../a'],
    ]);
  });

  test('has a formula about itself where its pattern has one, by whatever name that is told', () => {
    const rows =
      row(1, emptyCell('A1') + formulaCell('B1', '様式!A4&amp;COUNTA(様式!A3:A3)&amp;A4', '')) +
      row(3, emptyCell('A3')) +
      row(4, textCell('A4', '計') + formulaCell('B4', 'LEN(様式!A1)', 0));
    const bytes = papers(formOf('様式', { rows }), 3, 3);
    expect([formulaAt(bytes, 'B1', '様式'), valueAt(bytes, 'B1', '様式')]).toEqual([
      '様式!A4&COUNTA(様式!A3:A3)&A4',
      '計1計',
    ]);
    expect([formulaAt(bytes, 'B1', '様式 (2)'), valueAt(bytes, 'B1', '様式 (2)')]).toEqual([
      "'様式 (2)'!A6&COUNTA('様式 (2)'!A3:A5)&A6",
      '計3計',
    ]);
    expect([formulaAt(bytes, 'B6', '様式 (3)'), valueAt(bytes, 'B6', '様式 (3)')]).toEqual(["LEN('様式 (3)'!A1)", 5]);
  });

  test('has formulas that the file gives as copies of another one written out, where its rows are other ones', () => {
    const rows =
      row(1, emptyCell('A1') + '<c r="B1"><f t="shared" si="0" ref="B1:C1">A1&amp;$A$4</f><v>0</v></c>') +
      row(3, emptyCell('A3')) +
      row(4, textCell('A4', '計') + '<c r="B4"><f t="shared" si="0"/><v>0</v></c>');
    const bytes = papers(formOf('様式', { rows }), 3, 2);
    for (const [sheet, at] of [
      ['様式', 4],
      ['様式 (2)', 5],
      ['様式 (3)', 5],
    ] as const)
      expect([formulaAt(bytes, 'B1', sheet), formulaAt(bytes, `B${at}`, sheet)]).toEqual([
        `A1&$A$${at}`,
        `A${at}&$A$${at}`,
      ]);
    expect(valueAt(bytes, 'B1', '様式 (3)')).toBe('事業所 3計');
    // Where they are the same ones, the file’s own way stays.
    const same = papers(formOf('様式', { rows }), 2, 1);
    expect(partOf(same, 'xl/worksheets/sheet2.xml')).toContain('t="shared"');
  });

  test('has rules for input and colours about itself', () => {
    const behind =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>様式!$A$4="x"</formula></cfRule></conditionalFormatting>' +
      '<dataValidations><dataValidation type="list" sqref="A9"><formula1>様式!$A$4:$A$4</formula1></dataValidation>' +
      '<dataValidation type="list" sqref="A10"><formula1>裏!$A$4</formula1></dataValidation></dataValidations>';
    const sheets = [{ ...SHEET, name: '様式', behind }, { name: '裏' }];
    const bytes = papers(formOf('様式', {}, { sheets }), 2, 3);
    const rules = (part: string): (string | null)[] =>
      ['formula', 'formula1'].flatMap((name) =>
        elements(parseXml(partOf(bytes, part)), name, MAIN).map((one) => one.textContent),
      );
    expect(rules('xl/worksheets/sheet1.xml')).toEqual(['様式!$A$4="x"', '様式!$A$4:$A$4', '裏!$A$4']);
    expect(rules('xl/worksheets/sheet3.xml')).toEqual(['\'様式 (2)\'!$A$6="x"', "'様式 (2)'!$A$6:$A$6", '裏!$A$4']);
  });

  test('works out its own name for a cell, and the workbook’s name for another’s', () => {
    const nameElements =
      '<definedName name="事業所" localSheetId="0">様式!$A$1</definedName><definedName name="事業所">裏!$A$1</definedName>';
    const sheets = [
      {
        ...SHEET,
        name: '様式',
        rows: row(1, emptyCell('A1') + formulaCell('B1', '事業所&amp;裏!事業所', '')) + row(3, emptyCell('A3')),
      },
      { name: '裏', rows: row(1, textCell('A1', '裏')) },
    ];
    const bytes = papers(formOf('様式', {}, { sheets, nameElements }), 2);
    expect([valueAt(bytes, 'B1', '様式'), valueAt(bytes, 'B1', '様式 (2)')]).toEqual(['事業所 1裏', '事業所 2裏']);
  });

  test('has the workbook’s names that it uses for its own cells as names of its own', () => {
    const names = {
      事業所名: '様式!$A$1',
      呼び名: '事業所名&amp;"様"',
      計: '様式!$A$4',
      裏面: '裏!$A$1',
      使わない: '様式!$A$3',
    };
    const rows =
      row(
        1,
        emptyCell('A1') +
          formulaCell('B1', '呼び名&amp;裏面', '') +
          formulaCell('C1', '裏!事業所名', '') +
          formulaCell('D1', 'LEN(name)', 0),
      ) +
      row(3, emptyCell('A3')) +
      row(4, textCell('A4', '計'));
    const behind =
      '<dataValidations><dataValidation type="list" sqref="A9"><formula1>計</formula1></dataValidation></dataValidations>';
    const sheets = [
      { ...SHEET, name: '様式', rows, behind },
      { name: '裏', rows: row(1, textCell('A1', '（裏）')) },
    ];
    const bytes = papers(formOf('様式', {}, { sheets, names }), 3, 2);
    const own = workbookElements(bytes, 'definedName').filter((one) => one.hasAttribute('localSheetId'));
    expect(own.map((one) => [one.getAttribute('localSheetId'), one.getAttribute('name'), one.textContent])).toEqual([
      ['2', 'name', "'様式 (2)'!$A$1"],
      ['2', '事業所名', "'様式 (2)'!$A$1"],
      ['2', '呼び名', '事業所名&"様"'],
      ['2', '計', "'様式 (2)'!$A$5"],
      ['3', 'name', "'様式 (3)'!$A$1"],
      ['3', '事業所名', "'様式 (3)'!$A$1"],
      ['3', '呼び名', '事業所名&"様"'],
      ['3', '計', "'様式 (3)'!$A$5"],
    ]);
    const shown = ['様式', '様式 (2)', '様式 (3)'].map((sheet) => ['B1', 'C1'].map((at) => valueAt(bytes, at, sheet)));
    expect(shown).toEqual([
      ['事業所 1様（裏）', '事業所 1'],
      ['事業所 2様（裏）', '事業所 1'],
      ['事業所 3様（裏）', '事業所 1'],
    ]);
    expect(workbookOf(bytes).SheetNames).toHaveLength(4);
  });

  test.each<[string, Uint8Array, ExcelSlot, string]>([
    [
      'a comment',
      formOf('様式', { rels: [['r1', 'comments', '../comments1.xml']] }),
      text('事業所'),
      '図・コメント・テーブル',
    ],
  ])('is refused for %s, with the reason', (_, form, slot, reason) => {
    const done = tryPapers(form, [paper(slot), paper(slot)]);
    expect(done).toMatchObject({ ok: false, code: 'excel/sheet-copy', details: { sheet: '様式' } });
    expect(done.ok ? '' : done.message).toContain(reason);
  });

  describe('has rings of its own', () => {
    /** On which row of a sheet each ring lies, from the top; null: the sheet has no drawing. */
    const ringRows = (bytes: Uint8Array, sheet: number): number[] | null => {
      const related = (of: string, type: string): string | null => {
        const rels = partOf(bytes, of.replace(/([^/]+)$/, '_rels/$1.rels'));
        const found = elements(
          parseXml(rels),
          'Relationship',
          'http://schemas.openxmlformats.org/package/2006/relationships',
        );
        return found.find((one) => one.getAttribute('Type')?.endsWith(`/${type}`))?.getAttribute('Target') ?? null;
      };
      const part = `xl/worksheets/sheet${sheet}.xml`;
      const [drawing] = elements(parseXml(partOf(bytes, part)), 'drawing', MAIN);
      if (!drawing) return null;
      const target = related(part, 'drawing')?.slice(1) ?? '';
      return [...partOf(bytes, target).matchAll(/<xdr:from>.*?<xdr:row>(\d+)<\/xdr:row>/g)].map(([, at]) => Number(at));
    };

    test('around words of a cell, where the sheet leads to other parts, too', () => {
      const cells = { rows: row(1, textCell('A1', '有・無')) + row(3, emptyCell('A3')) };
      const plain = formOf('様式', cells);
      const led = formOf('様式', { ...cells, rels: [['r1', 'printerSettings', '../printerSettings1.bin']] });
      for (const form of [plain, led]) {
        const { bytes } = unwrap(tryPapers(form, [paper(circled('有')), paper(circled(null)), paper(circled('無'))]));
        parseAll(bytes);
        expect([1, 2, 3].map((sheet) => ringRows(bytes, sheet))).toEqual([[0], null, [0]]);
      }
    });

    test('in a printed row, and in one that is put in', () => {
      const form = formOf('様式', { rows: row(1, emptyCell('A1')) + row(3, textCell('A3', '有・無')) });
      const words = (...all: (string | null)[]): ExcelValues => ({
        fields: { name: text('事業所') },
        rows: { users: all.map((word) => ({ 'users.name': circled(word) })) },
      });
      const { bytes } = unwrap(tryPapers(form, [words('有'), words('有', null, '無'), paper('事業所')]));
      parseAll(bytes);
      expect([1, 2, 3].map((sheet) => ringRows(bytes, sheet))).toEqual([[2], [2, 4], null]);
    });
  });
});
