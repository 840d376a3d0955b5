import type { CalendarDate } from '../../japanese/calendar-date';
import type { Ledger, Membership, Office, Staff, Team } from '../../ledger/entities';
import type { LedgerEvent } from '../../ledger/event';

/** What was chosen before a form is filled. */
export interface FormChoice {
  packId: string;
  officeId: string;
  staffId?: string | null | undefined;
  patientId?: string | null | undefined;
  teamId?: string | null | undefined;
  event?: LedgerEvent | null | undefined;
  /** What only the user can say: the form's inputs. */
  input?: Record<string, unknown> | undefined;
  /** 申請日: the paper's date. */
  date: CalendarDate;
}

/** The words that a pack's expressions may start with (terms of the form sheets). */
export const contextWords = [
  'corporation',
  'office',
  'enrolment',
  'staff',
  'device',
  'account',
  'patient',
  'team',
  'consent',
  'pledge',
  'delegation',
  'event',
  'document',
  'input',
  'offices',
  'people',
  'devices',
  'accounts',
  'patients',
  'teams',
  'consents',
  'pledges',
  'struckOff',
  // Set by the engine while it fills: the entry of the rows, the sheet of a continuation, what the user has overridden,
  // and, for checks, the form's values.
  'row',
  'rowNumber',
  'sheet',
  'overrides',
  'values',
] as const;
export type ContextWord = (typeof contextWords)[number];
export type ExpressionContext = Partial<Record<ContextWord, unknown>>;

/** Struck-off records are history: forms are filled from those that stand. */
const standing = <T extends { status: string }>(records: readonly T[]): T[] =>
  records.filter(({ status }) => status === 'registered');

/**
 * The values that a form's expressions see. Plain data, made from the ledger alone, the same in the app and on the
 * command line.
 */
export function buildContext(ledger: Ledger, choice: FormChoice): ExpressionContext {
  const { packId, officeId, date } = choice;
  const offices = standing(ledger.offices).map((office) => withNetworks(office, ledger));
  const people = standing(ledger.people).map((person) => withEmployment(person, date));
  const team = ledger.teams.find(({ id }) => id === choice.teamId);
  // A team is about its patient.
  const patientId = choice.patientId ?? team?.patientId;
  const patient = ledger.patients.find(({ id }) => id === patientId);
  const holds = ({ holderId }: { holderId: string | null }): boolean =>
    choice.staffId != null && holderId === choice.staffId;
  return {
    corporation: ledger.corporation,
    office: offices.find(({ id }) => id === officeId),
    enrolment: ledger.enrolments.find((e) => e.officeId === officeId && e.packId === packId),
    staff: people.find(({ id }) => id === choice.staffId),
    device: standing(ledger.devices).find(holds),
    account: standing(ledger.accounts).find((account) => account.packId === packId && holds(account)),
    patient,
    team: team && withMembers(team, ledger),
    consent: ledger.consents.find((c) => c.packId === packId && c.patientId === patientId),
    pledge: ledger.pledges.find(({ staffId }) => staffId === choice.staffId),
    delegation: currentDelegation(ledger, packId, date),
    event: choice.event ?? undefined,
    document: { date },
    input: choice.input ?? {},
    offices,
    people,
    devices: standing(ledger.devices),
    accounts: standing(ledger.accounts),
    patients: standing(ledger.patients),
    teams: standing(ledger.teams).map((one) => withMembers(one, ledger)),
    consents: ledger.consents,
    pledges: ledger.pledges,
    struckOff: struckOff(ledger),
  };
}

/** What was struck off, for papers that are a history themselves: `struckOff.accounts`. */
const struckOff = (ledger: Ledger) => ({
  people: gone(ledger.people),
  devices: gone(ledger.devices),
  accounts: gone(ledger.accounts),
  patients: gone(ledger.patients),
  teams: gone(ledger.teams).map((one) => withMembers(one, ledger)),
});

const gone = <T extends { status: string }>(records: readonly T[]): T[] =>
  records.filter(({ status }) => status === 'struck-off');

/** `networks`: ids of the packs whose network the office takes part in, or is about to. */
const withNetworks = (office: Office, ledger: Ledger): Office & { networks: string[] } => ({
  ...office,
  networks: ledger.enrolments
    .filter(({ officeId, status }) => officeId === office.id && status !== 'ended')
    .map(({ packId }) => packId),
});

/** `employed`: works here on the paper's date. */
const withEmployment = (person: Staff, date: CalendarDate): Staff & { employed: boolean } => ({
  ...person,
  employed: person.leftOn === null || person.leftOn >= date,
});

/** `members`: who is in the team now; `leftMembers`: who was. */
function withMembers(team: Team, ledger: Ledger): Team & { members: Membership[]; leftMembers: Membership[] } {
  const all = ledger.memberships.filter(({ teamId }) => teamId === team.id);
  return {
    ...team,
    members: all.filter(({ leftOn }) => leftOn === null),
    leftMembers: all.filter(({ leftOn }) => leftOn !== null),
  };
}

const currentDelegation = (
  ledger: Ledger,
  packId: string,
  date: CalendarDate,
): Ledger['delegations'][number] | undefined =>
  ledger.delegations.find(
    (d) => d.packId === packId && (d.from === null || d.from <= date) && (d.to === null || d.to >= date),
  );
