import type { Team } from '@shared/ledger/entities';
import { Note } from '../../../ui/note';
import { EditRecord } from '../../../records/panel/edit-record';
import { RecordPanel } from '../../../records/panel/record-panel';
import { strikingOffSentence } from '../../../records/panel/record-sentences';
import { StrikeOffForm } from '../../../records/panel/strike-off-form';
import { useEditForm } from '../../../records/panel/use-record-form';
import { MemberFields } from './member-fields';
import { TeamDetail } from './team-detail';
import { TeamFields } from './team-fields';
import { refusalOf, teamName, useChangeTeam, type TeamValues } from './team-values';
import { useAboutTeam } from '../../../records/teams/use-teams';

interface TeamPanelProps {
  team: Team;
  takesFocus: boolean;
  onClose: () => void;
}

/** One team beside the list. */
export function TeamPanel({ team, takesFocus, onClose }: TeamPanelProps) {
  return (
    <RecordPanel
      takesFocus={takesFocus}
      detail={(onTask, isFocused) => (
        <TeamDetail team={team} takesFocus={isFocused} onTask={onTask} onClose={onClose} />
      )}
      edit={(focusOn, onBack) => <EditTeam team={team} focusOn={focusOn} onBack={onBack} />}
      strikeOff={(onBack) => <StrikeOffTeam team={team} onBack={onBack} />}
    />
  );
}

interface TaskProps {
  team: Team;
  onBack: () => void;
}

/** Members first: they are what changes. */
function EditTeam({ team, focusOn, onBack }: TaskProps & { focusOn: string | null }) {
  const change = useChangeTeam();
  const { all, findings } = useAboutTeam()(team);
  const { errors, commit } = useEditForm<TeamValues>(refusalOf, (edits) => change({ id: team.id, edits }));
  return (
    <EditRecord title={`${teamName(team)}を編集`} onBack={onBack}>
      <MemberFields team={team} members={all} />
      <TeamFields
        values={team}
        errors={errors}
        findings={findings}
        onCommit={commit}
        onPatient={(patient) => commit('patientId', patient?.id ?? null)}
        focusOn={focusOn}
      />
    </EditRecord>
  );
}

function StrikeOffTeam({ team, onBack }: TaskProps) {
  const change = useChangeTeam();
  return (
    <StrikeOffForm
      who={teamName(team)}
      onBack={onBack}
      onStrikeOff={(day) =>
        change({
          id: team.id,
          edits: { status: 'struck-off', struckOffOn: day },
          sentence: strikingOffSentence(teamName(team)),
        })
      }
    >
      <Note tone="notice">
        ネットワークのチーム（部屋）は、ここでは閉じません。閉じると、これまでの投稿が読めなくなることがあります。要る記録は先に写してください。
      </Note>
    </StrikeOffForm>
  );
}
