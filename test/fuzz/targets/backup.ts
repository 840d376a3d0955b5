import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { encodeFrameHead, encodePreamble, encodeTotals, type BackupFrame } from '@shared/backup/format';
import { canonicalJson } from '@shared/vault/canonical-json';
import { aBackup, aBackupHeader, BACKUP_KEY, countsOf, joined, readBackup } from '../../builders/backup';
import { anyWords } from '../any-words.ts';
import { changed, changes, type Change } from '../changed-bytes.ts';
import { seldom } from '../seldom.ts';
import { must, target } from '../target.ts';

interface BackupCase {
  frames: BackupFrame[];
  /** What somebody without the key does to it. */
  order: number[] | undefined;
  changes: Change[];
  /** Whether the checksum is made anew behind that, and what the header says instead. */
  isResealed: boolean;
  header: string | undefined;
  /** Where the file is cut into pieces as it is read. */
  cuts: number[];
}

const frame: fc.Arbitrary<BackupFrame> = fc.record({
  table: fc.constantFrom('people', 'changes', 'audit', 'a'.repeat(64)),
  id: anyWords.map((text) => text || 'id'),
  sealed: fc.uint8Array({ minLength: 1, maxLength: 60 }),
});

const HEADERS = [
  '{}',
  '[]',
  'null',
  '{"a":'.repeat(20),
  '{"kind":"own"}',
  '\ufeff{}',
  '{"__proto__":{}}',
  '{"kind":"own","kind":"sample"}',
];

const cases: fc.Arbitrary<BackupCase> = fc.record({
  frames: fc.array(frame, { maxLength: 6 }),
  order: seldom(fc.array(fc.nat({ max: 5 }), { maxLength: 8 })),
  changes,
  isResealed: fc.boolean(),
  header: seldom(fc.oneof(fc.constantFrom(...HEADERS), fc.json())),
  cuts: fc.array(fc.nat({ max: 2000 }), { maxLength: 4 }),
});

/** Without its key nobody makes a backup that is taken for another one, and it says the same in whatever pieces it comes. */
export const backup = target<BackupCase>({
  cases,
  check(given) {
    const original = aBackup(given.frames);
    const file = spoilt(original, given);
    const whole = readBackup([file], BACKUP_KEY);
    const inPieces = readBackup(piecesOf(file, given.cuts), BACKUP_KEY);
    must(JSON.stringify(whole) === JSON.stringify(inPieces), 'read in pieces it says something else', {
      whole,
      inPieces,
    });
    const isOriginal = Buffer.compare(file, original) === 0;
    must(whole.ok || !isOriginal, 'what was written isn’t read', whole);
    if (!whole.ok) return;
    must(isOriginal, 'another file is taken for what was written', whole.value);
    must(
      JSON.stringify(whole.value.frames) === JSON.stringify(given.frames),
      'it reads as something else',
      whole.value.frames,
    );
    must(whole.value.end.records === given.frames.length, 'it counts otherwise', whole.value.end);
  },
});

function spoilt(original: Uint8Array, { frames, order, changes, isResealed, header }: BackupCase): Uint8Array {
  const other = order || header !== undefined ? putTogether(original, frames, order, header) : original;
  const file = changed(other, changes);
  if (!isResealed || file.length < 32) return file;
  const before = file.subarray(0, -32);
  return joined([before, sha256(before)]);
}

/** As somebody would who knows the format: each length, count and sum is right, but the one that wants the key. */
function putTogether(
  original: Uint8Array,
  frames: readonly BackupFrame[],
  order: number[] | undefined,
  header: string | undefined,
): Uint8Array {
  const kept = order ? order.flatMap((at) => frames[at] ?? []) : [...frames];
  const totals = { records: kept.length, bytes: kept.reduce((sum, { sealed }) => sum + sealed.length, 0) };
  const before = joined([
    encodePreamble(header ?? canonicalJson(aBackupHeader({ counts: countsOf(kept) }))),
    ...kept.flatMap((one) => [encodeFrameHead(one), one.sealed]),
    encodeTotals(totals),
    original.slice(-64, -32),
  ]);
  return joined([before, sha256(before)]);
}

function* piecesOf(file: Uint8Array, cuts: readonly number[]): Generator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const to = Math.min(file.length, cut);
    yield file.subarray(from, to);
    from = to;
  }
  yield file.subarray(from);
}
