import { beforeEach, expect, test, vi } from 'vitest';
import { failure, success, unwrap } from '@shared/problems/problem';
import { NATIVE_STEP, SCHEMA_VERSION } from '../../../renderer/data/database';
import { mayOpenAllTheSame } from '../../../renderer/data/lost-records';
import { update } from '../../../renderer/data/records';
import { databaseOf, eraseRecords } from '../../../renderer/data/open-ledger';
import { promised } from '../../../renderer/data/sealed-reader';
import { versionByOpening } from '../../../renderer/data/version-on-disk';
import { aStaff } from '../../builders/staff';
import { freshDisk, KEY, onDisk, openOffice, opening } from './office-on-disk';

const isExpected = () => Promise.resolve(true);
const databases = () => indexedDB.databases();

beforeEach(freshDisk);

test('a ledger that is begun is there from then on, and opens as before', async () => {
  (await openOffice()).disk.close();
  const store = await openOffice({ isExpected });
  unwrap(await store.records.commit('入職', [update('people', aStaff())]));
  store.disk.close();
  expect((await openOffice({ isExpected })).memory.read().records.people.size).toBe(1);
});

test('one that should be there and isn’t is a loss; nothing is put in its place', async () => {
  expect(await opening({ isExpected })).toMatchObject({ ok: false, code: 'ledger/gone' });
  expect(await databases()).toEqual([]);
  (await openOffice()).disk.close();
  await eraseRecords('own');
  expect(await opening({ isExpected })).toMatchObject({ ok: false, code: 'ledger/gone' });
  expect(await databases()).toEqual([]);
});

test('an empty database in its place is a loss too, with or without tables', async () => {
  await onDisk(() => Promise.resolve());
  const beforeMigration = () => Promise.reject(new Error('there is nothing to copy'));
  expect(await opening({ isExpected, beforeMigration })).toMatchObject({ ok: false, code: 'ledger/gone' });
  await eraseRecords('own');
  const empty = databaseOf('own', KEY);
  await empty.open();
  empty.close();
  expect(await opening({ isExpected })).toMatchObject({ ok: false, code: 'ledger/gone' });
});

test('who only looks begins none: neither where one was erased meanwhile nor in an empty one’s place', async () => {
  const look = { mayBegin: false };
  expect(await opening(look)).toMatchObject({ ok: false, code: 'ledger/gone' });
  const erasedFirst = [openOffice(), eraseRecords('own'), opening(look)] as const;
  (await erasedFirst[0]).disk.close();
  await erasedFirst[1];
  expect(await erasedFirst[2]).toMatchObject({ ok: false, code: 'ledger/gone' });
  expect(await databases()).toEqual([]);
  const empty = databaseOf('own', KEY);
  await empty.open();
  empty.close();
  expect(await opening(look)).toMatchObject({ ok: false, code: 'ledger/gone' });
  const meta = await onDisk((database) => promised(database.transaction('meta').objectStore('meta').count()));
  expect(meta).toBe(0);
});

test('one that is being opened while it is erased isn’t there afterwards', async () => {
  (await openOffice()).disk.close();
  const [opened] = await Promise.all([opening(), eraseRecords('own')]);
  if (opened.ok) opened.value.disk.close();
  expect(await databases()).toEqual([]);
});

test('a database that can’t be opened is said to be unreadable, and not to be full or new', async () => {
  const error = Object.assign(new Error('Internal error opening backing store'), { name: 'UnknownError' });
  Object.assign(indexedDB, { databases: () => Promise.reject(error) });
  expect(await opening({ isExpected })).toMatchObject({ ok: false, code: 'ledger/unreadable' });
});

test('asking for a version by opening finds what isn’t listed, and makes nothing', async () => {
  expect(await versionByOpening('renkei-ledger')).toBe(0);
  expect(await databases()).toEqual([]);
  (await openOffice()).disk.close();
  expect(await versionByOpening('renkei-ledger')).toBe(SCHEMA_VERSION * NATIVE_STEP);
});

test('the own ledger that isn’t as it was left is opened only by a yes that main has heard', async () => {
  const no = failure('asked/declined', {});
  const ask = vi.fn<(channel: string) => Promise<unknown>>().mockResolvedValue(no);
  Object.assign(globalThis, { window: { renkei: { ask } } });
  expect(await mayOpenAllTheSame('own', { code: 'ledger/altered' })).toEqual(no);
  expect(ask.mock.calls.map(([channel]) => channel)).toEqual(['records:open-altered']);
  expect(await mayOpenAllTheSame('sample', { code: 'ledger/altered' })).toEqual(success(null));
  expect(await mayOpenAllTheSame('own', { code: 'ledger/damaged' })).toEqual(success(null));
  expect(ask).toHaveBeenCalledOnce();
});

test('what main can’t answer is no damage of the ledger: nothing is said of its files, and it opens the next time', async () => {
  (await openOffice()).disk.close();
  const fails = () => Promise.reject(new Error('records:mend failed'));
  const hasRoom = () => Promise.resolve(true);
  expect(await opening({ disk: { hasRoom, mend: fails } })).toMatchObject({ ok: false, code: 'ledger/not-ready' });
  const anchors = { read: fails, write: () => Promise.resolve(true) };
  expect(await opening({ anchors })).toMatchObject({ ok: false, code: 'ledger/not-ready' });
  const reader = { read: () => Promise.reject(new DOMException('', 'UnknownError')), end: () => {} };
  expect(await opening({ newReader: () => reader })).toMatchObject({ ok: false, code: 'ledger/unreadable' });
  await eraseRecords('own');
  expect(await opening({ isExpected: fails })).toMatchObject({ ok: false, code: 'ledger/not-ready' });
  (await openOffice()).disk.close();
});

test('a ledger is not opened, nor its store’s log mended, while another one is being erased', async () => {
  (await openOffice({ kind: 'sample' })).disk.close();
  const order: string[] = [];
  const mend = () => Promise.resolve(void order.push('own mended'));
  const erased = eraseRecords('sample').then(() => order.push('sample erased'));
  const opened = opening({ disk: { hasRoom: () => Promise.resolve(true), mend } });
  await erased;
  unwrap(await opened).disk.close();
  expect(order).toEqual(['sample erased', 'own mended']);
});
