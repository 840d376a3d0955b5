import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { APP_ID } from '../../../electron/shell/app-id';
import { drawBadge, drawProgress, NumberOnIcon } from '../../../electron/shell/badge';
import { BADGE_SIDE, badgePicture, badgeText } from '../../../electron/shell/badge-picture';

const system = vi.hoisted(() => ({ setBadgeCount: vi.fn(), createFromBitmap: vi.fn(() => 'picture') }));
vi.mock('electron', () => ({
  app: { setBadgeCount: system.setBadgeCount },
  nativeImage: { createFromBitmap: system.createFromBitmap },
}));

describe('the number on the icon', () => {
  test('changes once a second at most, and then to what was said last', () => {
    const drawn: number[] = [];
    const waiting: (() => void)[] = [];
    const badge = new NumberOnIcon({ draw: (count) => drawn.push(count), later: (call) => waiting.push(call) });
    for (const count of [3, 1, 7, 2]) badge.show(count);
    expect(drawn).toEqual([3]);
    waiting.shift()?.();
    expect(drawn).toEqual([3, 2]);
    // Nothing new: the next is drawn at once.
    waiting.shift()?.();
    badge.show(2);
    expect(drawn).toEqual([3, 2]);
    badge.show(0);
    expect(drawn).toEqual([3, 2, 0]);
  });

  test('is a picture over the window’s button on Windows, and the system’s own number elsewhere', () => {
    const window = { isDestroyed: () => false, setOverlayIcon: vi.fn() };
    drawBadge(window as never, 'win32')(4);
    expect(window.setOverlayIcon).toHaveBeenLastCalledWith('picture', '今日やること 4件');
    drawBadge(window as never, 'win32')(0);
    expect(window.setOverlayIcon).toHaveBeenLastCalledWith(null, '');
    expect(system.setBadgeCount).not.toHaveBeenCalled();
    for (const platform of ['linux', 'darwin'] as const) drawBadge(window as never, platform)(4);
    expect(system.setBadgeCount.mock.calls).toEqual([[4], [4]]);
  });

  test('how far a long work is fills the button, and is gone when the work is', () => {
    const setProgressBar = vi.fn();
    const window = { isDestroyed: () => false, setProgressBar };
    const [waiting, later] = [[] as (() => void)[], (call: () => void) => void waiting.push(call)];
    const progress = new NumberOnIcon({ first: -1, draw: drawProgress(window as never), later });
    progress.show(-1);
    expect(setProgressBar).not.toHaveBeenCalled();
    for (const percent of [0, 1, 45]) progress.show(percent);
    waiting.shift()?.();
    progress.show(-1);
    waiting.shift()?.();
    expect(setProgressBar.mock.calls).toEqual([[0], [0.45], [-1]]);
    drawProgress({ isDestroyed: () => true, setProgressBar } as never)(50);
    expect(setProgressBar).toHaveBeenCalledTimes(3);
  });

  test('is one digit, and 9+ for more; its picture is a disc with that in it', () => {
    expect([1, 9, 10, 9999].map(badgeText)).toEqual(['1', '9', '9+', '9+']);
    const digit = (count: number): string[] => {
      const picture = badgePicture(count);
      expect(picture).toHaveLength(BADGE_SIDE * BADGE_SIDE * 4);
      const isInk = (x: number, y: number): boolean => picture[(y * BADGE_SIDE + x) * 4] === 0xff;
      return [8, 12, 16, 20, 24].map((y) => [12, 16, 20].map((x) => (isInk(x, y) ? '#' : ' ')).join(''));
    };
    expect(digit(7)).toEqual(['###', '  #', ' # ', ' # ', ' # ']);
    expect(digit(4)).toEqual(['# #', '# #', '###', '  #', '  #']);
    expect(badgePicture(10)).toEqual(badgePicture(99));
    expect(badgePicture(1).subarray(0, 4)).toEqual(Buffer.from([0, 0, 0, 0]));
  });
});

test('the system knows the app by the names that its installers write down', () => {
  const text = (file: string): string => readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');
  expect(/^appId: (.*)$/m.exec(text('electron-builder.yml'))?.[1]).toBe(APP_ID);
  const executable = /^executableName: (.*)$/m.exec(text('electron-builder.yml'))?.[1];
  expect((JSON.parse(text('package.json')) as { desktopName: string }).desktopName).toBe(`${executable}.desktop`);
});
