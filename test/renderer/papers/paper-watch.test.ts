import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PaperWatch } from '../../../renderer/papers/paper-watch';

const [one, other] = [new Uint8Array([1]), new Uint8Array([2])];
const lost = vi.fn();
let watch: PaperWatch;
beforeEach(() => {
  vi.useFakeTimers();
  lost.mockClear();
  watch = new PaperWatch({ limit: 1000, onLost: lost });
});
afterEach(() => void vi.useRealTimers());

test('a file that the page of papers never ends with is told of, and not given to it again', () => {
  watch.given(1, one);
  vi.advanceTimersByTime(999);
  expect([lost.mock.calls.length, watch.isFit(one)]).toEqual([0, true]);
  vi.advanceTimersByTime(1);
  expect([lost.mock.calls.length, watch.isFit(one), watch.isFit(other)]).toEqual([1, false, true]);
});

test('who goes on typing meanwhile is told of it, too, and sees what was typed last', () => {
  watch.given(1, one);
  vi.advanceTimersByTime(600);
  watch.given(2, other);
  vi.advanceTimersByTime(400);
  expect([lost.mock.calls.length, watch.isFit(one), watch.isFit(other)]).toEqual([1, false, true]);
});

test('a paper that is set, or can’t be, is waited for no more; the one behind it has its own time', () => {
  watch.given(1, one);
  watch.given(2, other);
  vi.advanceTimersByTime(900);
  watch.answered(1);
  vi.advanceTimersByTime(900);
  watch.answered(2);
  vi.advanceTimersByTime(5000);
  expect(lost).not.toHaveBeenCalled();
  watch.given(3, one);
  watch.given(4, other);
  watch.answered(3);
  vi.advanceTimersByTime(1000);
  expect([lost.mock.calls.length, watch.isFit(one), watch.isFit(other)]).toEqual([1, true, false]);
});

test('a screen that is left waits for nothing', () => {
  watch.given(1, one);
  watch.end();
  vi.advanceTimersByTime(5000);
  expect(lost).not.toHaveBeenCalled();
});

test('a page that doesn’t come is told of, too; what it was to show may be given to the next', () => {
  watch.wanted();
  vi.advanceTimersByTime(900);
  watch.given(1, one);
  vi.advanceTimersByTime(900);
  watch.answered(1);
  watch.wanted();
  watch.wanted();
  vi.advanceTimersByTime(1000);
  expect([lost.mock.calls.length, watch.isFit(one)]).toEqual([1, true]);
});
