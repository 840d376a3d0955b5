import Dexie, {
  type DBCore,
  type DBCoreCursor,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
  type Middleware,
} from 'dexie';
import type { RecordCipher } from '@shared/vault/record-cipher';
import type { RecordVersion } from '@shared/vault/sealed-record';
import { tagOf, type ListedRecord } from '@shared/vault/written-list';
import { isEverything } from './core-rows';
import { SEALED, sealedPart, type StoredRecord } from './stored-record';
import { UNLISTED } from './stored-chunk';
import type { WriteList } from './write-list';

/** What one table leaves in the clear, and how its records are sealed and opened. */
interface TableCipher {
  idOf: (record: Record<string, unknown>) => string;
  seal: (record: Record<string, unknown>, version: RecordVersion | null) => StoredRecord;
  open: (stored: StoredRecord | undefined) => unknown;
}

/**
 * Seals every record on its way to IndexedDB and opens it on its way back, beneath all other middleware: nothing above
 * ever sees ciphertext. Only keys and indexes stay readable on disk, so they may be random ids, counters and names of
 * ours, never anything about a person. In the same transaction each write goes into the ledger's list.
 */
export const encryption = (cipher: RecordCipher, list: WriteList): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'encryption',
  // The innermost: Dexie's own (hooks, caches) keep records in memory and must get them opened.
  level: -100,
  create: (core) => {
    list.attach(core);
    return {
      ...core,
      transaction: (tables, mode, options) =>
        core.transaction(mode === 'readwrite' ? list.tablesFor(tables) : tables, mode, options),
      // Chunks of attachments come sealed, each attachment's under a key of its own; the list seals itself.
      table: (name) => (UNLISTED.includes(name) ? core.table(name) : encryptedTable(core.table(name), cipher, list)),
    };
  },
});

function encryptedTable(table: DBCoreTable, cipher: RecordCipher, list: WriteList): DBCoreTable {
  const tableOf = tableCipher(table, cipher);
  const { open } = tableOf;
  return {
    ...table,
    // `then`, not `await`: these are Dexie's own promises, which keep its transaction alive.
    mutate: (request) =>
      list
        .version(request.trans)
        .then((version) =>
          version
            ? listedMutation({ table, list, tableOf, version }, request)
            : table.mutate(sealedRequest(tableOf, request, null)),
        ) as Promise<DBCoreMutateResponse>,
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

const sealedRequest = (
  { seal }: TableCipher,
  request: DBCoreMutateRequest,
  version: RecordVersion | null,
): DBCoreMutateRequest =>
  request.type === 'add' || request.type === 'put'
    ? { ...request, values: request.values.map((record: Record<string, unknown>) => seal(record, version)) }
    : request;

interface ListedTable {
  table: DBCoreTable;
  list: WriteList;
  tableOf: TableCipher;
  version: RecordVersion;
}

/** A change, and its line in the list: both on their way at once. */
function listedMutation(
  { table, list, tableOf, version }: ListedTable,
  request: DBCoreMutateRequest,
): PromiseLike<DBCoreMutateResponse> {
  const { name, schema } = table;
  const { trans } = request;
  if (request.type === 'deleteRange') {
    if (isEverything(request.range))
      return Dexie.Promise.all([table.mutate(request), list.clear(trans, name)]).then(([response]) => response);
    const query = { index: schema.primaryKey, range: request.range };
    return table.query({ trans, values: false, query }).then(({ result }) => {
      const gone = result.map((key): ListedRecord => [name, String(key), '']);
      return Dexie.Promise.all([table.mutate(request), list.note(trans, gone)]).then(([response]) => response);
    });
  }
  const sealed = sealedRequest(tableOf, request, version);
  const lines: ListedRecord[] =
    sealed.type === 'delete'
      ? sealed.keys.map((key) => [name, String(key), ''])
      : (sealed as { values: readonly StoredRecord[] }).values.map((stored) => [
          name,
          tableOf.idOf(stored),
          tagOf(stored[SEALED]),
        ]);
  if (lines.length === 0) return table.mutate(sealed);
  return Dexie.Promise.all([table.mutate(sealed), list.note(trans, lines)]).then(([response]) => {
    if (response.numFailures === 0) return response;
    const failed = new Set(lines.filter((_, i) => Object.hasOwn(response.failures, i)));
    return list.notDone(trans, failed).then(() => response);
  });
}

function tableCipher({ name, schema }: DBCoreTable, cipher: RecordCipher): TableCipher {
  const { primaryKey, indexes } = schema;
  const clear = [primaryKey, ...indexes].map(({ keyPath }) => plainPath(name, keyPath));
  const keyPath = plainPath(name, primaryKey.keyPath);
  const idOf = (record: Record<string, unknown>): string => String(record[keyPath]);
  return {
    idOf,
    seal: (record, version) => ({
      ...Object.fromEntries(clear.map((path) => [path, record[path]])),
      [SEALED]: cipher.seal(name, idOf(record), record, version),
    }),
    open: (stored) => stored && cipher.open(name, idOf(stored), sealedPart(stored)),
  };
}

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
