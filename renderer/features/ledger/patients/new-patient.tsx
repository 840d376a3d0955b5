import { isKana, normalizeFurigana } from '@shared/text/kana';
import { Patient } from '@shared/ledger/entities';
import { useOfficeInUse } from '../../../state/office-in-use';
import { update } from '../../../data/records';
import { NewRecordForm } from '../../../records/panel/new-record';
import type { NewRecordDraft } from '../../../records/panel/new-record-draft';
import { addedSentence } from '../../../records/panel/record-sentences';
import { useAddRecord } from '../../../records/panel/use-change-record';
import { useNewForm } from '../../../records/panel/use-record-form';
import { PatientFields } from './patient-fields';
import { neededFields, patientName, refusalOf, type PatientValues } from './patient-values';

interface NewPatientProps {
  draft: NewRecordDraft<PatientValues>;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** 患者を追加. */
export function NewPatient({ draft, onClose, onAdded }: NewPatientProps) {
  const { office } = useOfficeInUse();
  const addRecord = useAddRecord();
  const { errors, commit, refused, add } = useNewForm(draft, neededFields, refusalOf);
  const values = { ...draft.values, officeId: draft.values.officeId || (office?.id ?? '') };
  /** A name in kana is its own reading. */
  const readKana = (): void => {
    if (values.kana === '' && isKana(values.name)) commit('kana', normalizeFurigana(values.name));
  };
  const press = async (): Promise<void> => {
    const id = crypto.randomUUID();
    const isAdded = await add(values, async () => {
      const patient = Patient.parse({ ...values, id });
      const result = await addRecord([update('patients', patient)], addedSentence(patientName(patient)));
      return result.ok ? null : result.message;
    });
    if (isAdded) onAdded(id);
  };
  const name = values.name.trim();
  return (
    <NewRecordForm
      title="患者を追加"
      button={name ? `${name}さんを追加` : '患者を追加'}
      refused={refused}
      onAdd={() => void press()}
      onLeaveField={readKana}
      onClose={onClose}
    >
      {draft.isRead && <PatientFields values={values} errors={errors} onCommit={commit} keepsKeys focusOn="name" />}
    </NewRecordForm>
  );
}
