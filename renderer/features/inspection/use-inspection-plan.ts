import { useEffect, useMemo, useState } from 'react';
import { educationDays } from '@shared/inspection/education-days';
import { inspectionPlan, type InspectionOf, type InspectionPlan } from '@shared/inspection/inspection-plan';
import type { Change } from '@shared/ledger/change';
import { useDocuments, useLedger, useOpenLedger, useRecords, useSubmissions } from '../../state/open-ledger';
import { useSession } from '../../state/session';

/** What will be in the folder; null until the history of education is read. */
export function useInspectionPlan({ officeId, period: { from, to }, today }: InspectionOf): InspectionPlan | null {
  const { packs } = useSession();
  const ledger = useLedger();
  const documents = useDocuments();
  const submissions = useSubmissions();
  const changes = usePledgeHistory();
  return useMemo(() => {
    if (!ledger || !changes) return null;
    const education = educationDays(ledger.pledges, changes);
    const facts = { ledger, packs, documents, submissions: submissions.values(), education };
    return inspectionPlan(facts, { officeId, period: { from, to }, today });
  }, [ledger, packs, documents, submissions, changes, officeId, from, to, today]);
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
