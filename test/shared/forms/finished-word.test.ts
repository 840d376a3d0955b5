import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkWord } from '@shared/forms/finished/check-word';
import { fillTemplate, type WordFill } from '@shared/forms/word/fill-template';
import { openTemplate } from '@shared/forms/word/open-template';
import { unwrap } from '@shared/problems/problem';
import {
  aDocx,
  checkBox,
  control,
  paragraph,
  relationshipsXml,
  row,
  run,
  storyPart,
  tableOf,
  textControl,
} from '../../builders/docx';
import { nodeCodec } from '../../../electron/storage/node-codec';

const FORM = aDocx({
  body:
    paragraph(run('氏名 '), textControl('name'), run(' 様')) +
    paragraph(checkBox('agreed'), run(' 同意します')) +
    tableOf('users', row(textControl('users.name'), textControl('users.job'))) +
    paragraph(run('以上')),
});

const named = (tag: string) => ({ tag, label: `〈${tag}〉` });
const text = (value: string) => ({ kind: 'text' as const, text: value });
const FILL: WordFill = {
  anchors: {
    fields: [named('name'), named('agreed')],
    rows: [{ ...named('users'), fields: [named('users.name'), named('users.job')] }],
  },
  sheets: [
    {
      fields: { name: text('鈴木 花子'), agreed: { kind: 'check', checked: true } },
      rows: {
        users: ['山田', '佐藤', '高橋'].map((name) => ({ 'users.name': text(name), 'users.job': text('看護師') })),
      },
    },
  ],
  keepControls: false,
};

/** The code of the refusal of a finished file whose document was changed; null where it is taken as right. */
function looked(
  change: (xml: string) => string,
  { fill = FILL, form = FORM, part = 'word/document.xml' }: { fill?: WordFill; form?: Uint8Array; part?: string } = {},
): string | null {
  const template = unwrap(openTemplate(form, nodeCodec));
  const { bytes } = unwrap(fillTemplate(template, fill, nodeCodec));
  const files = unzipSync(bytes);
  const before = strFromU8(files[part]!);
  const after = change(before);
  const checked = checkWord(template, fill, zipSync({ ...files, [part]: strToU8(after) }), nodeCodec);
  return checked.ok ? null : checked.code;
}

const UNSOUND = 'output/unsound';
const ELSEWHERE = 'output/value-elsewhere';

describe('a finished Word file', () => {
  test('is given out when it is right, packed anew by others too', () => {
    expect(looked((xml) => xml)).toBeNull();
    expect(looked((xml) => xml, { fill: { ...FILL, keepControls: true } })).toBeNull();
  });

  test.each([
    ['isn’t well formed', (xml: string) => xml.replace('</w:body>', '')],
    ['holds an element of a prefix that nothing declares', (xml: string) => xml.replace('以上', '<x:y/>')],
    ['holds a reference that nothing defines', (xml: string) => xml.replace('以上', '&nbsp;以上')],
    ['says an attribute twice', (xml: string) => xml.replace('<w:body>', '<w:body w:a="1" w:a="2">')],
    ['holds a character that no XML may hold', (xml: string) => xml.replace('以上', '\u0001以上')],
    [
      'has a paragraph in a paragraph',
      (xml: string) =>
        xml
          .replace('<w:r><w:t xml:space="preserve">以上', '<w:p><w:r><w:t>以上')
          .replace(/(<w:t>以上<\/w:t><\/w:r>)/, '$1</w:p>'),
    ],
    [
      'has a paragraph in a run',
      (xml: string) => xml.replace(/<w:r>(<w:t[^>]*>以上<\/w:t>)<\/w:r>/, '<w:r><w:p><w:r>$1</w:r></w:p></w:r>'),
    ],
    [
      'has a cell that ends in a table',
      (xml: string) => xml.replace('</w:p></w:tc>', '</w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc>'),
    ],
    [
      'has text outside of a paragraph',
      (xml: string) => xml.replace(/<w:p>(<w:r><w:t xml:space="preserve">以上<\/w:t><\/w:r>)<\/w:p>/, '$1'),
    ],
    [
      'has a cell that ends in nothing',
      (xml: string) => xml.replace(/<w:tc><w:p>.*?<\/w:p><\/w:tc>/s, '<w:tc></w:tc>'),
    ],
  ])('is refused where it %s', (_, change) => {
    expect(looked(change)).toBe(UNSOUND);
  });

  test.each([
    ['a value is another one', (xml: string) => xml.replace('鈴木', '鈴水')],
    ['a value is gone', (xml: string) => xml.replace('鈴木 花子', '')],
    [
      'two people’s names are exchanged',
      (xml: string) => xml.replace('山田', '佐 ').replace('佐藤', '山田').replace('佐 ', '佐藤'),
    ],
    ['a person’s row is gone', (xml: string) => xml.replace(/<w:tr>(?:(?!<w:tr>).)*佐藤.*?<\/w:tr>/s, '')],
    ['a row stands twice', (xml: string) => xml.replace(/<w:tr>(?:(?!<w:tr>).)*佐藤.*?<\/w:tr>/s, '$&$&')],
    ['a tick is missing', (xml: string) => xml.replace('☑', '☐')],
    ['the form’s own words are gone', (xml: string) => xml.replace('以上', '')],
    [
      'a value stands behind the words that it stands ahead of',
      (xml: string) => xml.replace(' 様', '').replace('氏名 ', ' 様氏名 '),
    ],
  ])('is refused where %s', (_, change) => {
    expect(looked(change)).toBe(ELSEWHERE);
    expect(looked(change, { fill: { ...FILL, keepControls: true } })).toBe(ELSEWHERE);
  });

  test('is given out where a cell ends in a control that ends in a paragraph, and not in one that ends in a table', () => {
    const ending = (block: string) => (xml: string) =>
      xml.replace('</w:p></w:tc>', `</w:p><w:sdt><w:sdtContent>${block}</w:sdtContent></w:sdt></w:tc>`);
    expect(looked(ending('<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'))).toBe(UNSOUND);
    const form = aDocx({
      body: `<w:tbl><w:tr><w:tc>${paragraph(textControl('name'))}${control('more', paragraph(run('後')))}</w:tc></w:tr></w:tbl>`,
    });
    expect(
      looked((xml) => xml, { form, fill: { ...FILL, anchors: { fields: [named('name')], rows: [] } } }),
    ).toBeNull();
  });

  test('is looked at in its headers, too, also where nothing is filled in there', () => {
    const header = `<w:tbl>${row(run('頭 '), textControl('name'))}</w:tbl>${paragraph()}`;
    const form = aDocx({
      body: paragraph(run('本文')),
      parts: [storyPart('hdr', header)],
      documentRels: [['rId1', 'header', 'header1.xml']],
    });
    const fillOf = (value: string): WordFill => ({
      anchors: { fields: [named('name')], rows: [] },
      sheets: [{ fields: { name: text(value) }, rows: {} }],
      keepControls: false,
    });
    const part = 'word/header1.xml';
    expect(looked((xml) => xml, { form, fill: fillOf('鈴木'), part })).toBeNull();
    expect(looked((xml) => xml.replace('鈴木', '鈴本'), { form, fill: fillOf('鈴木'), part })).toBe(ELSEWHERE);
    expect(looked((xml) => xml.replace('頭', '足'), { form, fill: fillOf('鈴木'), part })).toBe(ELSEWHERE);
    expect(looked((xml) => xml, { form, fill: { ...fillOf(''), keepControls: true }, part })).toBeNull();
    const inBox = aDocx({
      body: paragraph(run('本文')),
      parts: [
        storyPart(
          'hdr',
          paragraph(
            `<w:r><mc:AlternateContent><mc:Choice>${textControl('name')}</mc:Choice></mc:AlternateContent></w:r>`,
          ),
        ),
      ],
      documentRels: [['rId1', 'header', 'header1.xml']],
    });
    expect(looked((xml) => xml, { form: inBox, fill: { ...fillOf(''), keepControls: true }, part })).toBeNull();
  });

  test('that is refused says where', () => {
    const template = unwrap(openTemplate(FORM, nodeCodec));
    const files = unzipSync(unwrap(fillTemplate(template, FILL, nodeCodec)).bytes);
    const told = (change: (xml: string) => string): string => {
      const xml = change(strFromU8(files['word/document.xml']!));
      const checked = checkWord(template, FILL, zipSync({ ...files, 'word/document.xml': strToU8(xml) }), nodeCodec);
      return checked.ok ? '' : checked.message;
    };
    expect(told((xml) => xml.replace('</w:body>', ''))).toContain('word/document.xml');
    expect(told((xml) => xml.replace('鈴木', '鈴水'))).toContain('〈name〉');
  });

  test('is refused where a part is lost that something leads to', () => {
    const form = aDocx({
      body: paragraph(textControl('name')),
      parts: [{ name: 'word/header1.xml', content: '<a/>', type: 'application/xml' }],
      documentRels: [['rId1', 'header', 'header1.xml']],
    });
    const fill = { ...FILL, anchors: { fields: [named('name')], rows: [] } };
    const rels = (xml: string): string => xml.replace('header1', 'header2');
    expect(looked((xml) => xml, { form, fill })).toBeNull();
    expect(looked(rels, { form, fill, part: 'word/_rels/document.xml.rels' })).toBe(UNSOUND);
    expect(
      looked((xml) => xml.replace('document.main', 'template.main'), { form, fill, part: '[Content_Types].xml' }),
    ).toBe(UNSOUND);
  });

  test.each([
    ['a paragraph in a paragraph', '<w:p><w:p><w:r><w:t>市</w:t></w:r></w:p></w:p>'],
    [
      'a cell that ends in a table',
      '<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>',
    ],
    ['an attribute twice', '<w:p w:rsidR="1" w:rsidR="2"/>'],
    ['a prefix that nothing declares', '<w:p><w:r><x:y/></w:r></w:p>'],
    ['a reference that nothing defines', '<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>'],
  ])('is given out where the city’s file had %s', (_, fault) => {
    const form = aDocx({ body: paragraph(textControl('name')) + fault });
    const fill = { ...FILL, anchors: { fields: [named('name')], rows: [] } };
    expect(looked((xml) => xml, { form, fill })).toBeNull();
    expect(looked((xml) => xml.replace('</w:body>', `${fault}</w:body>`), { form, fill })).not.toBeNull();
  });

  test('is refused where a fault of the city’s own stands once more than in the city’s file', () => {
    const fault = '<w:p><w:p/></w:p>';
    const form = aDocx({ body: paragraph(textControl('name')) + fault });
    const fill = { ...FILL, anchors: { fields: [named('name')], rows: [] } };
    expect(looked((xml) => xml.replace('</w:body>', `${fault}</w:body>`), { form, fill })).toBe(UNSOUND);
  });

  test('is given out where a row with a fault of the city’s own was copied', () => {
    const fault = '<w:tbl><w:tr><w:tc></w:tc></w:tr></w:tbl>';
    const form = aDocx({
      body: tableOf('users', `<w:tr><w:tc>${paragraph(textControl('users.name'))}${fault}</w:tc></w:tr>`),
    });
    const rows = [{ ...named('users'), fields: [named('users.name')] }];
    expect(looked((xml) => xml, { form, fill: { ...FILL, anchors: { fields: [], rows } } })).toBeNull();
  });

  test('is refused where a place around blocks lost what stood behind it', () => {
    const form = aDocx({ body: control('name', paragraph(run('旧'))) + paragraph(run('後')) });
    const fill = { ...FILL, anchors: { fields: [named('name')], rows: [] } };
    expect(looked((xml) => xml, { form, fill })).toBeNull();
    expect(looked((xml) => xml.replace('後', ''), { form, fill })).toBe(ELSEWHERE);
  });
});

describe('a file with XML of its own, which Word shows in controls on opening', () => {
  const ID = '{5D0F0A30-9A51-4B4B-8E0B-000000000001}';
  const tie = (path: string): string =>
    `<w:dataBinding w:prefixMappings="xmlns:n='urn:city'" w:xpath="${path}" w:storeItemID="${ID}"/>`;
  const at = (name: string): string => `/n:form[1]/n:${name}[1]`;
  const box = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>';
  const list = '<w:dropDownList><w:listItem w:displayText="看護師" w:value="12"/></w:dropDownList>';
  const own = '<w:text/>';
  const form = aDocx({
    body:
      paragraph(control('name', run('旧'), tie(at('name')) + own), run('様')) +
      paragraph(control('agreed', run('☐'), tie('/n:form[1]/@agreed') + box)) +
      paragraph(control('job', run('選ぶ'), tie(at('job')) + list)) +
      control('city', paragraph(run('事業所　'), textControl('office')), tie(at('city'))),
    documentRels: [['rId7', 'customXml', '../customXml/item1.xml']],
    parts: [
      {
        name: 'customXml/item1.xml',
        content:
          '<?xml version="1.0"?><f:form xmlns:f="urn:city" xmlns:n="urn:other" agreed="0"><n:name>別</n:name><f:name>旧</f:name><f:name>二</f:name><f:job>9</f:job><f:city>市</f:city></f:form>',
      },
      {
        name: 'customXml/_rels/item1.xml.rels',
        content: relationshipsXml([['rId1', 'customXmlProps', 'itemProps1.xml']]),
      },
      {
        name: 'customXml/itemProps1.xml',
        content: `<?xml version="1.0"?><ds:datastoreItem ds:itemID="${ID.toLowerCase()}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
      },
    ],
  });
  const fill = (keepControls: boolean): WordFill => ({
    anchors: { fields: ['name', 'agreed', 'job', 'office'].map(named), rows: [] },
    sheets: [
      {
        fields: {
          name: text('鈴木 & 花子'),
          agreed: { kind: 'check', checked: true },
          job: text('看護師'),
          office: text('ひまわりの里'),
        },
        rows: {},
      },
    ],
    keepControls,
  });
  const draft = fill(true);
  const ITEM = 'customXml/item1.xml';

  test('is given out when each node holds the value that stands in its control', () => {
    expect(looked((xml) => xml, { form, fill: draft })).toBeNull();
    expect(looked((xml) => xml, { form, fill: fill(false) })).toBeNull();
  });

  test.each<[string, (xml: string) => string]>([
    ['a node keeps what it held', (xml) => xml.replace('鈴木 &amp; 花子', '旧')],
    ['a node is empty', (xml) => xml.replace('鈴木 &amp; 花子', '')],
    [
      'the value stands in the node beside',
      (xml) => xml.replace(/(<f:name>)(鈴木 &amp; 花子)(<\/f:name><f:name>)二/, '$1二$3$2'),
    ],
    ['a tick is not told', (xml) => xml.replace('agreed="1"', 'agreed="0"')],
    ['a list has another value', (xml) => xml.replace('<f:job>12', '<f:job>13')],
  ])('is refused as a draft where %s: Word would put it in the place of the value', (_, change) => {
    const changed = (xml: string): string => {
      const after = change(xml);
      if (after === xml) throw new Error('nothing was changed');
      return after;
    };
    expect(looked(changed, { form, fill: draft, part: ITEM })).toBe(ELSEWHERE);
  });

  test.each([true, false])('is refused where a tie around a value is left (draft: %s)', (keepControls) => {
    const left = (xml: string): string => xml.replace('<w:tag w:val="city"/>', `$&${tie(at('city'))}`);
    expect(looked(left, { form, fill: fill(keepControls) })).toBe(ELSEWHERE);
    const rich = (xml: string): string =>
      left(xml).replace(
        '<w:dataBinding w:prefixMappings="xmlns:n=\'urn:city\'" w:xpath="/n:form[1]/n:city',
        '<w15:dataBinding xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" w:xpath="/n:form[1]/n:city',
      );
    expect(looked(rich, { form, fill: fill(keepControls) })).toBe(ELSEWHERE);
  });
});
