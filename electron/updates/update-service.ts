import type { UpdateState } from '@shared/ipc/updates';
import { randomInt } from 'node:crypto';
import { failure, success, type Result } from '@shared/problems/problem';
import { isNewer } from '@shared/text/version';
import { fittingFile, isInShare, type Installed } from '@shared/updates/fitting';
import type { Release, ReleaseFile } from '@shared/updates/release';
import { Turns } from '../storage/turns';
import { layDown, lookAtLaidDown } from './lay-down';
import { releaseIn } from './signed-release';
import type { UpdateOffer } from './update-offer';
import type { UpdateSource } from './update-source';
import { NOTHING, type UpdateFolder, type UpdateRecord } from './update-record';

/** What is ready, and what its publisher says of it. */
type ReadyUpdate = NonNullable<UpdateRecord['ready']> &
  Pick<Release, 'version' | 'notes' | 'issued'> &
  Pick<ReleaseFile, 'size' | 'sha512'>;
type Known = UpdateRecord & { ready: ReadyUpdate | null };

interface UpdateParts {
  folder: UpdateFolder;
  here: Installed;
  way: UpdateState['way'];
  /** Where whoever looks after the PC has said that new versions lie; null: nowhere. */
  source: Promise<UpdateSource | null>;
  /** The publisher's public keys. */
  keys: readonly string[];
  now: () => Date;
  /** Milliseconds since the app began. */
  running: () => number;
  /** Whether something is on its way that would be cut off. */
  isSending: () => boolean;
  /** Whether there is an own ledger to be lost, and the ISO instant of the last whole backup. */
  backup: () => { isNeeded: boolean; last: string | null };
  /** Starts the setup, which outlives the app. @returns whether it runs */
  start: (setup: string, args: readonly string[]) => Promise<boolean>;
  /** Opens the app again, as nothing else will. */
  reopen: () => void;
}

/** Whoever pressed 「いま入れる」 and then stayed for a question has gone on with something else: milliseconds. */
const STILL_NOW = 2 * 60_000;

/**
 * A new version, from the file that somebody brings to the setup that is started as the app ends. Until that moment this version is untouched;
 * then the setup lays the new one beside it and exchanges both (electron/dev/windows/setup.nsi). Whether it came is seen at the next start.
 */
export class UpdateService {
  private readonly turns = new Turns();
  private settled: Promise<Known> | undefined;
  private came: UpdateState['came'] = null;
  private pressedNow: number | null = null;
  private offered: Omit<NonNullable<UpdateState['offered']>, 'isComing'> | null = null;
  /** Ends what is on its way from there. */
  private coming: AbortController | null = null;
  private isSessionEnding = false;

  private readonly begun: string;

  constructor(private readonly parts: UpdateParts) {
    this.begun = parts.now().toISOString();
  }

  /** In no turn: a new version may be on its way for many minutes. */
  async state(): Promise<UpdateState> {
    const { ready } = await this.known();
    const { way, backup } = this.parts;
    const shown = ready && {
      ...{ version: ready.version, notes: ready.notes, atQuit: ready.atQuit, hasFailed: ready.hasFailed },
    };
    const isNews = this.offered && (!ready || isNewer(this.offered.version, ready.version));
    const offered = isNews && this.offered ? { ...this.offered, isComing: this.coming !== null } : null;
    return { way, ready: shown, offered, came: this.came, needsBackup: backup().isNeeded };
  }

  /**
   * Whether there is a new version where whoever looks after the PC has said. Only what is said of it is fetched, some kilobytes. Problems: `update/…`,
   * for the log: a network that isn't there is no news for anybody.
   */
  look(): Promise<Result<null>> {
    return this.open(new AbortController(), (offer) => this.turns.take(() => this.lookAt(offer)));
  }

  /** Brings what {@link look} has found, as a person has said. Problems: `update/…`. */
  async receive(): Promise<Result<null>> {
    if (!this.offered) return failure('update/nothing-ready', {});
    if (this.coming) return success(null);
    this.coming = new AbortController();
    try {
      const taken = await this.open(this.coming, (offer) => this.take(() => Promise.resolve(success(offer))));
      if (taken.ok) this.offered = null;
      return taken.ok ? taken : (await import('./update-source')).asFromSource(taken);
    } finally {
      this.coming = null;
    }
  }

  /** Looks at what was brought, and lays its setup down. Problems: `update/…`. */
  take(bring: () => Promise<Result<UpdateOffer>>): Promise<Result<null>> {
    return this.turns.take(async () => {
      if (this.parts.way !== 'setup') return failure('update/not-here', {});
      const offer = await bring();
      if (!offer.ok) return offer;
      try {
        return await this.takeOffer(offer.value);
      } finally {
        await offer.value.close();
      }
    });
  }

  /** Agreed: it goes in as the app ends. Problems: `update/…`. @param when whether the app ends for it, and opens again behind it */
  agree(when: 'now' | 'at-quit'): Promise<Result<null>> {
    return this.turns.take(async () => {
      const record = await this.known();
      const { ready } = record;
      if (this.parts.way !== 'setup') return failure('update/not-here', {});
      if (!ready) return failure('update/nothing-ready', {});
      if (this.parts.isSending()) return failure('update/sending', {});
      if (!this.isBackedUp(ready)) return failure('update/backup-first', {});
      const whole = await this.stillWhole(record);
      if (!whole.ok) return whole;
      const kept = await this.keep({ ...record, ready: { ...ready, atQuit: true, hasFailed: false } });
      if (kept.ok) this.pressedNow = when === 'now' ? this.parts.running() : null;
      return kept;
    });
  }

  /** Not as the app ends, after all. What was brought stays. */
  takeBack(): Promise<Result<null>> {
    return this.turns.take(async () => {
      this.pressedNow = null;
      const record = await this.known();
      return record.ready?.atQuit ? this.keep({ ...record, ready: { ...record.ready, atQuit: false } }) : success(null);
    });
  }

  /** The PC is being turned off: nothing is begun that it would cut off. */
  sessionEnds(): void {
    this.isSessionEnding = true;
  }

  /** The app has ended its work: the last that it does. */
  atQuit(): Promise<void> {
    this.coming?.abort();
    return this.turns.take(async () => {
      const record = await this.known();
      const { ready } = record;
      if (!ready?.atQuit || this.isSessionEnding) return;
      const opens = this.pressedNow !== null && this.parts.running() - this.pressedNow < STILL_NOW;
      const { folder, here, start, reopen } = this.parts;
      const begun = { from: here.version, version: ready.version };
      const isBegun =
        (await this.stillWhole(record)).ok &&
        (await this.keep({ ...record, begun })).ok &&
        (await start(folder.setupOf(ready), ['/S', '/WAIT', ...(opens ? ['/OPEN'] : [])]));
      if (!isBegun && opens) reopen();
    });
  }

  /** What is said there, and what is done with it. In no turn: a share that has gone may not answer for a minute. */
  private async open(
    { signal }: AbortController,
    then: (offer: UpdateOffer) => Promise<Result<null>>,
  ): Promise<Result<null>> {
    const source = await this.parts.source;
    if (this.parts.way !== 'setup' || !source) return failure('update/not-here', {});
    const offer = await source.open(signal);
    return offer.ok ? then(offer.value) : offer;
  }

  private async lookAt({ signed }: UpdateOffer): Promise<Result<null>> {
    this.offered = null;
    const release = releaseIn(signed, this.parts.keys);
    if (!release.ok) return release;
    const { version, notes } = release.value;
    const record = await this.known();
    const file = fittingFile(release.value, this.parts.here, this.seenAt(record));
    if (!file.ok) return file;
    const place = record.place ?? randomInt(100);
    // From now on an older one in its place is refused, whoever puts it there.
    const kept = await this.keep({ ...record, place, seen: signed });
    if (!kept.ok || !isInShare(release.value, place)) return kept;
    this.offered = { version, notes, megabytes: Math.ceil(file.value.size / 1_000_000) };
    return success(null);
  }

  private async takeOffer({ signed, bytesOf }: UpdateOffer): Promise<Result<null>> {
    const { folder, here, keys, now } = this.parts;
    const record = await this.known();
    const release = releaseIn(signed, keys);
    if (!release.ok) return release;
    const { version, notes, issued } = release.value;
    const file = fittingFile(release.value, here, this.seenAt(record));
    if (!file.ok) return file;
    const { size, sha512 } = file.value;
    const made = await folder.make();
    const laid = made.ok ? await layDown(bytesOf(file.value), file.value, folder.setupOf({ version })) : made;
    if (!laid.ok) return laid;
    const since = now().toISOString();
    const ready = { signed, version, notes, issued, size, sha512, since, atQuit: false, hasFailed: false };
    return this.keep({ ...record, seen: signed, ready });
  }

  private known(): Promise<Known> {
    this.settled ??= this.settle();
    return this.settled;
  }

  /** What became of the setup that was started: this is the new version, or still the one before. */
  private async settle(): Promise<Known> {
    const { folder, here, keys } = this.parts;
    const read = await folder.read();
    if (!read) {
      // Nothing is tidied away for that, and whoever asks next looks again.
      this.settled = undefined;
      return { ...NOTHING, ready: null };
    }
    const { begun } = read;
    const release = read.ready ? releaseIn(read.ready.signed, keys) : null;
    const told = release?.ok ? release.value : null;
    const isHere = told !== null && !isNewer(told.version, here.version);
    if (isHere && begun?.version === here.version) this.came = { ...begun, notes: told.notes };
    const still = told && !isHere ? this.readyBy(read, told) : null;
    const failed = still && begun ? { ...still, atQuit: false, hasFailed: true } : still;
    const settled = { ...read, begun: null, ready: failed };
    // On a full disk it is seen the same way at the next start.
    if (begun || isHere) await folder.write(settled);
    await folder.tidy(failed);
    return settled;
  }

  /** Null for one that this PC wouldn't take: somebody has written it there. */
  private readyBy(record: UpdateRecord, release: Release): ReadyUpdate | null {
    const { ready } = record;
    const file = fittingFile(release, this.parts.here, this.seenAt(record));
    if (!ready || !file.ok) return null;
    const { version, notes, issued } = release;
    const { size, sha512 } = file.value;
    // What lies on the disk came before this start, whatever others have written of it.
    const since = ready.since < this.begun ? ready.since : this.begun;
    return { ...ready, version, notes, issued, size, sha512, since };
  }

  /** When the newest that was seen here was signed, by the publisher's own word. */
  private seenAt({ seen }: UpdateRecord): string | null {
    const release = seen && releaseIn(seen, this.parts.keys);
    return release?.ok && release.value.product === this.parts.here.product ? release.value.issued : null;
  }

  private async keep(record: Known): Promise<Result<null>> {
    const written = await this.parts.folder.write(record);
    if (!written.ok) return written;
    this.settled = Promise.resolve(record);
    await this.parts.folder.tidy(record.ready);
    return written;
  }

  /** One that was changed, or is gone, isn't offered any more; one that can't be looked at now is, and stays agreed to. */
  private async stillWhole({ ready, ...record }: Known): Promise<Result<null>> {
    const found = ready ? await lookAtLaidDown(this.parts.folder.setupOf(ready), ready) : 'other';
    if (found === 'as-signed') return success(null);
    if (found === 'held') return failure('update/held-here', {});
    await this.keep({ ...record, ready: null });
    return failure('update/changed-here', {});
  }

  /** Since it came, which was no sooner than it was signed. */
  private isBackedUp({ since, issued }: ReadyUpdate): boolean {
    const { isNeeded, last } = this.parts.backup();
    return !isNeeded || (last !== null && Date.parse(last) >= Math.max(Date.parse(issued), Date.parse(since)));
  }
}
