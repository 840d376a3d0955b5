import type { Table } from 'dexie';

/** Keys read at a time. */
const PART = 5_000;

/**
 * All keys of a table, in their order. Not as they were at one moment: no write to a table begins while a transaction that reads it
 * goes on, and of the years of a large office the disk reads the records to give the keys.
 */
export async function keysInParts<T>(table: Table<T, string>): Promise<string[]> {
  const keys: string[] = [];
  for (let part = table.toCollection(); ;) {
    const some = await part.limit(PART).primaryKeys();
    keys.push(...some);
    const last = some.at(-1);
    if (last === undefined || some.length < PART) return keys;
    part = table.where(':id').above(last);
  }
}
