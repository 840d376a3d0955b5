import type { Entities } from '../ledger/entities';

/** The kind of record that each row of a list is: those that are read from tables, and the offices, which only go out. */
export const tableOfList = {
  staff: 'people',
  device: 'devices',
  patient: 'patients',
  team: 'teams',
  account: 'accounts',
  office: 'offices',
} as const;

/** A list of the ledger, by what its rows are. */
export type OutKind = keyof typeof tableOfList;
export const outKinds = Object.keys(tableOfList) as OutKind[];

/** The list that records of a table stand in; null: in none of their own. */
export const listOf = (table: string): OutKind | null => outKinds.find((list) => tableOfList[list] === table) ?? null;

export type TableOf<K extends OutKind> = (typeof tableOfList)[K];
export type OutRecord<K extends OutKind> = Entities[TableOf<K>];

/** Which of them are read, too. */
export const importKinds = ['staff', 'device', 'patient', 'team', 'account'] as const satisfies OutKind[];
export type ImportKind = (typeof importKinds)[number];
export const isImported = (list: OutKind): list is ImportKind => (importKinds as readonly string[]).includes(list);
