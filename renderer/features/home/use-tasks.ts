import { useMemo } from 'react';
import { consentRows } from '@shared/consents/consent-rows';
import type { KeysState } from '@shared/ipc/keys';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { Ledger } from '@shared/ledger/entities';
import { unreported } from '@shared/procedures/unreported';
import type { Checklist } from '@shared/procedures/checklist';
import { dueOfPaper } from '@shared/procedures/to-do';
import type { KeptRun, RunState } from '@shared/procedures/kept-run';
import { useDocuments, useRuns, useSubmissions } from '../../state/open-ledger';
import { useMayWork } from '../../state/use-may';
import { useReviewRule } from '../../state/use-reviewing';
import { useSession } from '../../state/session';
import { useChecklists } from '../../procedures/use-checklists';
import { useMemoReader } from '../../state/use-memo-reader';
import { consentTasks } from './consent-tasks';
import { draftTasks } from './draft-tasks';
import { reviewTasks } from './review-tasks';
import { recurringTasks } from './recurring-tasks';
import { runTasks, type BegunRuns } from './run-tasks';
import { useSafetyTasks } from './safety-tasks';
import { submissionTasks } from './submission-tasks';
import { byDay, type Task } from './task';
import { managerGoesTasks } from './manager-tasks';
import { unreportedTasks, useRecentHistory } from './unreported-tasks';
import { tasksOf } from './tasks';

/** Procedures in which something may still be due: what is planned, or to be remembered, outlives the end. */
const BEGUN: readonly RunState[] = ['running', 'done'];
export const useBegunChecklists = (today: CalendarDate): readonly Checklist[] => useChecklists(BEGUN, today);

/** Of whom something was left in the wizard it is gone on with, and not begun once more. */
const withDrafts = (checklists: readonly Checklist[], runs: readonly KeptRun[]): KeptRun[] => [
  ...checklists.map(({ run }) => run),
  ...runs.filter(({ state }) => state === 'draft'),
];

interface AskedTasks extends Omit<BegunRuns, 'rule' | 'packs'> {
  ledger: Ledger;
  today: CalendarDate;
  shows: (officeId: string) => boolean;
  keys: KeysState | null;
}

/** 今日やること of some offices, by day. */
export function useTasks({ ledger, today, shows, checklists, toDos, keys }: AskedTasks): readonly Task[] {
  const { packs, channels, settings } = useSession();
  const { reminders } = settings;
  const [documents, submissions, runs] = [useDocuments(), useSubmissions(), useRuns()];
  const safety = useSafetyTasks(keys);
  const history = useRecentHistory();
  const rule = useReviewRule();
  const mayWork = useMayWork();
  const readMemo = useMemoReader(ledger);
  return useMemo(() => {
    const situation = { ledger, packs, today, shows, reminders };
    const papers = { documents: documents.values(), submissions: submissions.values() };
    const everything = { documents: documents.values(), runs: [...runs.values()] };
    const rows = consentRows(ledger, packs, documents.values(), submissions.values(), today);
    const all = [
      ...safety,
      ...submissionTasks(submissions.values(), shows, channels, (one) => dueOfPaper(toDos, one.documentId), today),
      ...reviewTasks({
        ...situation,
        documents: documents.values(),
        submissions: submissions.values(),
        runs,
        dueOf: (id) => dueOfPaper(toDos, id),
        rule,
      }),
      ...runTasks({ packs, checklists, toDos, rule }, today, reminders.ahead.deadlines, shows, ledger),
      ...managerGoesTasks({ runs: runs.values(), offices: ledger.offices, today, shows }),
      ...(mayWork ? draftTasks(everything.runs, shows, ledger, today, packs) : []),
      ...recurringTasks(situation, papers),
      ...consentTasks(rows, situation, shows),
      ...(history ? unreportedTasks(unreported({ ...situation, ...history, ...everything }), situation, shows) : []),
      ...tasksOf({
        ...situation,
        channels,
        readMemo,
        runs: withDrafts(checklists, mayWork ? everything.runs : []),
        documents: documents.values(),
      }),
    ];
    return byDay(all, today);
  }, [
    ledger,
    packs,
    channels,
    today,
    shows,
    reminders,
    documents,
    submissions,
    runs,
    safety,
    history,
    checklists,
    toDos,
    rule,
    mayWork,
    readMemo,
  ]);
}
