import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRomaji } from '@shared/text/romaji';
import { anyCharacter } from '../../builders/any-text';

describe('kana in Latin letters', () => {
  test.each([
    ['ただ はなこ', 'tada.hanako'],
    ['てしがわら　りゅうのすけ', 'teshigawara.ryuunosuke'],
    ['ほんま くみこ', 'homma.kumiko'],
    ['はっとり いっちゃ', 'hattori.itcha'],
    ['ファム ヴァン ミン', 'famu.van.min'],
    ['ぐえん てぃ らん', 'guen.ti.ran'],
    ['じょう ちづる', 'jou.chizuru'],
    ['スーザン', 'suzan'],
    ['見本', ''],
    ['', ''],
  ])('%s is %s', (kana, expected) => {
    expect(toRomaji(kana)).toBe(expected);
  });

  test('never hold anything that a login name may not', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => /^[a-z0-9.]*$/.test(toRomaji(text))));
  });
});
