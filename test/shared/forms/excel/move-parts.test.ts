import { describe, expect, test } from 'vitest';
import { filled } from '../../../builders/excel-fill';
import {
  anXlsx,
  emptyCell,
  MAIN,
  row,
  textCell,
  type XlsxPart,
  type XlsxParts,
  type XlsxSheet,
} from '../../../builders/xlsx';
import { changedParts, parseAll } from '../../../support/excel-read';
import { elements, parseXml, partOf } from '../../../support/word-text';

/** A list of one printed row, 5, on 様式1; 様式2 has none. */
const form = (parts: XlsxParts = {}, first: XlsxSheet = {}, second: XlsxSheet = {}): Uint8Array =>
  anXlsx({
    ...parts,
    sheets: [{ rows: row(5, emptyCell('B5')) + row(8, textCell('A8', '備考')), ...first }, second],
    names: { 'users.name': '様式1!$B$5', ...parts.names },
  });

/** Three people: two rows are put in behind row 5. */
function fill(bytes: Uint8Array, people = 3): Uint8Array {
  const entries = Array.from({ length: people }, (_, i) => ({ 'users.name': `職員 ${i}` }));
  const done = filled(bytes, { rows: { users: { printed: 1, entries } } }).bytes;
  parseAll(done);
  return done;
}

const rels = (...list: [type: string, target: string, more?: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target, more = ''], i) => `<Relationship Id="r${i}" Type="x/${type}" Target="${target}"${more}/>`)
    .join('')}</Relationships>`;
const chart = (name: string, formula: string): XlsxPart => ({
  name,
  content: `<c:chartSpace xmlns:c="urn:c"><c:f>${formula}</c:f></c:chartSpace>`,
});
const drawing = (name: string, at = 7): XlsxPart => ({
  name,
  content: `<d:wsDr xmlns:d="urn:d"><d:oneCellAnchor><d:from><d:col>0</d:col><d:row>${at}</d:row></d:from></d:oneCellAnchor></d:wsDr>`,
});

describe('charts show the cells that they showed', () => {
  test('on the sheet itself, on another one, and on a sheet of their own', () => {
    const bytes = fill(
      form(
        {
          workbookRels: [['rIdChart', 'chartsheet', 'chartsheets/sheet1.xml']],
          parts: [
            drawing('xl/drawings/drawing1.xml'),
            drawing('xl/drawings/drawing2.xml'),
            drawing('xl/drawings/drawing3.xml'),
            { name: 'xl/drawings/_rels/drawing1.xml.rels', content: rels(['chart', '../charts/chart1.xml']) },
            { name: 'xl/drawings/_rels/drawing2.xml.rels', content: rels(['chartEx', '../charts/chart2.xml']) },
            { name: 'xl/drawings/_rels/drawing3.xml.rels', content: rels(['chart', '../charts/chart3.xml']) },
            { name: 'xl/chartsheets/sheet1.xml', content: `<chartsheet xmlns="${MAIN}"/>` },
            { name: 'xl/chartsheets/_rels/sheet1.xml.rels', content: rels(['drawing', '../drawings/drawing3.xml']) },
            chart('xl/charts/chart1.xml', '様式1!$B$5:$B$5'),
            chart('xl/charts/chart2.xml', '様式1!$A$8'),
            chart('xl/charts/chart3.xml', '(様式1!$A$8,様式2!$A$8)'),
          ],
        },
        { rels: [['d', 'drawing', '../drawings/drawing1.xml']] },
        { rels: [['d', 'drawing', '../drawings/drawing2.xml']] },
      ),
    );
    const shown = (number: number): string =>
      partOf(bytes, `xl/charts/chart${number}.xml`).replace(/^.*<c:f>|<\/c:f>.*$/g, '');
    expect([1, 2, 3].map(shown)).toEqual(['様式1!$B$5:$B$7', '様式1!$A$10', '(様式1!$A$10,様式2!$A$8)']);
    // The drawing of the sheet whose rows move goes along, those of the others don't.
    const at = (number: number) => /<d:row>(\d+)/.exec(partOf(bytes, `xl/drawings/drawing${number}.xml`))?.[1];
    expect([1, 2, 3].map(at)).toEqual(['9', '7', '7']);
  });

  test('where a formula is read without a sheet, it is none of the list’s', () => {
    const bytes = form(
      {
        parts: [
          drawing('xl/drawings/drawing1.xml', 0),
          { name: 'xl/drawings/_rels/drawing1.xml.rels', content: rels(['chart', '../charts/chart1.xml']) },
          chart('xl/charts/chart1.xml', '$A$8'),
        ],
      },
      { rels: [['d', 'drawing', '../drawings/drawing1.xml']] },
    );
    expect(changedParts(bytes, fill(bytes))).toEqual(['xl/worksheets/sheet1.xml']);
  });
});

describe('what a pivot table sums up', () => {
  const cache = (number: number, source: string): XlsxPart => ({
    name: `xl/pivotCache/pivotCacheDefinition${number}.xml`,
    content: `<p:pivotCacheDefinition xmlns:p="${MAIN}"><p:cacheSource type="worksheet">${source}</p:cacheSource></p:pivotCacheDefinition>`,
  });
  const told = (...sources: string[]): string[] => {
    const parts = sources.map((source, i) => cache(i + 1, source));
    const bytes = fill(
      form({
        parts,
        workbookRels: parts.map(({ name }, i) => [`rIdCache${i}`, 'pivotCacheDefinition', name.slice(3)]),
      }),
    );
    return parts.map(({ name }) => /type="worksheet">(.*)<\/p:cacheSource>/.exec(partOf(bytes, name))![1]!);
  };

  test('takes in the new rows, on the sheet that it names', () => {
    expect(
      told(
        '<p:worksheetSource ref="A4:B5" sheet="様式1"/>',
        '<p:worksheetSource ref="A8:B9" sheet="様式1"/>',
        '<p:worksheetSource ref="A4:B5" sheet="様式2"/>',
        '<p:worksheetSource name="表"/>',
        '<p:other ref="A8" sheet="様式1"/>',
        '<p:worksheetSource ref="A8"/>',
      ),
    ).toEqual([
      '<p:worksheetSource ref="A4:B7" sheet="様式1"/>',
      '<p:worksheetSource ref="A10:B11" sheet="様式1"/>',
      '<p:worksheetSource ref="A4:B5" sheet="様式2"/>',
      '<p:worksheetSource name="表"/>',
      '<p:other ref="A8" sheet="様式1"/>',
      '<p:worksheetSource ref="A8"/>',
    ]);
  });
});

test('comments of both kinds, their boxes, tables and pivot tables of the sheet go along, and of no other', () => {
  const parts = (folder: string): XlsxPart[] => [
    { name: `xl/${folder}/comments.xml`, content: `<comments xmlns="${MAIN}"><comment ref="A8"/></comments>` },
    {
      name: `xl/${folder}/threads.xml`,
      content: '<t:ThreadedComments xmlns:t="urn:t"><t:threadedComment ref="A8"/></t:ThreadedComments>',
    },
    { name: `xl/${folder}/table.xml`, content: `<table xmlns="${MAIN}" ref="A8:B9"/>` },
    {
      name: `xl/${folder}/pivot.xml`,
      content: `<pivotTableDefinition xmlns="${MAIN}"><location ref="A8:B9"/></pivotTableDefinition>`,
    },
    { name: `xl/${folder}/boxes.vml`, content: '<xml xmlns:x="urn:x"><x:Row>7</x:Row></xml>' },
    { name: `xl/${folder}/other.xml`, content: `<table xmlns="${MAIN}" ref="A8:B9"/>` },
  ];
  const led = (folder: string): [string, string, string][] => [
    ['a', 'comments', `../${folder}/comments.xml`],
    ['b', 'threadedComment', `../${folder}/threads.xml`],
    ['c', 'table', `../${folder}/table.xml`],
    ['d', 'pivotTable', `../${folder}/pivot.xml`],
    ['e', 'vmlDrawing', `../${folder}/boxes.vml`],
    ['f', 'queryTable', `../${folder}/other.xml`],
  ];
  const bytes = form({ parts: [...parts('one'), ...parts('two')] }, { rels: led('one') }, { rels: led('two') });
  const done = fill(bytes);
  expect(changedParts(bytes, done)).toEqual([
    ...['boxes.vml', 'comments.xml', 'pivot.xml', 'table.xml', 'threads.xml'].map((name) => `xl/one/${name}`),
    'xl/worksheets/sheet1.xml',
  ]);
  const now = (name: string): string | undefined =>
    /(?:ref="|<x:Row>)([^"<]*)/.exec(partOf(done, `xl/one/${name}`))?.[1];
  expect(['comments.xml', 'threads.xml', 'table.xml', 'pivot.xml', 'boxes.vml'].map(now)).toEqual([
    ...['A10', 'A10', 'A10:B11', 'A10:B11', '9'],
  ]);
  // Where as many people come as rows are printed, all of them stay.
  expect(changedParts(bytes, fill(bytes, 1))).toEqual(['xl/worksheets/sheet1.xml']);
});

test('what leads out of the file, or to what isn’t there, is passed over', () => {
  const bytes = form(
    {
      workbookRels: [
        ['rIdFar', 'pivotCacheDefinition', 'https://example.jp/cache.xml'],
        ['rIdGone', 'pivotCacheDefinition', 'pivotCache/gone.xml'],
      ],
      parts: [
        drawing('xl/drawings/drawing1.xml'),
        { name: 'xl/drawings/_rels/drawing1.xml.rels', content: rels(['chart', '../charts/gone.xml']) },
      ],
    },
    {
      rels: [
        ['a', 'drawing', '../DRAWINGS/Drawing1.xml'],
        ['b', 'comments', '../gone.xml'],
        ['c', 'table', 'https://example.jp/table.xml'],
      ],
    },
  );
  expect(changedParts(bytes, fill(bytes))).toEqual(['xl/drawings/drawing1.xml', 'xl/worksheets/sheet1.xml']);
});

describe('names mean the cells they meant', () => {
  const named = (parts: XlsxParts, people = 3): Record<string, string | null> =>
    Object.fromEntries(
      elements(parseXml(partOf(fill(form(parts), people), 'xl/workbook.xml')), 'definedName', MAIN).map((one) => [
        one.getAttribute('name'),
        one.textContent,
      ]),
    );

  test('with and without a sheet, in a formula, in words', () => {
    const nameElements =
      '<definedName name="own" localSheetId="0">$A$8</definedName><definedName name="other" localSheetId="1">$A$8</definedName>' +
      '<definedName name="far" localSheetId="1">様式1!$A$8</definedName><definedName name="nowhere">$A$8</definedName>' +
      '<definedName name="words">"A8&lt;B8"&amp;様式1!$A$8</definedName><definedName name="sum">SUM(様式1!$C$5:$C$5)</definedName>' +
      '<definedName name="gone">様式1!#REF!</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">様式1!$A$1:$D$8</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">様式1!$4:$4</definedName>';
    expect(named({ nameElements })).toEqual({
      'users.name': '様式1!$B$5',
      own: '$A$10',
      other: '$A$8',
      far: '様式1!$A$10',
      nowhere: '$A$8',
      words: '"A8<B8"&様式1!$A$10',
      sum: 'SUM(様式1!$C$5:$C$7)',
      gone: '様式1!#REF!',
      '_xlnm.Print_Area': '様式1!$A$1:$D$10',
      '_xlnm.Print_Titles': '様式1!$4:$4',
    });
  });

  test('and those that nothing happens to aren’t written anew', () => {
    const bytes = form({
      nameElements:
        '<definedName name="above">様式1!$A$1</definedName><definedName name="below">様式1!$A$8</definedName>',
    });
    const entries = [{ 'users.name': '甲' }, { 'users.name': '乙' }];
    const { edits } = filled(bytes, { rows: { users: { printed: 1, entries } } });
    expect(edits.filter(({ part }) => part === 'xl/workbook.xml').map(({ inserted }) => inserted)).toEqual([
      '様式1!$A$9',
    ]);
  });

  test('also where the list is on the second sheet', () => {
    const sheets: XlsxSheet[] = [{}, { rows: row(5, emptyCell('B5')) }];
    const bytes = anXlsx({
      sheets,
      names: { 'users.name': '様式2!$B$5', nowhere: '$A$8', there: '様式2!$A$8', here: '様式1!$A$8' },
    });
    const done = fill(bytes, 2);
    const names = elements(parseXml(partOf(done, 'xl/workbook.xml')), 'definedName', MAIN);
    expect(names.map((one) => one.textContent)).toEqual(['様式2!$B$5', '$A$8', '様式2!$A$9', '様式1!$A$8']);
  });

  test('a field of the first entry stays in that one, also where it is merged over its rows', () => {
    const sheets: XlsxSheet[] = [{ behind: '<mergeCells><mergeCell ref="B5:B6"/></mergeCells>' }, {}];
    const bytes = anXlsx({
      sheets,
      names: { 'Users.Name': '様式1!$B$5:$B$6', 'users.job': '様式1!$C$6', whole: '様式1!$D$5:$D$6' },
    });
    const entries = ['甲', '乙', '丙'].map((name) => ({ 'users.name': name, 'users.job': '看護師' }));
    const done = filled(bytes, { rows: { users: { printed: 1, entries } } }).bytes;
    const names = elements(parseXml(partOf(done, 'xl/workbook.xml')), 'definedName', MAIN);
    expect(Object.fromEntries(names.map((one) => [one.getAttribute('name'), one.textContent]))).toEqual({
      'Users.Name': '様式1!$B$5:$B$6',
      'users.job': '様式1!$C$6',
      whole: '様式1!$D$5:$D$10',
    });
  });
});
