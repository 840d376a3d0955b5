import type { Change } from '@shared/ledger/change';

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
