import { z } from 'zod';
import { id } from './field-types';
import { entityTables, type EntityTable } from './fields/catalogue';
import { schemasOf } from './fields/field';
import { recordTypes } from './fields/record-types';

type Schemas = {
  [T in EntityTable]: z.ZodObject<{ id: typeof id } & ReturnType<typeof schemasOf<(typeof recordTypes)[T]['fields']>>>;
};

/** Records as they are kept: an id, and the fields that the catalogue has for them (fields/). */
export const entitySchemas = Object.fromEntries(
  entityTables.map((table) => [table, z.object({ id, ...schemasOf(recordTypes[table].fields) })]),
) as unknown as Schemas;

export const Corporation = entitySchemas.corporations;
export const Office = entitySchemas.offices;
export const Enrolment = entitySchemas.enrolments;
export const Staff = entitySchemas.people;
export const Device = entitySchemas.devices;
export const Account = entitySchemas.accounts;
export const Patient = entitySchemas.patients;
export const Team = entitySchemas.teams;
export const Membership = entitySchemas.memberships;
export const Consent = entitySchemas.consents;
export const StaffPledge = entitySchemas.pledges;
export const Delegation = entitySchemas.delegations;

export type { EntityTable };
export { entityTables };
export type Entities = { [T in EntityTable]: { id: string } & z.output<Schemas[T]> };

export type Corporation = Entities['corporations'];
export type Office = Entities['offices'];
export type Enrolment = Entities['enrolments'];
export type Staff = Entities['people'];
export type Device = Entities['devices'];
export type Account = Entities['accounts'];
export type Patient = Entities['patients'];
export type Team = Entities['teams'];
export type Membership = Entities['memberships'];
export type Consent = Entities['consents'];
export type StaffPledge = Entities['pledges'];
export type Delegation = Entities['delegations'];

/** Everything an office keeps, as one value: what forms are filled from, what a sample or an export holds. */
export type Ledger = { corporation: Corporation } & { [T in LedgerTable]: Entities[T][] };

/** What a ledger keeps many of: the records of every table but the one corporation. */
export type LedgerTable = Exclude<EntityTable, 'corporations'>;
export const ledgerTables = entityTables.filter((table): table is LedgerTable => table !== 'corporations');

type Lists = { [T in LedgerTable]: z.ZodDefault<z.ZodArray<(typeof entitySchemas)[T]>> };

/** The ledger as a file (`--ledger L.json`, samples). What it doesn't name it has none of, but for its offices. */
export const LedgerFile = z.object({
  corporation: Corporation,
  ...(Object.fromEntries(ledgerTables.map((table) => [table, z.array(entitySchemas[table]).default([])])) as Lists),
  offices: z.array(Office),
}) satisfies z.ZodType<Ledger>;
