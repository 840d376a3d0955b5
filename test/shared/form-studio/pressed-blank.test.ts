import { describe, expect, test } from 'vitest';
import { placeAtSpot } from '@shared/form-studio/find/find-spot';
import { readPdfPage } from '@shared/form-studio/page/read-pdf-page';
import type { PdfDescription } from '@shared/forms/pdf/pdf-description';
import { boxOf, drawn, TABLE, word } from '../../support/drawn-pdf';

describe('one press on a flat page takes the blank that is there', () => {
  const pressed = (page: PdfDescription, x: number, y: number): number[] => {
    const read = readPdfPage(page);
    return boxOf(
      placeAtSpot(read, { candidates: [], rows: [] }, { kind: 'paper', page: 1, box: [x, y, 0, 0] }) ?? undefined,
    );
  };

  test('from the word before it to the next one, within its frame', () => {
    const words = [word('電話', 60, 110), word('本社', 160, 110), word('担当', 400, 110)];
    expect(pressed(drawn(words, TABLE), 300, 115)).toEqual([182, 107, 216, 16]);
    expect(pressed(drawn(words, TABLE), 530, 115)).toEqual([422, 107, 126, 16]);
    // A press near the frame's own line doesn't leave it.
    expect(pressed(drawn(words, TABLE), 530, 128)).toEqual([422, 107, 126, 16]);
  });

  test('as long as the line that is drawn to write on', () => {
    const page = drawn([word('担当者', 60, 110)], [[100, 121, 180, 0]]);
    expect(pressed(page, 200, 116)).toEqual([100, 110, 180, 11]);
  });

  test('and where nothing is drawn, from its label on', () => {
    const [left, , width] = pressed(drawn([word('担当者', 60, 110), word('印', 400, 110)]), 200, 115);
    expect([left, (left ?? 0) + (width ?? 0)]).toEqual([92, 340]);
  });
});
