import type { CalendarDate } from '@shared/text/calendar-date';
import type { Staff } from '@shared/ledger/entities';
import { staffState } from '@shared/rules/staff-rules';
import type { LedgerMemory } from '../../data/ledger-memory';
import { peopleIndex, type Indexed } from '../../data/search-index';
import type { GridSort } from '../../grid/grid-head';
import { byReading } from '@shared/text/japanese-order';
import { RecordOrder, sortedByText } from '../list/record-order';

export type PersonEntry = Indexed<Staff>;

/** The people in the order of their furigana. */
export class KanaOrder extends RecordOrder<Staff> {
  constructor() {
    super(byReading);
  }
}

const orders = new WeakMap<LedgerMemory, KanaOrder>();

/** The people of an open ledger with their search keys, by furigana: what every list of people begins with. */
export function peopleInOrder(memory: LedgerMemory, people: ReadonlyMap<string, Staff>): readonly PersonEntry[] {
  const order = orders.get(memory) ?? new KanaOrder();
  orders.set(memory, order);
  return order.of(peopleIndex(memory).of(people));
}

const STATES = ['leaving', 'working', 'left', 'struck-off'];

interface SortFacts {
  officeName: (id: string) => string;
  today: CalendarDate;
}

/** What a column is sorted by; null: the order of furigana. */
export function columnText(columnId: string, { officeName, today }: SortFacts): ((person: Staff) => string) | null {
  if (columnId === 'jobType') return ({ jobType }) => jobType;
  if (columnId === 'joinedOn') return ({ joinedOn }) => joinedOn ?? '';
  if (columnId === 'office') return ({ officeId }) => officeName(officeId);
  if (columnId === 'state') return (person) => String(STATES.indexOf(staffState(person, today)));
  return null;
}

/** Sorts entries that are in the order of their furigana. */
export const sortedBy = (ordered: readonly PersonEntry[], sort: GridSort, facts: SortFacts): readonly PersonEntry[] =>
  sortedByText(ordered, sort, columnText(sort.columnId, facts));
