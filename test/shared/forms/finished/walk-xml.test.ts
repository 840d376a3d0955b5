import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolved, walkStrictXml, type StartTag } from '@shared/forms/finished/walk-xml';

type Asked = readonly [local: string, uri?: string];

/** What the walker is told, a line each, and the faults; `asked`: attributes that it looks for at each start tag. */
function walked(xml: string, ...asked: Asked[]) {
  const told: string[] = [];
  const faults: string[] = [];
  const codes: string[] = [];
  const valuesOf = (tag: StartTag): string =>
    asked.map(([local, uri]) => ` ${local}=${tag.attribute(local, uri) ?? '∅'}`).join('');
  const isWhole = walkStrictXml(
    xml,
    {
      classify: (uri, local) => codes.push(`{${uri}}${local}`) - 1,
      start: ({ uri, local, code }, tag) => {
        expect(codes[code]).toBe(`{${uri}}${local}`);
        told.push(`<${uri && `{${uri}}`}${local}${valuesOf(tag)}>`);
      },
      end: ({ uri, local }) => void told.push(`</${uri && `{${uri}}`}${local}>`),
      text: (from, to, isCdata) => void told.push(isCdata ? `[${xml.slice(from, to)}]` : xml.slice(from, to)),
    },
    (what, detail) => void faults.push(detail ? `${what}: ${detail}` : what),
  );
  return { told: told.join(''), faults, isWhole };
}
const sound = (told: string) => ({ told, faults: [], isWhole: true });

interface Tree {
  name: string;
  attributes: [string, string][];
  children: (Tree | string)[];
}
/** Lies between tags and says nothing, whatever it looks like. */
const aside = fc.constantFrom('<!---->', '<!-- <a> & ]]> -->', '<?市?>', '<?pi <b> & ?>');
const { tree } = fc.letrec<{ tree: Tree; node: Tree | string }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom('a', 'ab', 'あ', 'w:p', 'w:pPr', 'v:p'),
    attributes: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('x', 'xy', 'w:x', 'v:x', 'xm', 'w:val'),
        fc.constantFrom('', '1', '>', "it's", '/', '=', '&amp;&#65;'),
      ),
      { maxLength: 4, selector: ([name]) => name },
    ),
    children: fc.array(tie('node'), { maxLength: 4 }),
  }),
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('市', ' x > y ', '&lt;&#x3042;', ']]', '<![CDATA[<a> & ]]>', '<![CDATA[]]>'),
    aside,
    tie('tree'),
  ),
}));
const spaces = fc.constantFrom(' ', '\n', '\t ', '\r\n');

const write = ({ name, attributes, children }: Tree, space: string, around: string): string => {
  const tag = `${name}${attributes.map(([key, text]) => `${space}${key}${around}=${around}"${text}"`).join('')}`;
  if (children.length === 0) return `<${tag}${around}/>`;
  const inside = children.map((child) => (typeof child === 'string' ? child : write(child, space, around)));
  return `<${tag}${around}>${inside.join('')}</${name}${around}>`;
};
const NAMESPACES: Record<string, string> = { w: 'urn:w', v: 'urn:v', '': 'urn:default' };
const named = (written: string): string => {
  const [local = '', prefix = ''] = written.split(':').reverse();
  return `{${NAMESPACES[prefix]}}${local}`;
};
const ASKED: Asked[] = [['x'], ['x', 'urn:w'], ['x', 'urn:v'], ['xy'], ['val', 'urn:w'], ['val'], ['', 'urn:w']];
const toldOf = ({ name, attributes, children }: Tree): string => {
  const values = ASKED.map(([local, uri]) => {
    const key = uri === undefined ? local : `${uri.slice(4)}:${local}`;
    const raw = attributes.find(([written]) => written === key)?.[1];
    return ` ${local}=${raw?.replace('&amp;', '&').replace('&#65;', 'A') ?? '∅'}`;
  });
  const inside = children.map((child) => {
    if (typeof child !== 'string') return toldOf(child);
    const cdata = /^<!\[CDATA\[(.*)\]\]>$/.exec(child)?.[1];
    return cdata !== undefined ? `[${cdata}]` : child.startsWith('<') ? '' : child;
  });
  return `<${named(name)}${values.join('')}>${inside.join('')}</${named(name)}>`;
};

describe('a part that is sound XML', () => {
  test('is told as it was made: names with their namespaces, attributes, text, in order, and no fault', () => {
    const declared = 'xmlns="urn:default" xmlns:w="urn:w" xmlns:v=\'urn:v\'';
    fc.assert(
      fc.property(tree, spaces, fc.constantFrom('', ' ', '\n'), aside, (given, space, around, between) => {
        const xml = `\ufeff<?xml version="1.0"?>\n${between}<root ${declared}>${write(given, space, around)}</root>\n${between}`;
        // Text that stands side by side may be told in one piece or in two: pieces are put together here.
        const nothing = ASKED.map(([local]) => ` ${local}=∅`).join('');
        expect(walked(xml, ...ASKED)).toEqual(
          sound(`<{urn:default}root${nothing}>${toldOf(given)}</{urn:default}root>`),
        );
      }),
    );
  });

  test.each([
    [
      'namespaces hold from the tag that declares them to its end',
      '<a xmlns="u"><b xmlns="v"/><c/></a>',
      '<{u}a><{v}b></{v}b><{u}c></{u}c></{u}a>',
    ],
    [
      'of the same prefix the innermost holds',
      '<p:a xmlns:p="u"><p:a xmlns:p="v"><p:a/></p:a><p:a/></p:a>',
      '<{u}a><{v}a><{v}a></{v}a></{v}a><{u}a></{u}a></{u}a>',
    ],
    [
      'an end takes back only what its own tag declared',
      '<a xmlns:p="u"><b><c/></b><p:d/></a>',
      '<a><b><c></c></b><{u}d></{u}d></a>',
    ],
    [
      'the same declaration means the same only where the same namespaces hold around it',
      '<r><a xmlns:p="u"><b xmlns:q="x"><p:c/></b></a><a xmlns:p="v"><b xmlns:q="x"><p:c/></b></a></r>',
      '<r><{}a><{}b><{u}c></{u}c></{}b></{}a><{}a><{}b><{v}c></{v}c></{}b></{}a></r>'.replaceAll('{}', ''),
    ],
    [
      'a tag that declares another namespace than one like it means another',
      '<r><p:a x="1" xmlns:p="u"/><p:a x="1" xmlns:p="v"/><p:a x="1" xmlns:p="u"/></r>',
      '<r><{u}a></{u}a><{v}a></{v}a><{u}a></{u}a></r>',
    ],
    ['a namespace may be taken away', '<a xmlns="u"><b xmlns=""/></a>', '<{u}a><b></b></{u}a>'],
    ['references in a namespace are resolved', '<a xmlns="u&amp;v"/>', '<{u&v}a></{u&v}a>'],
    ['names may hold digits, dots, hyphens and marks', '<_a-1.b·が/>', '<_a-1.b·が></_a-1.b·が>'],
    [
      'xml is known without being declared',
      '<xml:a/>',
      '<{http://www.w3.org/XML/1998/namespace}a></{http://www.w3.org/XML/1998/namespace}a>',
    ],
    ['white space may stand around everything in a tag', '<a\tb\n=\r"1" ></a >', '<a></a>'],
    ['CDATA ends at its first ]]>', '<a><![CDATA[x]]]]>&gt;</a>', '<a>[x]]]&gt;</a>'],
    [
      'what looks like references and tags in CDATA and comments is none',
      '<a><![CDATA[&x; <b>]]><!-- &y; <c> --><?z &w; ?></a>',
      '<a>[&x; <b>]</a>',
    ],
    ['a comment may end in one hyphen more only where it is empty', '<a><!----></a>', '<a></a>'],
  ])('%s', (_, xml, told) => {
    expect(walked(xml)).toEqual(sound(told));
  });

  test('an attribute is found by its whole name and namespace alone', () => {
    const xml = '<a xmlns:p="u" xmlns:q="v" val="1" p:val="2" q:val="3" p:v="4" value="5" r=""/>';
    const asked: Asked[] = [['val'], ['val', 'u'], ['val', 'v'], ['v', 'u'], ['v'], ['value'], ['value', 'u'], ['r']];
    expect(walked(xml, ...asked).told).toBe('<a val=1 val=2 val=3 v=4 v=∅ value=5 value=∅ r=></a>');
  });

  test('the attributes of one tag are none of the next', () => {
    expect(walked('<a x="1"><b/><c/></a>', ['x']).told).toBe('<a x=1><b x=∅></b><c x=∅></c></a>');
    expect(walked('<a x="1" y="2"><b y="3"/></a>', ['x'], ['y']).told).toBe('<a x=1 y=2><b x=∅ y=3></b></a>');
  });
});

describe('a part that can’t be read to its end', () => {
  test.each([
    ['', 'end'],
    ['  ', 'end'],
    ['市', 'text'],
    ['<a/>市', 'text'],
    ['市<a/>', 'text'],
    ['<a/><b/>', 'root'],
    ['<a></a><b></b>', 'root'],
    ['<a>', 'end'],
    ['<a><b></b>', 'end'],
    ['<a>市', 'end'],
    ['</a>', 'end tag'],
    ['<a></b>', 'end tag'],
    ['<a></ab>', 'end tag'],
    ['<ab></a>', 'end tag'],
    ['<a></a x>', 'end tag'],
    ['<a></a', 'end tag'],
    ['<a><b></a></b>', 'end tag'],
    ['<a/></a>', 'end tag'],
    ['<a', 'tag'],
    ['<a/', 'tag'],
    ['<a/ >', 'tag'],
    ['<a / >', 'tag'],
    ['<a x', 'attribute'],
    ['<a x>', 'attribute'],
    ['<a x y="1"/>', 'attribute'],
    ['<a x=1/>', 'attribute'],
    ['<a x="1/>', 'attribute'],
    ['<a x="1\'/>', 'attribute'],
    ['<a x="<"/>', 'attribute'],
    ['<a x="1"y="2"/>', 'attribute'],
    ['<a ="1"/>', 'attribute'],
    ['<a x= ="1"/>', 'attribute'],
    ['<a <b/>', 'attribute'],
    ['<!-- <a/>', 'markup'],
    ['<!--><a/>', 'markup'],
    ['<a><![CDATA[ </a>', 'markup'],
    ['<?xml <a/>', 'markup'],
    ['<a><??></a>', 'markup'],
    ['<a><?1?></a>', 'markup'],
    ['<a><?XML?></a>', 'markup'],
    ['<a><?ああ\u3000ああ?></a>', 'markup'],
    ['<?xml\u3000version="1.0"?><a/>', 'markup'],
    [' <?xml version="1.0"?><a/>', 'markup'],
    ['<?xml encoding="UTF-8"?><a/>', 'markup'],
    ['<?xml version="1.0" encoding="市"?><a/>', 'markup'],
    ['<a x"y="1"/>', 'attribute'],
    ['<a 1="1"/>', 'attribute'],
    ['<a x:="1"/>', 'attribute'],
    ['<a :x="1"/>', 'attribute'],
    ['<a x:y:z="1"/>', 'attribute'],
    ['<a x&#0;="1"/>', 'attribute'],
    ['<!DOCTYPE a><a/>', 'markup'],
    ['<a><!ELEMENT b ANY></a>', 'markup'],
    ['<![CDATA[x]]><a/>', 'text'],
    ['<a/><![CDATA[ ]]>', 'text'],
  ])('%j says why', (xml, why) => {
    const { faults, isWhole } = walked(xml);
    expect({ isWhole, last: faults.at(-1) }).toEqual({ isWhole: false, last: `xml: ${why}` });
  });
});

describe('a part with a fault that a reader passes over', () => {
  test.each([
    ['<a>&nbsp;市</a>', 'reference: &nbsp;'],
    ['<a>&amp&lt;</a>', 'reference: &amp&lt;'],
    ['<a>a & b</a>', 'reference: & b</a>'],
    ['<a>&#0;</a>', 'reference: &#0;'],
    ['<a>&#xFFFE;</a>', 'reference: &#xFFFE;'],
    ['<a>&#xD800;</a>', 'reference: &#xD800;'],
    ['<a>&#x110000;</a>', 'reference: &#x110000;'],
    ['<a>&#9999999;</a>', 'reference: &#9999999;'],
    ['<a>&#;</a>', 'reference: &#;'],
    ['<a>&#xg;</a>', 'reference: &#xg;'],
    ['<a>&#a;</a>', 'reference: &#a;'],
    ['<a>&amp</a>;', 'reference: &amp</a>;'],
    ['<a x="&nbsp;"/>', 'reference: &nbsp;'],
    ['<a x="1" y="&Uuml;"/>', 'reference: &Uuml;'],
    ['<a><b/>&x;</a>', 'reference: &x;'],
    ['<a><!-- & -->&x;</a>', 'reference: &x;'],
    ['<a xmlns:w=""/>', 'prefix: w'],
    ['<a><![CDATA[&]]>&x;</a>', 'reference: &x;'],
    ['<a>x]]>y</a>', 'text: ]]>'],
    ['<a><b/>]]></a>', 'text: ]]>'],
    ['<a><![CDATA[x]]>]]></a>', 'text: ]]>'],
    ['<a><!-- ]]> -->]]></a>', 'text: ]]>'],
    ['<a><!-- a--b --></a>', 'comment: --'],
    ['<a><!-- a ---></a>', 'comment: --'],
    ['<a>\u0001</a>', 'character'],
    ['<a>\u001f</a>', 'character'],
    ['<a>\uffff</a>', 'character'],
    ['<a>\u000b</a>', 'character'],
    ['<a x="1" x="2"/>', 'attribute: a x'],
    ['<a xy="1" z="3" xy="2"/>', 'attribute: a xy'],
    ['<1a/>', 'name: 1a'],
    ['<a:b:c xmlns:a="u"/>', 'name: a:b:c'],
    ['<a$/>', 'name: a$'],
    ['<a<b/>', 'name: a<b'],
    ['<-a/>', 'name: -a'],
    ['<p:a/>', 'prefix: p'],
    ['<a p:x="1"/>', 'prefix: p'],
    ['<a x="1" q:x="1"/>', 'prefix: q'],
    ['<a><b xmlns:p="u"/><p:c/></a>', 'prefix: p'],
    ['<a><b xmlns:p="u"/><c p:x="1"/></a>', 'prefix: p'],
  ])('%j is read to its end, and the fault is told', (xml, fault) => {
    const { faults } = walked(xml);
    expect(faults.filter((one) => one !== 'xml: text')).toEqual([fault]);
  });

  test.each([
    ['<r><a xmlns:p="u"><q:b/></a><a xmlns:p="u"><q:b/></a></r>', 'prefix: q'],
    ['<r><a xmlns:p="u"><b$/></a><a xmlns:p="u"><b$/></a></r>', 'name: b$'],
    ['<r><a xmlns:p=""/><a xmlns:p=""/></r>', 'prefix: p'],
  ])('%j is read to its end, and the fault is told for each that declares the same', (xml, fault) => {
    expect(walked(xml).faults).toEqual([fault, fault]);
  });

  test('each of several is told', () => {
    expect(walked('<a x="&b;" y="&c;">&d; &e;<f>&g;</f></a>').faults).toEqual(
      ['b', 'c', 'd', 'e', 'g'].map((name) => `reference: &${name};`),
    );
  });
});

describe('references', () => {
  test.each([
    ['&amp;&lt;&gt;&quot;&apos;', `&<>"'`],
    ['&#65;&#x41;&#x1F600;&#128512;&#x3042;', 'AA😀😀あ'],
    ['市 & &nbsp; &#xZZ; &', '市 & &nbsp; &#xZZ; &'],
    ['&#x10FFFF;', '\u{10ffff}'],
    ['&#x110000;', '&#x110000;'],
    ['&amp;amp;', '&amp;'],
  ])('%s', (raw, text) => {
    expect(resolved(raw)).toBe(text);
  });
});
