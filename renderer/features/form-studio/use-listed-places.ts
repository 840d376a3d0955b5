import { useMemo, useState } from 'react';
import { changedPlaces } from '@shared/form-studio/next-year/changes';
import { placesOfPath } from '@shared/form-studio/show/place-regions';
import type { OpenDraft } from '@shared/ipc/form-studio';

export type ListedPlaces = 'changed' | 'all';

/**
 * Which places the list has: of next year's form those that aren't as they were, until somebody wants to see all.
 *
 * @param count of all places
 */
export function useListedPlaces({ fates }: OpenDraft, count: number) {
  const all = useMemo(() => Array.from({ length: count }, (_, i) => i), [count]);
  const changed = useMemo(() => {
    const found = changedPlaces(fates);
    // Those that were added since, too.
    return found.length === 0 ? found : [...found, ...all.slice(fates.length)];
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
