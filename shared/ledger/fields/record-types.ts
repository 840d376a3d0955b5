import { accountType } from './accounts';
import { consentType, delegationType, pledgeType } from './consents';
import { corporationType } from './corporations';
import { deviceType } from './devices';
import { enrolmentType } from './enrolments';
import { officeType } from './offices';
import { patientType } from './patients';
import { personType } from './people';
import type { KindFacts } from './kind-facts';
import { membershipType, teamType } from './teams';

/**
 * Every kind of record, by its table, in the order in which ledgers hold them. One that is named here has a table on the disk, and with a
 * `list` its screen, panel, form, import and export.
 */
export const recordTypes = {
  corporations: corporationType,
  offices: officeType,
  enrolments: enrolmentType,
  people: personType,
  devices: deviceType,
  accounts: accountType,
  patients: patientType,
  teams: teamType,
  memberships: membershipType,
  consents: consentType,
  pledges: pledgeType,
  delegations: delegationType,
} as const satisfies Readonly<Record<string, KindFacts>>;
