import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Ledger } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import { settledEvent } from '@shared/procedures/wizard/settled-event';
import type { ProcedureRun } from '@shared/procedures/result';
import type { Problem, Result } from '@shared/problems/problem';
import { ask } from '../../../ipc/ask';
import { useEventOfWizard } from './wizard-context';
import { currentDay } from '../../../data/clock';

interface Question {
  event: LedgerEvent;
  seen: Ledger;
}

export interface ProcedureResultState {
  /** As the rules were asked; an older one while a newer is under way. */
  run: ProcedureRun | null;
  event: LedgerEvent;
  problem: Problem | null;
  /** The answers on the screen are newer than what stands here. */
  isOld: boolean;
  /** By the answers on the screen, waiting for the rules where they are still at it; asked anew where they failed. */
  now: () => Promise<Result<ProcedureRun>>;
}

/** What the networks ask for, by the answers as they are now. The latest answers win. */
export function useProcedureResult(isWanted: boolean): ProcedureResultState {
  const { event: answers, seen } = useEventOfWizard();
  const question = useMemo<Question>(() => ({ event: settledEvent(answers, seen), seen }), [answers, seen]);
  const [known, setKnown] = useState<{ of: Question; run: ProcedureRun | null; problem: Problem | null } | null>(null);
  // One question is asked once, by whomever: the rules have one thread for everything.
  const [underWay] = useState(() => new WeakMap<Question, Promise<Result<ProcedureRun>>>());
  const latest = useRef<Question | null>(null);
  const answer = (of: Question): Promise<Result<ProcedureRun>> => {
    const begun = underWay.get(of);
    if (begun) return begun;
    const asked = ask('procedures:for', { event: of.event, ledger: of.seen, today: currentDay() });
    underWay.set(of, asked);
    const settle = (run: ProcedureRun | null, problem: Problem | null): void => {
      if (problem) underWay.delete(of);
      if (latest.current === of) setKnown((before) => ({ of, run: run ?? before?.run ?? null, problem }));
    };
    void asked.then(
      (result) => (result.ok ? settle(result.value, null) : settle(null, result as unknown as Problem)),
      () => void underWay.delete(of),
    );
    return asked;
  };
  // It looks at what is given alone.
  const begin = useEffectEvent((of: Question) => void answer(of).catch(() => {}));
  useEffect(() => {
    latest.current = question;
    if (isWanted) begin(question);
  }, [question, isWanted]);
  return {
    run: known?.run ?? null,
    event: question.event,
    problem: known?.problem ?? null,
    isOld: known?.of !== question,
    now: () => answer(question),
  };
}
