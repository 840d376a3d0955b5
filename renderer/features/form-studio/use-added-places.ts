import { useMemo, useState } from 'react';
import type { PointedSpot } from '@shared/form-studio/find/spot';
import type { PlaceProposal } from '@shared/form-studio/propose/proposal';
import { undecided, type Decision } from '@shared/form-studio/write/decision';
import { ask } from '../../ipc/ask';
import { useToast } from '../../state/toasts';
import type { OpenStudio } from './use-studio';

/** A place that somebody has pointed at and not decided yet. */
export interface PendingPlace {
  proposal: PlaceProposal;
  decision: Decision;
}

/** Places that nobody found: pointed at on the paper, asked what goes there, and added only then. */
export function useAddedPlaces({ draft, act }: OpenStudio, onGone: () => void) {
  const toast = useToast();
  const [pending, setPending] = useState<PendingPlace | null>(null);
  const [isAdding, setAdding] = useState(false);
  const at = async (spot: PointedSpot): Promise<void> => {
    const found = await ask('studio:spot', { id: draft.id, spot });
    if (!found.ok) {
      onGone();
      return toast(found);
    }
    setPending({ proposal: found.value, decision: undecided(found.value) });
  };
  const stop = (): void => {
    setPending(null);
    onGone();
  };
  const say = (facts: Partial<Decision>): void =>
    setPending((now) => now && { ...now, decision: { ...now.decision, ...facts } });
  const add = (item: string | null): void => {
    if (pending && item !== null) act({ kind: 'add', decision: { ...pending.decision, item } });
    setAdding(false);
    stop();
  };
  return { pending, isAdding, setAdding, at, stop, say, add };
}

/** The places of the file: those that were found, and behind them those that were added. What is decided changes none of them. */
export function useCandidates({ draft, studio }: OpenStudio): readonly Decision['candidate'][] {
  const found = useMemo(() => draft.proposals.map(({ candidate }) => candidate), [draft.proposals]);
  // The paper is laid out anew with each list that is another one: as text it is compared.
  const added = JSON.stringify(studio.decisions.slice(found.length).map(({ candidate }) => candidate));
  return useMemo(() => [...found, ...(JSON.parse(added) as Decision['candidate'][])], [found, added]);
}
