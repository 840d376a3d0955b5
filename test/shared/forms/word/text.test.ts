import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { illegalCharacter } from '@shared/forms/xml/characters';
import { undoEdits } from '@shared/forms/xml/edits';
import { anyText } from '../../../builders/any-text';
import { aDocx, control, LOOK, paragraph, run, textControl } from '../../../builders/docx';
import { codecs, filled, tryFill } from '../../../builders/word-fill';
import { documentOf, elements, paragraphs, partOf, readText } from '../../../support/word-text';

const form = aDocx({ body: paragraph(run('氏名：'), textControl('name'), run('　様')) });

/** What Word makes of line ends. */
const shown = (text: string): string => text.replace(/\r\n?/g, '\n');
const legalText = anyText.filter((text) => illegalCharacter(text) === null && text !== '');

/** Names and texts that have broken software. */
const HARD = [
  '葛\u{e0100}城 美咲',
  '山﨑 𠮷田 渡邉 神\ufa19',
  'が\u3099',
  'ガ'.normalize('NFD'),
  '  前後に空白  ',
  '\u3000全角の空白\u3000',
  'タブ\tと\n改行\r\nと\rCR',
  '_x000D_',
  '<w:t>&amp;</w:t> "引用" \'単\'',
  ']]> <!-- --> <?xml ?> &#x41;',
  '{{name}} {name} ${name} %name%',
  '=1+1',
  '\u202e右から左\u202c',
  '👨‍👩‍👧‍👦🇯🇵',
  'שלום العربية',
  '\u00a0\u2003\u200b',
  '$& $1 $$ $`',
];

describe('a value put into a Word form', () => {
  test.each(HARD)('reads exactly as it was typed: %j', (text) => {
    expect(paragraphs(filled(form, { fields: { name: text } }).bytes)).toEqual([`氏名：${shown(text)}　様`]);
  });

  test.each(codecs)('reads as typed whatever it is, with %s', (_, codec) => {
    fc.assert(
      fc.property(legalText, fc.boolean(), (text, draft) => {
        const { bytes } = filled(form, { fields: { name: text } }, { draft, codec });
        expect(paragraphs(bytes)).toEqual([`氏名：${shown(text)}　様`]);
      }),
    );
  });

  test('keeps its spaces for Word: every text says so', () => {
    const { bytes } = filled(form, { fields: { name: ' a\tb \n c' } });
    const texts = elements(documentOf(bytes), 't').filter(({ textContent }) => textContent !== '氏名：');
    expect(texts.every((element) => element.getAttribute('xml:space') === 'preserve')).toBe(true);
  });

  test('is never read as markup, as a template’s placeholder or as a replacement pattern', () => {
    const { bytes } = filled(form, { fields: { name: '<w:p/>$&{name}' } });
    expect(elements(documentOf(bytes), 'p')).toHaveLength(1);
  });

  test('has the look of what stood there', () => {
    const { bytes } = filled(form, { fields: { name: '鈴木 花子' } });
    expect(partOf(bytes)).toContain(`<w:r>${LOOK}<w:t xml:space="preserve">鈴木 花子</w:t></w:r>`);
  });

  test('undone gives the template’s document part back, byte for byte', () => {
    fc.assert(
      fc.property(legalText, fc.boolean(), (text, draft) => {
        const { bytes, edits } = filled(form, { fields: { name: text } }, { draft });
        expect(undoEdits(partOf(bytes), edits)).toBe(partOf(form));
      }),
    );
  });

  test('that is empty leaves what is printed there, such as room for a number', () => {
    const date = aDocx({ body: paragraph(run('令和'), textControl('y', run('　')), run('年')) });
    expect(paragraphs(filled(date, { fields: { y: '' } }).bytes)).toEqual(['令和　年']);
  });
});

describe('a character that no Word file can hold', () => {
  const ILLEGAL: [string, string, number][] = [
    ['\u0000', 'U+0000', 3],
    ['\u000b', 'U+000B', 3],
    ['\ufffe', 'U+FFFE', 3],
    ['\uffff', 'U+FFFF', 3],
    ['\ud842', 'U+D842', 3],
    ['\udfb7', 'U+DFB7', 3],
  ];

  test.each(ILLEGAL)('is refused by field and place: %j', (character, name, position) => {
    const refused = tryFill(form, { fields: { name: `𠮷田${character}恵子` } });
    expect(refused).toMatchObject({
      ok: false,
      code: 'field/illegal-character',
      details: { character: name, position },
    });
    expect(refused.ok ? '' : refused.message).toContain('「〈name〉」の 3 文字目');
  });

  test('in a row is refused with the row', () => {
    const table = aDocx({
      body: `<w:tbl>${control('users', control('', `<w:tr><w:tc>${paragraph(textControl('users.name'))}</w:tc></w:tr>`, '<w15:repeatingSectionItem/>'), '<w15:repeatingSection/>')}</w:tbl>`,
    });
    const refused = tryFill(table, { rows: { users: [{ 'users.name': '鈴木' }, { 'users.name': '佐\u0007藤' }] } });
    expect(refused).toMatchObject({ ok: false, code: 'field/illegal-character', details: { position: 2 } });
    expect(refused.ok ? '' : refused.message).toContain('〈users.name〉（2行目）');
  });
});

describe('text wider than its place', () => {
  const sizes = (scale: number, given = form): string[] => {
    const { bytes } = filled(given, { fields: { name: { kind: 'text', text: '長い名前', scale } } });
    const value = elements(documentOf(bytes), 'r').find((element) => readText(element) === '長い名前')!;
    return ['sz', 'szCs'].map((name) => elements(value, name)[0]?.getAttribute('w:val') ?? '');
  };

  test.each([
    [1, '24'],
    [0.99, '23'],
    [0.85, '20'],
    [0.7, '16'],
  ])('is set at %d of the size of its place', (scale, size) => {
    expect(sizes(scale)[0]).toBe(size);
  });

  test('takes the document’s own size where its place names none', () => {
    expect(sizes(0.7, aDocx({ body: paragraph(textControl('name', run(''))) }))).toEqual(['14', '14']);
  });

  test('keeps the order that Word asks of run properties', () => {
    const look =
      '<w:rPr><w:b/><w:sz w:val="24"/><w:szCs w:val="24"/><w:u w:val="single"/><w:vertAlign w:val="baseline"/></w:rPr>';
    const { bytes } = filled(aDocx({ body: paragraph(textControl('name', run('', look))) }), {
      fields: { name: { kind: 'text', text: '長い名前', scale: 0.75 } },
    });
    expect(partOf(bytes)).toContain(
      '<w:rPr><w:b/><w:sz w:val="18"/><w:szCs w:val="18"/><w:u w:val="single"/><w:vertAlign w:val="baseline"/></w:rPr>',
    );
  });
});
