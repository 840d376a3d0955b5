import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { ConsentPack } from '@shared/consents/consent-facts';
import { dayFindings } from '@shared/consents/consent-findings';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { Consent } from '@shared/ledger/entities';
import { DateField } from '../../ui/date-field';
import { PanelForm } from '../../ui/panel-form';
import { Note } from '../../ui/note';
import { addressKept, useOnce } from '../../ui/once';
import { goToUnsettled } from '../../ui/field';
import { remarkOn } from '../../records/panel/finding';
import { calledOf, DAY_FIELD, dayLabel, recordWords, ruleOf, type ConsentTask } from './consent-words';
import { typedOnPaper } from './consent-paper';
import { ExplainerField, SignerFields } from './signer-fields';
import { useStepDraft, type StepValues } from './step-draft';
import { useRecordConsent } from './use-record-consent';
import { useToday } from '../../state/use-today';
import { currentDay } from '../../data/clock';

export interface RecordStepProps {
  row: ConsentRow;
  pack: ConsentPack;
  task: ConsentTask;
  /** Written down: of a row without a consent it is another row by then. */
  onRecorded: (consentId: string) => void;
  onBack: () => void;
  /** Above the day: how it is done. */
  children?: ReactNode;
}

/** One step of a consent is written down: its day, and who. */
export function RecordStep({ row, pack, task, onRecorded, onBack, children }: RecordStepProps) {
  const record = useRecordConsent();
  const field = DAY_FIELD[task];
  const { values, change, drop } = useStepDraft(`${row.id} ${task}`, startOf(row, pack, task));
  const [error, setError] = useState<{ isDay: boolean; sentence: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const today = useToday();
  const findings = useMemo(() => {
    const consent = row.consent ?? Consent.parse({ id: 'new', packId: row.packId, patientId: row.patient.id });
    return dayFindings({ ...consent, [field]: values[field] }, today);
  }, [row, field, values, today]);
  const wasRecorded = Boolean(row.consent?.[field]);
  const press = useOnce(async (): Promise<void> => {
    // A date that can't be read leaves the one before in place: that one isn't meant.
    if (goToUnsettled(form.current)) return;
    if (!values[field] && !wasRecorded) {
      setError({ isDay: true, sentence: '日を入れてください。例：11/20、R8.11.20、今日' });
      return form.current?.querySelector<HTMLElement>('input[type="text"]')?.focus();
    }
    const isKept = addressKept();
    const recorded = await record(pack, row, task, editsOf(task, values, row.consent));
    if (!recorded.ok) return setError({ isDay: false, sentence: recorded.message });
    drop();
    if (isKept()) onRecorded(recorded.id);
  });
  const note = task === 'withdrawn' ? undefined : ruleOf(pack, task)?.note;
  return (
    <PanelForm
      title={recordWords(pack, task)}
      subtitle={<p className="subtle">{calledOf(row)}</p>}
      confirm={values[field] || !wasRecorded ? '記録する' : '日を消して記録する'}
      onConfirm={() => void press()}
      onBack={onBack}
      failed={error && !error.isDay ? error.sentence : null}
      ref={form}
    >
      {note && <Note>{note}</Note>}
      {children}
      <DateField
        label={dayLabel(pack, task)}
        required={!wasRecorded}
        optional={wasRecorded}
        autoFocus
        value={values[field]}
        error={error?.isDay ? error.sentence : null}
        hint={remarkOn(field, findings)}
        onCommit={(day) => {
          setError(null);
          change({ [field]: day });
        }}
      />
      {task === 'explained' && <ExplainerField row={row} values={values} onChange={change} />}
      {task === 'signed' && <SignerFields row={row} pack={pack} values={values} onChange={change} />}
    </PanelForm>
  );
}

/** As it stands in the ledger; a step that is new begins with what its paper says, else with today, and with the patient's own signature. */
function startOf(row: ConsentRow, pack: ConsentPack, task: ConsentTask): StepValues {
  const { consent, patient, familyName } = row;
  const kept = consent ?? Consent.parse({ id: 'new', packId: 'new', patientId: patient.id });
  const { explainedOn, explainedBy, signedOn, signedBy, signerRelation, originalKept } = kept;
  const { copyGivenOn, sentOn, linkedOn, withdrawnOn } = kept;
  const isNew = !kept[DAY_FIELD[task]];
  return {
    ...{ explainedOn, explainedBy, signedOn, signedBy, signerRelation, originalKept },
    ...{ copyGivenOn, sentOn, linkedOn, withdrawnOn },
    familySignedBy: kept.familySignedBy ?? '',
    ...(task === 'signed' && !signedBy && { signedBy: familyName || patient.name, signerRelation: '本人' }),
    ...(task === 'signed' && isNew && { originalKept: true }),
    ...(isNew && { [DAY_FIELD[task]]: currentDay() }),
    ...(isNew && task === 'explained' && typedOnPaper(row, pack)),
  };
}

function editsOf(task: ConsentTask, values: StepValues, before: Consent | null) {
  const field = DAY_FIELD[task];
  const day = { [field]: values[field] };
  if (task === 'explained') return { ...day, explainedBy: values.explainedBy };
  if (task !== 'signed') return day;
  const { signedBy, signerRelation, originalKept, familySignedBy, signedOn } = values;
  // A day that was taken out takes the signature along.
  if (!signedOn) return { ...day, signedBy: '', signerRelation: '', originalKept: false };
  const isChanged = familySignedBy !== (before?.familySignedBy ?? '');
  return { ...day, signedBy, signerRelation, originalKept, ...(isChanged && { familySignedBy }) };
}
