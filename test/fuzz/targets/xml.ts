import { DOMParser, type Element as DomElement } from '@xmldom/xmldom';
import fc from 'fast-check';
import { walkStrictXml } from '@shared/forms/finished/walk-xml';
import { attribute, decodeText, type AttributeValue } from '@shared/forms/xml/elements';
import { scanXml, type XmlElement } from '@shared/forms/xml/scan';
import { refuseUnsound } from '@shared/forms/xml/well-formed';
import { attempt, type Result } from '@shared/problems/problem';
import { anyXmlWords, wellFormed } from '../any-words.ts';
import { seldom } from '../seldom.ts';
import { must, target } from '../target.ts';

/** What an element says: its name as written, its attributes in the order of their names, its own text, what is in it. */
interface Said {
  name: string;
  attributes: [name: string, value: string][];
  text: string;
  children: Said[];
}

interface XmlCase {
  xml: string;
}

const NAMES = ['w:p', 'w:t', 'w:sdt', 'a', 'b', 'Relationship', 'x14:cfRule', 'ファイル'];
const KEYS = ['w:val', 'r:id', 'name', 'Id', 'xml:space', 'w:valu', 'val'];
const HEAD = ' xmlns:w="urn:w" xmlns:r="urn:r" xmlns:x14="urn:x14"';
const space = fc.constantFrom('', '', ' ', '\n', '\t ');
const some = fc.constantFrom(' ', '  ', '\r\n', '\n\t');

const escaped = (text: string): string => text.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
const held = anyXmlWords.map((text) => text.replaceAll('\r', ''));
const reference = fc.constantFrom('&lt;', '&gt;', '&amp;', '&quot;', '&apos;', '&#65;', '&#x1F600;', '&#x9;', '&#10;');
const words = fc.array(fc.oneof(held.map(escaped), reference), { maxLength: 3 }).map((all) => all.join(''));
const quoted = fc.oneof(
  words.map((text) => `"${text.replaceAll('"', '')}"`),
  words.map((text) => `'${text.replaceAll("'", '')}'`),
);
const beside = fc.oneof(
  held.map((text) => `<!--${text.replaceAll('-', '')}-->`),
  held.map((text) => `<?pi ${text.replaceAll('?', '')}?>`),
  held.map((text) => `<![CDATA[${text.replaceAll(']]>', '')}]]>`),
  fc.constantFrom('<!-- <a b="1"> -->', '<![CDATA[<w:p>&amp;]]>', '<![CDATA[]]]]>', '<!-- > -->', '<?a "?>', '<!---->'),
);
const attributes = fc
  .uniqueArray(fc.record({ key: fc.constantFrom(...KEYS), before: some, around: space, value: quoted }), {
    selector: ({ key }) => key,
    maxLength: 3,
  })
  .map((all) => all.map(({ key, before, around, value }) => `${before}${key}${around}=${around}${value}`).join(''));

const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  inside: fc
    .array(fc.oneof({ maxDepth: 3 }, words, beside, tie('element')), { maxLength: 4 })
    .map((all) => all.join('')),
  element: fc
    .record({ name: fc.constantFrom(...NAMES), attributes, inside: seldomEmpty(tie('inside')), end: space })
    .map(({ name, attributes, inside, end }) =>
      inside === null ? `<${name}${attributes}${end}/>` : `<${name}${attributes}${end}>${inside}</${name}${end}>`,
    ),
}));

function seldomEmpty(inside: fc.Arbitrary<string>): fc.Arbitrary<string | null> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: inside });
}

const documents = fc
  .record({
    head: fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0"?>\r\n'),
    before: seldom(
      fc.constantFrom('<!-- a -->', '\n', '<?a?>', 'text', '<!DOCTYPE a>', '<!DOCTYPE a [<!ENTITY b "c">]>'),
    ),
    inside: fc.array(element, { maxLength: 3 }).map((all) => all.join('')),
    behind: seldom(fc.constantFrom('\n', '<!-- b -->', '<b/>', 'text', '</b>', '\0')),
  })
  .map(({ head, before = '', inside, behind = '' }) => `${head}${before}<root${HEAD}>${inside}</root>${behind}`);

/** What hands, and programs that join text, make of it. */
const PIECES = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '=',
    '/',
    '/>',
    '</',
    '<a>',
    '</a>',
    '<a/>',
    ' a="1"',
    ' a="1" a="2"',
    '<!--',
    '-->',
    '--',
    ']]>',
  ],
  ...[
    '<![CDATA[',
    '<?',
    '?>',
    '&#0;',
    '&#xD800;',
    '&b;',
    '&#1114112;',
    '<!DOCTYPE a>',
    '\0',
    '\ufffe',
    '\ud800',
    ' ',
    '\r',
    '<1>',
    '<a:b:c/>',
  ],
  ...[
    '<p:a/>',
    ' p:b="1"',
    'xmlns:p="urn:p"',
    ' xmlns=""',
    '<a b=1/>',
    '<a b/>',
    "<a b='\"'/>",
    '<a b="<"/>',
    '<a b="1"c="2"/>',
    '<a / >',
  ],
];
const broken = fc
  .tuple(
    documents,
    fc.array(fc.record({ at: fc.nat(), cut: fc.nat({ max: 6 }), piece: fc.constantFrom('', ...PIECES) }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([xml, changes]) =>
    wellFormed(
      changes.reduce((text, { at, cut, piece }) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + piece + text.slice(from + cut);
      }, xml),
    ),
  );

const cases: fc.Arbitrary<XmlCase> = fc.record({ xml: fc.oneof(documents, broken) });

/** Refused with its reason where a reader of our own asks for less than XML allows. */
const OUR_LIMITS = new Set(['xml/doctype', 'xml/too-deep', 'form/too-many']);

/** A part that Word can read says the same to the reader by positions, to the look at finished files and to another program. */
export const xml = target<XmlCase>({
  cases,
  check({ xml }) {
    const scanned = scannedTree(xml);
    const walked = walkedTree(xml);
    const parsed = parsedTree(xml);
    if (walked === null) return;
    must(parsed !== null || xml.includes('<!DOCTYPE'), 'the look takes what another program refuses', xml);
    if (parsed === null) return;
    must(scanned.ok || OUR_LIMITS.has(scanned.code), 'sound XML is refused', { xml, scanned });
    if (!scanned.ok || RETURN_AND_LINE.test(xml)) return;
    const theirs = JSON.stringify(parsed);
    must(JSON.stringify(scanned.value) === theirs, 'read by positions it says something else', {
      ours: scanned.value,
      parsed,
      xml,
    });
    // It names elements by what their prefixes stand for.
    if (!xml.includes(HEAD)) return;
    must(JSON.stringify(walked) === theirs, 'the look reads something else', { walked, parsed, xml });
  },
});

const byKey = (all: [string, string][]): [string, string][] => all.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
/** Two ends of lines, the second by its number: once it is resolved, ours can't be told from one. No value of a form has either. */
const RETURN_AND_LINE = /\r&#(?:0*10|x0*a);/i;
/** XML 1.0 §2.11 and §3.3.3, which readers by positions leave to who writes the part. The other program also knows the ends of 1.1. */
const asLine = (value: string): string => value.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
const asValue = (value: string): string => asLine(value).replace(/[\t\n]/g, ' ');

function scannedTree(xml: string): Result<Said> {
  const said = (one: XmlElement): Said => {
    let text = '';
    let at = one.openEnd;
    for (const child of one.children) {
      text += decodeText(xml.slice(at, child.start));
      at = child.end;
    }
    text += one.closeStart >= at ? decodeText(xml.slice(at, one.closeStart)) : '';
    const found = KEYS.flatMap((key): [string, AttributeValue][] => {
      const value = attribute(xml, one, key);
      return value ? [[key, value]] : [];
    });
    const attributes = found.map(([key, { value }]): [string, string] => [key, asValue(value)]);
    return { name: one.name, attributes: byKey(attributes), text: asLine(text), children: one.children.map(said) };
  };
  return attempt(() => {
    const root = scanXml(xml, 'part.xml');
    refuseUnsound(xml, 'part.xml');
    return said(root);
  });
}

/** Null where it isn't sound to the look at finished files. */
function walkedTree(xml: string): Said | null {
  const root: Said = { name: '', attributes: [], text: '', children: [] };
  const open: Said[] = [root];
  let isSound = true;
  const URIS: Record<string, string> = {
    w: 'urn:w',
    r: 'urn:r',
    x14: 'urn:x14',
    p: 'urn:p',
    xml: 'http://www.w3.org/XML/1998/namespace',
  };
  const PREFIXES = Object.fromEntries(Object.entries(URIS).map(([prefix, uri]) => [uri, `${prefix}:`]));
  const isWhole = walkStrictXml(
    xml,
    {
      classify: () => 0,
      start: ({ uri, local }, tag) => {
        const attributes = KEYS.flatMap((key): [string, string][] => {
          const [prefix, own] = key.includes(':') ? key.split(':') : ['', key];
          const value = tag.attribute(own ?? '', URIS[prefix ?? ''] ?? '');
          return value === null ? [] : [[key, asValue(value)]];
        });
        const one = { name: (PREFIXES[uri] ?? '') + local, attributes: byKey(attributes), text: '', children: [] };
        open.at(-1)?.children.push(one);
        open.push(one);
      },
      end: () => void open.pop(),
      text: (from, to, isCdata) => {
        const current = open.at(-1);
        if (current) current.text += asLine(isCdata ? xml.slice(from, to) : decodeText(xml.slice(from, to)));
      },
    },
    () => (isSound = false),
  );
  return isWhole && isSound ? (root.children[0] ?? null) : null;
}

/** Null where xmldom finds a fault. */
function parsedTree(xml: string): Said | null {
  const said = (one: DomElement): Said => {
    const children: Said[] = [];
    let text = '';
    for (let node = one.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 1) children.push(said(node as DomElement));
      else if (node.nodeType === 3 || node.nodeType === 4) text += node.nodeValue ?? '';
    }
    const attributes = [...one.attributes]
      .filter(({ name }) => KEYS.includes(name))
      .map(({ name, value }): [string, string] => [name, asValue(value)]);
    return { name: one.nodeName, attributes: byKey(attributes), text: asLine(text), children };
  };
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    const root = parser.parseFromString(xml, 'text/xml').documentElement;
    return root ? said(root) : null;
  } catch {
    return null;
  }
}
