import { describe, expect, test } from 'vitest';
import { invisibleAt, invisibleIn } from '@shared/text/invisible';

describe('a character that nobody sees', () => {
  test.each([
    ['a joiner', '山\u200d田', 'U+200D', 2],
    ['a zero-width space', '𠮷\u200b野', 'U+200B', 2],
    ['a mark of direction', '\u202e山田', 'U+202E', 1],
    ['a filler', '山田\u3164', 'U+3164', 3],
    ['a half-width filler', '山\uffa0', 'U+FFA0', 2],
    ['a blank of Braille', '山\u2800', 'U+2800', 2],
    ['a mark of a note between lines', '山\ufff9', 'U+FFF9', 2],
    ['an object that isn’t there', '山\ufffc', 'U+FFFC', 2],
    ['a combining joiner', 'か\u034f', 'U+034F', 2],
    ['a letter of a tag', '山\u{e0041}', 'U+E0041', 2],
    ['a letter of a tag behind an emoji', '😀\u{e0041}', 'U+E0041', 2],
    ['a joiner behind an emoji', '😀\u200d山', 'U+200D', 2],
  ])('is found with its place: %s', (_, text, character, position) => {
    expect(invisibleAt(text)).toEqual({ character, position });
    expect(invisibleIn(text)).toBe(character);
  });

  test.each(['葛󠄀城', '山田　花子', 'か\u3099', '👨‍👩‍👧', '👩🏽‍⚕️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '﨑 \u00a0', 'ﾔﾏﾀﾞ', ''])('is none in %j', (text) => {
    expect(invisibleAt(text)).toBeNull();
  });
});
