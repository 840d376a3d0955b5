import { sha256 } from '@noble/hashes/sha2.js';
import { toHalfWidth } from '../text/width';
import { failure, success, type Result } from '../problems/problem';
import { systemRandom, type RandomBytes } from './random-bytes';
import { byWord } from '../text/by-word';

/**
 * The recovery key: 16 random bytes and 4 bytes of checksum, written in Crockford's base32 as 8 groups of 4 characters,
 * so that it can be read from paper, aloud too. The checksum tells a typing error from a key of another ledger.
 */
const KEY_BYTES = 16;
const CHECKSUM_BYTES = 4;
const GROUP = 4;
const RECOVERY_GROUPS = 8;
const CHARACTERS = RECOVERY_GROUPS * GROUP;

/** Crockford's: without I, L, O, which look like figures, and U (https://www.crockford.com/base32.html). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOKALIKES: Record<string, string> = byWord({ O: '0', I: '1', L: '1' });

/** All that keyboards and print give between groups: dashes, minus signs, the long-vowel mark, ruled lines, spaces. */
const SEPARATORS = /[\s\p{Pd}\u2212\u30fc\uff70\u2500\u2501\u00b7\u30fb\uff65.,_\u200b-\u200d\u2060\ufeff]+/gu;

export const newRecoveryKey = (random: RandomBytes = systemRandom): Uint8Array => random(KEY_BYTES);

/** @param key 16 bytes @returns `XXXX-XXXX-…`, 8 groups */
export function recoveryKeyText(key: Uint8Array): string {
  const bytes = [...key, ...checksum(key)];
  let text = '';
  for (let at = 0; at < CHARACTERS; at++) text += ALPHABET.charAt(fiveBits(bytes, at));
  return groups(text).join('-');
}

/** The groups of a key's text, as it was typed or printed; 8 of 4 characters when it is whole. */
export const groups = (text: string): string[] => fold(text).match(/.{1,4}/gu) ?? [];

/** Whether `typed` is the group at `index` (from 0), in any of the ways in which it may be typed. */
export const isGroup = (key: string, index: number, typed: string): boolean => groups(key)[index] === fold(typed);

/**
 * The key that somebody typed: any case, width, dashes and spaces; O for 0, I and L for 1.
 * Problem: `vault/recovery-typo` with the number of the group (from 1) that must be wrong, or 0 when that can't be known.
 *
 * @returns 16 bytes
 */
export function readRecoveryKey(text: string): Result<Uint8Array> {
  const characters = [...fold(text)];
  const strange = characters.findIndex((character) => !ALPHABET.includes(character));
  if (strange !== -1) return typo(Math.min(groupOf(strange), RECOVERY_GROUPS));
  if (characters.length !== CHARACTERS) return typo(groupOfWrongLength(text));
  const values = characters.map((character) => ALPHABET.indexOf(character));
  const key = checkedKey(values);
  return key ? success(key) : typo(likelyGroup(values));
}

const typo = (group: number): Result<never> => failure('vault/recovery-typo', { group });
const groupOf = (position: number): number => Math.floor(position / GROUP) + 1;

function fold(text: string): string {
  const plain = toHalfWidth(text).replace(SEPARATORS, '').toUpperCase();
  return plain.replace(/[OIL]/g, (character) => LOOKALIKES[character] ?? character);
}

const checksum = (key: Uint8Array): Uint8Array =>
  sha256(new Uint8Array([...new TextEncoder().encode('renkei-daicho/1/recovery-key'), ...key])).subarray(
    0,
    CHECKSUM_BYTES,
  );

/** The 5 bits for the character at a position; 20 bytes are 32 characters without a rest. */
function fiveBits(bytes: readonly number[], at: number): number {
  const bit = at * 5;
  const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
  return (pair >> (11 - (bit & 7))) & 31;
}

/** The key in 32 values of 5 bits, or null when the checksum isn't its own. */
function checkedKey(values: readonly number[]): Uint8Array | null {
  const bytes = new Uint8Array(KEY_BYTES + CHECKSUM_BYTES);
  let held = 0;
  let bits = 0;
  let next = 0;
  for (const value of values) {
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[next++] = held >> bits;
  }
  const key = bytes.slice(0, KEY_BYTES);
  return checksum(key).every((byte, at) => byte === bytes[KEY_BYTES + at]) ? key : null;
}

/** When the groups were typed apart, the one that is too short or too long. */
function groupOfWrongLength(text: string): number {
  const typed = toHalfWidth(text)
    .split(SEPARATORS)
    .filter((group) => group !== '');
  return typed.length === RECOVERY_GROUPS ? typed.findIndex((group) => [...group].length !== GROUP) + 1 : 0;
}

/**
 * The group in which one character is wrong, or two neighbours are swapped: with it put right the checksum fits, which
 * by chance happens once in four million. Anything more can't be found, and the answer is 0.
 */
function likelyGroup(values: readonly number[]): number {
  for (let at = 0; at < values.length; at++) {
    const own = values[at] ?? 0;
    for (let other = 0; other < ALPHABET.length; other++)
      if (other !== own && checkedKey(values.with(at, other))) return groupOf(at);
    const after = values[at + 1];
    if (after !== undefined && checkedKey(values.with(at, after).with(at + 1, own))) return groupOf(at);
  }
  return 0;
}
