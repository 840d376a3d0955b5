import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRomaji } from '@shared/text/romaji';
import { checkPassphrase } from '@shared/vault/passphrase';
import { passphraseStrength } from '@shared/vault/passphrase-strength';
import { passphraseWords } from '@shared/vault/passphrase-words';
import { proposedPassphrase } from '@shared/vault/proposed-passphrase';
import { systemRandom } from '@shared/vault/random-bytes';

describe('a passphrase that lists for attackers have is refused, however long it is:', () => {
  test.each([
    'password12345678',
    'passwordpassword',
    '1234567890123456',
    'qwertyuiopasdfghj',
    'asdfghjkl;qwerty',
    'aaaaaaaaaaaaaaaa',
    'ああああああああああああああ',
    'あいうえおかきくけこさしすせそ',
    'パスワードパスワード1234',
    'ぱすわーどぱすわーど',
    'いろはにほへとちりぬるを',
    '春はあけぼのようよう白くなりゆく山際',
    '吾輩は猫である名前はまだない',
    'うちの庭に柿の木3本2026',
    '連携台帳連携台帳連携台帳',
    'さくらさくらさくらさくら',
    '佐藤鈴木佐藤鈴木佐藤鈴木',
    '介護事業所ひまわり2026',
    'himawari20260401',
    '令和8年4月1日令和8年4月1日',
    '090-1234-1234',
    'おつかれさまおつかれさま',
    'ｐａｓｓｗｏｒｄ１２３４５６',
  ])('%s', (text) => {
    expect(passphraseStrength(text)).toBe('guessable');
  });

  test('also one made of what the office is called', () => {
    const known = ['社会福祉法人　ひだまりの丘会', 'ひだまりの丘 流山'];
    expect(passphraseStrength('ひだまりの丘会ひだまりの丘流山')).not.toBe('guessable');
    expect(passphraseStrength('ひだまりの丘会ひだまりの丘会', known)).toBe('guessable');
    expect(passphraseStrength('ひだまりの丘会2026', known)).toBe('guessable');
  });
});

test.each([
  '裏の畑に植えた夏みかん5本',
  'つくし ばけつ らっぱ よあけ',
  'correct horse battery staple',
  'x7#Kq!mZ2pLw9',
])('one that nobody has on a list is taken: %s', (text) => {
  expect(passphraseStrength(text)).not.toBe('guessable');
});

test('a very long one is looked at no further than need be', () => {
  expect(passphraseStrength('つくし ばけつ らっぱ '.repeat(20))).toBe('strong');
  expect(passphraseStrength('あ'.repeat(200))).toBe('guessable');
});

describe('four words that are proposed', () => {
  test('are each typed in another way, and there are enough of them for a million million passphrases', () => {
    expect(new Set(passphraseWords.map(toRomaji)).size).toBe(passphraseWords.length);
    expect(passphraseWords.length ** 4).toBeGreaterThan(1e12);
    for (const word of passphraseWords) expect(word).toMatch(/^[ぁ-んー]{2,7}$/);
  });

  test('are typed in small letters and long enough; most of them are strong for the list as well', () => {
    const drawn = Array.from({ length: 60 }, () => proposedPassphrase(systemRandom));
    for (const { words, typed } of drawn) {
      expect(words).toHaveLength(4);
      expect(typed).toMatch(/^[a-z]+( [a-z]+){3}$/);
      expect(checkPassphrase(typed).ok).toBe(true);
    }
    expect(drawn.filter(({ typed }) => passphraseStrength(typed) === 'guessable')).toEqual([]);
  });

  test('are drawn evenly: numbers that would make some words likelier are drawn anew', () => {
    const given = [0xff, 0xff, 0, 0, 0, 1, 0, 2, 0, 3];
    const random = (length: number) => Uint8Array.from(given.splice(0, length));
    expect(proposedPassphrase(random).words).toEqual(passphraseWords.slice(0, 4));
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (stream) => {
        const next = (length: number) => Uint8Array.from({ length }, () => stream.next().value as number);
        for (const word of proposedPassphrase(next).words) expect(passphraseWords).toContain(word);
      }),
      { numRuns: 50 },
    );
  });
});
