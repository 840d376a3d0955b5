import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Anchor } from '@shared/vault/anchor';
import { writeFileAtomically } from '../storage/atomic-file';
import { Turns } from '../storage/turns';

const NAME = 'own.anchor.json';

/** What lies there. `unreadable`: a file that is no anchor. */
export type StoredAnchor = { found: 'none' | 'unreadable' } | { found: 'anchor'; anchor: Anchor };

/**
 * Where the own ledger's list had come to, beside its key file: written all day, so it is a file of its own. The page
 * makes it, after its disk has what it tells of; main has no key to check it with, and keeps it from going back.
 */
export class AnchorFile {
  private readonly turns = new Turns();

  /** @param folder of the keys */
  constructor(private readonly folder: string) {}

  read(): Promise<StoredAnchor> {
    return this.turns.take(() => this.load());
  }

  /** Whole or not at all. @returns whether it stands there now */
  write(anchor: Anchor): Promise<boolean> {
    return this.turns.take(async () => {
      const before = await this.load();
      const isBack =
        before.found === 'anchor' && before.anchor.ledgerId === anchor.ledgerId && before.anchor.write >= anchor.write;
      if (isBack) return false;
      return (await writeFileAtomically(this.path, `${JSON.stringify(anchor)}\n`)).ok;
    });
  }

  /** The ledger is gone for good. */
  erase(): Promise<void> {
    return this.turns.take(async () => {
      await rm(this.path, { force: true }).catch(() => {});
    });
  }

  private async load(): Promise<StoredAnchor> {
    try {
      const anchor = Anchor.safeParse(JSON.parse(await readFile(this.path, 'utf8')));
      return anchor.success ? { found: 'anchor', anchor: anchor.data } : { found: 'unreadable' };
    } catch (error) {
      return { found: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'none' : 'unreadable' };
    }
  }

  private get path(): string {
    return join(this.folder, NAME);
  }
}
