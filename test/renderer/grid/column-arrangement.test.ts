import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnArrangement } from '@shared/ipc/column-arrangement';
import {
  arrangedColumns,
  tracks,
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

  describe('are as wide', () => {
    const name = { width: { least: 8, part: 0.35 }, drawn: null };
    const office = { width: { least: 10, part: 0.45 }, drawn: null };
    const state = { width: { least: 6.5, part: 0 }, drawn: null };
    /** As Chromium works it out, with 16 px to a rem. */
    const pixels = (columns: Parameters<typeof tracks>[0], list: number, table: number): number[] =>
      tracks(columns).map((track) => {
        const sum = track
          .replace(/^minmax\((.*), 1fr\)$/, '$1')
          .replaceAll('var(--list, 0px)', `${list}px`)
          .replaceAll('var(--table)', `${table}px`)
          .replaceAll(/([\d.]+)rem/g, (_, rem: string) => String(Number(rem) * 16))
          .replaceAll('px', '')
          .replaceAll('calc', '')
          .replaceAll('max', 'Math.max');
        const round = (_: string, value: number, step: number): number => Math.floor(value / step) * step;
        return Math.round(Number(runInNewContext(sum, { round, down: 'down' })));
      });

    test('as the list beside an open panel lets them', () => {
      expect(pixels([name, office, state], 670, 600)).toEqual([210, 270, 104]);
      expect(pixels([name, office, state], 100, 100)).toEqual([128, 160, 104]);
    });

    test('as a list without a panel lets them: what it has left over goes to names and offices, none of it to a badge', () => {
      const free = 1200 - 86 - 210 - 270 - 104;
      const [ofNames, ofOffices] = [0.35 / 0.8, 0.45 / 0.8];
      expect(pixels([name, office, state], 1200, 600)).toEqual([
        ...[Math.round(210 + free * ofNames), Math.round(270 + free * ofOffices), 104],
      ]);
    });

    test('as somebody drew them, which moves no other', () => {
      const [before, , badge] = pixels([name, office, state], 1200, 600);
      expect(pixels([name, { ...office, drawn: 12.5 }, state], 1200, 600)).toEqual([before, 200, badge]);
    });

    test('and the last takes what nobody has a share of', () => {
      expect(tracks([state, { ...name, drawn: 8 }])).toEqual(['6.5rem', 'minmax(8rem, 1fr)']);
      expect(tracks([state, state])).toEqual(['6.5rem', 'minmax(6.5rem, 1fr)']);
    });
  });
});
