import { beforeEach, expect, test } from 'vitest';
import type { PackListing } from '@shared/ipc/contract';
import type { Pack } from '@shared/packs/schema';
import { failure, success } from '@shared/problems/problem';
import { KnownReceivers } from '../../../electron/mail/known-receivers';
import { FakeKeychain } from '../keychain/fake-keychain';
import { fakeSettings } from '../outbox/fake-settings';

const CITY = 'kaigo@city.example';
const TOLD = 'madoguchi@city.example';
const packFor = (mail: string): Pack => ({ id: 'mihon', contacts: [{ id: 'desk', mail }] }) as unknown as Pack;
const pack = packFor(CITY);

const bundled: Listed = { origin: 'bundled', pack: success(pack) };

type Listed = Pick<PackListing, 'origin' | 'pack'>;
let packs: Listed[];
let keychain: FakeKeychain;
let settings: ReturnType<typeof fakeSettings>;
let asked: string[][];
let isAgreed: boolean;
let receivers: KnownReceivers;
beforeEach(() => {
  keychain = new FakeKeychain();
  settings = fakeSettings();
  [asked, isAgreed, packs] = [[], true, [bundled]];
  receivers = opened();
});

/** As after a start of the app. */
const opened = (): KnownReceivers =>
  new KnownReceivers({
    ...{ settings, keychain },
    packs: () => Promise.resolve(packs),
    ask: (_kind, addresses) => {
      asked.push([...addresses]);
      return Promise.resolve(isAgreed ? success(null) : failure('asked/declined', {}));
    },
  });

const may = (...addresses: string[]) => receivers.mayGetMail('own', addresses, true);

test('a letter to an address of a pack goes, however it is written', async () => {
  expect(await may(CITY, 'Kaigo@City.Example')).toMatchObject({ ok: true });
  expect(asked).toEqual([]);
});

test('any other is asked about letter for letter, once, and not again after a start', async () => {
  expect(await may(CITY, 'Madoguchi@city.example')).toMatchObject({ ok: true });
  expect(asked).toEqual([['Madoguchi@city.example']]);
  receivers = opened();
  expect(await may(TOLD)).toMatchObject({ ok: true });
  expect(asked).toHaveLength(1);
});

test('one of a pack that lies in the profile is asked about once, also where it takes the place of the app’s own', async () => {
  packs = [{ origin: 'profile', pack: success(packFor('thief@evil.example')) }];
  receivers = opened();
  await may('thief@evil.example');
  expect(asked).toEqual([['thief@evil.example']]);
  receivers = opened();
  await may('thief@evil.example');
  expect(asked).toHaveLength(1);
  packs = [bundled, { origin: 'profile', pack: failure('pack/no-manifest', { folder: 'x' }) }];
  await may(CITY);
  expect(asked).toHaveLength(1);
});

test('whoever says no is asked again the next time, and no letter goes', async () => {
  isAgreed = false;
  expect(await may(TOLD)).toMatchObject({ code: 'asked/declined' });
  expect(await may(TOLD)).toMatchObject({ code: 'asked/declined' });
  expect(asked).toHaveLength(2);
});

test('the settings hold no address, and to write into them agrees to none', async () => {
  await may(TOLD);
  const { own } = settings.read().knownReceivers;
  expect(own).toHaveLength(1);
  expect(JSON.stringify(settings.read())).not.toContain('city.example');
  settings.write({ knownReceivers: { own: [...own, 'f'.repeat(64), 'thief@evil.example'], sample: [] } });
  receivers = opened();
  await may('thief@evil.example');
  expect(asked.at(-1)).toEqual(['thief@evil.example']);
});

test('what was agreed to for one ledger, or with another key, is not agreed to', async () => {
  await may(TOLD);
  await receivers.mayGetMail('sample', [TOLD], true);
  expect(asked).toHaveLength(2);
  keychain.entries.clear();
  receivers = opened();
  await may(TOLD);
  expect(asked).toHaveLength(3);
});

test('without a keychain it is remembered until the app ends', async () => {
  keychain.trouble = 'unavailable';
  await may(TOLD);
  await may(TOLD);
  expect(asked).toHaveLength(1);
  receivers = opened();
  await may(TOLD);
  expect(asked).toHaveLength(2);
});

test('with its ledger it is forgotten', async () => {
  await may(TOLD);
  receivers.forget('own');
  await may(TOLD);
  expect(asked).toHaveLength(2);
});
