import { useMemo, useSyncExternalStore } from 'react';
import type { EventKind } from '@shared/ledger/event';
import type { StaffPaper } from '@shared/ledger/staff-papers';
import { useOpenLedger } from '../../../app/ledger-provider';
import type { LedgerStore } from '../../../data/ledger-store';
import type { GridPosition } from '../grid/grid';
import { cellKey, type CellDraft, type CellDrafts } from '../grid/grid-column';
import type { GridSort } from '../grid/grid-head';
import type { RowIds } from '../grid/row-selection';
import type { PeopleFilter } from './people-filter';

/** A paper, about whom and what. */
export interface OfferedPaper extends StaffPaper {
  staffId: string;
  event: EventKind;
}

/** Papers that a change asks for, offered until they are made or waved away. */
export interface Offer {
  changeId: string;
  sentence: string;
  papers: readonly OfferedPaper[];
}

/** How the list of people is looked at. */
export interface PeopleViewState {
  filter: PeopleFilter;
  /** Id of a pack; null: all networks. */
  network: string | null;
  query: string;
  sort: GridSort;
  selected: RowIds;
  drafts: CellDrafts;
  offer: Offer | null;
  position: GridPosition;
}

const untouched: PeopleViewState = {
  filter: 'working',
  network: null,
  query: '',
  sort: { columnId: 'name', isDescending: false },
  selected: new Set(),
  drafts: new Map(),
  offer: null,
  position: { scrollTop: 0, active: null },
};

/** Remembers the list while other screens are shown: coming back finds filter, selection and place as they were. */
export class PeopleView {
  private state = untouched;
  private readonly listeners = new Set<() => void>();

  readonly read = (): PeopleViewState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly change = (changes: Partial<PeopleViewState>): void => {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  };

  /** Null: nothing is left of what was typed. */
  readonly keepDraft = (rowId: string, columnId: string, draft: CellDraft | null): void => {
    const key = cellKey(rowId, columnId);
    if (!draft && !this.state.drafts.has(key)) return;
    const drafts = new Map(this.state.drafts);
    if (draft) drafts.set(key, draft);
    else drafts.delete(key);
    this.change({ drafts });
  };
}

const views = new WeakMap<LedgerStore, PeopleView>();

/** The view of an open ledger; gone with it, never stored. */
export function peopleView(store: LedgerStore): PeopleView {
  const known = views.get(store);
  if (known) return known;
  const view = new PeopleView();
  views.set(store, view);
  return view;
}

export function usePeopleView(): { view: PeopleView; state: PeopleViewState } {
  const { store } = useOpenLedger();
  const view = useMemo(() => peopleView(store), [store]);
  return { view, state: useSyncExternalStore(view.subscribe, view.read) };
}
