import { useMemo } from 'react';
import { formatWareki } from '@shared/text/wareki';
import type { Patient } from '@shared/ledger/entities';
import { useRecords } from '../../../state/open-ledger';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/text-field';
import type { CellChoice } from '../../../records/list/cell-edits';
import { byReading } from '@shared/text/japanese-order';
import { ChoiceField } from '../../../records/panel/choice-field';
import { remarkOn } from '../../../records/panel/finding';
import { FurtherFields } from '../../../records/panel/further-fields';
import { OfficeField } from '../../../records/panel/office-field';
import { dateFieldsOf, textFieldsOf, type FormProps } from '../../../records/panel/text-fields';
import { NetworkField } from '../../../records/panel/network-field';
import type { TeamValues } from './team-values';
import { Stack } from '../../../ui/layout';

interface TeamFieldsProps extends FormProps<TeamValues> {
  /** A patient was chosen: a name, where there is none yet, may follow. */
  onPatient: (patient: Patient | null) => void;
}

/** The fields of a team; its members have a form of their own. */
export function TeamFields({ onPatient, ...form }: TeamFieldsProps) {
  const { values, errors, findings = [], onCommit } = form;
  const patients = useRecords('patients');
  const choices = useMemo(() => patientChoices(patients.values()), [patients]);
  const text = textFieldsOf('teams', form);
  const date = dateFieldsOf('teams', form);
  return (
    <Stack gap={14}>
      <NetworkField value={values.packId} error={errors.packId} onCommit={(packId) => onCommit('packId', packId)} />
      <ChoiceField
        label="患者"
        value={values.patientId}
        choices={choices}
        hint={remarkOn('patientId', findings) ?? 'ひらがなでもさがせます'}
        unknown="台帳にいない方です。一覧から選ぶか、先に「患者」で加えてください"
        onCommit={(id) => onPatient(patients.get(id ?? '') ?? null)}
      />
      <TextField {...text('name')} required />
      <OfficeField
        label="事業所"
        value={values.officeId}
        error={errors.officeId}
        onCommit={(officeId) => onCommit('officeId', officeId)}
      />
      <DateField {...date('createdOn')} />
      <FurtherFields table="teams" {...form} />
      <TextField {...text('note')} lines={3} />
    </Stack>
  );
}

const NOBODY: CellChoice = { value: null, word: '決めない', reading: 'きめない' };

/** The patients by furigana; the same names are told apart by the day of birth. */
function patientChoices(patients: Iterable<Patient>): CellChoice[] {
  const sorted = [...patients].filter(({ status }) => status === 'registered').sort(byReading);
  const uses = new Map<string, number>();
  for (const { name } of sorted) uses.set(name, (uses.get(name) ?? 0) + 1);
  return [
    NOBODY,
    ...sorted.map(({ id, name, kana, birthday }) => ({
      value: id,
      word: (uses.get(name) ?? 0) > 1 ? `${name}（${birthday ? formatWareki(birthday) : id}）` : name,
      reading: kana,
    })),
  ];
}
