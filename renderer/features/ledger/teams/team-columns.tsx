import type { Team } from '@shared/ledger/entities';
import type { GridColumn } from '../../../grid/grid-column';
import { textEdit } from '../../../records/list/cell-edits';
import { fieldColumn, withFurtherColumns } from '../../../records/list/field-column';
import { fieldFill } from '../../../records/list/field-fill';
import { Name, SecondLine } from '../../../records/list/cells';
import type { ChangeRecord } from '../../../records/panel/use-change-record';
import type { AboutTeams } from '../../../records/teams/listed-teams';
import { dayColumn, findingStates, stateColumn, type SaveEdits } from '../../../records/list/common-columns';

/** The columns of 台帳 › 患者・チーム › チーム. */
export function teamColumns(
  { offices, networkName, aboutOf }: AboutTeams,
  change: ChangeRecord<'teams'>,
): GridColumn<Team>[] {
  const save: SaveEdits<Team> = ({ id }, edits) => change({ id, edits });
  const membersText = (team: Team): string =>
    aboutOf(team)
      .members.map(({ name }) => name)
      .join('、');
  return withFurtherColumns(
    'team',
    [
      {
        id: 'name',
        title: 'チーム名',
        order: 'ふりがな順',
        width: { least: 10.5, part: 0.2 },
        isSortable: true,
        cell: (team) => {
          const { patient } = aboutOf(team);
          return (
            <>
              <Name>{team.name}</Name>
              <SecondLine>
                {patient ? (patient.name === team.name ? patient.kana : patient.name) : '患者 未入力'}
              </SecondLine>
            </>
          );
        },
        text: ({ name }) => name,
        edit: textEdit<Team>({
          label: 'チーム名',
          value: ({ name }) => name,
          check: (_, typed) => (typed === '' ? 'チーム名が空です。入れると次へ進めます' : null),
          save: (team, name) => save(team, { name }),
        }),
        fill: fieldFill('team', 'name', { required: 'チーム名が空です。入れると次へ進めます' }),
      },
      {
        id: 'network',
        title: 'ネットワーク・事業所',
        width: { least: 9.75, part: 0.19 },
        isSortable: false,
        runsOn: true,
        cell: ({ packId, officeId }) => (
          <>
            <span>{networkName(packId)}</span>
            <SecondLine>{offices.get(officeId)?.name}</SecondLine>
          </>
        ),
        text: ({ packId }) => networkName(packId),
      },
      dayColumn({ id: 'created', list: 'team', field: 'createdOn', part: 0.14, save }),
      {
        id: 'members',
        title: 'メンバー',
        width: { least: 8.125, part: 0.172 },
        isSortable: false,
        cell: (team) => (
          <>
            <span>{aboutOf(team).members.length}人</span>
            <SecondLine>{membersText(team)}</SecondLine>
          </>
        ),
        text: (team) => `${aboutOf(team).members.length}人 ${membersText(team)}`.trim(),
      },
      fieldColumn<Team>({ kind: 'team', field: 'note', least: 14, save }),
      stateColumn(6.5, (team) => findingStates(team, aboutOf(team).findings)),
    ],
    save,
  );
}
