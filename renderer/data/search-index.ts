import type { Staff } from '@shared/ledger/entities';
import { searchIndexKey, searchQuery } from '@shared/text/search-key';
import type { LedgerMemory } from './ledger-memory';

/** A record with the folded key that search looks into. */
export interface Indexed<R> {
  readonly record: R;
  readonly key: string;
}

/**
 * The searchable texts of one table, folded once a record and again when the record changes. Kept in memory only: a key
 * says as much about a person as the name does.
 */
export class SearchIndex<R> {
  private known = new Map<string, Indexed<R>>();
  private read: { records: ReadonlyMap<string, R>; entries: readonly Indexed<R>[] } | null = null;

  constructor(private readonly textsOf: (record: R) => readonly string[]) {}

  /** The index over this state of the table, in its order. Entries of unchanged records stay the same objects. */
  of(records: ReadonlyMap<string, R>): readonly Indexed<R>[] {
    if (this.read?.records === records) return this.read.entries;
    const known = new Map<string, Indexed<R>>();
    for (const [id, record] of records) {
      const before = this.known.get(id);
      known.set(id, before?.record === record ? before : { record, key: this.keyOf(record) });
    }
    const entries = [...known.values()];
    this.known = known;
    this.read = { records, entries };
    return entries;
  }

  /** Texts stand apart, so that no word is found across two of them. */
  private keyOf(record: R): string {
    return this.textsOf(record)
      .filter((text) => text !== '')
      .map(searchIndexKey)
      .join('\n');
  }
}

/** A test for keys: each word typed is found somewhere, whatever the kind of kana, its width or the form of a kanji. */
export function matcher(typed: string): (key: string) => boolean {
  const words = typed
    .split(/\s+/)
    .map(searchQuery)
    .filter((word) => word !== '');
  const [only] = words;
  if (only === undefined) return () => true;
  if (words.length === 1) return (key) => key.includes(only);
  return (key) => words.every((word) => key.includes(word));
}

const peopleIndexes = new WeakMap<LedgerMemory, SearchIndex<Staff>>();

/** The index of an open ledger's people, by 氏名, ふりがな and 職員番号: one for all screens, gone with the ledger. */
export function peopleIndex(memory: LedgerMemory): SearchIndex<Staff> {
  const known = peopleIndexes.get(memory);
  if (known) return known;
  const index = new SearchIndex<Staff>(({ name, kana, employeeNumber }) => [name, kana, employeeNumber]);
  peopleIndexes.set(memory, index);
  return index;
}
