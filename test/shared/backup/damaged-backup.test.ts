import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { encodeFrameHead, encodePreamble, encodeTotals, backupLimits, type BackupFrame } from '@shared/backup/format';
import { canonicalJson } from '@shared/vault/canonical-json';
import {
  aBackup,
  aBackupHeader,
  aFrame,
  BACKUP_KEY,
  countsOf,
  framesOf,
  joined,
  readBackup,
} from '../../builders/backup';

const frames = framesOf(4, 12);
const file = aBackup(frames);
const codeOf = (bytes: Uint8Array, key?: Uint8Array): string => {
  const read = readBackup([bytes], key);
  return read.ok ? 'whole' : read.code;
};
const OURS = ['backup/not-a-backup', 'backup/newer', 'backup/header-too-large', 'backup/truncated', 'backup/damaged'];

/** A file that somebody without the key put together: every length, count and checksum is right. */
function forged(kept: readonly BackupFrame[], mac: Uint8Array, header = aBackupHeader({ counts: countsOf(kept) })) {
  const totals = { records: kept.length, bytes: kept.reduce((sum, { sealed }) => sum + sealed.length, 0) };
  const before = joined([
    encodePreamble(canonicalJson(header)),
    ...kept.flatMap((frame) => [encodeFrameHead(frame), frame.sealed]),
    encodeTotals(totals),
    mac,
  ]);
  return joined([before, sha256(before)]);
}
const macOf = (bytes: Uint8Array): Uint8Array => bytes.slice(-64, -32);

/** The file as its parts: the end frame is the last. */
function parts(): { preamble: Uint8Array; frames: Uint8Array[]; end: Uint8Array } {
  const encoded = frames.map((frame) => joined([encodeFrameHead(frame), frame.sealed]));
  const length = encoded.reduce((sum, { length }) => sum + length, 0);
  const end = file.length - 13 - 64;
  return { preamble: file.slice(0, end - length), frames: encoded, end: file.slice(end) };
}

describe('damage is found without a key', () => {
  test('every bit of every byte', () => {
    for (let at = 0; at < file.length; at++)
      for (const flip of [1, 128, 255]) {
        const changed = file.slice();
        changed[at]! ^= flip;
        expect(OURS, `byte ${at}`).toContain(codeOf(changed));
      }
  });

  test('a file cut off anywhere', () => {
    for (let length = 0; length < file.length; length++)
      expect(codeOf(file.slice(0, length)), `${length} bytes`).toBe('backup/truncated');
  });

  test('a byte or another backup behind the end', () => {
    expect(codeOf(joined([file, Uint8Array.of(0)]))).toBe('backup/damaged');
    expect(codeOf(joined([file, file]))).toBe('backup/damaged');
  });

  test.each<[string, (frames: Uint8Array[]) => Uint8Array[]]>([
    ['removed', ([first, , ...others]) => [first!, ...others]],
    ['doubled', ([first, ...others]) => [first!, first!, ...others]],
    ['changed for another', ([first, second, ...others]) => [second!, first!, ...others]],
    ['added', (all) => [...all, joined([encodeFrameHead(aFrame(9)), aFrame(9).sealed])]],
  ])('a record %s', (_, change) => {
    const { preamble, frames: encoded, end } = parts();
    expect(codeOf(joined([preamble, ...encoded, end]))).toBe('whole');
    expect(codeOf(joined([preamble, ...change(encoded), end]))).toBe('backup/damaged');
  });

  test('an empty file, and one of another kind', () => {
    expect(codeOf(new Uint8Array(0))).toBe('backup/truncated');
    expect(codeOf(new TextEncoder().encode('PK\u0003\u0004 a Word file, longer than the first line'))).toBe(
      'backup/not-a-backup',
    );
    expect(codeOf(new TextEncoder().encode('短い'))).toBe('backup/not-a-backup');
    expect(codeOf(new TextEncoder().encode('RENKEI-BACKUP X\n'))).toBe('backup/not-a-backup');
  });
});

describe('what was put together without the key is found with it', () => {
  const [first, second, third, fourth] = frames as [BackupFrame, BackupFrame, BackupFrame, BackupFrame];
  const old = macOf(file);
  const swapped = [second, first, third, fourth];
  const older = [{ ...first, sealed: aFrame(77, 12).sealed }, second, third, fourth];

  test('an honest file passes', () => {
    expect(codeOf(file, BACKUP_KEY)).toBe('whole');
    expect(codeOf(forged(frames, old), BACKUP_KEY)).toBe('whole');
  });

  test.each<[string, Uint8Array]>([
    ['a record removed', forged(frames.slice(1), old)],
    ['a record doubled', forged([...frames, first], old)],
    ['two records in another order', forged(swapped, old)],
    ['a record from an older backup', forged(older, old)],
    ['another number of staff', forged(frames, old, aBackupHeader({ counts: countsOf(frames), staff: 99 }))],
    [
      'another ledger’s wraps',
      forged(frames, old, aBackupHeader({ counts: countsOf(frames), wraps: [{ kind: 'x' }] })),
    ],
    ['a MAC of nothing', forged(frames, new Uint8Array(32))],
    ['the key of another ledger', aBackup(frames, {}, new Uint8Array(32).fill(8))],
  ])('%s', (_, bytes) => {
    expect(codeOf(bytes)).toBe('whole');
    expect(codeOf(bytes, BACKUP_KEY)).toBe('backup/wrong-mac');
  });
});

describe('a file of another version, or made to do harm', () => {
  test.each(['2\n', '10', '99'])('a newer one (%j) says that it is newer', (version) => {
    const newer = joined([new TextEncoder().encode(`RENKEI-BACKUP ${version}`), file.slice(16)]);
    expect(codeOf(newer)).toBe('backup/newer');
  });

  const withHeader = (json: string): Uint8Array => joined([encodePreamble(json), file.slice(parts().preamble.length)]);

  test('a header beyond its limit is refused at its length, before any of it is read', () => {
    const huge = file.slice(0, 20);
    new DataView(huge.buffer).setUint32(16, 0xffffffff);
    expect(codeOf(huge)).toBe('backup/header-too-large');
    new DataView(huge.buffer).setUint32(16, backupLimits.header + 1);
    expect(codeOf(huge)).toBe('backup/header-too-large');
  });

  test.each([
    ['no header', ''],
    ['no JSON', '{"ledgerId"'],
    ['other JSON', '[]'],
    ['a thousand levels', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['levels within a wrap', canonicalJson({ ...aBackupHeader(), wraps: [{ kind: 'x', a: [[[[[[[[[]]]]]]]]] }] })],
    ['a wrap of the keychain', canonicalJson({ ...aBackupHeader(), wraps: [{ kind: 'keychain' }] })],
    ['a strange table', canonicalJson({ ...aBackupHeader(), counts: { '../people': 1 } })],
    ['a count below zero', canonicalJson({ ...aBackupHeader(), counts: { people: -1 } })],
  ])('%s', (_, json) => {
    expect(codeOf(withHeader(json))).toBe('backup/damaged');
  });

  test('a header with a field of a later program is still read', () => {
    const json = canonicalJson({ ...aBackupHeader({ counts: countsOf(frames) }), colour: 'blue' });
    const before = joined([encodePreamble(json), ...parts().frames, parts().end.slice(0, -32)]);
    expect(codeOf(joined([before, sha256(before)]))).toBe('whole');
  });

  test.each([
    ['a record of 4 GB', [1, 6, 0, 1, 0xff, 0xff, 0xff, 0xff]],
    ['a record of nothing', [1, 6, 0, 1, 0, 0, 0, 0]],
    ['a table without a name', [1, 0, 0, 1, 0, 0, 0, 1]],
    ['an endless id', [1, 6, 0xff, 0xff, 0, 0, 0, 1]],
    ['a table that the header doesn’t announce', [1, 1, 0, 1, 0, 0, 0, 1, 0x61, 0x61, 0]],
    ['an unknown kind of frame', [3, 0, 0, 0, 0, 0, 0, 0]],
    ['a name that is no UTF-8', [1, 1, 0, 1, 0, 0, 0, 1, 0xff, 0x61, 0]],
  ])('%s', (_, head) => {
    expect(codeOf(joined([parts().preamble, Uint8Array.from(head)]))).toBe('backup/damaged');
  });
});
