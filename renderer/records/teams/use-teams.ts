import { useCallback, useMemo } from 'react';
import { today as currentDay, type CalendarDate } from '@shared/text/calendar-date';
import type { Membership, Patient, Team } from '@shared/ledger/entities';
import type { Finding } from '@shared/rules/finding';
import { rulesOf } from '@shared/rules/network-rules';
import { isMember, teamFindings } from '@shared/rules/team-rules';
import type { Pack } from '@shared/packs/schema';
import { useRecords } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import type { Records } from '../../data/records';
import type { Indexed } from '../../data/search-index';
import { grouped } from '../devices/use-device-findings';
import { useInOrder } from '../list/joined-index';
import type { ListViewState } from '../list/list-view';
import { inJapaneseOrder } from '@shared/text/japanese-order';
import { useRecordList, type ListResult } from '../list/use-record-list';
import { teamFilters, type TeamFilter } from './team-view';

const byName = (a: Team, b: Team): number => inJapaneseOrder(a.name, b.name) || (a.id < b.id ? -1 : 1);

export interface AboutTeam {
  patient: Patient | null;
  /** Those who are in it and those who were, the first first. */
  all: readonly Membership[];
  /** Those who are in it today. */
  members: readonly Membership[];
  findings: readonly Finding[];
}

/** Patient, members and findings of each team. */
export function useAboutTeam(): (team: Team) => AboutTeam {
  const memberships = useRecords('memberships');
  const patients = useRecords('patients');
  const people = useRecords('people');
  const { packs } = useSession();
  const today = currentDay();
  return useMemo(
    () => aboutTeams({ memberships, patients, people }, packs, today),
    [memberships, patients, people, packs, today],
  );
}

function aboutTeams(
  { memberships, patients, people }: Pick<Records, 'memberships' | 'patients' | 'people'>,
  packs: readonly Pack[],
  today: CalendarDate,
): (team: Team) => AboutTeam {
  const byTeam = grouped(memberships.values(), ({ teamId }) => teamId);
  const nobody: Membership[] = [];
  return (team) => {
    const all = byTeam.get(team.id) ?? nobody;
    const patient = patients.get(team.patientId ?? '') ?? null;
    return {
      patient,
      all,
      members: all.filter((member) => isMember(member, today)),
      findings: teamFindings(team, {
        members: all,
        patient,
        staff: (id) => people.get(id),
        rules: rulesOf([team.packId], packs)[0] ?? null,
        today,
      }),
    };
  };
}

/** All teams with what they are found by: the patient and the members too. */
export function useTeamsInOrder(): readonly Indexed<Team>[] {
  const teams = useRecords('teams');
  const aboutOf = useAboutTeam();
  const texts = useMemo(
    () => ({
      linksOf: (team: Team) => {
        const { patient, all } = aboutOf(team);
        return [patient, ...all];
      },
      textsOf: (team: Team) => {
        const { patient, all } = aboutOf(team);
        return [team.name, patient?.name ?? '', patient?.kana ?? '', ...all.map(({ name }) => name)];
      },
    }),
    [aboutOf],
  );
  return useInOrder('teams', teams, texts, byName);
}

const officeOf = ({ officeId }: Team): string => officeId;

/** The teams of the office in use as the list shows them. */
export function useTeams(state: ListViewState<TeamFilter>): ListResult<Team, TeamFilter> {
  const aboutOf = useAboutTeam();
  const { network } = state;
  const sortTextOf = useCallback(
    (columnId: string): ((team: Team) => string) | null => {
      if (columnId === 'name') return (team) => aboutOf(team).patient?.kana ?? team.name;
      if (columnId === 'created') return ({ createdOn }) => createdOn ?? '';
      if (columnId === 'state')
        return (team) => (team.status === 'struck-off' ? '2' : aboutOf(team).findings.length > 0 ? '0' : '1');
      return null;
    },
    [aboutOf],
  );
  return useRecordList(state, {
    ordered: useTeamsInOrder(),
    officeOf,
    sortTextOf,
    filtersOf: useCallback((team: Team) => teamFilters(team, aboutOf(team).findings), [aboutOf]),
    isInNetwork: useMemo(() => (network === null ? null : ({ packId }: Team) => packId === network), [network]),
  });
}
