import { things } from '@shared/text/things';
import { useMemo } from 'react';
import { success } from '@shared/problems/problem';
import { accountsEndedOn } from '@shared/procedures/ended-use';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { ChecklistStep } from '@shared/procedures/checklist';
import type { DeviceAnswers, KeptRun } from '@shared/procedures/kept-run';
import {
  withAllTicked,
  withDone,
  withLeftOut,
  withPlanned,
  withReminded,
  withReopened,
  withStep,
  withStepsOf,
} from '@shared/procedures/step-changes';
import { answersOf, deviceChange, sameStepsElsewhere, withDeviceAnswer } from '@shared/procedures/step-devices';
import { withNoReport, withReportOpen, withReportSent } from '@shared/procedures/report-decision';
import { currentDay } from '../../../data/clock';
import { update, type Records } from '../../../data/records';
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
  /** Once all that was said is written: the next press may come sooner. */
  settled: () => Promise<void>;
  /** What becomes of the step's devices, an answer at a time; the ledger follows when the step is done. */
  answer: (step: ChecklistStep, change: (answers: DeviceAnswers) => DeviceAnswers) => Promise<void>;
  /** Of the procedure as a whole. */
  noteAll: (note: string) => Promise<void>;
  /** One of the step's list, ticked off or not. */
  tick: (step: ChecklistStep, id: string, isTicked: boolean) => Promise<void>;
  /** あとでお知らせすること: seen to. */
  remind: (key: string, on: CalendarDate) => Promise<void>;
  /** この予定を取りやめる: what was planned for a day isn't recorded. */
  cancelPlanned: (plannedId: string) => Promise<void>;
  /** 速報を出した, 確報を出した: to the 個人情報保護委員会. */
  sendReport: (name: '速報' | '確報') => Promise<void>;
  /** 報告は要らないと決めた. */
  needNoReport: () => Promise<void>;
  /** 決め直す. */
  reopenReport: () => Promise<void>;
  /** 介護保険の変更届: 届け出た, or 指定を受けていない. */
  settleLaw: (isTold: boolean) => Promise<void>;
  /** そのままにする: the ledger stays as somebody has changed it. */
  leaveOut: (plannedId: string) => Promise<void>;
}

/** What a person does at a step: written at once, on top of what the disk has. */
export function useStepActs(runId: string): StepActs {
  const { runs, memory, records, userName } = useOpenLedger();
  const toast = useToast();
  return useMemo(() => {
    const { change, settled, undoable, reopen } = runChanges(runId, { runs, memory, records, toast });
    return {
      settled,
      finish: (steps, on, people = []) => {
        const [asking] = steps.filter(({ step }) => step.devices);
        const { also, words } = sameElsewhere(asking ?? steps[0], memory.read(), runId);
        const keys = steps.map(({ key }) => key);
        const done: RunChange = (run) =>
          withDone(withAllTicked(run, keys.at(-1) ?? '', people), [...keys, ...also], on, userName);
        return undoable(`${named(steps)}${words}を済みにしました`, steps, done, { on, also, asking });
      },
      finishOnPaper: (step, on) =>
        undoable(`${named([step])}を、紙で済ませたことにしました`, [step], (run) =>
          withDone(run, [step.key], on, userName, true),
        ),
      reopen: (step) => reopen(step),
      skip: (step) =>
        undoable(`${named([step])}を、今回は不要にしました`, [step], (run) =>
          withStep(run, step.key, { isSkipped: true, doneOn: null, by: userName, onPaper: false }),
        ),
      answer: async ({ key, step }, answering) =>
        void (await change((run) =>
          withDeviceAnswer(run, key, () => answering(answersOf(run, step, key, memory.read().records))),
        )),
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
      sendReport: async (name) =>
        void (await change((run) => withReportSent(run, name, { on: currentDay(), by: userName }))),
      needNoReport: async () => void (await change((run) => withNoReport(run, { on: currentDay(), by: userName }))),
      reopenReport: async () => void (await change(withReportOpen)),
      settleLaw: settlingLaw(change, toast, userName),
      leaveOut: async (plannedId) => void (await change((run) => withLeftOut(run, plannedId))),
    };
  }, [runs, memory, records, runId, userName, toast]);
}

/** The same steps of other offices, which are done with this one, and what is said of them. */
function sameElsewhere(
  one: ChecklistStep | undefined,
  { runs, records }: ReturnType<OpenLedger['memory']['read']>,
  runId: string,
): { also: readonly string[]; words: string } {
  const run = one && runs.get(runId);
  const same = run ? sameStepsElsewhere(run, one.key) : [];
  const offices = same.map(({ officeId }) => records.offices.get(officeId)?.name ?? '');
  return { also: same.map(({ key }) => key), words: same.length === 0 ? '' : `（${offices.join('、')}の分も）` };
}

type RunChange = (run: KeptRun) => KeptRun;

/** With a way back: the task is gone from ホーム. */
const settlingLaw =
  (
    change: (next: RunChange) => Promise<boolean>,
    toast: ReturnType<typeof useToast>,
    by: string,
  ): StepActs['settleLaw'] =>
  async (isTold) => {
    if (!(await change((run) => ({ ...run, law: { on: currentDay(), by, isTold } })))) return;
    const words = isTold ? '介護保険の変更届を、届け出たことにしました' : '介護保険の変更届は、要らないことにしました';
    toast(words, { label: '元に戻す', run: () => void change(({ law: _settled, ...open }) => open) });
  };

type Toasting = { toast: ReturnType<typeof useToast> };
type Steps = readonly ChecklistStep[];

interface Doing {
  /** The day of the steps; null: not done after all. */
  on?: CalendarDate | null;
  /** The one of them whose devices were asked about. */
  asking?: ChecklistStep | undefined;
  /** Keys of the same steps of other offices, which are done with them. */
  also?: readonly string[];
}

/** Changes of a procedure's checklist; why one can't be kept is told. */
function runChanges(runId: string, stores: StoresOfRun) {
  const { runs, memory, records, toast } = stores;
  let last: Promise<unknown> = Promise.resolve();
  /** @returns whether it was kept */
  const change = async (next: RunChange): Promise<boolean> => {
    const changing = runs.change(runId, next);
    last = changing;
    const changed = await changing;
    if (!changed.ok) toast(changed);
    return changed.ok;
  };
  const settled = async (): Promise<void> => void (await last);
  /** Of these steps: said, with a way back to how they were. */
  const undoable = async (words: string, steps: Steps, next: RunChange, doing: Doing = {}): Promise<void> => {
    const { on, asking, also = [] } = doing;
    const earlier = memory.read().runs.get(runId);
    if (!earlier) return;
    const given =
      asking && on
        ? await finishedWithDevices(runId, stores, next, { asking, on })
        : (await change(next)) && { changeId: null };
    if (!given) return;
    const changeId = on === undefined ? null : await endUse(earlier, stores, steps, on);
    const keys = [...steps.map(({ key }) => key), ...also];
    const takeBack = async (): Promise<void> => {
      const asBefore: RunChange = (run) => withStepsOf(run, keys, earlier);
      if (given.changeId !== null) {
        const undone = await runs.undoStep(given.changeId, asBefore);
        if (!undone.ok) return toast(undone);
      } else if (!(await change(asBefore))) return;
      if (changeId === null) return;
      const undone = await records.undo(changeId);
      if (!undone.ok) toast(undone);
    };
    const told = [
      words,
      ...(given.changeId === null ? [] : ['台帳の端末も直しました']),
      ...(changeId === null ? [] : ['台帳の「使い終えた日」も直しました']),
    ];
    toast(told.join('。'), { label: '元に戻す', run: () => void takeBack() }, TAKEN_BACK_ELSEWHERE);
  };
  /** Not done, or not left out, after all; what it changed in the ledger goes back, where nobody has changed that since. */
  const reopen = async (one: ChecklistStep): Promise<void> => {
    const words = `${named([one])}を、まだのことにしました`;
    const made = memory.read().runs.get(runId)?.steps[one.key]?.changeId ?? null;
    const undone = made === null ? null : await runs.undoStep(made);
    if (undone?.ok) return toast(`${words}。台帳の端末も、前に戻しました`);
    const stays = undone ? `${words}。台帳の端末はあとで直されているので、そのままです` : words;
    return undoable(stays, [one], (run) => withStep(withReopened(run, one.key), one.key, NO_CHANGE), { on: null });
  };
  return { change, settled, undoable, reopen };
}

type StoresOfRun = Pick<OpenLedger, 'runs' | 'memory' | 'records'> & Toasting;

/** 終わった, with what was answered of its devices. @returns the change of the ledger; null: nothing was kept */
async function finishedWithDevices(
  runId: string,
  { runs, memory, toast }: StoresOfRun,
  next: RunChange,
  { asking: { step, key }, on }: { asking: ChecklistStep; on: CalendarDate },
): Promise<{ changeId: string | null } | null> {
  const answers = (run: KeptRun, ledger: Records): DeviceAnswers => answersOf(run, step, key, ledger);
  const changed = await runs.change(
    runId,
    (run, changeId) => {
      const answered = withDeviceAnswer(next(run), key, () => answers(run, memory.read().records));
      return withStep(answered, key, { changeId });
    },
    (run, ledger) => deviceChange(run, { step, answers: answers(run, ledger), on }, ledger),
  );
  if (!changed.ok) toast(changed);
  return changed.ok ? { changeId: changed.value.steps[key]?.changeId ?? null } : null;
}

/** @param on null: not done after all. @returns the change of the ledger; null: it says that day already */
async function endUse(
  run: KeptRun,
  { records, toast }: StoresOfRun,
  steps: Steps,
  on: CalendarDate | null,
): Promise<string | null> {
  if (!steps.some(({ step }) => step.endsUse)) return null;
  const result = await records.commitMade(({ accounts }) =>
    success({
      sentence: `${run.title}：「使い終えた日」を、手続きから入れました`,
      updates: accountsEndedOn(run, steps, on, accounts).map((one) => update('accounts', one)),
    }),
  );
  if (!result.ok) toast(result);
  return result.ok && result.value ? result.value.id : null;
}

/** What it made is somebody else's by now. */
const NO_CHANGE = { changeId: null } as const;

/** ⑧; ③〜⑦; 「…を渡す」 where the network doesn't number its steps. */
function named(steps: readonly ChecklistStep[]): string {
  const [first, last] = [steps[0]?.step, steps.at(-1)?.step];
  if (!first || !last) return '';
  if (steps.length === 1) return first.number || `「${first.action}」`;
  return first.number && last.number ? `${first.number}〜${last.number}` : `${things(steps.length)}の手順`;
}
