import { describe, expect, test } from 'vitest';
import { fitsRoom } from '@shared/forms/cell-room';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import { excelRooms } from '@shared/forms/sheet/cell-rooms';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anXlsx, emptyCell, row, textCell, type XlsxSheet } from '../../../builders/xlsx';
import { aLookSheet } from '../../../support/viewed-sheet';

/** Formats: 1 centred, 2 left, 3 wrapped, 4 shrunk, 5 turned, 6 indented by 2, 7 a line at the right, 8 a line at the left, 9 of 22 points. */
const STYLES = aLookSheet({
  fonts: ['<font><sz val="22"/><name val="ＭＳ ゴシック"/></font>'],
  borders: ['<border><right style="thin"/></border>', '<border><left style="thin"/></border>'],
  xfs: [
    ...[
      'horizontal="center"',
      'horizontal="left"',
      'wrapText="1"',
      'shrinkToFit="1"',
      'textRotation="90"',
      'indent="2"',
    ].map((one) => `<xf><alignment ${one}/></xf>`),
    ...['<xf borderId="1"/>', '<xf borderId="2"/>', '<xf fontId="1"/>'],
  ],
});
/** Columns of 84 pixels, of which four are the cell's own sides: 80, as wide as five and a half full-width characters of 11 points. */
const COLUMNS =
  '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="60" width="10.5" customWidth="1"/></cols>';
const PER_COLUMN = 84 / (11 / 0.75);
const SIDES = 4 / (11 / 0.75);

const roomOf = (rows: string, more: XlsxSheet = {}, names: Record<string, string> = {}) =>
  excelRooms(
    unwrap(
      openWorkbook(
        anXlsx({
          styles: STYLES,
          sheets: [{ ahead: COLUMNS, rows, ...more }, {}],
          names: { name: '様式1!$B$2', ...names },
        }),
        nodeCodec,
      ),
    ),
    { fields: ['name', ...Object.keys(names)].map((tag) => ({ tag, label: tag })), rows: [] },
  ).get('name');
/** How many columns wide the room of B2 is. */
const columnsOf = (cells: string, more: XlsxSheet = {}, names: Record<string, string> = {}): number =>
  Math.round((((roomOf(row(2, cells), more, names)?.perLine ?? 0) + SIDES) / PER_COLUMN) * 100) / 100;

describe('the room of a cell', () => {
  test('is its width less its sides, and as many lines as its height holds', () => {
    const room = roomOf(row(2, emptyCell('B2', 1)));
    expect(room).toMatchObject({ place: '様式1!B2', lines: 1, wraps: false });
    expect(room?.perLine).toBeCloseTo(80 / (11 / 0.75), 6);
    const high = (points: number, style: number) =>
      roomOf(row(2, emptyCell('B2', style), ` ht="${points}" customHeight="1"`))?.lines;
    // A line takes 1.2 of its font's size.
    expect([high(26.3, 3), high(26.5, 3), high(39.7, 3), high(5, 3), high(26.5, 9)]).toEqual([1, 2, 3, 1, 1]);
    expect(roomOf(row(2, emptyCell('B2', 3)))?.wraps).toBe(true);
  });

  test('of a larger font is for fewer characters', () => {
    expect(roomOf(row(2, emptyCell('B2', 9) + textCell('C2', '印')))?.perLine).toBeCloseTo(80 / (22 / 0.75), 6);
  });

  test('is less by its indent', () => {
    const plain = roomOf(row(2, emptyCell('B2') + textCell('C2', '印')))!.perLine;
    expect(roomOf(row(2, emptyCell('B2', 6) + textCell('C2', '印')))!.perLine).toBeCloseTo(plain - 2, 6);
  });

  test('of a cell that sets its text smaller by itself, or turns it, isn’t told', () => {
    expect(roomOf(row(2, emptyCell('B2', 4)))).toBeUndefined();
    expect(roomOf(row(2, emptyCell('B2', 5)))).toBeUndefined();
  });

  test('of a merged cell is all of it', () => {
    const merged = { behind: '<mergeCells><mergeCell ref="B2:D4"/></mergeCells>' };
    expect(columnsOf(emptyCell('B2'), merged)).toBe(3);
    expect(roomOf(row(2, emptyCell('B2')), merged)?.lines).toBe(3);
  });

  test('goes on over the empty cells beside it, as its text does', () => {
    expect(columnsOf(emptyCell('B2') + textCell('E2', '印'))).toBe(3);
    expect(columnsOf(emptyCell('B2', 2) + textCell('C2', '印'))).toBe(1);
    expect(columnsOf(emptyCell('B2', 2) + emptyCell('C2') + textCell('D2', '印'))).toBe(2);
    // Fifty neighbours and no more.
    expect(columnsOf(emptyCell('B2'))).toBe(51);
  });

  test.each<[string, string, XlsxSheet?, Record<string, string>?]>([
    ['where its text is centred', emptyCell('B2', 1)],
    ['where it wraps', emptyCell('B2', 3)],
    ['over a line of its own', emptyCell('B2', 7)],
    ['over a line of the next cell', emptyCell('B2') + emptyCell('C2', 8)],
    ['over another field', emptyCell('B2'), {}, { other: '様式1!$C$2' }],
    ['over merged cells', emptyCell('B2'), { behind: '<mergeCells><mergeCell ref="C2:D3"/></mergeCells>' }],
  ])('but not %s', (_, cells, more, names) => {
    expect(columnsOf(cells, more, names)).toBe(1);
  });

  test('ends behind the neighbour that has a line at its right', () => {
    expect(columnsOf(emptyCell('B2') + emptyCell('C2') + emptyCell('D2', 7))).toBe(3);
  });

  test('isn’t stopped by fields of other rows and other sheets', () => {
    expect(columnsOf(emptyCell('B2') + textCell('E2', '印'), {}, { other: '様式1!$C$3', far: '様式2!$C$2' })).toBe(3);
  });

  test('of a cell that isn’t there yet is that of its row’s or column’s look', () => {
    expect(roomOf(row(2, '', ' s="9" customFormat="1"'))?.perLine).toBeCloseTo((51 * 84 - 4) / (22 / 0.75), 6);
    expect(roomOf('')?.place).toBe('様式1!B2');
  });
});

describe('a text is seen whole', () => {
  const room = { place: '', perLine: 10, lines: 2, wraps: false };
  test.each<[number[], boolean, boolean]>([
    [[10], true, true],
    [[10.3], true, true],
    [[10.4], false, true],
    [[10, 10], true, true],
    [[10, 11], false, false],
    [[20.6], false, true],
    [[20.7], false, false],
    [[0, 0], true, true],
    [[0, 0, 0], false, false],
    [[], true, true],
  ])(
    'lines of %j characters in two lines of ten: %s, and %s where they go on in the next',
    (widths, plain, wrapped) => {
      expect([fitsRoom(widths, room), fitsRoom(widths, { ...room, wraps: true })]).toEqual([plain, wrapped]);
    },
  );
});
