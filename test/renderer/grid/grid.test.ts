import { describe, expect, test } from 'vitest';
import { placeAfter, placeAfterSaving, type GridPlace } from '../../../renderer/grid/grid-moves';
import { headState, toggled, toggledAll, withRange } from '../../../renderer/grid/row-selection';
import { suggest } from '../../../renderer/grid/suggest';

const size = { rows: 100, columns: 6, page: 10 };
const after = (key: string, from: GridPlace, ctrlKey = false): GridPlace | null =>
  placeAfter({ key, ctrlKey }, from, size);

describe('keys in the grid', () => {
  const middle = { row: 50, column: 2 };

  test('arrows move by one cell, with Ctrl to the edge', () => {
    expect(after('ArrowDown', middle)).toEqual({ row: 51, column: 2 });
    expect(after('ArrowLeft', middle)).toEqual({ row: 50, column: 1 });
    expect(after('ArrowDown', middle, true)).toEqual({ row: 99, column: 2 });
    expect(after('ArrowUp', middle, true)).toEqual({ row: 0, column: 2 });
  });

  test('Home and End go along the row, with Ctrl through the list', () => {
    expect(after('Home', middle)).toEqual({ row: 50, column: 0 });
    expect(after('End', middle)).toEqual({ row: 50, column: 5 });
    expect(after('Home', middle, true)).toEqual({ row: 0, column: 0 });
    expect(after('End', middle, true)).toEqual({ row: 99, column: 5 });
  });

  test('Page keys go by what is seen, never beyond the list', () => {
    expect(after('PageDown', middle)).toEqual({ row: 60, column: 2 });
    expect(after('PageDown', { row: 95, column: 2 })).toEqual({ row: 99, column: 2 });
    expect(after('PageUp', { row: 3, column: 2 })).toEqual({ row: 0, column: 2 });
  });

  test('above the first row stands the head, and nothing above it', () => {
    expect(after('ArrowUp', { row: 0, column: 2 })).toEqual({ row: -1, column: 2 });
    expect(after('ArrowUp', { row: -1, column: 2 })).toEqual({ row: -1, column: 2 });
    expect(after('ArrowDown', { row: -1, column: 2 })).toEqual({ row: 0, column: 2 });
  });

  test('other keys are left to the cell', () => {
    expect(after('x', middle)).toBeNull();
    expect(after('Tab', middle)).toBeNull();
  });

  test('Enter saves and goes down, Tab to the right; at the edge they stay', () => {
    expect(placeAfterSaving('down', middle, size)).toEqual({ row: 51, column: 2 });
    expect(placeAfterSaving('right', middle, size)).toEqual({ row: 50, column: 3 });
    expect(placeAfterSaving('left', middle, size)).toEqual({ row: 50, column: 1 });
    expect(placeAfterSaving('down', { row: 99, column: 5 }, size)).toEqual({ row: 99, column: 5 });
  });
});

describe('selecting rows', () => {
  const ids = ['a', 'b', 'c', 'd'];

  test('Space takes a row in and out again', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'b')]).toEqual(['a']);
  });

  test('Shift+Space takes everything from the last selected row to this one, upwards too', () => {
    expect([...withRange(new Set(), ids, 1, 3)]).toEqual(['b', 'c', 'd']);
    expect([...withRange(new Set(['d']), ids, 2, 0)]).toEqual(['d', 'a', 'b', 'c']);
  });

  test('the box in the head takes all of the list, then none of it, and leaves others alone', () => {
    const all = toggledAll(new Set(['elsewhere', 'a']), ids);
    expect([...all].sort()).toEqual(['a', 'b', 'c', 'd', 'elsewhere']);
    expect([...toggledAll(all, ids)]).toEqual(['elsewhere']);
  });

  test('the box in the head says whether none, some or all of the list are in', () => {
    expect(headState(new Set(['elsewhere']), ids)).toBe('none');
    expect(headState(new Set(['a']), ids)).toBe('some');
    expect(headState(new Set(ids), ids)).toBe('all');
  });
});

describe('words offered in a cell', () => {
  const words = [
    { word: '准看護師', reading: 'じゅんかんごし' },
    { word: '看護師', reading: 'かんごし' },
    { word: '介護福祉士', reading: 'かいごふくしし' },
  ];
  const labels = (typed: string, isTouched = true): string[] =>
    suggest(words, typed, isTouched).map(({ label }) => label);

  test('are all there before anything is typed', () => {
    expect(labels('看護師', false)).toHaveLength(3);
  });

  test('follow kana before it is converted', () => {
    expect(labels('かんご')).toEqual(['看護師', '准看護師', '「かんご」のまま入れる']);
  });

  test('put those first that begin with what was typed', () => {
    expect(labels('看護').slice(0, 2)).toEqual(['看護師', '准看護師']);
  });

  test('don’t repeat a word that was typed in full', () => {
    expect(labels('看護師')).toEqual(['看護師', '准看護師']);
  });
});
