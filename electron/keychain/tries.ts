import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { failure, success, type Result } from '@shared/problems/problem';
import { writeFileAtomically } from '../storage/atomic-file';

/**
 * Milliseconds. `now` is the clock on the wall, which people can set; `running` counts from the start of the app, `uptime` from that of the
 * system: it goes on while the app is closed and the PC sleeps.
 */
export interface Clock {
  now: () => number;
  running: () => number;
  uptime: () => number;
}

/** A second place for the number of wrong tries: to delete the one file, or the other, makes nothing forgotten. */
export interface TriesElsewhere {
  read: () => number;
  write: (wrong: number) => void;
}

const MOST = 1000;
const Stored = z.object({ wrong: z.int().min(0).max(MOST), forgiven: z.int().min(0).max(MOST).default(0) });

/** Who forgot a passphrase has the paper long before so many tries: from here on somebody is guessing. */
const GUESSING = 15;
const LONGEST = { usually: 60, guessing: 300 };

/** So many wrong tries are slips of the hand, and one more with each twenty minutes that the app runs. */
const MISTYPED = 3;
const ONE_MORE = 20 * 60_000;

/** Seconds to wait after so many wrong tries in a row: 1, 2, 4 … 60, and five minutes for who goes on all the same. */
const pause = (wrong: number): number =>
  wrong >= GUESSING ? LONGEST.guessing : Math.min(2 ** (wrong - 1), LONGEST.usually);

/**
 * Slows down whoever tries passphrases at the screen. It is written down, in two places, before a try is looked at, so ending the
 * app gains nothing; and the pause after a start is counted from that start, as the clock on the wall can be set. Whoever has the
 * files can try elsewhere: against that stands what one try costs.
 */
export class Tries {
  private wrong = 0;
  /** When the next try is allowed, in running time. */
  private next = 0;
  /** Slips that were forgiven to somebody who could be the one who guesses, and since when fewer of them count, in running time. */
  private forgiven = 0;
  private fewerSince = 0;
  private isLoaded = false;

  constructor(
    private readonly file: string,
    private readonly clock: Pick<Clock, 'running'>,
    private readonly elsewhere: TriesElsewhere,
  ) {}

  /** Counts a try as wrong until `forgive`. Problem: `keys/wait` with the seconds left; then nothing was counted. */
  async begin(): Promise<Result<null>> {
    await this.load();
    const left = this.next - this.clock.running();
    if (left > 0) return failure('keys/wait', { seconds: Math.ceil(left / 1000) });
    this.wrong = Math.min(this.wrong + 1, MOST);
    await this.store();
    return success(null);
  }

  /** The pause begins when the answer is given: a try takes about a second by itself. */
  async wasWrong(): Promise<void> {
    this.next = this.clock.running() + pause(this.wrong) * 1000;
    await this.store();
  }

  /** The try was right, but for something else: it counts for nothing, and those before it stay. */
  async takeBack(): Promise<void> {
    this.wrong = Math.max(0, this.wrong - 1);
    await this.store();
  }

  /**
   * It was right, and who knows it may be the one who tried others' before: this try, and no more before it than somebody mistypes, are
   * forgotten. Who guesses and shows their own in turns has used that up soon, also over a new start.
   */
  async forgiveSome(): Promise<void> {
    const fewer = Math.floor((this.clock.running() - this.fewerSince) / ONE_MORE);
    this.forgiven = Math.max(0, this.forgiven - fewer);
    this.fewerSince += fewer * ONE_MORE;
    const slips = Math.min(this.wrong - 1, Math.max(0, MISTYPED - this.forgiven));
    this.forgiven += slips;
    this.wrong -= 1 + slips;
    this.next = 0;
    await this.store();
  }

  async forgive(): Promise<void> {
    this.wrong = 0;
    this.forgiven = 0;
    this.next = 0;
    await this.store();
  }

  private async load(): Promise<void> {
    if (this.isLoaded) return;
    this.isLoaded = true;
    const stored = Stored.safeParse(
      await readFile(this.file, 'utf8')
        .then(JSON.parse)
        .catch(() => null),
    );
    this.wrong = Math.max(stored.success ? stored.data.wrong : 0, this.elsewhere.read());
    this.forgiven = stored.success ? stored.data.forgiven : 0;
    // Running time begins with the app: who comes back the next day has waited by the time that the first word is typed.
    if (this.wrong > 0) this.next = pause(this.wrong) * 1000;
  }

  /** A profile that can't be written to slows down all the same, until the app is closed. */
  private async store(): Promise<void> {
    const { wrong, forgiven } = this;
    this.elsewhere.write(wrong);
    if (wrong === 0 && forgiven === 0) return rm(this.file, { force: true }).catch(() => {});
    await mkdir(dirname(this.file), { recursive: true }).catch(() => {});
    await writeFileAtomically(this.file, JSON.stringify({ wrong, forgiven }));
  }
}
