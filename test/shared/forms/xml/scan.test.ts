import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute, decodeText, descendants } from '@shared/forms/xml/elements';
import { closedElements, scanXml, type XmlElement, countElements } from '@shared/forms/xml/scan';
import { formLimits } from '@shared/forms/form-limits';
import { attempt } from '@shared/problems/problem';

interface Tree {
  name: string;
  attributes: Record<string, string>;
  children: (Tree | string)[];
}

const names = fc.constantFrom('w:p', 'w:r', 'w:rPr', 'w:t', 'w:rPrChange', 'a', 'あ');
/** Raw character data and attribute values with everything that may stand there, `>` and quotes among it. */
const raw = fc.constantFrom(
  '',
  '新規',
  'x > y',
  '&amp;&#x3042;',
  ']]',
  '<!-- <a> -->',
  '<![CDATA[<w:r>]]>',
  '<?pi <b>?>',
);
const value = fc.constantFrom('', '1', 'ＭＳ 明朝', 'a > b', "it's", '/', '>');
const { tree } = fc.letrec<{ tree: Tree; node: Tree | string }>((tie) => ({
  tree: fc.record({
    name: names,
    attributes: fc.dictionary(fc.constantFrom('w:val', 'w:id', 'xml:space', 'x'), value, { maxKeys: 2 }),
    children: fc.array(tie('node'), { maxLength: 4 }),
  }),
  node: fc.oneof({ maxDepth: 4 }, raw, tie('tree')),
}));

const write = ({ name, attributes, children }: Tree): string => {
  const tag = `${name}${Object.entries(attributes)
    .map(([key, text]) => ` ${key}="${text}"`)
    .join('')}`;
  if (children.length === 0) return `<${tag} />`;
  return `<${tag}>${children.map((child) => (typeof child === 'string' ? child : write(child))).join('')}</${name}>`;
};
const treesIn = (one: Tree): Tree[] => [
  one,
  ...one.children.flatMap((child) => (typeof child === 'string' ? [] : treesIn(child))),
];

describe('scanning by position', () => {
  test('finds every element of any text, in order, with its attributes', () => {
    fc.assert(
      fc.property(tree, (given) => {
        const text = `<?xml version="1.0"?>\n<!-- <w:p> -->${write(given)}\n`;
        const root = scanXml(text, 'part');
        const found = [root, ...descendants(root)];
        const expected = treesIn(given);
        expect(found.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
        found.forEach((element, i) => {
          const one = expected[i]!;
          expect(text.slice(element.start, element.end)).toBe(write(one));
          for (const [key, text_] of Object.entries(one.attributes)) {
            const at = attribute(text, element, key)!;
            expect([at.value, text.slice(at.at, at.end)]).toEqual([text_, text_]);
          }
          expect(attribute(text, element, 'w:none')).toBe(null);
        });
      }),
    );
  });

  test('that leaps over closed elements finds all the others in the same places', () => {
    const place = ({ name, start, openEnd, closeStart, end }: XmlElement) => ({
      name,
      start,
      openEnd,
      closeStart,
      end,
    });
    const closed = closedElements(['w:rPr']);
    const isInside = (element: XmlElement): boolean =>
      element.parent !== null && (element.parent.name === 'w:rPr' || isInside(element.parent));
    // What looks like an end tag in a comment inside a closed element is refused, not misread.
    const hides = /<!--|CDATA|<\?pi/;
    fc.assert(
      fc.property(tree, (given) => {
        const text = write(given);
        fc.pre(!hides.test(text));
        const whole = scanXml(text, 'part');
        const leapt = scanXml(text, 'part', closed);
        const outside = descendants(whole)
          .filter((element) => !isInside(element))
          .map(place);
        const found = descendants(leapt)
          .filter((element) => !isInside(element))
          .map(place);
        expect(found).toEqual(outside);
      }),
    );
  });
});

describe('text that is no sound XML', () => {
  test.each([
    ['nothing', ''],
    ['words', '流山市'],
    ['a tag that never ends', '<a'],
    ['a quote that never ends', '<a b="c><d/></a>'],
    ['a tag inside a tag', '<a <b/>></a>'],
    ['no end tag', '<a><b></b>'],
    ['end tags crossed', '<a><b></a></b>'],
    ['an end tag too many', '<a/></a>'],
    ['an end tag of a longer name', '<a></ab>'],
    ['two roots', '<a/><b/>'],
    ['a nameless tag', '<a>< b/></a>'],
    ['a comment that never ends', '<a><!-- </a>'],
    ['CDATA that never ends', '<a><![CDATA[ </a>'],
    ['an instruction that never ends', '<?xml <a/>'],
  ])('is refused with its part: %s', (_, text) => {
    const refused = attempt(() => scanXml(text, 'word/document.xml'));
    expect(refused).toMatchObject({ ok: false, code: 'xml/malformed', details: { part: 'word/document.xml' } });
  });

  test.each([
    ['a document type', '<!DOCTYPE a><a/>'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['a billion laughs', `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]><l>&b;</l>`],
    ['one in lower case', '<!doctype a><a/>'],
    ['one inside', '<a><!DOCTYPE b></a>'],
    ['an element declaration', '<a><!ELEMENT b ANY></a>'],
  ])('that declares something is refused whatever it declares: %s', (_, text) => {
    expect(attempt(() => scanXml(text, 'p'))).toMatchObject({ ok: false, code: 'xml/doctype' });
  });

  test('with elements inside elements without end is refused', () => {
    const deep = '<a>'.repeat(100_000) + '</a>'.repeat(100_000);
    expect(attempt(() => scanXml(deep, 'p'))).toMatchObject({ ok: false, code: 'xml/too-deep' });
  });

  test('with more elements than fit into the memory is refused by their number, however small the file is', () => {
    const { elements: limit } = formLimits;
    const many = attempt(() => scanXml(`<r>${'<a/>'.repeat(limit)}</r>`, 'p'));
    expect(many).toMatchObject({ ok: false, code: 'form/too-many', details: { limit } });
    expect(many.ok ? '' : many.message).toMatch(/部品.*上限 1,200,000個.*選んでください/);
    expect(attempt(() => scanXml(`<r>${'<a/>'.repeat(50_000)}</r>`, 'p'))).toMatchObject({ ok: true });
  });

  test('is counted together with the parts before it, and nothing of it is kept', () => {
    const { allElements: limit } = formLimits;
    expect(countElements('<r><a/><b><c/></b></r>', 'p', 10)).toBe(14);
    expect(attempt(() => countElements('<r><a/></r>', 'p', limit - 1))).toMatchObject({
      code: 'form/too-many',
      details: { limit },
    });
  });
});

test('references are read without a document type: the five names and numbers', () => {
  expect(decodeText('&lt;&gt;&amp;&quot;&apos;&#12354;&#x1F600;&unknown;&#x110000;')).toBe(
    `<>&"'あ😀&unknown;&#x110000;`,
  );
});

test('a comment that begins like its end goes on, as in every other program: nothing in it is an element', () => {
  for (const comment of ['<!--><b>-->', '<!---><b/>-->', '<?><b/>?>']) {
    const { children } = scanXml(`<a>${comment}</a>`, 'part.xml');
    expect(children, comment).toEqual([]);
  }
});
