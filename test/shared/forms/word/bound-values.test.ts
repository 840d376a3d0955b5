import { describe, expect, test } from 'vitest';
import type { FilledFile } from '@shared/forms/filled-file';
import type { Slot } from '@shared/forms/word/values';
import { undoEdits } from '@shared/forms/xml/edits';
import { aDocx, control, paragraph, relationshipsXml, repeating, row, run, storyPart } from '../../../builders/docx';
import { filled, tryFill, type GivenSheet } from '../../../builders/word-fill';
import { documentOf, elements, paragraphs, parseXml, partOf, partsOf, readText } from '../../../support/word-text';

const ID = '{5D0F0A30-9A51-4B4B-8E0B-000000000001}';
const VALUES =
  '<?xml version="1.0" encoding="UTF-8"?>\n<f:form xmlns:f="urn:city" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" 版="1"><f:name>旧</f:name>' +
  '<f:other/><f:agreed>0</f:agreed><f:ready>false</f:ready><f:day xsi:nil = "true"/><f:job>9</f:job><f:deep><f:name>奥</f:name></f:deep></f:form>';

const binding = (path: string, id = ID, mappings = "xmlns:n='urn:city'"): string =>
  `<w:dataBinding w:prefixMappings="${mappings}" w:xpath="${path}" w:storeItemID="${id}"/>`;
const at = (...names: string[]): string => ['form', ...names].map((name) => `/n:${name}[1]`).join('');
const bound = (tag: string, path: string, properties = '<w:text w:multiLine="1"/>', content = run('旧')): string =>
  control(tag, content, binding(path) + properties);

/** A form with custom XML, as Word's developer tools make one. */
const aBoundDocx = (body: string, more: Parameters<typeof aDocx>[0] = {}): Uint8Array =>
  aDocx({
    body,
    documentRels: [['rId7', 'customXml', '../customXml/item1.xml']],
    ...more,
    parts: [
      { name: 'customXml/item1.xml', content: VALUES },
      {
        name: 'customXml/_rels/item1.xml.rels',
        content: relationshipsXml([['rId1', 'customXmlProps', 'itemProps1.xml']]),
      },
      {
        name: 'customXml/itemProps1.xml',
        content: `<?xml version="1.0"?><ds:datastoreItem ds:itemID="${ID.toLowerCase()}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
      },
      ...(more.parts ?? []),
    ],
  });

const node = (docx: Uint8Array, name: string): string =>
  parseXml(partOf(docx, 'customXml/item1.xml')).getElementsByTagName(`f:${name}`)[0]!.textContent ?? '';

/** Every part that was changed is undone; the others are the same. */
function expectUndone(form: Uint8Array, { bytes, edits }: FilledFile): void {
  const [before, after] = [partsOf(form), partsOf(bytes)];
  for (const name of Object.keys(before)) {
    const own = edits.filter(({ part }) => part === name);
    if (own.length === 0) expect(after[name]).toEqual(before[name]);
    else expect(undoEdits(partOf(bytes, name), own)).toBe(partOf(form, name));
  }
}
function fill(form: Uint8Array, given: GivenSheet, draft = true): Uint8Array {
  const file = filled(form, given, { draft });
  expectUndone(form, file);
  return file.bytes;
}
const bindings = (docx: Uint8Array): number => elements(documentOf(docx), 'dataBinding').length;

describe('a place that shows a value of the file’s own XML', () => {
  const form = aBoundDocx(paragraph(bound('name', at('name'))));

  test.each([true, false])('has its value there too, or Word would put the old one back (draft: %s)', (draft) => {
    const bytes = fill(form, { fields: { name: '鈴木 & <花子>\n二行目' } }, draft);
    expect(node(bytes, 'name')).toBe('鈴木 & <花子>\n二行目');
    expect(paragraphs(bytes)).toEqual(['鈴木 & <花子>\n二行目']);
    expect(bindings(bytes)).toBe(draft ? 1 : 0);
  });

  test('without a value is left as it is', () => {
    expect(partsOf(fill(form, { fields: { name: '' } }))).toEqual(partsOf(form));
  });

  test('an empty node, one that says it is nothing, and an attribute are filled', () => {
    const docx = aBoundDocx(
      paragraph(bound('a', at('other'))) + paragraph(bound('b', at('day'))) + paragraph(bound('c', '/n:form[1]/@版')),
    );
    const bytes = fill(docx, { fields: { a: 'い', b: 'ろ', c: 'は\nに"' } });
    const root = parseXml(partOf(bytes, 'customXml/item1.xml')).documentElement!;
    expect([node(bytes, 'other'), node(bytes, 'day'), root.getAttribute('版')]).toEqual(['い', 'ろ', 'は\nに"']);
    expect(root.getElementsByTagName('f:day')[0]!.getAttribute('xsi:nil')).toBe('false');
  });

  test('is found by its whole path, not by a name alone', () => {
    const bytes = fill(aBoundDocx(paragraph(bound('name', at('deep', 'name')))), { fields: { name: '新' } });
    expect(partOf(bytes, 'customXml/item1.xml')).toContain('<f:name>旧</f:name>');
    expect(partOf(bytes, 'customXml/item1.xml')).toContain('<f:deep><f:name>新</f:name></f:deep>');
  });

  test('of another kind has there what Word would write: the list’s value, the tick in its words, the day', () => {
    const box = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>';
    const docx = aBoundDocx(
      paragraph(
        bound('job', at('job'), '<w:dropDownList><w:listItem w:displayText="看護師" w:value="12"/></w:dropDownList>'),
      ) +
        paragraph(bound('agreed', at('agreed'), box, run('☐')), bound('ready', at('ready'), box, run('☐'))) +
        paragraph(bound('day', at('day'), '<w:date><w:dateFormat w:val="yyyy/MM/dd"/></w:date>')),
    );
    const day: Slot = { kind: 'text', text: '令和8年11月3日', date: '2026-11-03' };
    const bytes = fill(docx, { fields: { job: '看護師', agreed: true, ready: true, day } });
    expect(['job', 'agreed', 'ready', 'day'].map((name) => node(bytes, name))).toEqual([
      '12',
      '1',
      'true',
      '2026-11-03T00:00:00',
    ]);
    expect(paragraphs(bytes)).toEqual(['看護師', '☑☑', '2026/11/03']);
    expect(bindings(bytes)).toBe(4);
  });

  test('is shown by all other places that show it, in the header too, and these stay', () => {
    const header = storyPart('hdr', paragraph(control('', run('旧'), `${binding(at('name'))}<w:text/>`)));
    const docx = aBoundDocx(paragraph(bound('name', at('name'))) + paragraph(bound('city', at('name'))), {
      parts: [header],
    });
    const bytes = fill(docx, { fields: { name: '新' } }, false);
    expect(paragraphs(bytes)).toEqual(['新', '新']);
    expect(readText(parseXml(partOf(bytes, 'word/header1.xml')))).toBe('新');
    expect(bindings(bytes)).toBe(1);
  });

  test('that two fields share takes one value, not two', () => {
    const docx = aBoundDocx(paragraph(bound('name', at('name'))) + paragraph(bound('again', at('name'))));
    expect(paragraphs(fill(docx, { fields: { name: '新', again: '新' } }))).toEqual(['新', '新']);
    const refused = tryFill(docx, { fields: { name: '新', again: '別' } });
    expect(refused).toMatchObject({ ok: false, code: 'word/bound-twice' });
    expect(refused.ok ? '' : refused.message).toContain('「〈name〉」と「〈again〉」');
  });
});

describe('a tie that can’t be kept', () => {
  test.each([
    '//n:name',
    '/n:form/*[1]',
    '/m:form[1]/m:name[1]',
    "/n:form[1]/n:name[@a='1']",
    '/n:form[1]/text()',
    '/n:form[1]',
  ])('to %s is refused by name: where it leads can’t be told, or more than text stands there', (path) => {
    const refused = tryFill(aBoundDocx(paragraph(bound('name', path))), { fields: { name: '新' } });
    expect(refused).toMatchObject({ ok: false, code: 'word/binding', details: { field: 'name', path } });
  });

  test.each([
    ['XML that the file doesn’t have', binding(at('name'), '{00000000-0000-0000-0000-000000000000}')],
    ['a node that isn’t there', binding(at('gone'))],
    ['formatted text', `<w15:dataBinding w:xpath="${at('name')}" w:storeItemID="${ID}"/>`],
  ])('to %s is cut in a draft', (_, tie) => {
    const docx = aBoundDocx(paragraph(control('name', run('旧'), `${tie}<w:text/>`)));
    const bytes = fill(docx, { fields: { name: '新' } });
    expect(partOf(bytes)).not.toContain('dataBinding');
    expect(node(bytes, 'name')).toBe('旧');
  });

  test('of rows, and of sheets with different values, is cut: there is one node, and many values', () => {
    const rows = control(
      'users',
      control('', row(bound('users.name', at('name'))), '<w15:repeatingSectionItem/>'),
      `<w15:dataBinding w:xpath="${at('deep')}" w:storeItemID="${ID}"/><w15:repeatingSection/>`,
    );
    const bytes = fill(aBoundDocx(`<w:tbl>${rows}</w:tbl>`), {
      rows: { users: [{ 'users.name': '甲' }, { 'users.name': '乙' }] },
    });
    expect(partOf(bytes)).not.toContain('dataBinding');
    expect(node(bytes, 'name')).toBe('旧');
    expect(repeating('x')).toContain('repeatingSection');

    const form = aBoundDocx(paragraph(bound('name', at('name'))) + paragraph(bound('other', at('other'))));
    const sheets = ['甲', '乙'].map((name) => ({ fields: { name, other: '同' } }));
    const file = filled(form, sheets, { draft: true });
    expectUndone(form, file);
    expect([node(file.bytes, 'name'), node(file.bytes, 'other')]).toEqual(['旧', '同']);
    expect(bindings(file.bytes)).toBe(2);
  });
});

describe('a place that shows a property of the file', () => {
  const CORE = '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}';
  const mappings =
    "xmlns:ns0='http://purl.org/dc/elements/1.1/' xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' ";
  const core = (inside: string): string =>
    `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</cp:coreProperties>`;
  const docx = (inside: string): Uint8Array =>
    aDocx({
      body: paragraph(
        control('name', run('旧'), `${binding('/ns1:coreProperties[1]/ns0:title[1]', CORE, mappings)}<w:text/>`),
      ),
      rels: relationshipsXml([
        ['rId1', 'officeDocument', 'word/document.xml'],
        [
          'rId2',
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
      ]),
      parts: [{ name: 'docProps/core.xml', content: core(inside) }],
    });

  test.each(['<dc:title>旧</dc:title>', '<dc:creator>市</dc:creator>', '<dc:title/>'])(
    'gives it the value: %s',
    (inside) => {
      const bytes = fill(docx(inside), { fields: { name: '新しい題' } });
      const root = parseXml(partOf(bytes, 'docProps/core.xml'));
      const titles = elements(root, 'title', 'http://purl.org/dc/elements/1.1/');
      expect(titles.map(({ textContent }) => textContent)).toEqual(['新しい題']);
      expect(bindings(bytes)).toBe(1);
    },
  );

  test('gives it the value also where the property is another program’s: the company, in a part without prefixes', () => {
    const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
    const path = '/ns0:Properties[1]/ns0:Company[1]';
    const company = (properties: string): string => {
      const form = aDocx({
        body: paragraph(
          control(
            'name',
            run('旧'),
            `${binding(path, '{6668398D-A668-4E3E-A5EB-62B293D839F1}', `xmlns:ns0='${EXTENDED}'`)}<w:text/>`,
          ),
        ),
        rels: relationshipsXml([
          ['rId1', 'officeDocument', 'word/document.xml'],
          ['rId2', 'extended-properties', 'docProps/own.xml'],
        ]),
        parts: [{ name: 'docProps/own.xml', content: `<?xml version="1.0"?>${properties}` }],
      });
      return partOf(fill(form, { fields: { name: '医療法人見本会' } }), 'docProps/own.xml');
    };
    const value = (xml: string) => elements(parseXml(xml), 'Company', EXTENDED).map(({ textContent }) => textContent);
    const plain = company(`<Properties xmlns="${EXTENDED}"><Pages>1</Pages></Properties>`);
    expect(value(plain)).toEqual(['医療法人見本会']);
    // Its namespace is there already.
    expect(plain.split('xmlns')).toHaveLength(2);
    expect(value(company(`<ep:Properties xmlns:ep="${EXTENDED}"><ep:Pages>1</ep:Pages></ep:Properties>`))).toEqual([
      '医療法人見本会',
    ]);
  });
});

describe('a place inside a control of the city’s own that shows a value of the file’s XML', () => {
  const rich = `<w15:dataBinding w:xpath="${at('deep')}" w:storeItemID="${ID}"/>`;
  const around = (inner: string, tie = binding(at('name'))): string =>
    control('city', paragraph(run('事業所　')) + paragraph(inner), tie);
  const filledIn = (body: string, given: GivenSheet, draft: boolean) => {
    const form = aBoundDocx(body);
    const file = filled(form, given, { draft });
    expectUndone(form, file);
    return file.bytes;
  };

  test.each([
    ['as text', binding(at('name'))],
    ['as formatted text', rich],
  ])('keeps its value when Word opens the file: the tie around it is cut, %s', (_, tie) => {
    for (const draft of [true, false]) {
      const bytes = filledIn(
        around(control('office.name', run('　')), tie),
        { fields: { 'office.name': '里' } },
        draft,
      );
      expect(paragraphs(bytes)).toEqual(['事業所　', '里']);
      expect(partOf(bytes)).not.toContain('dataBinding');
      expect(partOf(bytes)).toContain('"city"');
      expect(node(bytes, 'name')).toBe('旧');
    }
  });

  test('without a value leaves the tie as it is', () => {
    const bytes = filledIn(around(control('office.name', run('　'))), { fields: { 'office.name': '' } }, true);
    expect(bindings(bytes)).toBe(1);
  });

  test('of whatever kind: a tick, a ring, a form field, rows, an entry of them', () => {
    const box = control('agreed', run('☐'), '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>');
    const kinds: [string, GivenSheet][] = [
      [around(box), { fields: { agreed: true } }],
      [around(control('kind', run('新規・更新'))), { fields: { kind: { kind: 'circle', word: '更新' } } }],
      [
        control('city', `<w:tbl>${repeating('users', row(control('users.name', run('　'))))}</w:tbl>`, rich),
        { rows: { users: [{ 'users.name': '甲' }, { 'users.name': '乙' }] } },
      ],
      [
        `<w:tbl>${repeating('users', row(control('city', control('users.name', run('　')), binding(at('name')))))}</w:tbl>`,
        { rows: { users: [{ 'users.name': '甲' }, { 'users.name': '乙' }] } },
      ],
      [
        paragraph(control('kind', control('city', run('新規・更新'), binding(at('name'))))),
        { fields: { kind: { kind: 'circle', word: '更新' } } },
      ],
    ];
    for (const [body, given] of kinds)
      for (const draft of [true, false]) expect(bindings(filledIn(body, given, draft))).toBe(0);
  });

  test('on each further sheet, too', () => {
    const form = aBoundDocx(around(control('office.name', run('　'))));
    const { bytes } = filled(form, [{ fields: { 'office.name': '甲' } }, { fields: { 'office.name': '乙' } }]);
    expect(bindings(bytes)).toBe(0);
    expect(paragraphs(bytes).filter((one) => one.trim() !== '')).toEqual(['事業所　', '甲', '事業所　', '乙']);
  });

  test('while the city’s other controls keep their ties', () => {
    const other = paragraph(control('note', run('奥'), binding(at('deep', 'name'))));
    const bytes = filledIn(
      around(control('office.name', run('　'))) + other,
      { fields: { 'office.name': '里' } },
      false,
    );
    expect(bindings(bytes)).toBe(1);
  });
});
