import { useMemo } from 'react';
import type { Device } from '@shared/ledger/entities';
import { networksOf } from '@shared/papers/staff-papers';
import { systemManagersOf } from '@shared/rules/staff-rules';
import { nobodyWord } from '@shared/rules/device-rules';
import { memberWords, postWords, type OutNames } from '@shared/tables/export/out-names';
import { useRecords } from '../../state/open-ledger';
import { useNetworksUsed } from '../../state/use-networks-used';
import { useSession } from '../../state/session';
import { OFFICE_ACCOUNT } from '../accounts/office-account';
import { useToday } from '../../state/use-today';
import { useNetworkName } from '../panel/use-network-name';
import { useAbout } from '../kind/use-about';
import { listedPatients } from '../patients/listed-patients';
import { listedTeams } from '../teams/listed-teams';

/** The words of a table for what the ledger keeps as ids, but for 状態, which each list has of its own. */
export function useOutNames(): Omit<OutNames, 'state'> {
  const { packs } = useSession();
  const offices = useRecords('offices');
  const people = useRecords('people');
  const patients = useRecords('patients');
  const enrolments = useRecords('enrolments');
  const networkName = useNetworkName();
  const { aboutOf: aboutPatient } = useAbout(listedPatients);
  const { aboutOf: aboutTeam } = useAbout(listedTeams);
  const usedBy = useNetworksUsed();
  const today = useToday();
  return useMemo(() => {
    const networks = new Map(
      [...offices.keys()].map((id) => [
        id,
        joined(networksOf(id, enrolments.values(), packs).map((one) => one.network)),
      ]),
    );
    return {
      office: (id) => offices.get(id)?.name ?? '',
      person: (id) => people.get(id)?.name ?? '',
      nobody: (kind, record) =>
        kind === 'device' ? nobodyWord(record as Device) : kind === 'account' ? OFFICE_ACCOUNT.word : '',
      patient: (id) => patients.get(id)?.name ?? '',
      network: (id) => networkName(id) || id,
      lacksManager: (id) => systemManagersOf(id, [...people.values()], today).length === 0,
      networksOf: (id) => networks.get(id) ?? '',
      otherPosts: (person) => postWords(person, offices),
      networksUsedBy: (id) => joined([...(usedBy.get(id) ?? [])].map((packId) => networkName(packId))),
      teamsOf: (patient) => joined(aboutPatient(patient).teams.map(({ packId }) => networkName(packId))),
      memberDetails: (team) => joined(aboutTeam(team).members.map((one) => memberWords(one, today))),
      members: (team) => joined(aboutTeam(team).members.map(({ name }) => name)),
    };
  }, [packs, offices, people, patients, enrolments, networkName, aboutPatient, aboutTeam, usedBy, today]);
}

const joined = (words: readonly string[]): string => words.filter((word) => word !== '').join('、');
