import type { CalendarDate } from '@shared/japanese/calendar-date';
import type { Staff } from '@shared/ledger/entities';
import { staffState } from '@shared/ledger/staff-rules';
import type { LedgerStore } from '../../../data/ledger-store';
import { peopleIndex, type Indexed } from '../../../data/search-index';
import type { GridSort } from '../grid/grid-head';

export type PersonEntry = Indexed<Staff>;

const japanese = new Intl.Collator('ja');

/** Furigana; people without it follow behind all kana, by their kanji. */
const sortText = ({ kana, name }: Staff): string => kana || name;

const byKana = ({ record: a }: PersonEntry, { record: b }: PersonEntry): number =>
  japanese.compare(sortText(a), sortText(b)) ||
  japanese.compare(a.name, b.name) ||
  japanese.compare(a.employeeNumber, b.employeeNumber) ||
  (a.id < b.id ? -1 : 1);

/** More changes than this at once (an import) are sorted anew. */
const FEW = 100;

/** The people in the order of their furigana, kept while they change: one edit moves one entry. */
export class KanaOrder {
  private read: { entries: readonly PersonEntry[]; ordered: readonly PersonEntry[] } | null = null;

  of(entries: readonly PersonEntry[]): readonly PersonEntry[] {
    if (this.read?.entries === entries) return this.read.ordered;
    const ordered = this.moved(entries) ?? [...entries].sort(byKana);
    this.read = { entries, ordered };
    return ordered;
  }

  private moved(entries: readonly PersonEntry[]): PersonEntry[] | null {
    if (!this.read) return null;
    const before = new Set(this.read.ordered);
    const added = entries.filter((entry) => !before.has(entry));
    if (added.length > FEW) return null;
    const now = new Set(entries);
    const ordered = this.read.ordered.filter((entry) => now.has(entry));
    for (const entry of added) ordered.splice(placeFor(entry, ordered), 0, entry);
    return ordered;
  }
}

function placeFor(entry: PersonEntry, ordered: readonly PersonEntry[]): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = ordered[middle];
    if (other && byKana(other, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const orders = new WeakMap<LedgerStore, KanaOrder>();

/** The people of an open ledger with their search keys, by furigana: what every list of people begins with. */
export function peopleInOrder(store: LedgerStore, people: ReadonlyMap<string, Staff>): readonly PersonEntry[] {
  const order = orders.get(store) ?? new KanaOrder();
  orders.set(store, order);
  return order.of(peopleIndex(store).of(people));
}

const STATES = ['leaving', 'working', 'left', 'struck-off'];

interface SortFacts {
  officeName: (id: string) => string;
  today: CalendarDate;
}

/** What a column is sorted by; an empty text comes last either way. */
function columnText(columnId: string, { officeName, today }: SortFacts): ((person: Staff) => string) | null {
  if (columnId === 'jobType') return ({ jobType }) => jobType;
  if (columnId === 'joinedOn') return ({ joinedOn }) => joinedOn ?? '';
  if (columnId === 'office') return ({ officeId }) => officeName(officeId);
  if (columnId === 'state') return (person) => String(STATES.indexOf(staffState(person, today)));
  return null;
}

/**
 * Sorts entries that are in the order of their furigana. People with the same text keep that order, so only the few
 * different texts are compared, not the many people.
 */
export function sortedBy(
  ordered: readonly PersonEntry[],
  { columnId, isDescending }: GridSort,
  facts: SortFacts,
): readonly PersonEntry[] {
  const text = columnText(columnId, facts);
  if (!text) return isDescending ? [...ordered].reverse() : ordered;
  const groups = new Map<string, PersonEntry[]>();
  for (const entry of ordered) {
    const key = text(entry.record);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const direction = isDescending ? -1 : 1;
  const keys = [...groups.keys()].sort((a, b) =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : direction * japanese.compare(a, b),
  );
  return keys.flatMap((key) => groups.get(key) ?? []);
}
