import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endWorkBeforeQuitting } from '../../../electron/shell/end-work';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An app that is asked to quit, whose work ends after so many milliseconds. */
async function quits(ends: () => Promise<unknown>, last: () => Promise<unknown>): Promise<string[]> {
  const did: string[] = [];
  const app = Object.assign(new EventEmitter(), { exit: () => void did.push('exit') });
  const noted = (what: string, act: () => Promise<unknown>) => async () => {
    did.push(what);
    await act();
  };
  endWorkBeforeQuitting(app as never, noted('end', ends), noted('last', last));
  app.emit('will-quit', { preventDefault: () => did.push('held') });
  await vi.advanceTimersByTimeAsync(6_000);
  return did;
}
const never = (): Promise<unknown> => new Promise(() => {});
const fails = (): Promise<unknown> => Promise.reject(new Error('a paper lies open'));
const done = (): Promise<unknown> => Promise.resolve();

test('a setup is started when all work has ended, and only then does the app go', async () => {
  expect(await quits(done, done)).toEqual(['held', 'end', 'last', 'exit']);
  expect(await quits(done, never)).toEqual(['held', 'end', 'last']);
});

test('what hangs or fails keeps neither from its turn', async () => {
  for (const ends of [never, fails]) expect(await quits(ends, done)).toEqual(['held', 'end', 'last', 'exit']);
  expect(await quits(done, fails)).toEqual(['held', 'end', 'last', 'exit']);
});
