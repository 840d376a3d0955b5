import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { countedOn, lostPaperOf, Wait, type LostPaper } from '@shared/asks/lost-paper';
import { success, type Result } from '@shared/problems/problem';
import { canonicalJson } from '@shared/vault/canonical-json';
import { wrapOf, type KeysFile } from '@shared/vault/keys-file';
import { writeFileAtomically } from '../storage/atomic-file';

interface LostPaperParts {
  file: string;
  /** Milliseconds since the system started. */
  uptime: () => number;
  now: () => number;
  /** A second place, which no page writes to. */
  elsewhere: { read: () => Wait | null; write: (wait: Wait | null) => void };
}

/** So much is written down at once: what passed since then is lost when the PC is switched off. */
const STEP = 60_000;

/**
 * The wait of who has lost the recovery key's paper, in two places: beside the keys and in the settings. Where either is missing, or
 * another one than the other, there is no wait, and of two that differ the shorter counts. So to delete, to put back or to change the
 * one makes nothing shorter: it ends it.
 */
export class LostPaperWait {
  constructor(private readonly parts: LostPaperParts) {}

  /** Counts on. @returns null where nobody waits, or for another recovery key than the ledger has */
  async look(keys: KeysFile): Promise<LostPaper | null> {
    const there = this.parts.elsewhere.read();
    if (!there) return null;
    const beside = await this.load();
    const isOne = beside?.id === there.id && beside.of === there.of && there.of === markOf(keys);
    const told = isOne ? await this.count(there.waited <= beside.waited ? there : beside) : null;
    if (!told) await this.end();
    return told;
  }

  /** One that is there goes on: to ask again neither shortens nor lengthens it. Problems: those of writing a file. */
  async begin(keys: KeysFile): Promise<Result<null>> {
    if (await this.look(keys)) return success(null);
    const { uptime, now } = this.parts;
    const [of, id] = [markOf(keys), randomUUID()];
    return this.store({ of, id, since: new Date(now()).toISOString(), waited: 0, countedAt: uptime() });
  }

  /** Taken back, made use of, or its ledger is gone. */
  async end(): Promise<void> {
    if (this.parts.elsewhere.read()) this.parts.elsewhere.write(null);
    await rm(this.parts.file, { force: true }).catch(() => {});
  }

  private async count(wait: Wait): Promise<LostPaper | null> {
    const counted = countedOn(wait, this.parts.uptime());
    // Also after a start of the system: from there on it is counted by that one's time.
    if (counted.waited - wait.waited >= STEP || counted.countedAt < wait.countedAt) await this.store(counted);
    return lostPaperOf(counted);
  }

  private async store(wait: Wait): Promise<Result<null>> {
    await mkdir(dirname(this.parts.file), { recursive: true, mode: 0o700 }).catch(() => {});
    const written = await writeFileAtomically(this.parts.file, JSON.stringify(wait), { mode: 0o600 });
    if (!written.ok) return written;
    this.parts.elsewhere.write(wait);
    return success(null);
  }

  private async load(): Promise<Wait | null> {
    const stored = Wait.safeParse(
      await readFile(this.parts.file, 'utf8')
        .then(JSON.parse)
        .catch(() => null),
    );
    return stored.success ? stored.data : null;
  }
}

/** The ledger with the recovery key that it has now: another paper is another matter. */
const markOf = (keys: KeysFile): string =>
  createHash('sha256')
    .update(canonicalJson({ ledgerId: keys.ledgerId, recovery: wrapOf(keys, 'recovery')?.sealed ?? '' }))
    .digest('hex');
