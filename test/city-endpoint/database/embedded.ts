import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Database, Queries } from './database.ts';
import { newCluster } from './new-cluster.ts';

/**
 * PGlite: PostgreSQL inside of this process. One process at a time may open a folder; see own-folder.ts.
 *
 * @param folder where it keeps its data; none: in memory only
 */
export async function embedded(folder?: string): Promise<Database> {
  if (folder) mkdirSync(folder, { recursive: true });
  const isThere = folder !== undefined && existsSync(join(folder, 'PG_VERSION'));
  const database = await PGlite.create({
    ...(folder && { dataDir: folder }),
    ...(!isThere && { loadDataDir: await newCluster() }),
  });
  const queries = (on: PGlite | Transaction): Queries => ({
    query: async <Row>(statement: string, values: readonly unknown[] = []) =>
      (await on.query<Row>(statement, [...values])).rows,
    script: async (statements) => void (await on.exec(statements)),
  });
  return {
    ...queries(database),
    transaction: (work) => database.transaction((transaction) => work(queries(transaction))),
    close: () => database.close(),
  };
}
