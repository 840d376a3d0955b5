import { createHash, createHmac, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { countedOn, lostPaperOf, Wait, type LostPaper } from '@shared/asks/lost-paper';
import { success, type Result } from '@shared/problems/problem';
import { canonicalJson } from '@shared/vault/canonical-json';
import { wrapOf, type KeysFile } from '@shared/vault/keys-file';
import { subkey } from '@shared/vault/subkeys';
import { writeFileAtomically } from '../storage/atomic-file';

interface LostPaperParts {
  file: string;
  /** Milliseconds since the system started. */
  uptime: () => number;
  now: () => number;
  /** A second place, which no page writes to. */
  elsewhere: { read: () => Wait | null; write: (wait: Wait | null) => void };
}

/** The own ledger: its keys, and its data key (32 bytes) while it is open. */
export interface LedgerWaitedFor {
  keys: KeysFile;
  dataKey: Uint8Array | null;
}

/** A look at the screen: whether the open ledger stood there and somebody was at the PC, at an uptime in milliseconds. */
export interface Sighting {
  uptime: number;
  isSeen: boolean;
}

/** So much is written down at once: what passed since then is lost when the PC is switched off. */
const STEP = 60_000;

/**
 * The wait of who has lost the recovery key's paper, in two places: beside the keys and in the settings. Where either is missing, or
 * another one than the other, there is no wait, and of two that differ the shorter counts. So to delete, to put back or to change the
 * one makes nothing shorter: it ends it. One for a new recovery key is signed by the open ledger, which alone counts it: who writes both makes none
 * either.
 */
export class LostPaperWait {
  constructor(private readonly parts: LostPaperParts) {}

  /**
   * One for a new recovery key is counted by {@link saw} alone.
   *
   * @returns null where nobody waits, or for another recovery key than the ledger has; of an open ledger also where it hasn't signed it
   */
  look(ledger: LedgerWaitedFor): Promise<LostPaper | null> {
    return this.told(ledger, (wait) =>
      wait.mac === null ? this.count(wait, ledger, { uptime: this.parts.uptime(), isSeen: false }) : wait,
    );
  }

  /** Counts on: what lies between two looks at the screen that are far apart, nobody has seen. */
  saw(ledger: LedgerWaitedFor, sighting: Sighting): Promise<LostPaper | null> {
    return this.told(ledger, (wait) => this.count(wait, ledger, sighting));
  }

  /** One of the same kind that is there goes on: to ask again neither shortens nor lengthens it. Problems: those of writing a file. */
  async begin(ledger: LedgerWaitedFor): Promise<Result<null>> {
    const there = await this.look(ledger);
    if (there && (there.counts === 'use') === (ledger.dataKey !== null)) return success(null);
    const { uptime, now } = this.parts;
    const since = new Date(now()).toISOString();
    const begun = { of: markOf(ledger.keys), id: randomUUID(), since, waited: 0, countedAt: uptime(), mac: null };
    return this.store(ledger.dataKey ? signedWait(begun, ledger.dataKey) : begun);
  }

  /** Taken back, made use of, or its ledger is gone. */
  async end(): Promise<void> {
    if (this.parts.elsewhere.read()) this.parts.elsewhere.write(null);
    await rm(this.parts.file, { force: true }).catch(() => {});
  }

  private async told(
    { keys, dataKey }: LedgerWaitedFor,
    counted: (wait: Wait) => Wait | Promise<Wait>,
  ): Promise<LostPaper | null> {
    const there = this.parts.elsewhere.read();
    if (!there) return null;
    const beside = await this.load();
    // A virus scanner has it: it tells nothing just now, and the next time what it told before.
    if (beside === 'held') return null;
    const isOne = beside?.id === there.id && beside.of === there.of && there.of === markOf(keys);
    const wait = isOne ? (there.waited <= beside.waited ? there : beside) : null;
    const told = wait && (!dataKey || isOwn(wait, dataKey)) ? lostPaperOf(await counted(wait)) : null;
    if (!told) await this.end();
    return told;
  }

  private async count(wait: Wait, { dataKey }: LedgerWaitedFor, { uptime, isSeen }: Sighting): Promise<Wait> {
    // Nobody could sign it: it stays as it is until the ledger is open again.
    if (wait.mac !== null && !dataKey) return wait;
    const on = countedOn(wait, uptime, isSeen);
    const counted = wait.mac !== null && dataKey ? signedWait(on, dataKey) : on;
    // Also after a start of the system: from there on it is counted by that one's time. Of one that is seen each look counts.
    const isStep = counted.waited - wait.waited >= STEP || counted.countedAt < wait.countedAt;
    if (isStep || wait.mac !== null) await this.store(counted);
    return counted;
  }

  private async store(wait: Wait): Promise<Result<null>> {
    await mkdir(dirname(this.parts.file), { recursive: true, mode: 0o700 }).catch(() => {});
    const written = await writeFileAtomically(this.parts.file, JSON.stringify(wait), { mode: 0o600 });
    if (!written.ok) return written;
    this.parts.elsewhere.write(wait);
    return success(null);
  }

  private async load(): Promise<Wait | 'held' | null> {
    const text = await readFile(this.parts.file, 'utf8').catch(({ code }: NodeJS.ErrnoException) =>
      code === 'ENOENT' ? '' : null,
    );
    if (text === null) return 'held';
    try {
      return Wait.parse(JSON.parse(text));
    } catch {
      return null;
    }
  }
}

/** The ledger with the recovery key that it has now: another paper is another matter. */
const markOf = (keys: KeysFile): string =>
  createHash('sha256')
    .update(canonicalJson({ ledgerId: keys.ledgerId, recovery: wrapOf(keys, 'recovery')?.sealed ?? '' }))
    .digest('hex');

const signedWait = (wait: Wait, dataKey: Uint8Array): Wait => ({ ...wait, mac: macOf(wait, dataKey) });

/** Whether the ledger that is open has counted it. One that was begun before a closed ledger is for erasing that, and nothing in an open one. */
const isOwn = (wait: Wait, dataKey: Uint8Array): boolean => wait.mac !== null && wait.mac === macOf(wait, dataKey);

const macOf = ({ mac: _, ...wait }: Wait, dataKey: Uint8Array): string =>
  createHmac('sha256', subkey(dataKey, 'wait')).update(canonicalJson(wait)).digest('hex');
