import { beforeEach, expect, test } from 'vitest';
import { jsonArrayOpener } from '@shared/vault/json-array';
import { recordCipher } from '@shared/vault/record-cipher';
import { TableCollector } from '../../../renderer/data/read-records';
import { promised, readSealed } from '../../../renderer/data/sealed-reader';
import { freshDisk, KEY } from './office-on-disk';

beforeEach(freshDisk);

const cipher = recordCipher(KEY);

/** A database with so many sealed people. */
async function diskOf(count: number): Promise<IDBDatabase> {
  const request = indexedDB.open('ledger');
  request.onupgradeneeded = () => void request.result.createObjectStore('people', { keyPath: 'id' });
  const database = await promised(request);
  const store = database.transaction('people', 'readwrite').objectStore('people');
  for (const id of idsOf(count)) store.put({ id, sealed: cipher.seal('people', id, { id }) });
  return database;
}

/** In the order of keys, which isn't the order of numbers. */
const idsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `person-${index}`).sort();

// Beyond five hundred they come in more than one batch.
for (const count of [0, 1, 7, 499, 500, 501, 1000, 1001])
  test(`${count} records are all there once and in their order`, async () => {
    const database = await diskOf(count);
    const gathered = new TableCollector(['people']);
    let said = 0;
    const damaged = await readSealed(
      database,
      jsonArrayOpener(cipher),
      ['people'],
      (batch) => (said = gathered.add(batch)),
    );
    database.close();
    expect(damaged).toEqual([]);
    expect(said).toBe(count);
    expect(gathered.records['people']?.map(({ id }) => id)).toEqual(idsOf(count));
  });
