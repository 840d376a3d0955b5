import { Team } from '@shared/ledger/entities';
import type { PanelProps, RecordKind } from '../../../records/kind/record-kind';
import { listedTeams, type AboutTeams, type TeamFilter } from '../../../records/teams/listed-teams';
import { MemberFields, teamName } from './member-fields';
import { teamColumns } from './team-columns';
import { TeamFactList } from './team-facts';
import { TeamFields, type TeamValues } from './team-fields';

/** Name, network and office may still be missing. */
const Draft = Team.omit({ id: true, status: true, struckOffOn: true }).extend({
  name: Team.shape.note,
  packId: Team.shape.note,
  officeId: Team.shape.note,
});

/** 台帳 › 患者・チーム › チーム. */
export const teams: RecordKind<'team', TeamValues, AboutTeams, TeamFilter> = {
  ...listedTeams,
  who: teamName,
  columns: teamColumns,
  panel: {
    subtitle: (team, { networkName, aboutOf }) =>
      `${networkName(team.packId)}　メンバー ${aboutOf(team).members.length}人`,
    findings: (team, { aboutOf }) => aboutOf(team).findings,
    Facts: TeamFactList,
    related: (team, { aboutOf }) => aboutOf(team).all,
    procedures: ({ id, patientId }) => ({
      label: 'このチームの手続き',
      events: ['team-joined'],
      given: { team: id, ...(patientId && { patient: patientId }) },
    }),
  },
  form: {
    Fields: TeamFields,
    refusalOf: (field, value) => {
      if (field === 'name' && value === '') return 'チーム名が空です。入れると次へ進めます';
      if (field === 'packId' && value === '') return 'ネットワークを選んでください';
      if (field === 'officeId' && value === '') return '事業所を選んでください';
      return null;
    },
    needed: ['packId', 'name', 'officeId'],
    // The first is none to type in.
    first: null,
    add: {
      draft: { key: 'new-team', schema: Draft, blank: Draft.parse({}), given: ['officeId'] },
      called: ({ name }) => (name.trim() ? teamName({ name }) : ''),
      unfinished: ({ name }) => (name ? teamName({ name }) : ''),
      // A room bears its patient's name, and stands at the patient's office.
      along: (field, { patientId, name }, { patients }) => {
        const patient = field === 'patientId' ? patients.get(patientId ?? '') : undefined;
        return patient ? { name: name || patient.name, officeId: patient.officeId } : null;
      },
      hint: 'メンバーは、追加したあとに続けて入れられます。',
    },
    edit: {
      valuesOf: (team) => team,
      findings: (team, { aboutOf }) => aboutOf(team).findings,
      // First: they are what changes.
      Notes: Members,
    },
  },
  strikeOff: {
    note: () =>
      'ネットワークのチーム（部屋）は、ここでは閉じません。閉じると、これまでの投稿が読めなくなることがあります。要る記録は先にコピーしてください。',
  },
};

function Members({ record: team, about }: PanelProps<'team', AboutTeams>) {
  return <MemberFields team={team} members={about.aboutOf(team).all} />;
}
