import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder';
import { aBackup, backupFacts, framesOf } from '../../builders/backup';
import { anOffice, mustBackUp, type Office } from '../../builders/backup-desk';

let root: string;
let office: Office;
beforeEach(() => {
  root = temporaryFolder();
  office = anOffice(root);
});
const files = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
const at = (local: string): Date => new Date(`${local}:00+09:00`);
async function backUpAt(local: string, given = {}): Promise<string> {
  office.clock.now = at(local);
  return (await mustBackUp(office.desk, framesOf(3), given)).name;
}
/** The same profile in a program that was started anew. */
const startedAnew = (): Office => ({ ...anOffice(root), clock: office.clock });

describe('the list', () => {
  test('says of each when, where, how many and whether it is whole, without a key', async () => {
    await backUpAt('2026-11-19T09:01');
    await backUpAt('2026-11-20T09:02', { reason: 'automatic', staff: 39 });
    const { backups } = await startedAnew().desk.list();
    expect(backups).toMatchObject([
      {
        name: '連携台帳_バックアップ_20261120-0902_3f2a91c4.renkei',
        state: 'whole',
        keep: 'today',
        problem: null,
        places: [{ id: 'this-pc' }, { id: 'chosen' }],
        header: {
          createdAt: '2026-11-20T00:02:00.000Z',
          staff: 39,
          reason: 'automatic',
          counts: { people: 2, changes: 1 },
        },
      },
      { state: 'whole', places: [{ id: 'chosen' }], header: { createdAt: '2026-11-19T00:01:00.000Z' } },
    ]);
  });

  test.skipIf(process.platform === 'win32')('doesn’t wait for a pipe that is called like a backup', async () => {
    await backUpAt('2026-11-20T09:02');
    execFileSync('mkfifo', [join(office.stick, '連携台帳_バックアップ_20261121-0902_3f2a91c4.renkei')]);
    const { backups } = await startedAnew().desk.list();
    expect(backups.map(({ state }) => state)).toEqual(['whole', 'unchecked']);
    // The next backup is taken, too.
    await backUpAt('2026-11-22T09:02');
  });

  test('shows a damaged one as damaged, with what is still known of it', async () => {
    const name = await backUpAt('2026-11-20T09:02');
    const file = join(office.stick, name);
    const bytes = readFileSync(file);
    bytes[bytes.length - 100]! ^= 4;
    writeFileSync(file, bytes);
    utimesSync(file, 1, 1);
    const { backups } = await startedAnew().desk.list();
    expect(backups.map(({ state, places }) => [state, places[0]?.id])).toEqual(
      expect.arrayContaining([
        ['whole', 'this-pc'],
        ['damaged', 'chosen'],
      ]),
    );
    const damaged = backups.find(({ state }) => state === 'damaged');
    expect(damaged).toMatchObject({ problem: { code: 'backup/damaged' }, header: { staff: 38 } });
  });

  test('shows one that is cut off, one without a beginning, and one that is something else', async () => {
    const name = await backUpAt('2026-11-20T09:02');
    const file = join(office.stick, name);
    copyFileSync(file, join(office.stick, 'cut.renkei'));
    truncateSync(join(office.stick, 'cut.renkei'), readFileSync(file).length - 1);
    writeFileSync(join(office.stick, 'empty.renkei'), '');
    writeFileSync(join(office.stick, 'letter.renkei'), 'Dear Sir or Madam');
    writeFileSync(join(office.stick, 'newer.renkei'), 'RENKEI-BACKUP 2\n');
    mkdirSync(join(office.stick, 'folder.renkei'));
    writeFileSync(join(office.stick, 'notes.txt'), 'not listed');
    writeFileSync(join(office.stick, '._hidden.renkei'), 'not listed');
    const { backups } = await office.desk.list();
    const found = Object.fromEntries(
      backups.map((backup) => [backup.name, [backup.state, backup.problem?.code ?? '']]),
    );
    expect(found).toEqual({
      [name]: ['whole', ''],
      'cut.renkei': ['damaged', 'backup/truncated'],
      'empty.renkei': ['damaged', 'backup/truncated'],
      'letter.renkei': ['damaged', 'backup/not-a-backup'],
      'newer.renkei': ['damaged', 'backup/newer'],
      'folder.renkei': ['unchecked', 'backup/unreadable'],
    });
  });

  test('gives a file the same id each time, and no path', async () => {
    await backUpAt('2026-11-20T09:02');
    const [first, second] = [await office.desk.list(), await office.desk.list()];
    expect(first.backups.map(({ id }) => id)).toEqual(second.backups.map(({ id }) => id));
    expect(first.backups[0]?.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('of a PC that has none yet is empty', async () => {
    expect(await office.desk.list()).toMatchObject({ backups: [], away: [] });
  });
});

describe('what was read through once is not read again', () => {
  const broken = async (touch: boolean): Promise<string | undefined> => {
    const name = await backUpAt('2026-11-20T09:02');
    const file = join(office.own, name);
    const times = [new Date(2026, 10, 20), new Date(2026, 10, 20)] as const;
    utimesSync(file, ...times);
    await startedAnew().desk.list();
    const bytes = readFileSync(file);
    bytes[bytes.length - 100]! ^= 4;
    writeFileSync(file, bytes);
    if (!touch) utimesSync(file, ...times);
    const { backups } = await startedAnew().desk.list();
    return backups.find(({ places }) => places[0]?.id === 'this-pc')?.state;
  };

  test('as long as size, time and ending are the same', async () => expect(await broken(false)).toBe('whole'));
  test('but is when it was touched', async () => expect(await broken(true)).toBe('damaged'));

  test('and a lost or damaged memory only means reading once more', async () => {
    await backUpAt('2026-11-20T09:02');
    writeFileSync(join(root, 'profile', 'whole-backups.json'), '{"broken');
    expect((await startedAnew().desk.list()).backups).toMatchObject([{ state: 'whole' }]);
  });
});

describe('after a good backup', () => {
  test('the stick keeps what rotation keeps, this PC only the newest', async () => {
    for (const hour of ['09', '10', '11', '12', '13']) await backUpAt(`2026-11-20T${hour}:00`);
    expect(files(office.stick)).toEqual(
      ['0900', '1100', '1200', '1300'].map((time) => `連携台帳_バックアップ_20261120-${time}_3f2a91c4.renkei`),
    );
    expect(files(office.own)).toEqual(['連携台帳_バックアップ_20261120-1300_3f2a91c4.renkei']);
  });

  test('this PC keeps what the stick doesn’t have', async () => {
    renameSync(office.stick, `${office.stick} away`);
    const [monday] = [await backUpAt('2026-11-16T09:00'), await backUpAt('2026-11-17T09:00')];
    renameSync(`${office.stick} away`, office.stick);
    await backUpAt('2026-11-18T09:00');
    const last = await backUpAt('2026-11-19T09:00');
    expect(files(office.own)).toHaveLength(3);
    expect(files(office.own)).toEqual(expect.arrayContaining([monday, last]));
    expect(files(office.stick)).toHaveLength(2);
  });

  test('this PC keeps the state from before a restore, also when the stick has it', async () => {
    const undo = await backUpAt('2026-11-20T09:00', { reason: 'before-restore' });
    for (const hour of ['10', '11', '12', '13']) await backUpAt(`2026-11-20T${hour}:00`);
    expect(files(office.own)).toEqual([undo, '連携台帳_バックアップ_20261120-1300_3f2a91c4.renkei']);
    expect(files(office.stick)).toContain(undo);
  });

  test('this PC keeps the state from before an import, too', async () => {
    const table = await backUpAt('2026-11-20T09:00', { reason: 'before-import' });
    for (const hour of ['10', '11', '12', '13']) await backUpAt(`2026-11-20T${hour}:00`);
    expect(files(office.own)).toEqual([table, '連携台帳_バックアップ_20261120-1300_3f2a91c4.renkei']);
    expect(files(office.stick)).toContain(table);
  });

  test('other ledgers’ backups, renamed ones and unknown files stay', async () => {
    const foreign = '連携台帳_バックアップ_20200101-0900_aaaaaaaa.renkei';
    const ledgerId = 'aaaaaaaa-5b1d-4c8e-9a30-6d2f7b0e4a11';
    writeFileSync(join(office.stick, foreign), aBackup([], { ledgerId, createdAt: '2020-01-01T00:00:00.000Z' }));
    const mine = '引っ越し前の控え.renkei';
    writeFileSync(join(office.stick, mine), aBackup([], { createdAt: '2020-01-01T00:00:00.000Z' }));
    const unreadable = '連携台帳_バックアップ_20200102-0900_3f2a91c4.renkei';
    writeFileSync(join(office.stick, unreadable), 'something else');
    writeFileSync(join(office.stick, 'photo.jpg'), '');
    for (let day = 10; day < 30; day++) await backUpAt(`2026-11-${day}T09:00`);
    expect(files(office.stick)).toEqual(expect.arrayContaining([foreign, mine, unreadable, 'photo.jpg']));
    // 14 days of November, the last of which is also its month.
    expect(files(office.stick)).toHaveLength(4 + 14);
  });

  test('a damaged newest one on the stick pushes nothing out, and this PC’s copy stays', async () => {
    const names: string[] = [];
    for (const hour of ['09', '10', '11']) names.push(await backUpAt(`2026-11-20T${hour}:00`));
    const newest = join(office.stick, names[2]!);
    truncateSync(newest, readFileSync(newest).length - 5);
    office = { ...startedAnew(), clock: office.clock };
    office.desk = anOffice(root, { now: () => at('2026-11-20T12:00') }).desk;
    await mustBackUp(office.desk, framesOf(3));
    expect(files(office.stick)).toEqual(expect.arrayContaining([names[0], names[1]]));
    expect(files(office.own)).toContain(names[2]);
  });

  test('a clock that went back to 2020 removes nothing', async () => {
    for (let day = 10; day < 24; day++) await backUpAt(`2026-11-${day}T09:00`);
    await backUpAt('2020-01-01T00:01');
    expect(files(office.stick)).toHaveLength(15);
  });
});

describe('where there is little room', () => {
  /** A stick of so many bytes, on which only backups lie; this PC has room. */
  const aStickOf = (bytes: number, other = () => 0): Office => {
    const taken = (folder: string): number =>
      files(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    const clock = office.clock;
    const free = (folder: string): Promise<number | null> =>
      Promise.resolve(folder === office.stick ? Math.max(0, bytes - taken(folder) - other()) : null);
    return { ...anOffice(root, { free, now: () => clock.now }), clock };
  };
  const sizeOfOne = async (): Promise<number> => {
    const name = await backUpAt('2026-11-01T09:00');
    return statSync(join(office.stick, name)).size;
  };
  const days = (names: string[]): number[] => names.map((name) => Number(/_202611(\d\d)-/.exec(name)?.[1]));

  test('a stick gives its backups half of itself, and the oldest go', async () => {
    const one = await sizeOfOne();
    office = aStickOf(16 * one + 8);
    for (let day = 2; day <= 14; day++) await backUpAt(`2026-11-${String(day).padStart(2, '0')}T09:00`);
    expect(days(files(office.stick))).toEqual([7, 8, 9, 10, 11, 12, 13, 14]);
    // Nothing more goes for having gone.
    await backUpAt('2026-11-14T10:00');
    expect(days(files(office.stick))).toEqual([8, 9, 10, 11, 12, 13, 14, 14]);
  });

  test('this PC gives them a quarter: its disk is there for everything else', async () => {
    const alone = (free: () => Promise<number | null>): Office => {
      const clock = office.clock;
      return { ...anOffice(root, { chosen: () => null, free, now: () => clock.now }), clock };
    };
    office = alone(() => Promise.resolve(null));
    const one = statSync(join(office.own, await backUpAt('2026-11-01T09:00'))).size;
    // 24 in all, of which those that lie there take their part.
    office = alone(() => Promise.resolve((24 - files(office.own).length) * one + 24));
    for (let day = 2; day <= 12; day++) await backUpAt(`2026-11-${String(day).padStart(2, '0')}T09:00`);
    expect(days(files(office.own))).toEqual([7, 8, 9, 10, 11, 12]);
  });

  test('three days’ stay on the smallest, and that it is nearly full is told with the backup and in the list', async () => {
    const one = await sizeOfOne();
    office = aStickOf(5 * one);
    for (const day of ['02', '03', '04']) await backUpAt(`2026-11-${day}T09:00`);
    office.clock.now = at('2026-11-05T09:00');
    const { warning } = await mustBackUp(office.desk, framesOf(3));
    expect(days(files(office.stick))).toEqual([3, 4, 5]);
    expect(warning).toBeNull();
    office = aStickOf(5 * one, () => one);
    office.clock.now = at('2026-11-06T09:00');
    const made = await mustBackUp(office.desk, framesOf(3));
    expect(made.warning).toMatchObject({ code: 'backup/nearly-full', details: { place: expect.any(String) } });
    expect((await office.desk.list()).warning).toMatchObject({ code: 'backup/nearly-full' });
    expect(days(files(office.stick))).toEqual([4, 5, 6]);
  });

  test('where nobody knows how much is free, all that rotation keeps stays', async () => {
    await sizeOfOne();
    for (let day = 2; day <= 14; day++) await backUpAt(`2026-11-${String(day).padStart(2, '0')}T09:00`);
    expect(files(office.stick)).toHaveLength(14);
    expect((await office.desk.list()).warning).toBeNull();
  });

  test('nothing is thinned out for a backup that doesn’t stand', async () => {
    const one = await sizeOfOne();
    for (let day = 2; day <= 9; day++) await backUpAt(`2026-11-0${day}T09:00`);
    office = aStickOf(2 * one);
    const begun = await office.desk.begin({ ...backupFacts(), counts: { people: 9 } });
    expect(await office.desk.finish(begun.ok ? begun.value.id : '', new Uint8Array(32))).toMatchObject({ ok: false });
    expect(files(office.stick)).toHaveLength(9);
  });
});

test('a backup that failed removes nothing', async () => {
  for (const hour of ['09', '10', '11']) await backUpAt(`2026-11-20T${hour}:00`);
  const before = [files(office.own), files(office.stick)];
  const begun = await office.desk.begin({
    kind: 'own',
    reason: 'by-hand',
    schemaVersion: 1,
    staff: 1,
    counts: { people: 9 },
  });
  expect(await office.desk.finish(begun.ok ? begun.value.id : '', new Uint8Array(32))).toMatchObject({ ok: false });
  expect([files(office.own), files(office.stick)]).toEqual(before);
});
