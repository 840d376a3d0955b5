import type { Team } from '@shared/ledger/entities';
import { Badge } from '../../../ui/badge';
import type { GridColumn } from '../../../grid/grid-column';
import { dateEdit, dateText } from '../../../records/list/cell-dates';
import { textEdit } from '../../../records/list/cell-edits';
import { fieldColumn, withFurtherColumns } from '../../../records/list/field-column';
import { fieldFill } from '../../../records/list/field-fill';
import { Name, Second } from '../../../records/list/cells';
import type { ChangeRecord } from '../../../records/panel/use-change-record';
import type { AboutTeam } from '../../../records/teams/use-teams';

interface TeamColumnFacts {
  officeName: (officeId: string) => string;
  networkName: (packId: string) => string;
  aboutOf: (team: Team) => AboutTeam;
  change: ChangeRecord<'teams'>;
}

/** The columns of 台帳 › 患者・チーム › チーム. */
export function teamColumns({ officeName, networkName, aboutOf, change }: TeamColumnFacts): GridColumn<Team>[] {
  const membersText = (team: Team): string =>
    aboutOf(team)
      .members.map(({ name }) => name)
      .join('、');
  const stateText = (team: Team): string =>
    team.status === 'struck-off' ? '抹消' : (aboutOf(team).findings[0]?.short ?? '');
  return withFurtherColumns(
    'team',
    [
      {
        id: 'name',
        title: 'チーム名（ふりがな順）',
        width: { least: 12, part: 0.265 },
        isSortable: true,
        cell: (team) => {
          const { patient } = aboutOf(team);
          return (
            <>
              <Name>{team.name}</Name>
              <Second>{patient ? (patient.name === team.name ? patient.kana : patient.name) : '患者 未入力'}</Second>
            </>
          );
        },
        text: ({ name }) => name,
        edit: textEdit<Team>({
          label: 'チーム名',
          value: ({ name }) => name,
          check: (_, typed) => (typed === '' ? 'チーム名が空です。入れると次へ進めます' : null),
          save: ({ id }, name) => change({ id, edits: { name } }),
        }),
        fill: fieldFill('team', 'name', { required: 'チーム名が空です。入れると次へ進めます' }),
      },
      {
        id: 'network',
        title: 'ネットワーク・事業所',
        width: { least: 10.25, part: 0.225 },
        isSortable: false,
        cell: ({ packId, officeId }) => (
          <>
            <span>{networkName(packId)}</span>
            <Second>{officeName(officeId)}</Second>
          </>
        ),
        text: ({ packId }) => networkName(packId),
      },
      {
        id: 'members',
        title: 'メンバー',
        width: { least: 10, part: 0.22 },
        isSortable: false,
        cell: (team) => (
          <>
            <span>{aboutOf(team).members.length}人</span>
            <Second>{membersText(team)}</Second>
          </>
        ),
        text: (team) => `${aboutOf(team).members.length}人 ${membersText(team)}`.trim(),
      },
      {
        id: 'created',
        title: 'つくった日',
        width: { least: 8.25, part: 0.178 },
        isSortable: true,
        cell: ({ createdOn }) => <span className="numeric">{dateText(createdOn)}</span>,
        text: ({ createdOn }) => dateText(createdOn),
        edit: dateEdit(
          'つくった日',
          ({ createdOn }) => createdOn,
          ({ id }, createdOn) => change({ id, edits: { createdOn } }),
        ),
        fill: fieldFill('team', 'createdOn'),
      },
      fieldColumn<Team>({ kind: 'team', field: 'note', least: 14, save: ({ id }, edits) => change({ id, edits }) }),
      {
        id: 'state',
        title: '状態',
        width: { least: 5, part: 0 },
        isSortable: true,
        cell: (team) => {
          const text = stateText(team);
          const tone = team.status === 'struck-off' ? 'plain' : (aboutOf(team).findings[0]?.tone ?? 'plain');
          return text && <Badge tone={tone}>{text}</Badge>;
        },
        text: stateText,
      },
    ],
    ({ id }, edits) => change({ id, edits }),
  );
}
