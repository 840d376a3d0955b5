import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { withUnheardNetwork } from './unheard-network.ts';

test('what a page loads is told to nobody, in this page and the next, in Playwright as it is installed', async () => {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const bundle = readFileSync(join(playwright, 'lib', 'coreBundle.js'), 'utf8');
  const manager = bundle.slice(bundle.indexOf('CRNetworkManager = class'));
  expect(manager.slice(0, manager.indexOf('removeSession('))).toMatch(
    /async addSession\([\s\S]+_sessions\.set\(session, [\s\S]+send\("Network\.enable"\)/,
  );
  expect(bundle).toContain('this._networkManager = new CRNetworkManager(this._page, null)');

  const sent: string[] = [];
  const session = { send: (command: string) => Promise.resolve(void sent.push(command)) };
  class Manager {
    _sessions = new Map([[session, {}]]);
    addSession({ send }: typeof session): Promise<void> {
      return send('Network.enable');
    }
  }
  const aPage = (manager: Manager) =>
    ({ _connection: { toImpl: () => ({ delegate: { _networkManager: manager } }) } }) as unknown as Page;
  withUnheardNetwork(aPage(new Manager()));
  await new Manager().addSession(session);
  expect(sent).toEqual(['Network.disable']);
  // Another Playwright, whose insides are elsewhere, goes on as it is.
  expect(() => withUnheardNetwork({} as Page)).not.toThrow();
});
