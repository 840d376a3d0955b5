import { things } from '@shared/text/things';
import { useMemo } from 'react';
import { success } from '@shared/problems/problem';
import { accountsEndedOn } from '@shared/procedures/ended-use';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { ChecklistStep } from '@shared/procedures/checklist';
import type { KeptRun } from '@shared/procedures/kept-run';
import {
  withAllTicked,
  withDone,
  withLeftOut,
  withPlanned,
  withReminded,
  withStep,
  withStepsOf,
} from '@shared/procedures/step-changes';
import { update } from '../../../data/records';
import { useOpenLedger, type OpenLedger } from '../../../state/open-ledger';
import { TAKEN_BACK_ELSEWHERE, useToast } from '../../../state/toasts';

export interface StepActs {
  /** 済み, and so is everybody of its list; several where one says that those before it were done, too. */
  finish: (steps: readonly ChecklistStep[], on: CalendarDate, people?: readonly string[]) => Promise<void>;
  /** 紙で済ませた: done without the papers that the app made for it. */
  finishOnPaper: (step: ChecklistStep, on: CalendarDate) => Promise<void>;
  /** まだ終わっていない, and やっぱり必要. */
  reopen: (step: ChecklistStep) => Promise<void>;
  skip: (step: ChecklistStep) => Promise<void>;
  note: (step: ChecklistStep, note: string) => Promise<void>;
  /** Of the procedure as a whole. */
  noteAll: (note: string) => Promise<void>;
  /** One of the step's list, ticked off or not. */
  tick: (step: ChecklistStep, id: string, isTicked: boolean) => Promise<void>;
  /** あとでお知らせすること: seen to. */
  remind: (key: string, on: CalendarDate) => Promise<void>;
  /** この予定を取りやめる: what was planned for a day isn't recorded. */
  cancelPlanned: (plannedId: string) => Promise<void>;
  /** そのままにする: the ledger stays as somebody has changed it. */
  leaveOut: (plannedId: string) => Promise<void>;
}

/** What a person does at a step: written at once, on top of what the disk has. */
export function useStepActs(runId: string): StepActs {
  const { runs, memory, records, userName } = useOpenLedger();
  const toast = useToast();
  return useMemo(() => {
    const { change, undoable } = runChanges(runId, { runs, memory, records, toast });
    return {
      finish: (steps, on, people = []) => {
        const keys = steps.map(({ key }) => key);
        const done: RunChange = (run) => withDone(withAllTicked(run, keys.at(-1) ?? '', people), keys, on, userName);
        return undoable(`${named(steps)}を済みにしました`, steps, done, on);
      },
      finishOnPaper: (step, on) =>
        undoable(`${named([step])}を、紙で済ませたことにしました`, [step], (run) =>
          withDone(run, [step.key], on, userName, true),
        ),
      reopen: (step) =>
        undoable(`${named([step])}を、まだのことにしました`, [step], (run) => withStep(run, step.key, OPEN), null),
      skip: (step) =>
        undoable(`${named([step])}を、今回は不要にしました`, [step], (run) =>
          withStep(run, step.key, { isSkipped: true, doneOn: null, by: userName, onPaper: false }),
        ),
      note: async ({ key }, note) => void (await change((run) => withStep(run, key, { note }))),
      noteAll: async (note) => void (await change((run) => ({ ...run, note }))),
      tick: async ({ key }, id, isTicked) =>
        void (await change((run) => {
          const before = run.steps[key]?.ticks ?? [];
          const others = before.filter((one) => one !== id);
          return withStep(run, key, { ticks: isTicked ? [...others, id] : others });
        })),
      remind: async (key, on) => {
        if (!(await change((run) => withReminded(run, key, on)))) return;
        toast(
          '済みにしました',
          { label: '元に戻す', run: () => void change((run) => withReminded(run, key, null)) },
          TAKEN_BACK_ELSEWHERE,
        );
      },
      cancelPlanned: async (plannedId) => {
        if (!(await change((run) => withLeftOut(run, plannedId)))) return;
        toast('台帳への記録を取りやめました', {
          label: '元に戻す',
          run: () => void change((run) => withPlanned(run, plannedId)),
        });
      },
      leaveOut: async (plannedId) => void (await change((run) => withLeftOut(run, plannedId))),
    };
  }, [runs, memory, records, runId, userName, toast]);
}

type RunChange = (run: KeptRun) => KeptRun;
type Toasting = { toast: ReturnType<typeof useToast> };
type Steps = readonly ChecklistStep[];

const OPEN = { doneOn: null, isSkipped: false, onPaper: false } as const;

/** Changes of a procedure's checklist; why one can't be kept is told. */
function runChanges(
  runId: string,
  { runs, memory, records, toast }: Pick<OpenLedger, 'runs' | 'memory' | 'records'> & Toasting,
) {
  /** @returns whether it was kept */
  const change = async (next: RunChange): Promise<boolean> => {
    const changed = await runs.change(runId, next);
    if (!changed.ok) toast(changed);
    return changed.ok;
  };
  /** Of these steps: said, with a way back to how they were. @param on their day; null: not done after all */
  const undoable = async (words: string, steps: Steps, next: RunChange, on?: CalendarDate | null): Promise<void> => {
    const earlier = memory.read().runs.get(runId);
    if (!(await change(next)) || !earlier) return;
    const changeId = on === undefined ? null : await endUse(earlier, steps, on);
    const keys = steps.map(({ key }) => key);
    const takeBack = async (): Promise<void> => {
      if (!(await change((run) => withStepsOf(run, keys, earlier))) || changeId === null) return;
      const undone = await records.undo(changeId);
      if (!undone.ok) toast(undone);
    };
    toast(
      changeId === null ? words : `${words}。台帳の「使い終えた日」も直しました`,
      { label: '元に戻す', run: () => void takeBack() },
      TAKEN_BACK_ELSEWHERE,
    );
  };
  /** @returns the change of the ledger; null: it says that day already */
  const endUse = async (run: KeptRun, steps: Steps, on: CalendarDate | null): Promise<string | null> => {
    if (!steps.some(({ step }) => step.endsUse)) return null;
    const result = await records.commitMade(({ accounts }) =>
      success({
        sentence: `${run.title}：「使い終えた日」を、手続きから入れました`,
        updates: accountsEndedOn(run, steps, on, accounts).map((one) => update('accounts', one)),
      }),
    );
    if (!result.ok) toast(result);
    return result.ok && result.value ? result.value.id : null;
  };
  return { change, undoable };
}

/** ⑧; ③〜⑦; 「…を渡す」 where the network doesn't number its steps. */
function named(steps: readonly ChecklistStep[]): string {
  const [first, last] = [steps[0]?.step, steps.at(-1)?.step];
  if (!first || !last) return '';
  if (steps.length === 1) return first.number || `「${first.action}」`;
  return first.number && last.number ? `${first.number}〜${last.number}` : `${things(steps.length)}の手順`;
}
