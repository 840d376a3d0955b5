import { BackupMac } from '@shared/backup/backup-mac';
import { BackupReader, type BackupEnd } from '@shared/backup/backup-reader';
import { BackupWriter } from '@shared/backup/backup-writer';
import type { BackupFrame } from '@shared/backup/format';
import type { BackupFacts, BackupHeader } from '@shared/backup/header';
import { attempt, unwrap, type Result } from '@shared/problems/problem';

export const LEDGER_ID = '3f2a91c4-5b1d-4c8e-9a30-6d2f7b0e4a11';
export const BACKUP_KEY = new Uint8Array(32).fill(7);

export const backupFacts = (given: Partial<BackupFacts> = {}): BackupFacts => ({
  kind: 'own',
  reason: 'by-hand',
  schemaVersion: 1,
  staff: 38,
  counts: {},
  ...given,
});

export const aBackupHeader = (given: Partial<BackupHeader> = {}): BackupHeader => ({
  ...backupFacts(),
  ledgerId: LEDGER_ID,
  wraps: [{ kind: 'recovery', sealed: 'a1b2', madeOn: '2026-04-01', confirmedOn: null }],
  createdAt: '2026-11-20T00:02:11.000Z',
  appVersion: '0.1.0',
  ...given,
});

/** Ciphertext as far as a backup knows: bytes that mean nothing to it. */
export const aFrame = (number: number, size = 48, table = 'people'): BackupFrame => ({
  table,
  id: `record-${number}`,
  sealed: Uint8Array.from({ length: size }, (_, index) => (number * 31 + index * 7) & 255),
});

export const framesOf = (count: number, size = 48): BackupFrame[] =>
  Array.from({ length: count }, (_, index) => aFrame(index + 1, size, index % 3 === 0 ? 'changes' : 'people'));

export function countsOf(frames: readonly BackupFrame[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { table } of frames) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}

/** The chunks of a whole backup, as page and main make them together. */
export function* backupChunks(
  frames: readonly BackupFrame[],
  given: Partial<BackupHeader> = {},
  key = BACKUP_KEY,
): Generator<Uint8Array> {
  const writer = new BackupWriter(aBackupHeader({ counts: countsOf(frames), ...given }));
  const mac = new BackupMac(key, writer.preamble);
  yield writer.preamble;
  for (const frame of frames) {
    mac.add(frame);
    yield* writer.add(frame);
  }
  yield* unwrap(writer.end(mac.digest()));
}

export function aBackup(
  frames: readonly BackupFrame[],
  given: Partial<BackupHeader> = {},
  key = BACKUP_KEY,
): Uint8Array {
  return joined([...backupChunks(frames, given, key)]);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export interface ReadBackup {
  header: BackupHeader;
  frames: BackupFrame[];
  end: BackupEnd;
}

/** Reads a backup whole; with a key, its MAC is checked too. */
export const readBackup = (chunks: Iterable<Uint8Array>, key?: Uint8Array): Result<ReadBackup> =>
  attempt(() => {
    const reader = new BackupReader();
    const frames: BackupFrame[] = [];
    for (const chunk of chunks) frames.push(...unwrap(reader.push(chunk)));
    const end = unwrap(reader.close());
    if (!reader.header || !reader.preamble) throw new Error('an end without a beginning');
    if (key) {
      const mac = new BackupMac(key, reader.preamble);
      for (const frame of frames) mac.add(frame);
      unwrap(mac.check(end.mac));
    }
    return { header: reader.header, frames, end };
  });
