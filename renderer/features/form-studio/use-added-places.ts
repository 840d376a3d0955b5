import { useMemo, useState } from 'react';
import {
  foundWords,
  writesThere,
  ofWords,
  placeWays,
  type PickedWord,
  type PlaceWay,
  type PlaceWays,
} from '@shared/form-studio/decide/place-ways';
import { whereIs } from '@shared/form-studio/find/candidate';
import { pointAt, type PointedSpot } from '@shared/form-studio/find/spot';
import { placesOfPath, regionsOf, type PlaceRegion } from '@shared/form-studio/show/place-regions';
import { replacedPlaces } from '@shared/form-studio/decide/studio';
import type { PlaceProposal } from '@shared/form-studio/propose/proposal';
import { undecided, type Decision } from '@shared/form-studio/write/decision';
import { success, type Result } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import type { CursorAct } from '../../paper/messages';
import { useToast } from '../../state/toasts';
import type { OpenStudio } from './use-studio';

/** A place that somebody has pointed at and not decided yet. */
export interface PendingPlace {
  ways: PlaceWays;
  way: PlaceWay;
  /** Of words that are ringed or ticked: which of them. */
  words: readonly PickedWord[];
  /** What was said of it beside the words. */
  said: Partial<Decision>;
  /** A place that was found, whose words are picked anew. */
  instead: number | undefined;
}

const begun = (ways: PlaceWays, way: PlaceWay, instead?: number, before?: Decision): PendingPlace => {
  const words =
    writesThere(way) || !ways[way] ? [] : foundWords(ways[way].candidate, way === 'ring' ? ways.unringed : []);
  // Of words that somebody has picked before those are picked still.
  const taken = before?.isAdded ? new Set(before.candidate.places.map(whereIs)) : null;
  const said = before?.isAdded ? { label: before.label } : {};
  const picked = words.map((one) => (taken ? { ...one, isOff: !taken.has(whereIs(one.place)) } : one));
  return { ways, way, words: picked, said, instead };
};

/** As it would be added; null while no word is taken. */
function proposalOf({ ways, way, words }: PendingPlace): PlaceProposal | null {
  const own = ways[way];
  return own && !writesThere(way) ? ofWords(own, words) : own;
}

/** A place that is there already and was pressed for another one; and what can be written beside it in its line. */
interface TakenPlace {
  place: number;
  beside: PlaceWays | null;
}

/** Whether somebody adds a place; and the one that they pressed in its stead, where one is already. */
function useAdding({ draft, studio }: Pick<OpenStudio, 'draft' | 'studio'>) {
  const [isAdding, setAdding] = useState(false);
  const [taken, setTaken] = useState<TakenPlace | null>(null);
  const press = async (pressed: number): Promise<void> => {
    setTaken({ place: pressed, beside: null });
    const place = studio.decisions[pressed]?.candidate.places[0];
    if (!isAdding || !place) return;
    const found = await ask('studio:spot', {
      id: draft.id,
      spot: { kind: 'beside', place },
      added: addedOf(studio),
    });
    // Unless another one has been pressed meanwhile.
    if (found.ok) setTaken((now) => (now?.place === pressed ? { ...now, beside: found.value } : now));
  };
  return {
    isAdding,
    taken,
    press,
    away: (): void => setTaken(null),
    setAdding: (is: boolean): void => {
      setAdding(is);
      setTaken(null);
    },
  };
}

/** Those that somebody has added: where they are nothing else can be. */
const addedOf = ({ decisions }: OpenStudio['studio'], but?: number) =>
  decisions.filter(({ isAdded }, i) => isAdded && i !== but).map(({ candidate }) => candidate);

/** What can be done there. @param instead a place that the new one is for */
async function askedAt(
  id: string,
  studio: OpenStudio['studio'],
  spot: PointedSpot,
  instead?: number,
): Promise<Result<PendingPlace>> {
  const before = instead === undefined ? undefined : studio.decisions[instead];
  const place = before?.candidate.places[0];
  const said = { added: addedOf(studio, instead), ...(place && { instead: place }) };
  const found = await ask('studio:spot', { id, spot, ...said });
  if (!found.ok) return found;
  const ways = instead === undefined ? placeWays : (['ring', 'tick', 'write', 'replace'] as const);
  const way = ways.find((one) => found.value[one] !== null) ?? 'write';
  return success(begun(found.value, way, instead, before));
}

/** Places that nobody found: pointed at on the paper, asked what goes there, and added only then. */
export function useAddedPlaces({ draft, studio, act }: OpenStudio, cursor: (act: CursorAct) => void) {
  const onGone = (): void => cursor({ kind: 'away' });
  const toast = useToast();
  const [pending, setPending] = useState<PendingPlace | null>(null);
  const adding = useAdding({ draft, studio });
  const at = async (spot: PointedSpot, instead?: number): Promise<void> => {
    adding.away();
    const found = await askedAt(draft.id, studio, spot, instead);
    if (found.ok) return setPending(found.value);
    onGone();
    toast(found);
  };
  const stop = (): void => {
    setPending(null);
    onGone();
  };
  const proposal = useMemo(() => pending && proposalOf(pending), [pending]);
  const decision = useMemo(
    () => (proposal && pending ? { ...undecided(proposal), ...pending.said } : null),
    [proposal, pending],
  );
  const say = (said: Partial<Decision>): void => setPending((now) => now && { ...now, said: { ...now.said, ...said } });
  const add = (item: string | null): void => {
    if (decision && item !== null) act({ kind: 'add', decision: { ...decision, item }, instead: pending?.instead });
    adding.setAdding(false);
    stop();
  };
  return {
    pending,
    proposal,
    decision,
    ...adding,
    cursor,
    /** A place that is there was pressed. @returns whether another one was to be added */
    press: (path: string): boolean => {
      stop();
      const [place] = placesOfPath(path);
      if (place !== undefined) void adding.press(place);
      return adding.isAdding;
    },
    /** … and what is beside it was meant. */
    takeBeside: (): void => {
      if (adding.taken?.beside) setPending(begun(adding.taken.beside, 'write'));
      adding.away();
    },
    at,
    stop,
    say,
    add,
    turn: (way: PlaceWay): void => setPending((now) => now && begun(now.ways, way, now.instead)),
    pick: (words: readonly PickedWord[]): void =>
      setPending((now) => now && { ...now, words, said: { label: now.said.label ?? decision?.label ?? '' } }),
    /** Other words than those that were found at a place. */
    anew: (place: number): void => {
      const spot = studio.decisions[place] && pointAt(studio.decisions[place].candidate);
      if (spot) void at(spot, place);
    },
  };
}

/** The places of the file: those that were found, and behind them those that were added. What is decided changes none of them. */
export function useCandidates({ draft, studio }: OpenStudio): readonly Decision['candidate'][] {
  const found = useMemo(() => draft.proposals.map(({ candidate }) => candidate), [draft.proposals]);
  // The paper is laid out anew with each list that is another one: as text it is compared.
  const added = JSON.stringify(studio.decisions.slice(found.length).map(({ candidate }) => candidate));
  return useMemo(() => [...found, ...(JSON.parse(added) as Decision['candidate'][])], [found, added]);
}

/** Where they are on the page, but for those that others stand for: there the others are seen. */
export function useRegions(
  candidates: readonly Decision['candidate'][],
  decisions: readonly Decision[],
): readonly PlaceRegion[] {
  const all = useMemo(() => regionsOf(candidates), [candidates]);
  const replaced = [...replacedPlaces(decisions)].join(' ');
  return useMemo(() => {
    const gone = new Set(replaced.split(' ').filter(Boolean).map(Number));
    return all.filter(({ path }) => placesOfPath(path).some((one) => !gone.has(one)));
  }, [all, replaced]);
}
