import type { EventKind } from '@shared/ledger/event';
import type { StaffPaper } from '@shared/papers/staff-papers';
import type { MovedPerson } from '@shared/rules/left-at-office';
import type { LedgerMemory } from '../../data/ledger-memory';
import {
  listView,
  untouchedList,
  useListView,
  type ListDefinition,
  type ListView,
  type ListViewState,
} from '../list/list-view';

export type PeopleFilter = 'working' | 'joining' | 'leaving' | 'missing' | 'left' | 'gone' | 'all';

/** A paper, about whom and what. */
export interface OfferedPaper extends StaffPaper {
  staffId: string;
  event: EventKind;
}

/** Papers that a change asks for, and whose things stand at their old office, offered until they are made, answered or waved away. */
export interface Offer {
  changeId: string;
  sentence: string;
  papers: readonly OfferedPaper[];
  moved: readonly MovedPerson[];
}

/** How the list of people is looked at. */
export interface PeopleViewState extends ListViewState<PeopleFilter> {
  offer: Offer | null;
}

export const peopleList: ListDefinition<PeopleViewState> = {
  name: 'people',
  untouched: { ...untouchedList('working', 'name'), offer: null },
};

export const peopleView = (memory: LedgerMemory): ListView<PeopleViewState> => listView(memory, peopleList);
export const usePeopleView = () => useListView(peopleList);
