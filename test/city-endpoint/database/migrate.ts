import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onlyRow, type Database } from './database.ts';

const folder = join(import.meta.dirname, 'migrations');

/**
 * Brings the tables to the newest version: each file of migrations/ once, by its number, all in one transaction. Throws
 * when the database comes from a newer receiver.
 */
export async function migrate(database: Database): Promise<void> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  await database.transaction(async (queries) => {
    // Processes that start together come one after the other. The number is ours: 'renkei' as letters of an alphabet.
    await queries.query('SELECT pg_advisory_xact_lock(1885140591)');
    await queries.script(`
      CREATE TABLE IF NOT EXISTS migration (number integer PRIMARY KEY, name text NOT NULL, done_at timestamptz NOT NULL DEFAULT now());
    `);
    const { newest } = onlyRow(
      await queries.query<{ newest: number }>('SELECT coalesce(max(number), 0) AS newest FROM migration'),
    );
    if (newest > files.length)
      throw new Error(`the database is newer (${newest}) than this receiver (${files.length})`);
    for (const [index, name] of files.entries()) {
      if (index + 1 <= newest) continue;
      await queries.script(readFileSync(join(folder, name), 'utf8'));
      await queries.query('INSERT INTO migration (number, name) VALUES ($1, $2)', [index + 1, name]);
    }
  });
}
