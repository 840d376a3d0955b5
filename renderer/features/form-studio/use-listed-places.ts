import { useMemo, useState } from 'react';
import { changedPlaces } from '@shared/form-studio/next-year/changes';
import { placesOfPath } from '@shared/form-studio/show/place-regions';
import type { OpenDraft } from '@shared/ipc/form-studio';

export type ListedPlaces = 'changed' | 'all';

/** Which places the list has: of next year's form those that aren't as they were, until somebody wants to see all. */
export function useListedPlaces({ fates, proposals }: OpenDraft) {
  const changed = useMemo(() => changedPlaces(fates), [fates]);
  const all = useMemo(() => proposals.map((_, i) => i), [proposals]);
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
