import { BackupMac } from '@shared/backup/backup-mac';
import type { BackupFrame } from '@shared/backup/format';
import type { BackupFacts } from '@shared/backup/header';
import { MESSAGE_BYTES, MESSAGE_FRAMES } from '@shared/ipc/backup';
import type { ChannelOutput } from '@shared/ipc/contract';
import { attempt, failure, type Result } from '@shared/problems/problem';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import { ask } from '../app/ask';
import { databaseNames, SCHEMA_VERSION, type LedgerKind } from './database';
import { sealedPart, type StoredRecord } from './encryption';
import { promised } from './sealed-reader';

export interface BackupOrder {
  kind: LedgerKind;
  /** The ledger's data key: 32 bytes. */
  dataKey: Uint8Array;
  reason: BackupFacts['reason'];
  /** 職員 registered now, for the list of backups. */
  staff: number;
  /** @param done records so far, of `all` */
  onProgress?: (done: number, all: number) => void;
  signal?: AbortSignal;
}

type FinishedBackup = Extract<ChannelOutput<'backup:finish'>, { ok: true }>['value'];

/**
 * Copies the ledger's ciphertext into a file: main writes it, checks it and puts it in its places. Nothing is opened for
 * it. Problems: those of main, `backup/cancelled`.
 */
export async function makeBackup(order: BackupOrder): Promise<Result<FinishedBackup>> {
  const { kind, dataKey, reason, staff, onProgress = () => {}, signal } = order;
  const frames = await sealedFrames(databaseNames[kind]);
  const counts: Record<string, number> = {};
  for (const { table } of frames) counts[table] = (counts[table] ?? 0) + 1;
  const begun = await ask('backup:begin', { kind, reason, schemaVersion: SCHEMA_VERSION, staff, counts });
  if (!begun.ok) return begun;
  const { id, preamble } = begun.value;
  const mac = new BackupMac(subkey(dataKey, 'backup'), preamble);
  let done = 0;
  for (const batch of batchesOf(frames)) {
    if (signal?.aborted) {
      await ask('backup:cancel', { id });
      return failure('backup/cancelled', {});
    }
    for (const frame of batch) mac.add(frame);
    const sent = await ask('backup:frames', { id, frames: batch });
    if (!sent.ok) return sent;
    done += batch.length;
    onProgress(done, frames.length);
  }
  const finished = await ask('backup:finish', { id, mac: mac.digest() });
  if (!finished.ok) return finished;
  const verified = await verifyBackup(finished.value.backup, dataKey);
  return verified.ok ? finished : verified;
}

/** Every record as it lies on disk, of one moment: a single transaction reads all tables. */
async function sealedFrames(name: string): Promise<BackupFrame[]> {
  const database = await promised(indexedDB.open(name));
  try {
    const tables = [...database.objectStoreNames];
    const transaction = database.transaction(tables);
    const read = tables.map(async (table) => {
      const store = transaction.objectStore(table);
      const [keys, records] = await Promise.all([
        promised(store.getAllKeys()),
        promised(store.getAll() as IDBRequest<StoredRecord[]>),
      ]);
      return records.map((record, i) => ({ table, id: String(keys[i]), sealed: sealedPart(record) }));
    });
    return (await Promise.all(read)).flat();
  } finally {
    database.close();
  }
}

function* batchesOf(frames: readonly BackupFrame[]): Generator<BackupFrame[]> {
  let batch: BackupFrame[] = [];
  let bytes = 0;
  for (const frame of frames) {
    const isFull = batch.length === MESSAGE_FRAMES || bytes + frame.sealed.length > MESSAGE_BYTES;
    if (isFull && batch.length > 0) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(frame);
    bytes += frame.sealed.length;
  }
  if (batch.length > 0) yield batch;
}

/** What a backup holds, opened. */
export interface OpenedBackup {
  header: BackupHeader;
  records: Record<string, (Record<string, unknown> & { id: string })[]>;
  /** The small things that the ledger remembers about itself, by key. */
  meta: { key: string; value: unknown }[];
}

type BackupHandle = Extract<ChannelOutput<'backup:read-header'>, { ok: true }>['value'];
export type BackupHeader = BackupHandle['header'];

/** The facts at the beginning of a backup, without a key. It stays open until it is read or closed. */
export const openBackup = (backup: string): Promise<Result<BackupHandle>> => ask('backup:read-header', { backup });

export const closeBackup = ({ id }: BackupHandle): Promise<void> => ask('backup:close', { id });

/**
 * Reads a backup to its end and opens every record. Nothing of it is believed before the MAC has been checked. Problems:
 * `backup/wrong-mac`, `vault/tampered`, those of main.
 *
 * @param dataKey of the ledger that the backup is of: 32 bytes
 */
export async function readBackup(handle: BackupHandle, dataKey: Uint8Array): Promise<Result<OpenedBackup>> {
  const frames: BackupFrame[] = [];
  const checked = await checkedFrames(handle, dataKey, (batch) => frames.push(...batch));
  if (!checked.ok) return checked;
  return attempt(() => ({ header: handle.header, ...openedFrames(frames, dataKey) }));
}

/** Whether a backup that was just made can be read back whole, as it was sent. */
export async function verifyBackup(backup: string, dataKey: Uint8Array): Promise<Result<true>> {
  const opened = await openBackup(backup);
  return opened.ok ? checkedFrames(opened.value, dataKey, () => {}) : opened;
}

async function checkedFrames(
  handle: BackupHandle,
  dataKey: Uint8Array,
  take: (frames: BackupFrame[]) => void,
): Promise<Result<true>> {
  const mac = new BackupMac(subkey(dataKey, 'backup'), handle.preamble);
  try {
    for (let isLast = false; !isLast;) {
      const batch = await ask('backup:read-frames', { id: handle.id });
      if (!batch.ok) return batch;
      for (const frame of batch.value.frames) mac.add(frame);
      take(batch.value.frames);
      isLast = batch.value.isLast;
    }
  } finally {
    await closeBackup(handle);
  }
  return mac.check(handle.mac);
}

function openedFrames(frames: readonly BackupFrame[], dataKey: Uint8Array): Omit<OpenedBackup, 'header'> {
  const cipher = recordCipher(subkey(dataKey, 'records'));
  const records: OpenedBackup['records'] = {};
  const meta: OpenedBackup['meta'] = [];
  for (const { table, id, sealed } of frames) {
    const record = cipher.open(table, id, sealed) as Record<string, unknown>;
    if (table === 'meta') meta.push(record as OpenedBackup['meta'][number]);
    else (records[table] ??= []).push(record as OpenedBackup['records'][string][number]);
  }
  return { records, meta };
}
