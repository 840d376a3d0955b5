import type { CalendarDate } from '../../text/calendar-date';
import type { Consent, Device, Enrolment, Ledger, Membership, Office, Staff, Team } from '../../ledger/entities';
import type { LedgerEvent } from '../../ledger/event';
import { awayWord } from '../../ledger/away-word';
import { currentConsent } from '../../ledger/current-consent';
import { takenPartIn } from '../../ledger/taking-part';
import { jobsOf, servicesOf } from '../../ledger/said-words';
import { asAt } from '../../ledger/places-of-work';
import { ID_NETWORK, networksOfIds, NO_ID_NETWORK } from '../../packs/id-network';
import { withKnownPerson } from '../../ledger/known-person';
import { sharersOf } from '../../ledger/device-sharers';

/** What was chosen before a form is filled. */
export interface FormChoice {
  packId: string;
  /** Of a form for another pack's network: that pack's id. */
  networkId?: string | undefined;
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
  // Of each of the form's lists that entries can be left out of: those that stand on the paper.
  'listed',
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
  const shared = sharedWords(ledger, choice);
  return { ...shared, ...ownWords(ledger, shared, choice) };
}

/** The words that are the same for every paper of one form, one day and one office, whomever it is about: the whole ledger. */
export function sharedWords(ledger: Ledger, choice: Pick<FormChoice, 'packId' | 'networkId' | 'officeId' | 'date'>) {
  const { date, networkId: packId = choice.packId } = choice;
  const ofTeam = membersByTeam(ledger.memberships);
  const seen = asSeenFrom(ledger, choice.officeId);
  const withJobs = jobsBy(ledger);
  return {
    corporation: ledger.corporation,
    delegation: currentDelegation(ledger, packId, date),
    document: { date },
    offices: standing(ledger.offices).map((office) => ({
      ...withNetworks(office, ledger),
      contact: withKnownPerson(office.contact, standing(ledger.people), office),
    })),
    people: standing(ledger.people).map((person) => withAway(withEmployment(withJobs(seen(person)), date))),
    devices: standing(ledger.devices).map((one) => withSharers(one, ledger.people)),
    accounts: standing(ledger.accounts),
    patients: standing(ledger.patients),
    teams: standing(ledger.teams).map((one) => withMembers(one, ofTeam)),
    consents: ledger.consents,
    pledges: ledger.pledges,
    struckOff: struckOff(ledger, ofTeam),
  } satisfies ExpressionContext;
}

/** The words that say whom and what one paper is about. Beside {@link sharedWords} of the same ledger and choice. */
export function ownWords(ledger: Ledger, shared: ReturnType<typeof sharedWords>, choice: FormChoice) {
  const { officeId, networkId: packId = choice.packId } = choice;
  const team = ledger.teams.find(({ id }) => id === choice.teamId);
  // A team is about its patient.
  const patientId = choice.patientId ?? team?.patientId;
  const holds = ({ holderId }: { holderId: string | null }): boolean =>
    choice.staffId != null && holderId === choice.staffId;
  return {
    office: shared.offices.find(({ id }) => id === officeId),
    enrolment: enrolmentOf(ledger, officeId, packId),
    staff: shared.people.find(({ id }) => id === choice.staffId),
    device: shared.devices.find(holds),
    account: shared.accounts.find((account) => account.packId === packId && holds(account)),
    patient: ledger.patients.find(({ id }) => id === patientId),
    team: team && withMembers(team, membersByTeam(ledger.memberships.filter(({ teamId }) => teamId === team.id))),
    consent: consentOfPaper(
      ledger.consents.filter((one) => one.packId === packId && one.patientId === patientId),
      choice,
    ),
    pledge: ledger.pledges.find(({ staffId }) => staffId === choice.staffId),
    event: choice.event ? { ...choice.event, staff: eventStaff(ledger, choice.event, officeId) } : undefined,
    input: { ...choice.input, [ID_NETWORK]: idNetwork(ledger, choice) },
  } satisfies ExpressionContext;
}

/** What the office says of the network, with what is known of whoever looks after it. */
function enrolmentOf({ enrolments, offices, people }: Ledger, officeId: string, packId: string): Enrolment | undefined {
  const enrolment = enrolments.find((one) => one.officeId === officeId && one.packId === packId);
  const office = offices.find(({ id }) => id === officeId);
  return (
    enrolment && { ...enrolment, administrator: withKnownPerson(enrolment.administrator, standing(people), office) }
  );
}

/** People as the paper's office has them: who works there beside their own office is one of it, with their job there. */
function asSeenFrom({ offices }: Ledger, officeId: string): <P extends Staff>(person: P) => P {
  const office = offices.find(({ id }) => id === officeId);
  return (person) => asAt(office, person);
}

const eventStaff = (ledger: Ledger, { staff }: LedgerEvent, officeId: string) => {
  const [seen, withJobs] = [asSeenFrom(ledger, officeId), jobsBy(ledger)];
  return staff.map((person) => withJobs(seen(person)));
};

/** `jobs`: what they are, however their 職種 writes it. */
function jobsBy({ offices }: Ledger): <P extends Staff>(person: P) => P & { jobs: string[] } {
  const byId = new Map(offices.map((office) => [office.id, office]));
  return (person) => ({ ...person, jobs: jobsOf(person, byId.get(person.officeId)) });
}

/** Of which network a paper's IDs are: that of its form, else the one that somebody says; '' as long as nobody has. Only in networks offices take part. */
function idNetwork({ enrolments, accounts }: Ledger, { packId, networkId, officeId, input }: FormChoice): string {
  if (networkId !== undefined) return networkId;
  if (enrolments.some((one) => one.packId === packId)) return packId;
  const said = input?.[ID_NETWORK];
  if (typeof said === 'string' && said !== '') return said;
  return networksOfIds(accounts, officeId).length === 0 ? NO_ID_NETWORK : '';
}

/** A paper of family that joins is about theirs; every other one about the patient's own. */
function consentOfPaper(consents: readonly Consent[], { event, teamId }: FormChoice): Consent | undefined {
  const isOfFamily = event?.kind === 'family-joins';
  const fitting = consents.filter(({ familyName }) => Boolean(familyName) === isOfFamily);
  const ofTeam = fitting.filter((one) => teamId != null && one.teamId === teamId);
  return currentConsent(ofTeam.length > 0 ? ofTeam : fitting);
}

type MembersByTeam = ReadonlyMap<string, readonly Membership[]>;

function membersByTeam(memberships: readonly Membership[]): MembersByTeam {
  const byTeam = new Map<string, Membership[]>();
  for (const one of memberships) {
    const known = byTeam.get(one.teamId);
    if (known) known.push(one);
    else byTeam.set(one.teamId, [one]);
  }
  return byTeam;
}

/** What was struck off, for papers that are a history themselves: `struckOff.accounts`. */
const struckOff = (ledger: Ledger, ofTeam: MembersByTeam) => ({
  people: gone(ledger.people),
  devices: gone(ledger.devices),
  accounts: gone(ledger.accounts),
  patients: gone(ledger.patients),
  teams: gone(ledger.teams).map((one) => withMembers(one, ofTeam)),
});

const gone = <T extends { status: string }>(records: readonly T[]): T[] =>
  records.filter(({ status }) => status === 'struck-off');

/** `sharerIds`: who has it beside its user, as its memo names them; none where it names nobody. */
function withSharers(device: Device, people: readonly Staff[]): Device & { sharerIds?: string[] } {
  const sharers = sharersOf(device, people);
  return sharers.length > 0 ? { ...device, sharerIds: sharers.map(({ id }) => id) } : device;
}

/** `networks`: ids of the packs whose network the office takes part in, or is about to. `services`: however its サービス分類 writes them. */
const withNetworks = (office: Office, ledger: Ledger): Office & { networks: string[]; services: string[] } => ({
  ...office,
  services: servicesOf(office),
  networks: takenPartIn(ledger.enrolments, office.id).map(({ packId }) => packId),
});

/** `away`: 産休, 休職 and the like, as the memo says it; left out for who is at work. */
function withAway<P extends Staff>(person: P): P & { away?: string } {
  const away = awayWord(person.note);
  return away === null ? person : { ...person, away };
}

/** `employed`: works here on the paper's date. */
const withEmployment = <P extends Staff>(person: P, date: CalendarDate): P & { employed: boolean } => ({
  ...person,
  employed: person.leftOn === null || person.leftOn >= date,
});

/** `members`: who is in the team now; `leftMembers`: who was. */
function withMembers(team: Team, ofTeam: MembersByTeam): Team & { members: Membership[]; leftMembers: Membership[] } {
  const all = ofTeam.get(team.id) ?? [];
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
