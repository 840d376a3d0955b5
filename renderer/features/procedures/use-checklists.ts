import { useMemo } from 'react';
import { checklistOf, type Checklist } from '@shared/procedures/checklist';
import type { KeptRun } from '@shared/procedures/kept-run';
import { isAboutOneOf } from '@shared/procedures/offices-of-run';
import { useDocuments, useRuns, useSubmissions } from '../../app/ledger-provider';
import { useOfficeInUse } from '../../app/office-in-use';
import { useWallTime } from '../contacts/use-wall-time';

/** How far a procedure is today. */
export function useChecklist(run: KeptRun): Checklist {
  const documents = useDocuments();
  const submissions = useSubmissions();
  const { date: today } = useWallTime();
  return useMemo(() => checklistOf(run, { documents, submissions, today }), [run, documents, submissions, today]);
}

/** The procedures under way of the office in use, the newest first. */
export function useUnderWayChecklists(): Checklist[] {
  const runs = useRuns();
  const documents = useDocuments();
  const submissions = useSubmissions();
  const { date: today } = useWallTime();
  const { shows } = useOfficeInUse();
  return useMemo(
    () =>
      [...runs.values()]
        .filter((run) => run.state === 'running' && isAboutOneOf(run, shows))
        .sort((a, b) => (b.startedAt ?? '').localeCompare(a.startedAt ?? ''))
        .map((run) => checklistOf(run, { documents, submissions, today })),
    [runs, documents, submissions, today, shows],
  );
}
