import { useCallback, useEffect, useRef } from 'react';
import type { LedgerKind } from '../data/database';
import { ask, onNotice } from '../ipc/ask';
import { useOpenLedger, type OpenLedger } from './open-ledger';
import { useIsLent } from './practice';
import { useSession } from './session';
import { settles } from './settles';
import { clock } from '../data/clock';

const MINUTE = 60_000;
/** How often the clock is looked at. A clock and not a timer: a laptop that slept has been left alone too. */
const LOOK = 5_000;
/** How long main may take. */
const PATIENCE = 5_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/**
 * Locks the screen: what is being typed is kept, main forgets the key, and the page is loaded anew in another process, so that
 * nothing of the ledger stays in memory.
 *
 * @param open null for a ledger that is only being opened
 * @param isLent the sample stands in the place of the office's own ledger for a practice
 * @param isClosing the window goes at once, and its page with it: loading it anew would only keep the office's PC busy
 */
async function lockLedger(
  kind: LedgerKind,
  open: Pick<OpenLedger, 'memory' | 'disk' | 'outbox'> | null,
  { isLent, isClosing = false }: { isLent: boolean; isClosing?: boolean },
): Promise<void> {
  await settles(open);
  const [corporation] = open?.memory.read().records.corporations.values() ?? [];
  // What is opened after a practice is the office's own ledger, which isn't the sample's corporation's.
  await ask('screen:lock', { name: isLent ? '' : (corporation?.name ?? '') });
  await ask('keys:lock', { kind });
  if (!isClosing) await endPage();
}

/** Main ends this process. Should it not, the page at least lets go of the ledger. */
export async function endPage(): Promise<void> {
  await ask('screen:end-page');
  setTimeout(() => window.location.reload(), PATIENCE);
}

export function useLock(): () => void {
  const open = useOpenLedger();
  const isLent = useIsLent();
  const isLocking = useRef(false);
  return useCallback(() => {
    if (isLocking.current) return;
    isLocking.current = true;
    void lockLedger(open.kind, open, { isLent });
  }, [open, isLent]);
}

/** Locks when main says so: the PC goes to sleep, its own screen is locked, the window is being closed. */
export function useLockFromOutside(kind: LedgerKind, open: OpenLedger | null): void {
  const isLent = useIsLent();
  useEffect(
    () => onNotice('screen:lock-now', ({ isClosing }) => void lockLedger(kind, open, { isLent, isClosing })),
    [kind, open, isLent],
  );
}

/** Locks when nobody has touched anything for as long as the office wants. */
export function useIdleLock(lock: () => void): void {
  const { settings } = useSession();
  const minutes = settings.lockAfterMinutes;
  useEffect(() => {
    if (minutes === 0) return;
    let last = clock.now().getTime();
    const touched = (): void => void (last = clock.now().getTime());
    for (const sign of signs) window.addEventListener(sign, touched, { passive: true, capture: true });
    const timer = setInterval(() => {
      // A clock that was put back would keep the screen open for ever.
      if (clock.now().getTime() < last) touched();
      if (clock.now().getTime() - last >= minutes * MINUTE) lock();
    }, LOOK);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, touched, { capture: true });
    };
  }, [minutes, lock]);
}
