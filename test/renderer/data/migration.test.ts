import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBCursor, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure, success, unwrap } from '@shared/problems/problem';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import { databaseNames, LedgerDatabase } from '../../../renderer/data/database';
import { update } from '../../../renderer/data/records';
import { broughtUp, newestVersion, schema, type SchemaStep } from '../../../renderer/data/schema';
import { aPatient } from '../../builders/patient';
import { aStaff } from '../../builders/staff';
import { freshDisk, KEY, onDisk, openOffice, opening, storedRecords } from './office-on-disk';

const now = newestVersion(schema);

/** What a later version of the program may do: a field is called otherwise, a table comes, an index comes. */
const later: SchemaStep[] = [
  ...schema,
  {
    version: now + 1,
    tables: { reminders: 'id', submissions: 'id, sequence' },
    records: { people: ({ note, ...person }) => ({ ...person, note: `${String(note)}（移しました）` }) },
  },
  { version: now + 2, tables: {}, records: { people: (person) => ({ ...person, title: '三' }) } },
];
const person = aStaff({ id: 'p1', name: '葛\u{e0100}城 \u{20bb7}美', note: '夜勤' });

/** All that the schema has made so far. */
const TABLES = new Set(schema.flatMap(({ tables }) => Object.keys(tables))).size;

/** Opened as it is, by whoever knows these versions. */
async function tables(steps: readonly SchemaStep[]) {
  const cipher = recordCipher(subkey(KEY, 'records'));
  const database = new LedgerDatabase(databaseNames.own, cipher, true, steps);
  try {
    await database.open();
    return {
      people: await database.entities('people').toArray(),
      version: database.verno,
      tables: database.tables.length,
    };
  } finally {
    database.close();
  }
}

afterEach(() => void vi.restoreAllMocks());
beforeEach(async () => {
  freshDisk();
  const store = await openOffice();
  unwrap(
    await store.records.commit('追加しました', [update('people', person), update('patients', aPatient({ id: 'x1' }))]),
  );
  store.disk.close();
});

describe('a ledger of an older form', () => {
  test('is brought up through every version, sealed as before, after a copy was made of it as it lay there', async () => {
    const copied: { version: number; native: number }[] = [];
    const store = await openOffice({
      steps: later,
      beforeMigration: async (version) => {
        copied.push({ version, native: await onDisk((database) => Promise.resolve(database.version)) });
        return success(null);
      },
    });
    expect(copied).toEqual([{ version: now, native: 10 * now }]);
    expect(store.memory.read().records.people.get('p1')).toMatchObject({
      name: person.name,
      note: '夜勤（移しました）',
      title: '三',
    });
    expect(store.memory.read().records.patients.get('x1')).toEqual(aPatient({ id: 'x1' }));
    expect((await store.audit.verify()).faults).toEqual([]);
    store.disk.close();
    expect(Object.keys((await storedRecords('people'))[0] ?? {}).sort()).toEqual(['id', 'sealed']);
    // Opened once more there is nothing to do.
    const again = await openOffice({ steps: later, beforeMigration: () => Promise.reject(new Error('asked again')) });
    expect(again.memory.read().records.people.get('p1')?.note).toBe('夜勤（移しました）');
    again.disk.close();
  });

  test('isn’t touched when no copy of it can be made: why is said', async () => {
    const refused = await opening({
      steps: later,
      beforeMigration: () => Promise.resolve(failure('backup/no-folder', { place: 'このパソコン' } as never)),
    });
    expect(refused).toMatchObject({ ok: false, code: 'ledger/no-copy' });
    expect(await tables(schema)).toEqual({ people: [person], version: now, tables: TABLES });
  });

  test('stays as it was when bringing it up breaks off halfway', async () => {
    const breaks: SchemaStep[] = [
      ...later,
      {
        version: now + 3,
        tables: {},
        records: {
          patients: () => {
            throw new Error('a fault in a later version');
          },
        },
      },
    ];
    expect((await opening({ steps: breaks })).ok).toBe(false);
    expect(await tables(schema)).toEqual({ people: [person], version: now, tables: TABLES });
  });

  test('of a newer form it is refused before it is opened', async () => {
    (await openOffice({ steps: later })).disk.close();
    expect(await opening()).toMatchObject({ ok: false, code: 'ledger/newer', details: { found: now + 2, known: now } });
    expect((await tables(later)).version).toBe(now + 2);
  });
});

test('records of an older backup are brought up the same way', () => {
  expect(broughtUp(later, now, 'people', { ...person })).toMatchObject({ note: '夜勤（移しました）', title: '三' });
  expect(broughtUp(later, now + 1, 'people', { ...person })).toMatchObject({ note: '夜勤', title: '三' });
  expect(broughtUp(later, now + 2, 'people', { ...person })).toEqual(person);
  expect(broughtUp(later, now, 'patients', { id: 'x1' })).toEqual({ id: 'x1' });
});

/** A ledger of a version before, as that program itself read it, and what a program of today makes of it. */
const LEDGERS = 'test/fixtures/ledgers';
type Kept = Record<string, { key: string; record: Record<string, unknown> }[]>;
const keptIn = (version: number): Kept =>
  (JSON.parse(readFileSync(join(LEDGERS, `v${version}`, 'contents.json'), 'utf8')) as { tables: Kept }).tables;

describe.each(schema.slice(0, -1).map(({ version }) => version))(
  'the first start of the new version, a ledger of version %i',
  (version) => {
    const before = schema.filter((step) => step.version <= version);
    const database = (steps: readonly SchemaStep[]) =>
      new LedgerDatabase(databaseNames.own, recordCipher(subkey(KEY, 'records')), false, steps);
    const steps = later;
    /** All of them, by table and key, as whoever knows these versions reads them. */
    async function contents(known: readonly SchemaStep[]): Promise<Record<string, unknown[]>> {
      const opened = database(known);
      try {
        await opened.open();
        const all: Record<string, unknown[]> = {};
        for (const name of Object.keys(keptIn(version))) all[name] = await opened.table(name).toArray();
        return all;
      } finally {
        opened.close();
      }
    }
    beforeEach(async () => {
      freshDisk();
      const old = database(before);
      await old.open();
      for (const [name, records] of Object.entries(keptIn(version)))
        await old.table(name).bulkPut(records.map(({ record }) => record));
      old.close();
    });

    test('broken off among the rows that it writes, leaves each record as it was; the start after brings all of them up', async () => {
      const found = await contents(before);
      const brought = Object.fromEntries(
        Object.entries(found).map(([name, records]) => [
          name,
          (records as Record<string, unknown>[]).map((record) => broughtUp(steps, version, name, record)),
        ]),
      );
      expect(Object.values(found).flat().length).toBeGreaterThan(50);
      let writes = 0;
      let endsAt = Infinity;
      const counts = (kind: typeof IDBObjectStore | typeof IDBCursor, way: string): void => {
        const its = kind.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
        const real = its[way];
        vi.spyOn(its, way).mockImplementation(function (this: unknown, ...given: unknown[]) {
          if ((writes += 1) > endsAt) throw new DOMException('no room', 'QuotaExceededError');
          return real?.apply(this, given);
        });
      };
      counts(IDBObjectStore, 'put');
      counts(IDBCursor, 'update');
      for (endsAt = 0; ; endsAt += 7) {
        writes = 0;
        const opened = database(steps);
        const isUp = await opened.open().then(
          () => true,
          () => false,
        );
        opened.close();
        if (isUp) break;
        writes = -Infinity;
        expect(await contents(before)).toEqual(found);
      }
      expect(endsAt).toBeGreaterThan(14);
      writes = -Infinity;
      expect(await contents(steps)).toEqual(brought);
    });
  },
);
