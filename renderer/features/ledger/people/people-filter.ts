import type { CalendarDate } from '@shared/japanese/calendar-date';
import type { Staff } from '@shared/ledger/entities';
import { missingFields, staffState } from '@shared/ledger/staff-rules';

export const peopleFilters = ['working', 'leaving', 'missing', 'gone', 'all'] as const;
export type PeopleFilter = (typeof peopleFilters)[number];

/** 在職中・退職予定・足りない項目・退職・抹消: a person may show under several. */
export function filtersOf(person: Staff, today: CalendarDate): PeopleFilter[] {
  const state = staffState(person, today);
  if (state === 'left' || state === 'struck-off') return ['gone', 'all'];
  const filters: PeopleFilter[] = ['working', 'all'];
  if (state === 'leaving') filters.push('leaving');
  if (missingFields(person).length > 0) filters.push('missing');
  return filters;
}

export type FilterCounts = Record<PeopleFilter, number>;

export function countFilters(people: Iterable<Staff>, today: CalendarDate): FilterCounts {
  const counts: FilterCounts = { working: 0, leaving: 0, missing: 0, gone: 0, all: 0 };
  for (const person of people) for (const filter of filtersOf(person, today)) counts[filter]++;
  return counts;
}
