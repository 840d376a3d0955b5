import { Team } from '@shared/ledger/entities';
import { useNewRecordDraft, type DraftDefinition } from '../../../records/panel/new-record-draft';
import { useChangeRecord } from '../../../records/panel/use-change-record';

/** What a form asks about a team. */
export type TeamValues = Omit<Team, 'id' | 'status' | 'struckOffOn'>;

/** Name, network and office may still be missing. */
const Draft = Team.omit({ id: true, status: true, struckOffOn: true }).extend({
  name: Team.shape.note,
  packId: Team.shape.note,
  officeId: Team.shape.note,
});

const newTeam: DraftDefinition<TeamValues> = {
  key: 'new-team',
  schema: Draft,
  blank: Draft.parse({}),
  given: ['officeId'],
};

export const useNewTeamDraft = () => useNewRecordDraft(newTeam);

/** What a field must hold before it is written; null when it may. */
export function refusalOf<F extends keyof TeamValues>(field: F, value: TeamValues[F]): string | null {
  if (field === 'name' && value === '') return 'チーム名が空です。入れると次へ進めます';
  if (field === 'packId' && value === '') return 'ネットワークを選んでください';
  if (field === 'officeId' && value === '') return '事業所を選んでください';
  return null;
}

export const neededFields: readonly (keyof TeamValues)[] = ['packId', 'name', 'officeId'];

export const teamName = ({ name }: Pick<Team, 'name'>): string => `チーム「${name}」`;
export const useChangeTeam = () => useChangeRecord('teams', teamName);
