import { useMemo } from 'react';
import type { Office } from '@shared/ledger/entities';
import { aboutList, outKinds, tableOfList, type OutKind } from '@shared/tables/lists';
import { isOfOffice, type OfOffice } from '../../records/kind/listed-kind';
import { useRecordsOf } from '../../records/kind/use-about';
import { useOfficeInUse } from '../../state/office-in-use';

interface LedgerTab {
  label: string;
  lists: readonly [OutKind, ...OutKind[]];
  /** What stands there beside its lists. */
  more?: number;
}

/** Lists that stand under one tab, or whose tab is called otherwise than they are. */
const named: readonly LedgerTab[] = [
  { label: '患者・チーム', lists: ['patient', 'team'] },
  // The corporation is one of them.
  { label: '法人・事業所', lists: ['office'], more: 1 },
];

/** The tabs of 台帳, in their order, and which lists stand under each. */
export const ledgerTabs: readonly LedgerTab[] = outKinds.flatMap((list): LedgerTab[] => {
  const tab = named.find(({ lists }) => lists.includes(list)) ?? { label: aboutList(list).label, lists: [list] };
  return tab.lists[0] === list ? [tab] : [];
});

const tables = Object.values(tableOfList);

/** How many of each list the office in use has. */
export function useShownCounts(): (list: OutKind) => number {
  const { office } = useOfficeInUse();
  const records = useRecordsOf(tables);
  return useMemo(() => {
    const counts = new Map(outKinds.map((list) => [list, shownIn(records[tableOfList[list]].values(), list, office)]));
    return (list) => counts.get(list) ?? 0;
  }, [office, records]);
}

function shownIn(records: Iterable<OfOffice>, list: OutKind, office: Office | null): number {
  const isOf = isOfOffice(list);
  let count = 0;
  for (const record of records) if (office === null || isOf(record, office)) count++;
  return count;
}
