import { beforeEach, expect, test } from 'vitest';
import type { AtPage } from '@shared/ipc/channel-roles';
import { PaperReviews } from '../../../electron/reviews/paper-reviews';
import { anOrder } from '../../builders/order';
import { FakeKeychain } from '../keychain/fake-keychain';
import { fakeSettings } from '../outbox/fake-settings';

const PAPER = 'a'.repeat(64);

let keychain: FakeKeychain;
let settings: ReturnType<typeof fakeSettings>;
let who: AtPage;
let isOwnShown: boolean;
let reviews: PaperReviews;
/** As after a start of the app. */
const opened = (): PaperReviews =>
  new PaperReviews({ settings, keychain, whoIsAtPage: () => Promise.resolve(who), isOwnShown: () => isOwnShown });
beforeEach(async () => {
  keychain = new FakeKeychain();
  settings = fakeSettings();
  settings.write({ ownLedger: '5c2b6a52-7d0e-4b7e-9b0e-0f2b7c1d9a01' });
  [who, isOwnShown] = ['clerk', false];
  reviews = opened();
  await reviews.set(true);
});

test('where the office hasn’t chosen it, nobody is held', async () => {
  await reviews.set(false);
  expect(await reviews.mayLeave(PAPER, null)).toMatchObject({ ok: true });
  expect(await reviews.mayGo(anOrder())).toMatchObject({ ok: true });
});

test.each([
  ['admin', true],
  ['clerk', false],
  ['reader', false],
  // The own ledger is closed to them: what is there is the sample’s.
  ['nobody', true],
] as const)('without an approval %s gets a paper out: %s', async (at, goes) => {
  who = at;
  expect((await reviews.mayLeave(PAPER, null)).ok).toBe(goes);
  expect((await reviews.mayGo(anOrder())).ok).toBe(goes);
});

test('who locks the own ledger and loads the page anew is nobody, and still gets nothing out of it', async () => {
  [who, isOwnShown] = ['nobody', true];
  expect(await reviews.mayLeave(PAPER, null)).toMatchObject({ code: 'review/not-approved' });
  expect(await reviews.mayGo(anOrder())).toMatchObject({ code: 'review/not-released' });
  expect(await reviews.mayLeave(PAPER, await reviews.seal('paper', PAPER))).toMatchObject({ ok: true });
});

test('what was approved leaves, also after a start; another paper doesn’t, nor by another word', async () => {
  const seal = await reviews.seal('paper', PAPER);
  reviews = opened();
  expect(await reviews.mayLeave(PAPER, seal)).toMatchObject({ ok: true });
  for (const [digest, word] of [
    ['b'.repeat(64), seal],
    [PAPER, ''],
    [PAPER, 'f'.repeat(64)],
    [PAPER, seal.slice(1)],
    [PAPER, await reviews.seal('frozen', PAPER)],
  ] as const)
    expect(await reviews.mayLeave(digest, word)).toMatchObject({ code: 'review/not-approved' });
});

test('frozen bytes go by the word for them alone, and the sample’s go to nobody anyway', async () => {
  const order = anOrder();
  expect(await reviews.mayGo(order)).toMatchObject({ code: 'review/not-released' });
  const released = await reviews.seal('frozen', order.contentDigest);
  expect(await reviews.mayGo({ ...order, released })).toMatchObject({ ok: true });
  expect(await reviews.mayGo({ ...anOrder({}, 101), released })).toMatchObject({ code: 'review/not-released' });
  expect(await reviews.mayGo({ ...order, kind: 'sample' })).toMatchObject({ ok: true });
});

test('a word of another ledger, or of another PC, is none', async () => {
  const seal = await reviews.seal('paper', PAPER);
  settings.write({ ownLedger: '7d0e5c2b-6a52-4b7e-9b0e-0f2b7c1d9a02' });
  expect((await reviews.mayLeave(PAPER, seal)).ok).toBe(false);
  settings.write({ ownLedger: '5c2b6a52-7d0e-4b7e-9b0e-0f2b7c1d9a01' });
  expect((await reviews.mayLeave(PAPER, seal)).ok).toBe(true);
  keychain.entries.clear();
  reviews = opened();
  expect((await reviews.mayLeave(PAPER, seal)).ok).toBe(false);
});

test('who writes to the settings doesn’t switch it off; who switches it off does, and the screens hear what holds', async () => {
  settings.write({ reviewing: false });
  reviews = opened();
  expect(await reviews.mayLeave(PAPER, null)).toMatchObject({ code: 'review/not-approved' });
  expect(settings.read().reviewing).toBe(true);
  expect(await reviews.set(false)).toMatchObject({ ok: true });
  reviews = opened();
  expect(await reviews.mayLeave(PAPER, null)).toMatchObject({ ok: true });
});

test('an office that had chosen it before the keychain was told has it kept from then on', async () => {
  keychain.entries.clear();
  reviews = opened();
  expect((await reviews.mayLeave(PAPER, null)).ok).toBe(false);
  settings.write({ reviewing: false });
  reviews = opened();
  expect((await reviews.mayLeave(PAPER, null)).ok).toBe(false);
});

test('it isn’t switched off while the keychain, which would say otherwise later, is closed', async () => {
  keychain.trouble = 'locked';
  expect(await reviews.set(false)).toMatchObject({ code: 'keychain/locked' });
  expect(await reviews.isOn()).toBe(true);
  keychain.trouble = 'unavailable';
  expect(await reviews.set(false)).toMatchObject({ ok: true });
  expect(await reviews.isOn()).toBe(false);
});

test('nothing is asked of the keychain where nobody may do less than 管理者', async () => {
  await reviews.set(false);
  who = 'admin';
  keychain.read = () => Promise.reject(new Error('asked'));
  expect(await reviews.mayLeave(PAPER, null)).toMatchObject({ ok: true });
});

test('without a keychain an approval holds until the app ends', async () => {
  keychain.trouble = 'locked';
  reviews = opened();
  const seal = await reviews.seal('paper', PAPER);
  expect((await reviews.mayLeave(PAPER, seal)).ok).toBe(true);
  expect((await opened().mayLeave(PAPER, seal)).ok).toBe(false);
});
