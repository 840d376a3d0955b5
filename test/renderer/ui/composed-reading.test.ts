import { describe, expect, test } from 'vitest';
import { kanaOf, readingOf, type ComposedPiece } from '../../../renderer/ui/composed-reading';

const piece = (text: string, kana: string): ComposedPiece => ({ text, kana });

describe('how a name is read, by what the IME composed', () => {
  test('kana count until they are converted; romaji on its way doesn’t', () => {
    expect(['さ', 'さt', 'さとう', 'サトウ', 'ｓ', '佐藤', '佐とう', ''].map(kanaOf)).toEqual([
      'さ',
      'さ',
      'さとう',
      'さとう',
      null,
      null,
      null,
      null,
    ]);
  });

  test('piece by piece, with spaces and kana between them', () => {
    const pieces = [
      piece('社会福祉法人', 'しゃかいふくしほうじん'),
      piece('ひまわり', 'ひまわり'),
      piece('会', 'かい'),
    ];
    expect(readingOf(pieces, '社会福祉法人ひまわり会')).toBe('しゃかいふくしほうじんひまわりかい');
    expect(readingOf([piece('佐藤', 'さとう'), piece('健一', 'けんいち')], '佐藤　健一')).toBe('さとう けんいち');
    expect(readingOf([], 'ひまわり')).toBe('ひまわり');
  });

  test('a piece that was taken out again is no part of it', () => {
    expect(readingOf([piece('斎藤', 'さいとう'), piece('佐藤', 'さとう')], '佐藤')).toBe('さとう');
  });

  test.each([
    ['pasted', [], '社会福祉法人ひまわり会'],
    ['half of it pasted', [piece('会', 'かい')], 'ひまわり福祉会'],
    ['guessed by the IME before it was typed out', [piece('社会福祉法人', 'しゃか')], '社会福祉法人'],
    ['emptied', [piece('会', 'かい')], ''],
    ['in Latin letters', [], 'NPO'],
  ])('nothing is said of what was %s', (_, pieces, text) => {
    expect(readingOf(pieces, text)).toBeNull();
  });
});
