import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type * as Fs from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BackupService } from '../../../electron/backup/backup-service';
import { verifyBackupFile } from '../../../electron/backup/backup-file';
import { keepRecords } from '../../../electron/storage/database-snapshot';
import { removeStaleTemporaryFiles } from '../../../electron/storage/stale-temporary-files';
import { mendLogs } from '../../../electron/storage/truncated-log';
import { offerInFile } from '../../../electron/updates/update-offer';
import { filesIn, sourceOf } from '../../../electron/updates/update-source';
import { UpdateFolder } from '../../../electron/updates/update-record';
import { UpdateService } from '../../../electron/updates/update-service';
import { anOffice, backUp } from '../../builders/backup-desk';
import { aRelease, laidOutIn, Publisher, updateFileIn } from '../../builders/update';
import { faults, type FailingDisk, filesBelow, type Fault, type Step } from '../../support/failing-disk';
import { mendsAtSignIn, runSetup, type SetupPc } from '../../support/setup-script';
import { temporaryFolder } from '../../support/temporary-folder';

/**
 * One whole update, from the news to the new version's first start, broken off at every step of it that touches the disk, by every failure that can
 * occur there. The steps are those that a run without a failure has made: one that is new is broken off, too. What each leaves stands in
 * electron/updates/README.md, which is held to it.
 */
const disk = vi.hoisted(() => ({ now: null as FailingDisk | null }));
vi.mock('node:fs/promises', async (importActual) => {
  const real = await importActual<typeof FsPromises>();
  const { FailingDisk: Disk, promisesOn } = await import('../../support/failing-disk');
  disk.now = new Disk();
  return promisesOn(disk.now, real);
});
vi.mock('node:fs', async (importActual) => {
  const real = await importActual<typeof Fs>();
  // The setup that lies ready is looked at before it counts.
  const createReadStream: typeof real.createReadStream = (path, options) => (
    disk.now?.step('look', 'read', String(path)),
    real.createReadStream(path, options)
  );
  return { ...real, createReadStream };
});
/** What is held is waited for, as on Windows, and no time goes by. */
const clock = vi.hoisted(() => ({ now: 0 }));
vi.mock('node:timers/promises', () => ({ setTimeout: (pause: number) => Promise.resolve((clock.now += pause)) }));
beforeEach(() => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
});
afterEach(() => void vi.restoreAllMocks());

/** Some thousand files are written and removed: in memory where a PC has such a folder. */
const QUICK = mayBeWritten('/dev/shm') ? '/dev/shm' : tmpdir();
function mayBeWritten(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const failing = (): FailingDisk => disk.now ?? expect.fail('no disk');
const publisher = new Publisher();
const SETUP = Buffer.alloc(100_000, '新しい版のセットアップ');
const RELEASE = aRelease({}, SETUP);
const NAME = 'renkei-daicho-test';
const [OLD, NEW] = ['0.1.0', '0.2.0'];
const LEDGER = 'test/fixtures/ledgers/v2/profile';
const PARTS = ['session', 'keys', 'settings.json'];
const INSTALLED = `HKCU|Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${NAME}|DisplayVersion`;
const NEXT_SIGN_IN = `HKCU|Software\\Microsoft\\Windows\\CurrentVersion\\RunOnce|${NAME}`;

const digests = (folder: string, names = filesBelow(folder)): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

/** What the two versions' programs are made of. */
let programs: Record<string, Record<string, string>>;
let payloads: string;
beforeAll(() => {
  payloads = temporaryFolder();
  for (const version of [OLD, NEW]) {
    const folder = join(payloads, version);
    mkdirSync(join(folder, 'resources'), { recursive: true });
    for (const name of [`${NAME}.exe`, 'app.asar', join('resources', `only in ${version}.pak`)])
      writeFileSync(join(folder, name), `${version}: ${name}`);
  }
  const uninstaller = (version: string) => digests(join(payloads, version))['app.asar'] ?? '';
  programs = Object.fromEntries(
    [OLD, NEW].map((version) => [
      version,
      { ...digests(join(payloads, version)), 'uninstall.exe': uninstaller(version) },
    ]),
  );
});

/** What a run that failed leaves. */
const made: string[] = [];
afterAll(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** An office's PC: a ledger of a version before, the program in its place, a stick and a share with the new one. */
class Pc implements SetupPc {
  readonly root = mkdtempSync(join(QUICK, '試験 用-'));
  readonly user = join(this.root, 'user');
  readonly profile = join(this.root, 'profile');
  readonly foreign = join(this.root, 'foreign');
  readonly registry = new Map([[INSTALLED, OLD]]);
  readonly onDisk = new Map([[INSTALLED, OLD]]);
  readonly opened: string[] = [];
  readonly disk = failing();
  readonly isAppOpen = () => false;
  readonly stick: string;
  readonly desk: BackupService;
  private readonly ledger: Record<string, string>;
  private clock = Date.parse('2026-11-23T09:00:00.000Z');
  private lastBackup: string | null = null;
  private app: UpdateService | null = null;
  hasBegunSetup = false;
  /** What the person was told. */
  readonly said: string[] = [];

  constructor() {
    made.push(this.root);
    for (const part of PARTS) cpSync(join(LEDGER, part), join(this.profile, part), { recursive: true });
    cpSync(join(payloads, OLD), this.program, { recursive: true });
    writeFileSync(join(this.program, 'uninstall.exe'), readFileSync(join(payloads, OLD, 'app.asar')));
    mkdirSync(this.foreign);
    laidOutIn(this.foreign, publisher, RELEASE, SETUP);
    this.stick = updateFileIn(this.foreign, publisher, { release: RELEASE, setup: SETUP });
    this.ledger = this.ledgerNow();
    const now = () => new Date((this.clock += 1_000));
    this.desk = anOffice(this.root, { profile: this.profile, chosen: () => null, now }).desk;
  }

  get program(): string {
    return join(this.user, 'Local', 'Programs', NAME);
  }

  get version(): string | null {
    const here = digests(this.program);
    return [OLD, NEW].find((version) => JSON.stringify(here) === JSON.stringify(sorted(programs[version]))) ?? null;
  }

  private ledgerNow = (): Record<string, string> =>
    Object.assign({}, ...PARTS.map((part) => digests(this.profile, filesOf(this.profile, part))));

  /** As main does: what was left in the middle is tidied up before there is a page. */
  async starts(): Promise<UpdateService> {
    this.disk.point = this.version === NEW ? 'the new version’s first start' : 'the old version’s start';
    const session = join(this.profile, 'session');
    const noted = (work: Promise<void>): Promise<void> => work.catch(() => this.disk.liveOn());
    await noted(removeStaleTemporaryFiles([this.profile, join(this.profile, 'keys'), join(this.profile, 'backups')]));
    await noted(keepRecords(this.profile, session));
    await noted(mendLogs(session, 0));
    this.app = new UpdateService({
      folder: new UpdateFolder(join(this.profile, 'updates')),
      here: { product: NAME, version: this.version ?? expect.fail('no program'), system: 'win32', arch: 'x64' },
      ...{ way: 'setup', keys: [publisher.publicKey], source: Promise.resolve(sourceOf(filesIn(this.foreign))) },
      now: () => new Date((this.clock += 1_000)),
      running: () => 0,
      isSending: () => false,
      backup: () => ({ isNeeded: true, last: this.lastBackup }),
      start: (setup) => this.startsSetup(setup),
      reopen: () => this.opened.push('again'),
    });
    const { ready, came } = await this.app.state();
    if (ready?.hasFailed || came) this.said.push(came ? 'came' : 'failed');
    return this.app;
  }

  private startsSetup(setup: string): Promise<boolean> {
    this.disk.step('none', 'the setup starts');
    expect(readFileSync(setup).equals(SETUP)).toBe(true);
    this.hasBegunSetup = true;
    return Promise.resolve(true);
  }

  setsUp(): void {
    runSetup(this, { name: NAME, version: NEW, payload: join(payloads, NEW), args: '/S /WAIT /OPEN' });
  }

  /** What a person does about it; broken off, nothing more is done. */
  async goes(way: Way): Promise<void> {
    try {
      const app = this.app ?? expect.fail('not open');
      if (way === 'the setup, opened again') this.setsUp();
      else if (way === 'agreed to, the next morning') await this.ends(await this.starts());
      else await this.updates(app, way);
      if (this.version === NEW) await this.starts();
    } catch (error) {
      if (!this.disk.isDead) throw error;
    }
  }

  /** As far as each step says that it went well; then the app is closed. */
  private async updates(app: UpdateService, way: 'stick' | 'share'): Promise<void> {
    if (await this.brings(app, way)) {
      this.disk.point = 'the backup';
      if (this.went(await backUp(this.desk))) {
        this.lastBackup = new Date(this.clock).toISOString();
        this.disk.point = 'the yes';
        this.went(await app.agree('now'));
      }
    }
    await this.ends(app);
  }

  private async ends(app: UpdateService): Promise<void> {
    this.disk.point = 'the app’s end';
    await app.atQuit();
    if (this.hasBegunSetup) this.setsUp();
  }

  /** 終わるときに入れる, and the app was killed before its end. */
  async isAgreedTo(): Promise<void> {
    const app = await this.starts();
    await this.brings(app, 'stick');
    await backUp(this.desk);
    this.lastBackup = new Date(this.clock).toISOString();
    expect(await app.agree('at-quit')).toMatchObject({ ok: true });
  }

  private async brings(app: UpdateService, way: 'stick' | 'share'): Promise<boolean> {
    if (way === 'stick') {
      this.disk.point = 'brought from the stick';
      return this.went(await app.take(() => offerInFile(this.stick)));
    }
    this.disk.point = 'the news';
    const news = await app.look();
    this.disk.liveOn();
    this.disk.point = 'fetched from the share';
    // Nobody is told of a network that isn’t there.
    return news.ok && this.went(await app.receive());
  }

  private went(told: { ok: true } | { ok: false; code: string }): boolean {
    this.disk.liveOn();
    if (!told.ok) this.said.push(told.code);
    return told.ok;
  }

  /** The setup was ended between its two renames, and nobody has signed in since. */
  async isWithoutProgram(): Promise<void> {
    const at = (await stepsOf('stick')).findIndex(({ what }) => /^rename .*-test\.new$/.test(what));
    this.disk.begin(this.root, this.foreign, { at, fault: 'killed' });
    await this.goes('stick');
    this.disk.end();
    expect([this.version, existsSync(this.program)]).toEqual([null, false]);
  }

  /** The PC is on again: what was not on the disk is gone, and Windows does what it was told to do once. */
  signsIn(): void {
    if (this.disk.isPowerCut) {
      this.registry.clear();
      for (const [key, value] of this.onDisk) this.registry.set(key, value);
    }
    this.disk.end();
    const [, mends] = /^"U:\\([^"]+)" \/S \/MEND$/.exec(this.registry.get(NEXT_SIGN_IN) ?? '') ?? [];
    this.registry.delete(NEXT_SIGN_IN);
    if (mends && existsSync(join(this.user, mends.replaceAll('\\', '/'))))
      mendsAtSignIn(this, { name: NAME, version: NEW, payload: payloads, args: '/S /MEND' });
  }

  /** What an office has, whatever happened: a whole program, the ledger byte for byte, and nothing half-written by a name. */
  async isWell(): Promise<void> {
    expect([OLD, NEW]).toContain(this.version);
    expect(this.ledgerNow()).toEqual(this.ledger);
    const own = join(this.profile, 'session', 'IndexedDB');
    const kept = join(this.profile, 'IndexedDB-at-start');
    expect(digests(existsSync(kept) ? kept : `${kept}.before`)).toEqual(digests(own));
    const updates = join(this.profile, 'updates');
    for (const name of filesBelow(updates).filter((one) => /^setup/.test(one)))
      expect(readFileSync(join(updates, name)).equals(SETUP)).toBe(true);
    const backups = join(this.profile, 'backups');
    const named = filesBelow(backups).filter((one) => !one.startsWith('.'));
    for (const name of named) expect(await verifyBackupFile(join(backups, name), name)).toMatchObject({ ok: true });
    if (this.hasBegunSetup) expect(named.length).toBeGreaterThan(0);
  }

  isGone = (): void => rmSync(this.root, { recursive: true });

  /** What a person knows of it. */
  async tells(): Promise<string[]> {
    const ready = (await this.app?.state())?.ready;
    if (this.said.length > 0) return ['said'];
    return ready ? [ready.atQuit ? 'agreed to still' : 'ready'] : [];
  }

  /** After a start that nothing has broken off. */
  isTidy(): void {
    const left = filesBelow(this.profile).filter((name) => /\.tmp$|\.(new|before)\//.test(name));
    expect([left, readdirSync(join(this.user, 'Local', 'Programs'))]).toEqual([[], expect.arrayContaining([NAME])]);
    expect(filesBelow(join(this.profile, 'updates')).filter((name) => !TIDY.test(name))).toEqual([]);
  }
}
const WAYS = ['stick', 'share', 'agreed to, the next morning', 'the setup, opened again'] as const;
type Way = (typeof WAYS)[number];
const TIDY = /^(updates\.json|setup-0\.2\.0\.exe)$/;

const filesOf = (folder: string, part: string): string[] =>
  part.endsWith('.json') ? [part] : filesBelow(join(folder, part)).map((name) => join(part, name));
const sorted = (all: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));

async function aPc(way: Way): Promise<Pc> {
  const pc = new Pc();
  failing().begin(pc.root, pc.foreign);
  await pc.starts();
  if (way === 'the setup, opened again') await pc.isWithoutProgram();
  if (way === 'agreed to, the next morning') await pc.isAgreedTo();
  return pc;
}

const known = new Map<Way, readonly Step[]>();
/** What a run without a failure does. */
async function stepsOf(way: Way): Promise<readonly Step[]> {
  const made = known.get(way);
  if (made) return made;
  const pc = await aPc(way);
  failing().begin(pc.root, pc.foreign);
  await pc.goes(way);
  const steps = failing().steps;
  expect(pc.version).toBe(NEW);
  pc.signsIn();
  await pc.isWell();
  pc.isGone();
  known.set(way, steps);
  return steps;
}

/** One run, broken off. @returns what an office has then, and whether it was told */
async function brokenOff(way: Way, at: number, fault: Fault): Promise<string> {
  const pc = await aPc(way);
  failing().begin(pc.root, pc.foreign, { at, fault });
  await pc.goes(way);
  pc.signsIn();
  await pc.isWell();
  await pc.starts();
  await pc.isWell();
  pc.isTidy();
  const left = [pc.version === NEW ? 'new' : 'old', ...(await pc.tells())].join(', ');
  // The same once more, on a sound disk.
  failing().begin(pc.root, pc.foreign);
  await pc.goes(pc.version === NEW ? 'the setup, opened again' : way);
  pc.signsIn();
  expect(pc.version).toBe(NEW);
  await pc.isWell();
  pc.isGone();
  return left;
}

/** By point, what each failure leaves. */
async function leaves(way: Way, fault: Fault): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  const steps = await stepsOf(way);
  for (const [at, { point, kind, what }] of steps.entries()) {
    if (!(faults[fault].hits as readonly string[]).includes(kind)) continue;
    if (!ITS_OWN[way].test(point)) continue;
    const left = await brokenOff(way, at, fault).catch((error: unknown) => {
      throw new Error(`${fault}, ${way}, ${at} ${point}: ${what}`, { cause: error });
    });
    found.set(point, (found.get(point) ?? new Set()).add(left));
  }
  return found;
}
/** Where each way goes on as another one does, that one is broken off. */
const ITS_OWN: Record<Way, RegExp> = {
  stick: /./,
  share: /news|share/,
  'agreed to, the next morning': /old version’s start/,
  'the setup, opened again': /setup (begins|lays|exchanges)/,
};

/** By way and failure; each is broken off once, whoever asks. */
const seen = new Map<string, ReturnType<typeof leaves>>();
function seenAt(way: Way, fault: Fault): ReturnType<typeof leaves> {
  const found = seen.get(way + fault) ?? leaves(way, fault);
  seen.set(way + fault, found);
  return found;
}
const FAULTS = Object.keys(faults) as Fault[];

describe.each(WAYS)(
  'an update broken off at each of its steps leaves the old version or the new one, and the ledger: %s',
  (way) => {
    test.each(FAULTS)('%s', async (fault) => {
      await seenAt(way, fault);
    });
  },
);

test('what each leaves stands in the README, and which of them the compiled setup has met under Wine', async () => {
  const points = new Set<string>();
  for (const way of WAYS) for (const { point } of await stepsOf(way)) points.add(point);
  // One after the other: there is one disk.
  const cell = async (point: string, fault: Fault): Promise<string> => {
    const found = new Set<string>();
    for (const way of WAYS) for (const left of (await seenAt(way, fault)).get(point) ?? []) found.add(left);
    return [...found].sort().join(' or ') || '–';
  };
  const underWine = readFileSync('test/windows/setup.test.ts', 'utf8').matchAll(
    /test\.step\('(setup [a-z ]+), ([a-z ]+)['.]/g,
  );
  const wine = [...underWine].map(([, point = '', fault = '']) => [point, fault] as const);
  const measured: string[][] = [];
  for (const point of points) {
    const row = [point];
    for (const fault of FAULTS) row.push(await cell(point, fault));
    const here = [...new Set(wine.flatMap(([at, fault]) => (at === point ? [fault] : [])))];
    measured.push([...row, here.join(', ') || '–']);
  }
  // A stage of the setup that has another name by now would be in no row.
  expect([...points]).toEqual(expect.arrayContaining(wine.map(([point]) => point)));
  const [, table = ''] = readFileSync('electron/updates/README.md', 'utf8').split(/\n(?=\| broken off at )/);
  const [head = [], , ...rows] = (table.split('\n\n')[0] ?? '').split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((one) => one.trim()),
  );
  expect(head).toEqual(['broken off at', ...FAULTS, 'under Wine, too']);
  expect(rows.toSorted()).toEqual(measured.toSorted());
});
