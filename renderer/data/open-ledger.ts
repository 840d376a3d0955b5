import type { Channels } from '@shared/channels/registry';
import { entityTables, type EntityTable, type Ledger } from '@shared/ledger/entities';
import type { PaperDocument } from '@shared/ledger/document';
import type { KeptRun } from '@shared/procedures/kept-run';
import { failure, problem, Refusal, success, type Result } from '@shared/problems/problem';
import { asOfMail, type KeptSubmission } from '@shared/submission/submission';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import { PAGES, WRITES } from '@shared/vault/written-list';
import { knownWrite, type AnchorPlace } from './anchoring';
import { removeUnusedChunks } from './attachment-body';
import { BEGUN, databaseNames, LedgerDatabase, NATIVE_STEP, type LedgerKind, type MetaEntry } from './database';
import { inTurn } from './in-turn';
import { ledgerStores, type LedgerStores } from './ledger-stores';
import type { Disk } from './open-database';
import { emptyRecords, type LedgerSnapshot, type Records } from './records';
import { workerReader, type OpenedTables, type Reader } from './read-records';
import type { DamagedRecord } from './sealed-reader';
import { newestVersion, schema, type SchemaStep } from './schema';
import { beginAnchoring, settleList } from './settle-list';
import { openingProblem, storageProblem } from './storage-problem';
import { versionByOpening, versionOnDisk } from './version-on-disk';
import { currentInstant } from './clock';

/** Tables that are held in memory while the ledger is open; the others are asked when they are needed. */
const HELD = [...entityTables, 'documents', 'submissions', 'runs'] as const;

const soundDisk: Disk = { hasRoom: () => Promise.resolve(true), mend: () => Promise.resolve() };

export interface OpeningOptions {
  kind: LedgerKind;
  /** The ledger's data key: 32 bytes. */
  key: Uint8Array;
  /** Who sits at this PC. */
  actor: () => string;
  /** The ways by which papers leave. */
  channels: Channels;
  onProgress?: (records: number) => void;
  /** Opens although records are damaged. They stay on disk as they are. */
  leavesOutDamaged?: boolean;
  /** Whether this ledger had records before, so that none are a loss. Asked only when there are none. */
  isExpected?: () => Promise<boolean>;
  /** Not for who only looks: of a ledger that was erased meanwhile they would begin another one. */
  mayBegin?: boolean;
  disk?: Disk;
  /** Where the end of its list stands outside. */
  anchors: AnchorPlace;
  /** Whoever opens it only reads. */
  isReadOnly?: boolean;
  /** Opens although something isn't as it was left; that stands in the record of deeds then. */
  acceptsAltered?: boolean;
  /** Looks at what only grows before it opens, too: seconds, after years of a large office. */
  isThorough?: boolean;
  /** Makes a copy of a ledger of an older form before it is brought up to this one. Without one it isn't touched. */
  beforeMigration?: (version: number) => Promise<Result<unknown>>;
  /** The schema; tests have later ones. */
  steps?: readonly SchemaStep[];
  /** Reads and opens the tables; tests have no workers. */
  newReader?: () => Reader;
}

/** The ledger's database, with its records sealed and opened by the data key. */
export const databaseOf = (kind: LedgerKind, key: Uint8Array, autoOpen = true, steps = schema): LedgerDatabase =>
  new LedgerDatabase(databaseNames[kind], recordCipher(subkey(key, 'records')), autoOpen, steps);

/**
 * Opens a ledger and reads all of it into memory; one that isn't there yet is begun. Refused are a database of a newer
 * program, before it is opened; one with damaged records, unless they may be left out; and none at all, or an empty one,
 * where there should be records.
 */
export const openLedger = (options: OpeningOptions): Promise<Result<LedgerStores>> =>
  inTurn(onDisk, () => openNow(options));

/**
 * What is done to a database as a whole: two openings that begin one at once would each write its beginning, and one that comes upon
 * an erasure would leave an empty ledger behind it. Chromium keeps both ledgers in one store, so neither is opened (and the store's
 * log mended before) while the other is being erased.
 */
const onDisk = {};

/** Why main doesn't answer says nothing about the database. */
const answered = <T>(asked: Promise<T>): Promise<T> =>
  asked.catch((error: unknown) => {
    throw error instanceof Refusal ? error : new Refusal(problem('ledger/not-ready', {}));
  });

async function openNow(options: OpeningOptions): Promise<Result<LedgerStores>> {
  const { kind, key, actor, channels, onProgress = () => {}, leavesOutDamaged = false } = options;
  const { disk = soundDisk, steps = schema, anchors, mayBegin = true, isReadOnly = false } = options;
  const reader = (options.newReader ?? workerReader)();
  const name = databaseNames[kind];
  const database = databaseOf(kind, key, false, steps);
  const known = newestVersion(steps);
  try {
    await answered(disk.mend());
    const outside = await answered(anchors.read());
    // What had an end had a beginning.
    const isExpected = async (): Promise<boolean> =>
      knownWrite(outside) > 0 || (!!options.isExpected && (await answered(options.isExpected())));
    const found = await usableVersion(name, known, isExpected);
    if (!found.ok) return found;
    if (found.value === 0 && !mayBegin) return failure('ledger/gone', {});
    const isOlder = found.value > 0 && found.value < known;
    const copied = isOlder ? await options.beforeMigration?.(found.value) : undefined;
    if (copied?.ok === false) return failure('ledger/no-copy', { reason: copied.message });
    await database.open();
    const begun = performance.now();
    const list = { anchor: knownWrite(outside) || null, isThorough: options.isThorough ?? false };
    const [{ records, damaged, ...read }, last] = await Promise.all([
      reader.read({ name, key, tables: HELD, list }, onProgress),
      database.changes.orderBy('sequence').last(),
      // What stays behind here is in nobody's way.
      removeUnusedChunks(database).catch(() => {}),
    ]);
    // Kept in the product: how long opening takes is read from it (test/bench/open-ledger.bench.ts).
    performance.measure('ledger-read', { start: begun });
    if (damaged.length > 0 && !leavesOutDamaged) {
      database.close();
      const isNothingOpen = HELD.every((table) => (records[table] ?? []).length === 0);
      return isNothingOpen ? failure('ledger/other-key', {}) : failure('ledger/damaged', damageOf(damaged));
    }
    const isNew = (await database.meta.where('key').equals(BEGUN).count()) === 0;
    if (isNew && (!mayBegin || (await isExpected()))) {
      database.close();
      return failure('ledger/gone', {});
    }
    const anchoring = beginAnchoring(database, key, anchors, outside);
    const look = { database, report: read.list, outside, anchoring, isNew, actor };
    const unsound = await settleList({ ...look, acceptsAltered: options.acceptsAltered ?? false });
    if (unsound) {
      database.close();
      return unsound;
    }
    if (isNew) await database.meta.put(begunNow());
    const held = heldOf(records);
    const beforeClose = (): void => anchoring?.end();
    const parts = { database, dataKey: key, held, lastSequence: last?.sequence ?? 0, isReadOnly };
    const listed = { kind, anchors, isLookDue: read.list?.isLookDue ?? false, newReader: options.newReader };
    return success(ledgerStores({ ...parts, ...listed, ...{ actor, channels, disk, beforeClose } }));
  } catch (error) {
    database.close();
    return openingProblem(error);
  } finally {
    reader.end();
  }
}

/** What every ledger holds from its first opening on: Chromium puts an empty database in the place of a damaged one. */
export const begunNow = (): MetaEntry => ({ key: BEGUN, value: currentInstant() });

/** @returns the version on disk; 0 for a ledger that is to begin */
async function usableVersion(name: string, known: number, isExpected: () => Promise<boolean>): Promise<Result<number>> {
  // Whoever opens a database that isn't there leaves one of native version 1, without a table.
  const schemaOf = (native: number): number => Math.floor(native / NATIVE_STEP);
  let found = schemaOf(await versionOnDisk(name));
  if (found === 0 && (await isExpected())) {
    found = schemaOf(await versionByOpening(name));
    if (found === 0) return failure('ledger/gone', {});
  }
  return found > known ? failure('ledger/newer', { found, known }) : success(found);
}

const damageOf = (damaged: readonly DamagedRecord[]): { count: number; tables: string } => ({
  count: damaged.length,
  tables: [...new Set(damaged.map(({ table }) => table))].join(' '),
});

const byId = <R extends { id: string }>(records: readonly R[]): Map<string, R> =>
  new Map(records.map((record) => [record.id, record]));

const heldOf = (records: OpenedTables['records']): Omit<LedgerSnapshot, 'lastChange'> => ({
  records: heldRecords(records),
  documents: byId((records['documents'] ?? []) as PaperDocument[]),
  submissions: byId(((records['submissions'] ?? []) as KeptSubmission[]).map(asOfMail)),
  runs: byId((records['runs'] ?? []) as KeptRun[]),
});

const heldRecords = (opened: OpenedTables['records']): Records =>
  Object.assign(emptyRecords(), Object.fromEntries(entityTables.map((table) => [table, byId(opened[table] ?? [])])));

/** Fills a new ledger with everything at once, without history: for the sample. What lay there is erased. */
export async function fillLedger(
  kind: LedgerKind,
  key: Uint8Array,
  ledger: Ledger,
  documents: PaperDocument[] = [],
): Promise<Result<null>> {
  const database = databaseOf(kind, key);
  const { corporation, ...lists } = ledger;
  const all = { ...lists, corporations: [corporation] } as Record<EntityTable, unknown[]>;
  try {
    await eraseRecords(kind);
    await database.open();
    await database.transaction('rw', [...HELD, 'meta', WRITES, PAGES], async ({ idbtrans }) => {
      await database.list.begin(idbtrans);
      for (const table of entityTables) await database.table(table).bulkPut(all[table]);
      await database.documents.bulkPut(documents);
      await database.meta.put(begunNow());
    });
    return success(null);
  } catch (error) {
    return storageProblem(error);
  } finally {
    database.close();
  }
}

export const eraseRecords = (kind: LedgerKind): Promise<void> =>
  inTurn(onDisk, () => LedgerDatabase.delete(databaseNames[kind]));

/** Asks Chromium never to clear the ledger when the disk is full. False: it might; the screen says so. */
export async function keepStorage(): Promise<boolean> {
  return (await navigator.storage.persisted()) || navigator.storage.persist();
}
