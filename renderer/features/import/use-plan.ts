import { useMemo } from 'react';
import { today } from '@shared/text/calendar-date';
import type { TableReading } from '@shared/tables/import/reading';
import type { ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import type { LedgerView } from '@shared/tables/matching/ledger-view';
import { namedNetworks } from '@shared/tables/matching/named-networks';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { useLedger } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useSession } from '../../state/session';

/** The ledger as an import looks at it. */
export function useLedgerView(): LedgerView | null {
  const ledger = useLedger();
  const { packs } = useSession();
  const { office } = useOfficeInUse();
  const officeInUse = office?.id ?? null;
  return useMemo(
    () => ledger && { ...ledger, officeInUse, networks: namedNetworks(packs) },
    [ledger, packs, officeInUse],
  );
}

/** What taking the table would do, made anew whenever the ledger or a decision changes. */
export const usePlan = (reading: TableReading, ledger: LedgerView, decisions: ImportDecisions): ImportPlan =>
  useMemo(() => planImport(reading, ledger, decisions, today()), [reading, ledger, decisions]);
