import fc from 'fast-check';
import { expect, test } from 'vitest';
import { steadied, tidied, type Scrolled, type Settled } from '../../../renderer/ui/steady-place';

const ROOM = 300;
const atTop: Scrolled = { top: 0, most: 500, above: 0, below: 0 };
/** How far the place in use has gone down on the screen in the end. */
const moved = (before: Scrolled, after: Settled, lowered = 0): number =>
  lowered + (after.above - before.above) - (after.top - before.top);

test('a notice above the box that is typed into scrolls what stands above, also at the very top', () => {
  expect(steadied(atTop, 100, ROOM)).toEqual({ top: 100, above: 0, below: 0 });
});

test('where all of the form is in sight, room below it is what it can be scrolled by', () => {
  expect(steadied({ ...atTop, most: -40 }, 100, ROOM)).toEqual({ top: 100, above: 0, below: 140 });
  expect(steadied({ ...atTop, most: 30 }, 100, ROOM)).toEqual({ top: 100, above: 0, below: 70 });
});

test('what goes from above leaves its room at the top, and what comes after it takes that', () => {
  const gone = steadied(atTop, -60, ROOM);
  expect(gone).toEqual({ top: 0, above: 60, below: 0 });
  expect(steadied({ ...gone, most: 500 }, 40, ROOM)).toEqual({ top: 0, above: 20, below: 0 });
});

test('nobody is left with a part that is empty: a long list that goes may move what stands below it', () => {
  expect(steadied(atTop, -900, ROOM)).toEqual({ top: 0, above: ROOM, below: 0 });
  expect(steadied({ ...atTop, top: 500, most: -200 }, 400, ROOM)).toEqual({ top: ROOM, above: 0, below: ROOM + 200 });
});

const anywhere = fc
  .record({ top: fc.nat(400), more: fc.nat(400), above: fc.nat(100), below: fc.nat(100) })
  .map(({ top, more, above, below }): Scrolled => ({ top, most: top + more, above, below }));

test('the place in use stays where it is, wherever there is room enough', () => {
  fc.assert(
    fc.property(anywhere, fc.integer({ min: -190, max: 190 }), (before, lowered) => {
      expect(moved(before, steadied(before, lowered, ROOM), lowered)).toBe(0);
    }),
  );
});

test('room that is out of sight is given up, and nothing in sight moves', () => {
  fc.assert(
    fc.property(anywhere, (before) => {
      const after = tidied(before);
      expect(moved(before, after)).toBe(0);
      expect(after.above).toBe(Math.max(0, before.above - before.top));
      expect(after.below).toBeLessThanOrEqual(before.below);
    }),
  );
});
