import { searchIndexKey } from '@shared/text/search-key';
import type { Indexed } from '../../data/search-index';

/** A record with the records that it is linked with: whose device it is, whose team. */
export interface JoinedTexts<R> {
  /** What the texts are taken from, by identity: when one of these changes, the record is indexed again. */
  linksOf: (record: R) => readonly unknown[];
  /** What search looks into. */
  textsOf: (record: R) => readonly string[];
}

interface Known<R> {
  entry: Indexed<R>;
  links: readonly unknown[];
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((one, i) => one === b[i]));

/**
 * The searchable texts of one table, folded once a record, and again when the record or what it is linked with (a device's holder) changes.
 * Kept in memory only: a key says as much about a person as the name does.
 */
export class JoinedIndex<R extends { id: string }> {
  private known = new Map<string, Known<R>>();
  private read: readonly Indexed<R>[] = [];

  /** In the order of the records. Entries of which nothing changed stay the same objects. */
  of(records: Iterable<R>, { linksOf, textsOf }: JoinedTexts<R>): readonly Indexed<R>[] {
    const known = new Map<string, Known<R>>();
    const entries: Indexed<R>[] = [];
    let isSame = true;
    for (const record of records) {
      const before = this.known.get(record.id);
      const links = linksOf(record);
      const stands = before?.entry.record === record && same(before.links, links);
      const now = stands ? before : { entry: { record, key: keyOf(textsOf(record)) }, links };
      known.set(record.id, now);
      isSame &&= now.entry === this.read[entries.length];
      entries.push(now.entry);
    }
    this.known = known;
    if (!isSame || entries.length !== this.read.length) this.read = entries;
    return this.read;
  }
}

/** Texts stand apart, so that no word is found across two of them. */
const keyOf = (texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map(searchIndexKey)
    .join('\n');
