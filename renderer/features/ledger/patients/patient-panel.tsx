import { useState } from 'react';
import type { Patient } from '@shared/ledger/entities';
import { update } from '../../../data/records';
import { CheckBox } from '../../../ui/check-box';
import { EditRecord } from '../../../records/panel/edit-record';
import { RecordPanel } from '../../../records/panel/record-panel';
import { strikingOffSentence } from '../../../records/panel/record-sentences';
import { StrikeOffForm } from '../../../records/panel/strike-off-form';
import { useEditForm } from '../../../records/panel/use-record-form';
import { PatientDetail } from './patient-detail';
import { PatientFields } from './patient-fields';
import { patientName, patientValues, refusalOf, useChangePatient, type PatientValues } from './patient-values';
import { useAboutPatient } from '../../../records/patients/use-patients';

interface PatientPanelProps {
  patient: Patient;
  takesFocus: boolean;
  onClose: () => void;
}

/** One patient beside the list. */
export function PatientPanel({ patient, takesFocus, onClose }: PatientPanelProps) {
  return (
    <RecordPanel
      takesFocus={takesFocus}
      detail={(onTask, isFocused) => (
        <PatientDetail patient={patient} takesFocus={isFocused} onTask={onTask} onClose={onClose} />
      )}
      edit={(focusOn, onBack) => <EditPatient patient={patient} focusOn={focusOn} onBack={onBack} />}
      strikeOff={(onBack) => <StrikeOffPatient patient={patient} onBack={onBack} />}
    />
  );
}

interface TaskProps {
  patient: Patient;
  onBack: () => void;
}

function EditPatient({ patient, focusOn, onBack }: TaskProps & { focusOn: string | null }) {
  const change = useChangePatient();
  const { errors, commit } = useEditForm<PatientValues>(refusalOf, (edits) => change({ id: patient.id, edits }));
  return (
    <EditRecord title={`${patientName(patient)}を編集`} onBack={onBack}>
      <PatientFields values={patientValues(patient)} errors={errors} onCommit={commit} focusOn={focusOn ?? 'name'} />
    </EditRecord>
  );
}

/** 抹消: the patient's teams go along, unless somebody says otherwise. */
function StrikeOffPatient({ patient, onBack }: TaskProps) {
  const change = useChangePatient();
  const { teams } = useAboutPatient()(patient);
  const [isWithTeams, setWithTeams] = useState(true);
  return (
    <StrikeOffForm
      who={patientName(patient)}
      onBack={onBack}
      onStrikeOff={(day) =>
        change({
          id: patient.id,
          edits: { status: 'struck-off', struckOffOn: day },
          sentence: strikingOffSentence(patientName(patient)),
          others: () =>
            isWithTeams
              ? teams.map((team) => update('teams', { ...team, status: 'struck-off', struckOffOn: day }))
              : [],
        })
      }
    >
      {teams.length > 0 && (
        <CheckBox checked={isWithTeams} onChange={setWithTeams}>
          この方のチーム（{teams.length}件）も抹消する
        </CheckBox>
      )}
    </StrikeOffForm>
  );
}
