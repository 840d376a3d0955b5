import type { RefObject } from 'react';
import { Virtualizer, type VirtualizerOptions } from '@tanstack/react-virtual';
import { expect, test, vi } from 'vitest';
import { useGridRows } from '../../../renderer/grid/use-grid-rows';

/** What a part would remember from one drawing to the next, and how often it was asked to be drawn once more. */
const kept = vi.hoisted(() => ({
  rows: null as unknown,
  keys: { of: null as unknown, deps: null as readonly unknown[] | null },
  again: 0,
}));
vi.mock('react', async (real) => ({
  ...(await real<typeof import('react')>()),
  useMemo: (make: () => unknown, deps: readonly unknown[]) => {
    if (!deps.every((dep, i) => Object.is(dep, kept.keys.deps?.[i]))) kept.keys = { of: make(), deps };
    return kept.keys.of;
  },
  useEffect: (effect: () => void) => effect(),
}));
vi.mock('@tanstack/react-virtual', async (real) => {
  const own = await real<typeof import('@tanstack/react-virtual')>();
  return {
    ...own,
    useVirtualizer: (asked: VirtualizerOptions<HTMLDivElement, Element>) => {
      const options = { ...asked, onChange: () => void (kept.again += 1) };
      const rows = (kept.rows ??= new own.Virtualizer(options)) as Virtualizer<HTMLDivElement, Element>;
      rows.setOptions(options);
      return rows;
    },
  };
});

const root: RefObject<HTMLDivElement | null> = { current: null };
const heightOf = (rowHeight: number, parted: number, count = 5): number =>
  useGridRows({ root, count, rowHeight, headHeight: 40, parted, scrollTop: 0, keptRow: () => 0 }).getTotalSize();

test('larger text, and a heading between the rows, are there at once: no rendering more is asked for', () => {
  expect(heightOf(44, -1)).toBe(5 * 44);
  expect(heightOf(50, -1)).toBe(5 * 50);
  expect(heightOf(50, 3)).toBe(6 * 50);
  expect(heightOf(50, 4)).toBe(6 * 50);
  expect(heightOf(50, -1)).toBe(5 * 50);
  expect(heightOf(50, -1, 7)).toBe(7 * 50);
  expect(kept.again).toBe(0);
});
