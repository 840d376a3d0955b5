import type { ImportKind } from '../import/import-fields';
import type { DraftRow } from './draft-row';
import type { ImportedRecord } from './ledger-view';
import type { Finder } from './match';
import type { RowFacts } from './row-facts';

/**
 * Two rows can't be one record: all of them are asked about, but the one for which somebody decided. Rows of one team are
 * its members.
 */
export function settleClaims(kind: ImportKind, drafts: readonly DraftRow[], finder: Finder<ImportedRecord>): void {
  const settle = kind === 'team' ? goOn : share;
  for (const group of groupsOf(drafts, finder)) if (group.length > 1) settle(group, finder);
}

function groupsOf(drafts: readonly DraftRow[], finder: Finder<ImportedRecord>): Iterable<DraftRow[]> {
  const groups = new Map<string, DraftRow[]>();
  const add = (key: string, draft: DraftRow): void => {
    const group = groups.get(key);
    if (!group) groups.set(key, [draft]);
    else if (!group.includes(draft)) group.push(draft);
  };
  for (const draft of drafts) {
    if (draft.isLeft || draft.match.asked) continue;
    if (draft.match.record) add(`record ${draft.match.record.id}`, draft);
    else for (const key of finder.keysOf(factsOf(draft))) add(`new ${key}`, draft);
  }
  return groups.values();
}

const factsOf = ({ row, ids }: DraftRow): RowFacts => ({ values: row.values, ids });

function share(group: readonly DraftRow[], { mayBeSame = () => true }: Finder<ImportedRecord>): void {
  const isNew = !group[0]?.match.record;
  const decided = group.filter(({ isDecided }) => isDecided);
  for (const draft of group) {
    // Who was said to be somebody else is; two that were said to be one record aren't.
    if (draft.isDecided && (isNew || decided.length === 1)) continue;
    const others = group
      .filter((other) => other !== draft && (!isNew || mayBeSame(factsOf(draft), factsOf(other))))
      .map(({ row }) => row.line);
    draft.sharedWith = [...new Set([...draft.sharedWith, ...others])].sort((a, b) => a - b);
  }
}

function goOn(group: readonly DraftRow[]): void {
  const [first, ...others] = [...group].sort((a, b) => a.row.line - b.row.line);
  for (const draft of others) if (first) draft.continues = first.row.line;
}
