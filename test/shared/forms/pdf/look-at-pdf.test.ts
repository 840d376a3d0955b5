import { readFileSync } from 'node:fs';
import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { drawnCharacters, type UsualForms } from '@shared/forms/pdf/drawn-characters';
import { readCmap, sequenceKey } from '@shared/forms/pdf/font-cmap';
import { lostCharacters, lostKanji } from '@shared/forms/pdf/look-at-pdf';
import { lostProblem, lostWords } from '@shared/forms/pdf/lost-words';
import { glyphsOf } from '../../../support/glyph-pictures';

const font = new Uint8Array(
  readFileSync('node_modules/@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf'),
);
const cmap = readCmap(font)!;
const glyphOf = (character: string): number => cmap.glyphs.get(character.codePointAt(0)!)!;
const usualForms: UsualForms = (_font, base, selector) => cmap.sequences.get(sequenceKey(base, selector)) === null;

/** A PDF whose text layer says one thing, and whose glyphs may be those of another. */
const aPdf = (...parts: [words: string, glyph: number][]) =>
  glyphsOf(
    parts.map(([words, glyph]) => ({ font, words, glyph })),
    16,
  );
const lookAt = async (shown: string, ...parts: [words: string, glyph: number][]) =>
  lostCharacters(await drawnCharacters(await aPdf(...parts), usualForms), [{ label: '氏名', shown }]);

/** A PDF with one drawn glyph, which its font calls `called` and the page's text `words`. */
async function aDrawnPdf(words: string, called: string): Promise<Uint8Array> {
  const hex = (text: string): string => text.charCodeAt(0).toString(16).padStart(4, '0');
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  const map = pdf.context.stream(`1 beginbfchar <62> <${hex(called)}> endbfchar`);
  const drawn = { Type: 'Font', Subtype: 'Type3', ToUnicode: pdf.context.register(map) };
  page.node.setFontDictionary(PDFName.of('F1'), pdf.context.register(pdf.context.obj(drawn)));
  const text = `/Span <</ActualText <FEFF${hex(words)}> >> BDC BT /F1 16 Tf <62> Tj ET EMC`;
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(text)));
  return pdf.save();
}

const KAMI = '\u{fa19}';

describe('the look at a PDF before it is handed out', () => {
  test('finds nothing where each character of a name is drawn by its own glyph', async () => {
    expect(await lookAt(`${KAMI}崎`, [KAMI, glyphOf(KAMI)], ['崎', glyphOf('崎')])).toEqual([]);
  });

  test('finds a kanji that is drawn as another one, whatever the text layer says', async () => {
    expect(await lookAt(`${KAMI}崎`, [KAMI, glyphOf('神')], ['崎', glyphOf('崎')])).toEqual([
      { character: KAMI, label: '氏名' },
    ]);
  });

  test('takes a kanji whose glyph is also that of a compatibility form, and never the form for the kanji', async () => {
    const lost = async (words: string, called: string) =>
      lostCharacters(await drawnCharacters(await aDrawnPdf(words, called), usualForms), [
        { label: '氏名', shown: words },
      ]);
    expect(await lost('流', '\u{f9ca}')).toEqual([]);
    expect(await lost('\u{f9ca}', '流')).toEqual([{ character: '\u{f9ca}', label: '氏名' }]);
  });

  test('finds a character that is drawn as an empty box, and one that isn’t there at all', async () => {
    expect(await lookAt('山\u{e000}', ['山', glyphOf('山')], ['\u{e000}', 0])).toEqual([
      { character: '\u{e000}', label: '氏名' },
    ]);
    expect(await lookAt('山田', ['山', glyphOf('山')])).toEqual([{ character: '田', label: '氏名', isCut: true }]);
    expect(await lookAt('山山', ['山', glyphOf('山')])).toEqual([{ character: '山', label: '氏名', isCut: true }]);
  });

  test('finds a form of a kanji that is drawn in its usual form; a form that is the usual one is as it should be', async () => {
    const [rare, usual] = ['葛\u{e0100}', '葛\u{e0101}'];
    expect(await lookAt(rare, [rare, cmap.sequences.get(sequenceKey(0x845b, 0xe0100))!])).not.toEqual([]);
    expect(await lookAt(rare, [rare, glyphOf('葛')])).toEqual([{ character: rare, label: '氏名' }]);
    expect(await lookAt(usual, [usual, glyphOf('葛')])).toEqual([]);
    expect(await lookAt('邉\u{e0110}', ['邉\u{e0110}', glyphOf('邉')])).toEqual([
      { character: '邉\u{e0110}', label: '氏名' },
    ]);
  });

  test('takes kana with marks of their own, spaces and line breaks as they are drawn', async () => {
    expect(await lookAt('か\u3099 \n　が', ['か\u3099', glyphOf('が')], ['が', glyphOf('が')])).toEqual([]);
    // However the value and the PDF write them.
    expect(await lookAt('が', ['か\u3099', glyphOf('が')])).toEqual([]);
    expect(await lookAt('か\u3099', ['が', glyphOf('が')])).toEqual([]);
  });

  test('finds kana whose mark, or whose own letter, is drawn wrongly', () => {
    const look = (isOwn: readonly [boolean, boolean], shown: string) =>
      lostCharacters(
        {
          characters: Array.from('か\u3099', (character, i) => ({ character, isOwn: isOwn[i]! })),
          hasUnread: false,
        },
        [{ label: 'ふりがな', shown }],
      );
    expect(look([true, true], 'が')).toEqual([]);
    for (const isOwn of [
      [true, false],
      [false, true],
    ] as const)
      expect(look(isOwn, 'が')).toEqual([{ character: 'が', label: 'ふりがな' }]);
  });

  test('finds changed kanji in a paper whose values nobody knows any more', async () => {
    const drawn = await drawnCharacters(await aPdf([KAMI, glyphOf('神')], ['a', glyphOf('b')]), usualForms);
    expect(lostKanji(drawn)).toEqual([{ character: KAMI, label: '' }]);
  });

  describe('tells what is cut off by the edge of its cell from what its font doesn’t have', () => {
    const drawn = (text: string) => ({
      characters: Array.from(text, (character) => ({ character, isOwn: true })),
      hasUnread: false,
    });
    const why = (shown: string, text: string): string =>
      lostCharacters(drawn(text), [{ label: '所在地', shown }])
        .map(({ character, isCut }) => `${character}${isCut ? '切' : '字'}`)
        .join(' ');

    test.each([
      ['the end is gone', '流山市見本町一丁目', '所在地流山市見本電話', '町切 一切 丁切 目切'],
      [
        'the end is gone, but for a character that stands elsewhere',
        '流山市見本町一番',
        '流山市見一覧',
        '本切 町切 番切',
      ],
      ['the beginning is gone', '流山市見本町', '市見本町', '流切 山切'],
      ['both ends are gone', '流山市見本町', '山市見本', '流切 町切'],
      ['all is gone', '流山市', '所在地', '流切 山切 市切'],
      ['a letter in the middle isn’t drawn', '流山😀見本町', '流山見本町', '😀字'],
      ['a letter in the middle is another one', '流山髙見本町', '流山?見本町', '髙字'],
      ['two letters in the middle are others', '流山髙﨑見本町', '流山??見本町', '髙字 﨑字'],
      ['two letters in the middle aren’t drawn', '流山髙﨑見本町', '流山見本町', '髙字 﨑字'],
      ['a letter is another one in two places', '流髙山見髙本', '流?山見?本', '髙字'],
      ['a letter is another one twice, with one between', '流髙山髙見本', '流?山?見本', '髙字'],
      ['a letter isn’t drawn twice, with one between', '流髙山髙見', '流山見', '髙字'],
      ['a letter is another one, and cut off once more', '流髙山見本髙', '流?山見', '髙字 本切 髙切'],
      ['the last letter is drawn as a narrow one', '流山１', '流山1', '１字'],
      ['the first letter is drawn as a narrow one', 'Ａ流山', 'A流山', 'Ａ字'],
      ['a form of the first letter is its usual one', '葛\u{e0100}飾区', '葛飾区', '葛\u{e0100}字'],
      ['a form of the last letter is its usual one', '青葛\u{e0100}', '青葛', '葛\u{e0100}字'],
      ['a kanji is the one that Unicode takes it for', KAMI, '神', `${KAMI}字`],
      ['the last letter is one that no font has', '山田\u{e000}', '山田', '\u{e000}字'],
      ['the last letter is an emoji', '山田😀', '氏名山田', '😀字'],
      ['a letter that no font has is cut off with others', '山田\u{e000}花子', '山田', '\u{e000}切 花切 子切'],
      ['everything is there', '流山 市\n見本', '流山市見本', ''],
    ])('%s', (_, shown, text, expected) => {
      expect(why(shown, text)).toBe(expected);
    });

    test('with a sentence for each, and one after the other for both', () => {
      const cut = lostCharacters(drawn('流山'), [{ label: '所在地', shown: '流山市見本' }]);
      expect(lostProblem(cut).code).toBe('pdf/cut-off');
      expect(lostProblem(cut).message).toMatch(
        /^PDF では、次のところが欄に入りきらず、切れています：「所在地」。.*広げてください。$/,
      );
      expect(lostProblem(cut, 'print').code).toBe('print/cut-off');
      const both = [...cut, { character: '髙', label: '氏名' }];
      expect(lostProblem(both).message).toContain('切れています：「所在地」。');
      expect(lostProblem(both).message).toContain('正しい形で出ません：「髙」（氏名）。');
      expect(lostProblem([{ character: '髙', label: '氏名' }]).message).not.toContain('切れて');
    });

    test('with ### of a number that is wider than its column, unless somebody has typed it', () => {
      const of = (text: string, shown: string) => lostCharacters(drawn(text), [{ label: '備考', shown }]);
      expect(lostProblem(of('年間###円', '円')).message).toContain('切れています：「###」と出る欄。');
      expect(of('年間###円', '###円')).toEqual([]);
      expect(of('年間#円', '円')).toEqual([]);
    });
  });

  test('names characters with their places', () => {
    const lost = Array.from('一二三四五六七', (character) => ({ character, label: '備考' }));
    expect(lostWords(lost)).toBe(
      '「一」（備考）、「二」（備考）、「三」（備考）、「四」（備考）、「五」（備考） ほか2字',
    );
  });
});
