import { Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { lazyPart } from '../ui/lazy-part';
import type { UnlockBy } from '@shared/ipc/keys';
import { problem, type Failure } from '@shared/problems/problem';
import type { LedgerKind } from '../data/database';
import { SupportOffer } from './support-offer';
import { approach, createLedger, unlock, type UnlockState as Step } from '../data/ledger-key';

const Closed = lazyPart(() => import('../features/vault/closed'), 'Closed');

interface DoorstepProps {
  kind: LedgerKind;
  children: (opened: Extract<Step, { at: 'open' }>) => ReactNode;
}

/** Gets the ledger's key before anything of the ledger is read, from a person where it must. */
export function UnlockGate({ kind, children }: DoorstepProps) {
  const [step, setStep] = useState<Step | null>(null);
  useEffect(() => {
    let isWanted = true;
    const failed = (error: unknown): Step => ({
      at: 'shut',
      because: problem('unexpected', { reason: error instanceof Error ? error.name : 'error' }),
    });
    void approach(kind)
      .catch(failed)
      .then((next) => isWanted && setStep(next));
    return () => void (isWanted = false);
  }, [kind]);
  const open = useCallback(
    async (by: UnlockBy): Promise<Failure | null> => {
      const unlocked = await unlock(kind, by);
      if (!unlocked.ok) return unlocked;
      setStep({ at: 'open', ...unlocked.value, newRecoveryKey: null });
      return null;
    },
    [kind],
  );
  const create = useCallback(
    async (passphrase: string): Promise<Failure | null> => {
      const created = await createLedger(kind, passphrase);
      if (created.at === 'needs-passphrase') return created.because;
      setStep(created);
      return null;
    },
    [kind],
  );
  if (!step) return null;
  if (step.at === 'open') return children(step);
  return (
    <Suspense fallback={null}>
      <Closed kind={kind} step={step} onOpen={open} onCreate={create} help={(told) => <SupportOffer told={told} />} />
    </Suspense>
  );
}
