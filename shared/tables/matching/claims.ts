import type { ImportKind } from '../lists';
import type { DraftRow } from './draft-row';
import type { ImportedRecord } from './ledger-view';
import type { Finder } from './match';
import type { RowFacts } from './row-facts';

/** Rows that have something in common which one record alone can have. */
interface Group {
  /** By a record of the ledger, a number, or what people go by. */
  by: 'record' | 'number' | 'name';
  rows: DraftRow[];
}

/**
 * Two rows can't be one record, nor have one number: all of them are asked about, but the one for which somebody decided.
 * Rows of one team are its members.
 */
export function settleClaims(kind: ImportKind, drafts: readonly DraftRow[], finder: Finder<ImportedRecord>): void {
  for (const group of groupsOf(drafts, finder)) {
    if (group.rows.length < 2) continue;
    if (kind === 'team') goOn(group);
    else share(group, finder);
  }
}

function groupsOf(drafts: readonly DraftRow[], finder: Finder<ImportedRecord>): Iterable<Group> {
  const groups = new Map<string, Group>();
  const add = (by: Group['by'], key: string, draft: DraftRow): void => {
    const group = groups.get(`${by} ${key}`);
    if (!group) groups.set(`${by} ${key}`, { by, rows: [draft] });
    else group.rows.push(draft);
  };
  for (const draft of drafts) {
    if (draft.isLeft || draft.match.asked || draft.partOf !== undefined) continue;
    draft.numbers = finder.numbersOf(factsOf(draft));
    for (const number of draft.numbers) add('number', number, draft);
    if (draft.match.record) add('record', draft.match.record.id, draft);
    for (const key of finder.keysOf(factsOf(draft))) add('name', key, draft);
  }
  return groups.values();
}

const factsOf = ({ row, ids }: DraftRow): RowFacts => ({ values: row.values, ids });

/** Of a column that was taken for numbers and says the same in each row, some are enough. */
const NAMED = 20;

function share({ by, rows }: Group, finder: Finder<ImportedRecord>): void {
  const decided = rows.filter(({ isDecided }) => isDecided);
  for (const draft of rows) {
    // Who was said to be somebody else is; two that were said to be one record aren't.
    if (draft.isDecided && (by !== 'record' || decided.length === 1)) continue;
    const others: number[] = [];
    for (const other of rows) {
      if (others.length === NAMED) break;
      if (other === draft || (by === 'name' && !areAlike(draft, other, finder))) continue;
      others.push(other.row.line);
    }
    draft.sharedWith = [...new Set([...draft.sharedWith, ...others])].sort((a, b) => a - b);
    if (by === 'record') draft.sharesRecord = true;
  }
}

/** Two whom the ledger has, by numbers of their own, are two. */
function areAlike(one: DraftRow, other: DraftRow, { mayBeSame }: Finder<ImportedRecord>): boolean {
  const areNumbered = (one.numbers ?? []).length > 0 && (other.numbers ?? []).length > 0;
  if (areNumbered && one.match.record && other.match.record) return false;
  return !mayBeSame || mayBeSame(factsOf(one), factsOf(other));
}

function goOn({ rows }: Group): void {
  const [first, ...others] = [...rows].sort((a, b) => a.row.line - b.row.line);
  for (const draft of others) if (first) draft.continues = first.row.line;
}
