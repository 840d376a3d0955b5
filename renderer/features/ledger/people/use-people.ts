import { useMemo } from 'react';
import { today as currentDay } from '@shared/japanese/calendar-date';
import type { Staff } from '@shared/ledger/entities';
import { useOpenLedger, useRecords } from '../../../app/ledger-provider';
import { useOfficeInUse } from '../../../app/office-in-use';
import { matcher } from '../../../data/search-index';
import { countFilters, filtersOf, type FilterCounts } from './people-filter';
import { peopleInOrder, sortedBy } from './people-order';
import type { PeopleViewState } from './people-view';

export interface PeopleList {
  /** In order, after filter and search. */
  rows: readonly Staff[];
  counts: FilterCounts;
  /** With nobody in the list: how many the search would find without the filters. */
  elsewhere: number;
}

/** The people of the office in use as the list shows them. Each step runs again only when what it depends on changed. */
export function usePeople({ filter, network, query, sort }: PeopleViewState): PeopleList {
  const { store } = useOpenLedger();
  const people = useRecords('people');
  const offices = useRecords('offices');
  const enrolments = useRecords('enrolments');
  const { office } = useOfficeInUse();
  const today = currentDay();

  const ordered = useMemo(() => peopleInOrder(store, people), [store, people]);
  const sorted = useMemo(
    () => sortedBy(ordered, sort, { officeName: (id) => offices.get(id)?.name ?? '', today }),
    [ordered, sort, offices, today],
  );
  const officeId = office?.id ?? null;
  const shown = useMemo(() => {
    const inNetwork = new Set<string>();
    for (const { packId, officeId: id, status } of enrolments.values())
      if (packId === network && status !== 'ended') inNetwork.add(id);
    return sorted.filter(
      ({ record }) =>
        (officeId === null || record.officeId === officeId) && (network === null || inNetwork.has(record.officeId)),
    );
  }, [sorted, officeId, network, enrolments]);
  const counts = useMemo(
    () =>
      countFilters(
        shown.map(({ record }) => record),
        today,
      ),
    [shown, today],
  );
  const filtered = useMemo(
    () => (filter === 'all' ? shown : shown.filter(({ record }) => filtersOf(record, today).includes(filter))),
    [shown, filter, today],
  );
  const rows = useMemo(() => {
    const fits = matcher(query);
    return filtered.filter(({ key }) => fits(key)).map(({ record }) => record);
  }, [filtered, query]);
  const elsewhere = useMemo(() => {
    if (rows.length > 0 || query.trim() === '') return 0;
    const fits = matcher(query);
    return sorted.filter(({ record, key }) => (officeId === null || record.officeId === officeId) && fits(key)).length;
  }, [rows, query, sorted, officeId]);
  return { rows, counts, elsewhere };
}
