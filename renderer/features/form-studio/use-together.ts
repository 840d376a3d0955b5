import { useMemo, useState } from 'react';
import { choicesForAll } from '@shared/form-studio/decide/choices';
import { chosenPlaces, type Studio } from '@shared/form-studio/decide/studio';
import type { Item } from '@shared/form-studio/propose/items';
import type { SpreadBy } from '@shared/form-studio/write/decision';
import { likelySpread, placesOfSpread, waysToSpread } from '@shared/form-studio/write/spread';

export interface SaidSpread {
  /** Null: each takes the whole value. */
  by: SpreadBy | null;
  ways: readonly SpreadBy[];
  /** What can stand there so. */
  items: readonly Item[];
  say: (by: SpreadBy | null) => void;
}

/** The places that are chosen together, and how one value stands in all of them: as somebody has said, or as it looks. */
export function useTogether(studio: Studio) {
  const [said, setSaid] = useState<{ key: string; by: SpreadBy | null } | null>(null);
  const chosen = useMemo(() => chosenPlaces(studio), [studio]);
  const { decisions, at } = studio;
  const candidates = chosen.flatMap((i) => decisions[i]?.candidate ?? []);
  /** The places of one value, all of them and nothing else. */
  const isOneValue = chosen.length > 1 && placesOfSpread(decisions, at).length === chosen.length;
  const key = chosen.join(' ');
  const known = isOneValue ? (decisions[at]?.spread?.by ?? null) : likelySpread(candidates);
  const by = said?.key === key ? said.by : known;
  const say = (by: SpreadBy | null): void => setSaid({ key, by });
  const spread: SaidSpread = { by, ways: waysToSpread(candidates), items: choicesForAll(candidates, by), say };
  return { chosen, isOneValue, spread };
}
