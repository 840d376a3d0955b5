import { beforeEach, expect, test } from 'vitest';
import type { SetMailAccount } from '@shared/ipc/mail';
import { MailAccounts } from '../../../electron/mail/mail-accounts';
import { FakeKeychain } from '../keychain/fake-keychain';
import { fakeSettings } from '../outbox/fake-settings';

const PASSWORD = 'himitsu-no-kotoba';
const typed: NonNullable<SetMailAccount['account']> = {
  host: 'smtp.himawari.example',
  port: 465,
  security: 'tls',
  user: 'kyotaku',
  address: 'kyotaku@himawari.example',
  senderName: 'ひまわりの里　山田 花子',
  copyToSelf: true,
};

let keychain: FakeKeychain;
let settings: ReturnType<typeof fakeSettings>;
let asked: string[];
let answer: boolean;
let isOwnShown: boolean;
let accounts: MailAccounts;
const openAccounts = (): MailAccounts =>
  new MailAccounts({
    settings,
    keychain,
    isOwnShown: () => isOwnShown,
    mayGoTo: (place) => {
      asked.push(place);
      return Promise.resolve(answer);
    },
    mayForget: (place) => {
      asked.push(`forget ${place}`);
      return Promise.resolve(answer);
    },
  });
const set = (changes: Partial<typeof typed> = {}, password?: string | null) =>
  accounts.set({ kind: 'own', account: { ...typed, ...changes }, ...(password === undefined ? {} : { password }) });
beforeEach(() => {
  keychain = new FakeKeychain();
  settings = fakeSettings();
  [asked, answer, isOwnShown] = [[], true, false];
  accounts = openAccounts();
});

test('an account that was set is there after a restart; who writes and the password are in the keychain alone', async () => {
  await set({ host: ' ＳＭＴＰ.himawari.example ' }, PASSWORD);
  expect(await openAccounts().state('own')).toEqual({ account: typed, hasPassword: true, keeps: true, problem: null });
  expect(await openAccounts().use('own')).toMatchObject({
    ok: true,
    value: { server: { host: typed.host, password: PASSWORD }, sender: { name: typed.senderName } },
  });
  const inTheClear = JSON.stringify(settings.read());
  for (const word of [PASSWORD, 'kyotaku', '山田']) expect(inTheClear).not.toContain(word);
  expect(JSON.stringify(await accounts.state('own'))).not.toContain(PASSWORD);
  expect((await accounts.state('sample')).account).toBeNull();
});

test('the password stays with server and user; left out for others it is gone', async () => {
  await set({}, PASSWORD);
  await set({ port: 587, security: 'starttls', senderName: '佐藤' });
  expect((await accounts.state('own')).hasPassword).toBe(true);
  await set({ user: 'somebody' });
  expect((await accounts.state('own')).hasPassword).toBe(false);
  expect(await accounts.use('own')).toMatchObject({ ok: false, code: 'mail/no-password' });
  await set({}, PASSWORD);
  await set({ host: 'smtp.elsewhere.example' });
  expect((await accounts.state('own')).hasPassword).toBe(false);
});

test('a server that somebody wrote into the settings gets no password', async () => {
  await set({}, PASSWORD);
  const { mail } = settings.read();
  settings.write({ mail: { ...mail, own: mail.own && { ...mail.own, host: 'evil.example' } } });
  expect(await accounts.use('own')).toMatchObject({ ok: false, code: 'mail/no-account' });
});

test('a server that somebody wrote into the settings is asked about like any other, and nothing that is kept goes', async () => {
  await set({}, PASSWORD);
  settings.write({ mail: { own: { ...typed, host: 'smtp.elsewhere.example' }, sample: null } });
  [accounts, asked, answer] = [openAccounts(), [], false];
  expect(await set({ host: 'smtp.elsewhere.example', user: '' }, null)).toMatchObject({ value: { cancelled: true } });
  expect(asked).toEqual(['smtp.elsewhere.example']);
  expect([...keychain.entries.values()].join()).toContain(PASSWORD);
});

test('another server is asked about outside of the page, and a no leaves everything as it was', async () => {
  answer = false;
  expect(await set({}, PASSWORD)).toEqual({ ok: true, value: { cancelled: true } });
  expect((await accounts.state('own')).account).toBeNull();
  answer = true;
  await set({}, PASSWORD);
  await set({ port: 587 });
  expect(asked).toEqual([typed.host, typed.host]);
});

test('this PC is asked about like any other, and each port of it: somebody else may listen there', async () => {
  await set({ host: '127.0.0.1', port: 2525 }, PASSWORD);
  await set({ host: '127.0.0.1', port: 2526 });
  await set({ host: 'localhost', port: 25 }, PASSWORD);
  // From 1024 on, whoever has an account on that machine may listen.
  await set({ port: 2525 }, PASSWORD);
  await set({ port: 2525 }, PASSWORD);
  expect(asked).toEqual(['127.0.0.1:2525', '127.0.0.1:2526', 'localhost:25', `${typed.host}:2525`]);
  [asked, answer] = [[], false];
  expect(await set({ host: '[::1]', port: 25 })).toEqual({ ok: true, value: { cancelled: true } });
  // What was typed for one port goes to no other.
  const tried = await accounts.typed({ kind: 'sample', account: { ...typed, host: 'localhost', port: 2525 } });
  expect(tried).toMatchObject({ ok: false, code: 'mail/no-password' });
});

test('a password that was kept for one port of this PC goes to no other unasked, of the sample neither', async () => {
  const sample = (port: number, password?: string) => ({
    ...{ kind: 'sample' as const, account: { ...typed, host: '127.0.0.1', port } },
    ...(password === undefined ? {} : { password }),
  });
  await accounts.set(sample(2525, PASSWORD));
  expect(await accounts.typed(sample(2525))).toMatchObject({ value: { server: { password: PASSWORD } } });
  expect(await accounts.typed(sample(6666))).toMatchObject({ ok: false, code: 'mail/no-password' });
  const { mail } = settings.read();
  settings.write({ mail: { ...mail, sample: mail.sample && { ...mail.sample, port: 6666 } } });
  expect(await accounts.use('sample')).toMatchObject({ ok: false, code: 'mail/no-account' });
});

test('a person is asked before the account goes; without one, or with its ledger, nobody is', async () => {
  await accounts.set({ kind: 'own', account: null });
  expect(asked).toEqual([]);
  await set({}, PASSWORD);
  [asked, answer] = [[], false];
  expect(await accounts.set({ kind: 'own', account: null })).toEqual({ ok: true, value: { cancelled: true } });
  expect(asked).toEqual([`forget ${typed.host}`]);
  expect((await accounts.state('own')).hasPassword).toBe(true);
  await accounts.forget('own');
  expect(asked).toHaveLength(1);
  expect((await accounts.state('own')).account).toBeNull();
});

test('a server is asked about again once its account was taken away', async () => {
  await set({}, PASSWORD);
  await accounts.set({ kind: 'own', account: null });
  await set({}, PASSWORD);
  expect(asked).toEqual([typed.host, `forget ${typed.host}`, typed.host]);
});

test('what can’t be read is said at its field', async () => {
  for (const host of ['', 'https://smtp.example', 'smtp example', 'smtp', 'a@b.example'])
    expect(await set({ host }), host).toMatchObject({ ok: false, code: 'mail/host-unreadable' });
  for (const address of ['', 'kyotaku', '山田@himawari.example', 'a@b.example, c@d.example'])
    expect(await set({ address }), address).toMatchObject({ ok: false, code: 'mail/address-unreadable' });
});

test('what is fictional never leaves this PC', async () => {
  expect(await accounts.set({ kind: 'sample', account: typed })).toMatchObject({
    ok: false,
    code: 'mail/sample-outside',
  });
  const here = await accounts.set({ kind: 'sample', account: { ...typed, host: 'localhost' } });
  expect(here).toMatchObject({ ok: true });
});

test('without a keychain the account is there until the app ends; with a closed one nothing is taken for gone', async () => {
  keychain.trouble = 'unavailable';
  await set({}, PASSWORD);
  expect(await accounts.state('own')).toMatchObject({
    hasPassword: true,
    keeps: false,
    problem: { code: 'mail/password-not-kept' },
  });
  keychain.trouble = 'locked';
  expect(await openAccounts().state('own')).toMatchObject({ account: null, problem: { code: 'keychain/locked' } });
  expect(await openAccounts().use('own')).toMatchObject({ ok: false, code: 'keychain/locked' });
});

test('another server that the keychain is closed for changes nothing: the account that was there goes on', async () => {
  await set({}, PASSWORD);
  keychain.trouble = 'locked';
  expect(await set({ host: 'smtp.elsewhere.example' }, 'another')).toMatchObject({
    ok: false,
    code: 'keychain/locked',
  });
  keychain.trouble = 'none';
  expect(await accounts.use('own')).toMatchObject({
    ok: true,
    value: { server: { host: typed.host, password: PASSWORD } },
  });
});

test('an account that is taken away takes its password along', async () => {
  await set({}, PASSWORD);
  await accounts.set({ kind: 'own', account: null });
  expect(await openAccounts().state('own')).toEqual({ account: null, hasPassword: false, keeps: true, problem: null });
  await set({});
  expect((await accounts.state('own')).hasPassword).toBe(false);
});

test('an account without a user needs no password; an empty one is none', async () => {
  await set({ user: '' });
  expect(await accounts.use('own')).toMatchObject({ ok: true, value: { server: { user: '', password: '' } } });
  await set({}, '');
  expect((await accounts.state('own')).hasPassword).toBe(false);
});

test('what is typed wide, long or in several lines is kept as it can be used', async () => {
  await set({ address: ' ｋｙｏｔａｋｕ@himawari.example ', user: 'u'.repeat(300), senderName: `山田\n花子${'　'.repeat(2)}${'あ'.repeat(200)}`, host: 'smtp.himawari.example.' }, PASSWORD); // prettier-ignore
  const { account } = await accounts.state('own');
  expect(account).toMatchObject({ address: typed.address, host: typed.host });
  expect(account?.user).toHaveLength(254);
  expect(account?.senderName).toHaveLength(100);
  expect(account?.senderName).toMatch(/^山田 花子/);
});

test('an account of a ledger that is erased goes with its password; a closed keychain says that it could not', async () => {
  await set({}, PASSWORD);
  keychain.trouble = 'locked';
  expect(await accounts.forget('own')).toMatchObject({ ok: false, code: 'keychain/locked' });
  expect(await accounts.set({ kind: 'own', account: null })).toMatchObject({ ok: false, code: 'keychain/locked' });
  keychain.trouble = 'none';
  expect(await accounts.forget('own')).toMatchObject({ ok: true });
  expect(settings.read().mail.own).toBeNull();
  await set({});
  expect((await accounts.state('own')).hasPassword).toBe(false);
});

test('what is only tried is kept nowhere, and leaves what works as it is', async () => {
  await set({}, PASSWORD);
  const tried = await accounts.typed({
    ...{ kind: 'own', account: { ...typed, user: 'somebody', host: 'smtp.elsewhere.example' }, password: 'chigau' },
  });
  expect(tried).toMatchObject({ ok: true, value: { server: { host: 'smtp.elsewhere.example', password: 'chigau' } } });
  expect((await openAccounts().state('own')).account).toEqual(typed);
  expect(await accounts.use('own')).toMatchObject({ value: { server: { host: typed.host, password: PASSWORD } } });
});

test('a try takes the kept password for the same server and user only, and is asked about elsewhere, once', async () => {
  await set({}, PASSWORD);
  const tries = (changes: Partial<typeof typed>) => accounts.typed({ kind: 'own', account: { ...typed, ...changes } });
  expect(await tries({ port: 587 })).toMatchObject({ value: { server: { password: PASSWORD } } });
  for (const changes of [{ user: 'somebody' }, { host: 'smtp.elsewhere.example' }])
    expect(await tries(changes)).toMatchObject({ ok: false, code: 'mail/no-password' });
  asked = [];
  await set({ host: 'smtp.elsewhere.example' }, 'chigau');
  expect(asked).toEqual([]);
  answer = false;
  expect(await tries({ host: 'smtp.third.example' })).toEqual({ ok: true, value: { server: null } });
});

test('what a page that has the own ledger calls the sample’s goes to no port of this PC unasked', async () => {
  const here = { ...typed, host: '127.0.0.1', port: 2525 };
  await accounts.set({ kind: 'sample', account: here, password: PASSWORD });
  expect((await accounts.use('sample')).ok).toBe(true);
  expect(asked).toEqual([]);
  [isOwnShown, answer] = [true, false];
  expect(await accounts.use('sample')).toMatchObject({ ok: false, code: 'mail/no-account' });
  const other = { kind: 'sample' as const, account: { ...here, port: 2526 }, password: PASSWORD };
  expect(await accounts.set(other)).toEqual({ ok: true, value: { cancelled: true } });
  expect(asked).toEqual(['127.0.0.1:2525', '127.0.0.1:2526']);
  answer = true;
  for (let n = 0; n < 2; n++) expect((await accounts.use('sample')).ok).toBe(true);
  expect(asked).toHaveLength(3);
});
