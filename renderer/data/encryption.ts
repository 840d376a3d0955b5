import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie';
import type { RecordCipher } from '@shared/vault/record-cipher';
import { CHUNKS } from './stored-chunk';

/** Where a record's ciphertext stands, beside its keys. */
const SEALED = 'sealed';

/** A record as it lies on disk: the paths that are keys or indexes, and everything, them included, as ciphertext. */
export type StoredRecord = Record<string, unknown> & { [SEALED]: Uint8Array };

/** What one table leaves in the clear, and how its records are sealed and opened. */
interface TableCipher {
  seal: (record: Record<string, unknown>) => StoredRecord;
  open: (stored: StoredRecord | undefined) => unknown;
}

/**
 * Seals every record on its way to IndexedDB and opens it on its way back, beneath all other middleware: nothing above
 * ever sees ciphertext. Only keys and indexes stay readable on disk, so they may be random ids, counters and names of
 * ours, never anything about a person.
 */
export const encryption = (cipher: RecordCipher): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'encryption',
  // The innermost: Dexie's own (hooks, caches) keep records in memory and must get them opened.
  level: -100,
  create: (core) => ({
    ...core,
    // Chunks of attachments come sealed, each attachment's under a key of its own.
    table: (name) => (name === CHUNKS ? core.table(name) : encryptedTable(core.table(name), cipher)),
  }),
});

function encryptedTable(table: DBCoreTable, cipher: RecordCipher): DBCoreTable {
  const { seal, open } = tableCipher(table, cipher);
  return {
    ...table,
    mutate: (request) =>
      table.mutate(
        request.type === 'add' || request.type === 'put' ? { ...request, values: request.values.map(seal) } : request,
      ),
    // `then`, not `await`: these are Dexie's own promises, which keep its transaction alive.
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((all) => all.map(open)),
    query: (request) =>
      table
        .query(request)
        .then((response) =>
          request.values ? { ...response, result: (response.result as StoredRecord[]).map(open) } : response,
        ),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => (cursor && request.values ? openedCursor(cursor, open) : cursor)),
  };
}

function tableCipher({ name, schema }: DBCoreTable, cipher: RecordCipher): TableCipher {
  const { primaryKey, indexes } = schema;
  const clear = [primaryKey, ...indexes].map(({ keyPath }) => plainPath(name, keyPath));
  const keyPath = plainPath(name, primaryKey.keyPath);
  return {
    seal: (record) => ({
      ...Object.fromEntries(clear.map((path) => [path, record[path]])),
      [SEALED]: cipher.seal(name, String(record[keyPath]), record),
    }),
    open: (stored) => stored && cipher.open(name, String(stored[keyPath]), sealedPart(stored)),
  };
}

/** Nothing, for a record that was never sealed: then it doesn't open, like any other that isn't ours. */
export const sealedPart = (stored: Partial<StoredRecord>): Uint8Array =>
  stored[SEALED] instanceof Uint8Array ? stored[SEALED] : new Uint8Array();

/** The ledger has plain paths only: a compound or nested index would need another look at what stays readable. */
function plainPath(table: string, keyPath: string | string[] | null): string {
  if (typeof keyPath !== 'string' || keyPath.includes('.'))
    throw new Error(`${table}: unsupported key ${String(keyPath)}`);
  return keyPath;
}

/** A cursor whose value is opened when asked for. Native getters don't answer to a derived object, so each is passed on. */
const openedCursor = (cursor: DBCoreCursor, open: TableCipher['open']): DBCoreCursor =>
  Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => open(cursor.value as StoredRecord | undefined) },
    done: { get: () => cursor.done },
    trans: { get: () => cursor.trans },
  }) as DBCoreCursor;
