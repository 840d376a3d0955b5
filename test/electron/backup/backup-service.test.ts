import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '@shared/ipc/contract';
import { failure } from '@shared/problems/problem';
import { temporaryFolder } from '../../support/temporary-folder';
import { aBackup, aFrame, BACKUP_KEY, backupFacts, countsOf, framesOf, readBackup } from '../../builders/backup';
import { anOffice, backUp, mustBackUp, newestBackup, readBack, type Office } from '../../builders/backup-desk';

const NAME = '連携台帳_バックアップ_20261120-0902_3f2a91c4.renkei';

let office: Office;
beforeEach(() => {
  office = anOffice(temporaryFolder());
});
const files = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

describe('a backup', () => {
  test('of 5,000 records lies on this PC and on the stick, and comes back as it was', async () => {
    const frames = framesOf(5000, 500);
    const made = await mustBackUp(office.desk, frames);
    expect(made).toMatchObject({ name: NAME, warning: null, removed: 0, createdAt: '2026-11-20T00:02:00.000Z' });
    expect(made.files.map(({ place }) => place.id)).toEqual(['this-pc', 'chosen']);
    expect(files(office.own)).toEqual([NAME]);
    expect(files(office.stick)).toEqual([NAME]);
    expect(readFileSync(join(office.own, NAME)).equals(readFileSync(join(office.stick, NAME)))).toBe(true);

    expect(made.backup).toBe(await newestBackup(office.desk));
    const restored = await readBack(office.desk, made.backup);
    if (!restored.ok) throw new Error(restored.code);
    expect(restored.value.frames).toHaveLength(5000);
    const sealed = (all: typeof frames): Buffer => Buffer.concat(all.map((frame) => frame.sealed));
    expect(sealed(restored.value.frames).equals(sealed(frames))).toBe(true);
    expect(restored.value.frames.map(({ id }) => id)).toEqual(frames.map(({ id }) => id));
  });

  test('holds the ways to open it elsewhere, and is the file that shared code reads', async () => {
    await mustBackUp(office.desk, [aFrame(1)]);
    const read = readBackup([readFileSync(join(office.stick, NAME))], BACKUP_KEY);
    expect(read.ok && read.value.header).toMatchObject({
      wraps: [{ kind: 'recovery' }],
      appVersion: '0.1.0',
      staff: 38,
    });
  });

  test('without a chosen folder lies on this PC alone, and nothing is amiss', async () => {
    office = anOffice(temporaryFolder(), { chosen: () => null });
    expect(await mustBackUp(office.desk)).toMatchObject({ warning: null, files: [{ place: { id: 'this-pc' } }] });
  });

  test('of a second time in the same minute doesn’t replace the first', async () => {
    await mustBackUp(office.desk, framesOf(1));
    await mustBackUp(office.desk, framesOf(2));
    expect(files(office.stick)).toEqual([NAME, NAME.replace('.renkei', '_2.renkei')]);
  });

  test('is not begun for a ledger that has no keys', async () => {
    office = anOffice(temporaryFolder(), { keys: () => Promise.resolve(failure('keys/none', {})) });
    expect(await backUp(office.desk)).toMatchObject({ ok: false, code: 'keys/none' });
    expect(files(office.own)).toEqual([]);
  });
});

describe('nothing is left, and the next one works,', () => {
  const begin = async (): Promise<string> => {
    const begun = await office.desk.begin(backupFacts({ counts: { people: 2 } }));
    if (!begun.ok) throw new Error(begun.code);
    await office.desk.add(begun.value.id, [aFrame(1)]);
    expect([...files(office.own), ...files(office.stick)]).toHaveLength(2);
    return begun.value.id;
  };
  const expectNothing = async (id: string): Promise<void> => {
    expect([...files(office.own), ...files(office.stick)]).toEqual([]);
    expect(await office.desk.add(id, [aFrame(2)])).toMatchObject({ ok: false, code: 'backup/ended' });
    expect(await office.desk.finish(id, new Uint8Array(32))).toMatchObject({ ok: false, code: 'backup/ended' });
    await mustBackUp(office.desk);
  };

  test('when it is cancelled', async () => {
    const id = await begin();
    await office.desk.end(id);
    await expectNothing(id);
  });

  test('when the page that asked is gone', async () => {
    const id = await begin();
    await office.desk.abandon();
    await expectNothing(id);
  });

  test('when a record got lost on the way', async () => {
    const id = await begin();
    expect(await office.desk.finish(id, new Uint8Array(32))).toMatchObject({ ok: false, code: 'backup/incomplete' });
    await expectNothing(id);
  });
});

describe('one at a time', () => {
  test('a second backup, or a restore, has to wait; cancelling something else changes nothing', async () => {
    await mustBackUp(office.desk);
    const listed = await newestBackup(office.desk);
    const begun = await office.desk.begin(backupFacts());
    expect(await backUp(office.desk)).toMatchObject({ code: 'backup/busy' });
    expect(await office.desk.read(listed)).toMatchObject({ code: 'backup/busy' });
    await office.desk.end('another');
    expect(await office.desk.next(begun.ok ? begun.value.id : '')).toMatchObject({ code: 'backup/ended' });
    expect((await office.desk.finish(begun.ok ? begun.value.id : '', new Uint8Array(32))).ok).toBe(true);
  });

  test('frames sent without waiting lie in the order in which they were sent', async () => {
    const frames = framesOf(40);
    const begun = await office.desk.begin(backupFacts({ counts: countsOf(frames) }));
    const id = begun.ok ? begun.value.id : '';
    await Promise.all(frames.map((frame) => office.desk.add(id, [frame])));
    expect((await office.desk.finish(id, new Uint8Array(32))).ok).toBe(true);
    const read = readBackup([readFileSync(join(office.own, NAME))]);
    expect(read.ok && read.value.frames.map(({ id: record }) => record)).toEqual(
      frames.map(({ id: record }) => record),
    );
  });
});

describe('reading for a restore', () => {
  test('100 MB go in and come out in small pieces', async () => {
    office = anOffice(temporaryFolder(), { chosen: () => null });
    const frames = Array.from({ length: 100 }, (_, index) => aFrame(index, 1, 'chunks'));
    const sealed = new Uint8Array(1024 * 1024).fill(5);
    const large = frames.map((frame) => ({ ...frame, sealed }));
    const begun = await office.desk.begin(backupFacts({ counts: countsOf(large) }));
    if (!begun.ok) throw new Error(begun.code);
    for (const frame of large) expect((await office.desk.add(begun.value.id, [frame])).ok).toBe(true);
    expect((await office.desk.finish(begun.value.id, new Uint8Array(32))).ok).toBe(true);
    const opened = await office.desk.read(await newestBackup(office.desk));
    if (!opened.ok) throw new Error(opened.code);
    let [bytes, largest, isLast] = [0, 0, false];
    while (!isLast) {
      const batch = await office.desk.next(opened.value.id);
      if (!batch.ok) throw new Error(batch.code);
      const size = batch.value.frames.reduce((sum, frame) => sum + frame.sealed.length, 0);
      // A view on a larger buffer would be sent to the page with all of it.
      for (const frame of batch.value.frames) expect(frame.sealed.buffer.byteLength).toBe(frame.sealed.length);
      [bytes, largest, isLast] = [bytes + size, Math.max(largest, size), batch.value.isLast];
    }
    expect(bytes).toBe(100 * 1024 * 1024);
    expect(largest).toBeLessThanOrEqual(4 * 1024 * 1024);
    await office.desk.end(opened.value.id);
  });

  test('very small records, more than one message may hold, come in several', async () => {
    const frames = Array.from({ length: 25_000 }, (_, index) => aFrame(index, 1));
    const file = join(temporaryFolder(), 'small.renkei');
    writeFileSync(file, aBackup(frames));
    const opened = await office.desk.read(office.desk.picked(file).backup);
    const sizes: number[] = [];
    for (let isLast = false; !isLast;) {
      const batch = contract['backup:read-frames'].output.parse(
        await office.desk.next(opened.ok ? opened.value.id : ''),
      );
      if (!batch.ok) throw new Error(batch.code);
      sizes.push(batch.value.frames.length);
      isLast = batch.value.isLast;
    }
    expect(sizes).toEqual([10_000, 10_000, 5000]);
    await office.desk.abandon();
  });

  test('a damaged file is refused before a single record is handed out', async () => {
    await mustBackUp(office.desk);
    const file = join(temporaryFolder(), 'damaged.renkei');
    const bytes = readFileSync(join(office.own, NAME));
    bytes[bytes.length - 80]! ^= 1;
    writeFileSync(file, bytes);
    expect(await office.desk.read(office.desk.picked(file).backup)).toMatchObject({
      ok: false,
      code: 'backup/damaged',
    });
    // Nothing is open any more.
    await mustBackUp(office.desk);
  });

  test('a file exchanged for another whole one after it was verified is noticed at its end', async () => {
    const file = join(temporaryFolder(), 'stick.renkei');
    writeFileSync(file, aBackup(framesOf(4000, 500)));
    const opened = await office.desk.read(office.desk.picked(file).backup);
    if (!opened.ok) throw new Error(opened.code);
    writeFileSync(file, aBackup(framesOf(4000, 501)));
    let result = await office.desk.next(opened.value.id);
    while (result.ok && !result.value.isLast) result = await office.desk.next(opened.value.id);
    expect(result).toMatchObject({ ok: false, code: 'backup/damaged' });
    expect(await office.desk.next(opened.value.id)).toMatchObject({ code: 'backup/ended' });
  });

  test('a file that was made elsewhere with another key fails at its MAC', async () => {
    const file = join(temporaryFolder(), '前のパソコン.renkei');
    writeFileSync(file, aBackup(framesOf(3), {}, new Uint8Array(32).fill(1)));
    const picked = office.desk.picked(file);
    expect(picked.name).toBe('前のパソコン.renkei');
    expect(await readBack(office.desk, picked.backup)).toMatchObject({ ok: false, code: 'backup/wrong-mac' });
  });

  test('an id that main never gave out, or a file that is gone, opens nothing', async () => {
    await mustBackUp(office.desk);
    expect(await office.desk.read(join(office.own, NAME))).toMatchObject({ code: 'backup/gone' });
    expect(await office.desk.read('../../etc/passwd')).toMatchObject({ code: 'backup/gone' });
    const listed = await newestBackup(office.desk);
    rmSync(join(office.own, NAME));
    expect(await office.desk.read(listed)).toMatchObject({ code: 'backup/gone' });
  });
});

describe('the stick', () => {
  test('that is away: this PC has the backup, and the office is told calmly', async () => {
    renameSync(office.stick, `${office.stick} away`);
    const made = await mustBackUp(office.desk);
    expect(made.files.map(({ place }) => place.id)).toEqual(['this-pc']);
    expect(made.warning).toMatchObject({ code: 'backup/place-away' });
    expect(made.warning?.message).toContain('このパソコンにはバックアップがあります');
    expect(existsSync(office.stick)).toBe(false);
    expect((await office.desk.list()).away).toMatchObject([{ id: 'chosen' }]);
  });

  test('that comes back: both backups are listed, each with its places', async () => {
    renameSync(office.stick, `${office.stick} away`);
    await mustBackUp(office.desk);
    renameSync(`${office.stick} away`, office.stick);
    office.clock.now = new Date('2026-11-21T09:00:00+09:00');
    await mustBackUp(office.desk);
    const { backups, away, places } = await office.desk.list();
    expect(backups.map((backup) => backup.places.map(({ id }) => id))).toEqual([['this-pc', 'chosen'], ['this-pc']]);
    expect(backups.map(({ keep }) => keep)).toEqual(['today', 'daily']);
    expect(away).toEqual([]);
    expect(places.map(({ id }) => id)).toEqual(['this-pc', 'chosen']);
  });
});

describe('how far backups know the ledger to have come', () => {
  const endOf = (write: number) => ({
    ...{ write, tag: 'ab'.repeat(16), at: '2026-11-20T00:00:00.000Z' },
    link: { sequence: 0, hash: '0'.repeat(64) },
  });
  const writes = async () => (await office.desk.ends()).map(({ place, end }) => `${place.id} ${end.write}`);

  test('is read from their beginnings, also while one is made, and though what follows is damaged', async () => {
    office = anOffice(temporaryFolder(), { chosen: () => null });
    for (const write of [3, 7]) {
      await mustBackUp(office.desk, framesOf(20), { end: endOf(write) });
      office.clock.now = new Date(office.clock.now.getTime() + 60_000);
    }
    await mustBackUp(office.desk, framesOf(1), { end: null });
    const [newest] = files(office.own).toReversed().slice(1);
    const bytes = readFileSync(join(office.own, newest!));
    writeFileSync(join(office.own, newest!), bytes.subarray(0, bytes.length - 40));
    expect((await office.desk.begin(backupFacts())).ok).toBe(true);
    expect(await writes()).toEqual(['this-pc 7', 'this-pc 3']);
    // As for a page that is gone: its file doesn't stay open.
    await office.desk.abandon();
  });

  test('is nothing that another ledger’s say, nor what is no backup, nor where the stick is away', async () => {
    await mustBackUp(office.desk, framesOf(2), { end: endOf(4) });
    writeFileSync(join(office.stick, 'Z 写真.renkei'), 'RENKEI-BACKUP 1\n');
    const elsewhere = anOffice(join(office.stick, '..'), {
      keys: () =>
        Promise.resolve({
          ok: true,
          value: { ledgerId: '11111111-2222-4333-8444-555555555555', wraps: [{ kind: 'recovery' }] },
        }),
    });
    expect(await elsewhere.desk.ends()).toEqual([]);
    expect(await writes()).toEqual(['this-pc 4', 'chosen 4']);
    rmSync(office.stick, { recursive: true });
    expect(await writes()).toEqual(['this-pc 4']);
  });
});
