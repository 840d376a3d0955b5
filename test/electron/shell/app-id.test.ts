import { expect, test, vi } from 'vitest';
import { beforeReady } from '../../../electron/compose/before-ready';
import type { AppPlaces } from '../../../electron/compose/places';
import { APP_ID } from '../../../electron/shell/app-id';

const { app } = vi.hoisted(() => ({
  app: {
    setAppUserModelId: vi.fn(),
    enableSandbox: vi.fn(),
    commandLine: { appendSwitch: vi.fn(), hasSwitch: () => false },
  },
}));
vi.mock('electron', () => ({ app }));
vi.mock('../../../electron/security/app-protocol', () => ({ registerAppScheme: () => {} }));
vi.mock('../../../electron/security/navigation', () => ({ guardNavigation: () => {} }));
vi.mock('../../../electron/security/peers', () => ({ guardPeers: () => {} }));
vi.mock('../../../electron/compose/sessions', () => ({ guardSessions: () => {} }));
vi.mock('../../../electron/storage/log', () => ({ openLog: () => {} }));
vi.mock('../../../electron/storage/writable-profile', () => ({ profileProblem: () => null }));

test('Windows is told who the app is before the first window, or its notifications have no sender', () => {
  expect(beforeReady({ profile: '/p', dist: '/d', devServer: null } as unknown as AppPlaces)).toBeNull();
  expect(app.setAppUserModelId.mock.calls).toEqual([[APP_ID]]);
  // As all that stands there: no page is without it.
  expect(app.enableSandbox).toHaveBeenCalledOnce();
});
