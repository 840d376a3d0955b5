import { describe, expect, test } from 'vitest';
import { hidesTags } from '@shared/forms/xml/hidden-tags';
import { scanXml } from '@shared/forms/xml/scan';
import { refuseUnsound } from '@shared/forms/xml/well-formed';
import { attempt } from '@shared/problems/problem';

const looked = (text: string) =>
  attempt(() => {
    scanXml(text, 'word/document.xml');
    refuseUnsound(text, 'word/document.xml');
  });

describe('a part that every program reads in the same way', () => {
  test.each([
    '<a>市</a>',
    '<a b="1" c="2"/>',
    '<a b="1" bb="1" B="1"/>',
    '<a b="x>y" c="x>y"/>',
    "<a b='\"' c='b=\"1\"'/>",
    '<a b="b" c="b"/>',
    '<a b = "1"\n\tc\r\n=\'2\' />',
    '<a ><b /></a >',
    '<a b="1"><a b="2"/></a>',
    '<a b="1"/>',
    '<a>&amp;&lt;&gt;&quot;&apos;&#65;&#x1F600;&#1114111;&#x10ffff;&#9;&#xA;</a>',
    '<a b="&amp;&#x3042;"/>',
    '<a>;&amp;</a>',
    '<?xml version="1.0"?><!-- & &nbsp; <b c="1" c="2"> --><a><![CDATA[& &x; <b c="1" c="2">]]><?p & c="1" c="2"?></a>',
    '<a><![CDATA[]]]]>&gt;</a>',
    '<a><!----><b/></a>',
  ])('%j is let in', (text) => {
    expect(looked(text)).toMatchObject({ ok: true });
  });
});

describe('a part of which each program makes something else', () => {
  const place = (text: string, of: string) => ({ part: 'word/document.xml', position: text.indexOf(of) });

  test.each([
    ['<a>市&nbsp;</a>', '&nbsp;'],
    ['<a>A&B</a>', '&B'],
    ['<a>A & B</a>', '& B'],
    ['<a>&</a>', '&<'],
    ['<a>&amp</a>', '&amp<'],
    ['<a>&amp;&lt</a>', '&lt<'],
    ['<a>&AMP;</a>', '&AMP;'],
    ['<a>&amps;</a>', '&amps;'],
    ['<a>&#;</a>', '&#'],
    ['<a>&#x;</a>', '&#'],
    ['<a>&#xg;</a>', '&#'],
    ['<a>&#X41;</a>', '&#'],
    ['<a>&#a;</a>', '&#'],
    ['<a>&#00000065;</a>', '&#'],
    ['<a>&#x0000041;</a>', '&#'],
    ['<a>&#0;</a>', '&#'],
    ['<a>&#8;</a>', '&#'],
    ['<a>&#x1f;</a>', '&#'],
    ['<a>&#xFFFF;</a>', '&#'],
    ['<a>&#xD842;</a>', '&#'],
    ['<a>&#1114112;</a>', '&#'],
    ['<a>&#x110000;</a>', '&#'],
    ['<a b="&x;"/>', '&x;'],
    ['<a b="1" c=\'&x;\'/>', '&x;'],
    ['<a b="&amp;&x;"/>', '&x;'],
    ['<a><b c="1"/>&x;</a>', '&x;'],
    ['<a><!-- & -->&x;</a>', '&x;'],
    ['<a><![CDATA[&]]>&x;</a>', '&x;'],
    ['<?p &?><a>&x;</a>', '&x;'],
  ])('%j is refused at the reference', (text, of) => {
    const details = { ...place(text, of), reason: 'entity' };
    expect(looked(text)).toMatchObject({ ok: false, code: 'xml/malformed', details });
  });

  test.each([
    ['<a b="1" b="2"/>', '<a'],
    ['<r><a b="1" c="2" b="1"></a></r>', '<a'],
    ["<r><a\nb='>'\tb = '2' /></r>", '<a'],
    ['<r><!-- --><a b="" b=""/></r>', '<a'],
    ['<r><![CDATA[x]]><a b="" b=""/></r>', '<a'],
    ['<r>x<?p?><a w:b="1" x="/" w:b="2"/></r>', '<a'],
  ])('%j is refused at the tag', (text, of) => {
    const details = { ...place(text, of), reason: 'attribute twice' };
    expect(looked(text)).toMatchObject({ ok: false, code: 'xml/malformed', details });
  });
});

describe('what looks like tags and is text', () => {
  test.each([
    ['<a><!-- <b> --></a>', true],
    ['<a><![CDATA[<b>]]></a>', true],
    ['<a><!-- - --><b/></a>', false],
    ['<a><![CDATA[x]]><b/></a>', false],
    ['<a><!----><![CDATA[]]><!-- <b/> --></a>', true],
    ['<a><![CDATA[ --> <b> ]]></a>', true],
    ['<a><!-- ]]> <b> --></a>', true],
    ['<a><?p <b> ?></a>', false],
    ['<a><b/></a>', false],
    ['<a><!-- <b> </a>', false],
    ['<a><!-- x --></a>', false],
  ])('%s', (text, hides) => {
    expect(hidesTags(text, 0, text.length)).toBe(hides);
  });

  test('is looked for in the stretch alone', () => {
    const text = '<a><!-- <b> --></a><c/><d><![CDATA[<e>]]></d>';
    const [from, to] = [text.indexOf('<c/>'), text.indexOf('<d>')];
    expect(hidesTags(text, from, to)).toBe(false);
    expect(hidesTags(text, 0, from)).toBe(true);
    expect(hidesTags(text, from, text.length)).toBe(true);
    expect(hidesTags(text, 0, text.indexOf('<!--'))).toBe(false);
  });
});
