import type { Staff } from '@shared/ledger/entities';
import { searchQuery } from '@shared/japanese/search-key';
import { matcher, type Indexed } from '../../data/search-index';
import type { FindEntry, FindGroup, FindTarget } from './find-entry';

/** As many of one kind as are read at a glance. */
const MOST = 5;

export interface FindSources {
  people: readonly Indexed<Staff>[];
  personEntry: (person: Staff) => FindEntry;
  documents: readonly FindTarget[];
  forms: readonly FindTarget[];
  screens: readonly FindTarget[];
  /** Entries used before, the latest first. */
  recent: readonly FindEntry[];
}

export interface FindSection {
  group: FindGroup;
  entries: readonly FindEntry[];
}

const nonEmpty = (sections: readonly FindSection[]): FindSection[] =>
  sections.filter(({ entries }) => entries.length > 0);

/** What to show for what was typed; before anything is typed, what was used and where one can go. */
export function findResults(typed: string, sources: FindSources): FindSection[] {
  const { people, documents, forms, screens, recent } = sources;
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
  return nonEmpty([
    { group: 'people', entries: peopleEntries(typed, people, sources.personEntry) },
    { group: 'documents', entries: fitting(documents) },
    { group: 'forms', entries: fitting(forms) },
    { group: 'screens', entries: fitting(screens) },
  ]);
}

/** People whose name begins with what was typed come first; the rest is one step away in the list. */
function peopleEntries(
  typed: string,
  people: readonly Indexed<Staff>[],
  personEntry: FindSources['personEntry'],
): FindEntry[] {
  const fits = matcher(typed);
  const query = searchQuery(typed);
  const begins = ({ key }: Indexed<Staff>): boolean => key.split('\n').some((text) => text.startsWith(query));
  const found = people.filter(({ key }) => fits(key));
  const first = found.filter(begins);
  const shown = first.length >= MOST ? first : [...first, ...found.filter((one) => !begins(one))];
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
