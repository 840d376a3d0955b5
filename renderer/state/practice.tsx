import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { eraseLedger } from '../data/ledger-key';
import type { Practice } from './practising';

/** Stands in the page's storage while a sample is lent: a lock or the end of the app in between must not leave it behind. */
const LEFT = 'lent-sample';

export const notesLent = (): void => localStorage.setItem(LEFT, '');

/** The sample that was made for a practice goes; until it has gone, each start tries it again. */
export async function erasesLent(): ReturnType<typeof eraseLedger> {
  const erased = await eraseLedger('sample');
  if (erased.ok) localStorage.removeItem(LEFT);
  return erased;
}

interface PracticeState {
  practice: Practice | null;
  show: (practice: Practice | null) => void;
}

/** Without a provider nobody practises. */
const PracticeContext = createContext<PracticeState>({ practice: null, show: () => {} });

/**
 * Which guide is tried out, for as long as this page is: a page that is loaded anew (after a lock, at the next start) begins with
 * the office's own ledger, because the settings go on naming that one.
 */
export function PracticeProvider({ children }: { children: ReactNode }) {
  const [practice, setPractice] = useState<Practice | null>(null);
  // At once: no address of the one ledger is drawn with the other.
  const show = useCallback((next: Practice | null) => flushSync(() => setPractice(next)), []);
  useEffect(() => {
    if (localStorage.getItem(LEFT) !== null) void erasesLent();
  }, []);
  const state = useMemo(() => ({ practice, show }), [practice, show]);
  return <PracticeContext value={state}>{children}</PracticeContext>;
}

export const usePractice = (): PracticeState => use(PracticeContext);

/** Whether the sample stands in the place of the office's own ledger for a while. */
export const useIsLent = (): boolean => usePractice().practice?.isLent ?? false;
