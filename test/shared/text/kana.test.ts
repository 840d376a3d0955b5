import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../builders/any-text';
import {
  composeKana,
  isKana,
  normalizeFurigana,
  toHalfKana,
  toHiragana,
  toKatakana,
  widenKana,
} from '@shared/text/kana';

describe('furigana', () => {
  test.each([
    ['ヤマダ　タロウ', 'やまだ たろう'],
    ['ﾔﾏﾀﾞ ﾀﾛｳ', 'やまだ たろう'],
    ['  やまだ   たろう ', 'やまだ たろう'],
    ['グエン ティ ラン', 'ぐえん てぃ らん'],
    ['ヴァン', 'ゔぁん'],
    ['まりー', 'まりー'],
    ['ヤマタ゛', 'やまだ'],
    ['やまだ'.normalize('NFD'), 'やまだ'],
    ['ﾊﾟｰｸ', 'ぱーく'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalizeFurigana(typed)).toBe(kept);
    expect(isKana(kept)).toBe(true);
  });

  test('with anything else in it keeps it, so that nothing typed is lost', () => {
    expect(normalizeFurigana('Nguyen Thi Lan')).toBe('Nguyen Thi Lan');
    expect(normalizeFurigana('ヤマダ（旧姓 \ufa19田）')).toBe('やまだ（旧姓 \ufa19田）');
    expect(isKana('山田')).toBe(false);
    expect(isKana('')).toBe(false);
  });

  test('normalised twice is the same as once', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const once = normalizeFurigana(typed);
        expect(normalizeFurigana(once)).toBe(once);
      }),
    );
  });
});

describe('hiragana and katakana', () => {
  test('turn into each other and back, ゔ and ゖ too', () => {
    const hiragana = 'ぁあかがぱんをゔゕゖゝゞ';
    expect(toKatakana(hiragana)).toBe('ァアカガパンヲヴヵヶヽヾ');
    expect(toHiragana(toKatakana(hiragana))).toBe(hiragana);
  });

  test('turn into half-width katakana, marks and the space too', () => {
    expect(toHalfKana('さいとう　ガ行・ヴー「ぱヶ」')).toBe('ｻｲﾄｳ ｶﾞ行･ｳﾞｰ｢ﾊﾟｹ｣');
    expect(toHalfKana('か\u3099 ﾃﾞ 漢A')).toBe('ｶﾞ ﾃﾞ 漢A');
    const katakana = toKatakana('ぁあいうえおかがさざただっつづはばぱまゃやらわをんー');
    expect(widenKana(toHalfKana(katakana))).toBe(katakana);
  });

  test('leave alone what has no other form', () => {
    expect(toHiragana('ヷー漢A')).toBe('ヷー漢A');
    expect(toKatakana('ー漢A')).toBe('ー漢A');
  });

  test('widening half-width kana touches no kanji', () => {
    expect(widenKana('\ufa19ﾀﾞ塚ｶﾞ𠮷')).toBe('\ufa19ダ塚ガ𠮷');
  });

  test('a mark of its own joins its kana, and stays where it makes none', () => {
    expect(composeKana('か\u3099は゜カ゛')).toBe('がぱガ');
    expect(composeKana('あ゛')).toBe('あ゛');
  });
});
