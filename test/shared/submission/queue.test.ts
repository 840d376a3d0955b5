import { describe, expect, test } from 'vitest';
import { nextInstant, nextToSend } from '@shared/submission/queue';
import { retryAfter, retryDelay } from '@shared/submission/retry';
import { aSubmission } from '../../builders/submission';

const now = '2026-11-20T04:00:00.000Z';
const paper = (sequence: number, given: Parameters<typeof aSubmission>[0] = {}) =>
  aSubmission({ id: `00000000-0000-4000-8000-00000000000${sequence}`, sequence, ...given });
const sequences = (papers: ReturnType<typeof nextToSend>): number[] => papers.map(({ sequence }) => sequence);

describe('the line', () => {
  test('goes in order for each receiver, one at a time, and receivers don’t wait for each other', () => {
    const papers = [paper(3), paper(1), paper(2, { packId: 'other' }), paper(4, { packId: 'other' })];
    expect(sequences(nextToSend(papers, now)).sort()).toEqual([1, 2]);
    expect(sequences(nextToSend([paper(1, { state: 'sending' }), paper(2)], now))).toEqual([]);
  });

  test('is kept while its first waits for another try, and passes by what waits for a person', () => {
    const later = '2026-11-20T04:10:00.000Z';
    expect(sequences(nextToSend([paper(1, { notBefore: later }), paper(2)], now))).toEqual([]);
    expect(sequences(nextToSend([paper(1, { notBefore: later }), paper(2)], later))).toEqual([1]);
    expect(sequences(nextToSend([paper(1, { state: 'needs-action' }), paper(2)], now))).toEqual([2]);
    expect(nextInstant([paper(1, { notBefore: later })], now)).toBe(later);
    expect(nextInstant([paper(1, { state: 'received' })], now)).toBeNull();
  });

  test('doesn’t stand still for days when the clock is put back', () => {
    const tomorrow = paper(1, { notBefore: '2026-11-21T04:00:00.000Z' });
    expect(sequences(nextToSend([tomorrow], now))).toEqual([1]);
    expect(nextInstant([tomorrow], now)).toBe(now);
  });

  test('has no paper that is handed over by a person', () => {
    const counter = { kind: 'counter', id: 'counter', recipient: '介護支援課' } as const;
    expect(nextToSend([paper(1, { state: 'to-hand-over', channel: counter })], now)).toEqual([]);
  });
});

test('tries come further and further apart, up to a quarter of an hour, never all at once', () => {
  expect([1, 2, 3, 10, 100].map((attempt) => retryDelay(attempt, 1))).toEqual([2000, 4000, 8000, 900_000, 900_000]);
  expect(retryDelay(3, 0)).toBe(4000);
});

test.each([
  ['120', 120_000],
  ['0', 0],
  ['Fri, 20 Nov 2026 04:01:00 GMT', 60_000],
  ['Fri, 20 Nov 2020 04:01:00 GMT', 0],
  ['99999999', 3_600_000],
  ['soon', null],
  ['-5', null],
  ['', null],
  [null, null],
])('Retry-After %s is %s ms', (header, wait) => {
  expect(retryAfter(header, new Date(now))).toBe(wait);
});
