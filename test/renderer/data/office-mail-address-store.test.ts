import { expect, test } from 'vitest';
import { failure, success, type Result } from '@shared/problems/problem';
import { OfficeMailAddressStore } from '../../../renderer/data/office-mail-address-store';

const CITY = 'uketsuke@city.example.jp';

/** What the ledger keeps, and a disk that can be full. */
function aLedger(kept: Record<string, unknown> = {}) {
  const disk = { isFull: false };
  return {
    kept,
    disk,
    read: (key: string): Promise<unknown> => Promise.resolve(kept[key]),
    change: async (key: string, change: (kept: unknown) => unknown): Promise<Result<null>> => {
      await Promise.resolve();
      if (disk.isFull) return failure('ledger/storage-full', {});
      kept[key] = change(kept[key]);
      return success(null);
    },
  };
}

test('what was put down is there when the ledger is opened again', async () => {
  const ledger = aLedger();
  const book = await OfficeMailAddressStore.open(ledger);
  expect(book.read()).toEqual({});
  await book.change('nagareyama-tritrus', 'office-1', CITY);
  expect((await OfficeMailAddressStore.open(ledger)).read()).toEqual({ 'nagareyama-tritrus': { 'office-1': CITY } });
});

test('two changes in one breath both stay', async () => {
  const ledger = aLedger();
  const book = await OfficeMailAddressStore.open(ledger);
  await Promise.all([book.change('a', 'office-1', CITY), book.change('a', 'office-2', 'b@example.jp')]);
  expect(book.read()).toEqual({ a: { 'office-1': CITY, 'office-2': 'b@example.jp' } });
  expect(ledger.kept['told-addresses']).toEqual(book.read());
});

test('what the disk doesn’t take is gone again, and the next change can be', async () => {
  const ledger = aLedger();
  const book = await OfficeMailAddressStore.open(ledger);
  const seen: unknown[] = [];
  book.subscribe(() => seen.push(book.read()));
  ledger.disk.isFull = true;
  expect(await book.change('a', 'office-1', CITY)).toMatchObject({ ok: false, code: 'ledger/storage-full' });
  expect(seen).toEqual([{ a: { 'office-1': CITY } }, {}]);
  ledger.disk.isFull = false;
  await book.change('a', 'office-2', CITY);
  expect(book.read()).toEqual({ a: { 'office-2': CITY } });
  expect(ledger.kept['told-addresses']).toEqual(book.read());
});

test('what is taken away while it is being put down is gone', async () => {
  const ledger = aLedger();
  const book = await OfficeMailAddressStore.open(ledger);
  const down = book.change('a', 'office-1', CITY);
  expect(book.read()).toEqual({ a: { 'office-1': CITY } });
  await Promise.all([down, book.change('a', 'office-1', null)]);
  expect([book.read(), ledger.kept['told-addresses']]).toEqual([{ a: {} }, { a: {} }]);
});

test('nonsense that is kept is as if nobody had said so', async () => {
  expect((await OfficeMailAddressStore.open(aLedger({ 'told-addresses': ['x'] }))).read()).toEqual({});
});
