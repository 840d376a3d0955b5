import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Release } from '@shared/updates/release';
import { offerInFile } from '../../../electron/updates/update-offer';
import { filesIn, sourceOf, type UpdateSource } from '../../../electron/updates/update-source';
import { UpdateFolder } from '../../../electron/updates/update-record';
import { UpdateService } from '../../../electron/updates/update-service';
import { aRelease, laidOutIn, Publisher, SETUP, updateFileIn } from '../../builders/update';
import { temporaryFolder } from '../../support/temporary-folder';

/** Steps that change the disk are counted. From one of them on nothing reaches it: the app was killed, or the disk is full. */
const disk = vi.hoisted(() => ({ steps: 0, endsAt: Infinity, code: '' }));

vi.mock('node:fs/promises', async (importActual) => {
  const real = await importActual<typeof FsPromises>();
  const step = (isRoomNeeded = true): void => {
    disk.steps += 1;
    if (disk.steps <= disk.endsAt || (disk.code !== '' && !isRoomNeeded)) return;
    throw Object.assign(new Error('ended'), { code: disk.code });
  };
  return {
    ...real,
    mkdir: (...asked: Parameters<typeof real.mkdir>) => (step(), real.mkdir(...asked)),
    rename: (...asked: Parameters<typeof real.rename>) => (step(false), real.rename(...asked)),
    rm: (...asked: Parameters<typeof real.rm>) => (step(false), real.rm(...asked)),
    open: async (...asked: Parameters<typeof real.open>) => {
      if (asked[1] === 'r') return real.open(...asked);
      step();
      const handle = await real.open(...asked);
      const [writes, syncs] = [handle.writeFile.bind(handle), handle.sync.bind(handle)];
      handle.writeFile = async (...written) => (step(), writes(...written));
      handle.sync = async () => (step(), syncs());
      return handle;
    },
  };
});

const publisher = new Publisher();
const [OLD, NEW] = ['0.1.0', '0.2.0'];

beforeEach(() => Object.assign(disk, { steps: 0, endsAt: Infinity, code: '' }));

/** A PC: its profile with a ledger, the version that is installed, and what becomes of a setup that is started. */
class Pc {
  readonly profile = temporaryFolder();
  readonly stick = temporaryFolder();
  version = OLD;
  way: 'setup' | 'packages' = 'setup';
  clock = Date.parse('2026-11-23T09:00:00.000Z');
  running = 0;
  lastBackup: string | null = null;
  hasLedger = true;
  isSending = false;
  source: UpdateSource | null = null;
  /** null: it doesn't even start. */
  setup: (() => void) | null = () => (this.version = NEW);
  readonly started: { bytes: Buffer; args: readonly string[] }[] = [];
  reopened = 0;
  app: UpdateService;

  constructor(readonly keys: readonly string[] = [publisher.publicKey]) {
    mkdirSync(join(this.profile, 'session'));
    writeFileSync(join(this.profile, 'session', 'ledger'), 'the ledger');
    this.app = this.opens();
  }

  get updates(): string {
    return join(this.profile, 'updates');
  }

  /** As after a crash, or the next morning. */
  opens(): UpdateService {
    this.app = new UpdateService({
      folder: new UpdateFolder(this.updates),
      here: { product: 'renkei-daicho-test', version: this.version, system: 'win32', arch: 'x64' },
      ...{ way: this.way, keys: this.keys, source: Promise.resolve(this.source) },
      now: () => new Date(this.clock),
      running: () => this.running,
      isSending: () => this.isSending,
      backup: () => ({ isNeeded: this.hasLedger, last: this.lastBackup }),
      start: (setup, args) => {
        if (!this.setup) return Promise.resolve(false);
        this.started.push({ bytes: readFileSync(setup), args });
        this.setup();
        return Promise.resolve(true);
      },
      reopen: () => (this.reopened += 1),
    });
    return this.app;
  }

  async takes(file = updateFileIn(this.stick, publisher)): Promise<string> {
    const taken = await this.app.take(() => offerInFile(file));
    return taken.ok ? 'ok' : taken.code;
  }

  takesRelease = (changes: Partial<Release>) =>
    this.takes(updateFileIn(this.stick, publisher, { release: aRelease(changes) }));

  backsUp(): void {
    this.clock += 1_000;
    this.lastBackup = new Date(this.clock).toISOString();
  }

  async agrees(when: 'now' | 'at-quit' = 'now'): Promise<string> {
    const agreed = await this.app.agree(when);
    return agreed.ok ? 'ok' : agreed.code;
  }

  /** What an office has: a version that works, and its ledger. */
  isWell(): void {
    expect([OLD, NEW]).toContain(this.version);
    expect(readFileSync(join(this.profile, 'session', 'ledger'), 'utf8')).toBe('the ledger');
    for (const { bytes } of this.started) expect(bytes.equals(SETUP)).toBe(true);
  }

  files = (): string[] => (existsSync(this.updates) ? readdirSync(this.updates).sort() : []);
}

/** Everything up to the app's end. */
async function updates(pc: Pc): Promise<void> {
  await pc.takes();
  pc.backsUp();
  await pc.agrees();
  await pc.app.atQuit();
}

describe('from a file on a stick', () => {
  test('it is looked at, laid down, put in as the app ends, and told of at the next start', async () => {
    const pc = new Pc();
    expect(await pc.takes()).toBe('ok');
    expect(await pc.app.state()).toEqual({
      ...{ way: 'setup', offered: null, came: null, needsBackup: true },
      ready: { version: NEW, notes: aRelease().notes, atQuit: false, hasFailed: false },
    });
    expect(pc.started).toEqual([]);
    pc.backsUp();
    expect(await pc.agrees()).toBe('ok');
    expect(pc.started).toEqual([]);
    await pc.app.atQuit();
    expect(pc.started.map(({ args }) => args)).toEqual([['/S', '/WAIT', '/OPEN']]);
    expect(await pc.opens().state()).toMatchObject({
      ready: null,
      came: { from: OLD, version: NEW, notes: aRelease().notes },
    });
    expect(pc.files()).toEqual(['updates.json']);
    expect(await pc.opens().state()).toMatchObject({ ready: null, came: null });
    pc.isWell();
  });

  test('終わるときに入れる holds over a start, doesn’t open the app, and can be taken back', async () => {
    const pc = new Pc();
    await pc.takes();
    pc.backsUp();
    expect(await pc.agrees('at-quit')).toBe('ok');
    pc.opens();
    expect(await pc.app.takeBack()).toMatchObject({ ok: true });
    await pc.app.atQuit();
    expect(pc.started).toEqual([]);
    expect(await pc.agrees('at-quit')).toBe('ok');
    await pc.opens().atQuit();
    expect(pc.started.map(({ args }) => args)).toEqual([['/S', '/WAIT']]);
  });

  test('who pressed いま入れる and stayed for a question doesn’t see the app open again in the evening', async () => {
    const pc = new Pc();
    await pc.takes();
    pc.backsUp();
    await pc.agrees('now');
    pc.running += 3 * 60_000;
    await pc.app.atQuit();
    expect(pc.started.map(({ args }) => args)).toEqual([['/S', '/WAIT']]);
  });

  test('what nobody agreed to is never put in', async () => {
    const pc = new Pc();
    await pc.takes();
    await pc.app.atQuit();
    expect([pc.started, pc.version]).toEqual([[], OLD]);
  });

  test('a second file takes the place of the first; nothing of that stays', async () => {
    const pc = new Pc();
    await pc.takes();
    expect(await pc.takesRelease({ version: '0.2.1', issued: '2026-11-21T00:00:00.000Z' })).toBe('ok');
    expect(pc.files()).toEqual(['setup-0.2.1.exe', 'updates.json']);
  });
});

describe('from where whoever looks after the PC has said', () => {
  function pcWithFolder(release = aRelease(), by = publisher): Pc {
    const pc = new Pc();
    pc.source = sourceOf(filesIn(pc.stick));
    laidOutIn(pc.stick, by, release);
    pc.opens();
    return pc;
  }
  const looks = async (pc: Pc): Promise<string> => {
    const looked = await pc.app.look();
    return looked.ok ? 'ok' : looked.code;
  };
  const fetches = async (pc: Pc): Promise<string> => {
    const fetched = await pc.app.receive();
    return fetched.ok ? 'ok' : fetched.code;
  };
  const offered = async (pc: Pc) => (await pc.app.state()).offered;

  test('a new version is told of, comes when somebody says so, and goes in as one from a stick', async () => {
    const pc = pcWithFolder();
    expect(await looks(pc)).toBe('ok');
    expect(await offered(pc)).toEqual({ version: NEW, notes: aRelease().notes, megabytes: 2, isComing: false });
    expect(pc.files()).toEqual(['updates.json']);
    await pc.app.atQuit();
    expect(pc.started).toEqual([]);
    expect(await fetches(pc)).toBe('ok');
    expect(await pc.app.state()).toMatchObject({ offered: null, ready: { version: NEW, atQuit: false } });
    expect(await pc.agrees()).toBe('update/backup-first');
    pc.backsUp();
    expect(await pc.agrees()).toBe('ok');
    await pc.app.atQuit();
    expect(pc.version).toBe(NEW);
    // What is ready isn't told of a second time.
    await looks(pc);
    expect(await offered(pc)).toBeNull();
    pc.isWell();
  });

  test('nothing comes that nobody was told of, and from nowhere', async () => {
    const pc = pcWithFolder();
    expect(await fetches(pc)).toBe('update/nothing-ready');
    pc.source = null;
    expect(await looks((pc.opens(), pc))).toBe('update/not-here');
    pc.source = sourceOf(() => expect.fail('looked'));
    pc.way = 'packages';
    expect(await looks((pc.opens(), pc))).toBe('update/not-here');
  });

  test('a share that isn’t there is no news, and what was told of stays', async () => {
    const pc = pcWithFolder();
    await looks(pc);
    rmSync(pc.stick, { recursive: true });
    expect(await looks(pc)).toBe('update/not-received');
    expect(await offered(pc)).toMatchObject({ version: NEW });
    expect(await fetches(pc)).toBe('update/not-received');
    expect(pc.files()).toEqual(['updates.json']);
  });

  test.each([
    ['of another publisher', aRelease(), new Publisher(), 'update/not-ours'],
    ['older than this one', aRelease({ version: '0.0.9' }), publisher, 'update/older'],
    ['of this version', aRelease({ version: OLD }), publisher, 'update/same'],
    ['of another product', aRelease({ product: 'renkei-daicho' }), publisher, 'update/other-product'],
  ])('what is said %s isn’t told of', async (_what, release, by, code) => {
    const pc = pcWithFolder(release, by);
    expect(await looks(pc)).toBe(code);
    expect(await offered(pc)).toBeNull();
    expect(await fetches(pc)).toBe('update/nothing-ready');
    pc.isWell();
  });

  test('an older word put back in the place of a newer one is refused, before a start and after, and by a stick', async () => {
    const pc = pcWithFolder(aRelease({ version: '0.3.0', issued: '2026-11-22T00:00:00.000Z' }));
    await looks(pc);
    laidOutIn(pc.stick, publisher, aRelease({ issued: '2026-11-21T00:00:00.000Z' }));
    // Exchanged between the news and the press.
    expect(await fetches(pc)).toBe('update/replayed');
    expect(await looks(pc)).toBe('update/replayed');
    expect(await offered(pc)).toBeNull();
    pc.opens();
    expect(await looks(pc)).toBe('update/replayed');
    expect(await pc.takesRelease({ issued: '2026-11-21T00:00:00.000Z' })).toBe('update/replayed');
  });

  test('a setup there that isn’t the signed one is told as that, and nothing of it stays', async () => {
    const pc = pcWithFolder();
    await looks(pc);
    const [file] = aRelease().files;
    writeFileSync(join(pc.stick, file!.name), Buffer.from(SETUP).fill(0, 5, 6));
    expect(await fetches(pc)).toBe('update/wrong-there');
    truncateSync(join(pc.stick, file!.name), 1_000);
    expect(await fetches(pc)).toBe('update/wrong-there');
    expect(pc.files()).toEqual(['updates.json']);
    // Once it is right there, the same press brings it.
    writeFileSync(join(pc.stick, file!.name), SETUP);
    expect(await fetches(pc)).toBe('ok');
    pc.isWell();
  });

  test('it is told to its share of PCs, each drawn once', async () => {
    const pc = pcWithFolder(aRelease({ share: 0 }));
    expect(await looks(pc)).toBe('ok');
    expect(await offered(pc)).toBeNull();
    const place = (): unknown =>
      (JSON.parse(readFileSync(join(pc.updates, 'updates.json'), 'utf8')) as { place: unknown }).place;
    const drawn = place();
    expect(drawn).toEqual(expect.any(Number));
    laidOutIn(pc.stick, publisher, aRelease({ share: 100 }));
    pc.opens();
    await looks(pc);
    expect([(await offered(pc))?.version, place()]).toEqual([NEW, drawn]);
  });

  test('who closes the app while it comes waits for nothing; it begins anew', async () => {
    const pc = pcWithFolder();
    const there = sourceOf(filesIn(pc.stick));
    await looks(pc);
    let isHanging = true;
    pc.source = {
      open: async (signal) => {
        const inner = sourceOf((name, ended) =>
          isHanging && name !== 'release.json' ? hangs() : filesIn(pc.stick)(name, ended),
        );
        return inner.open(signal);
      },
    };
    async function* hangs(): AsyncIterable<Uint8Array> {
      yield SETUP.subarray(0, 1_000);
      await new Promise(() => {});
    }
    pc.opens();
    await looks(pc);
    const coming = fetches(pc);
    while (pc.files().length < 2) await new Promise((settle) => setImmediate(settle));
    expect(await offered(pc)).toMatchObject({ isComing: true });
    expect(await fetches(pc)).toBe('ok');
    await pc.app.atQuit();
    expect(await coming).toBe('update/not-received');
    expect(pc.files()).toEqual(['updates.json']);
    isHanging = false;
    expect(await fetches(pc)).toBe('ok');
    expect((await there.open(new AbortController().signal)).ok).toBe(true);
    pc.isWell();
  });
});

describe('refused, and this version works on', () => {
  const refused = async (pc: Pc, told: Promise<string>, code: string): Promise<void> => {
    expect(await told).toBe(code);
    expect((await pc.app.state()).ready).toBe(null);
    expect(pc.files().filter((name) => name !== 'updates.json')).toEqual([]);
    pc.isWell();
  };

  test('what another has signed, and what was changed by one letter', async () => {
    const pc = new Pc();
    await refused(pc, pc.takes(updateFileIn(pc.stick, new Publisher())), 'update/not-ours');
    const file = updateFileIn(pc.stick, publisher);
    const text = readFileSync(file, 'latin1');
    writeFileSync(file, text.replace('0.2.0', '9.2.0'), 'latin1');
    await refused(pc, pc.takes(file), 'update/not-ours');
  });

  test('a setup that isn’t the signed one, by one byte, too short, or too long', async () => {
    const pc = new Pc();
    const other = Buffer.from(SETUP);
    other[1_000_000]! ^= 1;
    for (const setup of [other, SETUP.subarray(1), Buffer.concat([SETUP, SETUP])])
      await refused(pc, pc.takes(updateFileIn(pc.stick, publisher, { setup })), 'update/damaged');
  });

  test('a file cut off anywhere, or of another kind', async () => {
    const pc = new Pc();
    for (const length of [0, 10, 19, 25, 400]) {
      const file = updateFileIn(pc.stick, publisher);
      truncateSync(file, length);
      await refused(pc, pc.takes(file), length < 20 ? 'update/not-an-update' : 'update/damaged');
    }
    writeFileSync(join(pc.stick, 'photo.renkei-update'), Buffer.alloc(5_000, 7));
    await refused(pc, pc.takes(join(pc.stick, 'photo.renkei-update')), 'update/not-an-update');
  });

  test('a stick that isn’t there, or is pulled out while it is read', async () => {
    const pc = new Pc();
    await refused(pc, pc.takes(join(pc.stick, 'gone')), 'update/unreadable');
    const offer = await offerInFile(updateFileIn(pc.stick, publisher));
    if (!offer.ok) throw new Error(offer.code);
    const pulledOut = async function* (): AsyncIterable<Uint8Array> {
      yield SETUP.subarray(0, 1_000);
      throw new Error('EIO');
    };
    const taken = await pc.app.take(() => Promise.resolve({ ok: true, value: { ...offer.value, bytesOf: pulledOut } }));
    await refused(pc, Promise.resolve(taken.ok ? 'ok' : taken.code), 'update/unreadable');
  });

  test('older than this one, and older than the newest that was seen here, also after a start', async () => {
    const pc = new Pc();
    await refused(pc, pc.takesRelease({ version: '0.0.9' }), 'update/older');
    await pc.takesRelease({ version: '0.3.0', issued: '2026-11-22T00:00:00.000Z' });
    rmSync(join(pc.updates, 'setup-0.3.0.exe'));
    pc.backsUp();
    await pc.agrees();
    pc.opens();
    await refused(pc, pc.takesRelease({ version: '0.2.0', issued: '2026-11-21T00:00:00.000Z' }), 'update/replayed');
  });

  test('by an app without the publisher’s key; a second key counts as the first', async () => {
    const pc = new Pc([]);
    await refused(pc, pc.takes(), 'update/no-keys');
    expect(await new Pc([new Publisher().publicKey, publisher.publicKey]).takes()).toBe('ok');
  });

  test('signed, and said in a way that only later versions know', async () => {
    const pc = new Pc();
    const signed = publisher.signs('{"form":2}');
    const offer = { signed, bytesOf: () => expect.fail('read'), close: () => Promise.resolve() };
    const taken = await pc.app.take(() => Promise.resolve({ ok: true, value: offer }));
    await refused(pc, Promise.resolve(taken.ok ? 'ok' : taken.code), 'update/too-new');
  });

  test('where the setup hasn’t put this app in, and while papers are on their way', async () => {
    const pc = new Pc();
    await pc.takes();
    pc.backsUp();
    pc.isSending = true;
    expect(await pc.agrees()).toBe('update/sending');
    pc.isSending = false;
    pc.way = 'packages';
    pc.opens();
    expect(await pc.agrees()).toBe('update/not-here');
    expect(await pc.takes()).toBe('update/not-here');
    await pc.app.atQuit();
    expect(pc.started).toEqual([]);
  });

  test('without a backup of since then, where there is a ledger to be lost', async () => {
    const pc = new Pc();
    pc.backsUp();
    pc.clock += 1_000;
    await pc.takes();
    expect(await pc.agrees()).toBe('update/backup-first');
    pc.hasLedger = false;
    expect(await pc.agrees()).toBe('ok');
  });
});

describe('interrupted, the old version is there or the new one, with the ledger', () => {
  /** How many steps change the disk, all in all. */
  async function stepsOf(work: (pc: Pc) => Promise<void>): Promise<number> {
    disk.steps = 0;
    const pc = new Pc();
    await work(pc);
    expect(pc.version).toBe(NEW);
    return disk.steps;
  }

  test.each([
    ['killed', ''],
    ['the disk full', 'ENOSPC'],
    ['no rights', 'EACCES'],
  ])('%s, at every step from the stick to the setup', async (_how, code) => {
    const steps = await stepsOf(updates);
    expect(steps).toBeGreaterThan(10);
    for (let endsAt = 0; endsAt < steps; endsAt += 1) {
      const pc = new Pc();
      Object.assign(disk, { steps: 0, endsAt, code });
      await updates(pc).catch(() => {});
      Object.assign(disk, { steps: 0, endsAt: Infinity });
      pc.isWell();
      // The next start knows what is so, tidies up, and the same file goes in.
      const { ready, came } = await pc.opens().state();
      if (pc.version === NEW) expect([ready, came?.from ?? OLD]).toEqual([null, OLD]);
      else {
        expect(
          pc.files().filter((name) => !/^(?:updates\.json|setup-0\.2\.0\.exe)$/.test(name)),
          String(endsAt),
        ).toEqual([]);
        await updates(pc);
      }
      expect(pc.version).toBe(NEW);
      pc.isWell();
    }
  });

  test('a full disk and missing rights are told as what they are', async () => {
    for (const [code, told] of [
      ['ENOSPC', 'update/disk-full'],
      ['EACCES', 'update/not-written'],
    ] as const) {
      const pc = new Pc();
      Object.assign(disk, { steps: 0, endsAt: 3, code });
      expect(await pc.takes()).toBe(told);
    }
  });

  test('a setup that gives up is told, isn’t tried again by itself, and goes in when somebody presses again', async () => {
    const pc = new Pc();
    pc.setup = () => {};
    await updates(pc);
    expect((await pc.opens().state()).ready).toMatchObject({ version: NEW, hasFailed: true, atQuit: false });
    await pc.app.atQuit();
    expect(pc.started).toHaveLength(1);
    pc.setup = () => (pc.version = NEW);
    expect(await pc.agrees()).toBe('ok');
    await pc.app.atQuit();
    expect(pc.version).toBe(NEW);
  });

  test('one that doesn’t even start: the app opens again, as it was', async () => {
    const pc = new Pc();
    pc.setup = null;
    await updates(pc);
    expect([pc.reopened, pc.version]).toEqual([1, OLD]);
    expect((await pc.opens().state()).ready).toMatchObject({ hasFailed: true });
  });

  test('Windows is being shut down: nothing begins, and it is still agreed to the day after', async () => {
    const pc = new Pc();
    await pc.takes();
    pc.backsUp();
    await pc.agrees('at-quit');
    pc.app.sessionEnds();
    await pc.app.atQuit();
    expect(pc.started).toEqual([]);
    await pc.opens().atQuit();
    expect(pc.version).toBe(NEW);
  });

  test.each([
    ['changed', (setup: string) => writeFileSync(setup, 'another program')],
    ['changed in one byte', (setup: string) => writeFileSync(setup, Buffer.from(SETUP).fill(0, 5, 6))],
    ['taken away', (setup: string) => rmSync(setup)],
  ])('a setup that was %s on this PC is never started, before it is agreed to and after', async (_how, spoils) => {
    const pc = new Pc();
    await pc.takes();
    pc.backsUp();
    spoils(join(pc.updates, 'setup-0.2.0.exe'));
    expect(await pc.agrees()).toBe('update/changed-here');
    expect((await pc.app.state()).ready).toBe(null);
    await pc.takes();
    pc.backsUp();
    await pc.agrees();
    spoils(join(pc.updates, 'setup-0.2.0.exe'));
    await pc.app.atQuit();
    expect([pc.started, pc.version, pc.reopened]).toEqual([[], OLD, 1]);
  });

  test('a record that can’t be read is none, and what lies beside it goes', async () => {
    const pc = new Pc();
    await pc.takes();
    writeFileSync(join(pc.updates, 'updates.json'), '{"ready":');
    expect((await pc.opens().state()).ready).toBe(null);
    expect(pc.files()).toEqual(['updates.json']);
    expect(await pc.takes()).toBe('ok');
  });
});

describe('a hand on the disk, between two starts', () => {
  const PROGRAM = Buffer.from('a program of somebody else’s');
  const sha512 = createHash('sha512').update(PROGRAM).digest('base64');
  const agreed = { since: '2026-11-23T09:00:00.000Z', atQuit: true, hasFailed: false };
  /** What it writes beside the keys: a record, and a setup that the record is about. */
  function writes(pc: Pc, ready: object, setup: Buffer = PROGRAM): void {
    mkdirSync(pc.updates, { recursive: true });
    writeFileSync(join(pc.updates, 'setup-0.2.0.exe'), setup);
    writeFileSync(join(pc.updates, 'updates.json'), JSON.stringify({ seen: null, ready, begun: null }));
  }
  async function isNeverStarted(pc: Pc): Promise<void> {
    await pc.opens().atQuit();
    expect(await pc.agrees()).toBe('update/nothing-ready');
    await pc.app.atQuit();
    expect([pc.started, pc.version]).toEqual([[], OLD]);
  }

  test('has no program of its own started as the app ends, whatever the record says of it', async () => {
    const pc = new Pc();
    const told = { version: NEW, notes: ['新しい版です。'], size: PROGRAM.length, sha512, ...agreed };
    writes(pc, told);
    await isNeverStarted(pc);
    const { files } = aRelease({}, PROGRAM);
    const forged = new Publisher().signs(JSON.stringify({ ...aRelease(), files }));
    writes(pc, { ...told, signed: forged });
    await isNeverStarted(pc);
  });

  test('… nor by writing another digest beside what the publisher has signed', async () => {
    const pc = new Pc();
    const signed = publisher.signs(JSON.stringify(aRelease()));
    writes(pc, { signed, version: NEW, notes: aRelease().notes, size: PROGRAM.length, sha512, ...agreed });
    await pc.opens().atQuit();
    expect([pc.started, pc.version]).toEqual([[], OLD]);
    // With the signed setup beside it the same record is one.
    writes(pc, { signed, ...agreed }, SETUP);
    await pc.opens().atQuit();
    expect(pc.version).toBe(NEW);
  });

  test('… nor one that this PC wouldn’t take from a stick', async () => {
    const pc = new Pc();
    for (const other of [{ product: 'renkei-daicho' }, { from: '0.1.5' }] as const) {
      writes(pc, { signed: publisher.signs(JSON.stringify(aRelease(other))), ...agreed }, SETUP);
      await isNeverStarted(pc);
    }
  });

  test('keeps no later version out for good, and none in without a backup', async () => {
    const pc = new Pc();
    const record = (fields: object): void => {
      const file = join(pc.updates, 'updates.json');
      writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...fields }));
    };
    const later = JSON.stringify(aRelease({ version: '9.0.0', issued: '2030-01-01T00:00:00.000Z' }));
    const others = JSON.stringify({ ...JSON.parse(later), product: 'renkei-daicho' });
    await pc.takes();
    for (const seen of ['2030-01-01T00:00:00.000Z', new Publisher().signs(later), publisher.signs(others)]) {
      record({ seen });
      pc.opens();
      expect(await pc.takes()).toBe('ok');
    }
    const { ready } = JSON.parse(readFileSync(join(pc.updates, 'updates.json'), 'utf8')) as { ready: object };
    record({ ready: { ...ready, since: '2030-01-01T00:00:00.000Z' } });
    pc.opens();
    pc.clock += 1_000;
    pc.backsUp();
    expect(await pc.agrees()).toBe('ok');
    record({ ready: { ...ready, since: '2001-01-01T00:00:00.000Z' } });
    pc.opens();
    // From before the publisher signed it.
    pc.lastBackup = '2026-11-19T00:00:00.000Z';
    expect(await pc.agrees()).toBe('update/backup-first');
  });

  test('that lays a link in the folder’s place has nothing emptied', async () => {
    const documents = temporaryFolder();
    writeFileSync(join(documents, 'letter.docx'), 'mine');
    const pc = new Pc();
    symlinkSync(documents, pc.updates, 'junction');
    await pc.app.state();
    expect(await pc.takes()).toBe('ok');
    expect(readdirSync(documents)).toEqual(['letter.docx']);
  });

  test('that lays parts of a program beside the setup finds them gone', async () => {
    const pc = new Pc();
    await pc.takes();
    pc.backsUp();
    await pc.agrees();
    mkdirSync(join(pc.updates, 'setup-0.2.0.exe.local'));
    writeFileSync(join(pc.updates, 'setup-0.2.0.exe.local', 'version.dll'), 'x');
    writeFileSync(join(pc.updates, 'version.dll'), 'x');
    const there: string[][] = [];
    pc.setup = () => there.push(pc.files());
    await pc.app.atQuit();
    expect(there).toEqual([['setup-0.2.0.exe', 'updates.json']]);
  });
});
