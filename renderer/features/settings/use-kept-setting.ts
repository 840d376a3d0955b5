import { useState } from 'react';
import type { Failure, Result } from '@shared/problems/problem';

interface KeptSettingParts<State, Typed> {
  /** As main had it when the screen opened; never its secret. */
  stored: State;
  typedOf: (state: State) => Typed;
  /** What is typed, in the form in which it is kept: it is compared by that. */
  normal?: (typed: Typed) => unknown;
  /** @param typed null takes it away @param secret empty: the one that is there stays */
  set: (
    typed: Typed | null,
    secret: string,
  ) => Promise<Result<{ cancelled: true } | { cancelled: false; state: State }>>;
}

/** Where papers go, as main keeps it and as it is typed over: an account with its password, an address with its 接続キー. */
export function useKeptSetting<State, Typed, Tried>({
  stored,
  typedOf,
  normal = (typed) => typed,
  set,
}: KeptSettingParts<State, Typed>) {
  const [state, setState] = useState(stored);
  const [typed, setTyped] = useState(() => typedOf(stored));
  const [secret, setSecret] = useState('');
  const [outcome, setOutcome] = useState<{ ok: true; value: Tried } | Failure | null>(null);
  const isChanged = secret !== '' || JSON.stringify(normal(typed)) !== JSON.stringify(normal(typedOf(state)));
  const keeps = async (what: Typed | null): Promise<boolean> => {
    const done = await set(what, secret);
    if (!done.ok) {
      setOutcome(done);
      return false;
    }
    if (done.value.cancelled) return false;
    const kept = done.value.state;
    setState(kept);
    // What was typed on meanwhile stays: it isn't what was kept.
    setTyped((now) => (now === typed || what === null ? typedOf(kept) : now));
    setSecret((now) => (now === secret ? '' : now));
    setOutcome(null);
    return true;
  };
  /** @returns whether it is kept, as it was typed */
  const keep = (): Promise<boolean> => keeps(typed);
  const takeAway = (): Promise<boolean> => {
    setSecret('');
    return keeps(null);
  };
  return { state, typed, setTyped, secret, setSecret, outcome, setOutcome, isChanged, keep, takeAway };
}
