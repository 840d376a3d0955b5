import { describe, expect, test } from 'vitest';
import {
  cellHolds,
  lookAtCells,
  placeAt,
  placesOf,
  rowsMoved,
  type ExpectedPlace,
} from '@shared/forms/finished/expect-cells';
import { Faults } from '@shared/forms/finished/faults';
import { areaAt, cellNumber, readSheet, type ReadBackValue } from '@shared/forms/finished/read-sheet';
import type { BookReading } from '@shared/forms/finished/read-workbook';
import type { ExcelAnchors, ExcelSlot, ExcelValues } from '@shared/forms/excel/values';
import { numberCell, row, sheetXml, textCell } from '../../../builders/xlsx';

const text = (value: string): ExcelSlot => ({ kind: 'text', text: value });
const number = (value: string): ExcelSlot => ({ kind: 'number', text: value });
const date = (iso: string, shown = ''): ExcelSlot => ({ kind: 'date', date: iso, shown });
const check = (checked: boolean): ExcelSlot => ({ kind: 'check', checked });
const ring = (word: string | null): ExcelSlot => ({ kind: 'circle', word });

describe('a cell holds what was to be put into it', () => {
  test.each<[string, ExcelSlot, ReadBackValue | undefined, ReadBackValue | undefined]>([
    ['a text', text('市'), '市', undefined],
    ['a text over what was printed', text('市'), '市', '旧'],
    ['a text of several lines', text('一\r\n二\r三\n四'), '一\n二\n三\n四', undefined],
    ['no text, where nothing was printed', text(''), undefined, undefined],
    ['no text, where something was printed', text(''), '旧', '旧'],
    ['no text, where a number was printed', text(''), 0, 0],
    ['a number', number('12.50'), 12.5, undefined],
    ['a number as text', number('0120'), '0120', undefined],
    ['what is no number', number('なし'), 'なし', undefined],
    ['no number', number(''), '旧', '旧'],
    ['a day as Excel counts it', date('2026-11-20', '令和8年11月20日'), 46_346, undefined],
    ['the first of March 1900', date('1900-03-01', 'x'), 61, undefined],
    ['the day before the one that never was', date('1900-02-28', 'x'), 59, undefined],
    ['the first day of all', date('1900-01-01', 'x'), 1, undefined],
    ['a day in words', date('2026-11-20', '令和8年\r\n11月20日'), '令和8年\n11月20日', undefined],
    ['no day: what was printed stays', date('', ''), '　年　月　日', '　年　月　日'],
    ['no day, nothing printed', date('', ''), undefined, undefined],
    ['a tick in the printed box', check(true), '☑ 同意', '□ 同意'],
    ['a tick as a black box', check(true), '■ 同意', '□ 同意'],
    ['no tick in the printed box', check(false), '□ 同意', '□ 同意'],
    ['no tick where one was printed', check(false), '☐ 同意', '☑ 同意'],
    ['a tick in an empty cell', check(true), '✓', undefined],
    ['a ring for a tick in an empty cell', check(true), '○', undefined],
    ['a tick behind words', check(true), '同意✔', '同意'],
    ['no tick in an empty cell', check(false), undefined, undefined],
    ['no tick behind words', check(false), '同意', '同意'],
    ['a truth', check(true), true, false],
    ['no truth', check(false), false, true],
    ['a ring around printed words', ring('有'), '有・無', '有・無'],
    ['a ring in an empty cell', ring('○'), '○', undefined],
    ['no ring', ring(null), '有・無', '有・無'],
    ['no ring in an empty cell', ring(null), undefined, undefined],
  ])('%s', (_, slot, found, printed) => {
    expect(cellHolds(slot, found, printed, false)).toBe(true);
  });

  test.each<[string, ExcelSlot, ReadBackValue | undefined, ReadBackValue | undefined]>([
    ['another text', text('市'), '県', undefined],
    ['no text where one was to be', text('市'), undefined, undefined],
    ['what was printed where a text was to be', text('市'), '旧', '旧'],
    ['a text where none was to be', text(''), '市', undefined],
    ['nothing where something was printed', text(''), undefined, '旧'],
    ['another number for a text', text('12'), 13, undefined],
    ['a number for what begins with 0', text('012'), 12, undefined],
    ['a number for words', text('12人'), 12, undefined],
    ['another number', number('12'), 13, undefined],
    ['no number', number('0'), undefined, undefined],
    ['the day after', date('2026-11-20', 'x'), 46_347, undefined],
    ['the day before', date('2026-11-20', 'x'), 46_345, undefined],
    ['the day as counted from 1904', date('2026-11-20', 'x'), 44_884, undefined],
    ['another day in words', date('2026-11-20', '令和8年11月20日'), '令和8年11月21日', undefined],
    ['no day', date('2026-11-20', '令和8年11月20日'), undefined, undefined],
    ['a day where none was to be', date('', ''), 46_346, undefined],
    ['no tick', check(true), '□ 同意', '□ 同意'],
    ['a tick that wasn’t to be', check(false), '☑ 同意', '□ 同意'],
    ['a tick with other words', check(true), '☑ 不同意', '□ 同意'],
    ['a tick without its words', check(true), '☑', '□ 同意'],
    ['no tick in an empty cell', check(true), undefined, undefined],
    ['no tick behind words', check(true), '同意', '同意'],
    ['a tick behind words that wasn’t to be', check(false), '同意✔', '同意'],
    ['another truth', check(true), false, false],
    ['a truth that wasn’t to be', check(false), true, false],
    ['words for a truth', check(true), '☑', false],
    ['another word', ring('有'), '無', undefined],
    ['no word', ring('○'), undefined, undefined],
    ['the word in place of what was printed', ring('有'), '有', '有・無'],
    ['a word where none was to be', ring(null), '○', undefined],
  ])('and doesn’t with %s', (_, slot, found, printed) => {
    expect(cellHolds(slot, found, printed, false)).toBe(false);
  });

  test('a workbook that counts from 1904 has other numbers for its days', () => {
    expect(cellHolds(date('2026-11-20', 'x'), 44_884, undefined, true)).toBe(true);
    expect(cellHolds(date('1904-01-01', 'x'), 0, undefined, true)).toBe(true);
    expect(cellHolds(date('2026-11-20', 'x'), 46_346, undefined, true)).toBe(false);
  });
});

const bookOf = (
  names: Record<string, string | readonly string[]>,
  sheets = ['様式１', '別紙 2', "市's"],
): BookReading => ({
  ...{ faults: new Faults(), from1904: false, formats: null, strings: [] },
  sheets: sheets.map((name, i) => ({ name, part: `sheet${i + 1}.xml` })),
  names: Object.entries(names).flatMap(([name, formulas]) =>
    [formulas].flat().map((formula) => ({ name, sheet: null, formula })),
  ),
});

describe('a name', () => {
  test.each([
    ['様式１!$B$5', 0, 'B5'],
    ['様式１!B5', 0, 'B5'],
    ["'別紙 2'!$A$1:$C$3", 1, 'A1:C3'],
    ["'市''s'!$A$1", 2, 'A1'],
    [' = 様式１ !$B$5 ', 0, 'B5'],
    ['=様式１!$b$5', 0, 'B5'],
  ])('%s leads to its cell', (formula, sheet, area) => {
    expect(placeAt(bookOf({}), formula)).toEqual({ sheet, area: areaAt(area) });
  });

  test.each([
    'なし!$B$5',
    '様式１!$B',
    '$B$5',
    '様式１',
    "'様式１!$B$5",
    '様式１!$B$5,様式１!$B$6',
    '様式１!$B$5!$C$6',
    '',
    "''!A1",
    '#REF!$B$5',
  ])('%j leads to none', (formula) => {
    expect(placeAt(bookOf({}), formula)).toBeNull();
  });

  test('is spelled in capitals or not, of the workbook and of its sheets', () => {
    expect(placeAt(bookOf({}, ['Sheet1']), 'SHEET1!A1')).toMatchObject({ sheet: 0 });
  });
});

const named = (tag: string) => ({ tag, label: `〈${tag}〉` });
const anchors = (fields: string[], rows: [tag: string, printed: number, fields: string[]][] = []): ExcelAnchors => ({
  fields: fields.map(named),
  rows: rows.map(([tag, printed, own]) => ({ ...named(tag), printed, fields: own.map(named) })),
});
const found = (book: BookReading, of: ExcelAnchors, merges: string[] = []) => {
  const places = placesOf(book, of, () => merges.map((name) => areaAt(name)!));
  if ('lost' in places) return { lost: places.lost };
  const drawn = ({ tag, sheet, area }: ExpectedPlace): string => `${tag}@${sheet}:${area.firstRow},${area.firstColumn}`;
  return {
    fields: places.fields.map(drawn),
    lists: places.lists.map(({ cells, ...list }) => ({ ...list, cells: cells.map(drawn) })),
  };
};

describe('the places of a form', () => {
  test('are those to which its names lead', () => {
    const book = bookOf({ office: '様式１!$B$1', DAY: "'別紙 2'!$C$4", other: '様式１!$A$1' });
    expect(found(book, anchors(['office', 'day']))).toEqual({ fields: ['office@0:1,2', 'day@1:4,3'], lists: [] });
  });

  test('that are lost are told by what is printed there', () => {
    const book = bookOf({ office: '様式１!$B$1', gone: 'なし!$B$1' });
    expect(found(book, anchors(['office', 'day']))).toEqual({ lost: '〈day〉' });
    expect(found(book, anchors(['gone']))).toEqual({ lost: '〈gone〉' });
    expect(found(book, anchors(['office'], [['users', 1, ['users.name']]]))).toEqual({ lost: '〈users.name〉' });
  });

  test('of one name are counted from the top, through the sheets', () => {
    const book = bookOf({ name: ["'別紙 2'!$A$1", '様式１!$B$9', '様式１!$C$2', '様式１!$B$2', '様式１!$B$2'] });
    const nth = (n: number) => found(book, anchors([`name#${n}`]));
    expect([1, 2, 3, 4].map((n) => nth(n).fields?.[0])).toEqual([
      'name#1@0:2,2',
      'name#2@0:2,3',
      'name#3@0:9,2',
      'name#4@1:1,1',
    ]);
    expect(nth(5)).toEqual({ lost: '〈name#5〉' });
    expect(found(book, anchors(['name']))).toEqual({ lost: '〈name〉' });
    expect(found(bookOf({ name: ['様式１!$B$2', '様式１!$B$2'] }), anchors(['name'])).fields).toEqual(['name@0:2,2']);
  });

  const list = { 'u.name': '様式１!$B$4', 'u.job': '様式１!$C$5', 'u.note': '様式１!$D$4' };
  const columns = ['u.name', 'u.job', 'u.note'];
  const cells = ['u.name@0:4,2', 'u.job@0:5,3', 'u.note@0:4,4'];

  test('of a list are as high as its cells together, merged ones included', () => {
    const about = { tag: 'u', printed: 3, sheet: 0, firstRow: 4, cells };
    expect(found(bookOf(list), anchors([], [['u', 3, columns]])).lists).toEqual([{ ...about, height: 2 }]);
    const merged = found(bookOf(list), anchors([], [['u', 3, columns]]), ['D4:E7', 'B4:B5', 'A4:A20', 'C4:C30']);
    expect(merged.lists).toEqual([{ ...about, height: 4 }]);
  });

  test('of a list whose block has a name are as high as that says', () => {
    const book = bookOf({ ...list, u: '様式１!$A$3:$E$14' });
    expect(found(book, anchors([], [['u', 3, columns]])).lists).toEqual([
      { tag: 'u', printed: 3, sheet: 0, firstRow: 3, height: 4, cells },
    ]);
  });
});

describe('values that are looked for', () => {
  /** Two rows are printed for each of two lists side by side, and a line below. */
  const book = bookOf({
    office: '様式１!$A$1',
    end: '様式１!$A$9',
    'u.name': '様式１!$B$4',
    'v.name': '様式１!$D$4',
    'w.name': "'別紙 2'!$A$1",
  });
  const form = anchors(
    ['office', 'end'],
    [
      ['u', 2, ['u.name']],
      ['v', 2, ['v.name']],
      ['w', 1, ['w.name']],
    ],
  );
  const places = placesOf(book, form, () => []);
  if ('lost' in places) throw new Error(places.lost);
  const people = (tag: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({ [tag]: text(`${tag}${i}`) }));
  const valuesOf = (u: number, v: number, w = 0): ExcelValues => ({
    fields: { office: text('里'), end: text('以上') },
    rows: { u: people('u.name', u), v: people('v.name', v), w: people('w.name', w) },
  });

  test.each([
    [0, 0, 9],
    [2, 2, 9],
    [3, 2, 10],
    [2, 4, 11],
    [5, 4, 12],
  ])('stand below the rows that %i and %i entries put in', (u, v, end) => {
    const moved = rowsMoved(places.lists, 0, valuesOf(u, v, 9));
    expect([moved(1), moved(5), moved(6), moved(9)]).toEqual([1, 5, end - 3, end]);
    expect(rowsMoved(places.lists, 1, valuesOf(u, v, 3))(2)).toBe(4);
    expect(rowsMoved(places.lists, 2, valuesOf(u, v, 3))(2)).toBe(2);
  });

  const template = readSheet(
    sheetXml({
      rows:
        row(1, textCell('A1', '事業所')) +
        row(4, numberCell('B4', 1)) +
        row(5, numberCell('B5', 2)) +
        row(9, textCell('A9', '印')),
    }),
    { strings: [], formats: null },
  );
  const lookedAt = (values: ExcelValues, sheet = 0, until = Infinity) => {
    const seen: string[] = [];
    const { wrong, taken } = lookAtCells(places, sheet, values, template, ({ tag }, slot, key, printed, index) => {
      const at = `${tag}${index ?? ''}=${slot.kind === 'text' ? slot.text : ''}@${Math.floor(key / 16_384)},${(key % 16_384) + 1}`;
      seen.push(printed === undefined ? at : `${at}(${printed})`);
      return seen.length < until;
    });
    return { seen, wrong, taken: [...taken] };
  };

  test('are looked for in their cells, with what was printed there; copies of a row with what the row has', () => {
    expect(lookedAt(valuesOf(4, 1))).toEqual({
      seen: [
        'office=里@1,1(事業所)',
        'end=以上@11,1(印)',
        'u.name0=u.name0@4,2(1)',
        'u.name1=u.name1@5,2(2)',
        'u.name2=u.name2@6,2(2)',
        'u.name3=u.name3@7,2(2)',
        'v.name0=v.name0@4,4',
      ],
      wrong: null,
      taken: [cellNumber(1, 1), cellNumber(9, 1), cellNumber(4, 2), cellNumber(5, 2), cellNumber(4, 4)],
    });
    expect(lookedAt(valuesOf(0, 0, 2), 1).seen).toEqual(['w.name0=w.name0@1,1(事業所)', 'w.name1=w.name1@2,1(事業所)']);
    expect(lookedAt({ fields: {}, rows: { u: [{}, { 'u.name': text('二') }] } }).seen).toEqual(['u.name1=二@5,2(2)']);
  });

  test('until one isn’t right, which is told with its entry', () => {
    expect(lookedAt(valuesOf(2, 0), 0, 1).wrong).toMatchObject({ place: { tag: 'office' }, index: null });
    expect(lookedAt(valuesOf(2, 0), 0, 4)).toMatchObject({ wrong: { place: { tag: 'u.name' }, index: 1 } });
    expect(lookedAt(valuesOf(2, 0), 0, 4).seen).toHaveLength(4);
  });
});
