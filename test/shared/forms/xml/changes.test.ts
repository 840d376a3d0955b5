import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undoEdits } from '@shared/forms/xml/edits';
import { encodePieces, pieceText, type Piece } from '@shared/forms/xml/encode';
import { withReplacements, toEdits, type Replacement } from '@shared/forms/xml/replacement';
import { settle } from '@shared/forms/xml/settle';

const TEXT = '平成31年4月1日　流山市長様　事業所の名称　管理者の氏名　印';
const bytes = (text: string): Piece => ({ bytes: new TextEncoder().encode(text) });
const inserted = fc.oneof(
  fc.constantFrom('', '令和', '市', '𠮷田', '&amp;').map((text): Piece => text),
  fc.constantFrom('行', '').map((text): Piece => ({ text })),
  fc.constantFrom('表', '').map(bytes),
);
const change = fc
  .record({
    at: fc.nat(TEXT.length),
    length: fc.nat(6),
    inserted: fc.array(inserted, { maxLength: 3 }),
    field: fc.constantFrom('name', ''),
  })
  .map(({ at, length, ...rest }): Replacement => ({ start: at, end: Math.min(TEXT.length, at + length), ...rest }));

const joined = (pieces: readonly Piece[]): string => pieces.map(pieceText).join('');
/** The text with settled changes made, from behind, one after the other. */
const made = (changes: readonly Replacement[]): string =>
  changes.reduceRight(
    (text, { start, end, inserted: of }) => text.slice(0, start) + joined(of) + text.slice(end),
    TEXT,
  );

describe('changes of a part', () => {
  test('are made in any order, and can be taken back to the letter', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const settled = settle(changes);
        const after = joined(withReplacements(TEXT, settled));
        expect(after).toBe(made(settled));
        expect(new TextDecoder().decode(encodePieces(withReplacements(TEXT, settled)))).toBe(after);
        const edits = toEdits(TEXT, 'word/document.xml', settled);
        expect(undoEdits(after, edits)).toBe(TEXT);
        for (const edit of edits) {
          expect(edit.part).toBe('word/document.xml');
          expect(TEXT.startsWith(edit.removed, edit.offset)).toBe(true);
        }
        const told = settled
          .filter(
            ({ start, end, inserted: of }) =>
              joined(of) !== TEXT.slice(start, end) || of.some((p) => typeof p !== 'string' && 'bytes' in p),
          )
          .map(({ start, end, inserted: of, field }) => [start, TEXT.slice(start, end), joined(of), field]);
        expect(edits.map((edit) => [edit.offset, edit.removed, edit.inserted, edit.field])).toEqual(told);
      }),
      { numRuns: 300 },
    );
  });

  test('that lie inside another one are not made, and everything else is', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const settled = settle(changes);
        settled.slice(1).forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(settled[i]!.end));
        for (const left of changes.filter((one) => !settled.includes(one)))
          expect(settled.some(({ start, end }) => start <= left.start && left.start < end)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  const at = (start: number, end: number, name: string) => ({ start, end, name });
  test.each([
    ['stay in order', [at(1, 2, 'a'), at(4, 5, 'b')], 'ab'],
    ['are put into order', [at(4, 5, 'b'), at(1, 2, 'a')], 'ab'],
    ['may touch', [at(2, 4, 'b'), at(0, 2, 'a'), at(4, 4, 'c')], 'abc'],
    ['at one place are the one that covers most', [at(1, 3, 'a'), at(1, 5, 'b'), at(1, 2, 'c')], 'b'],
    [
      'that insert at one place keep their order, ahead of what is replaced there',
      [at(1, 3, 'x'), at(1, 1, 'a'), at(1, 1, 'b')],
      'abx',
    ],
    ['that insert inside another one are left out', [at(1, 5, 'a'), at(3, 3, 'b')], 'a'],
    ['that reach beyond another one are left out', [at(1, 4, 'a'), at(3, 9, 'b'), at(4, 6, 'c')], 'ac'],
    ['inside the first of two are left out', [at(0, 9, 'a'), at(1, 2, 'b'), at(3, 4, 'c'), at(9, 9, 'd')], 'ad'],
  ])('%s', (_, changes, names) => {
    expect(
      settle(changes)
        .map(({ name }) => name)
        .join(''),
    ).toBe(names);
  });
});
