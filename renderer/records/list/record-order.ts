import { byGroup } from '@shared/text/japanese-order';
import { missedByReading, type Indexed } from '../../data/search-index';
import type { GridSort } from '../../grid/grid-head';

/** More changes than this at once (an import) are sorted anew. */
const FEW = 100;

/** Entries in order, kept while they change: one edit moves one entry. */
export class RecordOrder<R> {
  private read: { entries: readonly Indexed<R>[]; ordered: readonly Indexed<R>[] } | null = null;
  private readonly byRecord: (a: Indexed<R>, b: Indexed<R>) => number;

  constructor(compare: (a: R, b: R) => number) {
    this.byRecord = ({ record: a }, { record: b }) => compare(a, b);
  }

  of(entries: readonly Indexed<R>[]): readonly Indexed<R>[] {
    if (this.read?.entries === entries) return this.read.ordered;
    const ordered = this.moved(entries) ?? [...entries].sort(this.byRecord);
    this.read = { entries, ordered };
    return ordered;
  }

  private moved(entries: readonly Indexed<R>[]): Indexed<R>[] | null {
    if (!this.read) return null;
    const before = new Set(this.read.ordered);
    const added = entries.filter((entry) => !before.has(entry));
    if (added.length > FEW) return null;
    const now = new Set(entries);
    const ordered = this.read.ordered.filter((entry) => now.has(entry));
    for (const entry of added) ordered.splice(this.placeFor(entry, ordered), 0, entry);
    return ordered;
  }

  private placeFor(entry: Indexed<R>, ordered: readonly Indexed<R>[]): number {
    let [low, high] = [0, ordered.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = ordered[middle];
      if (other && this.byRecord(other, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Records that a list can't put in its order: ふりがなが空. */
export interface LastOnes<R> {
  /** What stands above them. */
  title: string;
  /** What is to be done about it. */
  hint: string;
  holds: (record: R) => boolean;
  /** Those among them whom a search can't find for the same reason; null: what was typed has nothing to do with it. */
  missedBy: (typed: string) => ((entry: Indexed<R>) => boolean) | null;
}

/** Without ふりがな nobody can be put between あ and ん. */
export const withoutKana: LastOnes<{ name: string; kana: string }> = {
  title: 'ふりがなが空',
  hint: '入れると、あ〜ん の順に並びます',
  holds: ({ kana }) => kana === '',
  missedBy: missedByReading,
};

/**
 * Sorts entries that are in the list's own order by a text of each; null leaves them so. Entries with the same text keep
 * that order, so only the few different texts are compared, not the many entries. An empty text comes last either way.
 */
export function sortedByText<R>(
  ordered: readonly Indexed<R>[],
  { isDescending }: Pick<GridSort, 'isDescending'>,
  text: ((record: R) => string) | null,
  last: LastOnes<R> | null = null,
): readonly Indexed<R>[] {
  if (!text) return isDescending ? reversed(ordered, last) : ordered;
  const groups = new Map<string, Indexed<R>[]>();
  for (const entry of ordered) {
    const key = text(entry.record);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const direction = isDescending ? -1 : 1;
  const keys = [...groups.keys()].sort((a, b) =>
    // Who has none stays last, however the others go.
    a === '' || b === '' ? byGroup(a, b) : direction * byGroup(a, b),
  );
  return keys.flatMap((key) => groups.get(key) ?? []);
}

/** The other way round, but for those that stand last either way. */
function reversed<R>(ordered: readonly Indexed<R>[], last: LastOnes<R> | null): readonly Indexed<R>[] {
  const isLast = ({ record }: Indexed<R>): boolean => last?.holds(record) ?? false;
  return [...ordered.filter((entry) => !isLast(entry)).reverse(), ...ordered.filter(isLast).reverse()];
}
