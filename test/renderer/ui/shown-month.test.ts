import { expect, test } from 'vitest';
import { ledTo } from '../../../renderer/ui/shown-month';

const november = { cursor: '2026-11-24', takesFocus: true, shown: null };

test('a day that is typed or proposed shows its month, and takes the keyboard from nobody', () => {
  expect(ledTo(november, '2026-12-20')).toEqual({ cursor: '2026-12-20', takesFocus: false, shown: '2026-12-20' });
});

test('whoever turns the pages stays where they are, also when the day is rubbed out', () => {
  const turned = { cursor: '2027-02-01', takesFocus: false, shown: '2026-12-20' };
  expect(ledTo(turned, '2026-12-20')).toBe(turned);
  expect(ledTo(turned, null)).toEqual({ ...turned, shown: null });
});
