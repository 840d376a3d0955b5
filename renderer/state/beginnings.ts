import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { Problem, Result } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import { useSession } from './session';
import type { LedgerKind } from '../data/database';
import { eraseLedger, eraseOrClear, sampleKey } from '../data/ledger-key';
import { fillLedger } from '../data/open-ledger';
import { storageProblem } from '../data/storage-problem';
import { currentDay } from '../data/clock';

export interface Beginnings {
  /** Opens a ledger as it lies there; a new one is empty, and the set-up follows. Then the screen at `address`. */
  open: (kind: LedgerKind, address?: string) => Promise<void>;
  /** Fills the sample anew and opens it. */
  sample: () => Promise<void>;
  /** Erases the office's own ledger and begins a new one. */
  anew: () => Promise<void>;
  /** The sample is taking so long that it has to be said. */
  isSlow: boolean;
  problem: Problem | null;
}

/** Until then nothing is shown: a message that flashes by only worries. */
const SLOW = 300;

/** The sample as it is at first, in the place of one that was tried before. */
export async function fillSample(): Promise<Result<null>> {
  try {
    const [key, ledger] = await Promise.all([sampleKey(), ask('samples:ledger', { today: currentDay() })]);
    await eraseOrClear('sample');
    return key.ok ? await fillLedger('sample', key.value, ledger) : key;
  } catch (error) {
    return storageProblem(error);
  }
}

/** The ways from the first screen into a ledger. */
export function useBeginnings(): Beginnings {
  const { changeSettings } = useSession();
  const [, go] = useLocation();
  const [isSlow, setSlow] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = useCallback(
    async (kind: LedgerKind, address = '/') => {
      go(address, { replace: true });
      await changeSettings({ ledger: kind, officeId: null });
    },
    [changeSettings, go],
  );
  const sample = useCallback(async () => {
    setProblem(null);
    const timer = setTimeout(() => setSlow(true), SLOW);
    const filled = await fillSample();
    if (filled.ok) await open('sample');
    else setProblem(filled);
    clearTimeout(timer);
    setSlow(false);
  }, [open]);
  const anew = useCallback(async () => {
    setProblem(null);
    try {
      const erased = await eraseLedger('own');
      if (erased.ok) await open('own');
      else setProblem(erased);
    } catch (error) {
      setProblem(storageProblem(error));
    }
  }, [open]);
  return { open, sample, anew, isSlow, problem };
}
