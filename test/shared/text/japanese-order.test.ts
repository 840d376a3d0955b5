import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byReading, inJapaneseOrder } from '@shared/text/japanese-order';

const sorted = (...texts: string[]): string[] => [...texts].sort(inJapaneseOrder);

describe('the order of Japanese lists', () => {
  test('takes no notice of spaces: the same name with and without one stands together', () => {
    const names = ['さとう わたる', 'さとうけん', 'さとう　あい', 'さとうだ あい', 'さとうあきこ', 'さとう けんた'];
    expect(sorted(...names)).toEqual([
      'さとう　あい',
      'さとうあきこ',
      'さとうけん',
      'さとう けんた',
      'さとうだ あい',
      'さとう わたる',
    ]);
    expect(sorted('さとう けん', 'さとうけん', 'さとう　けん').length).toBe(3);
  });

  test('is 五十音順: 清音 before 濁音 and 半濁音, hiragana as katakana, long vowels by their sound', () => {
    expect(sorted('ぱーく', 'ばば', 'はは', 'ふじた', 'ぶどう')).toEqual([
      'ぱーく',
      'はは',
      'ばば',
      'ふじた',
      'ぶどう',
    ]);
    expect(sorted('スズキ ミカ', 'すずき あい', 'すすき')).toEqual(['すすき', 'すずき あい', 'スズキ ミカ']);
    expect(sorted('がもう じろう', 'かもう じろう')).toEqual(['かもう じろう', 'がもう じろう']);
    expect(sorted('きよた', 'きょた')).toEqual(['きょた', 'きよた']);
  });

  test('counts numbers by their value', () => {
    expect(sorted('P-10', 'P-9', '2号', '10号')).toEqual(['2号', '10号', 'P-9', 'P-10']);
  });

  test('numbers that are one letter count by their value, too', () => {
    expect(sorted('⑩', '②', '⑪', '①', '㉑', '⑳')).toEqual(['①', '②', '⑩', '⑪', '⑳', '㉑']);
    expect(sorted('タブレット⑩', 'タブレット②', 'タブレット 1')).toEqual([
      'タブレット 1',
      'タブレット②',
      'タブレット⑩',
    ]);
    expect(sorted('❿', '❷', '⑿', '⑶', 'Ⅹ', 'Ⅸ').slice(0, 2)).toEqual(['❷', '⑶']);
    expect(sorted('2', '①', '②', '10')).toEqual(['①', '2', '②', '10']);
  });

  test('is the same whoever comes first, and never says that two different texts are one', () => {
    const anyKana = fc.string({ unit: fc.constantFrom(...'あいかがさっつやゃーん 　・'), maxLength: 6 });
    fc.assert(
      fc.property(anyKana, anyKana, (a, b) => {
        expect(Math.sign(inJapaneseOrder(a, b)) + Math.sign(inJapaneseOrder(b, a))).toBe(0);
      }),
    );
  });

  test('puts people without furigana behind the others', () => {
    const people = [
      { name: '青木', kana: '' },
      { name: 'あべ さくら', kana: '' },
      { name: '渡辺', kana: 'わたなべ' },
    ];
    expect([...people].sort(byReading).map(({ name }) => name)).toEqual(['渡辺', 'あべ さくら', '青木']);
  });

  test('is asked here by every list: nobody has an order of their own', () => {
    const own = ['renderer', 'shared', 'electron'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('japanese-order.ts'))
        .map((name) => join(folder, name))
        .filter((path) => /Intl\.Collator|localeCompare\([^)]*'ja'/.test(readFileSync(path, 'utf8'))),
    );
    expect(own).toEqual([]);
  });
});
