import { useCallback } from 'react';
import type { SubmissionEvent } from '@shared/submission/transition';
import { useOpenLedger } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import { currentInstant } from '../../data/clock';

type Deed = SubmissionEvent extends infer E ? (E extends { at: string } ? Omit<E, 'at'> : never) : never;
export type TakeStep = (id: string, event: Deed) => Promise<boolean>;

/** As `useStep` for several at once: all of it is written down, or nothing. */
export function useSteps(): (ids: readonly string[], event: Deed) => Promise<boolean> {
  const { submissions } = useOpenLedger();
  const toast = useToast();
  return useCallback(
    async (ids, event) => {
      const happened = { ...event, at: currentInstant() } as SubmissionEvent;
      const applied = await submissions.applyAll(ids.map((id) => ({ id, event: happened })));
      if (!applied.ok) toast(applied);
      return applied.ok;
    },
    [submissions, toast],
  );
}

/** What a person does with a submission. @returns whether it is written down; otherwise it was said why not */
export function useStep(): TakeStep {
  const { submissions } = useOpenLedger();
  const toast = useToast();
  return useCallback(
    async (id, event) => {
      const applied = await submissions.apply(id, { ...event, at: currentInstant() } as SubmissionEvent);
      if (!applied.ok) toast(applied);
      return applied.ok;
    },
    [submissions, toast],
  );
}
