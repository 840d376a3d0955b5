import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BackupMac } from '@shared/backup/backup-mac';
import { BackupReader } from '@shared/backup/backup-reader';
import { BackupWriter } from '@shared/backup/backup-writer';
import { backupLimits, type BackupFrame } from '@shared/backup/format';
import { anyText } from '../../builders/any-text';
import {
  aBackup,
  aBackupHeader,
  aFrame,
  BACKUP_KEY,
  backupChunks,
  countsOf,
  framesOf,
  readBackup,
} from '../../builders/backup';

/** Cuts a file at the given places, which may repeat. */
function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return edges.slice(1).map((edge, index) => bytes.subarray(edges[index]!, edge));
}

describe('a backup holds what it was given', () => {
  test('5,000 records come back as they were, in their order, with all facts', () => {
    const frames = framesOf(5000, 500);
    const read = readBackup([aBackup(frames)], BACKUP_KEY);
    if (!read.ok) throw new Error(read.code);
    expect(read.value.header).toEqual(aBackupHeader({ counts: countsOf(frames) }));
    expect(read.value.end).toMatchObject({ records: 5000, bytes: 2_500_000 });
    const ids = (all: BackupFrame[]): string[] => all.map(({ table, id }) => `${table}/${id}`);
    expect(ids(read.value.frames)).toEqual(ids(frames));
    const bytes = (all: BackupFrame[]): Buffer => Buffer.concat(all.map(({ sealed }) => sealed));
    expect(bytes(read.value.frames).equals(bytes(frames))).toBe(true);
  });

  test('an empty ledger has a backup too', () => {
    expect(readBackup([aBackup([])], BACKUP_KEY)).toMatchObject({
      ok: true,
      value: { frames: [], end: { records: 0 } },
    });
  });

  test('wherever the chunks are cut, also within a number or a character', () => {
    const frames = [...framesOf(5), { ...aFrame(9, 1), id: '職員-𠮷' }];
    const file = aBackup(frames);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (places) => {
        const read = readBackup(cutAt(file, places), BACKUP_KEY);
        expect(read.ok && read.value.frames).toEqual(frames);
      }),
    );
    expect(
      readBackup(
        [...file].map((byte) => Uint8Array.of(byte)),
        BACKUP_KEY,
      ).ok,
    ).toBe(true);
  });

  test('whatever tables, ids and bytes there are', () => {
    const frame = fc.record({
      table: fc.constantFrom('people', 'changes', 'attachment-chunks'),
      id: anyText.filter((text) => text !== '' && Buffer.byteLength(text) <= backupLimits.id),
      sealed: fc.uint8Array({ minLength: 1, maxLength: 200 }),
    });
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 12 }), (frames) => {
        const read = readBackup([aBackup(frames)], BACKUP_KEY);
        expect(read.ok && read.value.frames).toEqual(frames);
      }),
    );
  });

  test('the same ledger and instant make the same file, however its facts were put together', () => {
    const turned = Object.fromEntries(Object.entries(aBackupHeader()).reverse());
    expect(aBackup([], turned)).toEqual(aBackup([]));
  });

  test('a file of 100 MB passes through without being kept', () => {
    const [records, size] = [100, 1024 * 1024];
    const header = aBackupHeader({ counts: { chunks: records } });
    const writer = new BackupWriter(header);
    const mac = new BackupMac(BACKUP_KEY, writer.preamble);
    const reader = new BackupReader();
    let largest = 0;
    let read = 0;
    const pass = (pieces: Uint8Array[]): void => {
      for (const piece of pieces) {
        largest = Math.max(largest, piece.length);
        const frames = reader.push(piece);
        if (!frames.ok) throw new Error(frames.code);
        expect(frames.value.length).toBeLessThanOrEqual(1);
        read += frames.value.reduce((sum, { sealed }) => sum + sealed.length, 0);
      }
    };
    const sealed = new Uint8Array(size).fill(3);
    pass([writer.preamble]);
    for (let number = 0; number < records; number++) {
      const frame = { table: 'chunks', id: `chunk-${number}`, sealed };
      mac.add(frame);
      pass(writer.add(frame));
    }
    const end = writer.end(mac.digest());
    if (!end.ok) throw new Error(end.code);
    pass(end.value);
    expect(largest).toBe(size);
    expect(read).toBe(records * size);
    expect(reader.close()).toMatchObject({ ok: true, value: { records, bytes: records * size } });
  });
});

describe('what the writer refuses', () => {
  const writerOf = (frames: BackupFrame[], counts: Record<string, number>): BackupWriter => {
    const writer = new BackupWriter(aBackupHeader({ counts }));
    frames.forEach((frame) => writer.add(frame));
    return writer;
  };

  test.each([
    ['one too few', { people: 2 }],
    ['one too many', { people: 0 }],
    ['another table', { staff: 1 }],
    ['a table that never came', { people: 1, changes: 4 }],
  ])('records other than announced: %s', (_, counts) => {
    const ended = writerOf([aFrame(1)], counts).end(new Uint8Array(32));
    expect(ended).toMatchObject({ ok: false, code: 'backup/incomplete' });
  });

  test('a table without records may be announced', () => {
    expect(writerOf([aFrame(1)], { people: 1, teams: 0 }).end(new Uint8Array(32)).ok).toBe(true);
  });

  test('what the format can’t hold, as a bug of ours', () => {
    const writer = new BackupWriter(aBackupHeader());
    const sealed = new Uint8Array(1);
    expect(() => writer.add({ table: 'people', id: 'a', sealed: new Uint8Array(backupLimits.sealed + 1) })).toThrow(
      /fit/,
    );
    expect(() => writer.add({ table: 'people', id: 'a', sealed: new Uint8Array(0) })).toThrow(/fit/);
    expect(() => writer.add({ table: '', id: 'a', sealed })).toThrow(/fit/);
    expect(() => writer.add({ table: 'people', id: '職'.repeat(200), sealed })).toThrow(/fit/);
    expect(() => writer.add({ table: 'people', id: 'a\ud842', sealed })).toThrow(/no text/);
    expect(() => writer.end(new Uint8Array(31))).toThrow(/32/);
    expect(() => new BackupMac(new Uint8Array(16), writer.preamble)).toThrow(/32/);
    expect(() => new BackupWriter(aBackupHeader({ wraps: [{ kind: 'recovery', text: 'x'.repeat(70_000) }] }))).toThrow(
      /large/,
    );
  });

  test('a wrap of the keychain, and a backup that nobody could open elsewhere', () => {
    expect(() => new BackupWriter(aBackupHeader({ wraps: [{ kind: 'keychain', sealed: 'ab' }] }))).toThrow();
    expect(() => new BackupWriter(aBackupHeader({ wraps: [] }))).toThrow();
  });
});

test('pieces of a frame are handed on as they are, not copied', () => {
  const frame = aFrame(1, 1000);
  expect(new BackupWriter(aBackupHeader({ counts: { people: 1 } })).add(frame)[1]).toBe(frame.sealed);
  expect([...backupChunks([frame])]).toContain(frame.sealed);
});
