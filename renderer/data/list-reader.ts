import type { JsonArrayOpener, SealedRecord } from '@shared/vault/json-array';
import { ListCheck, type ListReport } from '@shared/vault/list-check';
import { PAGES, readList, WRITES, type WriteEntry } from '@shared/vault/written-list';
import type { ListOrder, ReadingOrder } from './reading-order';
import { promised, readSealed, type Batch, type DamagedRecord } from './sealed-reader';
import { sealedPart, type StoredRecord } from './stored-record';
import { UNLISTED } from './stored-chunk';

/**
 * Tables that grow for ever. With more records than these they wait until the ledger is open: even their number is known only to whoever reads all
 * of them, three hundred megabytes after years of a large office (`npm run bench -- poor-pc`).
 */
const LONG: readonly string[] = ['changes', 'audit', 'notes'];
const MANY = 2_000;
/** Records read at a time. */
const BATCH = 500;

/** Reads whole tables (sealed-reader.ts), and compares all that lies in the database with the ledger's list. */
export async function readListed(
  database: IDBDatabase,
  openArray: JsonArrayOpener,
  { tables, list: order }: Pick<ReadingOrder, 'tables' | 'list'>,
  deliver: (batch: Batch) => void,
): Promise<{ damaged: DamagedRecord[]; list: ListReport | null }> {
  if (!order) return { damaged: await readSealed(database, openArray, tables, deliver), list: null };
  // Begun first: no table may be read as it was before the list. It is looked through while the disk reads the tables.
  const early: [table: string, records: readonly SealedRecord[]][] = [];
  let begun: ListCheck | null = null;
  const compare = (table: string, records: readonly SealedRecord[]): void =>
    begun ? begun.add(table, records) : void early.push([table, records]);
  const list = listRows(database).then(([pages, writes]) => {
    const read = readList(openArray, pages, writes);
    const check = (begun = new ListCheck(read, (table, record) => {
      let isOpen = true;
      openArray(table, [record], () => (isOpen = false));
      return isOpen;
    }));
    for (const [table, records] of early) check.add(table, records);
    return { read, check };
  });
  const others = [...database.objectStoreNames].filter((name) => !tables.includes(name) && !UNLISTED.includes(name));
  // To open, one transaction for all: most of these tables are empty, and each begun costs more than it reads. Beside the open ledger one for
  // each batch: no write to a table begins while a transaction that reads it goes on, and a paper would wait for the whole look.
  const looking = order.isThorough ? null : database.transaction(others);
  const storeOf = (table: string): IDBObjectStore => (looking ?? database.transaction(table)).objectStore(table);
  const [{ read, check }, damaged, looked] = await Promise.all([
    list,
    readSealed(database, openArray, tables, deliver, compare),
    Promise.all(others.map((table) => look(() => storeOf(table), order))),
  ]);
  for (const table of tables) check.endTable(table);
  for (const [i, records] of looked.entries()) {
    const table = others[i] ?? '';
    if (records === null) check.later();
    else {
      check.add(table, records);
      check.endTable(table);
    }
  }
  if (read.state === 'whole') check.meanwhile(await since(database, openArray, read.head.write));
  const isDamaged = new Set(damaged.map(({ table, id }) => `${table}/${id}`));
  const report = check.report(order.anchor);
  // What doesn't open is told as that.
  return {
    damaged,
    list: { ...report, found: report.found.filter(({ table, id }) => !isDamaged.has(`${table}/${id}`)) },
  };
}

/** @returns a table's records; null where they are looked at later */
async function look(store: () => IDBObjectStore, { isThorough }: ListOrder): Promise<SealedRecord[] | null> {
  const first = store();
  if (!isThorough && LONG.includes(first.name)) {
    const some = await promised(first.getAllKeys(null, MANY + 1));
    if (some.length > MANY) return null;
  }
  const records: SealedRecord[] = [];
  const keyPath = String(first.keyPath);
  for (let after: IDBKeyRange | null = null; ;) {
    const stored: StoredRecord[] = await promised(store().getAll(after, BATCH) as IDBRequest<StoredRecord[]>);
    for (const record of stored) records.push({ id: String(record[keyPath]), sealed: sealedPart(record) });
    if (stored.length < BATCH) return records;
    after = IDBKeyRange.lowerBound(stored.at(-1)?.[keyPath], true);
  }
}

/** The pages and the entries, as they were at one moment; none in a database from before there were lists. */
async function listRows(database: IDBDatabase): Promise<[pages: SealedRecord[], writes: SealedRecord[]]> {
  if (!database.objectStoreNames.contains(WRITES)) return [[], []];
  const transaction = database.transaction([PAGES, WRITES]);
  return Promise.all([rows(transaction.objectStore(PAGES)), rows(transaction.objectStore(WRITES))]);
}

async function rows(store: IDBObjectStore, range: IDBKeyRange | null = null): Promise<SealedRecord[]> {
  const stored = await promised(store.getAll(range) as IDBRequest<StoredRecord[]>);
  return stored.map((row) => ({ id: String(row[String(store.keyPath)]), sealed: sealedPart(row) }));
}

async function since(database: IDBDatabase, openArray: JsonArrayOpener, write: number): Promise<WriteEntry[]> {
  const store = database.transaction(WRITES).objectStore(WRITES);
  const array = openArray(WRITES, await rows(store, IDBKeyRange.lowerBound(write, true)), () => {});
  return JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(array)) as WriteEntry[];
}
