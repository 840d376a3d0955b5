import type { Staff } from '@shared/ledger/entities';
import { failure, type Result } from '@shared/problems/problem';
import { makeBackup, type MadeBackup } from './backup';
import { databaseNames, type LedgerKind } from './database';
import { workerReader, type Reader } from './read-records';

interface UnopenedLedger {
  kind: LedgerKind;
  /** The ledger's data key: 32 bytes. */
  dataKey: Uint8Array;
  /** Of its schema, as it lies there. */
  version: number;
  /** Reads and opens the tables; tests have no workers. */
  newReader?: () => Reader;
}

/**
 * A backup of a ledger of an older form, before this program brings it up to its own. Nobody works in it yet. Problems:
 * `ledger/damaged`, those of a backup.
 */
export async function backUpUnopened({
  kind,
  dataKey,
  version,
  newReader = workerReader,
}: UnopenedLedger): Promise<Result<MadeBackup>> {
  const reader = newReader();
  const { records, damaged } = await reader
    .read({ name: databaseNames[kind], key: dataKey, tables: ['people'] }, () => {})
    .finally(() => reader.end());
  if (damaged.length > 0) return failure('ledger/damaged', { count: damaged.length, tables: 'people' });
  const people = new Map(((records['people'] ?? []) as Staff[]).map((person) => [person.id, person]));
  const source = {
    ...{ kind, dataKey },
    disk: { settled: () => Promise.resolve() },
    attachments: { whileCopied: <T>(work: () => Promise<T>): Promise<T> => work() },
    memory: { read: () => ({ records: { people } }) },
  };
  return makeBackup({ source, reason: 'before-migration', schemaVersion: version });
}
