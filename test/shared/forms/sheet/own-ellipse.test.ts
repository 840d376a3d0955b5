import { expect, test } from 'vitest';
import { viewBook } from '@shared/forms/sheet/view-book';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { circled, filled } from '../../../builders/excel-fill';
import { anXlsx, row, STYLES, textCell } from '../../../builders/xlsx';

/** A cell of 100 pixels in B2 that is 40 high, and its words of 11 points. */
const form = (horizontal: string): Uint8Array =>
  anXlsx({
    styles: STYLES.replace('horizontal="center"', `horizontal="${horizontal}"`).replaceAll(
      '游ゴシック',
      'ＭＳ ゴシック',
    ),
    sheets: [
      {
        ahead: '<cols><col min="2" max="2" width="30" customWidth="1"/></cols>',
        rows: row(2, textCell('B2', '新規・更新', 5), ' ht="30" customHeight="1"'),
      },
    ],
    names: { kind: '様式1!$B$2' },
  });

test.each([
  ['left', 2.5 / 2],
  ['center', 30 * 8 * 0.375 - 2.5 * 11],
  ['right', 30 * 8 * 0.75 - 2.5 / 2 - 5 * 11],
])('the app’s own page draws a ring as an ellipse around its word, in text that is %s', (horizontal, start) => {
  const { bytes } = filled(form(horizontal), { fields: { kind: circled('更新') } });
  const [sheet] = unwrap(viewBook(bytes, nodeCodec)).sheets;
  const [shape, ...others] = sheet!.shapes;
  expect(others).toEqual([]);
  expect(shape!.form).toBe('ellipse');
  const column = shape!.x - (start + (3 - 0.24) * 11) / 0.75;
  const pixels = { left: shape!.x - column, width: shape!.width, height: shape!.height };
  expect(pixels.width).toBeCloseTo((2.48 * 11) / 0.75, 0);
  expect(pixels.height).toBeCloseTo((1.45 * 11) / 0.75, 0);
  // A, as wide as a sheet without a width of its own has it, is in front of it.
  expect(column).toBeGreaterThan(55);
  expect(column).toBeLessThan(80);
});
