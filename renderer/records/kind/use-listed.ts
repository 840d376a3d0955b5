import { useCallback, useMemo } from 'react';
import type { OutKind, OutRecord } from '@shared/tables/lists';
import { useOpenLedger } from '../../state/open-ledger';
import type { ListViewState } from '../list/list-view';
import { useRecordList, type ListResult } from '../list/use-record-list';
import { isOfOffice, type ListedKind } from './listed-kind';
import { recordsInOrder } from './records-in-order';

/** The records of a kind as its list shows them: those of the office in use, after filter, search and sorting. */
export function useListed<K extends OutKind, A, F extends string>(
  kind: ListedKind<K, A, F>,
  about: A,
  records: ReadonlyMap<string, OutRecord<K>>,
  state: ListViewState<F>,
): ListResult<OutRecord<K>, F> {
  const { memory } = useOpenLedger();
  const { network } = state;
  const { networks } = kind;
  return useRecordList(state, {
    ordered: useMemo(() => recordsInOrder(memory, kind, records.values(), about), [memory, kind, records, about]),
    isOf: useMemo(() => isOfOffice(kind.list), [kind]),
    last: kind.last ?? null,
    sortTextOf: useCallback((columnId: string) => kind.sortText(columnId, about), [kind, about]),
    filtersOf: useCallback((record: OutRecord<K>) => kind.filtersOf(record, about), [kind, about]),
    isInNetwork: useMemo(
      () => (network === null || !networks ? null : networks.has(network, about)),
      [network, networks, about],
    ),
  });
}
