import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Problem } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import { fillSample } from './beginnings';
import { useOpenLedger } from './open-ledger';
import { erasesLent, notesLent, usePractice } from './practice';
import { beginsPractice, endsPractice } from './practising';
import { settles } from './settles';
import { useToast } from './toasts';

/** The way into a practice and out of it. */
export function usePractising() {
  const { practice, show } = usePractice();
  const open = useOpenLedger();
  const [, go] = useLocation();
  const toast = useToast();
  const ways = useMemo(
    () => ({
      makesSample: () => {
        notesLent();
        return fillSample();
      },
      ...{ settlesOwn: () => settles(open), show, go },
      forgetsOwnKey: () => ask('keys:lock', { kind: 'own' }),
      erasesSample: erasesLent,
    }),
    [open, show, go],
  );
  const begin = useCallback(
    (guide: string, address: string): Promise<Problem | null> => beginsPractice(ways, open.kind, guide, address),
    [ways, open],
  );
  const end = useCallback(async () => {
    const left = practice && (await endsPractice(ways, practice));
    if (left) toast(left);
  }, [ways, practice, toast]);
  return { practice, show, begin, end };
}
