import type { EntityTable } from './entities';

/** A field that holds the id of another record. */
export interface Reference {
  field: string;
  to: EntityTable;
  /** part: the record is a part of the other, and nothing without it · mention: it can do without */
  as: 'part' | 'mention';
}

const part = (field: string, to: EntityTable): Reference => ({ field, to, as: 'part' });
const mention = (field: string, to: EntityTable): Reference => ({ field, to, as: 'mention' });

/** Every field of the ledger that holds the id of another record. */
export const references: Record<EntityTable, readonly Reference[]> = {
  corporations: [],
  offices: [part('corporationId', 'corporations')],
  enrolments: [part('officeId', 'offices')],
  people: [part('officeId', 'offices')],
  devices: [part('officeId', 'offices'), mention('holderId', 'people')],
  // An account of a person is theirs; one of the office has no holder.
  accounts: [part('officeId', 'offices'), part('holderId', 'people')],
  patients: [part('officeId', 'offices')],
  teams: [part('officeId', 'offices'), part('patientId', 'patients')],
  memberships: [part('teamId', 'teams'), part('staffId', 'people')],
  consents: [part('patientId', 'patients'), mention('teamId', 'teams')],
  pledges: [part('staffId', 'people')],
  delegations: [part('corporationId', 'corporations')],
};
