import { beforeEach, expect, test, vi } from 'vitest';
import { JumpPlace } from '@shared/ipc/jump-place';
import { useJump } from '../../../renderer/shell/use-jump';

const page = vi.hoisted(() => ({
  ...{ go: vi.fn(), waits: null as string | null },
  hears: (_command: string): void => {},
}));
vi.mock('react', async (original) => ({
  ...(await original<object>()),
  useEffect: (effect: () => unknown) => void effect(),
  useEffectEvent: <T>(event: T): T => event,
}));
vi.mock('wouter', () => ({ useLocation: () => ['/', page.go] }));
vi.mock('../../../renderer/ipc/ask', () => ({
  ask: (channel: string) => {
    expect(channel).toBe('app:given-place');
    const { waits } = page;
    page.waits = null;
    return Promise.resolve(waits);
  },
  onNotice: (name: string, hears: (command: string) => void) => {
    expect(name).toBe('menu:command');
    page.hears = hears;
  },
}));
beforeEach(() => {
  page.go.mockClear();
  page.waits = null;
});
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('what was pressed before the ledger was open, or behind a lock, is gone to as soon as it is', async () => {
  const went: string[] = [];
  for (const place of JumpPlace.options) {
    page.waits = place;
    useJump();
    await settled();
    went.push(...page.go.mock.calls.splice(0).flat());
  }
  expect(went).toEqual(['/ledger', '/procedures/start', '/documents', '/submissions']);
});

test('what is pressed later is gone to at once; without one the page stays where it is', async () => {
  useJump();
  await settled();
  page.hears('find');
  page.hears('go');
  await settled();
  expect(page.go).not.toHaveBeenCalled();
  page.waits = 'ledger';
  page.hears('find');
  await settled();
  expect(page.go).not.toHaveBeenCalled();
  page.hears('go');
  await settled();
  expect(page.go.mock.calls).toEqual([['/ledger']]);
});
