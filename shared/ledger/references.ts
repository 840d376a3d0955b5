import { fieldsOf, type EntityTable } from './fields/catalogue';

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
export const references: Readonly<Record<EntityTable, readonly Reference[]>> = {
  corporations: referencesOf('corporations'),
  offices: referencesOf('offices'),
  enrolments: referencesOf('enrolments'),
  people: referencesOf('people'),
  devices: referencesOf('devices'),
  accounts: referencesOf('accounts'),
  patients: referencesOf('patients'),
  teams: referencesOf('teams'),
  memberships: referencesOf('memberships'),
  consents: referencesOf('consents'),
  pledges: referencesOf('pledges'),
  delegations: referencesOf('delegations'),
};
