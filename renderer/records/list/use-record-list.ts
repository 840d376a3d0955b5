import { useMemo } from 'react';
import type { Office } from '@shared/ledger/entities';
import { oncePerObject } from '@shared/text/once';
import { useOfficeInUse } from '../../state/office-in-use';
import { matcher, type Indexed } from '../../data/search-index';
import { fieldSortText } from './field-column';
import type { Parting } from '../../grid/grid-props';
import type { ListViewState } from './list-view';
import { sortedByText, type LastOnes } from './record-order';

/** How the records of a list are asked; each function must stay the same as long as its answers do. */
export interface ListFacts<R, F extends string> {
  /** In the list's own order. */
  ordered: readonly Indexed<R>[];
  isOf: (record: R, office: Office) => boolean;
  /** Who stands last in that order, under a heading. */
  last?: LastOnes<R> | null;
  /** What a column is sorted by; null: the list's own order. */
  sortTextOf: (columnId: string) => ((record: R) => string) | null;
  /** Under which chips a record shows; 'all' needn't be among them. */
  filtersOf: (record: R) => readonly F[];
  /** Whether the office of a record takes part in the chosen network. */
  isInNetwork?: ((record: R) => boolean) | null;
}

export interface ListResult<R, F extends string> {
  /** In order, after filter and search. */
  rows: readonly R[];
  /** From which row on they stand under a heading; null: there is none. */
  parting: Parting | null;
  counts: ReadonlyMap<F, number>;
  /** With nothing in the list: how many the search would find without the filters. */
  elsewhere: number;
  /** Under these filters, whom the search can't find: nobody has said how they are read. */
  missed: Missed;
}

export interface Missed {
  count: number;
  /** They stand below what was found. */
  isShown: boolean;
}

const NOBODY: readonly never[] = [];

interface Searched<R> {
  filtered: readonly Indexed<R>[];
  found: readonly Indexed<R>[];
  query: string;
  last: LastOnes<R> | null;
}

/** Whom the search can't find for lack of a reading, under the filters that are on. */
const useMissed = <R>({ filtered, found, query, last }: Searched<R>): readonly Indexed<R>[] =>
  useMemo(() => {
    const isMissed = last?.missedBy(query);
    if (!isMissed) return NOBODY;
    const isFound = new Set(found);
    return filtered.filter((entry) => !isFound.has(entry) && isMissed(entry));
  }, [filtered, found, query, last]);

/** Who shows under each chip, in the order they come in. */
export function underChips<R, F extends string>(
  entries: Iterable<Indexed<R>>,
  chipsOf: (record: R) => readonly F[],
): ReadonlyMap<F, readonly Indexed<R>[]> {
  const under = new Map<F, Indexed<R>[]>();
  for (const entry of entries)
    for (const chip of chipsOf(entry.record)) {
      const others = under.get(chip);
      if (others) others.push(entry);
      else under.set(chip, [entry]);
    }
  return under;
}

/** Where those that stand last begin. */
export function partingOf<R>(rows: readonly R[], last: LastOnes<R> | null): Parting | null {
  const from = last ? rows.findIndex(last.holds) : -1;
  return last && from >= 0 ? { from, title: last.title, hint: last.hint } : null;
}

/**
 * The records of the office in use as a list shows them. Each step runs again only when what it depends on changed; they are sorted last, so
 * that another order asks nobody anew under which chips they show.
 */
export function useRecordList<R extends object, F extends string>(
  {
    filter,
    query,
    sort,
    missedShownFor = '',
  }: Pick<ListViewState<F>, 'filter' | 'query' | 'sort'> & Partial<Pick<ListViewState<F>, 'missedShownFor'>>,
  { ordered, isOf, last = null, sortTextOf, filtersOf, isInNetwork = null }: ListFacts<R, F>,
): ListResult<R, F> {
  const { office } = useOfficeInUse();
  const ofOffice = useMemo(
    () => (office === null ? ordered : ordered.filter(({ record }) => isOf(record, office))),
    [ordered, office, isOf],
  );
  const shown = useMemo(
    () => (isInNetwork ? ofOffice.filter(({ record }) => isInNetwork(record)) : ofOffice),
    [ofOffice, isInNetwork],
  );
  // Asked once of each record; after an edit of those that were changed.
  const chipsOf = useMemo(() => oncePerObject(filtersOf), [filtersOf]);
  // Nobody is looked through for a chip that is pressed: who shows under it is known from the counting.
  const under = useMemo(() => underChips(shown, chipsOf), [shown, chipsOf]);
  const counts = useMemo(() => new Map([...under].map(([chip, { length }]) => [chip, length])), [under]);
  const filtered = filter === 'all' ? shown : (under.get(filter) ?? NOBODY);
  const found = useMemo(() => {
    const fits = matcher(query);
    return filtered.filter(({ key }) => fits(key));
  }, [filtered, query]);
  const missed = useMissed({ filtered, found, query, last });
  const isShown = missed.length > 0 && missedShownFor === query;
  const elsewhere = useMemo(() => {
    if (found.length > 0 || query.trim() === '') return 0;
    const fits = matcher(query);
    return ofOffice.filter(({ key }) => fits(key)).length;
  }, [found, query, ofOffice]);
  const sortText = useMemo(
    () => fieldSortText<R>(sort.columnId) ?? sortTextOf(sort.columnId),
    [sort.columnId, sortTextOf],
  );
  const rows = useMemo(() => {
    const inOrder = (entries: readonly Indexed<R>[]): R[] =>
      sortedByText(entries, sort, sortText, last).map(({ record }) => record);
    return isShown ? [...inOrder(found), ...inOrder(missed)] : inOrder(found);
  }, [found, missed, isShown, sort, sortText, last]);
  const parting = useMemo(() => {
    if (!sortText) return partingOf(rows, last);
    // In any other order only those that were shown beside the finds are parted from them.
    return isShown && last ? { from: found.length, title: last.title, hint: last.hint } : null;
  }, [rows, sortText, last, isShown, found]);
  return { rows, parting, counts, elsewhere, missed: { count: missed.length, isShown } };
}
