import { useMemo, useState } from 'react';
import { replacedPlaces } from '@shared/form-studio/decide/studio';
import { changedPlaces } from '@shared/form-studio/next-year/changes';
import { placesOfPath } from '@shared/form-studio/show/place-regions';
import type { Decision } from '@shared/form-studio/write/decision';
import type { OpenDraft } from '@shared/ipc/form-studio';

export type ListedPlaces = 'changed' | 'all';

/**
 * Which places the list has: of next year's form those that aren't as they were, until somebody wants to see all.
 *
 * One that another stands for isn't among them.
 */
export function useListedPlaces({ fates }: OpenDraft, decisions: readonly Decision[]) {
  const all = useMemo(() => {
    const replaced = replacedPlaces(decisions);
    return [...decisions.keys()].filter((one) => !replaced.has(one));
  }, [decisions]);
  const changed = useMemo(() => {
    const found = changedPlaces(fates);
    // Those that were added since, too.
    return found.length === 0
      ? found
      : [...found.filter((one) => all.includes(one)), ...all.filter((one) => one >= fates.length)];
  }, [fates, all]);
  const [shows, setShows] = useState<ListedPlaces>(changed.length > 0 ? 'changed' : 'all');
  return { changed, all, listed: shows === 'changed' ? changed : all, shows, setShows };
}

/** On which page each place is, once the file is laid out. */
export function usePageOfPlaces() {
  const [pageOf, setPages] = useState<ReadonlyMap<number, number>>(new Map());
  const onPages = (pages: Readonly<Record<string, number>>): void =>
    setPages(
      new Map(
        Object.entries(pages).flatMap(([path, page]) => placesOfPath(path).map((i): [number, number] => [i, page])),
      ),
    );
  return { pageOf, onPages };
}
