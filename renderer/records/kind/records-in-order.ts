import type { OutKind, OutRecord } from '@shared/tables/lists';
import type { LedgerMemory } from '../../data/ledger-memory';
import type { Indexed } from '../../data/search-index';
import { JoinedIndex } from '../list/joined-index';
import { RecordOrder } from '../list/record-order';
import type { ListedKind } from './listed-kind';

interface Kept {
  index: JoinedIndex<never>;
  order: RecordOrder<never>;
}
const kept = new WeakMap<LedgerMemory, Map<OutKind, Kept>>();

const NOTHING: readonly unknown[] = [];

/**
 * The records of a kind with their search keys, in the order of their list: what the list and Ctrl+K begin with. Kept for each open
 * ledger, so that one edit reads and moves one entry.
 */
export function recordsInOrder<K extends OutKind, A>(
  memory: LedgerMemory,
  kind: Pick<ListedKind<K, A, never>, 'list' | 'order' | 'texts' | 'links'>,
  records: Iterable<OutRecord<K>>,
  about: A,
): readonly Indexed<OutRecord<K>>[] {
  const { list, texts, links } = kind;
  const ofLedger = kept.get(memory) ?? new Map<OutKind, Kept>();
  kept.set(memory, ofLedger);
  const found = ofLedger.get(list) ?? { index: new JoinedIndex<never>(), order: new RecordOrder<never>(kind.order) };
  ofLedger.set(list, found);
  // A list is of one kind.
  const { index, order } = found as unknown as { index: JoinedIndex<OutRecord<K>>; order: RecordOrder<OutRecord<K>> };
  return order.of(
    index.of(records, {
      linksOf: (record) => links?.(record, about) ?? NOTHING,
      textsOf: (record) => texts(record, about),
    }),
  );
}
