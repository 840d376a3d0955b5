import { useEffect, useEffectEvent, useState } from 'react';
import { nextUndecided } from '@shared/form-studio/decide/studio';
import { placesOfPath } from '@shared/form-studio/show/place-regions';
import type { Picking } from '../../paper/picking';
import { undoKey } from '../../ui/undo-key';
import type { OpenStudio } from './use-studio';
import { useTogether } from './use-together';

/**
 * Which places are chosen, on the page or in the list, and whether it is asked what goes there.
 *
 * @param listed in the list
 * @param begins somebody comes to mend one: it is open at once
 * @param onLeave another place is gone to
 */
export function useChoice(open: OpenStudio, listed: readonly number[], begins: boolean, onLeave: () => void) {
  const { studio, act } = open;
  const { decisions, at } = studio;
  const [isChoosing, setChoosing] = useState(begins);
  /** For what stands here further places are looked for. */
  const [source, setSource] = useState<number | null>(null);
  const together = useTogether(studio);
  const { chosen, isOneValue, spread } = together;
  useUndoKeys(open, () => {
    setChoosing(false);
    setSource(null);
  });

  const openPlace = (place: number, how: Picking): void => {
    const isOne = how === 'alone' && source === null;
    onLeave();
    if (isOne) act({ kind: 'at', place });
    else if (how === 'up-to') act({ kind: 'stretch', place, among: listed });
    else act({ kind: 'toggle', place });
    setChoosing(isOne);
  };
  const pick = (path: string, how: Picking): void => {
    const own = placesOfPath(path);
    // Of several in one cell the next with each click.
    const next = own[own.indexOf(at) + 1] ?? own[0] ?? at;
    const isOne = how === 'alone' && source === null;
    openPlace(isOne ? next : (own.find((i) => !chosen.includes(i)) ?? next), how);
  };
  const stop = (): void => {
    act({ kind: 'at', place: source ?? at });
    setSource(null);
  };
  const decide = (item: string | null, once = false): void => {
    const after = decisions.map((one, i) => (chosen.includes(i) ? { ...one, state: 'decided' as const } : one));
    const isLast = nextUndecided(after, Math.max(...chosen), listed) === -1;
    const isShared = spread.ways.length > 0 && spread.items.some(({ id }) => id === item);
    act({ kind: 'decide-chosen', item, once, spread: isShared && !once ? spread.by : null });
    act({ kind: 'next', among: listed });
    setSource(null);
    if (isLast) setChoosing(false);
  };
  const take = (): void => {
    const current = decisions[at];
    if (chosen.length > 1 && !isOneValue) setChoosing(true);
    else if (current?.state === 'proposed') decide(current.item);
    else if (current?.state === 'open') setChoosing(true);
    else act({ kind: 'go-on', among: listed });
  };
  const move = (by: number, isStretch = false): void =>
    act({ kind: 'move', by, among: listed, isStretch: isStretch || source !== null });
  const more = (): void => {
    setSource(at);
    setChoosing(false);
  };
  return { ...together, source, isChoosing, setChoosing, openPlace, pick, stop, decide, take, move, more };
}

/** Ctrl+Z and Ctrl+Y are about the places here, wherever the focus is; in a box they belong to what is typed. */
function useUndoKeys({ act }: OpenStudio, then: () => void): void {
  const keys = useEffectEvent((event: KeyboardEvent) => {
    const wanted = undoKey(event);
    if (!wanted || (event.target instanceof HTMLInputElement && event.target.type === 'text')) return;
    event.preventDefault();
    act({ kind: wanted });
    then();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => keys(event);
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
