import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Pack } from '@shared/packs/schema';
import type { OverviewColumn } from '@shared/procedures/overview';

interface OverviewAddress {
  packId: string | null;
  columnId: string | null;
  /** Without a step of its own in the history: back leads to where one came from. */
  choose: (columnId: string) => void;
}

export const overviewHref = (packId: string): string =>
  `/procedures/overview?${new URLSearchParams({ network: packId }).toString()}`;

/** Which network and which column 早見表 shows, as its address says it. */
export function useOverviewAddress(shownPackId: string | undefined): OverviewAddress {
  const [params, setParams] = useSearchParams();
  return useMemo(
    () => ({
      packId: params.get('network'),
      columnId: params.get('column'),
      choose: (columnId) =>
        setParams(new URLSearchParams({ network: shownPackId ?? '', column: columnId }), { replace: true }),
    }),
    [params, setParams, shownPackId],
  );
}

/** Where the procedure of a column begins, with what the column says of it already. */
export function startHref(pack: Pack, { event, scope, answers }: OverviewColumn): string {
  const search = new URLSearchParams({ event, network: pack.id });
  if (scope) search.set('scope', scope);
  for (const [key, value] of Object.entries(answers)) search.set(`a.${key}`, value);
  return `/procedures/start?${search.toString()}`;
}
