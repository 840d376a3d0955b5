import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextInstant } from '@shared/submission/queue';
import { retryAfter, retryDelay } from '@shared/submission/retry';
import type { Submission } from '@shared/submission/submission';
import { kindOf, nextToSend } from '../../builders/by-channels';
import { aLetter } from '../../builders/order';
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

  test('lets as many begin behind the first as there is room for, up to one that must wait or is being taken back', () => {
    const line = [1, 2, 3, 4, 5].map((sequence) => paper(sequence));
    const room = (count: number) => (): number => count;
    expect(sequences(nextToSend(line, now, room(3)))).toEqual([1, 2, 3]);
    const begun = [paper(1, { state: 'sending' }), paper(2, { state: 'sending' }), ...line.slice(2)];
    expect(sequences(nextToSend(begun, now, room(3)))).toEqual([3]);
    expect(sequences(nextToSend(begun, now, room(2)))).toEqual([]);
    const later = paper(2, { notBefore: '2026-11-20T04:10:00.000Z' });
    expect(sequences(nextToSend([paper(1), later, paper(3)], now, room(9)))).toEqual([1]);
    const takenBack = paper(2, { state: 'withdrawing' });
    expect(sequences(nextToSend([paper(1), takenBack, paper(3)], now, room(9)))).toEqual([1]);
    expect(sequences(nextToSend([takenBack, paper(3)], now, room(9)))).toEqual([2]);
    expect(sequences(nextToSend([paper(1), paper(2, { state: 'needs-action' }), paper(3)], now, room(9)))).toEqual([
      1, 3,
    ]);
  });

  test('lets a heavy paper go alone', () => {
    const [file] = paper(1).frozen.files;
    const heavy = { ...paper(1).frozen, files: file ? [{ ...file, size: 9_000_000 }] : [] };
    const line = [paper(1), paper(2, { frozen: heavy }), paper(3)];
    expect(sequences(nextToSend(line, now, () => 9))).toEqual([1]);
    expect(sequences(nextToSend(line.slice(1), now, () => 9))).toEqual([2]);
  });

  test('counts what all that are on their way weigh together, up to four megabytes', () => {
    const weighing = (sequence: number, size: number, given: Partial<Submission> = {}) => {
      const { frozen } = paper(sequence);
      return paper(sequence, {
        ...given,
        frozen: { ...frozen, files: frozen.files.map((file) => ({ ...file, size })) },
      });
    };
    const half = 2 * 1024 * 1024;
    const first = { state: 'sending' } as const;
    const next = (...papers: Submission[]): number[] => sequences(nextToSend(papers, now, () => 9));
    expect(next(weighing(1, half), weighing(2, half), weighing(3, 1))).toEqual([1, 2]);
    expect(next(weighing(1, half), weighing(2, half + 1), weighing(3, 1))).toEqual([1]);
    expect(next(weighing(1, half, first), weighing(2, half))).toEqual([2]);
    expect(next(weighing(1, half, first), weighing(2, half + 1))).toEqual([]);
    expect(next(weighing(1, 1, first), weighing(2, half, first), weighing(3, half))).toEqual([]);
  });

  test('waits for the soonest of what is to be tried again, not for what is on its way', () => {
    const at = (minute: string): string => `2026-11-20T04:${minute}:00.000Z`;
    const waits = [
      paper(1, { notBefore: at('20') }),
      paper(2, { notBefore: at('10') }),
      paper(3, { notBefore: at('30') }),
    ];
    expect(nextInstant(waits, now)).toBe(at('10'));
    expect(nextInstant([paper(4, { state: 'withdrawing', notBefore: at('05') }), ...waits], now)).toBe(at('05'));
    expect(nextInstant([paper(4, { state: 'sending' })], now)).toBeNull();
    expect(nextInstant([], now)).toBeNull();
  });

  test('takes a wait of an hour for ours, and one that is longer for a clock that was put back', () => {
    expect(nextInstant([paper(1, { notBefore: '2026-11-20T05:00:00.000Z' })], now)).toBe('2026-11-20T05:00:00.000Z');
    expect(nextInstant([paper(1, { notBefore: '2026-11-20T05:00:00.001Z' })], now)).toBe(now);
  });

  test('never lets more begin than there is room for, nor one before those ahead of it', () => {
    const state = fc.constantFrom('waiting', 'sending', 'needs-action', 'received', 'withdrawing');
    const notBefore = fc.constantFrom(null, now, '2026-11-20T04:10:00.000Z');
    const line = fc.array(fc.record({ state, notBefore, packId: fc.constantFrom('one', 'other') }), { maxLength: 9 });
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 5 }), (given, room) => {
        const papers = given.map((one, i) => paper(i + 1, one));
        const next = nextToSend(papers, now, () => room);
        for (const packId of ['one', 'other']) {
          const isHere = (one: Submission): boolean => one.packId === packId;
          const going = next.filter(isHere);
          const begun = papers.filter((one) => isHere(one) && one.state === 'sending');
          if (going.some((one) => one.state === 'waiting'))
            expect(going.length + begun.length).toBeLessThanOrEqual(room);
          for (const one of going) {
            expect(one.notBefore === null || one.notBefore <= now).toBe(true);
            const ahead = papers.filter((other) => isHere(other) && other.sequence < one.sequence);
            // Each of them is going now, was going before, or has left the line.
            for (const other of ahead.filter((other) => other.state === 'waiting')) expect(going).toContain(other);
            expect(ahead.filter((other) => other.state === 'withdrawing')).toEqual([]);
          }
        }
      }),
    );
  });

  test('has no paper that is handed over by a person', () => {
    const counter = { kind: kindOf('counter'), id: 'counter', recipient: '介護支援課' } as const;
    expect(nextToSend([paper(1, { state: 'to-hand-over', channel: counter })], now)).toEqual([]);
  });
});

test('tries come further and further apart, up to a quarter of an hour, never all at once', () => {
  expect([1, 2, 3, 10, 100].map((attempt) => retryDelay(attempt, 1))).toEqual([2000, 4000, 8000, 900_000, 900_000]);
  expect(retryDelay(3, 0)).toBe(4000);
});

test.each([
  ['120', 120_000],
  [' 120 ', 120_000],
  ['0', 0],
  ['Fri, 20 Nov 2026 04:01:00 GMT', 60_000],
  ['Fri, 20 Nov 2020 04:01:00 GMT', 0],
  ['99999999', 3_600_000],
  ['soon', null],
  ['-5', null],
  ['', null],
  [null, null],
  // Too many digits to be seconds; a date that begins with some.
  ['1234567890', null],
  ['20 Nov 2026 04:00:07 GMT', 7000],
])('Retry-After %s is %s ms', (header, wait) => {
  expect(retryAfter(header, new Date(now))).toBe(wait);
});

test('mail goes in one line of its own, one at a time, whichever network it is of; a draft waits for the person', () => {
  const letter = (sequence: number, given: Parameters<typeof aSubmission>[0] = {}) =>
    paper(sequence, { channel: { kind: kindOf('mail'), id: 'mail', recipient: '' }, letter: aLetter(), ...given });
  const line = [paper(1), letter(3, { packId: 'a' }), letter(2, { packId: 'b' }), letter(4)];
  expect(sequences(nextToSend(line, now, () => 9)).sort()).toEqual([1, 2]);
  expect(sequences(nextToSend([letter(2, { state: 'sending' }), letter(3)], now, () => 9))).toEqual([]);
  expect(sequences(nextToSend([letter(2, { state: 'unsure' }), letter(3)], now))).toEqual([3]);
  expect(sequences(nextToSend([letter(1, { letter: aLetter({ by: 'draft' }) })], now))).toEqual([]);
});
