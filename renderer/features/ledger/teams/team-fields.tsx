import { useMemo } from 'react';
import { formatWareki } from '@shared/text/wareki';
import type { Patient, Team } from '@shared/ledger/entities';
import { useRecords } from '../../../state/open-ledger';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/text-field';
import type { CellChoice } from '../../../records/list/cell-edits';
import { byReading } from '@shared/text/japanese-order';
import { ChoiceField } from '../../../records/panel/choice-field';
import { remarkOn } from '../../../records/panel/finding';
import type { FieldsProps } from '../../../records/kind/record-kind';
import { FurtherFields } from '../../../records/panel/further-fields';
import { OfficeField } from '../../../records/panel/office-field';
import { dateFieldsOf, textFieldsOf } from '../../../records/panel/text-fields';
import { NetworkField } from '../../../records/panel/network-field';
import type { AboutTeams } from '../../../records/teams/listed-teams';
import { Stack } from '../../../ui/layout';

/** What a form asks about a team. */
export type TeamValues = Omit<Team, 'id' | 'status' | 'struckOffOn'>;

/** The fields of a team; its members have a form of their own. */
export function TeamFields(form: FieldsProps<TeamValues, AboutTeams>) {
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
        unknown="台帳にいない方です。一覧から選ぶか、先に「患者」で追加してください"
        onCommit={(id) => onCommit('patientId', patients.has(id ?? '') ? id : null)}
      />
      <TextField {...text('name')} required />
      <OfficeField
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
