import type { Ledger, Patient } from '../../ledger/entities';
import type { EventKind } from '../../ledger/event';
import type { Pack } from '../../packs/schema';

/**
 * Patients that an event can be about. Families come and go where a network has a place for them: of those who have a team
 * there. To leave somebody has to be in it; nobody may have written that down, so that by their name the others are found, too.
 *
 * @param isSought somebody has typed a name
 */
export function patientsOffered(kind: EventKind, ledger: Ledger, packs: readonly Pack[], isSought = false): Patient[] {
  const patients = ledger.patients.filter(({ status }) => status === 'registered');
  if (kind !== 'family-joins' && kind !== 'family-leaves') return patients;
  const withFamilies = takingFamilies(kind, packs);
  const teams = ledger.teams.filter(
    ({ status, packId }) => status === 'registered' && withFamilies.some(({ id }) => id === packId),
  );
  const inTeams = patients.filter(({ id }) => teams.some((team) => team.patientId === id));
  if (kind === 'family-joins' || isSought) return inTeams;
  return inTeams.filter(({ id }) =>
    teams.some((team) => team.patientId === id && familyIn([team.id], ledger).length > 0),
  );
}

/** The networks in which something is to be done when families come or go. */
export const takingFamilies = (kind: EventKind, packs: readonly Pack[]): Pack[] =>
  packs.filter(({ procedures }) =>
    procedures.some(({ event, steps, papers }) => event === kind && steps.length + papers.length > 0),
  );

/** Family members who are in one of these teams now. */
export const familyIn = (teamIds: readonly string[], { memberships }: Ledger): Ledger['memberships'] =>
  memberships.filter(({ kind, leftOn, teamId }) => kind === 'family' && leftOn === null && teamIds.includes(teamId));
