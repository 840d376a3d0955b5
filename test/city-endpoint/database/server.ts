import pg from 'pg';
import { DatabaseUnavailable, type Database, type Queries } from './database.ts';

/** Milliseconds. Nobody waits for ever: not for a connection, nor a lock, nor a process that stopped in the middle. */
const patience = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 30_000,
  lock_timeout: 15_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** PostgreSQL on a server. Any number of processes may share it. */
export function server(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString, max: 10, ...patience });
  // A connection that breaks while nobody uses it: the pool makes a new one when it is needed.
  pool.on('error', () => {});
  const queries = (on: pg.Pool | pg.PoolClient): Queries => ({
    query: <Row>(statement: string, values: readonly unknown[] = []) =>
      telling(async () => (await on.query(statement, [...values])).rows as Row[]),
    script: (statements) => telling(async () => void (await on.query(statements))),
  });
  return {
    ...queries(pool),
    transaction: async (work) => {
      const client = await telling(() => pool.connect());
      // Without this a connection that breaks between two statements ends the process.
      client.on('error', ignore);
      const inside = queries(client);
      let broken = false;
      try {
        await inside.script('BEGIN');
        const result = await work(inside);
        await inside.script('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => (broken = true));
        throw error;
      } finally {
        client.off('error', ignore);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

const ignore = (): void => {};

async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isPassing(error) ? new DatabaseUnavailable(error) : error;
  }
}

/**
 * Connections, resources, shutdowns, deadlocks and locks that took too long (PostgreSQL's error classes 08, 53, 57, 40, 55). What
 * isn't from the database itself comes from the way to it.
 */
export const isPassing = (error: unknown): boolean =>
  error instanceof pg.DatabaseError ? /^(08|40|53|55|57)/.test(error.code ?? '') : true;
