import type { CalendarDate } from '@shared/text/calendar-date';
import type { Staff } from '@shared/ledger/entities';
import { missingFields, staffState } from '@shared/rules/staff-rules';

export type PeopleFilter = 'working' | 'leaving' | 'missing' | 'gone' | 'all';

export const peopleChips: readonly { filter: PeopleFilter; label: string }[] = [
  { filter: 'working', label: '在職中' },
  { filter: 'leaving', label: '退職予定' },
  { filter: 'missing', label: '足りない項目' },
  { filter: 'gone', label: '退職・抹消' },
];

/** 在職中・退職予定・足りない項目・退職・抹消: a person may show under several. */
export function filtersOf(person: Staff, today: CalendarDate): PeopleFilter[] {
  const state = staffState(person, today);
  if (state === 'left' || state === 'struck-off') return ['gone'];
  const filters: PeopleFilter[] = ['working'];
  if (state === 'leaving') filters.push('leaving');
  if (missingFields(person).length > 0) filters.push('missing');
  return filters;
}
