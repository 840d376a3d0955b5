import type { Change } from '@shared/ledger/change';
import type { KeptRun } from '@shared/procedures/kept-run';
import { CopiedRecords } from './copied-records';
import type { LedgerDatabase } from './database';
import { withKeptAtEnd } from './kept-at-end';
import type { LedgerMemory } from './ledger-memory';
import type { Records } from './records';
import {
  changedDocuments,
  writeChanges,
  type ChangeSideWrites,
  type ChangeToWrite,
  type WriteWatch,
} from './write-changes';
import { currentDay, currentInstant } from './clock';

interface ChangeWriterParts {
  database: LedgerDatabase;
  /** Who sits at this PC. */
  actor: () => string;
  memory: LedgerMemory;
  lastSequence: number;
}

/** Changes of the ledger, whoever makes them: numbered one after the other, and in the order in which they are taken back. */
export class ChangeWriter {
  readonly order = new UndoOrder();
  private sequence: number;

  constructor(private readonly parts: ChangeWriterParts) {
    this.sequence = parts.lastSequence;
  }

  /** Changes in their order, and what goes along with them, in one transaction. Memory follows. To be called in turn. */
  async write(
    changes: readonly ChangeToWrite[],
    sideWrites: ChangeSideWrites = {},
    watch: WriteWatch = {},
  ): Promise<Change[]> {
    const { database, actor, memory } = this.parts;
    const { records, documents, runs, lastChange } = memory.read();
    const at = currentInstant();
    const facts = { at, actor: actor(), first: this.sequence + 1 };
    const whole = wholeChanges(changes, records, runs.values());
    const written = await writeChanges(database, records, { changes: whole, along: sideWrites, watch, ...facts });
    this.sequence += written.changes.length;
    if (!sideWrites.isByItself) for (const change of written.changes) this.order.note(change);
    memory.publish({
      records: written.records,
      documents: changedDocuments(documents, sideWrites),
      runs: sideWrites.run ? new Map(runs).set(sideWrites.run.id, sideWrites.run) : runs,
      lastChange: written.changes.at(-1) ?? lastChange,
    });
    return written.changes;
  }
}

/** Changes with what is kept along with each of them. What takes one back takes that back, too, and keeps nothing anew. */
function wholeChanges(
  changes: readonly ChangeToWrite[],
  records: Records,
  runs: Iterable<KeptRun>,
): readonly ChangeToWrite[] {
  if (changes.every(({ undoes }) => undoes !== null)) return changes;
  const copied = new CopiedRecords(records);
  return changes.map((change) => {
    const made =
      change.undoes === null ? withKeptAtEnd(change.records, copied.copied, runs, currentDay()) : change.records;
    copied.apply(made);
    return { ...change, records: made };
  });
}

/** What Ctrl+Z and Ctrl+Y take, step by step: the changes of this session, and what was taken back of them since the last. */
export class UndoOrder {
  private standing: string[] = [];
  /** What took a change back, with that change. */
  private taken: { by: string; change: string }[] = [];

  note({ id, undoes }: Pick<Change, 'id' | 'undoes'>): void {
    const again = this.taken.find(({ by }) => by === undoes);
    if (undoes === null) {
      this.standing.push(id);
      // Something new was begun from here: what lay ahead is no way on any more.
      this.taken = [];
    } else if (again) {
      this.taken = this.taken.filter((one) => one !== again);
      this.standing.push(again.change);
    } else {
      this.standing = this.standing.filter((one) => one !== undoes);
      this.taken.push({ by: id, change: undoes });
    }
  }

  /** A change that was erased can be neither taken back nor brought again. */
  forget(erased: ReadonlySet<string>): void {
    this.standing = this.standing.filter((id) => !erased.has(id));
    this.taken = this.taken.filter(({ by, change }) => !erased.has(by) && !erased.has(change));
  }

  /** Id of the newest change of this session that still stands. */
  last(): string | null {
    return this.standing.at(-1) ?? null;
  }

  /** Id of what took the latest one back: taking that back does it again. */
  lastTaken(): string | null {
    return this.taken.at(-1)?.by ?? null;
  }
}
