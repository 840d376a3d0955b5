import { useCallback, useMemo } from 'react';
import type { Reviewer, ReviewRule } from '@shared/papers/review';
import { currentInstant } from '../data/clock';
import { useOpenLedger } from './open-ledger';
import { useSession } from './session';
import { useRole } from './use-may';

/** 確認してから出す: whether the office has chosen it. Without users there is nobody who may do less than another. */
export function useReviewing(): boolean {
  const { kind, user } = useOpenLedger();
  return useSession().settings.reviewing && kind === 'own' && user !== null;
}

/** Whether who has the ledger open gets papers out only as 管理者 has approved them: main holds it, too. */
export function useIsHeld(): boolean {
  const isOn = useReviewing();
  return useRole() !== 'admin' && isOn;
}

/** Both, for what comes next of a paper. */
export function useReviewRule(): ReviewRule {
  const isOn = useReviewing();
  const isHeld = useIsHeld();
  return useMemo(() => ({ isOn, isHeld }), [isOn, isHeld]);
}

/** Who asks, approves or says something at this moment. */
export function useReviewer(): () => Reviewer {
  const { user, userName: name } = useOpenLedger();
  const role = useRole();
  return useCallback(() => ({ name, role, userId: user?.id ?? null, at: currentInstant() }), [user, name, role]);
}
