import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePieces, isWritten, TextWriter, pieceText, type FixedText, type Piece } from '@shared/forms/xml/encode';
import { anyCharacter } from '../../../builders/any-text';

/** All lengths of UTF-8, halves of pairs among them, and texts on both sides of what is written by hand. */
const texts = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('a', '\u00e9', 'あ', '\u{20bb7}', '\u{e0100}', '\ud842', '\udfb7'),
    maxLength: 200,
  }),
);

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('a paper in bytes', () => {
  test('is the UTF-8 of its pieces, however often one of them stands there', () => {
    const places = fc.record({
      fixed: fc.array(texts),
      order: fc.array(fc.oneof(texts, fc.nat(5)), { maxLength: 30 }),
    });
    fc.assert(
      fc.property(places, ({ fixed, order }) => {
        const known: FixedText[] = fixed.map((text) => ({ text }));
        const pieces: Piece[] = order.map((one) => (typeof one === 'string' ? one : (known[one] ?? '')));
        const whole = pieces.flatMap((piece) => utf8(pieceText(piece)));
        expect([...encodePieces(pieces)]).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  test('is the same where a long table was written ahead', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '\u00e9', 'あ', '\u{20bb7}', '\u{e0100}'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.nat(1_000), fc.nat(50_000), (rows, times, expected) => {
        const writer = new TextWriter(expected);
        for (let i = 0; i < times; i++) for (const row of rows) writer.write(row);
        const table = rows.join('').repeat(times);
        const piece = writer.written();
        expect(isWritten(piece)).toBe(table.length >= 16_384);
        expect(pieceText(piece)).toBe(table);
        expect(Buffer.from(encodePieces(['\ufeff表：', piece, '以上']))).toEqual(Buffer.from(`\ufeff表：${table}以上`));
      }),
      { numRuns: 60 },
    );
  });

  test('has room for text that is three times as long in bytes', () => {
    const piece = { text: '葛'.repeat(5_000) };
    expect(encodePieces([piece, 'い', piece])).toEqual(new TextEncoder().encode(`${piece.text}い${piece.text}`));
  });
});
