import { expect, test } from 'vitest';
import type { ConsentCells } from '@shared/consents/consent-cells';
import { consentDue } from '@shared/consents/consent-due';

const later = { kind: 'later' } as const;
const none: ConsentCells = { explained: later, signed: later, copy: later, sent: later, linked: later };
const done = (on: string) => ({ kind: 'done', on }) as const;

test('a consent goes on a week after the last thing that was done of it', () => {
  expect(consentDue({ ...none, explained: done('2026-11-12') })).toBe('2026-11-19');
  expect(consentDue({ ...none, explained: done('2026-11-02'), signed: done('2026-11-12') })).toBe('2026-11-19');
});

test('on a day on which the office is there: not on a Sunday, nor on a holiday', () => {
  // 16 November is a Monday; the Monday after it is 勤労感謝の日.
  expect(consentDue({ ...none, explained: done('2026-11-16') })).toBe('2026-11-24');
  expect(consentDue({ ...none, explained: done('2026-11-08') })).toBe('2026-11-16');
});

test('one of which nothing was done has no day', () => {
  expect(consentDue(none)).toBeNull();
});
