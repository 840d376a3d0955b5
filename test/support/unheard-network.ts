import type { Page } from '@playwright/test';

/**
 * Playwright hears of each file that a page loads, five messages for each of a hundred, through three processes; no test asks it. From
 * here on nobody tells it, in this page and any that comes after it in this process. A test that wants to know has a session of its own.
 */
export function withUnheardNetwork(page: Page): void {
  const manager = (page as unknown as Inside)._connection?.toImpl?.(page)?.delegate?._networkManager;
  if (!manager) return;
  for (const session of manager._sessions.keys()) void session.send('Network.disable').catch(() => {});
  Object.assign(Object.getPrototypeOf(manager) as NetworkManager, { addSession: async () => {} });
}

interface NetworkManager {
  _sessions: Map<{ send: (command: string) => Promise<unknown> }, unknown>;
}
interface Inside {
  _connection?: { toImpl?: (page: Page) => { delegate?: { _networkManager?: NetworkManager } } };
}
