import { describe, expect, test } from 'vitest';
import { whileRepeating } from '@shared/tables/import/while-repeating';

describe('the readings of a column', () => {
  test('are made once for cells that say the same', () => {
    let made = 0;
    const read = whileRepeating((text: string) => ({ text, place: made++ }));
    const jobs = Array.from({ length: 900 }, (_, i) => read(`職種${i % 9}`));
    expect(made).toBe(9);
    expect(jobs[0]).toBe(jobs[9]);
  });

  test('are made one by one where hardly any cell comes again, and are the same', () => {
    const read = whileRepeating((text: string) => `${text}さん`);
    const all = Array.from({ length: 2_000 }, (_, i) => read(`人${i}`));
    expect(all).toEqual(Array.from({ length: 2_000 }, (_, i) => `人${i}さん`));
    expect(read('人1')).toBe('人1さん');
  });
});
