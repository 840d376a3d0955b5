import { open, rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** As long as graceful-fs waits for what virus scanners hold: milliseconds. */
const LONGEST = 60_000;
/** Whoever waits longer is told what for. */
const SAID_AFTER = 2_000;
const [FIRST_PAUSE, LONGEST_PAUSE] = [10, 200];

/** What Windows answers where a file can't be replaced: whatever the reason is. */
const REFUSED = ['EBUSY', 'EACCES', 'EPERM'];

/** A file that could not take another one's place, and why: Windows has one answer for both. */
export class RenameRefused extends Error {
  readonly syscall = 'rename';
  constructor(
    readonly code: string,
    readonly why: 'held' | 'protected',
  ) {
    super(code);
  }
}

/**
 * Renames that wait until whatever holds the file lets go of it: on Windows a virus scanner or an indexer for some
 * seconds, Word for as long as the paper is open in it.
 */
export class HeldFiles {
  private readonly waits = new Map<AbortController, string>();
  private told: string | null = null;
  /** Hears the path of a file that is waited for, and null when none is any more. */
  onWait: (path: string | null) => void = () => {};

  /** Ends every wait: each file counts as held. */
  stopWaiting(): void {
    for (const ending of this.waits.keys()) ending.abort();
  }

  /** Throws {@link RenameRefused} on Windows, and elsewhere what rename(2) does. */
  async rename(from: string, to: string, longest = LONGEST): Promise<void> {
    const ending = new AbortController();
    const began = performance.now();
    try {
      for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
        const refused = await refusalOf(from, to);
        if (!refused) return;
        const waited = performance.now() - began;
        if (refused.why === 'protected' || waited >= longest || ending.signal.aborted) throw refused;
        if (waited >= SAID_AFTER) this.tell(ending, to);
        await wait(pause, undefined, { signal: ending.signal }).catch(() => {});
      }
    } finally {
      this.waits.delete(ending);
      this.say();
    }
  }

  private tell(ending: AbortController, path: string): void {
    this.waits.set(ending, path);
    this.say();
  }

  /** Of several that wait the first one is told of. */
  private say(): void {
    const [path = null] = this.waits.values();
    if (path === this.told) return;
    this.told = path;
    this.onWait(path);
  }
}

async function refusalOf(from: string, to: string): Promise<RenameRefused | null> {
  try {
    await rename(from, to);
    return null;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (process.platform !== 'win32' || !REFUSED.includes(code)) throw error;
    return new RenameRefused(code, code === 'EBUSY' ? 'held' : await whyRefused(to));
  }
}

/** A file that is marked read-only, or that this user may not write to, can't be opened for writing; one that is held can, or is busy. */
async function whyRefused(to: string): Promise<RenameRefused['why']> {
  try {
    await (await open(to, 'r+')).close();
    return 'held';
  } catch (error) {
    // Where nothing stands yet, it is the new file that something looks at.
    return ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '') ? 'protected' : 'held';
  }
}

/** The app's own: the page says what is waited for (`ipc/held-file-channels.ts`). */
export const heldFiles = new HeldFiles();
