import { everTookPart } from '@shared/ledger/taking-part';
import type { Membership, Office, Patient, Team } from '@shared/ledger/entities';
import type { Finding } from '@shared/rules/finding';
import { rulesOf } from '@shared/rules/network-rules';
import { isMember, teamFindings } from '@shared/rules/team-rules';
import { inJapaneseOrder } from '@shared/text/japanese-order';
import { grouped } from '../kind/grouped';
import { aboutFrom, type Around, type ListedKind, type NetworkChoice } from '../kind/listed-kind';
import { networkChoices, networkNameIn, ofPack } from '../kind/networks';
import { untouchedList } from '../list/list-view';

export type TeamFilter = 'registered' | 'findings' | 'gone' | 'all';

/** Patient, members and findings of a team. */
export interface AboutTeam {
  patient: Patient | null;
  /** Those who are in it and those who were, the first first. */
  all: readonly Membership[];
  /** Those who are in it today. */
  members: readonly Membership[];
  findings: readonly Finding[];
}

/** What teams are shown and found with. */
export interface AboutTeams {
  offices: ReadonlyMap<string, Office>;
  networkName: (packId: string) => string;
  networks: readonly NetworkChoice[];
  aboutOf: (team: Team) => AboutTeam;
}

type Read = Around<'memberships' | 'patients' | 'people' | 'offices' | 'enrolments' | 'accounts'>;

/** 台帳 › 患者・チーム › チーム. */
export const listedTeams: ListedKind<'team', AboutTeams, TeamFilter> = {
  list: 'team',
  words: {
    thing: 'チーム',
    counter: '件',
    list: 'チームの一覧',
    search: 'チーム名・患者・メンバーでさがす',
    add: 'チームを追加',
    icon: 'people',
    isNotThere: 'ありません',
    lead: '患者さんのチーム（部屋）に、だれがいつから入っているかがわかります。',
    hint: '行を押すと、そのチームのメンバーが右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
    gone: '抹消',
  },
  about: aboutFrom(['memberships', 'patients', 'people', 'offices', 'enrolments', 'accounts'], aboutTeams),
  nameOf: ({ name }) => name,
  order: (a, b) => inJapaneseOrder(a.name, b.name) || (a.id < b.id ? -1 : 1),
  texts: (team, { aboutOf }) => {
    const { patient, all } = aboutOf(team);
    return [team.name, patient?.name ?? '', patient?.kana ?? '', ...all.map(({ name }) => name)];
  },
  links: (team, { aboutOf }) => {
    const { patient, all } = aboutOf(team);
    return [patient, ...all];
  },
  details: ({ packId, officeId }, { networkName, offices }) => [networkName(packId), offices.get(officeId)?.name],
  view: { name: 'teams', untouched: untouchedList('registered', 'name') },
  chips: [
    { filter: 'registered', label: '利用中' },
    { filter: 'findings', label: '確かめること' },
    { filter: 'gone', label: '抹消' },
  ],
  filtersOf: (team, { aboutOf }) => {
    if (team.status === 'struck-off') return ['gone'];
    return aboutOf(team).findings.length > 0 ? ['registered', 'findings'] : ['registered'];
  },
  sortText: (columnId, { aboutOf }) => {
    if (columnId === 'name') return (team) => aboutOf(team).patient?.kana ?? team.name;
    if (columnId === 'created') return ({ createdOn }) => createdOn ?? '';
    if (columnId === 'state')
      return (team) => (team.status === 'struck-off' ? '2' : aboutOf(team).findings.length > 0 ? '0' : '1');
    return null;
  },
  networks: { choices: ({ networks }) => networks, has: ofPack },
};

function aboutTeams({ records, packs, today }: Read): AboutTeams {
  const { memberships, patients, people, offices, enrolments, accounts } = records;
  const byTeam = grouped(memberships.values(), ({ teamId }) => teamId);
  const nobody: Membership[] = [];
  return {
    offices,
    networkName: networkNameIn(packs),
    networks: networkChoices([...[...enrolments.values()].filter(everTookPart), ...accounts.values()], packs),
    aboutOf: (team) => {
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
    },
  };
}
