import { z } from 'zod';
import { inJapaneseOrder } from '@shared/text/japanese-order';
import { ColumnArrangement } from '@shared/ipc/column-arrangement';
import type { ListViewState } from './list-view';

/** How a list was looked at, under a name: what it was filtered, searched and sorted by, and its columns. */
export const SavedView = z.object({
  id: z.string(),
  name: z.string().min(1).max(60),
  filter: z.string(),
  network: z.string().nullable(),
  query: z.string(),
  sort: z.object({ columnId: z.string(), isDescending: z.boolean() }),
  columns: ColumnArrangement,
});
export type SavedView = z.output<typeof SavedView>;

/** What can't be read any more is left out: the list itself is never harmed by it. */
export const SavedViews = z.array(z.unknown()).transform((all) =>
  all.flatMap((one) => {
    const view = SavedView.safeParse(one);
    return view.success ? [view.data] : [];
  }),
);

export type Looks = Omit<SavedView, 'id' | 'name'>;

export const savedLooksOf = ({ filter, network, query, sort }: ListViewState, columns: ColumnArrangement): Looks => ({
  filter,
  network,
  query,
  sort,
  columns,
});

/** Whether the list is looked at just so. */
export const looksAlike = ({ filter, network, query, sort, columns }: Looks, other: Looks): boolean =>
  JSON.stringify([filter, network, query.trim(), sort.columnId, sort.isDescending, columns]) ===
  JSON.stringify([
    other.filter,
    other.network,
    other.query.trim(),
    other.sort.columnId,
    other.sort.isDescending,
    other.columns,
  ]);

const inOrder = (views: readonly SavedView[]): SavedView[] =>
  [...views].sort((a, b) => inJapaneseOrder(a.name, b.name));

/** Under a name that another has already, it takes the other's place. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return inOrder([...views.filter(({ id, name }) => id !== view.id && name !== view.name), view]);
}

export const withoutView = (views: readonly SavedView[], id: string): SavedView[] =>
  views.filter((view) => view.id !== id);

/** Null: another has the name already. */
export function withName(views: readonly SavedView[], id: string, name: string): SavedView[] | null {
  if (views.some((view) => view.id !== id && view.name === name)) return null;
  return inOrder(views.map((view) => (view.id === id ? { ...view, name } : view)));
}
