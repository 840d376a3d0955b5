import { describe, expect, test } from 'vitest';
import { foldPassphrase } from '@shared/text/passphrase';
import { checkPassphrase, StretchCost, USUAL_COST } from '@shared/vault/passphrase';

describe('a passphrase is the same one', () => {
  test.each([
    ['in full width', 'Himawari 2026!', 'Ｈｉｍａｗａｒｉ　２０２６！'],
    ['in narrow katakana', 'ガーデンひまわり', 'ｶﾞｰﾃﾞﾝひまわり'],
    ['as macOS takes letters apart', 'ひまわりガーデン', 'ひまわりガーデン'.normalize('NFD')],
    ['with spaces at its ends', 'ひまわりは南を向く', ' ひまわりは南を向く\n'],
    ['with two spaces for one', 'ひまわり 南 向く', 'ひまわり  南　向く'],
  ])('%s', (_, usual, typed) => {
    expect(foldPassphrase(typed)).toBe(foldPassphrase(usual));
  });
  test.each([
    ['capitals', 'himawari', 'Himawari'],
    ['katakana', 'ひまわりははな', 'ヒマワリハハナ'],
    ['kanji', '向日葵は南を向く', 'ひまわりは南を向く'],
  ])('but %s make another one', (_, a, b) => {
    expect(foldPassphrase(a)).not.toBe(foldPassphrase(b));
  });
});

describe('a new passphrase', () => {
  test.each(['himawari-minami', 'ひまわりは夕方も南向き咲く', '\u{20bb7}野家\u{20bb7}野家はなのさく庭で'])(
    'may be %s',
    (text) => {
      expect(checkPassphrase(text)).toEqual({ ok: true, value: null });
    },
  );
  test.each([
    ['himawari2026', 12],
    ['', 0],
    ['  ひまわり  　', 4],
    ['\u{20bb7}\u{20bb7}\u{20bb7}\u{20bb7}', 4],
    ['ｶﾞｷﾞｸﾞｹﾞ', 4],
  ])('may not be as short as 「%s」', (text, length) => {
    expect(checkPassphrase(text)).toMatchObject({ code: 'vault/passphrase-short', details: { length, limit: 13 } });
  });
});

describe('the cost of a try', () => {
  test('is above OWASP’s least and within our own limits', () => {
    expect(StretchCost.safeParse(USUAL_COST).success).toBe(true);
    expect(USUAL_COST.memory).toBeGreaterThanOrEqual(19_456);
  });
  test.each([
    ['memory', 19_456, 262_144],
    ['passes', 2, 8],
    ['lanes', 1, 4],
  ] as const)('may have its %s from %i to %i, each limit by itself', (field, least, most) => {
    const isRead = (value: number) => StretchCost.safeParse({ ...USUAL_COST, [field]: value }).success;
    expect([least - 1, least, most, most + 1].map(isRead)).toEqual([false, true, true, false]);
  });

  test.each([
    ['a hundred gigabytes', { memory: 104_857_600, passes: 3, lanes: 1 }],
    ['a million passes', { memory: 65_536, passes: 1_000_000, lanes: 1 }],
    ['a thousand lanes', { memory: 65_536, passes: 3, lanes: 1000 }],
    ['next to nothing', { memory: 8, passes: 1, lanes: 1 }],
    ['half a pass', { memory: 65_536, passes: 2.5, lanes: 1 }],
  ])('of a file that asks for %s is refused', (_, cost) => {
    expect(StretchCost.safeParse(cost).success).toBe(false);
  });
});
