import { readFileSync } from 'node:fs';
import { PDFDocument, PDFName, type PDFDict, type PDFObject } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawnCharacters, type UsualForms } from '@shared/forms/pdf/drawn-characters';
import { readCmap } from '@shared/forms/pdf/font-cmap';

const FONT = new Uint8Array(
  readFileSync('node_modules/@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf'),
);
const glyphOf = (character: string): number => readCmap(FONT)!.glyphs.get(character.codePointAt(0)!)!;
const hex = (...codes: number[]): string => codes.map((code) => code.toString(16).padStart(4, '0')).join('');
const utf16 = (text: string): string => hex(...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));

type Made = Record<string, unknown>;
interface Page {
  content: string | readonly string[];
  fonts?: Record<string, Made>;
  /** Forms that are drawn, by name. */
  forms?: Record<string, Page & { subtype?: string }>;
}

/** A PDF of these pages; what is called `map` of a font is its ToUnicode, `file` the font that lies in it. */
async function aPdf(...pages: Page[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const stream = (text: string | Uint8Array, dict: Made = {}) => context.register(context.stream(text, dict as never));
  const fontOf = ({ map, file, dw, ...dict }: Made): PDFObject => {
    const descriptor = file ? context.register(context.obj({ FontFile2: stream(file as Uint8Array) })) : undefined;
    const own = descriptor && { Subtype: 'CIDFontType2', FontDescriptor: descriptor, ...(dw as Made | undefined) };
    return context.register(
      context.obj({
        ...{ Type: 'Font', ...dict },
        ...(map === undefined ? {} : { ToUnicode: stream(map as string) }),
        ...(own && { DescendantFonts: [context.register(context.obj(own as never))] }),
      } as never),
    );
  };
  const resourcesOf = ({ fonts = {}, forms = {} }: Page): PDFDict =>
    context.obj({
      Font: Object.fromEntries(Object.entries(fonts).map(([name, font]) => [name, fontOf(font)])),
      XObject: Object.fromEntries(
        Object.entries(forms).map(([name, form]) => [
          name,
          stream(String(form.content), {
            ...{ Type: 'XObject', Subtype: form.subtype ?? 'Form' },
            ...(form.fonts || form.forms ? { Resources: resourcesOf(form) } : {}),
          }),
        ]),
      ),
    } as never) as unknown as PDFDict;
  for (const page of pages) {
    const { node } = pdf.addPage();
    node.set(PDFName.of('Resources'), resourcesOf(page));
    const contents =
      typeof page.content === 'string' ? stream(page.content) : context.obj(page.content.map((one) => stream(one)));
    node.set(PDFName.of('Contents'), contents);
  }
  return pdf.save();
}

const never: UsualForms = () => false;
/** Characters one behind the other, ? behind each that is drawn by another's glyph. */
const drawn = async (pdf: Uint8Array, usual: UsualForms = never): Promise<string> => {
  const { characters, hasUnread } = await drawnCharacters(pdf, usual);
  return (
    characters.map(({ character, isOwn }) => character + (isOwn ? '' : '?')).join('') + (hasUnread ? ' unread' : '')
  );
};
const show = (codes: string): string => `BT /F1 12 Tf <${codes}> Tj ET`;
const says = (words: string, inside: string): string => `/Span <</ActualText <FEFF${utf16(words)}>>> BDC ${inside} EMC`;

const LATIN = { Subtype: 'Type1', BaseFont: 'Helvetica' };
const COMPOSITE = { Subtype: 'Type0', Encoding: 'Identity-H', BaseFont: 'ABCDEF+BIZUDGothic' };
const bfchar = (...pairs: [number, string][]): string =>
  `${pairs.length} beginbfchar ${pairs.map(([code, text]) => `<${hex(code)}> <${utf16(text)}>`).join(' ')} endbfchar`;

describe('characters of a PDF', () => {
  test('are those of Latin in a plain western font, and unknown in a font of drawings', async () => {
    expect(
      await drawn(await aPdf({ content: 'BT /F1 9 Tf (aZ \\200\\225\\237\\351~) Tj ET', fonts: { F1: LATIN } })),
    ).toBe('aZ €•Ÿé~');
    const drawings = { Subtype: 'Type3' };
    expect(await drawn(await aPdf({ content: show('41'), fonts: { F1: drawings } }))).toBe(' unread');
    expect(await drawn(await aPdf({ content: show(''), fonts: { F1: drawings } }))).toBe('');
    expect(await drawn(await aPdf({ content: says('山', show('41')), fonts: { F1: drawings } }))).toBe('山');
    expect(await drawn(await aPdf({ content: show('41') }))).toBe('');
  });

  test('are told by the map of a font: one by one, in ranges, in lists', async () => {
    const map = [
      bfchar([1, '山'], [2, '𠮷'], [3, 'ffi']),
      '2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<5ddd> <7530>] endbfrange',
      '1 beginbfchar <00 30> <6 7 2 8> endbfchar',
      '1 beginbfrange <0040><0041><00660041> endbfrange',
    ].join('\n');
    const pdf = await aPdf({
      content: show(hex(1, 2, 0x10, 0x12, 0x20, 0x21, 0x30, 0x41)),
      fonts: { F1: { ...COMPOSITE, map } },
    });
    expect(await drawn(pdf)).toBe('山𠮷AC川田木fB');
    // Beyond what is listed, and in a map that nobody can read.
    const short = '1 beginbfrange <0001> <0003> [<5ddd>] endbfrange';
    expect(await drawn(await aPdf({ content: show(hex(1, 2)), fonts: { F1: { ...COMPOSITE, map: short } } }))).toBe(
      '川',
    );
    expect(await drawn(await aPdf({ content: show(hex(1)), fonts: { F1: { ...COMPOSITE, map: '' } } }))).toBe(
      ' unread',
    );
    const last = '1 beginbfrange <0001> <0002> <dbffdfff> endbfrange';
    expect(await drawn(await aPdf({ content: show(hex(2)), fonts: { F1: { ...COMPOSITE, map: last } } }))).toBe(
      '\u{10ffff}',
    );
  });

  test('stand on all pages, in all pieces of a page, and in what is drawn on it', async () => {
    const fonts = { F1: LATIN };
    const two = await aPdf(
      { content: ['BT /F1 9 Tf (a) Tj', '(b) Tj ET'], fonts },
      { content: 'BT /F1 9 Tf (c) Tj ET', fonts },
    );
    expect(await drawn(two)).toBe('abc');
    // A number ends where its piece does.
    expect(await drawn(await aPdf({ content: ['BT /F1 1', '2 Tf (a) Tj ET'], fonts }))).toBe('a');
    const form = { content: 'BT /F1 9 Tf (x) Tj ET', fonts: { F1: LATIN } };
    expect(await drawn(await aPdf({ content: '', fonts, forms: { X1: form } }))).toBe('x');
    // Without fonts of its own it has those of the page; pictures have no text.
    expect(await drawn(await aPdf({ content: '', fonts, forms: { X1: { content: 'BT /F1 9 Tf (y) Tj ET' } } }))).toBe(
      'y',
    );
    expect(await drawn(await aPdf({ content: '', fonts, forms: { X1: { ...form, subtype: 'Image' } } }))).toBe('');
    const inner = { content: '', fonts: {}, forms: { X2: form } };
    expect(await drawn(await aPdf({ content: '', forms: { X1: inner } }))).toBe('x');
  });
});

describe('a character is drawn by its own glyph', () => {
  let [yama, kawa, kami] = [0, 0, 0];
  beforeAll(() => {
    [yama, kawa, kami] = [glyphOf('山'), glyphOf('川'), glyphOf('神')];
  });
  const embedded = (map: string, more: Made = {}): Made => ({ ...COMPOSITE, map, file: FONT, ...more });

  test('where the font in the file has that glyph for it, whatever the file calls it', async () => {
    const right = await aPdf({
      content: show(hex(yama, kawa)),
      fonts: { F1: embedded(bfchar([yama, '山'], [kawa, '川'])) },
    });
    expect(await drawn(right)).toBe('山川');
    const wrong = await aPdf({
      content: show(hex(yama, kawa)),
      fonts: { F1: embedded(bfchar([yama, '川'], [kawa, '川'])) },
    });
    expect(await drawn(wrong)).toBe('川?川');
    // Codes that are no glyphs: then the words that the file gives count.
    for (const more of [{ Encoding: 'UniJIS-UTF16-H' }, { dw: { CIDToGIDMap: 'Custom' } }]) {
      const other = await aPdf({ content: show(hex(yama)), fonts: { F1: embedded(bfchar([yama, '川']), more) } });
      expect(await drawn(other)).toBe('川');
    }
    const identity = await aPdf({
      content: show(hex(yama)),
      fonts: { F1: embedded(bfchar([yama, '川']), { dw: { CIDToGIDMap: 'Identity' } }) },
    });
    expect(await drawn(identity)).toBe('川?');
  });

  test('and not by the box of a font that has none for it', async () => {
    const none = bfchar([0, '山'], [yama, '山']);
    expect(await drawn(await aPdf({ content: show(hex(0)), fonts: { F1: { ...COMPOSITE, map: none } } }))).toBe('山?');
    expect(await drawn(await aPdf({ content: says('山', show(hex(0))), fonts: { F1: embedded(none) } }))).toBe('山?');
    expect(await drawn(await aPdf({ content: says('山川', show(hex(0))), fonts: { F1: embedded(none) } }))).toBe(
      '山?川?',
    );
    // In a font of one byte a code may be 0.
    expect(
      await drawn(
        await aPdf({ content: show('00'), fonts: { F1: { ...LATIN, map: '1 beginbfchar <00> <5c71> endbfchar' } } }),
      ),
    ).toBe('山');
  });

  test('as the words around it tell, one by one where there are as many', async () => {
    const map = bfchar([yama, '山'], [kawa, '川']);
    const told = async (words: string, ...glyphs: number[]) =>
      drawn(await aPdf({ content: says(words, show(hex(...glyphs))), fonts: { F1: embedded(map) } }));
    expect(await told('山川', yama, kawa)).toBe('山川');
    expect(await told('山川', kawa, yama)).toBe('山?川?');
    expect(await told('山田', yama, kawa)).toBe('山田?');
    // As a whole where there are not.
    expect(await told('山', yama, kawa)).toBe('山?');
    expect(await told('山川田', yama, kawa)).toBe('山?川?田?');
    expect(await told('山')).toBe('山?');
    const pieces = says('山川', `${show(hex(yama))} ${show(hex(kawa))}`);
    expect(await drawn(await aPdf({ content: pieces, fonts: { F1: embedded(map) } }))).toBe('山川');
  });

  test('also written in another way that Unicode allows, or by a glyph that no character of the font leads to', async () => {
    const [ga, ka] = [glyphOf('が'), glyphOf('か')];
    const told = async (words: string, map: string, ...glyphs: number[]) =>
      drawn(await aPdf({ content: says(words, show(hex(...glyphs))), fonts: { F1: embedded(map) } }));
    expect(await told('か\u3099', bfchar([ga, 'が']), ga)).toBe('か\u3099');
    expect(await told('か\u3099', bfchar([ka, 'か']), ka)).toBe('か?\u3099?');
    // What an editor puts in the place of several letters has no character of its own.
    const mapped = new Set(readCmap(FONT)!.glyphs.values());
    const own = Array.from({ length: 0x4000 }, (_, i) => i + 1).find((glyph) => !mapped.has(glyph))!;
    expect(await told('㍿x', '', own)).toBe('㍿x');
    expect(await told('山川', bfchar([own, '山']), own)).toBe('山?川?');
    expect(await told('山川', '', kawa)).toBe('山?川?');
  });

  test('in the form that its selector asks for', async () => {
    const form = '神\u{e0100}';
    const usual: UsualForms = (font, base, selector) =>
      font === 'BIZUDGothic' && base === 0x795e && selector === 0xe0100;
    const pdf = async (glyph: number, map: string) =>
      aPdf({ content: says(form, show(hex(glyph))), fonts: { F1: embedded(map) } });
    expect(await drawn(await pdf(kami, bfchar([kami, '神'])), usual)).toBe(form);
    expect(await drawn(await pdf(kami, bfchar([kami, '神'])))).toBe(`${form}?`);
    expect(await drawn(await pdf(kami, bfchar([kami, form])))).toBe(`${form}?`);
    expect(await drawn(await pdf(yama, bfchar([yama, form])))).toBe(form);
    expect(await drawn(await pdf(yama, bfchar([yama, '山'])), usual)).toBe(`${form}?`);
    for (const selector of ['\ufe0e', '\ufe0f']) {
      const emoji = await aPdf({
        content: says(`山${selector}`, show(hex(yama))),
        fonts: { F1: embedded(bfchar([yama, '山'])) },
      });
      expect(await drawn(emoji)).toBe(`山${selector}`);
    }
  });
});
