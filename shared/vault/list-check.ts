import type { SealedRecord } from './json-array';
import { recordVersionOf } from './sealed-record';
import { tagOf, type ListHead, type ReadList, type TagList, type WriteEntry } from './written-list';

/** A record that isn't as the list has it. */
export interface UnlistedRecord {
  table: string;
  id: string;
  /**
   * other: another state than the newest · missing: not there · added: there, though it had gone or never came ·
   * damaged: what lies there doesn't open
   */
  what: 'other' | 'missing' | 'added' | 'damaged';
}

/** What a look at the disk came to. */
export interface ListReport {
  state: ReadList['state'];
  /** null when there is no whole list */
  head: ListHead | null;
  /** Entries that aren't folded into pages yet. */
  entries: number;
  /** Records that these name. */
  changes: number;
  /** Tag of the entry to which the anchor points; `folded`: it lies before the first; null: it should be there and isn't. */
  anchored: string | 'folded' | null;
  /** Whether any record was written while there was a list. */
  hasVersions: boolean;
  found: UnlistedRecord[];
  /** Records that were compared one by one. */
  looked: number;
  /** Whether a table was left for later. */
  isLookDue: boolean;
}

/** Compares what lies on the disk with the list, table by table. */
export class ListCheck {
  private found: UnlistedRecord[] = [];
  private readonly tags: TagList | null;
  private hasVersions = false;
  private looked = 0;
  private isLookDue = false;

  /** @param opens whether a record that isn't as listed is one of the ledger's at all */
  constructor(
    private readonly list: ReadList,
    private readonly opens: (table: string, record: SealedRecord) => boolean,
  ) {
    this.tags = list.state === 'whole' ? list.tags : null;
  }

  /** Some of a table's records. */
  add(table: string, records: readonly SealedRecord[]): void {
    const listed = this.tags?.of(table);
    this.looked += records.length;
    for (const record of records) {
      const { id, sealed } = record;
      this.hasVersions ||= recordVersionOf(sealed) !== null;
      const tag = listed?.get(id);
      if (tag === undefined) {
        if (listed) this.found.push({ table, id, what: this.opens(table, record) ? 'added' : 'damaged' });
      } else {
        // What is left in the end is missing.
        listed?.delete(id);
        if (tag !== tagOf(sealed))
          this.found.push({ table, id, what: this.opens(table, record) ? 'other' : 'damaged' });
      }
    }
  }

  /** After all records of a table. */
  endTable(table: string): void {
    for (const id of this.tags?.of(table).keys() ?? []) this.found.push({ table, id, what: 'missing' });
  }

  /** A table that isn't looked at this time. */
  later(): void {
    this.isLookDue = true;
  }

  /** What was written since the list was read is no fault: a table is read after it. */
  meanwhile(entries: readonly WriteEntry[]): void {
    const isAnew = entries.some(({ pages }) => pages !== null);
    const cleared = new Set(entries.flatMap((entry) => entry.cleared));
    const changed = new Set(entries.flatMap((entry) => entry.changed.map(([table, id]) => `${table}/${id}`)));
    this.found = this.found.filter(({ table, id }) => !isAnew && !cleared.has(table) && !changed.has(`${table}/${id}`));
  }

  /** @param anchor number of the entry to which the anchor points; null when there is none */
  report(anchor: number | null): ListReport {
    const { list, found, hasVersions, looked, isLookDue } = this;
    const seen = { hasVersions, found, looked, isLookDue };
    if (list.state !== 'whole')
      return { state: list.state, head: null, entries: 0, changes: 0, anchored: 'folded', ...seen };
    const { head, entries } = list;
    const changes = entries.reduce((sum, { changed }) => sum + changed, 0);
    return { state: 'whole', head, entries: entries.length, changes, anchored: this.entryAt(anchor), ...seen };
  }

  private entryAt(anchor: number | null): ListReport['anchored'] {
    if (this.list.state !== 'whole' || anchor === null) return 'folded';
    const { entries } = this.list;
    if (anchor < (entries[0]?.write ?? 0)) return 'folded';
    return entries.find(({ write }) => write === anchor)?.tag ?? null;
  }
}
