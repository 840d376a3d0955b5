import { useCallback, useMemo } from 'react';
import { today as currentDay } from '@shared/text/calendar-date';
import type { Staff } from '@shared/ledger/entities';
import { useOpenLedger, useRecords } from '../../../state/open-ledger';
import { useRecordList, type ListResult } from '../../../records/list/use-record-list';
import { filtersOf, type PeopleFilter } from '../../../records/people/people-filter';
import { columnText, peopleInOrder } from '../../../records/people/people-order';
import type { PeopleViewState } from '../../../records/people/people-view';

const officeOf = ({ officeId }: Staff): string => officeId;

/** The people of the office in use as the list shows them. */
export function usePeople(state: PeopleViewState): ListResult<Staff, PeopleFilter> {
  const { memory } = useOpenLedger();
  const people = useRecords('people');
  const offices = useRecords('offices');
  const enrolments = useRecords('enrolments');
  const today = currentDay();
  const { network } = state;

  const ordered = useMemo(() => peopleInOrder(memory, people), [memory, people]);
  const isInNetwork = useMemo(() => {
    if (network === null) return null;
    const taking = new Set<string>();
    for (const { packId, officeId, status } of enrolments.values())
      if (packId === network && status !== 'ended') taking.add(officeId);
    return ({ officeId }: Staff) => taking.has(officeId);
  }, [network, enrolments]);
  return useRecordList(state, {
    ordered,
    officeOf,
    sortTextOf: useCallback(
      (columnId: string) => columnText(columnId, { officeName: (id) => offices.get(id)?.name ?? '', today }),
      [offices, today],
    ),
    filtersOf: useCallback((person: Staff) => filtersOf(person, today), [today]),
    isInNetwork,
  });
}
