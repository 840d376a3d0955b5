import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { ROW_LIMIT, type RawSheet } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { aZip } from '../../../builders/zip';

const SPACES = ['office', 'table', 'text', 'style', 'draw', 'dc', 'calcext', 'fo']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ');
const STRUCK =
  '<style:style style:name="gone" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>';
const LOOKS =
  '<style:style style:name="too" style:family="table-cell" style:parent-style-name="gone"/>' +
  '<style:style style:name="back" style:family="table-cell" style:parent-style-name="gone"><style:text-properties style:text-line-through-style="none"/></style:style>' +
  '<style:style style:name="old" style:family="text"><style:text-properties style:text-line-through-type="single"/></style:style>' +
  '<style:style style:name="grey" style:family="table-cell"><style:table-cell-properties fo:background-color="#bfbfbf"/></style:style>' +
  '<style:style style:name="shut" style:family="table"><style:table-properties table:display="false"/></style:style>';

const anOds = (tables: string, manifest = '<manifest/>'): Uint8Array =>
  aZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content ${SPACES}><office:automatic-styles>${LOOKS}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      content: `<office:document-styles ${SPACES}><office:styles>${STRUCK}</office:styles></office:document-styles>`,
    },
    { name: 'META-INF/manifest.xml', content: manifest },
  ]);
const sheetsOf = (tables: string): RawSheet[] => unwrap(readRawWorkbook(anOds(tables), '名簿.ods')).sheets;
const cell = (inside: string, attributes = 'office:value-type="string"'): string =>
  `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const p = (text: string): string => `<text:p>${text}</text:p>`;
const row = (cells: string, attributes = ''): string => `<table:table-row${attributes}>${cells}</table:table-row>`;
const textsOf = (cells: string): (string | undefined)[] | undefined =>
  sheetsOf(`<table:table table:name="名簿">${row(cells)}</table:table>`)[0]?.rows[0]?.map((one) => one?.text);

describe('a table of LibreOffice', () => {
  test.each<[string, string, string]>([
    ['𠮷 and a variation selector by their numbers', p('&#134071;田&#x20;葛&#917760;城'), '\u{20bb7}田 葛\u{e0100}城'],
    ['spaces that count', p('佐藤<text:s/><text:s text:c="2"/>恵'), '佐藤   恵'],
    ['spaces that don’t', p('\n  佐藤 \n 恵  '), '佐藤 恵'],
    ['a space on the border of a span', p('佐藤<text:span> 恵</text:span>'), '佐藤 恵'],
    ['lines', p('佐藤') + p('恵<text:line-break/>さん'), '佐藤\n恵\nさん'],
    ['an empty line', p('佐藤') + '<text:p/>' + p('恵'), '佐藤\n\n恵'],
    ['a tab', p('佐藤<text:tab/>恵'), '佐藤\t恵'],
    [
      'furigana',
      p('<text:ruby><text:ruby-base>佐藤</text:ruby-base><text:ruby-text>さとう</text:ruby-text></text:ruby> 恵'),
      '佐藤 恵',
    ],
    [
      'a note',
      '<office:annotation><dc:creator>誰か</dc:creator><text:p>確認中</text:p></office:annotation>' + p('佐藤'),
      '佐藤',
    ],
    ['a drawing', p('佐藤') + '<draw:frame><draw:text-box><text:p>印</text:p></draw:text-box></draw:frame>', '佐藤'],
    ['a link', p('<text:a>sato@himawari.example</text:a>'), 'sato@himawari.example'],
    ['markup that stands there as text', p('&lt;b&gt;&amp;amp;'), '<b>&amp;'],
  ])('is read with %s', (_what, inside, text) => {
    expect(textsOf(cell(inside))).toEqual([text]);
  });

  test('has numbers as they are shown, days by their value, truths and errors', () => {
    const cells = [
      cell(p('0012'), 'office:value-type="float" office:value="12"'),
      cell(p('R6.4.1'), 'office:value-type="date" office:date-value="2024-04-01"'),
      cell(p('2024年4月1日'), 'office:value-type="date" office:date-value="2024-04-01T09:30:00"'),
      cell(p('TRUE'), 'office:value-type="boolean" office:boolean-value="true"'),
      cell(
        p('#REF!'),
        'table:formula="of:=A1" office:value-type="string" office:string-value="" calcext:value-type="error"',
      ),
      '<table:table-cell table:formula="of:=A1"/>',
    ];
    const [sheet] = sheetsOf(`<table:table table:name="a">${row(cells.join(''))}</table:table>`);
    expect(sheet?.rows[0]).toEqual([
      { kind: 'number', text: '0012', raw: 12 },
      { kind: 'date', text: '2024/4/1', raw: 45383 },
      { kind: 'date', text: '2024/4/1', raw: 45383 },
      { kind: 'boolean', text: 'TRUE', raw: true },
      { kind: 'error', text: '#REF!', raw: '#REF!' },
      { kind: 'formula', text: 'of:=A1', raw: '' },
    ]);
  });

  test('whose rows and cells are repeated keeps their places, and a million empty ones cost nothing', () => {
    const [sheet] = sheetsOf(
      `<table:table table:name="a">${row('<table:table-cell table:number-columns-repeated="2"/>' + cell(p('a'), 'office:value-type="string" table:number-columns-repeated="2"'), ' table:number-rows-repeated="2"')}` +
        row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="3"') +
        row(cell(p('b'))) +
        row('<table:table-cell/>', ' table:number-rows-repeated="1048570"') +
        '</table:table>',
    );
    const a = { kind: 'text', text: 'a', raw: 'a' };
    expect(sheet?.rows).toEqual([
      [null, null, a, a],
      [null, null, a, a],
      [],
      [],
      [],
      [{ kind: 'text', text: 'b', raw: 'b' }],
    ]);
  });

  test('that repeats a filled row without end is cut, and says so', () => {
    const [sheet] = sheetsOf(
      `<table:table table:name="a">${row(cell(p('a'), 'office:value-type="string" table:number-columns-repeated="9999999"'), ' table:number-rows-repeated="99999999"')}</table:table>`,
    );
    expect(sheet?.rows).toHaveLength(ROW_LIMIT);
    expect(sheet?.cut).toBe(true);
  });

  test('says what is merged, hidden, struck out', () => {
    const [first, second] = sheetsOf(
      '<table:table table:name="名簿 &amp; 𠮷"><table:table-column/><table:table-column table:visibility="collapse"/>' +
        row(
          cell(p('a'), 'office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"') +
            '<table:covered-table-cell/>',
        ) +
        row('<table:covered-table-cell/><table:covered-table-cell/>', ' table:visibility="filter"') +
        row(
          cell(p('佐藤'), 'office:value-type="string" table:style-name="too"') +
            cell(p('12'), 'office:value-type="float" office:value="12" table:style-name="gone"'),
        ) +
        row(
          cell(p('鈴木'), 'office:value-type="string" table:style-name="back"') +
            cell(p('<text:span text:style-name="old">佐藤</text:span>→高橋')),
        ) +
        '</table:table><table:table table:name="旧" table:style-name="shut"/>',
    );
    expect(first).toMatchObject({
      name: '名簿 & 𠮷',
      hidden: false,
      hiddenRows: [1],
      hiddenColumns: [1],
      struckRows: [2],
    });
    expect(first?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(first?.rows[3]).toEqual([
      { kind: 'text', text: '鈴木', raw: '鈴木' },
      { kind: 'text', text: '高橋', raw: '高橋', struck: '佐藤' },
    ]);
    expect(second).toMatchObject({ name: '旧', hidden: true });
  });

  test('says what is in grey', () => {
    const [first] = sheetsOf(
      `<table:table table:name="名簿">${row(cell(p('佐藤'), 'office:value-type="string" table:style-name="grey"') + cell(p('鈴木')))}</table:table>`,
    );
    expect(first?.rows[0]?.map((one) => one?.isGrey)).toEqual([true, undefined]);
  });

  test('is taken as any other', () => {
    const table =
      row(['氏名', 'ふりがな', '入職日'].map((one) => cell(p(one))).join('')) +
      row(
        cell(p('&#134071;田 恵')) +
          cell(p('よしだ めぐみ')) +
          cell(p('R6.4.1'), 'office:value-type="date" office:date-value="2024-04-01"'),
      );
    const workbook = unwrap(
      readRawWorkbook(anOds(`<table:table table:name="名簿">${table}</table:table>`), '名簿.ods'),
    );
    const [person] = unwrap(readTable(workbook, { today: '2026-11-21' })).rows;
    expect(person).toMatchObject({
      values: { name: '\u{20bb7}田 恵', kana: 'よしだ めぐみ', joinedOn: '2024-04-01' },
      problems: [],
    });
  });

  test('under a password, or broken, is refused with its sentence', () => {
    const locked = anOds('', '<manifest><file-entry><encryption-data/></file-entry></manifest>');
    expect(readRawWorkbook(locked, '名簿.ods')).toMatchObject({ ok: false, code: 'table/password' });
    const broken = aZip([{ name: 'content.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><office:spreadsheet/>' }]);
    expect(readRawWorkbook(broken, '名簿.ods')).toMatchObject({ ok: false, code: 'table/damaged' });
  });
});
