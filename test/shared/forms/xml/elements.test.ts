import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml, illegalCharacter } from '@shared/forms/xml/characters';
import {
  attribute,
  attributeBetween,
  childNamed,
  decodeText,
  descendants,
  firstDescendant,
  isEmptyTag,
} from '@shared/forms/xml/elements';
import { namespaceOf, readPath, selectPath } from '@shared/forms/xml/select-path';
import { scanXml, type XmlElement } from '@shared/forms/xml/scan';
import { anyText } from '../../../builders/any-text';

const scan = (text: string): XmlElement => scanXml(text, 'part');
const words = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end);

describe('an attribute', () => {
  test.each([
    ['<a b="1"/>', 'b', '1'],
    ['<a b="1"></a>', 'b', '1'],
    ['<a b=\'"1"\'/>', 'b', '"1"'],
    ['<a\n\tb\r\n=\t"1" c = \'2\' />', 'b', '1'],
    ['<a\n\tb\r\n=\t"1" c = \'2\' />', 'c', '2'],
    ['<a bb="1" b="2"/>', 'b', '2'],
    ['<a b="1" bb="2"/>', 'bb', '2'],
    ['<a w:b="1" b="2"/>', 'b', '2'],
    ['<a x="b=&quot;1&quot;" b="2"/>', 'b', '2'],
    ['<a x="b=1" b=""/>', 'b', ''],
    ['<a b="&#x5E02;&amp;"/>', 'b', '市&'],
    ['<a x="/" b="3"/>', 'b', '3'],
    ['<a x=">" b="3">b="4"</a>', 'b', '3'],
  ])('of %s is read: %s', (text, key, value) => {
    const found = attribute(text, scan(text), key)!;
    expect(found.value).toBe(value);
    expect(decodeText(text.slice(found.at, found.end))).toBe(value);
    expect(text.charAt(found.at - 1)).toBe(text.charAt(found.end));
  });

  test.each([
    ['<a/>', 'b'],
    ['<a></a>', 'b'],
    ['<a><c b="1"/></a>', 'b'],
    ['<a>b="1"</a>', 'b'],
    ['<a c="b"/>', 'b'],
    ['<a c="b=\'1\'"/>', 'b'],
    ['<ab ="1"/>', 'b'],
    ['<a B="1"/>', 'b'],
    ['<a w:b="1"/>', 'b'],
    ['<a b.="1"/>', 'b'],
    ['<a b c="1"/>', 'b'],
    ['<a b"1"/>', 'b'],
  ])('of %s is none: %s', (text, key) => {
    expect(attribute(text, scan(text), key)).toBeNull();
  });

  test('is looked for in its stretch alone', () => {
    const tag = ' b="1" c="2"';
    expect(attributeBetween(`<a${tag}>`, 2, 2 + tag.length, 'c')).toEqual({ value: '2', at: 12, end: 13 });
    expect(attributeBetween(`<a${tag}>`, 2, 10, 'c')).toBeNull();
    expect(attributeBetween(`<a${tag}>`, 2, 12, 'c')).toBeNull();
    expect(attributeBetween(`<a${tag}>`, 8, 2 + tag.length, 'b')).toBeNull();
  });
});

describe('elements', () => {
  const text = '<r><a><b/><c></c></a>x<b><d><c/></d></b><e/></r>';
  const root = scan(text);
  const [a, b] = root.children as [XmlElement, XmlElement];

  test('are found by their names: the child, the first below, and all', () => {
    expect(childNamed(root, 'b')).toBe(b);
    expect(childNamed(root, 'c')).toBeNull();
    expect(
      descendants(root)
        .map(({ name }) => name)
        .join(''),
    ).toBe('abcbdce');
    expect(firstDescendant(root, 'c')).toBe(a.children[1]);
    expect(firstDescendant(root, 'd', 'e')?.name).toBe('d');
    expect(firstDescendant(b, 'c')?.start).toBe(text.lastIndexOf('<c'));
    expect(firstDescendant(root, 'r')).toBeNull();
    expect(firstDescendant(root)).toBeNull();
  });

  test('without a place between their tags are those with one tag', () => {
    const empty = (xml: string): boolean => isEmptyTag(xml, scan(xml));
    expect([empty('<a/>'), empty('<a />'), empty('<a b="1"/>')]).toEqual([true, true, true]);
    expect([empty('<a></a>'), empty('<a>x</a>'), empty('<a b="/"></a>')]).toEqual([false, false, false]);
  });
});

describe('text', () => {
  test('that was escaped reads as it was, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeXml(text);
        expect(decodeText(escaped)).toBe(text);
        expect(escaped).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/);
      }),
    );
  });

  test.each([
    ['&amp;lt;', '&lt;'],
    ['a<![CDATA[&amp;<b>]]>c', 'a&amp;<b>c'],
    ['a<!-- &amp; -->b', 'ab'],
    ['a<?p &amp;?>b', 'ab'],
    ['<![CDATA[]]>', ''],
    ['<![CDATA[a\nb]]]>]]>&amp;', 'a\nb]]]>&'],
    ['<!--\n-->&lt;<?p\n?>', '<'],
    ['<![CDATA[x]]><![CDATA[y]]>', 'xy'],
  ])('%j reads %j', (raw, read) => {
    expect(decodeText(raw)).toBe(read);
  });

  test.each([
    ['市', null],
    ['a\tb\r\nc', null],
    ['𠮷', null],
    ['\ud7ff\ue000\ufffd', null],
    ['市\u0000', ['U+0000', 2]],
    ['\u0008', ['U+0008', 1]],
    ['\u000b', ['U+000B', 1]],
    ['\u000c', ['U+000C', 1]],
    ['\u000e', ['U+000E', 1]],
    ['a\u001f', ['U+001F', 2]],
    ['\ufffe', ['U+FFFE', 1]],
    ['\uffff', ['U+FFFF', 1]],
    ['𠮷𠮷\u0001', ['U+0001', 3]],
    ['a\ud842', ['U+D842', 2]],
    ['\ud842a', ['U+D842', 1]],
    ['\udfb7a', ['U+DFB7', 1]],
    ['𠮷\udfb7', ['U+DFB7', 2]],
    ['\udfb7\ud842', ['U+DFB7', 1]],
  ])('%j: the first character that no file may hold', (text, found) => {
    const illegal = illegalCharacter(text);
    expect(illegal && [illegal.character, illegal.position]).toEqual(found);
  });
});

describe('a path to a city’s own XML', () => {
  const step = (name: string, position = 1, namespace = '', isAttribute = false) => ({
    ...{ namespace, name, position, isAttribute },
  });

  test.each([
    ['/a', '', [step('a')]],
    ['/a[1]/b[12]', '', [step('a'), step('b', 12)]],
    ['/n:a[2]/m:b/c', `xmlns:n='u' xmlns:m="v"`, [step('a', 2, 'u'), step('b', 1, 'v'), step('c')]],
    ['/a/@b', '', [step('a'), step('b', 1, '', true)]],
    ['/a/@n:b', `xmlns:n = 'u'`, [step('a'), step('b', 1, 'u', true)]],
    ['/事業所[1]/名称[1]', '', [step('事業所'), step('名称')]],
    ['/n:a', `xmlns:n=''`, [step('a')]],
    ['/ns10:a-b.c_d', `xmlns:ns1='u'\nxmlns:ns10\t=\n"v"`, [step('a-b.c_d', 1, 'v')]],
  ])('%s is read', (path, mappings, steps) => {
    expect(readPath(path, mappings)).toEqual(steps);
  });

  test.each([
    ['', ''],
    ['/', ''],
    ['a', ''],
    ['//a', ''],
    ['/a/', ''],
    ['/a b', ''],
    ['/n:a', ''],
    ['/n:a', `xmlns:m='u'`],
    ['/a/@b/c', ''],
    ['/a/@b/@c', ''],
    ['/a[b]', ''],
    ['/a[@b="1"]', ''],
    ['/a[last()]', ''],
    ['/*', ''],
    ['/a/text()', ''],
    ['/a/@*', ''],
    ['/a:b:c', `xmlns:a='u'`],
    ['x/a', ''],
  ])('%j is none that Word writes', (path, mappings) => {
    expect(readPath(path, mappings)).toBeNull();
  });

  const xml =
    `<?xml version="1.0"?><f:form xmlns:f="urn:city" xmlns:g='urn:other' id="0"><g:name>別</g:name><name>無</name><f:name>一</f:name>` +
    `<f:name id="1" g:id="2" f:id='3'>二<f:part>部</f:part></f:name><list xmlns="urn:city"><name>三</name><item xmlns="">四</item></list></f:form>`;
  const root = scan(xml);
  const reached = (path: string): string | null => {
    const steps = readPath(path, `xmlns:c='urn:city' xmlns:o='urn:other' xmlns:w='http://www.w3.org/2000/xmlns/'`);
    const found = steps && selectPath(xml, root, steps);
    if (!found) return null;
    return found.kind === 'element' ? words(xml, found.element) : `@${words(xml, found)}`;
  };

  test.each([
    ['/c:form/c:name', '<f:name>一</f:name>'],
    ['/c:form[1]/c:name[1]', '<f:name>一</f:name>'],
    ['/c:form/c:name[2]/c:part', '<f:part>部</f:part>'],
    ['/c:form/o:name', '<g:name>別</g:name>'],
    ['/c:form/name', '<name>無</name>'],
    ['/c:form/c:list/c:name', '<name>三</name>'],
    ['/c:form/c:list/item', '<item xmlns="">四</item>'],
    ['/c:form/@id', '@0'],
    ['/c:form/c:name[2]/@id', '@1'],
    ['/c:form/c:name[2]/@o:id', '@2'],
    ['/c:form/c:name[2]/@c:id', '@3'],
    ['/c:form/c:name[3]', null],
    ['/c:form[2]', null],
    ['/form', null],
    ['/o:form', null],
    ['/c:form/c:nam', null],
    ['/c:form/c:name/c:part', null],
    ['/c:form/c:name/@id', null],
    ['/c:form/@name', null],
    ['/c:form/@c:id', null],
    ['/c:form/name[2]', null],
    ['/@id', null],
  ])('%s leads to %s', (path, target) => {
    expect(reached(path)).toBe(target);
  });

  test('goes by the namespaces that hold where an element stands', () => {
    const named = (prefix: string, of: XmlElement): string => namespaceOf(xml, of, prefix);
    const list = root.children.at(-1)!;
    expect([
      named('f', list),
      named('', list),
      named('', list.children[1]!),
      named('', root),
      named('z', list),
    ]).toEqual(['urn:city', 'urn:city', '', '', '']);
  });
});
