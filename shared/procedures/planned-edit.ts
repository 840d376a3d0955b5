import type { CalendarDate } from '../text/calendar-date';
import type { Entities, EntityTable } from '../ledger/entities';

/** A field of the ledger that becomes something else on a day, or a record that comes to it. */
export type PlannedEdit = { on: CalendarDate } & {
  [T in EntityTable]:
    | { table: T; id: string; edits: Partial<Omit<Entities[T], 'id'>> }
    | { table: T; add: Entities[T] };
}[EntityTable];
