import { useCallback, useMemo } from 'react';
import type { Office } from '@shared/ledger/entities';
import { useRecords } from '../../state/open-ledger';
import type { Indexed } from '../../data/search-index';
import { packsOfOffices } from '../devices/use-device-findings';
import { useInOrder } from '../list/joined-index';
import type { ListViewState } from '../list/list-view';
import { byReading } from '@shared/text/japanese-order';
import { useRecordList, type ListResult } from '../list/use-record-list';
import { officeFilters, type OfficeFilter } from './office-view';
import { useOfficeGaps } from './use-office-gaps';

const texts = {
  linksOf: () => [],
  textsOf: ({ name, kana, number, medicalInstitutionNumber, serviceKind, managerName, managerKana, city }: Office) => [
    name,
    kana,
    number,
    medicalInstitutionNumber,
    serviceKind,
    managerName,
    managerKana,
    city,
  ],
};

/** All offices with what they are found by. */
export const useOfficesInOrder = (): readonly Indexed<Office>[] =>
  useInOrder('offices', useRecords('offices'), texts, byReading);

const idOf = ({ id }: Office): string => id;

/** The offices as the list shows them: the one in use, or all. */
export function useOffices(state: ListViewState<OfficeFilter>): ListResult<Office, OfficeFilter> {
  const enrolments = useRecords('enrolments');
  const gapsOf = useOfficeGaps();
  const { network } = state;
  const sortTextOf = useCallback(
    (columnId: string): ((office: Office) => string) | null => {
      if (columnId === 'serviceKind') return ({ serviceKind }) => serviceKind;
      if (columnId === 'manager') return ({ managerKana, managerName }) => managerKana || managerName;
      if (columnId === 'state')
        return (office) => (office.status === 'struck-off' ? '2' : gapsOf(office).length > 0 ? '0' : '1');
      return null;
    },
    [gapsOf],
  );
  const isInNetwork = useMemo(() => {
    if (network === null) return null;
    const packs = packsOfOffices(enrolments.values());
    return ({ id }: Office) => packs.get(id)?.includes(network) ?? false;
  }, [network, enrolments]);
  return useRecordList(state, {
    ordered: useOfficesInOrder(),
    officeOf: idOf,
    sortTextOf,
    filtersOf: useCallback((office: Office) => officeFilters(office, gapsOf(office).length), [gapsOf]),
    isInNetwork,
  });
}
