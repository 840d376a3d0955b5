import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { ENTRY_OPTIONS, openKeychain, systemEntries } from '../../../electron/keychain/keychain';
import { needsKeyring } from '../../support/tools';

test.skipIf(!needsKeyring())('the keyring of this PC keeps an entry, and two services don’t share it', async () => {
  const [own, other] = ['a', 'b'].map((name) => openKeychain(systemEntries(`renkei-daicho:test-${name}`)));
  expect((await own!.write('ledger-key:1', 'ひみつ')).ok).toBe(true);
  expect(await own!.read('ledger-key:1')).toEqual({ ok: true, value: 'ひみつ' });
  expect(await other!.read('ledger-key:1')).toEqual({ ok: true, value: null });
  expect((await own!.remove('ledger-key:1')).ok).toBe(true);
  expect(await own!.read('ledger-key:1')).toEqual({ ok: true, value: null });
});

/** In a process of its own: the connection to the message bus is made once and kept. */
const WRITE = `
  const { AsyncEntry } = require('keytar');
  const write = async () => new AsyncEntry('renkei-daicho:test-c', 'a', JSON.parse(process.argv[1])).setPassword('x');
  write().then(() => 'kept', (error) => error.message).then(console.log);`;

test.skipIf(process.platform !== 'linux')(
  'the kernel’s keyring, which forgets, never takes the place of a missing one',
  async () => {
    const env = { PATH: process.env['PATH'], DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' };
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', WRITE, JSON.stringify(ENTRY_OPTIONS)], {
      env,
    });
    const keychain = openKeychain(() => Promise.reject(new Error(stdout)));
    expect(await keychain.read('ledger-key:1')).toMatchObject({ code: 'keychain/unavailable' });
    expect(stdout).toContain('DBus');
  },
);
