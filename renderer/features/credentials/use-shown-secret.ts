import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../ipc/ask';

/** Half a minute, in milliseconds. */
const LONGEST = 30_000;
const LOOK = 250;

export interface ShownSecret {
  /** Of the account. */
  id: string;
  which: 'current' | 'next';
  secret: string;
  /** Seconds until it is hidden. */
  left: number;
}

/**
 * The one secret that is on the screen. It lies in the page's memory for as long only, and goes when the screen is left;
 * a clock and not one long timer, as a laptop that slept has been left alone too.
 */
export function useShownSecret(): {
  shown: ShownSecret | null;
  put: (secret: Omit<ShownSecret, 'left'>) => void;
  hide: () => void;
} {
  const [held, setHeld] = useState<(Omit<ShownSecret, 'left'> & { until: number }) | null>(null);
  const [now, setNow] = useState(0);
  const hide = useCallback(() => {
    setHeld(null);
    void ask('secrets:hide');
  }, []);
  const put = useCallback((secret: Omit<ShownSecret, 'left'>) => {
    setNow(performance.now());
    setHeld({ ...secret, until: performance.now() + LONGEST });
  }, []);
  useEffect(() => {
    if (!held) return;
    const timer = setInterval(() => {
      if (performance.now() >= held.until) hide();
      else setNow(performance.now());
    }, LOOK);
    return () => clearInterval(timer);
  }, [held, hide]);
  // Leaving the screen hides it, too.
  useEffect(() => () => void ask('secrets:hide'), []);
  if (!held) return { shown: null, put, hide };
  const { until, ...secret } = held;
  return { shown: { ...secret, left: Math.max(1, Math.ceil((until - now) / 1000)) }, put, hide };
}
