import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { LedgerEvent } from '@shared/ledger/event';
import type { Result } from '@shared/problems/problem';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { ProcedureRun } from '@shared/procedures/result';
import { startedRun } from '@shared/procedures/start-run';
import { settledAdditions } from '@shared/procedures/wizard/settled-event';
import { useOpenLedger } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import { useTakeBack } from '../../../state/change-ledger';
import { TAKEN_BACK_ELSEWHERE, useToast } from '../../../state/toasts';
import type { RunDraftKeeper } from './draft-keeper';
import { useWizard } from './wizard-context';
import { currentDay, currentInstant } from '../../../data/clock';

/**
 * `ask`: what the networks ask for, by the answers; a problem is told. `mayStart`: a last look at what they ask for, which may
 * have come only now.
 */
type Start<Done> = (
  event: LedgerEvent,
  ask: () => Promise<Result<ProcedureRun>>,
  mayStart: (asked: ProcedureRun) => boolean,
) => Promise<Done>;

/** この内容で始める: once, however often it is pressed. A refusal leaves everything as it is. */
export function useStart({ hold, release }: Pick<RunDraftKeeper, 'hold' | 'release'>): {
  start: Start<void>;
  isStarting: boolean;
} {
  const [, go] = useLocation();
  const toast = useToast();
  const takeBack = useTakeBack();
  const begin = useBegin(hold);
  const [isStarting, setStarting] = useState(false);
  const isBusy = useRef(false);
  const start = useCallback<Start<void>>(
    async (event, ask, mayStart) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setStarting(true);
      let started: KeptRun | null = null;
      try {
        started = await begin(event, ask, mayStart);
        if (!started) return;
        const { id, title } = started;
        toast(
          `${title}の手続きを始めました`,
          { label: '元に戻す', run: () => void takeBack(id) },
          TAKEN_BACK_ELSEWHERE,
        );
        go(`/procedures/${id}`, { replace: true });
      } catch {
        toast({
          message: '手続きを始められませんでした。答えは残っていて、台帳は変わっていません。もう一度お試しください',
        });
      } finally {
        isBusy.current = false;
        setStarting(false);
        if (!started) release();
      }
    },
    [release, begin, go, toast, takeBack],
  );
  return { start, isStarting };
}

/** Writes the procedure as it was answered. @returns null when it isn't to begin; why is said */
function useBegin(hold: RunDraftKeeper['hold']): Start<KeptRun | null> {
  const { runs } = useOpenLedger();
  const { ledger } = useWizard();
  const { packs } = useSession();
  const toast = useToast();
  return useCallback<Start<KeptRun | null>>(
    async (event, ask, mayStart) => {
      const kept = await hold();
      const answer = await ask();
      if (!answer.ok) return (toast(answer), null);
      const asked = answer.value;
      if (!mayStart(asked)) return null;
      const draft = { ...kept, event, additions: settledAdditions(kept.additions, event) };
      const today = currentDay();
      const now = currentInstant();
      const newId = (): string => crypto.randomUUID();
      const { run, papers } = startedRun({ draft, asked, ledger, packs, today, now, newId });
      const result = await runs.start(run, papers, today);
      if (!result.ok) return (toast(result), null);
      return run;
    },
    [hold, runs, ledger, packs, toast],
  );
}
