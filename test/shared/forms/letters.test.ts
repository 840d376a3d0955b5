import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lettersIn,
  letterWidth,
  lineHeightRange,
  middle,
  settingOf,
  type SizeRange,
} from '@shared/forms/letter-widths';
import { isSurelyAround, ringEdges, type LineLetters, type LinePlace, type WordInLine } from '@shared/forms/ring-span';
import { wholeWords, wordRangesBeside } from '@shared/forms/ring-word';
import { possibleLines } from '@shared/forms/wrapped-line';

describe('how a font sets its letters', () => {
  test.each([
    [
      'even',
      [
        'ＭＳ 明朝',
        'MS 明朝',
        'ＭＳ ゴシック',
        'MS Gothic',
        'MS Mincho',
        '@ＭＳ 明朝',
        'BIZ UDゴシック',
        'BIZ UDMincho Medium',
        'IPA明朝',
        'TakaoGothic',
        'VLゴシック',
        'Noto Sans Mono CJK JP',
        'HG丸ｺﾞｼｯｸM-PRO'.replace('-PRO', ''),
        'HG明朝B',
      ],
    ],
    [
      'wide',
      [
        '游明朝',
        '游ゴシック Light',
        'Yu Gothic',
        'Yu Mincho',
        'メイリオ',
        'Meiryo',
        'Noto Sans CJK JP',
        'Noto Serif JP',
        'Source Han Sans',
        '源ノ角ゴシック',
        'ヒラギノ角ゴ',
        'Hiragino Sans',
        'IPAex明朝',
        'HGSゴシックE',
      ],
    ],
    [
      'own',
      [
        'ＭＳ Ｐ明朝',
        'MS PGothic',
        'BIZ UDPゴシック',
        'IPA P明朝',
        'HGP明朝E',
        'HG丸ｺﾞｼｯｸM-PRO',
        'Meiryo UI',
        'Yu Gothic UI',
        'Arial',
        '',
        'MS UI Gothic',
      ],
    ],
  ] as const)('%s: each of these', (setting, fonts) => {
    for (const font of fonts) expect(settingOf(font), font).toBe(setting);
  });

  const span = (least: number, most = least): SizeRange => ({ least, most });
  test.each<[string, string, SizeRange]>([
    ['市', 'ＭＳ 明朝', span(1)],
    ['あ', 'ＭＳ 明朝', span(1)],
    ['ｱ', 'ＭＳ 明朝', span(0.5)],
    ['a', 'ＭＳ 明朝', span(0.38, 0.72)],
    ['W', 'ＭＳ 明朝', span(0.5, 1)],
    ['1', 'ＭＳ 明朝', span(0.48, 0.78)],
    ['\u{e0100}', 'ＭＳ 明朝', span(0)],
    ['市', '游明朝', span(1)],
    ['あ', '游明朝', span(1)],
    ['・', '游明朝', span(1)],
    ['1', '游明朝', span(0.48, 0.78)],
    ['ｱ', '游明朝', span(0.22, 0.65)],
    ['\u{e0100}', '游明朝', span(0)],
    ['市', 'ＭＳ Ｐ明朝', span(1)],
    ['①', 'ＭＳ Ｐ明朝', span(1)],
    ['□', 'ＭＳ Ｐ明朝', span(1)],
    ['☐', 'ＭＳ Ｐ明朝', span(1)],
    ['※', 'ＭＳ Ｐ明朝', span(1)],
    ['市', 'Meiryo UI', span(0.92, 1)],
    ['く', 'ＭＳ Ｐ明朝', span(0.54, 1)],
    ['あ', 'ＭＳ Ｐ明朝', span(0.6, 1)],
    ['ア', 'ＭＳ Ｐ明朝', span(0.6, 1)],
    ['ー', 'ＭＳ Ｐ明朝', span(0.85, 1)],
    ['・', 'ＭＳ Ｐ明朝', span(0.42, 1)],
    ['（', 'ＭＳ Ｐ明朝', span(0.4, 1)],
    ['　', 'ＭＳ Ｐ明朝', span(0.5, 1)],
    ['Ａ', 'ＭＳ Ｐ明朝', span(0.22, 1)],
    ['%', 'ＭＳ Ｐ明朝', span(0.5, 1)],
    ['I', 'ＭＳ Ｐ明朝', span(0.2, 0.75)],
    ['A', 'ＭＳ Ｐ明朝', span(0.45, 0.9)],
    ['&', 'ＭＳ Ｐ明朝', span(0.45, 0.9)],
    ['m', 'ＭＳ Ｐ明朝', span(0.5, 1)],
    ['i', 'ＭＳ Ｐ明朝', span(0.18, 0.55)],
    ['(', 'ＭＳ Ｐ明朝', span(0.17, 0.95)],
    ['é', 'ＭＳ Ｐ明朝', span(0.4, 1)],
  ])('%j takes its room in %s', (letter, font, room) => {
    expect(letterWidth(letter, font)).toEqual(room);
  });

  test('a text takes what its letters take, in the narrowest and in the widest of its fonts', () => {
    expect(lettersIn('市あ', ['ＭＳ 明朝'])).toEqual(span(2));
    expect(lettersIn('市あ', ['ＭＳ 明朝', 'ＭＳ Ｐ明朝'])).toEqual(span(1.6, 2));
    expect(lettersIn('市W', ['ＭＳ Ｐ明朝', '游明朝']).least).toBeCloseTo(1.5);
    expect(lettersIn('', ['ＭＳ 明朝'])).toEqual(span(0));
    expect(middle(span(1, 2))).toBe(1.5);
  });

  test.each<[string, SizeRange]>([
    ['游明朝', span(1.25, 1.75)],
    ['Yu Gothic', span(1.25, 1.75)],
    ['Yu Gothic UI', span(1, 2)],
    ['Meiryo', span(1.45, 2)],
    ['メイリオ', span(1.45, 2)],
    ['ＭＳ Ｐゴシック', span(1, 1.45)],
    ['BIZ UD明朝', span(1, 1.45)],
    ['Noto Sans JP', span(1, 1.45)],
    ['Arial', span(1, 2)],
  ])('%s has lines of its own height', (font, height) => {
    expect(lineHeightRange(font)).toEqual(height);
  });
});

describe('the lines of a text', () => {
  const linesOf = (text: string, room: number, word = '', measure?: (piece: string) => number) =>
    possibleLines(text, text.indexOf(word), word, room, measure && [measure]).map((line) =>
      line ? `${line.index}/${line.count} ${text.slice(line.start, line.end)}` : null,
    );
  const all = (text: string, room: number, word?: string, measure?: (piece: string) => number): (string | null)[] => [
    ...new Set(linesOf(text, room, word, measure)),
  ];

  test.each<[string, number, string, (string | null)[]]>([
    ['新規・更新', 9, '更新', ['0/1 新規・更新']],
    ['新規・更新', 5, '更新', ['0/1 新規・更新', null]],
    ['新規・更新', 3.5, '更新', ['1/2 更新']],
    ['新規\n更新', 9, '更新', ['1/2 更新']],
    ['新規\n\n更新', 9, '更新', ['2/3 更新']],
    ['あいうえおかきく', 5.5, 'うえ', ['0/2 あいうえお']],
    ['あいうえおかきく', 5.5, 'おか', [null]],
    ['あいうえおかきく', 5.5, 'かき', ['1/2 かきく']],
    ['あいうABCDEF', 4.5, 'ABCDEF', ['1/2 ABCDEF']],
    ['あいうえ。おか', 4.5, 'お', ['1/2 え。おか']],
    ['あいう（えお', 4.5, 'え', ['1/2 （えお']],
    ['あいうえっかき', 4.5, 'か', ['1/2 っかき', '1/2 えっかき']],
    ['', 5, '', ['0/1 ']],
  ])('%j in a room of %d: %s', (text, room, word, lines) => {
    expect(all(text, room, word)).toEqual(lines);
  });

  test('go by the letters’ own widths, with a little more and less room', () => {
    const half = (piece: string): number => piece.length / 2;
    expect(all('新規・更新・', 3.2, '更新', half)).toEqual(['0/1 新規・更新・']);
    expect(linesOf('新規', 9, '規')).toHaveLength(6);
    expect(possibleLines('新規', 1, '規', 9, [half, half])).toHaveLength(12);
  });

  test('take up the whole text, and none is wider than its room where it needn’t be', () => {
    const text = fc.string({ unit: fc.constantFrom(...'あいう市区町・、。（）A1ｱ\n'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (printed, room) => {
        for (let at = 0; at < printed.length; at++)
          for (const line of possibleLines(printed, at, printed.charAt(at) === '\n' ? '' : printed.charAt(at), room)) {
            expect(line).not.toBeNull();
            expect(line!.start).toBeLessThanOrEqual(at);
            expect(line!.end).toBeGreaterThanOrEqual(at);
            expect(line!.index).toBeLessThan(line!.count);
          }
      }),
    );
  });
});

describe('a ring’s edges', () => {
  /** Letters of ten points, each between `least` and `most` wide. */
  const letters = (least: number, most = least): LineLetters => ({
    between: (from, to) => ({ least: Math.max(0, to - from) * least, most: Math.max(0, to - from) * most }),
    largest: () => 10,
  });
  const word = (given: Partial<WordInLine> = {}): WordInLine => ({
    start: 4,
    end: 6,
    ahead: null,
    behind: null,
    ...given,
  });
  const line = { start: 0, end: 10 };
  const LEFT: LinePlace = { from: 0, side: 1 };
  const rounded = (edges: readonly number[]): number[] => edges.map((edge) => Math.round(edge * 100) / 100);
  const edges = (of: WordInLine, set: LineLetters, place = LEFT): number[] => rounded(ringEdges(of, line, set, place));

  test('lie a little beside its word, wherever the text lies in its cell', () => {
    expect(edges(word(), letters(10))).toEqual([37.6, 62.4]);
    expect(edges(word(), letters(10), { from: 100, side: 0 })).toEqual([37.6, 62.4]);
    expect(edges(word(), letters(10), { from: 100, side: 0.5 })).toEqual([87.6, 112.4]);
    expect(edges(word(), letters(10), { from: 5, side: 1 })).toEqual([42.6, 67.4]);
    expect(rounded(ringEdges(word({ start: 4 }), { start: 3, end: 10 }, letters(10), LEFT))).toEqual([7.6, 32.4]);
  });

  test('are wider where the word may be, but never into the next one', () => {
    expect(edges(word(), letters(9, 11))).toEqual([36, 66]);
    expect(edges(word(), letters(9.9, 10.1))).toEqual([37.6, 62.4]);
    expect(edges(word({ ahead: 4, behind: 6 }), letters(9, 11))).toEqual([37.6, 62.4]);
    expect(edges(word({ ahead: 3, behind: 7 }), letters(9, 11))).toEqual([36, 65.4]);
    expect(edges(word(), letters(5, 15))).toEqual([33.6, 66.4]);
  });

  const around = (
    pair: readonly [number, number],
    of: WordInLine,
    set = letters(10),
    drift: SizeRange = { least: 0, most: 0 },
  ): boolean => isSurelyAround([pair[0], pair[1]], of, line, set, LEFT, drift);
  test.each<[string, boolean, boolean]>([
    ['its word', around([37.6, 62.4], word()), true],
    ['nearly all of it', around([44, 56], word()), true],
    ['not its beginning', around([44.1, 56], word()), false],
    ['not its end', around([44, 55.9], word()), false],
    ['a little of the word ahead', around([36.5, 62], word({ ahead: 4 })), true],
    ['too much of the word ahead', around([36.4, 62], word({ ahead: 4 })), false],
    ['a little of the word behind', around([38, 63.5], word({ behind: 6 })), true],
    ['too much of the word behind', around([38, 63.6], word({ behind: 6 })), false],
    ['what may be wider', around([37.6, 62.4], word(), letters(9, 11)), true],
    ['what may be much wider', around([37.6, 62.4], word(), letters(9, 12)), false],
    ['a word of narrow letters, of which less may be left out', around([4.25 * 1, 5.75], word(), letters(1)), true],
    ['a word of narrow letters, of which too much is left out', around([4.6, 5.75], word(), letters(1)), false],
    ['a text that lies farther right', around([40, 60], word(), letters(10), { least: 0, most: 4 }), true],
    ['a text that lies too far right', around([40, 60], word(), letters(10), { least: 0, most: 4.1 }), false],
    ['a text that lies too far left', around([44, 60], word(), letters(10), { least: -0.1, most: 0 }), false],
  ])('%s', (_, is, expected) => {
    expect(is).toBe(expected);
  });
});

describe('the words beside one', () => {
  const beside = (printed: string, word: string): [string | null, string | null] => {
    const at = printed.indexOf(word);
    const { ahead, behind } = wordRangesBeside(printed, at, word);
    return [ahead === null ? null : printed.slice(0, ahead), behind === null ? null : printed.slice(behind)];
  };
  test.each<[string, string, string | null, string | null]>([
    ['新規・更新・削除', '更新', '新規', '削除'],
    ['新規・更新', '新規', null, '更新'],
    ['新規・更新', '更新', '新規', null],
    ['1新規 2更新 3削除', '更新', '1新規', '3削除'],
    ['1新規 12更新', '更新', '1新規', null],
    ['（更新）', '更新', null, null],
    ['𠮷　更新　𠮷', '更新', '𠮷', '𠮷'],
    ['が・更新', '更新', 'が', null],
    ['更新', '更新', null, null],
  ])('%s: beside %s', (printed, word, ahead, behind) => {
    expect(beside(printed, word)).toEqual([ahead, behind]);
  });

  test.each([
    ['有・有', '有', [0, 2]],
    ['有無', '有', []],
    ['', '有', []],
    ['有', '', []],
    ['葛\u{e0100}', '葛', []],
    ['・\u0301', '・', []],
    ['1有・12有', '有', [1, 5]],
    ['123有', '有', []],
    ['a1有', '有', []],
    ['1・12', '2', []],
  ])('%s: whole words %s', (printed, word, places) => {
    expect(wholeWords(printed, word)).toEqual(places);
  });
});
