import type { EntityTable, Office, Staff } from '@shared/ledger/entities';
import { worksAt } from '@shared/ledger/places-of-work';
import type { Pack } from '@shared/packs/schema';
import type { ReminderSettings } from '@shared/rules/reminder-settings';
import type { CalendarDate } from '@shared/text/calendar-date';
import { tableOfList, type OutKind, type OutRecord, type TableOf } from '@shared/tables/lists';
import type { Records } from '../../data/records';
import type { LastOnes } from '../list/record-order';
import type { ListDefinition, ListViewState } from '../list/list-view';
import type { ListWords } from '../list/list-words';
import type { FilterChip } from '../../ui/filter-chips';

/** What the ledger, the packs and the settings say just now: what every kind of record is worked out from. */
export interface Around<T extends EntityTable = EntityTable> {
  records: Pick<Records, T>;
  packs: readonly Pack[];
  reminders: ReminderSettings;
  today: CalendarDate;
  /** The ledger as it is when it is asked for: for what is only offered while somebody types. */
  now: () => Records;
}

/** What is worked out of the ledger for all records of a kind at once, and from which of its tables. */
export interface About<A> {
  reads: readonly EntityTable[];
  of: (around: Around) => A;
}

/** @param reads it is worked out again when one of these has changed, and sees no others */
export const aboutFrom = <T extends EntityTable, A>(reads: readonly T[], of: (around: Around<T>) => A): About<A> => ({
  reads,
  of,
});

/**
 * A kind of record, as far as it is listed and found: in 台帳, by Ctrl+K, in other screens that speak of it. Pure: whatever it needs of the
 * rest of the ledger it works out once (`about`) and is handed with each question. What its screen needs beside this is a
 * {@link RecordKind}.
 */
export interface ListedKind<K extends OutKind, A, F extends string> {
  /** The list: what it is called where tables go out and come in. */
  list: K;
  words: ListWords;
  about: About<A>;
  /** パソコン P-07, 佐藤 健一. */
  nameOf: (record: OutRecord<K>, about: A) => string;
  /** The list's own order. */
  order: (one: OutRecord<K>, other: OutRecord<K>) => number;
  /** Who stands behind all others in that order, up and down, under a heading. */
  last?: LastOnes<OutRecord<K>>;
  /** What search looks into. */
  texts: (record: OutRecord<K>, about: A) => readonly string[];
  /** What the texts are taken from beside the record: when one of these is another object, the record is indexed again. */
  links?: (record: OutRecord<K>, about: A) => readonly unknown[];
  /** Behind its name where all kinds stand together (Ctrl+K): what tells two of the same name apart. */
  details: (record: OutRecord<K>, about: A) => readonly (string | undefined)[];
  /** What befell one that is struck off, where that isn't 抹消. */
  goneWord?: (record: OutRecord<K>) => string;
  view: ListDefinition<ListViewState<F>>;
  /** The first is what the list shows at first. */
  chips: readonly FilterChip<F>[];
  /** Under which chips a record shows. */
  filtersOf: (record: OutRecord<K>, about: A) => readonly F[];
  /** What a column is sorted by; null: the list's own order. */
  sortText: (columnId: string, about: A) => ((record: OutRecord<K>) => string) | null;
  /** The networks that the list can be narrowed to, and which records are then there; left out: none. */
  networks?: {
    choices: (about: A) => readonly NetworkChoice[];
    has: (packId: string, about: A) => (record: OutRecord<K>) => boolean;
  };
}

export interface NetworkChoice {
  /** Of its pack. */
  id: string;
  network: string;
}

/** The table whose records are listed. */
export const tableOf = <K extends OutKind>({ list }: { list: K }): TableOf<K> => tableOfList[list];

export interface OfOffice {
  id: string;
  /** Left out: it is an office. */
  officeId?: string;
}

/** The office whose a record is; an office is its own. */
export const officeIdOf = ({ id, officeId }: OfOffice): string => officeId ?? id;

/** Whether a record of a list is of an office; people are of each in which they work. */
export const isOfOffice =
  (list: OutKind) =>
  (record: OfOffice, office: Pick<Office, 'id' | 'name'>): boolean =>
    list === 'staff' ? worksAt(record as Staff, office) : officeIdOf(record) === office.id;
