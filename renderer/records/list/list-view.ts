import { useMemo } from 'react';
import { useOpenLedger } from '../../state/open-ledger';
import type { LedgerMemory } from '../../data/ledger-memory';
import type { GridPosition } from '../../grid/grid-props';
import { gridCellKey, type CellDraft, type CellDrafts, type GridColumn } from '../../grid/grid-column';
import type { GridSort } from '../../grid/grid-head';
import type { RowIds } from '../../grid/row-selection';
import { useStored } from '../../state/use-stored';

/** How a list is looked at. */
export interface ListViewState<F extends string = string> {
  filter: F;
  /** Id of a pack; null: all networks. */
  network: string | null;
  query: string;
  /** The search beside whose finds those show whom it can't find (`LastOnes.missedBy`): another search begins without them. */
  missedShownFor: string;
  sort: GridSort;
  selected: RowIds;
  drafts: CellDrafts;
  position: GridPosition;
}

/** A list that nobody has looked at yet. */
export const untouchedList = <F extends string>(filter: F, columnId: string): ListViewState<F> => ({
  filter,
  network: null,
  query: '',
  missedShownFor: '',
  sort: { columnId, isDescending: false },
  selected: new Set(),
  drafts: new Map(),
  position: { scrollTop: 0, active: null },
});

/** What stands on the screen: what is printed or written out of a list is just this. */
export interface ShownList {
  /** In the order of the screen, without those that are hidden. One that shows a single field has its name as id. */
  columns: readonly Pick<GridColumn<never>, 'id' | 'title'>[];
  /** After filter, search and sorting, from the top; those out of view too. */
  rowIds: readonly string[];
}

const NOTHING_SHOWN: ShownList = { columns: [], rowIds: [] };

/** Remembers a list while other screens are shown: coming back finds filter, selection and place as they were. */
export class ListView<S extends ListViewState> {
  private state: S;
  private readonly listeners = new Set<() => void>();
  private onScreen: () => ShownList = () => NOTHING_SHOWN;

  constructor(
    readonly name: string,
    private readonly untouched: S,
  ) {
    this.state = untouched;
  }

  readonly read = (): S => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asked for when it is needed: nothing renders again because of it. */
  readonly shown = (): ShownList => this.onScreen();

  readonly showing = (onScreen: () => ShownList): void => void (this.onScreen = onScreen);

  readonly change = (changes: Partial<S>): void => {
    this.replace({ ...this.state, ...changes });
  };

  /** By a chip or a network that somebody chose: that alone may have taken away who is looked for. */
  readonly isNarrowed = (): boolean => this.state.filter !== this.untouched.filter || this.state.network !== null;

  /** Filters, search and order as the list comes. */
  readonly reset = (): void => {
    const { filter, network, query, sort } = this.untouched;
    this.replace({ ...this.state, filter, network, query, sort });
  };

  /** Null: nothing is left of what was typed. */
  readonly keepDraft = (rowId: string, columnId: string, draft: CellDraft | null): void => {
    const key = gridCellKey(rowId, columnId);
    if (!draft && !this.state.drafts.has(key)) return;
    const drafts = new Map(this.state.drafts);
    if (draft) drafts.set(key, draft);
    else drafts.delete(key);
    this.replace({ ...this.state, drafts });
  };

  private replace(state: S): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** A list by its name, and how it looks at first. */
export interface ListDefinition<S extends ListViewState> {
  name: string;
  untouched: S;
}

const views = new WeakMap<LedgerMemory, Map<string, ListView<never>>>();

/** The view of a list of an open ledger; gone with it, never stored. */
export function listView<S extends ListViewState>(
  memory: LedgerMemory,
  { name, untouched }: ListDefinition<S>,
): ListView<S> {
  const ofStore = views.get(memory) ?? new Map<string, ListView<never>>();
  views.set(memory, ofStore);
  const known = ofStore.get(name);
  // A name stands for one definition.
  if (known) return known as unknown as ListView<S>;
  const view = new ListView(name, untouched);
  ofStore.set(name, view as unknown as ListView<never>);
  return view;
}

export function useListView<S extends ListViewState>(list: ListDefinition<S>): { view: ListView<S>; state: S } {
  const { memory } = useOpenLedger();
  const view = useMemo(() => listView(memory, list), [memory, list]);
  return { view, state: useStored(view.subscribe, view.read) };
}
