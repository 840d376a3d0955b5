import { entityTables, fieldsOf, type EntityTable } from './fields/catalogue';

/** A field that holds the id of another record. */
export interface Reference {
  field: string;
  to: EntityTable;
  /** part: the record is a part of the other, and nothing without it · mention: it can do without */
  as: 'part' | 'mention';
}

const referencesOf = (table: EntityTable): Reference[] =>
  fieldsOf(table).flatMap(([field, { to }]) =>
    !to || to.target === 'packs' || to.target === 'credentials' ? [] : [{ field, to: to.target, as: to.as }],
  );

/** Every field of the ledger that holds the id of another record. */
export const references = Object.fromEntries(
  entityTables.map((table) => [table, referencesOf(table)]),
) as unknown as Readonly<Record<EntityTable, readonly Reference[]>>;
