import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { failure, success, type Result } from '@shared/problems/problem';
import { writeFileAtomically } from '../storage/atomic-file';

/** Milliseconds. `now` is the clock on the wall, which people can set; `running` counts from the start of the app. */
export interface Clock {
  now: () => number;
  running: () => number;
}

const Stored = z.object({ wrong: z.int().min(1).max(1000), at: z.number() });
const LONGEST = 60;

/** Seconds to wait after so many wrong tries in a row: 1, 2, 4 … 60. */
const pause = (wrong: number): number => Math.min(2 ** (wrong - 1), LONGEST);

/**
 * Slows down whoever tries passphrases at the screen. It is written down before a try is looked at, so ending the app
 * gains nothing. Whoever has the files can try elsewhere: against that stands what one try costs.
 */
export class Tries {
  private wrong = 0;
  /** When the next try is allowed, in running time. */
  private next = 0;
  private isLoaded = false;

  constructor(
    private readonly file: string,
    private readonly clock: Clock,
  ) {}

  /** Counts a try as wrong until `forgive`. Problem: `keys/wait` with the seconds left; then nothing was counted. */
  async begin(): Promise<Result<null>> {
    await this.load();
    const left = this.next - this.clock.running();
    if (left > 0) return failure('keys/wait', { seconds: Math.ceil(left / 1000) });
    this.wrong = Math.min(this.wrong + 1, 1000);
    await this.store();
    return success(null);
  }

  /** The pause begins when the answer is given: a try takes about a second by itself. */
  async wasWrong(): Promise<void> {
    this.next = this.clock.running() + pause(this.wrong) * 1000;
    await this.store();
  }

  async forgive(): Promise<void> {
    this.wrong = 0;
    this.next = 0;
    await rm(this.file, { force: true }).catch(() => {});
  }

  private async load(): Promise<void> {
    if (this.isLoaded) return;
    this.isLoaded = true;
    const stored = Stored.safeParse(
      await readFile(this.file, 'utf8')
        .then(JSON.parse)
        .catch(() => null),
    );
    if (!stored.success) return;
    this.wrong = stored.data.wrong;
    const passed = this.clock.now() - stored.data.at;
    // A clock that was put back says nothing about the time that has passed: the whole pause begins again.
    const whole = pause(this.wrong) * 1000;
    this.next = this.clock.running() + (passed < 0 ? whole : Math.max(0, whole - passed));
  }

  /** A profile that can't be written to slows down all the same, until the app is closed. */
  private async store(): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true }).catch(() => {});
    await writeFileAtomically(this.file, JSON.stringify({ wrong: this.wrong, at: this.clock.now() }));
  }
}
