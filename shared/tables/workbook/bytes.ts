/**
 * Bytes of a part looked through as text, one character each ('latin1'): what is looked for is ASCII, and no copy in two bytes each is made of
 * a large part. Node's Buffer does the same, and isn't where strangers' files are read.
 */

/** Rarest first in the XML of sheets. A search stops at each place of one letter of its word, so it takes one that is seldom there. */
const SELDOM = '#&MRCISNADkhygdlpwbnxmiuaoefs="/><tvrc ';

const letterOf = (word: string): number =>
  Math.max(0, word.indexOf(Array.from(SELDOM).find((letter) => word.includes(letter)) ?? ''));

/** Where an ASCII word stands; -1 where it doesn't. */
export function indexOfWord(bytes: Uint8Array, word: string, from = 0): number {
  const offset = letterOf(word);
  const letter = word.charCodeAt(offset);
  for (let at = bytes.indexOf(letter, from + offset); at >= 0; at = bytes.indexOf(letter, at + 1))
    if (standsAt(bytes, word, at - offset)) return at - offset;
  return -1;
}

/** All the places of a word, from the first. */
export function* placesOfWord(bytes: Uint8Array, word: string): Iterable<number> {
  for (let at = indexOfWord(bytes, word); at >= 0; at = indexOfWord(bytes, word, at + 1)) yield at;
}

export const holdsWord = (bytes: Uint8Array, word: string): boolean => indexOfWord(bytes, word) >= 0;

function standsAt(bytes: Uint8Array, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** So many characters at a time: as arguments, of which there can't be any number. */
const PIECE = 8_192;

/** A character for each byte. TextDecoder's latin1 is another: it reads 32 of the bytes as Windows does. */
export function asCharacters(bytes: Uint8Array, from = 0, to = bytes.length): string {
  const end = Math.min(to, bytes.length);
  if (end - from <= PIECE) return String.fromCharCode(...bytes.subarray(from, end));
  const pieces: string[] = [];
  for (let at = from; at < end; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, Math.min(at + PIECE, end))));
  return pieces.join('');
}

/** And back: a byte for each character. */
export function asBytes(characters: string): Uint8Array {
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text that is written in UTF-8, a mark at its beginning included; what isn't UTF-8 becomes U+FFFD. */
export const fromUtf8 = (bytes: Uint8Array): string => utf8.decode(bytes);

export const toUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
