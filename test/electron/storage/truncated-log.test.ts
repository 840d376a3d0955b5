import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendLogs, truncatedAt } from '../../../electron/storage/truncated-log';

const BLOCK = 32_768;

/** A log as LevelDB writes it, with the ends of its records. The CRC isn't looked at. */
function logOf(sizes: readonly number[]): { log: Uint8Array; ends: number[] } {
  const pieces: Buffer[] = [];
  const ends = [0];
  let at = 0;
  const push = (piece: Buffer): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const size of sizes) {
    let rest = size;
    let isFirst = true;
    do {
      if (BLOCK - (at % BLOCK) < 7) push(Buffer.alloc(BLOCK - (at % BLOCK)));
      const length = Math.min(rest, BLOCK - (at % BLOCK) - 7);
      const isLast = length === rest;
      const header = Buffer.alloc(7, 0xee);
      header.writeUInt16LE(length, 4);
      header[6] = isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3;
      push(Buffer.concat([header, Buffer.alloc(length, 0x55)]));
      rest -= length;
      isFirst = false;
      if (isLast) break;
    } while (rest >= 0);
    ends.push(at);
  }
  return { log: Buffer.concat(pieces), ends };
}

const sizes = fc.array(fc.oneof(fc.nat(300), fc.integer({ min: 32_700, max: 70_000 })), { minLength: 1, maxLength: 8 });

test('a log that is whole is left as it is', () => {
  fc.assert(
    fc.property(sizes, (all) => {
      expect(truncatedAt(logOf(all).log)).toBeNull();
    }),
  );
  expect(truncatedAt(new Uint8Array())).toBeNull();
});

test('one that was cut off anywhere ends with its last whole record', () => {
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
      const { log, ends } = logOf(all);
      const cut = Math.floor(share * log.length);
      const whole = Math.max(...ends.filter((end) => end <= cut));
      const torn = truncatedAt(log.subarray(0, cut));
      // Between two blocks there may be a few bytes that mean nothing.
      const isPadding = BLOCK - (whole % BLOCK) < 7 && cut - whole < 7;
      expect(torn).toBe(whole === cut || (torn === null && isPadding) ? null : whole);
    }),
  );
});

test('noise in the middle isn’t taken for the end: Chromium tells of it', () => {
  const { log } = logOf([100, 100, 100]);
  log.fill(0, 111, 115);
  expect(truncatedAt(log)).toBeNull();
});

test('all logs of a profile are mended, and nothing else is touched', async () => {
  const session = mkdtempSync(join(tmpdir(), 'torn log-'));
  const folder = join(session, 'IndexedDB', 'ledger.leveldb');
  mkdirSync(folder, { recursive: true });
  const { log, ends } = logOf([500, 600]);
  writeFileSync(join(folder, '000003.log'), log.subarray(0, -1));
  writeFileSync(join(folder, '000005.ldb'), log.subarray(0, -1));
  await mendLogs(session, 0);
  expect(readFileSync(join(folder, '000003.log'))).toHaveLength(ends[1] ?? 0);
  expect(readFileSync(join(folder, '000005.ldb'))).toHaveLength(log.length - 1);
  await mendLogs(join(session, 'nowhere'), 0);
  rmSync(session, { recursive: true });
});

/** A profile with a log that ends in the middle of its second record. */
function tornProfile(): { session: string; path: string; rest: Uint8Array; size: number } {
  const session = mkdtempSync(join(tmpdir(), 'live log-'));
  const folder = join(session, 'IndexedDB', 'ledger.leveldb');
  mkdirSync(folder, { recursive: true });
  const { log } = logOf([500, 600]);
  const path = join(folder, '000003.log');
  writeFileSync(path, log.subarray(0, 520));
  return { session, path, rest: log.subarray(520), size: log.length };
}

test('one that is being written to is left alone: the writer goes on where it was', async () => {
  const { session, path, rest, size } = tornProfile();
  const mended = mendLogs(session, 200);
  setTimeout(() => appendFileSync(path, rest), 50);
  await mended;
  expect(readFileSync(path)).toHaveLength(size);
  expect(truncatedAt(readFileSync(path))).toBeNull();
  rmSync(session, { recursive: true });
});

test('one that goes while it is looked at, because a new one was begun, is no failure', async () => {
  const { session, path } = tornProfile();
  const mended = mendLogs(session, 200);
  setTimeout(() => unlinkSync(path), 50);
  await expect(mended).resolves.toBeUndefined();
  rmSync(session, { recursive: true });
});

test('one that was listed and is gone before it is read is no failure either', async () => {
  const session = mkdtempSync(join(tmpdir(), 'gone log-'));
  const folder = join(session, 'IndexedDB', 'ledger.leveldb');
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(folder, 'nowhere'), join(folder, '000003.log'));
  await expect(mendLogs(session, 0)).resolves.toBeUndefined();
  rmSync(session, { recursive: true });
});
