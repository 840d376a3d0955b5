import { useMemo } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import { checklistOf, type Checklist } from '@shared/procedures/checklist';
import type { KeptRun, RunState } from '@shared/procedures/kept-run';
import { isAboutOneOf } from '@shared/procedures/offices-of-run';
import { useDocuments, useRuns, useSubmissions } from '../state/open-ledger';
import { useOfficeInUse } from '../state/office-in-use';
import { useWallTime } from '../state/use-today';

/** How far a procedure is today. */
export function useChecklist(run: KeptRun): Checklist;
export function useChecklist(run: KeptRun | null): Checklist | null;
export function useChecklist(run: KeptRun | null): Checklist | null {
  const documents = useDocuments();
  const submissions = useSubmissions();
  const { date: today } = useWallTime();
  return useMemo(
    () => run && checklistOf(run, { documents, submissions, today }),
    [run, documents, submissions, today],
  );
}

/** The procedures in some states, the one that was started first before the others. Of all offices. */
export function useChecklists(states: readonly RunState[], today: CalendarDate): readonly Checklist[] {
  const runs = useRuns();
  const documents = useDocuments();
  const submissions = useSubmissions();
  return useMemo(
    () =>
      [...runs.values()]
        .filter(({ state }) => states.includes(state))
        .sort((a, b) => (a.startedAt ?? '').localeCompare(b.startedAt ?? ''))
        .map((run) => checklistOf(run, { documents, submissions, today })),
    [runs, states, documents, submissions, today],
  );
}

const UNDER_WAY: readonly RunState[] = ['running'];

/** The procedures under way of the office in use, the newest first. */
export function useUnderWayChecklists(): Checklist[] {
  const { date: today } = useWallTime();
  const { shows } = useOfficeInUse();
  const underWay = useChecklists(UNDER_WAY, today);
  return useMemo(() => underWay.filter(({ run }) => isAboutOneOf(run, shows)).reverse(), [underWay, shows]);
}
