import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asBytes, asCharacters, fromUtf8, indexOfWord, joinedBytes, placesOfWord } from '@shared/tables/workbook/bytes';

/** Bytes in which words are found, and nearly found. */
const someBytes = fc
  .array(
    fc.oneof(
      fc.constantFrom('<c', '<col ', '<co', 'hidden', 'hid', '&amp;', '&', ' ht="0"'),
      fc.string(),
      fc.constant('あ'),
    ),
  )
  .map((pieces) => new Uint8Array(Buffer.from(pieces.join(''))));
const aWord = fc.constantFrom('<col ', 'hidden', '&amp;', '&#', 'ht=', 'strike', '<Row', 'd');

test('words are found where Node finds them, from any place on', () => {
  fc.assert(
    fc.property(someBytes, aWord, fc.nat(40), (bytes, word, from) => {
      const peer = Buffer.from(bytes);
      expect(indexOfWord(bytes, word, from)).toBe(peer.indexOf(word, from, 'latin1'));
      const all = Array.from(peer.keys()).filter(
        (at) => peer.subarray(at, at + word.length).toString('latin1') === word,
      );
      expect([...placesOfWord(bytes, word)]).toEqual(all);
    }),
  );
});

test('bytes become characters and characters bytes as Node makes them, however many', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(100),
      fc.nat(300),
      fc.constantFrom(1, 40),
      (few, from, to, times) => {
        const bytes = joinedBytes(Array.from({ length: times }, () => few));
        const peer = Buffer.from(bytes);
        expect(asCharacters(bytes)).toBe(peer.toString('latin1'));
        expect(asCharacters(bytes, from, Math.max(from, to))).toBe(peer.toString('latin1', from, Math.max(from, to)));
        expect(asBytes(asCharacters(bytes))).toEqual(bytes);
        expect(fromUtf8(bytes)).toBe(peer.toString('utf8'));
      },
    ),
  );
});
