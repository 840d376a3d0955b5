import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  IconCount,
  IconProgress,
  HIGHEST_COUNT,
  notificationText,
  PcNotification,
  screenOf,
} from '@shared/ipc/pc-notification';

/** Every kind of value that a schema lets through, all the way down. */
const kindsIn = (schema: z.ZodType): string[] => {
  if (schema instanceof z.ZodObject)
    return Object.values(schema.shape as Record<string, z.ZodType>).flatMap((field) => kindsIn(field));
  return [schema.def.type];
};

describe('what stands beside the app, on a screen that others see', () => {
  test('is a word of a closed set and a whole number: nothing can carry a name there', () => {
    expect(kindsIn(PcNotification)).toEqual(['enum', 'number']);
    expect(kindsIn(IconCount)).toEqual(['number']);
    expect(kindsIn(IconProgress)).toEqual(['number']);
    fc.assert(
      fc.property(fc.string(), fc.anything(), (name, value) => {
        for (const given of [
          { what: 'due', count: 1, [name]: value },
          { what: name, count: 1 },
          { what: 'due', count: value },
        ])
          if (PcNotification.safeParse(given).success)
            expect([given.what, Number.isInteger(given.count), Object.keys(given).sort()]).toEqual([
              expect.stringMatching(/^(due|papers)$/),
              true,
              ['count', 'what'],
            ]);
      }),
    );
    expect(PcNotification.safeParse({ what: 'due', count: 1, name: '佐藤 健一' }).success).toBe(false);
    expect(IconCount.safeParse({ count: 1, name: '佐藤 健一' }).success).toBe(false);
  });

  test('says how many, and leads to a screen', () => {
    expect(notificationText({ what: 'due', count: 3 })).toBe('今日までにすることが 3件あります');
    expect(notificationText({ what: 'papers', count: 1 })).toBe('対応が必要な提出が 1件あります');
    expect(screenOf).toEqual({ due: 'home', papers: 'submissions' });
  });

  test('a count is one that somebody could have', () => {
    for (const count of [0, -1, 1.5, HIGHEST_COUNT + 1, Number.NaN, Infinity])
      expect(PcNotification.safeParse({ what: 'due', count }).success).toBe(false);
    expect(IconCount.safeParse({ count: 0 }).success).toBe(true);
    expect(IconCount.safeParse({ count: HIGHEST_COUNT + 1 }).success).toBe(false);
    const takes = (percent: unknown): boolean => IconProgress.safeParse({ percent }).success;
    expect([-1, 0, 100].map(takes)).toEqual([true, true, true]);
    expect([-2, 101, 0.5, null, '50'].map(takes)).toEqual([false, false, false, false, false]);
  });
});
