import type { DBCore, DBCoreKeyRange, DBCoreTable, DBCoreTransaction } from 'dexie';
import type { SealedRecord } from '@shared/vault/json-array';
import { sealedPart, type StoredRecord } from './stored-record';

/** Rows as they lie on the disk, from beneath Dexie's layer that seals and opens them. */
export interface Within {
  core: DBCore;
  transaction: DBCoreTransaction;
}

/** Rows read at a time. */
const BATCH = 500;

/** Kinds of ranges, as Dexie numbers them. */
const [SPAN, EVERYTHING] = [2, 3];

const everything: DBCoreKeyRange = { type: EVERYTHING, lower: undefined, upper: undefined };
export const isEverything = ({ type }: DBCoreKeyRange): boolean => Number(type) === EVERYTHING;

/** The table, if the database has it yet. */
export const coreTable = (core: DBCore, name: string): DBCoreTable | null =>
  core.schema.tables.some((table) => table.name === name) ? core.table(name) : null;

/** Hands out all rows of a table, in the order of their keys. */
export async function eachRowOf(
  { core, transaction }: Within,
  name: string,
  take: (rows: SealedRecord[]) => void,
): Promise<void> {
  const table = core.table(name);
  let range = everything;
  for (let isLast = false; !isLast;) {
    const query = { index: table.schema.primaryKey, range };
    const { result } = await table.query({ trans: transaction, values: true, limit: BATCH, query });
    const stored = result as StoredRecord[];
    take(stored.map((row) => rowOf(table, row)));
    isLast = stored.length < BATCH;
    const last = stored.at(-1)?.[keyPathOf(table)];
    range = { type: SPAN, lower: last, lowerOpen: true, upper: core.MAX_KEY as unknown };
  }
}

/** The row with the highest key. */
export function newestRow({ core, transaction }: Within, name: string): PromiseLike<SealedRecord | null> {
  const table = core.table(name);
  const query = { index: table.schema.primaryKey, range: everything };
  return table
    .query({ trans: transaction, values: true, limit: 1, direction: 'prev', query })
    .then(({ result }) => (result[0] === undefined ? null : rowOf(table, result[0] as StoredRecord)));
}

/** @param key of a table whose keys are numbers */
export function putRow(
  { core, transaction }: Within,
  name: string,
  key: number,
  sealed: Uint8Array,
): PromiseLike<void> {
  const table = core.table(name);
  return table
    .mutate({ type: 'put', trans: transaction, values: [{ [keyPathOf(table)]: key, sealed }] })
    .then(({ numFailures, failures }) => {
      if (numFailures > 0) throw failures[0] ?? new Error(name);
    });
}

export const clearOut = ({ core, transaction }: Within, name: string): PromiseLike<unknown> =>
  core.table(name).mutate({ type: 'deleteRange', trans: transaction, range: everything });

const keyPathOf = ({ schema }: DBCoreTable): string => String(schema.primaryKey.keyPath);

const rowOf = (table: DBCoreTable, row: StoredRecord): SealedRecord => ({
  id: String(row[keyPathOf(table)]),
  sealed: sealedPart(row),
});
