import { useCallback, useEffect, useEffectEvent, useState } from 'react';

export interface KeptPress<P extends string> {
  press: (what: P) => void;
  /** Pressed, and waiting until it can be done. */
  waiting: P | null;
  /** Waiting or being done: what its button shows. */
  isUnderWay: (what: P) => boolean;
}

/**
 * What is pressed before the screen can do it isn't swallowed: it is kept, shown as waiting, and done when it can be. Pressed again it
 * still happens once; another press takes its place, and comes after what is being done. Whoever types on meanwhile, presses Esc or
 * leaves the screen has thought better of it.
 *
 * @param isReady whether it can be done now
 * @param act does it, by what the screen knows then; says itself when it fails
 */
export function useKeptPress<P extends string>(isReady: boolean, act: (what: P) => Promise<void>): KeptPress<P> {
  const [waiting, setWaiting] = useState<P | null>(null);
  const [doing, setDoing] = useState<P | null>(null);
  const press = useCallback((what: P) => setWaiting((now) => (doing === what ? now : what)), [doing]);
  const turn = isReady && doing === null ? waiting : null;
  const begin = useEffectEvent((what: P) => {
    setWaiting(null);
    setDoing(what);
    void act(what).finally(() => setDoing(null));
  });
  useEffect(() => {
    // It is done outside React: that it has begun is known only here.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    if (turn !== null) begin(turn);
  }, [turn]);
  const isKept = waiting !== null;
  useEffect(() => {
    if (!isKept) return;
    const giveUp = (event: Event): void => {
      if (event.type === 'input' || (event as KeyboardEvent).key === 'Escape') setWaiting(null);
    };
    // After the boxes have heard it: drawn anew before, React puts back what stood in them, and the letter is lost.
    window.addEventListener('input', giveUp);
    window.addEventListener('keydown', giveUp, true);
    return () => {
      window.removeEventListener('input', giveUp);
      window.removeEventListener('keydown', giveUp, true);
    };
  }, [isKept]);
  return { press, waiting, isUnderWay: (what) => what === waiting || what === doing };
}
