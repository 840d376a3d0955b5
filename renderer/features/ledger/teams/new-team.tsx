import { Team } from '@shared/ledger/entities';
import { useOfficeInUse } from '../../../state/office-in-use';
import { update } from '../../../data/records';
import { NewRecordForm } from '../../../records/panel/new-record';
import type { NewRecordDraft } from '../../../records/panel/new-record-draft';
import { addedSentence } from '../../../records/panel/record-sentences';
import { useAddRecord } from '../../../records/panel/use-change-record';
import { useNewForm } from '../../../records/panel/use-record-form';
import { TeamFields } from './team-fields';
import { neededFields, refusalOf, teamName, type TeamValues } from './team-values';

interface NewTeamProps {
  draft: NewRecordDraft<TeamValues>;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** チームを追加; its members follow in its panel. */
export function NewTeam({ draft, onClose, onAdded }: NewTeamProps) {
  const { office } = useOfficeInUse();
  const addRecord = useAddRecord();
  const { errors, commit, refused, add } = useNewForm(draft, neededFields, refusalOf);
  const values = { ...draft.values, officeId: draft.values.officeId || (office?.id ?? '') };
  const press = async (): Promise<void> => {
    const id = crypto.randomUUID();
    const isAdded = await add(values, async () => {
      const team = Team.parse({ ...values, id });
      const result = await addRecord([update('teams', team)], addedSentence(teamName(team)));
      return result.ok ? null : result.message;
    });
    if (isAdded) onAdded(id);
  };
  return (
    <NewRecordForm
      title="チームを追加"
      button={values.name.trim() ? `${teamName(values)}を追加` : 'チームを追加'}
      refused={refused}
      takesFocus
      onAdd={() => void press()}
      onClose={onClose}
    >
      {draft.isRead && (
        <TeamFields
          values={values}
          errors={errors}
          onCommit={commit}
          // A room bears its patient's name, and stands at the patient's office.
          onPatient={(patient) =>
            draft.change({
              patientId: patient?.id ?? null,
              ...(patient && { name: values.name || patient.name, officeId: patient.officeId }),
            })
          }
          keepsKeys
        />
      )}
      <p className="subtle">メンバーは、追加したあとに続けて入れられます。</p>
    </NewRecordForm>
  );
}
