import { emptyChain, newSalt, nextLink, type ChainHead } from '@shared/audit/chain';
import { compareForRestore, type RestorePreview } from '@shared/backup/compare';
import { entityTables } from '@shared/ledger/entities';
import { failure, success, type Result } from '@shared/problems/problem';
import type { OpenedBackup } from './backup';
import { SCHEMA_VERSION, type LedgerKind } from './database';
import { AUDIT_HEAD, type LedgerStore } from './ledger-store';
import { databaseOf } from './open-ledger';
import { RECOVERY_KEY } from './recovery-key-to-print';
import { storageProblem } from './storage-problem';

/** What belongs to this PC and not to the ledger's contents: a restore leaves it as it is. */
const OF_THIS_PC: readonly string[] = [RECOVERY_KEY, 'user-name'];

/** What a restore would change in the open ledger. */
export function previewRestore(store: LedgerStore, backup: OpenedBackup): RestorePreview {
  const { records, documents } = store.read();
  const now = Object.fromEntries(entityTables.map((table) => [table, [...records[table].values()]]));
  const then = Object.fromEntries(entityTables.map((table) => [table, backup.records[table] ?? []]));
  return compareForRestore(
    { ...now, documents: [...documents.values()] } as never,
    { ...then, documents: backup.records['documents'] ?? [] } as never,
  );
}

interface RestoreFacts {
  /** Who restores. */
  actor: string;
  /** Of a ledger made just now for it, still to be printed. */
  recoveryKey?: string | null;
}

/**
 * Puts a backup's contents in the place of everything that is in a ledger, in one transaction: all of it or nothing. The
 * records are sealed with this ledger's own key, so that its recovery key goes on opening it. Problem: `ledger/newer`.
 *
 * @param dataKey of the ledger here: 32 bytes
 */
export async function restoreInto(
  kind: LedgerKind,
  dataKey: Uint8Array,
  backup: OpenedBackup,
  { actor, recoveryKey = null }: RestoreFacts,
): Promise<Result<null>> {
  const { schemaVersion } = backup.header;
  if (backup.header.kind !== kind) return failure('backup/other-kind', {});
  if (schemaVersion > SCHEMA_VERSION) return failure('ledger/newer', { found: schemaVersion, known: SCHEMA_VERSION });
  const database = databaseOf(kind, dataKey);
  try {
    await database.open();
    const names = database.tables.map(({ name }) => name);
    await database.transaction('rw', names, async () => {
      for (const name of names.filter((one) => one !== 'meta')) {
        await database.table(name).clear();
        await database.table(name).bulkPut(backup.records[name] ?? []);
      }
      const kept = await database.meta.where('key').anyOf(OF_THIS_PC).toArray();
      await database.meta.clear();
      await database.meta.bulkPut([...backup.meta.filter(({ key }) => !OF_THIS_PC.includes(key)), ...kept]);
      if (recoveryKey !== null) await database.meta.put({ key: RECOVERY_KEY, value: recoveryKey });
      const head = ((await database.meta.get(AUDIT_HEAD))?.value as ChainHead | undefined) ?? emptyChain;
      const at = new Date().toISOString();
      const note = {
        id: crypto.randomUUID(),
        salt: newSalt(),
        content: { actor, backup: backup.header.createdAt, ledgerId: backup.header.ledgerId },
      };
      const link = nextLink(head, { id: note.id, at, kind: 'restored' }, note);
      await database.notes.add(note);
      await database.audit.add(link);
      await database.meta.put({ key: AUDIT_HEAD, value: { sequence: link.sequence, hash: link.hash } });
    });
    return success(null);
  } catch (error) {
    return storageProblem(error);
  } finally {
    database.close();
  }
}
