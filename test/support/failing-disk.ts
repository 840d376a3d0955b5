import { existsSync, readdirSync, statSync, truncateSync } from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What can go wrong at a step. `held-briefly`: a virus scanner lets go again; `held`: it doesn't. */
export const faults = {
  killed: { hits: ['room', 'name', 'read', 'none'], code: 'EKILLED' },
  'power cut': { hits: ['room', 'name', 'read', 'none'], code: 'EKILLED' },
  'disk full': { hits: ['room'], code: 'ENOSPC' },
  'no rights': { hits: ['room', 'name'], code: 'EACCES' },
  'held briefly': { hits: ['name'], code: 'EBUSY' },
  held: { hits: ['name', 'look'], code: 'EBUSY' },
  'pulled out': { hits: ['read'], code: 'EIO' },
} as const;
export type Fault = keyof typeof faults;

/** What a step needs: room on the disk; a name changed or gone; to be read from a stick or a share; to be read on this PC; nothing. */
export type StepKind = 'room' | 'name' | 'read' | 'look' | 'none';

export interface Step {
  /** Of the whole way, as the test names it. */
  point: string;
  kind: StepKind;
  what: string;
}

/**
 * A disk that fails at one step, for good. Each step is written down, so that whoever has seen a whole run can have it fail at every one of them.
 * A power cut takes what nobody has brought to the disk: names are there in the order in which they were given, as journals keep them, and
 * files hold half of what was written.
 */
export class FailingDisk {
  steps: Step[] = [];
  point = '';
  private root = '';
  private foreign = '';
  private fails: { at: number; fault: Fault } | null = null;
  private heldPath: string | null = null;
  private readonly unsynced = new Set<string>();
  /** The app, or the setup, is no more. */
  isDead = false;

  /** @param foreign what lies below it is a stick's or a share's */
  begin(root: string, foreign: string, fails: { at: number; fault: Fault } | null = null): void {
    Object.assign(this, { root, foreign, fails, steps: [], point: '', heldPath: null, isDead: false });
    this.unsynced.clear();
  }

  /** All that comes finds a sound disk; after a power cut one on which only what was brought there is whole. */
  end(): void {
    if (this.fails?.fault === 'power cut')
      for (const path of this.unsynced) if (existsSync(path)) truncateSync(path, Math.floor(statSync(path).size / 2));
    this.fails = null;
    this.isDead = false;
    this.unsynced.clear();
  }

  get isPowerCut(): boolean {
    return this.fails?.fault === 'power cut';
  }

  /** Throws where the disk fails at this step. @returns nothing else: what is done then is done */
  step(kind: StepKind, what: string, path = ''): void {
    const number = this.steps.push({ point: this.point, kind, what: `${what} ${this.named(path)}`.trim() }) - 1;
    if (!this.fails) return;
    const { at, fault } = this.fails;
    const { hits, code } = faults[fault];
    if (number < at || !(hits as readonly string[]).includes(kind)) return this.liveOn();
    if (code === 'EKILLED') this.isDead = true;
    if (fault === 'held briefly' && number > at) return;
    if (fault === 'held' && (this.heldPath ??= path) !== path) return;
    throw Object.assign(new Error(`${fault}: ${what}`), { code });
  }

  /** Nothing is done any more by who is dead. */
  liveOn(): void {
    if (this.isDead) throw Object.assign(new Error('dead'), { code: 'EKILLED' });
  }

  wrote(path: string): void {
    this.unsynced.add(path);
  }

  synced(path: string): void {
    this.unsynced.delete(path);
  }

  /** What isn't on the disk yet isn't either by its new name. */
  renamed(from: string, to: string): void {
    for (const path of [...this.unsynced])
      if (path === from || path.startsWith(`${from}/`)) {
        this.unsynced.delete(path);
        this.unsynced.add(to + path.slice(from.length));
      }
  }

  isForeign(path: string): boolean {
    return path.startsWith(this.foreign);
  }

  private named = (path: string): string =>
    path === '' ? '' : relative(this.root, path).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…');
}

type Handle = FsPromises.FileHandle;

/** Node's own, on that disk: for `vi.mock('node:fs/promises')`. */
export function promisesOn(disk: FailingDisk, real: typeof FsPromises): typeof FsPromises {
  const { mkdir, rename, rm, copyFile, link, open, readFile } = real;
  const path = (asked: unknown): string => String(asked);
  const async = async <T>(work: () => Promise<T>): Promise<T> => work();
  const watched = (handle: Handle, at: string): Handle => {
    const [writeFile, appendFile, truncate] = [
      handle.writeFile.bind(handle),
      handle.appendFile.bind(handle),
      handle.truncate.bind(handle),
    ];
    const writes =
      <A extends unknown[], R>(what: string, work: (...given: A) => Promise<R>) =>
      async (...given: A): Promise<R> => {
        disk.step('room', what, at);
        disk.wrote(at);
        return work(...given);
      };
    return Object.assign(handle, {
      writeFile: writes('write', writeFile),
      appendFile: writes('write', appendFile),
      truncate: writes('cut', truncate),
      // What counts is that it was asked for: a real one costs most of a run.
      sync: async () => (disk.step('room', 'sync', at), disk.synced(at)),
    });
  };
  const foreign = (handle: Handle, at: string): Handle => {
    const [read, stream] = [handle.read.bind(handle), handle.createReadStream.bind(handle)];
    return Object.assign(handle, {
      read: async (...given: Parameters<typeof read>) => (disk.step('read', 'read', at), read(...given)),
      createReadStream: (options: Parameters<typeof stream>[0]) =>
        (async function* () {
          for await (const piece of stream(options)) {
            disk.step('read', 'read', at);
            yield piece as Uint8Array;
          }
        })(),
    });
  };
  return {
    ...real,
    mkdir: ((at, options) =>
      async(() => {
        if (!existsSync(path(at))) disk.step('room', 'make', path(at));
        return mkdir(at, options as never);
      })) as typeof mkdir,
    rename: (from, to) =>
      async(async () => {
        disk.step('name', 'rename', path(from));
        await rename(from, to);
        disk.renamed(path(from), path(to));
      }),
    rm: (at, options) =>
      async(() => {
        if (existsSync(path(at))) disk.step('name', 'remove', path(at));
        return rm(at, options);
      }),
    copyFile: (from, to, mode) =>
      async(async () => {
        disk.step('room', 'copy', path(to));
        disk.wrote(path(to));
        await copyFile(from, to, mode);
      }),
    readFile: ((at, options) =>
      async(() => {
        disk.step('look', 'read', path(at));
        return readFile(at, options);
      })) as typeof readFile,
    link: (from, to) =>
      async(() => {
        disk.step('room', 'link', path(to));
        return link(from, to);
      }),
    open: ((at, flags, mode) =>
      async(async () => {
        const isRead = flags === undefined || flags === 'r' || typeof flags === 'number';
        if (isRead && disk.isForeign(path(at))) disk.step('read', 'open', path(at));
        else if (flags === 'r+') disk.step('name', 'open', path(at));
        else if (!isRead) disk.step('room', 'begin', path(at));
        else disk.liveOn();
        const handle = await open(at, flags, mode);
        if (!isRead) return watched(handle, path(at));
        return disk.isForeign(path(at)) ? foreign(handle, path(at)) : handle;
      })) as typeof open,
  };
}

/** All files below a folder, by their paths in it. */
export const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name, parentPath }) => relative(folder, join(parentPath, name)))
        .sort()
    : [];
