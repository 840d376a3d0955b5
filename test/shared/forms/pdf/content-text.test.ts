import { describe, expect, test } from 'vitest';
import { readContentText } from '@shared/forms/pdf/content-text';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const read = (content: string) => {
  const { shown, words } = readContentText(latin(content));
  return {
    shown: shown.map(({ font, codes, marked }) => [font, String.fromCharCode(...codes), marked]),
    words,
  };
};
/** The codes alone, of text in no font. */
const codes = (string: string): string[] => read(`${string} Tj`).shown.map(([, text]) => String(text));

describe('text on a page of a PDF', () => {
  test.each<[string, string, string[]]>([
    ['plain letters', '(abc)', ['abc']],
    ['brackets in pairs', '(a(b)c)', ['a(b)c']],
    ['brackets in brackets', '(a((b)c)d)', ['a((b)c)d']],
    ['a bracket by itself', '(a\\(b\\))', ['a(b)']],
    ['the escapes', '(\\n\\r\\t\\b\\f\\\\\\x)', ['\n\r\t\b\f\\x']],
    ['octal numbers, of one to three digits', '(\\101\\60a\\7b\\0534)', ['A0a\x07b+4']],
    ['octal numbers beyond a byte', '(\\501)', ['A']],
    ['eight and nine, which are no octal digits', '(\\8\\19)', ['8\x019']],
    ['a line that goes on', '(a\\\nb\\\r\nc\\\rd)', ['abcd']],
    ['an end of a line that goes on, and one that is text', '(a\\\n\nb)', ['a\nb']],
    ['nothing', '()', ['']],
    ['hexadecimal', '<414243>', ['ABC']],
    ['hexadecimal with spaces, in small and large letters', '<4a 4B\n4c>', ['JKL']],
    ['an odd digit at the end', '<414>', ['A@']],
    ['an empty hexadecimal one', '<>', ['']],
    ['behind a sign that belongs to nothing', '>(a)', ['a']],
    ['a string that nobody ended', '(abc Tj', []],
    ['a hexadecimal one that nobody ended', '<4142 Tj', []],
  ])('is read from %s', (_, string, expected) => {
    expect(codes(string)).toEqual(expected);
  });

  test('is shown by four operators, in the font that was chosen last', () => {
    expect(read('BT /F1 12 Tf (a) Tj /F2 -9.5 Tf [(b) -120 (c)] TJ (d) \' 1 2 (e) " ET').shown).toEqual([
      ['F1', 'a', null],
      ['F2', 'b', null],
      ['F2', 'c', null],
      ['F2', 'd', null],
      ['F2', 'e', null],
    ]);
    expect(read('(a) Tj /F1 12 Tf (b) Td (c) Tj').shown).toEqual([
      ['', 'a', null],
      ['F1', 'c', null],
    ]);
    expect(read('/F1 12 Tf/F2 9 Tf(a)Tj').shown).toEqual([['F2', 'a', null]]);
  });

  test('is shown in the font from before, once what was set aside is taken up again', () => {
    expect(read('/F1 1 Tf q /F2 1 Tf (a) Tj q /F3 1 Tf Q (b) Tj Q (c) Tj Q (d) Tj').shown).toEqual([
      ['F2', 'a', null],
      ['F2', 'b', null],
      ['F1', 'c', null],
      ['F1', 'd', null],
    ]);
  });

  test('isn’t what stands in a comment, a name or a number', () => {
    expect(codes('% (a) Tj\n(b)')).toEqual(['b']);
    expect(codes('% (a)\r(b) % (c)')).toEqual([]);
    expect(read('(b) Tj % (c) Tj').shown).toHaveLength(1);
    expect(read('% at the end').shown).toEqual([]);
    expect(read('/Tj (a) 1 0 0 1 +5 .5 true false null Tj').shown).toEqual([['', 'a', null]]);
    expect(read('(a) {Tj}').shown).toEqual([]);
    expect(read('\0\t\f\r\n (a)\0Tj').shown).toEqual([['', 'a', null]]);
  });
});

describe('words that a PDF tells of its glyphs', () => {
  const marked = (words: string): string[] => read(`/Span <</ActualText ${words}>> BDC (a) Tj EMC`).words;

  test.each<[string, string, string]>([
    ['UTF-16', '<FEFF5c71>', '山'],
    ['UTF-16 with a pair', '<FEFFD842DFB7>', '𠮷'],
    ['UTF-8', '<EFBBBFE5B1B1>', '山'],
    ['letters of Latin', '(abc)', 'abc'],
    ['letters of Latin that begin like the mark of UTF-16', '(\\376b)', 'þb'],
    ['letters of Latin that begin like the mark of UTF-8', '(\\357b)', 'ïb'],
  ])('are read from %s', (_, written, expected) => {
    expect(marked(written)).toEqual([expected]);
  });

  test('hold for all that is shown inside of their mark, and inside of marks without words', () => {
    const content =
      '(a) Tj /Span <</ActualText (x)>> BDC (b) Tj /P BMC (c) Tj EMC (d) Tj EMC (e) Tj /Span <</MCID 1 /ActualText (y)>> BDC (f) Tj EMC';
    expect(read(content)).toEqual({
      words: ['x', 'y'],
      shown: [
        ...[
          ['', 'a', null],
          ['', 'b', 0],
          ['', 'c', 0],
          ['', 'd', 0],
          ['', 'e', null],
          ['', 'f', 1],
        ],
      ],
    });
    const inner = '/Span <</ActualText (x)>> BDC /Span <</ActualText (y)>> BDC (a) Tj EMC (b) Tj EMC EMC (c) Tj';
    expect(read(inner).shown).toEqual([
      ['', 'a', 1],
      ['', 'b', 0],
      ['', 'c', null],
    ]);
    expect(read('/Span <</ActualText 5>> BDC (a) Tj EMC')).toEqual({ words: [], shown: [['', 'a', null]] });
    expect(read('/Span /MC0 BDC (a) Tj EMC').words).toEqual([]);
  });
});
