import { UNARRANGED } from '../../grid/column-arrangement';
import type { ListView, ListViewState } from './list-view';
import { looksAlike, savedLooksOf, type SavedView } from './saved-views';
import type { ListColumns } from './use-list-columns';
import { useSavedViews, type ListViews } from './use-saved-views';

export interface ListLooks {
  views: ListViews;
  isCurrent: (view: SavedView) => boolean;
  show: (view: SavedView) => void;
  /** As the list comes. */
  reset: () => void;
  save: (name: string) => void;
}

/** How a list is looked at, as a whole: under a name, and as it comes. */
export function useListLooks<R, S extends ListViewState>(
  view: ListView<S>,
  state: S,
  { arrangement, arrange }: ListColumns<R>,
): ListLooks {
  const views = useSavedViews(view.name);
  const now = savedLooksOf(state, arrangement);
  return {
    views,
    isCurrent: (kept) => looksAlike(kept, now),
    show: ({ filter, network, query, sort, columns }) => {
      view.change({ filter, network, query, sort } as Partial<S>);
      arrange(columns);
    },
    reset: () => {
      view.reset();
      arrange(UNARRANGED);
    },
    save: (name) => views.save(name, now),
  };
}
