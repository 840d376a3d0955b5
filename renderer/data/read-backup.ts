import { FORMS_TABLE } from '@shared/backup/forms-archive';
import { BackupMac } from '@shared/backup/backup-mac';
import type { BackupFrame } from '@shared/backup/format';
import type { Attachment } from '@shared/ledger/attachment';
import type { ChannelOutput } from '@shared/ipc/contract';
import { attempt, failure, success, type Result } from '@shared/problems/problem';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import { ask } from '../ipc/ask';
import type { ProgressWatch } from './attachment-body';
import { formsOf } from './backup-forms';
import { CHUNKS } from './stored-chunk';

/** What a backup holds, opened; but for the chunks of attachments, which are read again when they are wanted. */
export interface UnsealedBackup {
  /** Id to read it by. */
  backup: string;
  /** Of the ledger that it is of: 32 bytes. */
  dataKey: Uint8Array;
  header: ReadBackupHeader;
  /** 32 bytes, checked. */
  mac: Uint8Array;
  records: Record<string, (Record<string, unknown> & { id: string })[]>;
  attachments: Attachment[];
  /** The small things that the ledger remembers about itself, by key. */
  meta: { key: string; value: unknown }[];
  /** Forms that the office had loaded or made (`forms-archive.ts`); empty: none. */
  forms: Uint8Array;
}

type BackupHandle = Extract<ChannelOutput<'backup:read-header'>, { ok: true }>['value'] & {
  /** Id to read it by once more. */
  backup: string;
};
export type ReadBackupHeader = BackupHandle['header'];

/** The facts at the beginning of a backup, without a key. It stays open until it is read or closed. */
export async function openBackup(backup: string): Promise<Result<BackupHandle>> {
  const opened = await ask('backup:read-header', { backup });
  return opened.ok ? success({ ...opened.value, backup }) : opened;
}

export const closeBackup = ({ id }: Pick<BackupHandle, 'id'>): Promise<void> => ask('backup:close', { id });

/**
 * Reads a backup to its end and opens every record. Nothing of it is believed before the MAC has been checked. Problems:
 * `backup/wrong-mac`, `vault/tampered`, `backup/cancelled`, those of main.
 *
 * @param dataKey of the ledger that the backup is of: 32 bytes
 */
export async function readBackup(
  handle: BackupHandle,
  dataKey: Uint8Array,
  watch: ProgressWatch = {},
): Promise<Result<UnsealedBackup>> {
  const frames: BackupFrame[] = [];
  const keep = (batch: BackupFrame[]): void => {
    for (const frame of batch) if (frame.table !== CHUNKS) frames.push(frame);
  };
  const checked = await readFrames(handle, dataKey, keep, watch);
  if (!checked.ok) return checked;
  const { backup, header, mac } = handle;
  return attempt(() => ({ backup, dataKey, header, mac, ...openedFrames(frames, dataKey) }));
}

/** Whether a backup that was just made can be read back whole, as it was sent. Problems: as of {@link readBackup}. */
export async function verifySentBackup(
  backup: string,
  dataKey: Uint8Array,
  watch: ProgressWatch = {},
): Promise<Result<true>> {
  const opened = await openBackup(backup);
  return opened.ok ? readFrames(opened.value, dataKey, () => {}, watch) : opened;
}

/**
 * Hands out a backup's frames, a few megabytes at a time, and closes it. They are to be trusted only when the result says
 * so. Problems: `backup/wrong-mac`, `backup/cancelled`, those of main.
 *
 * @param dataKey of the ledger that the backup is of: 32 bytes
 */
export async function readFrames(
  handle: BackupHandle,
  dataKey: Uint8Array,
  take: (frames: BackupFrame[]) => void | Promise<void>,
  { onProgress = () => {}, signal }: ProgressWatch,
): Promise<Result<true>> {
  const mac = new BackupMac(subkey(dataKey, 'backup'), handle.preamble);
  try {
    for (let isLast = false; !isLast;) {
      const batch = await ask('backup:read-frames', { id: handle.id });
      if (!batch.ok) return batch;
      const { frames } = batch.value;
      for (const frame of frames) await addToMac(mac, frame);
      await take(frames);
      onProgress(mac.totals.bytes, handle.bytes);
      if (signal?.aborted) return failure('backup/cancelled', {});
      ({ isLast } = batch.value);
    }
  } finally {
    await closeBackup(handle);
  }
  return mac.check(handle.mac);
}

/** From here on the system's own SHA-256 is worth asking: many times as fast, and beside the page's thread. */
const LARGE = 64 * 1024;

export async function addToMac(mac: BackupMac, frame: BackupFrame): Promise<void> {
  if (frame.sealed.length < LARGE) return mac.add(frame);
  mac.add(frame, new Uint8Array(await crypto.subtle.digest('SHA-256', frame.sealed as Uint8Array<ArrayBuffer>)));
}

function openedFrames(
  frames: readonly BackupFrame[],
  dataKey: Uint8Array,
): Pick<UnsealedBackup, 'records' | 'attachments' | 'meta' | 'forms'> {
  const cipher = recordCipher(subkey(dataKey, 'records'));
  const records: UnsealedBackup['records'] = {};
  const attachments: Attachment[] = [];
  const meta: UnsealedBackup['meta'] = [];
  const forms: Record<string, unknown>[] = [];
  for (const { table, id, sealed } of frames) {
    const record = cipher.open(table, id, sealed) as Record<string, unknown>;
    if (table === 'meta') meta.push(record as UnsealedBackup['meta'][number]);
    else if (table === FORMS_TABLE) forms.push(record);
    else if (table === 'attachments') attachments.push(record as unknown as Attachment);
    else (records[table] ??= []).push(record as UnsealedBackup['records'][string][number]);
  }
  return { records, attachments, meta, forms: formsOf(forms) };
}
