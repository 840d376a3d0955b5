import { failure, success, type Result } from '@shared/problems/problem';
import { NATIVE_VERSION } from './database';

/**
 * Dexie opens a database of a newer version without complaint and would write old records into it. So the version is
 * read before anything is opened; a newer one is left alone.
 */
export async function refuseNewerLedger(name: string): Promise<Result<null>> {
  const databases = await indexedDB.databases();
  const found = databases.find((database) => database.name === name)?.version ?? 0;
  return found > NATIVE_VERSION
    ? failure('ledger/newer', { found: found / 10, known: NATIVE_VERSION / 10 })
    : success(null);
}
