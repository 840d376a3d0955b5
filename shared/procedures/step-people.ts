import type { Account, Enrolment, Ledger } from '../ledger/entities';
import { peopleAt, worksAt } from '../ledger/places-of-work';
import type { StepMedium } from '../packs/procedure-schema';
import { kindInOffice, type CredentialRules } from '../rules/account-after';
import type { KeptNetwork, KeptRun } from './kept-run';
import type { RunStep } from './result';

/** Somebody to be registered, told or written to in a step, as the ledger has them now. */
export interface StepPerson {
  id: string;
  name: string;
  mail: string;
}

/** Where people's names and addresses are typed off the screen. */
const typedOff: readonly StepMedium[] = ['screen', 'mail'];

/**
 * The people that a step of ours is done for, one after the other: those whom it happened to; of a patient's team those of
 * the office. When a family leaves, nothing is typed for any of them.
 */
export function peopleOfStep(
  { actor, medium }: RunStep,
  { event }: Pick<KeptRun, 'event'>,
  { packId, officeId }: Pick<KeptNetwork, 'packId' | 'officeId'>,
  ledger: Pick<Ledger, 'offices' | 'people' | 'teams' | 'memberships'>,
): StepPerson[] {
  if (!actor.isOurs || !typedOff.includes(medium) || event === null) return [];
  const office = ledger.offices.find(({ id }) => id === officeId);
  const own = event.staff.filter((one) => event.officeId === officeId || (office && worksAt(one, office)));
  const named = own.map(({ id, name, mail }) => ledger.people.find((one) => one.id === id) ?? { id, name, mail });
  const isOfTeam = named.length === 0 && event.kind !== 'family-leaves';
  const people = isOfTeam ? inTeams(event.patientId ?? null, packId, officeId, ledger) : named;
  return people.map(({ id, name, mail }) => ({ id, name, mail: mail ?? '' }));
}

function inTeams(
  patientId: string | null,
  packId: string,
  officeId: string,
  { offices, people, teams, memberships }: Pick<Ledger, 'offices' | 'people' | 'teams' | 'memberships'>,
): Ledger['people'] {
  if (!patientId) return [];
  const own = new Set(
    teams.filter((team) => team.patientId === patientId && team.packId === packId).map(({ id }) => id),
  );
  const members = new Set(
    memberships.filter(({ teamId, leftOn }) => own.has(teamId) && leftOn === null).map(({ staffId }) => staffId),
  );
  const office = offices.find(({ id }) => id === officeId);
  return peopleAt(office, people).filter((one) => members.has(one.id) && one.status === 'registered');
}

/**
 * The IDs by which a network knows somebody in the office of a step: what is typed or looked for on its screen. Those that the
 * procedure itself has struck off by now are still the ones; what is the office's own (管理画面) is nobody's.
 */
export function idsOfPerson(
  personId: string,
  { planned }: Pick<KeptRun, 'planned'>,
  network: Pick<KeptNetwork, 'packId' | 'officeId'>,
  { accounts, enrolments }: { accounts: Iterable<Account>; enrolments: readonly Enrolment[] },
  rules: CredentialRules | null,
): string[] {
  const ended = new Set(
    planned.flatMap(({ records }) => records.flatMap(({ table, id }) => (table === 'accounts' ? id : []))),
  );
  return [...accounts]
    .filter(
      ({ holderId, packId, officeId }) =>
        holderId === personId && packId === network.packId && officeId === network.officeId,
    )
    .filter(({ id, status, loginName }) => loginName !== '' && (status === 'registered' || ended.has(id)))
    .filter((one) => {
      const { whose, individual } = kindInOffice(one, rules, { enrolments });
      return whose === 'person' || individual !== undefined;
    })
    .map(({ loginName }) => loginName);
}
