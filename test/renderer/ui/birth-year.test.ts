import { expect, test } from 'vitest';
import { birthEras } from '../../../renderer/ui/birth-year';

test('a year of birth is chosen under its era, those first in which most were born; the year of a change says both', () => {
  const eras = birthEras('2026-11-21');
  expect(eras.map(({ era }) => era)).toEqual(['昭和', '平成', '令和', '大正', '明治']);
  const words = eras.flatMap(({ years }) => years.map((one) => one.words));
  expect(words).toContain('昭和35年（1960年）');
  expect(words).toContain('昭和64年・平成元年（1989年）');
  expect(words).toContain('平成31年・令和元年（2019年）');
  expect(eras[2]?.years.at(-1)).toEqual({ year: 2026, words: '令和8年（2026年）' });
  expect(new Set(eras.flatMap(({ years }) => years.map(({ year }) => year))).size).toBe(121);
});
