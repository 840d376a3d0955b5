import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ringedPlace, wholeWords } from '@shared/forms/ring-word';
import { attempt } from '@shared/problems/problem';

const owner = { kind: 'word', field: 'kind', label: '種別' } as const;
const told = (printed: string, word: string): unknown => {
  const found = attempt(() => ringedPlace(printed, word, owner));
  return found.ok ? found.value : [found.code, found.message];
};

describe('a word that is ringed', () => {
  test.each([
    ['歯科診療所・診療所・病院', '診療所', 6],
    ['歯科診療所／診療所', '診療所', 6],
    ['訪問介護、介護', '介護', 5],
    ['非常勤　常勤', '常勤', 4],
    ['（新規・更新）', '更新', 4],
    ['1新規 2更新', '更新', 5],
    ['①新規②更新', '更新', 4],
    ['１．新規　２．更新', '更新', 7],
    ['㈱・㈲', '㈲', 2],
    ['𠮷田・田', '田', 4],
    ['葛󠄀城・葛', '葛', 5],
    ['スマートフォン・スマート', 'スマート', 8],
    ['有\n無', '無', 2],
    ['その他（　　　）', 'その他', 0],
    ['R&D・D-1', 'D-1', 4],
  ])('stands between separators: in %s, %s', (printed, word, at) => {
    expect(told(printed, word)).toBe(at);
  });

  test.each([
    ['歯科診療所・病院', '診療所', '歯科診療所'],
    ['訪問介護／通所介護', '介護', '訪問介護'],
    ['スマートフォン・タブレット', 'スマート', 'スマートフォン'],
    ['要介護1・要支援', '要介護', '要介護1'],
    ['𠮷田・𠮷野', '田', '𠮷田'],
    ['PC端末', '端末', 'PC端末'],
  ])('is none inside of another: in %s, %s is told with %s', (printed, word, whole) => {
    const [code, message] = told(printed, word) as string[];
    expect(code).toBe('ring/part-of-word');
    expect(message).toContain(`「${whole}」`);
  });

  test('that is printed twice, or not at all, is told', () => {
    expect(told('新規・更新・新規', '新規')).toEqual(['ring/twice', expect.stringContaining('2 か所')]);
    expect(told('新規・更新', '廃止')).toEqual(['word/circle-word', expect.stringContaining('廃止')]);
  });

  test('of a list of different words is always found at its own place', () => {
    const word = fc.string({ unit: fc.constantFrom(...'新規更介護訪問ーｱア々𠮷A'), minLength: 1, maxLength: 5 });
    const separator = fc.constantFrom('・', '／', '、', '　', '\n', ' / ', '（', '□');
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), separator, (words, between) => {
        const printed = words.join(between);
        let at = 0;
        for (const one of words) {
          expect(wholeWords(printed, one)).toEqual([at]);
          at += one.length + between.length;
        }
      }),
    );
  });
});
