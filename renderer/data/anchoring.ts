import { isOwnAnchor, newAnchor, type Anchor } from '@shared/vault/anchor';
import type { FoundAnchor } from '@shared/vault/list-verdict';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { ask } from '../ipc/ask';
import { readAuditHead } from './audit-trail';
import type { LedgerDatabase } from './database';
import type { WrittenEnd } from './write-list';
import { clock } from './clock';

/** Where the end of a ledger's list stands outside of its database. */
export interface AnchorPlace {
  read: () => Promise<OutsideEnd>;
  /** @returns whether it stands there now */
  write: (anchor: Anchor) => Promise<boolean>;
}

export interface OutsideEnd {
  /** Of the ledger that lies here; null where nothing is kept of it outside. */
  ledgerId: string | null;
  found: FoundAnchor;
}

const nowhere: OutsideEnd = { ledgerId: null, found: 'none' };

/** Nothing is kept of the sample: it is made anew at will. */
export const noAnchors: AnchorPlace = { read: () => Promise.resolve(nowhere), write: () => Promise.resolve(false) };

/** In main, beside the keys. What lies there and isn't this ledger's own is as if it couldn't be read. */
export const anchorsOf = (kind: LedgerKind, dataKey: Uint8Array): AnchorPlace =>
  kind === 'sample'
    ? noAnchors
    : {
        read: async () => {
          const { ledgerId, anchor, isUnreadable } = await ask('records:anchor');
          if (isUnreadable || (anchor && !isOwnAnchor(dataKey, anchor))) return { ledgerId, found: 'unreadable' };
          return { ledgerId, found: anchor ?? 'none' };
        },
        write: (anchor) => ask('records:set-anchor', anchor),
      };

/** The number that is known from outside; 0 when none is. */
export const knownWrite = ({ found }: OutsideEnd): number => (typeof found === 'string' ? 0 : found.write);

/** Milliseconds: what is written in quick succession goes out together, and no more often than this. */
const [SOON, BETWEEN] = [200, 1_000];

interface AnchoringParts {
  database: LedgerDatabase;
  dataKey: Uint8Array;
  ledgerId: string;
  place: AnchorPlace;
}

/**
 * Takes the end of the list out of the database, after the disk has it. What doesn't get out stays behind: the next write
 * takes it along.
 */
export class Anchoring {
  private latest: WrittenEnd | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private next = 0;
  private isEnded = false;

  constructor(private readonly parts: AnchoringParts) {}

  readonly wrote = (end: WrittenEnd): void => {
    this.latest = end;
    if (this.timer !== null || this.isEnded) return;
    this.timer = setTimeout(() => void this.send(), Math.max(SOON, this.next - clock.now().getTime()));
  };

  /** What is left goes out at once; nothing after it. */
  end(): void {
    this.isEnded = true;
    void this.send();
  }

  private async send(): Promise<void> {
    const { database, dataKey, ledgerId, place } = this.parts;
    if (this.timer !== null) clearTimeout(this.timer);
    const end = this.latest;
    this.latest = null;
    this.next = clock.now().getTime() + BETWEEN;
    try {
      if (!end) return;
      const link = await readAuditHead(database);
      const isOut = await place.write(newAnchor(dataKey, ledgerId, { ...end, link }));
      if (isOut) database.list.anchored = end.write;
      else this.latest ??= end;
    } catch {
      // The database is closed, or main is gone: the next opening goes on from what is on the disk.
    } finally {
      this.timer = null;
      if (this.latest !== null && this.latest !== end) this.wrote(this.latest);
    }
  }
}
