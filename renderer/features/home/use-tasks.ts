import { useMemo } from 'react';
import { consentRows } from '@shared/consents/consent-rows';
import type { CalendarDate } from '@shared/japanese/calendar-date';
import type { Ledger } from '@shared/ledger/entities';
import { unreported } from '@shared/ledger/unreported';
import { checklistOf, type Checklist } from '@shared/procedures/checklist';
import { useDocuments, useRuns, useSubmissions } from '../../app/ledger-provider';
import { useSession } from '../../app/session';
import { consentTasks } from './consent-tasks';
import { rhythmTasks } from './rhythm-tasks';
import { runTasks } from './run-tasks';
import { useSafetyTasks } from './safety-tasks';
import { submissionTasks } from './submission-tasks';
import { byDay, type Task } from './task';
import { unreportedTasks, useRecentHistory } from './unreported-tasks';
import { tasksOf } from './tasks';

/** Procedures that aren't drafts any more, how far each is; those under way by the day on which they were started. */
export function useChecklists(today: CalendarDate): readonly Checklist[] {
  const runs = useRuns();
  const documents = useDocuments();
  const submissions = useSubmissions();
  return useMemo(
    () =>
      [...runs.values()]
        .filter(({ state }) => state === 'running' || state === 'done')
        .sort((a, b) => (a.startedAt ?? '').localeCompare(b.startedAt ?? ''))
        .map((run) => checklistOf(run, { documents, submissions, today })),
    [runs, documents, submissions, today],
  );
}

/** 今日やること of some offices, by day. */
export function useTasks(
  ledger: Ledger,
  today: CalendarDate,
  shows: (officeId: string) => boolean,
  checklists: readonly Checklist[],
): readonly Task[] {
  const { packs, settings } = useSession();
  const { reminders } = settings;
  const documents = useDocuments();
  const submissions = useSubmissions();
  const runs = useRuns();
  const safety = useSafetyTasks();
  const history = useRecentHistory();
  return useMemo(() => {
    const situation = { ledger, packs, today, shows, reminders };
    const papers = { documents: documents.values(), submissions: submissions.values() };
    const everything = { documents: documents.values(), runs: runs.values() };
    const rows = consentRows(ledger, packs, documents.values(), submissions.values(), today);
    const all = [
      ...safety,
      ...submissionTasks(submissions.values(), shows),
      ...runTasks(checklists, today, reminders.ahead.deadlines, shows),
      ...rhythmTasks(situation, papers),
      ...consentTasks(rows, situation, shows),
      ...(history ? unreportedTasks(unreported({ ...situation, ...history, ...everything }), situation, shows) : []),
      ...tasksOf({ ...situation, runs: checklists.map(({ run }) => run), documents: documents.values() }),
    ];
    return byDay(all, today);
  }, [ledger, packs, today, shows, reminders, documents, submissions, runs, safety, history, checklists]);
}
