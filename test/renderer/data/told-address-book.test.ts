import { expect, test } from 'vitest';
import { failure, success, type Result } from '@shared/problems/problem';
import { ToldAddressBook } from '../../../renderer/data/told-address-book';

const CITY = 'uketsuke@city.example.jp';

/** What the ledger keeps, and a disk that can be full. */
function aLedger(kept: Record<string, unknown> = {}) {
  const disk = { isFull: false };
  return {
    kept,
    disk,
    readMeta: (key: string): Promise<unknown> => Promise.resolve(kept[key]),
    writeMeta: async (key: string, value: unknown): Promise<Result<null>> => {
      await Promise.resolve();
      if (disk.isFull) return failure('ledger/storage-full', {});
      kept[key] = value;
      return success(null);
    },
  };
}

test('what was put down is there when the ledger is opened again', async () => {
  const ledger = aLedger();
  const book = await ToldAddressBook.open(ledger);
  expect(book.read()).toEqual({});
  await book.change('nagareyama-tritrus', 'office-1', CITY);
  expect((await ToldAddressBook.open(ledger)).read()).toEqual({ 'nagareyama-tritrus': { 'office-1': CITY } });
});

test('two changes in one breath both stay', async () => {
  const ledger = aLedger();
  const book = await ToldAddressBook.open(ledger);
  await Promise.all([book.change('a', 'office-1', CITY), book.change('a', 'office-2', 'b@example.jp')]);
  expect(book.read()).toEqual({ a: { 'office-1': CITY, 'office-2': 'b@example.jp' } });
  expect(ledger.kept['told-addresses']).toEqual(book.read());
});

test('what the disk doesn’t take isn’t so, and the next change can be', async () => {
  const ledger = aLedger();
  const book = await ToldAddressBook.open(ledger);
  let drawn = 0;
  book.subscribe(() => drawn++);
  ledger.disk.isFull = true;
  expect(await book.change('a', 'office-1', CITY)).toMatchObject({ ok: false, code: 'ledger/storage-full' });
  expect([book.read(), drawn]).toEqual([{}, 0]);
  ledger.disk.isFull = false;
  await book.change('a', 'office-1', CITY);
  expect([book.read(), drawn]).toEqual([{ a: { 'office-1': CITY } }, 1]);
});

test('nonsense that is kept is as if nobody had said so', async () => {
  expect((await ToldAddressBook.open(aLedger({ 'told-addresses': ['x'] }))).read()).toEqual({});
});
