import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groups, isGroup, newRecoveryKey, readRecoveryKey, recoveryKeyText } from '@shared/vault/recovery-key';

const anyKey = fc.uint8Array({ minLength: 16, maxLength: 16 });
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A key with figures that look like letters in it. */
const key = Uint8Array.from([0, 68, 50, 20, 199, 66, 84, 182, 53, 207, 132, 101, 58, 86, 215, 198]);
const text = recoveryKeyText(key);
const typoIn = (group: number) => ({ ok: false, code: 'vault/recovery-typo', details: { group } });

describe('a recovery key', () => {
  test('is eight groups of four characters that can’t be mistaken for each other', () => {
    fc.assert(
      fc.property(anyKey, (any) => {
        expect(recoveryKeyText(any)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$/);
      }),
    );
    expect(text).toBe('0123-4567-89AB-CDEF-GHJK-MNPQ-RVBX-PHMP');
  });

  test('is another one each time', () => {
    expect(recoveryKeyText(newRecoveryKey())).not.toBe(recoveryKeyText(newRecoveryKey()));
  });

  test('is read back as printed', () => {
    fc.assert(
      fc.property(anyKey, (any) => {
        expect(readRecoveryKey(recoveryKeyText(any))).toEqual({ ok: true, value: any });
      }),
    );
  });

  const full = (typed: string): string => typed.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  test.each<[string, (printed: string) => string]>([
    ['in small letters', (t) => t.toLowerCase()],
    ['without dashes', (t) => t.replaceAll('-', '')],
    ['with spaces', (t) => t.replaceAll('-', ' ')],
    ['with wide spaces and a line break', (t) => ` ${t.replaceAll('-', '　')}\r\n`],
    ['full width', full],
    ['full width in small letters', (t) => full(t.toLowerCase())],
    ['with the long-vowel mark for a dash', (t) => t.replaceAll('-', 'ー')],
    ['with the narrow long-vowel mark', (t) => t.replaceAll('-', 'ｰ')],
    ['with a minus sign', (t) => t.replaceAll('-', '−')],
    ['with dots and commas', (t) => t.replace('-', '・').replace('-', ', ')],
    ['with O for zero', (t) => t.replaceAll('0', 'O')],
    ['with small o for zero', (t) => t.replaceAll('0', 'o')],
    ['with I for one', (t) => t.replaceAll('1', 'I')],
    ['with small l for one', (t) => t.replaceAll('1', 'l')],
    ['with a dash in a strange place', (t) => t.replace('-', '').replace('2', '2-')],
  ])('is read when typed %s', (_, typed) => {
    expect(readRecoveryKey(typed(text))).toEqual({ ok: true, value: key });
  });
});

describe('a typing error', () => {
  test('in one character is told, with its group, for every key, place and character', () => {
    const edit = fc.tuple(anyKey, fc.nat(31), fc.nat(30));
    fc.assert(
      fc.property(edit, ([any, at, step]) => {
        const characters = [...recoveryKeyText(any).replaceAll('-', '')];
        characters[at] = ALPHABET[(ALPHABET.indexOf(characters[at]!) + 1 + step) % 32]!;
        expect(readRecoveryKey(characters.join(''))).toMatchObject(typoIn(Math.floor(at / 4) + 1));
      }),
      { numRuns: 60 },
    );
  });

  test('that swaps two neighbours is told, with the group of the first', () => {
    fc.assert(
      fc.property(anyKey, fc.nat(30), (any, at) => {
        const characters = [...recoveryKeyText(any).replaceAll('-', '')];
        fc.pre(characters[at] !== characters[at + 1]);
        [characters[at], characters[at + 1]] = [characters[at + 1]!, characters[at]!];
        expect(readRecoveryKey(characters.join(''))).toMatchObject(typoIn(Math.floor(at / 4) + 1));
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['a character too few in one group', text.replace(/^(.{5})./, '$1'), 2],
    ['a character too many in one group', `${text}Z`, 8],
    ['a letter that no key has', text.replace(/.$/, 'U'), 8],
    ['a character too few, with spaces around', `　${text.replace(/^(.{5})./, '$1')} `, 2],
    ['letters that no key has in two groups', text.replace(/^(.{5})./, '$1U').replace(/.$/, 'U'), 2],
    ['a kana', text.replace(/^./, 'あ'), 1],
    ['a kanji beyond the first 65,536 in the third group', text.replace(/^(.{10})./, '$1\u{20bb7}'), 3],
    ['two groups left out', text.slice(0, 29), 0],
    ['two groups in the wrong order', groups(text).with(0, groups(text)[1]!).with(1, groups(text)[0]!).join('-'), 0],
    ['nothing typed', '', 0],
    ['a phone number', '0235-00-0000', 0],
  ])('is told: %s', (_, typed, group) => {
    expect(readRecoveryKey(typed)).toMatchObject(typoIn(group));
  });

  test('is said in words, with the group where it is known', () => {
    const known = readRecoveryKey(`${text}Z`);
    expect(known.ok ? '' : known.message).toContain('8 番目の4文字');
    const unknown = readRecoveryKey('');
    expect(unknown.ok ? '' : unknown.message).not.toMatch(/\d 番目/);
  });
});

test('single groups can be asked for and are recognised however they are typed', () => {
  expect(groups(text)).toHaveLength(8);
  expect(groups('')).toEqual([]);
  expect(isGroup(text, 0, 'ｏ１２３')).toBe(true);
  expect(isGroup(text, 0, ' oL23 ')).toBe(true);
  expect(isGroup(text, 1, '0123')).toBe(false);
  expect(isGroup(text, 8, '')).toBe(false);
});
