import { useEffect, useState, type RefObject } from 'react';
import type { Failure } from '@shared/problems/problem';
import { clock } from '../../data/clock';

/** Seconds until the next try is looked at; null: it was looked at, and something else is wrong. */
export const secondsToWait = ({ code, details }: Failure): number | null => {
  const { seconds } = details as { seconds?: unknown };
  return code === 'keys/wait' && typeof seconds === 'number' ? Math.max(1, seconds) : null;
};

interface Pause {
  /** Seconds; 0: there is none. */
  left: number;
  begin: (seconds: number) => void;
  stop: () => void;
  /** Somebody is typing: half a passphrase isn't tried. */
  isTypedIn: () => void;
}

/** As long as nothing is tried after the last key. */
const REST = 2000;

/** A pause after wrong tries, counted down. What is tried when it ends (`whenOver`) is held by nobody but its box. */
export function usePause(whenOver: RefObject<() => void>): Pause {
  const [until, setUntil] = useState<number | null>(null);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === null) return;
    const tick = (): void => {
      const rest = Math.ceil((until - clock.now().getTime()) / 1000);
      setLeft(Math.max(0, rest));
      if (rest > 0) return;
      setUntil(null);
      whenOver.current();
    };
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [until, whenOver]);
  return {
    left: until === null ? 0 : left,
    begin: (seconds) => {
      setLeft(seconds);
      setUntil(clock.now().getTime() + seconds * 1000);
    },
    stop: () => setUntil(null),
    isTypedIn: () => setUntil((now) => (now === null ? null : Math.max(now, clock.now().getTime() + REST))),
  };
}
