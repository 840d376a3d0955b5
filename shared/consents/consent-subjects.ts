import type { CalendarDate } from '../text/calendar-date';
import type { PaperDocument } from '../ledger/document';
import type { Consent, Patient, Team } from '../ledger/entities';
import { currentConsent } from '../ledger/current-consent';
import { isMember } from '../rules/team-rules';
import { joined, type ConsentFacts, type ConsentPack } from './consent-facts';

/** Whose consent a row is about, before anything is derived. */
export interface ConsentSubject {
  /** Of the consent; made of pack and patient while nothing is recorded. */
  id: string;
  consent: Consent | null;
  team: Team | null;
  /** Whose it is, where it is a family member's own. */
  familyName: string;
}

/** The consents of one patient in one network, and those that are lacking. */
export function consentSubjects(
  pack: ConsentPack,
  patient: Patient,
  facts: ConsentFacts,
  today: CalendarDate,
): ConsentSubject[] {
  const key = joined(pack.id, patient.id);
  const teams = facts.teams.get(key) ?? [];
  const consents = facts.consents.get(key) ?? [];
  if (consents.length === 0 && !facts.takingPart.has(joined(pack.id, patient.officeId))) return [];
  const subject = (consent: Consent): ConsentSubject => ({
    id: consent.id,
    consent,
    team: teams.find(({ id }) => id === consent.teamId) ?? (teams.length === 1 ? (teams[0] ?? null) : null),
    familyName: consent.familyName ?? '',
  });
  const own = consents.filter(({ familyName }) => !familyName);
  return [
    ...own.map(subject),
    ...withoutConsent(pack, patient, teams, own),
    ...consents.filter(({ familyName }) => familyName).map(subject),
    ...familyWithout(pack, patient, teams, consents, facts, today),
  ];
}

/** The teams that stand on no consent; a patient in no team, as long as nothing at all is recorded. */
function withoutConsent(
  pack: ConsentPack,
  patient: Patient,
  teams: readonly Team[],
  own: readonly Consent[],
): ConsentSubject[] {
  const blank = (team: Team | null): ConsentSubject => ({
    id: ['none', pack.id, patient.id, ...(team && teams.length > 1 ? [team.id] : [])].join('.'),
    consent: null,
    team,
    familyName: '',
  });
  if (teams.length === 0) return own.length === 0 ? [blank(null)] : [];
  // One that isn't of a team is good for all; a withdrawn one was ended on purpose.
  if (own.some(({ teamId }) => !teams.some(({ id }) => id === teamId))) return [];
  return teams.filter(({ id }) => !own.some(({ teamId }) => teamId === id)).map(blank);
}

const spaceless = (text: string): string => text.replace(/\s/g, '');

/**
 * Family that came into the team after it was made, where the network asks for a paper of their own. Until the patient has
 * signed, they stand on the patient's.
 */
function familyWithout(
  pack: ConsentPack,
  patient: Patient,
  teams: readonly Team[],
  consents: readonly Consent[],
  facts: ConsentFacts,
  today: CalendarDate,
): ConsentSubject[] {
  if (pack.consent.family?.paper !== 'own') return [];
  if (!consents.some(({ familyName, signedOn, withdrawnOn }) => !familyName && signedOn && !withdrawnOn)) return [];
  const known = new Set(consents.map(({ familyName }) => spaceless(familyName ?? '')));
  return teams.flatMap((team) => {
    const since = team.createdOn;
    return (facts.family.get(team.id) ?? [])
      .filter((one) => isMember(one, today) && since !== null && (one.joinedOn ?? '') > since)
      .filter(({ name }) => !known.has(spaceless(name)))
      .map(({ id, name }) => ({
        id: ['none', pack.id, patient.id, id].join('.'),
        consent: null,
        team,
        familyName: name,
      }));
  });
}

export interface ConsentPapers {
  paper: PaperDocument | null;
  withdrawal: PaperDocument | null;
}

/** The paper that is signed and the one that takes it back: the newest of the consent that is being worked on. */
export function consentPapersOf(
  { id: packId, consent: rules }: ConsentPack,
  patient: Patient,
  subject: ConsentSubject,
  facts: ConsentFacts,
): ConsentPapers {
  const { consent, familyName } = subject;
  const ofForm = (formId: string): PaperDocument[] => facts.papers.get(joined(packId, formId, patient.id)) ?? [];
  const own = (facts.consents.get(joined(packId, patient.id)) ?? []).filter((one) => !one.familyName);
  // Of two teams each has its consents, with papers of their own; what names no team is of the newest.
  const ofTeam = own.filter(({ teamId }) => teamId === null || subject.team === null || teamId === subject.team.id);
  const isCurrent = consent !== null && consent === currentConsent(own);
  const isCurrentOfTeam = consent !== null && consent === currentConsent(ofTeam);
  const isOfTeam = ({ teamId }: PaperDocument): boolean =>
    teamId === null || subject.team === null ? isCurrent : isCurrentOfTeam && teamId === subject.team.id;
  const withdrawal = rules.withdrawal?.form ? (ofForm(rules.withdrawal.form).findLast(isOfTeam) ?? null) : null;
  if (familyName !== '') return { paper: ofForm(rules.form).findLast(isOfFamily(subject, facts)) ?? null, withdrawal };
  // After a withdrawal a new consent has a paper of its own.
  const since = ofTeam.filter((one) => one !== consent).reduce((last, { withdrawnOn }) => later(last, withdrawnOn), '');
  const paper = ofForm(rules.form).findLast(
    ({ event, date, teamId }) =>
      event?.kind !== 'family-joins' &&
      date >= since &&
      (teamId === null ? isCurrent || own.length === 0 : teamId === subject.team?.id),
  );
  return { paper: paper ?? null, withdrawal };
}

const later = (a: string, b: string | null): string => (b !== null && b > a ? b : a);

/** A paper of the family's says which of its members it is about. */
const isOfFamily =
  ({ team, familyName }: ConsentSubject, { family }: ConsentFacts) =>
  ({ event }: PaperDocument): boolean => {
    if (event?.kind !== 'family-joins') return false;
    const members = (family.get(team?.id ?? '') ?? []).filter(({ name }) => spaceless(name) === spaceless(familyName));
    return event.memberIds === undefined || members.some(({ id }) => event.memberIds?.includes(id));
  };
