import { z } from 'zod';
import { id } from './field-types';
import { accountFields } from './fields/accounts';
import { entityTables, type EntityTable } from './fields/catalogue';
import { consentFields, delegationFields, pledgeFields } from './fields/consents';
import { corporationFields } from './fields/corporations';
import { deviceFields } from './fields/devices';
import { enrolmentFields } from './fields/enrolments';
import { schemasOf } from './fields/field';
import { officeFields } from './fields/offices';
import { patientFields } from './fields/patients';
import { peopleFields } from './fields/people';
import { membershipFields, teamFields } from './fields/teams';

/** Records as they are kept: an id, and the fields that the catalogue has for them (fields/). */
export const Corporation = z.object({ id, ...schemasOf(corporationFields) });
export const Office = z.object({ id, ...schemasOf(officeFields) });
export const Enrolment = z.object({ id, ...schemasOf(enrolmentFields) });
export const Staff = z.object({ id, ...schemasOf(peopleFields) });
export const Device = z.object({ id, ...schemasOf(deviceFields) });
export const Account = z.object({ id, ...schemasOf(accountFields) });
export const Patient = z.object({ id, ...schemasOf(patientFields) });
export const Team = z.object({ id, ...schemasOf(teamFields) });
export const Membership = z.object({ id, ...schemasOf(membershipFields) });
export const Consent = z.object({ id, ...schemasOf(consentFields) });
export const StaffPledge = z.object({ id, ...schemasOf(pledgeFields) });
export const Delegation = z.object({ id, ...schemasOf(delegationFields) });

export const entitySchemas = {
  corporations: Corporation,
  offices: Office,
  enrolments: Enrolment,
  people: Staff,
  devices: Device,
  accounts: Account,
  patients: Patient,
  teams: Team,
  memberships: Membership,
  consents: Consent,
  pledges: StaffPledge,
  delegations: Delegation,
} as const satisfies Record<EntityTable, z.ZodType>;

export type { EntityTable };
export { entityTables };
export type Entities = { [T in EntityTable]: z.output<(typeof entitySchemas)[T]> };

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
export type Ledger = { corporation: Corporation } & { [T in Exclude<EntityTable, 'corporations'>]: Entities[T][] };

const listOf = <S extends z.ZodType>(schema: S) => z.array(schema).default([]);

/** The ledger as a file (`--ledger L.json`, samples). */
export const LedgerFile = z.object({
  corporation: Corporation,
  offices: z.array(Office),
  enrolments: listOf(Enrolment),
  people: listOf(Staff),
  devices: listOf(Device),
  accounts: listOf(Account),
  patients: listOf(Patient),
  teams: listOf(Team),
  memberships: listOf(Membership),
  consents: listOf(Consent),
  pledges: listOf(StaffPledge),
  delegations: listOf(Delegation),
}) satisfies z.ZodType<Ledger>;
