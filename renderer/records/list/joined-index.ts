import { useMemo } from 'react';
import { searchIndexKey } from '@shared/text/search-key';
import { useOpenLedger } from '../../state/open-ledger';
import type { LedgerMemory } from '../../data/ledger-memory';
import type { Indexed } from '../../data/search-index';
import { RecordOrder } from './record-order';

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
  a.length === b.length && a.every((one, i) => one === b[i]);

/** As {@link SearchIndex}, for records that are also found by what they are linked with: a device by its holder. */
export class JoinedIndex<R extends { id: string }> {
  private known = new Map<string, Known<R>>();
  private read: readonly Indexed<R>[] = [];

  /** In the order of the records. Entries of which nothing changed stay the same objects. */
  of(records: Iterable<R>, { linksOf, textsOf }: JoinedTexts<R>): readonly Indexed<R>[] {
    const known = new Map<string, Known<R>>();
    for (const record of records) {
      const before = this.known.get(record.id);
      const links = linksOf(record);
      const stands = before?.entry.record === record && same(before.links, links);
      known.set(record.id, stands ? before : { entry: { record, key: keyOf(textsOf(record)) }, links });
    }
    const entries = [...known.values()].map(({ entry }) => entry);
    this.known = known;
    if (!same(entries, this.read)) this.read = entries;
    return this.read;
  }
}

/** Texts stand apart, so that no word is found across two of them. */
const keyOf = (texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map(searchIndexKey)
    .join('\n');

interface Kept {
  index: JoinedIndex<never>;
  order: RecordOrder<never>;
}
const kept = new WeakMap<LedgerMemory, Map<string, Kept>>();

/** A table of an open ledger with its search keys, in the order of its list: what the list and Ctrl+K begin with. */
export function useInOrder<R extends { id: string }>(
  name: string,
  records: ReadonlyMap<string, R>,
  texts: JoinedTexts<R>,
  compare: (a: R, b: R) => number,
): readonly Indexed<R>[] {
  const { memory } = useOpenLedger();
  return useMemo(() => {
    const ofStore = kept.get(memory) ?? new Map<string, Kept>();
    kept.set(memory, ofStore);
    const found = ofStore.get(name) ?? { index: new JoinedIndex<never>(), order: new RecordOrder<never>(compare) };
    ofStore.set(name, found);
    // A name stands for one table.
    const { index, order } = found as unknown as { index: JoinedIndex<R>; order: RecordOrder<R> };
    return order.of(index.of(records.values(), texts));
  }, [memory, name, records, texts, compare]);
}
