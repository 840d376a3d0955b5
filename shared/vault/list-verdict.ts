import type { Anchor } from './anchor';
import type { ListReport, UnlistedRecord } from './list-check';

/** What lies outside of the database. `unreadable`: a file that isn't this ledger's anchor, though it should be. */
export type FoundAnchor = Anchor | 'none' | 'unreadable';

/** What is not as it was left. */
export type ListFault =
  /** The list was taken away. */
  | { kind: 'list-gone' }
  /** The list isn't what was written. */
  | { kind: 'list-broken' }
  /** The whole ledger is as it was before so many writes. `from`, `until`: ISO instants of its newest, and of the last known. */
  | { kind: 'older'; writes: number; from: string; until: string }
  /** Other writes stand where the anchor knows some: two copies of the ledger went on by themselves. */
  | { kind: 'forked'; until: string }
  | { kind: 'anchor-gone' }
  | { kind: 'anchor-unreadable' }
  | { kind: 'records'; found: UnlistedRecord[] };

export type ListVerdict =
  | { verdict: 'sound' }
  /** There is no list yet, and there never was one: a new ledger, or one of an earlier version. */
  | { verdict: 'to-begin' }
  | { verdict: 'altered'; faults: ListFault[] };

/** What a report means, together with the end that is known from outside. */
export function verdictOf(report: ListReport, anchor: FoundAnchor): ListVerdict {
  const { state, head, hasVersions, found } = report;
  if (state === 'none')
    return hasVersions || anchor !== 'none' ? altered([{ kind: 'list-gone' }]) : { verdict: 'to-begin' };
  if (state === 'broken' || !head) return altered([{ kind: 'list-broken' }]);
  const faults: ListFault[] = [];
  if (anchor === 'unreadable') faults.push({ kind: 'anchor-unreadable' });
  else if (anchor === 'none') {
    if (head.anchored > 0) faults.push({ kind: 'anchor-gone' });
  } else if (head.write < anchor.write)
    faults.push({ kind: 'older', writes: anchor.write - head.write, from: head.at, until: anchor.at });
  else if (report.anchored !== 'folded' && report.anchored !== anchor.tag)
    faults.push({ kind: 'forked', until: anchor.at });
  if (found.length > 0) faults.push({ kind: 'records', found });
  return faults.length > 0 ? altered(faults) : { verdict: 'sound' };
}

const altered = (faults: ListFault[]): ListVerdict => ({ verdict: 'altered', faults });
