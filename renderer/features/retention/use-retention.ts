import { useCallback, useEffect, useMemo, useState } from 'react';
import { retentionProposals, type Proposal } from '@shared/retention/proposals';
import { problem, type Problem, type Result } from '@shared/problems/problem';
import type { Retention } from '../../data/retention-store';
import { useAllRecords, useDocuments, useOpenLedger, useRuns, useSubmissions } from '../../state/open-ledger';
import { useToday } from '../../state/use-today';

interface UsedRetention {
  retention: Retention | null;
  proposals: readonly Proposal[];
  problem: Problem | null;
  /** @returns whether it was written */
  act: (work: (store: ReturnType<typeof useOpenLedger>['retention']) => Promise<Result<Retention>>) => Promise<boolean>;
}

export function useRetention(): UsedRetention {
  const { retention: store } = useOpenLedger();
  const [retention, setRetention] = useState<Retention | null>(null);
  const [wrong, setWrong] = useState<Problem | null>(null);
  useEffect(() => {
    let isWanted = true;
    store.read().then(
      (read) => isWanted && setRetention(read),
      (error: unknown) => isWanted && setWrong(problem('unexpected', { reason: String(error) })),
    );
    return () => {
      isWanted = false;
    };
  }, [store]);
  const act = useCallback<UsedRetention['act']>(
    async (work) => {
      setWrong(null);
      const done = await work(store);
      if (done.ok) setRetention(done.value);
      else setWrong(done);
      return done.ok;
    },
    [store],
  );
  const records = useAllRecords();
  const documents = useDocuments();
  const submissions = useSubmissions();
  const runs = useRuns();
  const today = useToday();
  const proposals = useMemo(
    () =>
      retention
        ? retentionProposals({ records, documents, submissions, runs: runs.values(), ...retention, today })
        : [],
    [retention, records, documents, submissions, runs, today],
  );
  return { retention, proposals, problem: wrong, act };
}
