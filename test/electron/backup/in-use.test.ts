import { beforeEach, expect, test } from 'vitest';
import type { Settings } from '@shared/ipc/settings';
import { isInUse } from '../../../electron/backup/in-use';
import { fakeSettings } from '../outbox/fake-settings';

let settings: ReturnType<typeof fakeSettings>;
beforeEach(() => {
  settings = fakeSettings();
});
const ledgerId = '0b6ad1a1-5c1b-4b7e-9a0e-3f2f6d0c9e11';
const asked = (): Promise<boolean> => {
  const keys = { state: () => Promise.resolve({ ledgerId }) } as unknown as Parameters<typeof isInUse>[0];
  const backups = { list: () => Promise.resolve({ places: [], away: [], warning: null, backups: [] }) };
  return isInUse(keys, settings, backups);
};

test('a ledger that has never been open, and for which nothing is kept, is nothing that anybody would miss', async () => {
  expect(await asked()).toBe(false);
  settings.write({ secrets: { own: [], sample: ['a1'] } });
  expect(await asked()).toBe(false);
});

test.each<[string, Partial<Settings>]>([
  ['it has been open', { ownLedger: ledgerId }],
  ['a password', { secrets: { own: ['a1'], sample: [] } }],
  ['where papers go', { endpoints: { own: { mihon: 'https://city.example' }, sample: {} } }],
  [
    'a mail server',
    { mail: { own: { host: 'smtp.example', port: 465, security: 'tls', copyToSelf: false }, sample: null } },
  ],
  ['who may get mail', { knownReceivers: { own: ['f'.repeat(64)], sample: [] } }],
])('whatever its page says, somebody would miss: %s', async (_, kept) => {
  settings.write(kept);
  expect(await asked()).toBe(true);
});
