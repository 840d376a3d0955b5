import { describe, expect, test } from 'vitest';
import { readCmap, readFontTable, sequenceKey, fontTable } from '@shared/forms/pdf/font-cmap';

const bytes = (...parts: [size: 1 | 2 | 3 | 4, ...values: number[]][]): number[] =>
  parts.flatMap(([size, ...values]) =>
    values.flatMap((value) => Array.from({ length: size }, (_, i) => (value >>> (8 * (size - 1 - i))) & 0xff)),
  );

/** A map of segments (format 4): each with its glyphs by a step from their code, or one by one. */
function segments(...parts: { first: number; last: number; delta?: number; glyphs?: number[] }[]): number[] {
  const all = [...parts, { first: 0xffff, last: 0xffff, delta: 1, glyphs: undefined }];
  const lists: number[] = [];
  const ranges = all.map(({ glyphs }, i) => {
    if (!glyphs) return 0;
    const range = (all.length - i + lists.length) * 2;
    lists.push(...glyphs);
    return range;
  });
  const column = (of: (one: { first: number; last: number; delta?: number }) => number) =>
    all.map((one) => of(one) & 0xffff);
  return bytes(
    [2, 4, 0, 0, all.length * 2, 0, 0, 0],
    [2, ...column(({ last }) => last), 0],
    [2, ...column(({ first }) => first)],
    [2, ...column(({ delta = 0 }) => delta)],
    [2, ...ranges, ...lists],
  );
}

const groups = (...parts: [first: number, last: number, glyph: number][]): number[] =>
  bytes([2, 12, 0], [4, 0, 0, parts.length], ...parts.map((one): [4, ...number[]] => [4, ...one]));

/** A table with maps of [platform, encoding, bytes]. */
function table(...maps: [platform: number, encoding: number, map: number[]][]): DataView {
  let at = 4 + maps.length * 8;
  const heads = maps.flatMap(([platform, encoding, map]) => {
    const head = bytes([2, platform, encoding], [4, at]);
    at += map.length;
    return head;
  });
  const whole = Uint8Array.from([...bytes([2, 0, maps.length]), ...heads, ...maps.flatMap(([, , map]) => map)]);
  return new DataView(whole.buffer);
}
const glyphs = (...maps: Parameters<typeof table>): [number, number][] | undefined => {
  const read = readFontTable(table(...maps));
  return read ? [...read.glyphs].sort(([a], [b]) => a - b) : undefined;
};

describe('the map of a font', () => {
  test('that tells each character over and over is none: a thousand stretches over all of them hold nothing up', () => {
    const over = Array.from({ length: 1_000 }, () => ({ first: 1, last: 0xfffe, delta: 1 }));
    expect(() => glyphs([3, 1, segments(...over)])).toThrow(RangeError);
    expect(() => glyphs([3, 10, groups(...over.map((): [number, number, number] => [1, 0xfffe, 1]))])).toThrow(
      RangeError,
    );
  });

  test('of segments is a step from each code, or a glyph for each', () => {
    const map = segments(
      { first: 0x41, last: 0x43, delta: -0x40 },
      { first: 0x61, last: 0x63, glyphs: [9, 0, 7], delta: 1 },
      { first: 0x3042, last: 0x3043, glyphs: [30, 31] },
      { first: 0xff00, last: 0xff00, delta: 0x10005 },
    );
    expect(glyphs([3, 1, map])).toEqual([
      ...[
        [0x41, 1],
        [0x42, 2],
        [0x43, 3],
        [0x61, 10],
        [0x63, 8],
        [0x3042, 30],
        [0x3043, 31],
        [0xff00, 0xff05],
      ],
    ]);
  });

  test('leaves out codes whose step leads to no glyph, and the last one, which ends the list', () => {
    expect(glyphs([3, 1, segments({ first: 5, last: 6, delta: -5 })])).toEqual([[6, 1]]);
  });

  test('of groups goes beyond the first 65,536 characters', () => {
    expect(glyphs([3, 10, groups([0x20bb7, 0x20bb8, 40], [0x1f600, 0x1f600, 0], [0, 1, 0])])).toEqual([
      ...[
        [1, 1],
        [0x20bb7, 40],
        [0x20bb8, 41],
      ],
    ]);
  });

  test.each<[string, number, number, boolean]>([
    ['Unicode', 0, 3, true],
    ['Unicode of any kind', 0, 6, true],
    ['Windows, of two bytes', 3, 1, true],
    ['Windows, of four bytes', 3, 10, true],
    ['Windows, of symbols', 3, 0, false],
    ['Shift_JIS', 3, 2, false],
    ['Macintosh', 1, 0, false],
    ['Macintosh, of number one', 1, 1, false],
    ['Macintosh, of number ten', 1, 10, false],
  ])('for %s (%i, %i) is taken: %s', (_, platform, encoding, isTaken) => {
    expect(glyphs([platform, encoding, groups([5, 5, 6])])).toEqual(isTaken ? [[5, 6]] : undefined);
    expect(glyphs([platform, encoding, segments({ first: 5, last: 5, delta: 1 })])).toEqual(
      isTaken ? [[5, 6]] : undefined,
    );
  });

  test('is none where it is written in a way of old', () => {
    expect(glyphs([3, 1, bytes([2, 6, 12, 0, 65, 1, 5])])).toBeUndefined();
    expect(glyphs()).toBeUndefined();
  });

  test('tells of forms of a kanji which have their own glyph, and which are the usual one', () => {
    // Offsets count from the map itself: two selectors of 11 bytes behind the first ten.
    const [usual, special] = [10 + 22, 10 + 22 + 12];
    const map = bytes(
      [2, 14],
      [4, 0, 2],
      [3, 0xe0100],
      [4, usual, special],
      [3, 0xe0101],
      [4, 0, special],
      [4, 2],
      [3, 0x845b],
      [1, 2],
      [3, 0x9089],
      [1, 0],
      [4, 2],
      [3, 0x8fbb],
      [2, 77],
      [3, 0x9038],
      [2, 78],
    );
    const read = readFontTable(table([3, 10, groups([5, 5, 6])], [0, 5, map]));
    expect([...(read?.sequences ?? [])].map(([key, glyph]) => `${key}: ${glyph}`).sort()).toEqual(
      [
        ...[0x845b, 0x845c, 0x845d, 0x9089].map((base) => `${sequenceKey(base, 0xe0100)}: null`),
        ...[0xe0100, 0xe0101].flatMap((selector) => [
          `${sequenceKey(0x8fbb, selector)}: 77`,
          `${sequenceKey(0x9038, selector)}: 78`,
        ]),
      ].sort(),
    );
    expect(readFontTable(table([0, 5, map]))).toBeNull();
  });

  test('that leads out of the font, or counts more than there can be, is none', () => {
    const font = (map: DataView, cut = 0): Uint8Array => {
      const own = new Uint8Array(map.buffer);
      const head = bytes(
        [4, 0x10000],
        [2, 1, 0, 0, 0],
        [1, ...Array.from('cmap', (one) => one.charCodeAt(0))],
        [4, 0, 28, own.length],
      );
      return Uint8Array.from([...head, ...own.subarray(0, own.length - cut)]);
    };
    const good = table([3, 10, groups([5, 6, 7])]);
    expect([...(readCmap(font(good))?.glyphs ?? [])]).toEqual([
      [5, 7],
      [6, 8],
    ]);
    expect(readCmap(font(good, 4))).toBeNull();
    expect(readCmap(font(table([3, 10, groups([0, 0x10000, 1])])))).toBeNull();
    expect(readCmap(font(table([3, 10, groups([0, 0xffff, 1])])))?.glyphs.size).toBe(0x10000);
    expect(readCmap(Uint8Array.of(0, 1, 0, 0))).toBeNull();
    expect(readCmap(new Uint8Array(0))).toBeNull();
  });
});

test('a table of a font is found by its name, as far as the list of tables goes', () => {
  const entry = (name: string, offset: number, length: number): number[] => [
    ...Array.from(name, (one) => one.charCodeAt(0)),
    ...bytes([4, 0, offset, length]),
  ];
  const font = (count: number, ...entries: number[][]): DataView =>
    new DataView(Uint8Array.from([...bytes([4, 0x10000], [2, count, 0, 0, 0]), ...entries.flat()]).buffer);
  const two = font(2, entry('head', 100, 54), entry('cmap', 200, 30));
  expect([fontTable(two, 'head'), fontTable(two, 'cmap'), fontTable(two, 'glyf')]).toEqual([
    { offset: 100, length: 54 },
    { offset: 200, length: 30 },
    null,
  ]);
  expect(fontTable(font(1, entry('head', 1, 2), entry('cmap', 1, 2)), 'cmap')).toBeNull();
  expect(fontTable(font(9, entry('head', 1, 2)), 'cmap')).toBeNull();
});
