import type { Channels } from '@shared/channels/registry';
import { arrivedWith } from '@shared/backup/moving';
import { compareForRestore, type RestorePreview } from '@shared/backup/compare';
import type { Attachment } from '@shared/ledger/attachment';
import { entityTables } from '@shared/ledger/entities';
import type { Submission } from '@shared/submission/submission';
import { transition } from '@shared/submission/transition';
import { PAGES, WRITES } from '@shared/vault/written-list';
import { failure, success, type Result } from '@shared/problems/problem';
import { removeBodies, type ProgressWatch } from './attachment-body';
import { anchorsOf, knownWrite } from './anchoring';
import { appendNote } from './audit-trail';
import { SCHEMA_VERSION, type LedgerDatabase, type LedgerKind, type MetaEntry } from './database';
import { KNOWN_KEYS } from './known-keys';
import type { LedgerStores } from './ledger-stores';
import { begunNow, databaseOf } from './open-ledger';
import type { UnsealedBackup } from './read-backup';
import { RECOVERY_KEY } from './recovery-key-to-print';
import { broughtUp, schema } from './schema';
import { MOVING, USER_NAME, USER_NAMES } from './meta-store';
import { restoreProblem, stageChunks } from './staged-chunks';
import { noneIfDamaged } from './storage-problem';
import { UNLISTED } from './stored-chunk';
import { currentInstant } from './clock';

/** What belongs to this PC and not to the ledger's contents: a restore leaves it as it is. */
const OF_THIS_PC: readonly string[] = [RECOVERY_KEY, USER_NAME, MOVING, USER_NAMES, KNOWN_KEYS];

/** What a restore would change in the open ledger. */
export async function previewRestore(
  { memory, attachments: here }: Pick<LedgerStores, 'memory' | 'attachments'>,
  backup: UnsealedBackup,
): Promise<RestorePreview> {
  const { records, documents, submissions, runs } = memory.read();
  const now = Object.fromEntries(entityTables.map((table) => [table, [...records[table].values()]]));
  const then = Object.fromEntries(entityTables.map((table) => [table, backup.records[table] ?? []]));
  // An attachment never changes: it is there, or it isn't.
  const attachments = (await here.ids()).map((id) => ({ id }));
  return compareForRestore(
    {
      ...now,
      documents: [...documents.values()],
      submissions: [...submissions.values()],
      runs: [...runs.values()],
      attachments,
    } as never,
    {
      ...then,
      documents: backup.records['documents'] ?? [],
      submissions: backup.records['submissions'] ?? [],
      runs: backup.records['runs'] ?? [],
      attachments: backup.attachments.map(({ id }) => ({ id })),
    } as never,
  );
}

interface RestoreOrder {
  kind: LedgerKind;
  /** Of the ledger here: 32 bytes. */
  dataKey: Uint8Array;
  backup: UnsealedBackup;
  /** Who restores. */
  actor: string;
  /** The ways by which papers leave. */
  channels: Channels;
  /** Of a ledger made just now for it, still to be printed. */
  recoveryKey?: string | null;
  /** The ledger was made just now for it: it has come from another PC. */
  isNewHere?: boolean;
  /**
   * Makes the copy that takes the restore back, when everything else is ready: older backups may go for it, this one
   * among them. @returns whether it was made
   */
  beforehand?: () => Promise<boolean>;
}

/**
 * Puts a backup's contents in the place of everything that is in a ledger. First the attachments' chunks are copied
 * beside what is there, with progress; then one transaction changes everything at once: all of it or nothing. Records and
 * attachments' keys are sealed with this ledger's own key, so that its recovery key goes on opening it. Problems:
 * `backup/other-kind`, `ledger/newer`, `backup/restore-cancelled`, those of {@link stageChunks}.
 */
export async function restoreInto(order: RestoreOrder, watch: ProgressWatch = {}): Promise<Result<null>> {
  const { kind, dataKey, backup, beforehand } = order;
  const { schemaVersion } = backup.header;
  if (backup.header.kind !== kind) return failure('backup/other-kind', {});
  if (schemaVersion > SCHEMA_VERSION) return failure('ledger/newer', { found: schemaVersion, known: SCHEMA_VERSION });
  const database = databaseOf(kind, dataKey);
  /** Chunks that nothing needs in the end. What is left of them for want of time goes when the ledger is next opened. */
  let unneeded: readonly string[] = [];
  try {
    const outside = knownWrite(await anchorsOf(kind, dataKey).read());
    // Also above what the backup itself knows: the end outside may have been taken back, and it is the one that somebody wants.
    const floor = Math.max(outside, backup.header.end?.write ?? 0);
    await database.open();
    const staged = await stageChunks(database, dataKey, backup, watch);
    if (!staged.ok) return staged;
    unneeded = staged.value.map(({ body }) => body);
    if (beforehand && !(await beforehand())) return failure('backup/restore-cancelled', {});
    unneeded = await exchange(database, order, staged.value, floor);
    return success(null);
  } catch (error) {
    return restoreProblem(error);
  } finally {
    await removeBodies(database, unneeded).catch(() => {});
    database.close();
  }
}

/** The one transaction of a restore. @returns the bodies of the attachments that were there before */
function exchange(
  database: LedgerDatabase,
  { backup, actor, channels, recoveryKey = null, isNewHere = false }: RestoreOrder,
  attachments: readonly Attachment[],
  floor: number,
): PromiseLike<string[]> {
  const version = backup.header.schemaVersion;
  const names = database.tables.map(({ name }) => name).filter((name) => !UNLISTED.includes(name));
  return database.transaction('rw', [...names, WRITES, PAGES], async ({ idbtrans }) => {
    // Above all that is known of this ledger from outside: what was there may have been older.
    await database.list.begin(idbtrans, { floor });
    for (const name of names.filter((one) => one !== 'meta' && one !== 'attachments')) {
      await database.table(name).clear();
      const records = backup.records[name] ?? [];
      await database
        .table(name)
        .bulkPut(records.map((record) => asOfNow(name, broughtUp(schema, version, name, record), channels)));
    }
    const former = await database.attachments.orderBy('body').keys();
    await database.attachments.clear();
    await database.attachments.bulkPut(attachments);
    const kept = await keptOfThisPc(database);
    await database.meta.clear();
    await database.meta.bulkPut([...backup.meta.filter(({ key }) => !OF_THIS_PC.includes(key)), ...kept]);
    await database.meta.put(begunNow());
    if (recoveryKey !== null) await database.meta.put({ key: RECOVERY_KEY, value: recoveryKey });
    // A ledger that was made just now for it stands on another PC.
    const came = backup.meta.find(({ key }) => key === MOVING);
    if (isNewHere) await database.meta.put({ key: MOVING, value: arrivedWith(came?.value) });
    const { createdAt, ledgerId } = backup.header;
    await appendNote(database, { kind: 'restored', content: { backup: createdAt, ledgerId } }, actor);
    return former.map(String);
  });
}

/** A record as it goes on from here: a letter that waited when the backup was made may have gone since. */
const asOfNow = <R>(table: string, record: R, channels: Channels): R =>
  table === 'submissions'
    ? (transition(record as Submission, { kind: 'restored', at: currentInstant() }, channels) as R)
    : record;

/** Not what is damaged like the rest. */
async function keptOfThisPc({ meta }: LedgerDatabase): Promise<MetaEntry[]> {
  const entries = await Promise.all(OF_THIS_PC.map((key) => meta.get(key).catch(noneIfDamaged)));
  return entries.filter((entry) => entry !== undefined);
}
