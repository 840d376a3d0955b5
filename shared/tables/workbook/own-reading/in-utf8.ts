import { fromUtf8, toUtf8 } from '../bytes';

const MARKS: readonly [string, readonly number[]][] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // Without a mark: its first character is a bracket.
  ['utf-16le', [0x3c, 0]],
  ['utf-16be', [0, 0x3c]],
];

/** A part in UTF-8, which is all that xlsx reads; OPC allows UTF-16 as well (ECMA-376-2 §6.2.5). The same one where it is that. */
export function inUtf8(part: Uint8Array): Uint8Array {
  const encoding = MARKS.find(([, mark]) => mark.every((byte, i) => part[i] === byte))?.[0];
  return encoding === undefined ? soundUtf8(part) : toUtf8(new TextDecoder(encoding).decode(part));
}

const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * A text whose damaged letters are told (U+FFFD). Of a letter that has only begun xlsx would take the next one for a part, where it has no
 * Buffer. The same one where it is sound.
 */
export function soundUtf8(part: Uint8Array): Uint8Array {
  try {
    strict.decode(part);
    return part;
  } catch {
    return toUtf8(fromUtf8(part));
  }
}
