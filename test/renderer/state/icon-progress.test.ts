import { beforeEach, expect, test, vi } from 'vitest';
import { useIconProgress } from '../../../renderer/state/use-icon-progress';

type Effect = () => undefined | (() => void);
const { asked, effects } = vi.hoisted(() => ({ asked: [] as unknown[], effects: [] as [Effect, unknown[]][] }));
vi.mock('react', async (original) => ({
  ...(await original<object>()),
  useEffect: (effect: Effect, on: unknown[]) => void effects.push([effect, on]),
}));
vi.mock('../../../renderer/ipc/ask', () => ({
  ask: (channel: string, given: unknown) => Promise.resolve(void asked.push([channel, given])),
}));
beforeEach(() => {
  asked.length = effects.length = 0;
});

/** What a component does as it is drawn with one progress after the other, and is then taken away. */
function drawn(all: readonly ({ done: number; all: number } | null)[]): unknown[] {
  const ends: (void | (() => void))[] = [];
  let before: unknown[][] = [];
  for (const progress of all) {
    effects.length = 0;
    useIconProgress(progress);
    for (const [at, [effect, on]] of effects.entries()) {
      if (before[at] && on.every((one, i) => Object.is(one, before[at]?.[i]))) continue;
      ends[at]?.();
      ends[at] = effect();
    }
    before = effects.map(([, on]) => on);
  }
  ends.forEach((end) => end?.());
  return asked.map((one) => {
    expect(one).toEqual(['app:progress', { percent: expect.any(Number) }]);
    return (one as [string, { percent: number }])[1].percent;
  });
}

test('each whole hundredth is told once, and the end of the work', () => {
  const told = drawn([
    null,
    { done: 0, all: 0 },
    { done: 0, all: 1000 },
    { done: 4, all: 1000 },
    { done: 450, all: 1000 },
  ]);
  expect(told).toEqual([0, 45, -1]);
});

test('more than all of it is all; where nothing is under way, nothing is told', () => {
  expect(drawn([{ done: 12, all: 10 }, null])).toEqual([100, -1]);
  asked.length = 0;
  expect(drawn([null, null])).toEqual([]);
});
