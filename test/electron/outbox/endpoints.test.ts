import { beforeEach, expect, test } from 'vitest';
import type { Policy } from '@shared/policy/policy';
import { Endpoints } from '../../../electron/outbox/endpoints';
import { FakeKeychain } from '../keychain/fake-keychain';
import { fakeSettings } from './fake-settings';

const network = { kind: 'own', packId: 'nagareyama-tritrus' } as const;
const sample = { ...network, kind: 'sample' } as const;
const CITY = 'https://uketsuke.city.example';
const TOKEN = 'abc-DEF_123.xyz~0==';

let keychain: FakeKeychain;
let settings: ReturnType<typeof fakeSettings>;
let asked: string[];
let answer: boolean;
let isOwnShown: boolean;
let endpoints: Endpoints;
let policy: Policy = {};
const openEndpoints = (): Endpoints =>
  new Endpoints({
    settings,
    keychain,
    policy: Promise.resolve({ policy }),
    isOwnShown: () => isOwnShown,
    mayGoTo: (host, _, losesToken) => {
      asked.push(losesToken ? `${host}, losing the key` : host);
      return Promise.resolve(answer);
    },
    mayForget: (host) => {
      asked.push(`forget ${host}`);
      return Promise.resolve(answer);
    },
  });
beforeEach(() => {
  keychain = new FakeKeychain();
  settings = fakeSettings();
  [asked, answer, isOwnShown, policy] = [[], true, false, {}];
  endpoints = openEndpoints();
});

test('an address and a token that were set are there after a restart, the token in the keychain alone', async () => {
  const set = await endpoints.set(network, ` ${CITY}/ `, ` ${TOKEN}\n`);
  const state = { url: CITY, hasToken: true, keeps: true, problem: null };
  expect(set).toEqual({ ok: true, value: { cancelled: false, state } });
  expect(await openEndpoints().use(network)).toEqual({
    ok: true,
    value: { packId: network.packId, url: CITY, token: TOKEN },
  });
  expect(JSON.stringify(settings.read())).not.toContain(TOKEN);
  expect(JSON.stringify(await endpoints.state(network))).not.toContain(TOKEN);
  // The other ledger has its own.
  expect(await endpoints.state(sample)).toEqual({ url: null, hasToken: false, keeps: true, problem: null });
});

test('what is missing is said before anything is sent', async () => {
  expect(await endpoints.use(network)).toMatchObject({ ok: false, code: 'endpoint/no-address' });
  await endpoints.set(network, CITY);
  expect(await endpoints.use(network)).toMatchObject({ ok: false, code: 'endpoint/no-token' });
});

test('a token never goes to another host than the one it was given for', async () => {
  await endpoints.set(network, CITY, TOKEN);
  await endpoints.set(network, 'https://elsewhere.example');
  expect(await endpoints.state(network)).toMatchObject({ url: 'https://elsewhere.example', hasToken: false });
  // Another path of the same host is the same receiver.
  await endpoints.set(network, `${CITY}/renkei`);
  expect(await endpoints.use(network)).toMatchObject({ ok: true, value: { url: `${CITY}/renkei`, token: TOKEN } });
  // Nor when somebody edits the file of settings.
  settings.write({ endpoints: { own: { [network.packId]: 'https://evil.example' }, sample: {} } });
  expect(await endpoints.use(network)).toMatchObject({ ok: false, code: 'endpoint/no-token' });
  settings.write({ endpoints: { own: { [network.packId]: 'http://uketsuke.city.example' }, sample: {} } });
  expect(await endpoints.use(network)).toMatchObject({ ok: false, code: 'endpoint/no-address' });
});

test('a person is asked before papers go to another host, this PC and each port of it not left out', async () => {
  await endpoints.set(network, 'http://127.0.0.1:9999', TOKEN);
  await endpoints.set(network, 'http://127.0.0.1:8787');
  await endpoints.set(network, 'http://localhost:8787');
  expect(asked).toEqual(['127.0.0.1:9999', '127.0.0.1:8787', 'localhost:8787']);
  answer = false;
  expect(await endpoints.set(network, 'http://[::1]:8787')).toEqual({ ok: true, value: { cancelled: true } });
  answer = true;
  await endpoints.set(network, 'http://127.0.0.1:8787', TOKEN);
  [asked, answer] = [[], false];
  expect(await endpoints.set(network, CITY, 'other')).toEqual({ ok: true, value: { cancelled: true } });
  expect(await endpoints.use(network)).toMatchObject({ value: { url: 'http://127.0.0.1:8787', token: TOKEN } });
  answer = true;
  await endpoints.set(network, CITY, TOKEN);
  await endpoints.set(network, `${CITY}/renkei`, TOKEN);
  expect(asked).toEqual(['uketsuke.city.example, losing the key', 'uketsuke.city.example']);
});

test('an address that somebody wrote into the settings is asked about before a key is given to it', async () => {
  await endpoints.set(network, CITY, TOKEN);
  settings.write({ endpoints: { own: { [network.packId]: 'https://evil.example' }, sample: {} } });
  // Somebody sees that the key is gone, and types it in anew.
  [endpoints, asked, answer] = [openEndpoints(), [], false];
  expect(await endpoints.set(network, 'https://evil.example', TOKEN)).toEqual({ ok: true, value: { cancelled: true } });
  expect(asked).toEqual(['evil.example']);
  expect(await endpoints.use(network)).toMatchObject({ ok: false, code: 'endpoint/no-token' });
  // One that was agreed to a moment ago, and has no key yet, is asked about once.
  [asked, answer] = [[], true];
  await endpoints.set({ ...network, packId: 'other' }, CITY);
  await endpoints.set({ ...network, packId: 'other' }, CITY, TOKEN);
  expect(asked).toEqual(['uketsuke.city.example']);
});

test('a person is asked before the key that a city gave goes, and only then', async () => {
  await endpoints.set(network, CITY, TOKEN);
  // The same one, another path, and nothing to lose.
  await endpoints.set(network, `${CITY}/renkei`, TOKEN);
  await endpoints.set(network, `${CITY}/renkei`);
  await endpoints.set({ ...network, packId: 'other' }, null);
  expect(asked).toEqual(['uketsuke.city.example']);
  [asked, answer] = [[], false];
  for (const [url, token] of [
    [CITY, 'other'],
    [CITY, ''],
    [CITY, null],
    [null, null],
  ] as const)
    // prettier-ignore
    expect(await endpoints.set(network, url, token)).toEqual({ ok: true, value: { cancelled: true } });
  expect(asked).toEqual(Array(4).fill('forget uketsuke.city.example'));
  expect(await endpoints.use(network)).toMatchObject({ value: { token: TOKEN } });
  answer = true;
  expect(await endpoints.set(network, null)).toMatchObject({ value: { cancelled: false } });
  expect(await endpoints.state(network)).toMatchObject({ url: null, hasToken: false });
});

test('where the keychain is closed there may be a key: it is asked about; with the ledger it goes unasked', async () => {
  await endpoints.set(network, CITY, TOKEN);
  [asked, answer] = [[], false];
  keychain.trouble = 'locked';
  expect(await endpoints.set(network, null)).toEqual({ ok: true, value: { cancelled: true } });
  keychain.trouble = 'none';
  asked = [];
  await endpoints.forget('own');
  expect(asked).toEqual([]);
  expect([...keychain.entries]).toEqual([]);
});

test('the sample stays on this PC, whatever stands in the settings', async () => {
  expect(await endpoints.set(sample, CITY, TOKEN)).toMatchObject({ ok: false, code: 'endpoint/sample-outside' });
  settings.write({ endpoints: { own: {}, sample: { [network.packId]: CITY } } });
  expect(await endpoints.use(sample)).toMatchObject({ ok: false, code: 'endpoint/no-address' });
});

test('what a page that has the own ledger calls the sample’s goes to no port of this PC unasked', async () => {
  const here = 'http://127.0.0.1:8787';
  await endpoints.set(sample, here, TOKEN);
  expect(await endpoints.use(sample)).toMatchObject({ ok: true });
  expect(asked).toEqual([]);
  [isOwnShown, answer] = [true, false];
  expect(await endpoints.use(sample)).toMatchObject({ ok: false, code: 'endpoint/no-address' });
  expect(await endpoints.set(sample, 'http://127.0.0.1:9', TOKEN)).toEqual({ ok: true, value: { cancelled: true } });
  expect(asked).toEqual(['127.0.0.1:8787', '127.0.0.1:9']);
  answer = true;
  for (let n = 0; n < 2; n++) expect(await endpoints.use(sample)).toMatchObject({ ok: true });
  expect(asked).toHaveLength(3);
});

test('without a keychain the token is known until the app ends, and that is said', async () => {
  keychain.trouble = 'unavailable';
  const set = await endpoints.set(network, CITY, TOKEN);
  const state = { url: CITY, hasToken: true, keeps: false, problem: { code: 'endpoint/token-not-kept' } };
  expect(set).toMatchObject({ ok: true, value: { state } });
  expect(await endpoints.use(network)).toMatchObject({ ok: true, value: { token: TOKEN } });
  expect(await openEndpoints().use(network)).toMatchObject({ ok: false, code: 'endpoint/no-token' });
  // And both can be taken away.
  await endpoints.set(network, null);
  expect(await endpoints.state(network)).toMatchObject({ url: null, hasToken: false });
});

test('a keychain that is closed is said to be so', async () => {
  await endpoints.set(network, CITY, TOKEN);
  keychain.trouble = 'locked';
  expect(await endpoints.use(network)).toMatchObject({ ok: false, code: 'keychain/locked' });
  expect(await endpoints.state(network)).toMatchObject({ hasToken: false, problem: { code: 'keychain/locked' } });
});

test('a token is taken away alone by an empty one; one that isn’t spoken of stays', async () => {
  for (const none of [null, '', ' \n']) {
    await endpoints.set(network, CITY, TOKEN);
    await endpoints.set(network, CITY);
    expect(await endpoints.state(network)).toMatchObject({ url: CITY, hasToken: true });
    await endpoints.set(network, CITY, none);
    expect(await endpoints.state(network)).toMatchObject({ url: CITY, hasToken: false });
    expect(keychain.entries.size).toBe(0);
  }
});

test('a keychain that is closed lets go of no token, and then the address stays with it', async () => {
  await endpoints.set(network, CITY, TOKEN);
  keychain.trouble = 'locked';
  expect(await endpoints.set(network, null)).toMatchObject({ ok: false, code: 'keychain/locked' });
  keychain.trouble = 'none';
  expect(await endpoints.use(network)).toMatchObject({ ok: true, value: { url: CITY, token: TOKEN } });
});

test('an entry that isn’t as we write it is no token', async () => {
  await endpoints.set(network, CITY, TOKEN);
  for (const entry of ['', CITY, `${CITY.toUpperCase()} ${TOKEN}`, TOKEN]) {
    keychain.entries.set('endpoint:own:nagareyama-tritrus', entry);
    expect(await endpoints.use(network), entry).toMatchObject({ code: 'endpoint/no-token' });
  }
});

test('a network may be called like something that every object has', async () => {
  for (const packId of ['constructor', 'toString', '__proto__']) {
    const odd = { kind: 'own', packId } as const;
    expect(await endpoints.state(odd)).toMatchObject({ url: null, hasToken: false });
    await endpoints.set(odd, CITY, TOKEN);
    expect(await endpoints.use(odd)).toMatchObject({ ok: true, value: { packId, url: CITY } });
  }
});

test('a token that no city hands out is refused', async () => {
  for (const token of ['接続キー', 'two words', 'line\r\nX-Evil: 1'])
    expect(await endpoints.set(network, CITY, token)).toMatchObject({ ok: false, code: 'endpoint/token-unreadable' });
  expect(keychain.entries.size).toBe(0);
});

test('a ledger that is erased takes its addresses and tokens along, and not the other’s', async () => {
  await endpoints.set(network, CITY, TOKEN);
  await endpoints.set(sample, 'http://localhost:8787', TOKEN);
  await endpoints.forget('own');
  expect(settings.read().endpoints).toEqual({ own: {}, sample: { [network.packId]: 'http://localhost:8787' } });
  expect([...keychain.entries.keys()]).toEqual(['endpoint:sample:nagareyama-tritrus']);
});

test('where whoever looks after the PC has decided, papers go there, unasked, and nowhere else', async () => {
  await endpoints.set(network, 'https://elsewhere.example', TOKEN);
  asked = [];
  policy = { endpoints: { [network.packId]: CITY } };
  endpoints = openEndpoints();
  expect(await endpoints.state(network)).toMatchObject({ url: CITY, hasToken: false });
  // The 接続キー of another host doesn't go there.
  expect(await endpoints.use(network)).toMatchObject({ ok: false, code: 'endpoint/no-token' });
  for (const url of ['https://elsewhere.example', null])
    expect(await endpoints.set(network, url, TOKEN)).toMatchObject({ ok: false, code: 'policy/decided' });
  expect(asked).toEqual([]);
  expect(await endpoints.set(network, `${CITY}/`, 'a-new-one')).toMatchObject({ ok: true });
  expect(await endpoints.use(network)).toMatchObject({ ok: true, value: { url: CITY, token: 'a-new-one' } });
  // The sample goes nowhere, and other networks as before.
  expect(await endpoints.state(sample)).toMatchObject({ url: null });
  expect(await endpoints.state({ ...network, packId: 'tsuruoka' })).toMatchObject({ url: null });
});

test('where the networks are decided, no other one gets an address; one that had it keeps it', async () => {
  await endpoints.set(network, CITY, TOKEN);
  policy = { networks: ['tsuruoka'] };
  endpoints = openEndpoints();
  asked = [];
  const other = { ...network, packId: 'elsewhere' };
  expect(await endpoints.set(other, 'https://elsewhere.example', TOKEN)).toMatchObject({ code: 'policy/decided' });
  expect(asked).toEqual([]);
  expect(await endpoints.set(network, CITY, 'a-new-one')).toMatchObject({ ok: true });
  expect(await endpoints.set({ ...network, packId: 'tsuruoka' }, CITY, TOKEN)).toMatchObject({ ok: true });
  expect(await endpoints.set(other, null, null)).toMatchObject({ ok: true });
});
