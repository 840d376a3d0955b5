import { bytesToHex } from '@noble/hashes/utils.js';
import type { JsonArrayOpener, SealedRecord } from './json-array';
import { TAG_BYTES } from './sealed-bytes';

/**
 * The list of what there is in a ledger: one entry for each write, each with the tag of the one before, and now and then
 * all of them folded into pages that the next entry names. Who can open it knows of each record which ciphertext it is;
 * the newest entry stands for all. Why so: docs/decisions/0018-a-list-of-what-there-is.md.
 */

/** Table of the entries, by their number. */
export const WRITES = 'writes';
/** Table of the pages, by their number. */
export const PAGES = 'manifest';

/** A record's place, and the tag of its ciphertext; an empty one when it went. */
export type ListedRecord = [table: string, id: string, tag: string];

export interface WriteEntry {
  /** Grows with every entry, not always by one. */
  write: number;
  epoch: number;
  /** ISO instant, as the PC's clock said. */
  at: string;
  /** Tag of the entry before; empty where the list begins. */
  previous: string;
  /** The highest number that is known to stand outside of the database, too. */
  anchored: number;
  /** Tags of the pages on which the list stands, in their order; null in all entries but the first. */
  pages: string[] | null;
  /** Tables that were emptied before the rest was written. */
  cleared: string[];
  changed: ListedRecord[];
}

/** A part of the list, folded. */
export interface ListPage {
  page: number;
  /** Of one table each, in any order; `tags` in the order of `ids`, one after the other. */
  tables: { table: string; ids: string[]; tags: string }[];
}

/** Letters of a tag. */
const TAG = TAG_BYTES * 2;

/** What tells one ciphertext from every other: its tag, in hex. */
export const tagOf = (sealed: Uint8Array): string => bytesToHex(sealed.subarray(-TAG_BYTES));

/** Tags of all records that there should be, by table and id. */
export class TagList {
  readonly tables = new Map<string, Map<string, string>>();

  of(table: string): Map<string, string> {
    let tags = this.tables.get(table);
    if (!tags) this.tables.set(table, (tags = new Map<string, string>()));
    return tags;
  }

  add({ tables }: ListPage): void {
    for (const { table, ids, tags } of tables) {
      const all = this.of(table);
      ids.forEach((id, i) => all.set(id, tags.slice(i * TAG, (i + 1) * TAG)));
    }
  }

  apply({ cleared, changed }: Pick<WriteEntry, 'cleared' | 'changed'>): void {
    for (const table of cleared) this.tables.delete(table);
    for (const [table, id, tag] of changed) {
      if (tag === '') this.of(table).delete(id);
      else this.of(table).set(id, tag);
    }
  }

  /** @param size records on one page */
  pages(size = 5_000): ListPage[] {
    const pages: ListPage[] = [];
    let room = 0;
    for (const [table, tags] of this.tables) {
      const all = [...tags];
      for (let from = 0; from < all.length;) {
        if (room === 0) {
          pages.push({ page: pages.length, tables: [] });
          room = size;
        }
        const part = all.slice(from, from + room);
        const tagsOf = part.map(([, tag]) => tag).join('');
        pages.at(-1)?.tables.push({ table, ids: part.map(([id]) => id), tags: tagsOf });
        from += part.length;
        room -= part.length;
      }
    }
    return pages;
  }
}

/** The newest entry, as far as the next one needs it. */
export type ListHead = Pick<WriteEntry, 'write' | 'epoch' | 'at' | 'anchored'> & { tag: string };

export type ReadList =
  /** none: no entry, no page · broken: not what was written */
  | { state: 'none' | 'broken' }
  | { state: 'whole'; head: ListHead; tags: TagList; entries: { write: number; tag: string; changed: number }[] };

/**
 * Puts the list together from what lies on the disk, in the order of its keys.
 *
 * @param openArray of the ledger's records
 */
export function readList(
  openArray: JsonArrayOpener,
  pages: readonly SealedRecord[],
  writes: readonly SealedRecord[],
): ReadList {
  if (pages.length === 0 && writes.length === 0) return { state: 'none' };
  const entries = opened<WriteEntry>(openArray, WRITES, writes);
  const folded = opened<ListPage>(openArray, PAGES, pages);
  const tags = new TagList();
  if (!entries || !folded || !areNamed(entries[0], pages)) return { state: 'broken' };
  for (const page of folded) tags.add(page);
  let head: ListHead | null = null;
  const read: { write: number; tag: string; changed: number }[] = [];
  for (const [i, entry] of entries.entries()) {
    const tag = tagOf(writes[i]?.sealed ?? new Uint8Array());
    const follows = head === null || (entry.previous === head.tag && entry.write > head.write && entry.pages === null);
    if (!follows) return { state: 'broken' };
    tags.apply(entry);
    const { write, epoch, at, anchored } = entry;
    head = { write, epoch, at, anchored, tag };
    read.push({ write, tag, changed: entry.changed.length });
  }
  return head ? { state: 'whole', head, tags, entries: read } : { state: 'broken' };
}

/** Null when one of them doesn't open. */
function opened<T>(openArray: JsonArrayOpener, table: string, rows: readonly SealedRecord[]): T[] | null {
  let isDamaged = false;
  const array = openArray(table, rows, () => (isDamaged = true));
  return isDamaged ? null : (JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(array)) as T[]);
}

/** Whether the pages are those that the list's first entry stands on. */
const areNamed = (first: WriteEntry | undefined, pages: readonly SealedRecord[]): boolean =>
  first?.pages != null &&
  first.pages.length === pages.length &&
  pages.every(({ sealed }, i) => tagOf(sealed) === first.pages?.[i]);
