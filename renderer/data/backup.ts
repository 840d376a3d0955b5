import { FORMS_TABLE } from '@shared/backup/forms-archive';
import { BackupMac } from '@shared/backup/backup-mac';
import type { BackupFrame } from '@shared/backup/format';
import type { BackupFacts } from '@shared/backup/header';
import { MESSAGE_BYTES, MESSAGE_FRAMES } from '@shared/ipc/backup';
import type { ChannelOutput } from '@shared/ipc/contract';
import { failure, success, type Result } from '@shared/problems/problem';
import { subkey } from '@shared/vault/subkeys';
import { ask } from '../ipc/ask';
import { formFrameCount, formFrames, formsBundle, type FormsBundle } from './backup-forms';
import { databaseNames, SCHEMA_VERSION, type LedgerKind } from './database';
import { endOfMoment, readMoment, weightOf, type LedgerMoment } from './ledger-moment';
import { registeredStaff, type Records } from './records';
import { addToMac, verifySentBackup } from './read-backup';
import { promised } from './sealed-reader';
import { storageProblem } from './storage-problem';

/** What a backup has to know of a ledger, open or not yet. An OpenLedger is one. */
export interface BackupSource {
  kind: LedgerKind;
  /** The ledger's data key: 32 bytes. */
  dataKey: Uint8Array;
  disk: { settled: () => Promise<void> };
  attachments: { whileCopied: <T>(work: () => Promise<T>) => Promise<T> };
  memory: { read: () => { records: Pick<Records, 'people'> } };
}

export interface BackupOrder {
  source: BackupSource;
  /** Of the ledger as it lies there; the newest when left out. */
  schemaVersion?: number;
  reason: BackupFacts['reason'];
  onProgress?: (progress: BackupProgress) => void;
  /** While it is written, ends it without a trace; while it is read back, ends that alone. */
  signal?: AbortSignal;
}

export interface BackupProgress {
  /** writing: the ledger is copied · checking: the copy is read back */
  step: 'writing' | 'checking';
  /** Bytes, as nearly as they are known. */
  done: number;
  all: number;
}

export type MadeBackup = Extract<ChannelOutput<'backup:finish'>, { ok: true }>['value'] & {
  /** Whether it was read back to its end here; main has done so in any case. */
  isChecked: boolean;
};

/**
 * Copies the ledger's ciphertext into a file: main writes it, checks it and puts it in its places. Nothing is opened for
 * it, and of attachments only a few chunks are in memory. Problems: those of main, `backup/cancelled`,
 * `backup/incomplete`, `backup/wrong-mac`.
 */
export function makeBackup(order: BackupOrder): Promise<Result<MadeBackup>> {
  const made = lastBackup.then(() =>
    order.signal?.aborted === true ? failure('backup/cancelled', {}) : makeNow(order),
  );
  lastBackup = made.catch(() => null);
  return made;
}

/** What is taken in while the day's backup is being made waits for its end: main makes one at a time, and refuses another. */
let lastBackup: Promise<unknown> = Promise.resolve();

async function makeNow(order: BackupOrder): Promise<Result<MadeBackup>> {
  const { source, signal, onProgress = () => {} } = order;
  const written = await source.attachments.whileCopied(() => writeBackup(order));
  if (!written.ok) return written;
  const verified = await verifySentBackup(written.value.backup, source.dataKey, {
    ...(signal && { signal }),
    onProgress: (done, all) => onProgress({ step: 'checking', done, all }),
  });
  if (!verified.ok && verified.code !== 'backup/cancelled') return verified;
  return success({ ...written.value, isChecked: verified.ok });
}

async function writeBackup({
  source: { kind, dataKey, disk, memory },
  reason,
  schemaVersion = SCHEMA_VERSION,
  ...watch
}: BackupOrder): ReturnType<typeof sendMoment> {
  let database: IDBDatabase | null = null;
  try {
    await disk.settled();
    database = await promised(indexedDB.open(databaseNames[kind]));
    const moment = await readMoment(database);
    const staff = registeredStaff(memory.read().records);
    const forms = await formsBundle(kind);
    const pieces = formFrameCount(forms);
    const counts = pieces > 0 ? { ...moment.counts, [FORMS_TABLE]: pieces } : moment.counts;
    const end = endOfMoment(moment, dataKey);
    const begun = await ask('backup:begin', { kind, reason, schemaVersion, staff, counts, end });
    if (!begun.ok) return begun;
    const sent = await sendMoment(begun.value, { ...moment, forms }, dataKey, watch);
    return sent.ok ? success({ ...sent.value, warning: sent.value.warning ?? forms.warning }) : sent;
  } catch (error) {
    return storageProblem(error);
  } finally {
    database?.close();
  }
}

async function sendMoment(
  { id, preamble }: { id: string; preamble: Uint8Array },
  moment: LedgerMoment & { forms: FormsBundle },
  dataKey: Uint8Array,
  { onProgress = () => {}, signal }: Pick<BackupOrder, 'onProgress' | 'signal'>,
): Promise<Result<Omit<MadeBackup, 'isChecked'>>> {
  const mac = new BackupMac(subkey(dataKey, 'backup'), preamble);
  let done = 0;
  let isSent = false;
  const all = moment.weight + moment.forms.archive.length;
  try {
    for await (const batch of batchesOf(framesOf(moment, dataKey))) {
      for (const frame of batch) await addToMac(mac, frame);
      const sent = await ask('backup:frames', { id, frames: batch });
      if (!sent.ok) return sent;
      done += batch.reduce((sum, frame) => sum + weightOf(frame), 0);
      onProgress({ step: 'writing', done, all });
      if (signal?.aborted) return failure('backup/cancelled', {});
    }
    isSent = true;
  } finally {
    // Whatever ended it: main is to remove what it has written.
    if (!isSent) await ask('backup:cancel', { id });
  }
  return ask('backup:finish', { id, mac: mac.digest() });
}

async function* framesOf(
  moment: LedgerMoment & { forms: FormsBundle },
  dataKey: Uint8Array,
): AsyncGenerator<BackupFrame> {
  yield* moment.frames();
  yield* formFrames(moment.forms, dataKey);
}

async function* batchesOf(frames: AsyncIterable<BackupFrame>): AsyncGenerator<BackupFrame[]> {
  let batch: BackupFrame[] = [];
  let bytes = 0;
  for await (const frame of frames) {
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
