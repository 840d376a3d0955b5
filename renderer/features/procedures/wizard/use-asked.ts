import { useEffect, useMemo, useRef, useState } from 'react';
import { today as currentDay } from '@shared/japanese/calendar-date';
import type { LedgerEvent } from '@shared/ledger/event';
import { settledEvent } from '@shared/procedures/wizard/settled-event';
import type { ProcedureRun } from '@shared/procedures/result';
import type { Problem } from '@shared/problems/problem';
import { ask } from '../../../app/ask';
import { useEventOfWizard } from './wizard-context';

export interface Asked {
  /** As the rules were asked; an older one while a newer is under way. */
  run: ProcedureRun | null;
  event: LedgerEvent;
  problem: Problem | null;
  /** The answers on the screen are newer than what stands here. */
  isOld: boolean;
  /** By the answers on the screen, waiting for the rules where they are still at it; null when they can't be worked out. */
  now: () => Promise<ProcedureRun | null>;
}

/** What the networks ask for, by the answers as they are now. The latest answers win. */
export function useAsked(isWanted: boolean): Asked {
  const { event: answers, seen } = useEventOfWizard();
  const event = useMemo(() => settledEvent(answers, seen), [answers, seen]);
  const [known, setKnown] = useState<{ event: LedgerEvent; run: ProcedureRun | null; problem: Problem | null } | null>(
    null,
  );
  const latest = useRef(0);
  useEffect(() => {
    if (!isWanted) return;
    const turn = ++latest.current;
    void ask('procedures:for', { event, ledger: seen, today: currentDay() }).then((result) => {
      if (turn !== latest.current) return;
      setKnown((before) =>
        result.ok
          ? { event, run: result.value, problem: null }
          : { event, run: before?.run ?? null, problem: result as unknown as Problem },
      );
    });
  }, [event, seen, isWanted]);
  const isOld = known?.event !== event;
  const now = async (): Promise<ProcedureRun | null> => {
    if (!isOld) return known?.problem ? null : (known?.run ?? null);
    const result = await ask('procedures:for', { event, ledger: seen, today: currentDay() });
    return result.ok ? result.value : null;
  };
  return { run: known?.run ?? null, event, problem: known?.problem ?? null, isOld, now };
}
