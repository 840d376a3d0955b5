import { beforeEach, describe, expect, test } from 'vitest';
import type { Staff } from '@shared/ledger/entities';
import { unwrap } from '@shared/problems/problem';
import { update } from '../../../renderer/data/records';
import { databaseOf, fillLedger } from '../../../renderer/data/open-ledger';
import { aCorporation, anOffice } from '../../builders/organization';
import { aLedger } from '../../builders/ledger';
import { aStaff } from '../../builders/staff';
import { freshDisk, KEY, onDisk, openOffice, opening, putStored, storedRecords } from './office-on-disk';

const IVS = '葛\u{e0100}城 \u{20bb7}美';

beforeEach(freshDisk);

const join = async (person: Staff) => {
  const store = await openOffice();
  unwrap(await store.records.commit('入職', [update('people', person)]));
  return store;
};

describe('what lies on disk', () => {
  test('are random ids, counters and ciphertext; in memory it is the record as it was typed', async () => {
    const person = aStaff({ name: IVS, kana: 'かつらぎ よしみ', note: ' =1+1\t_x000D_\u0000' });
    const store = await join(person);
    expect(store.memory.read().records.people.get(person.id)).toEqual(person);
    await store.meta.write('set-up', { name: IVS });
    await store.documents.save({ id: 'd1', title: IVS } as never);
    store.disk.close();

    const again = await openOffice();
    expect(again.memory.read().records.people.get(person.id)).toEqual(person);
    expect(await again.meta.read('set-up')).toEqual({ name: IVS });
    expect(again.memory.read().documents.get('d1')).toEqual({ id: 'd1', title: IVS });
    expect((await again.records.history(person.id)).map(({ sentence }) => sentence)).toEqual(['入職']);
    again.disk.close();

    const tables = await onDisk((database) => Promise.resolve([...database.objectStoreNames]));
    const everything = Object.fromEntries(await Promise.all(tables.map(async (t) => [t, await storedRecords(t)])));
    expect(Object.keys(everything['people']?.[0] ?? {}).sort()).toEqual(['id', 'sealed']);
    expect(Object.keys(everything['changes']?.[0] ?? {}).sort()).toEqual(['id', 'recordIds', 'sealed', 'sequence']);
    expect(Object.keys(everything['audit']?.[0] ?? {}).sort()).toEqual(['id', 'sealed', 'sequence']);
    const bytes = Buffer.concat(
      Object.values(everything)
        .flat()
        .flatMap((record) => Object.values(record as object) as unknown[])
        .map((value) => Buffer.from(value instanceof Uint8Array ? value : String(value))),
    );
    for (const word of [IVS, '葛', 'かつらぎ', '入職', '山田', person.employeeNumber])
      expect(bytes.includes(Buffer.from(word))).toBe(false);
  });

  test('is another ciphertext each time, also for the same record', async () => {
    const person = aStaff();
    const store = await join(person);
    const [first] = await storedRecords('people');
    unwrap(await store.records.commit('メモ', [update('people', { ...person, note: 'x' })]));
    unwrap(await store.records.commit('メモ', [update('people', person)]));
    const [second] = await storedRecords('people');
    expect(second?.['sealed']).not.toEqual(first?.['sealed']);
    store.disk.close();
  });
});

describe('every way of asking gives opened records', () => {
  test('get, getMany, ranges, indexes, cursors in both directions, keys, counts, edits and deletions', async () => {
    const people = Array.from({ length: 7 }, (_, i) => aStaff({ id: `p${i}`, name: `職員 ${i}` }));
    unwrap(await fillLedger('own', KEY, aLedger({ people })));
    const database = databaseOf('own', KEY);
    const table = database.entities('people');
    const names = (found: readonly (Staff | undefined)[]) => found.map((person) => person?.name);
    expect((await table.get('p3'))?.name).toBe('職員 3');
    expect(await table.get('nobody')).toBeUndefined();
    expect(names(await table.bulkGet(['p1', 'nobody', 'p2']))).toEqual(['職員 1', undefined, '職員 2']);
    expect(names(await table.where('id').above('p4').toArray())).toEqual(['職員 5', '職員 6']);
    expect(names(await table.orderBy('id').reverse().limit(2).toArray())).toEqual(['職員 6', '職員 5']);
    expect(names(await table.filter(({ name }) => name.endsWith('2')).toArray())).toEqual(['職員 2']);
    const seen: string[] = [];
    await table.each(({ name }) => void seen.push(name));
    expect(seen).toHaveLength(7);
    expect(await table.toCollection().primaryKeys()).toEqual(people.map(({ id }) => id));
    expect(await table.count()).toBe(7);
    await table.update('p1', { note: '夜勤' });
    expect((await table.get('p1'))?.note).toBe('夜勤');
    await table.where('id').belowOrEqual('p1').modify({ note: '日勤' });
    expect(await table.bulkGet(['p0', 'p1']).then((all) => all.map((one) => one?.note))).toEqual(['日勤', '日勤']);
    await table.where('id').above('p1').delete();
    expect(await table.count()).toBe(2);
    for (const stored of await storedRecords('people')) expect(Object.keys(stored).sort()).toEqual(['id', 'sealed']);
    database.close();
  });

  test('a failing write leaves nothing, sealed or not', async () => {
    const person = aStaff();
    const store = await join(person);
    const database = databaseOf('own', KEY);
    const writing = database.transaction('rw', ['people', 'meta'], async () => {
      await database.entities('people').put({ ...person, note: 'half' });
      await database.meta.put({ key: 'x', value: 1 });
      throw new Error('the plug was pulled');
    });
    await expect(writing).rejects.toThrow('the plug was pulled');
    expect((await database.entities('people').get(person.id))?.note).toBe(person.note);
    expect(await database.meta.get('x')).toBeUndefined();
    database.close();
    store.disk.close();
  });
});

describe('a ledger that somebody changed on disk', () => {
  const [one, two] = [aStaff({ id: 'one', name: '一' }), aStaff({ id: 'two', name: '二' })];
  beforeEach(async () => {
    unwrap(
      await fillLedger('own', KEY, aLedger({ corporation: aCorporation(), offices: [anOffice()], people: [one, two] })),
    );
  });
  const sealedOf = async (id: string): Promise<Uint8Array> =>
    (await storedRecords('people')).find((record) => record['id'] === id)?.['sealed'] as Uint8Array;

  test.each([
    ['a flipped bit', async () => putStored('people', { id: 'one', sealed: flipped(await sealedOf('one')) })],
    [
      'a truncated record',
      async () => putStored('people', { id: 'one', sealed: (await sealedOf('one')).slice(0, -1) }),
    ],
    ['another person’s record', async () => putStored('people', { id: 'one', sealed: await sealedOf('two') })],
    ['a record of another table', async () => putStored('devices', { id: 'one', sealed: await sealedOf('one') })],
    ['a record that was never sealed', async () => putStored('people', { id: 'three', name: '三' })],
  ])('is not opened: %s; the rest can be', async (_, tamper) => {
    await tamper();
    const opened = await opening();
    expect(opened).toMatchObject({ ok: false, code: 'ledger/damaged', details: { count: 1 } });
    expect(opened.ok ? '' : opened.message).toContain('ほかの記録は無事です');
    const store = await openOffice({ leavesOutDamaged: true });
    expect(store.memory.read().records.people.get('two')).toEqual(two);
    store.disk.close();
    // What could not be read is still there, for whoever can mend it.
    expect((await storedRecords('people')).length).toBeGreaterThanOrEqual(2);
  });

  test('is not opened at all with another ledger’s key', async () => {
    const key = new Uint8Array(32).fill(8);
    expect(await opening({ key })).toMatchObject({ ok: false, code: 'ledger/other-key' });
  });

  test('says so as well when a single record is asked for', async () => {
    await putStored('people', { id: 'one', sealed: flipped(await sealedOf('one')) });
    const database = databaseOf('own', KEY);
    await expect(database.entities('people').get('one')).rejects.toMatchObject({
      problem: { code: 'vault/tampered', details: { table: 'people', id: 'one' } },
    });
    database.close();
  });
});

const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, i) => (i === 30 ? byte ^ 1 : byte));
