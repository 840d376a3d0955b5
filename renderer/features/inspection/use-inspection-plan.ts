import { useEffect, useMemo, useState } from 'react';
import { educationDays } from '@shared/inspection/education-days';
import { inspectionPlan, type InspectionPlan } from '@shared/inspection/inspection-plan';
import type { Period } from '@shared/inspection/period';
import type { Change } from '@shared/ledger/change';
import type { Office } from '@shared/ledger/entities';
import type { CalendarDate } from '@shared/text/calendar-date';
import { useDocuments, useLedger, useOpenLedger, useRecords, useSubmissions } from '../../state/open-ledger';
import { useSession } from '../../state/session';

/** What an office will have in the folder. */
export interface PlannedOffice {
  office: Office;
  plan: InspectionPlan;
}

interface PlansOf {
  offices: readonly Office[];
  period: Period;
  today: CalendarDate;
}

/** What will be in the folder, by office; null until the history of education is read. */
export function useInspectionPlans({ offices, period: { from, to }, today }: PlansOf): PlannedOffice[] | null {
  const { packs } = useSession();
  const ledger = useLedger();
  const documents = useDocuments();
  const submissions = useSubmissions();
  const changes = usePledgeHistory();
  return useMemo(() => {
    if (!ledger || !changes) return null;
    const education = educationDays(ledger.pledges, changes);
    const facts = { ledger, packs, documents, submissions: [...submissions.values()], education };
    const period = { from, to };
    return offices.map((office) => ({
      office,
      plan: inspectionPlan(facts, { officeId: office.id, period, today }),
    }));
  }, [ledger, packs, documents, submissions, changes, offices, from, to, today]);
}

/** A record of pledge and education holds the last day alone; those before stand in its history. */
function usePledgeHistory(): readonly Change[] | null {
  const { records } = useOpenLedger();
  const pledges = useRecords('pledges');
  const [read, setRead] = useState<readonly Change[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void records.histories([...pledges.keys()]).then((changes) => isWanted && setRead(changes));
    return () => {
      isWanted = false;
    };
  }, [records, pledges]);
  return read;
}
