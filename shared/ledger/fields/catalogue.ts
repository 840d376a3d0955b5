import { contactFields } from './contacts';
import type { LedgerField, LedgerFields } from './field';
import { ofKind } from './kinds';
import type { KindFacts } from './kind-facts';
import { recordTypes } from './record-types';
import { entryOf } from '../../text/by-word';
import { withPhoneGroups } from '../../text/phone-groups';

type Types = typeof recordTypes;

/** A kind of record: one list of the ledger, one table of its database. */
export type EntityTable = keyof Types;
export const entityTables = Object.keys(recordTypes) as EntityTable[];

/** What is known of a kind of record. */
export const recordType = (table: EntityTable): KindFacts => recordTypes[table];

/** The names of a kind's fields. */
export type FieldName<T extends EntityTable> = keyof Types[T]['fields'] & string;

/** The tables whose records stand in a list, by what a row of it is called: `device`. */
export type ListTables = {
  [T in EntityTable as Types[T] extends { list: { kind: infer K extends string } } ? K : never]: T;
};
/** Those of them that come in from tables, too. */
export type ImportedLists = {
  [T in EntityTable as Types[T] extends { list: { kind: infer K extends string; imported: object } } ? K : never]: T;
};

/** The fields of a kind of record, by name. */
export const fieldsOf = (table: EntityTable): [string, LedgerField][] => Object.entries(recordTypes[table].fields);

/** A field of a kind of record; null: it has none of that name, such as the record's own id. */
export const fieldOf = (table: EntityTable, name: string): LedgerField | null =>
  entryOf(recordTypes[table].fields as LedgerFields, name) ?? null;

/** The field, or that of the people who are named in the record: 連絡先の担当者, 施設内管理者. */
const typedField = (table: EntityTable, name: string): LedgerField | null =>
  fieldOf(table, name) ?? entryOf(contactFields as LedgerFields, name) ?? null;

/** The names of the fields that are so, in the order of the record. */
export const namesWhere = (table: EntityTable, isSo: (field: LedgerField, name: string) => boolean): string[] =>
  fieldsOf(table).flatMap(([name, field]) => (isSo(field, name) ? [name] : []));

/**
 * As the ledger keeps what is typed into a field: half-width numbers, phones with their hyphens, kana in hiragana; names and addresses exactly as
 * typed.
 *
 * @param before what stood in the box, where it is known
 */
export function normalField(table: EntityTable, name: string, typed: string, before = ''): string {
  const field = typedField(table, name);
  if (!field) return typed.trim();
  const normal = (field.normalize ?? ofKind[field.kind].normalize)(typed, before);
  return field.kind === 'phone' ? withPhoneGroups(normal, recordType(table).isPerson) : normal;
}

/** What looks odd about a value of a field; null: nothing does. An empty one is a gap, and no doubt. */
export function doubtOf(table: EntityTable, name: string, value: string): string | null {
  const field = typedField(table, name);
  return value === '' || !field ? null : (field.doubt ?? ofKind[field.kind].doubt)(value, field.label);
}

export function keyboardOf(table: EntityTable, name: string) {
  const field = typedField(table, name);
  return field ? (field.keyboard ?? ofKind[field.kind].keyboard) : 'text';
}

/**
 * Names in the order that a screen or a table has for them. One that the order doesn't name stands behind its neighbour in
 * the record: a new field has a place everywhere.
 */
export function inOrder(names: readonly string[], order: readonly string[]): string[] {
  const named = order.filter((name) => names.includes(name));
  const placed = [...named];
  names.forEach((name, at) => {
    if (named.includes(name)) return;
    const neighbour = names[at - 1];
    placed.splice(neighbour === undefined ? 0 : placed.indexOf(neighbour) + 1, 0, name);
  });
  return placed;
}

/** The lists of the ledger as screens and packs name them; one that isn't named here stands behind its neighbour in the ledger. */
export const listKinds = inOrder(
  entityTables.flatMap((table) => recordType(table).list?.kind ?? []),
  ['staff', 'device', 'patient', 'team', 'account', 'office'],
) as (keyof ListTables)[];
