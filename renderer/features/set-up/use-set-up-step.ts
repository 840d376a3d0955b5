import { useEffect, useRef, useState } from 'react';
import type { Gap } from '@shared/rules/office-rules';
import { usePolicy } from '../../state/policy';
import { useSession } from '../../state/session';
import type { SetUpDraftKeeper } from './draft-keeper';
import { canWait, setUpGaps, steps, withOwnNetworks, type SetUpDraft, type SetUpStep } from './set-up-draft';
import { useFinish } from './use-finish';

interface SetUpStepOf {
  keeper: SetUpDraftKeeper;
  draft: SetUpDraft;
  step: SetUpStep;
}

export const stepPlace = (step: SetUpStep): number => steps.findIndex((one) => one.step === step);

/** What is missing in a step of 新しく始める, the way there, and the ways on. */
export function useSetUpStep({ keeper, draft, step }: SetUpStepOf) {
  const { packs } = useSession();
  const { networks } = usePolicy();
  const allowed = packs.filter(({ id }) => networks?.includes(id) ?? true);
  const [isAsked, setAsked] = useState(false);
  const [openOffice, setOpenOffice] = useState<string | null>(null);
  const [told, setTold] = useState(0);
  const [wanted, setWanted] = useState<Omit<Gap, 'label'> | null>(null);
  const { finish, problem } = useFinish();
  const page = useRef<HTMLDivElement>(null);
  const at = stepPlace(step);
  const gaps = setUpGaps(draft, step, packs);
  const trouble = keeper.problem ?? problem;
  const lacking = (recordId: string): ReadonlySet<string> =>
    new Set(isAsked ? gaps.flatMap((gap) => (gap.id === recordId && !canWait([gap]) ? gap.field : [])) : []);
  const goTo = (next: SetUpDraft['step']): void =>
    keeper.change((now) => ({ ...(next === 'networks' ? withOwnNetworks(now, allowed) : now), step: next }));
  const back: SetUpDraft['step'] | null = steps[at - 1]?.step ?? (draft.table && 'from-table');

  // A new step: keyboard and screen reader start at its top.
  useEffect(() => document.getElementById('main')?.focus(), []);
  // The field may have to be drawn first: its office was closed.
  useEffect(() => {
    if (!wanted) return;
    const key = `${wanted.table}.${wanted.id}.${wanted.field}`;
    const place = page.current?.querySelector<HTMLElement>(`[data-field="${key}"]`);
    place?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  useEffect(() => {
    if (told > 0) page.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
  }, [told]);

  const goToGap = (gap: Gap): void => {
    if (gap.table === 'offices') setOpenOffice(gap.id);
    setWanted({ ...gap });
  };
  const openFields = (id: string): void => {
    setOpenOffice(id);
    setWanted({ table: 'offices', id, field: 'name' });
  };
  const leaveStep = (): void => {
    const next = steps[at + 1];
    if (next) goTo(next.step);
    else void finish(draft);
  };
  /** A name can't wait; everything else can. */
  const press = (leavesEmpty: boolean): void => {
    const first = gaps.find(({ field }) => field === 'name') ?? gaps[0];
    if (!first || (leavesEmpty && canWait(gaps))) return leaveStep();
    setAsked(true);
    // Where all can wait, the button says so now: a list that opens in the first field would lie over what is told.
    if (canWait(gaps)) setTold((times) => times + 1);
    else goToGap(first);
  };
  return {
    ...{ page, gaps, isAsked, trouble, lacking, back, openOffice },
    ...{ goTo, goToGap, openFields, press, askAnew: () => setAsked(false) },
  };
}

export type SetUpStepAsked = ReturnType<typeof useSetUpStep>;
