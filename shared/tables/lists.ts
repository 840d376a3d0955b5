import type { Entities, Staff } from '../ledger/entities';
import { entityTables, listKinds, recordType, type ImportedLists, type ListTables } from '../ledger/fields/catalogue';
import type { ImportedList, KnownList } from '../ledger/fields/kind-facts';

/** A list of the ledger, by what its rows are. */
export type OutKind = keyof ListTables;
export type TableOf<K extends OutKind> = ListTables[K];
/** What every record of a list has: it is registered, or was struck off on a day. */
export type ListRecord = Pick<Staff, 'id' | 'status' | 'struckOffOn'>;
export type OutRecord<K extends OutKind> = Entities[TableOf<K>] & ListRecord;
/** A list that is read from offices' own tables, too; the others only go out. */
export type ImportKind = keyof ImportedLists;

/** The kind of record that each row of a list is. */
export const tableOfList = Object.fromEntries(
  entityTables.flatMap((table) => {
    const kind = recordType(table).list?.kind;
    return kind === undefined ? [] : [[kind, table]];
  }),
) as Readonly<ListTables>;

export const outKinds: readonly OutKind[] = listKinds;

/** The list that records of a table stand in; null: in none of their own. */
export const listOf = (table: string): OutKind | null => outKinds.find((list) => tableOfList[list] === table) ?? null;

/** What is known of a list. */
export function aboutList(list: OutKind): KnownList & { label: string } {
  const { label, list: about } = recordType(tableOfList[list]);
  return { label, ...(about as KnownList) };
}

export const isImported = (list: OutKind): list is ImportKind => aboutList(list).imported !== undefined;
export const importKinds: readonly ImportKind[] = outKinds.filter(isImported);

/** How tables of a list come in, with its usual words where it says none of its own. */
export function aboutImport(kind: ImportKind): Required<ImportedList> {
  const { label, counter = '件', imported } = aboutList(kind);
  return {
    fresh: `新しい${label}`,
    counts: { things: counter, rows: counter },
    leftOut: '状態',
    gone: '',
    ...imported,
  };
}
