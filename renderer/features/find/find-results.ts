import type { Staff } from '@shared/ledger/entities';
import { searchQuery } from '@shared/text/search-key';
import { matcher, type Indexed } from '../../data/search-index';
import type { FindEntry, FindGroup, FindTarget } from './find-entry';

/** As many of one kind as are read at a glance. */
const MOST = 5;

export interface FindSources {
  people: readonly Indexed<Staff>[];
  personEntry: (person: Staff) => FindEntry;
  /** The other tables of the ledger, in the order of the list. */
  records: readonly RecordSource[];
  documents: readonly FindTarget[];
  forms: readonly FindTarget[];
  screens: readonly FindTarget[];
  /** Entries used before, the latest first. */
  recent: readonly FindEntry[];
}

/** The records of one table that can be gone to. */
export interface RecordSource {
  group: FindGroup;
  /** The first few whose key fits. */
  find: (fits: (key: string) => boolean, most: number) => FindEntry[];
  /** By the id of an entry; undefined: not of this table, or gone. */
  entryOf: (entryId: string) => FindEntry | undefined;
}

/** A table as a source: its records in order, and how one is shown. An entry's id is `group/record id`. */
export function recordSource<R extends { id: string }>(
  group: FindGroup,
  ordered: readonly Indexed<R>[],
  entryFor: (record: R) => Omit<FindEntry, 'id'>,
): RecordSource {
  const entry = (record: R): FindEntry => ({ id: `${group}/${record.id}`, ...entryFor(record) });
  return {
    group,
    find: (fits, most) => {
      const found: FindEntry[] = [];
      for (const { record, key } of ordered) {
        if (found.length === most) break;
        if (fits(key)) found.push(entry(record));
      }
      return found;
    },
    entryOf: (entryId) => {
      const wanted = ordered.find(({ record }) => `${group}/${record.id}` === entryId);
      return wanted && entry(wanted.record);
    },
  };
}

export interface FindSection {
  group: FindGroup;
  entries: readonly FindEntry[];
}

const nonEmpty = (sections: readonly FindSection[]): FindSection[] =>
  sections.filter(({ entries }) => entries.length > 0);

/** What to show for what was typed; before anything is typed, what was used and where one can go. */
export function findResults(typed: string, sources: FindSources): FindSection[] {
  const { people, records, documents, forms, screens, recent } = sources;
  if (typed.trim() === '')
    return nonEmpty([
      { group: 'recent', entries: recent },
      { group: 'screens', entries: screens.map(({ entry }) => entry) },
    ]);
  const fits = matcher(typed);
  const fitting = (targets: readonly FindTarget[]): FindEntry[] =>
    targets
      .filter(({ key }) => fits(key))
      .slice(0, MOST)
      .map(({ entry }) => entry);
  const begins = beginning(typed);
  const papers: FindSection[] = [
    { group: 'documents', entries: fitting(documents) },
    { group: 'forms', entries: fitting(forms) },
  ];
  const places: FindSection = { group: 'screens', entries: fitting(screens) };
  return nonEmpty([
    { group: 'people', entries: peopleEntries(typed, people, sources.personEntry) },
    ...records.map(({ group, find }) => ({ group, entries: find(fits, MOST) })),
    // せってい means the screen, before a form that has 設定 somewhere in its name.
    ...(screens.some(({ key }) => begins(key)) ? [places, ...papers] : [...papers, places]),
  ]);
}

/** Whether one of a key's texts begins with what was typed. */
function beginning(typed: string): (key: string) => boolean {
  const query = searchQuery(typed);
  return (key) => key.split('\n').some((text) => text.startsWith(query));
}

/** People whose name begins with what was typed come first; the rest is one step away in the list. */
function peopleEntries(
  typed: string,
  people: readonly Indexed<Staff>[],
  personEntry: FindSources['personEntry'],
): FindEntry[] {
  const fits = matcher(typed);
  const begins = beginning(typed);
  const found = people.filter(({ key }) => fits(key));
  const first = found.filter(({ key }) => begins(key));
  const shown = first.length >= MOST ? first : [...first, ...found.filter(({ key }) => !begins(key))];
  const entries = shown.slice(0, MOST).map(({ record }) => personEntry(record));
  if (found.length <= MOST) return entries;
  return [
    ...entries,
    {
      id: 'people',
      icon: 'people',
      title: `「${typed.trim()}」の職員をすべて見る`,
      detail: `${found.length}人`,
      address: '/ledger/people',
      peopleQuery: typed.trim(),
    },
  ];
}
