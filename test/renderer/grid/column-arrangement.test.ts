import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnArrangement } from '@shared/ipc/column-arrangement';
import {
  arrangedColumns,
  cssWidth,
  UNARRANGED,
  WIDEST_COLUMN_REM,
  withFrozen,
  withMoved,
  withShown,
  withWidth,
} from '../../../renderer/grid/column-arrangement';

const column = (id: string, isExtra = false) => ({ id, isExtra, width: { least: 8, part: 0.2 } });
const columns = [column('name'), column('job'), column('phone', true), column('state')];
const shown = (arrangement: ColumnArrangement, all = columns): string[] =>
  arrangedColumns(all, arrangement)
    .filter(({ isShown }) => isShown)
    .map((one) => one.column.id);

describe('the columns of a list', () => {
  test('come as they are until somebody arranges them; extra ones are hidden', () => {
    expect(shown(UNARRANGED)).toEqual(['name', 'job', 'state']);
  });

  test('are shown, hidden, moved and drawn wider', () => {
    const withPhone = withShown(columns, UNARRANGED, 'phone', true);
    expect(shown(withPhone)).toEqual(['name', 'job', 'phone', 'state']);
    const moved = withMoved(columns, withPhone, 'phone', -1);
    expect(shown(moved)).toEqual(['name', 'phone', 'job', 'state']);
    expect(shown(withShown(columns, moved, 'job', false))).toEqual(['name', 'phone', 'state']);
    const [, phone] = arrangedColumns(columns, withWidth(columns, moved, 'phone', 900));
    expect(phone?.width).toBe(WIDEST_COLUMN_REM);
    expect(withFrozen(columns, moved, 2).frozen).toBe(2);
  });

  test('begin with the one that says what a row is called: it can’t be hidden, moved or passed', () => {
    expect(shown(withShown(columns, UNARRANGED, 'name', false))[0]).toBe('name');
    expect(withMoved(columns, UNARRANGED, 'name', 1)).toBe(UNARRANGED);
    expect(withMoved(columns, UNARRANGED, 'job', -1)).toBe(UNARRANGED);
    expect(withMoved(columns, UNARRANGED, 'state', 1)).toBe(UNARRANGED);
  });

  test('of a new version stand behind the one that they come after; those it lost are left out', () => {
    const moved = withMoved(columns, UNARRANGED, 'state', -1);
    const newer = [column('name'), column('number'), column('job'), column('state'), column('age', true)];
    expect(arrangedColumns(newer, moved).map((one) => one.column.id)).toEqual([
      'name',
      'number',
      'job',
      'state',
      'age',
    ]);
    expect(shown(moved, newer)).toEqual(['name', 'number', 'job', 'state']);
  });

  test('are all there once, whatever was kept', () => {
    const kept = fc.record({
      columns: fc.array(
        fc.record({
          id: fc.constantFrom('name', 'job', 'phone', 'state', 'gone'),
          isShown: fc.boolean(),
          width: fc.option(fc.double({ min: 1, max: 200, noNaN: true })),
        }),
        { maxLength: 8 },
      ),
      frozen: fc.nat(100),
    });
    fc.assert(
      fc.property(kept, (arrangement) => {
        const arranged = arrangedColumns(columns, ColumnArrangement.parse(arrangement));
        expect(arranged.map((one) => one.column.id).sort()).toEqual(['job', 'name', 'phone', 'state']);
        expect(arranged[0]).toMatchObject({ isShown: true, column: { id: 'name' } });
      }),
    );
  });

  test('are as wide as the list beside an open panel lets them, or as somebody drew them', () => {
    expect(cssWidth({ least: 8, part: 0.2 }, null)).toBe('max(8rem, calc(var(--table) * 0.2))');
    expect(cssWidth({ least: 8, part: 0 }, null)).toBe('8rem');
    expect(cssWidth({ least: 8, part: 0.2 }, 12.5)).toBe('12.5rem');
  });
});
