import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CopiedSecret } from '../../../electron/shell/copied-secret';
import { ContentProtection } from '../../../electron/shell/content-protection';

/** A fake: the clipboard of the system, in memory. */
let text: string;
const clipboard = {
  writeText: (written: string): void => void (text = written),
  readText: (): string => text,
  clear: (): void => void (text = ''),
};
beforeEach(() => {
  vi.useFakeTimers();
  text = '';
});
afterEach(() => void vi.useRealTimers());

test('what was copied is there for a minute, and then it isn’t', async () => {
  await new CopiedSecret(clipboard).copy('tK7m-Qx42-bd9w');
  await vi.advanceTimersByTimeAsync(59_000);
  expect(text).toBe('tK7m-Qx42-bd9w');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(text).toBe('');
});

test('what was copied after it stays, and a second secret has its whole minute', async () => {
  const copied = new CopiedSecret(clipboard);
  await copied.copy('tK7m-Qx42-bd9w');
  text = '会議は10時から';
  await vi.advanceTimersByTimeAsync(61_000);
  expect(text).toBe('会議は10時から');

  await copied.copy('tK7m-Qx42-bd9w');
  await vi.advanceTimersByTimeAsync(40_000);
  await copied.copy('Hn3p-Rv8s-ke5t');
  await vi.advanceTimersByTimeAsync(40_000);
  expect(text).toBe('Hn3p-Rv8s-ke5t');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(text).toBe('');
});

test('an app that ends sooner clears it sooner', async () => {
  const copied = new CopiedSecret(clipboard);
  await copied.copy('tK7m-Qx42-bd9w');
  await copied.clear();
  expect(text).toBe('');
});

test('the window is protected while something secret can be read in it, and not for ever by a page that hangs', () => {
  const set: boolean[] = [];
  const protection = new ContentProtection({
    isDestroyed: () => false,
    setContentProtection: (isOn: boolean) => void set.push(isOn),
  });
  protection.typing(true);
  protection.show();
  protection.hide();
  expect(set.at(-1)).toBe(true);
  protection.typing(false);
  expect(set.at(-1)).toBe(false);
  protection.show();
  expect(set.at(-1)).toBe(true);
  vi.advanceTimersByTime(40_000);
  expect(set.at(-1)).toBe(false);
});
