import type { Patient } from '@shared/ledger/entities';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/text-field';
import type { FieldsProps } from '../../../records/kind/record-kind';
import { FurtherFields } from '../../../records/panel/further-fields';
import { OfficeField } from '../../../records/panel/office-field';
import { dateFieldsOf, textFieldsOf } from '../../../records/panel/text-fields';
import type { AboutPatients } from '../../../records/patients/listed-patients';
import { Columns, Stack } from '../../../ui/layout';

/** Fields that records of before don't have. */
type Later = 'postalCode' | 'address' | 'phone' | 'otherPhone';

/** What a form asks about a patient. */
export type PatientValues = Omit<Patient, 'id' | 'status' | 'struckOffOn' | Later> & Record<Later, string>;

/** The fields of a patient: who it is, whose patient, the family. */
export function PatientFields(form: FieldsProps<PatientValues, AboutPatients>) {
  const { values, errors, onCommit } = form;
  const text = textFieldsOf('patients', form);
  const date = dateFieldsOf('patients', form);
  return (
    <Stack gap={14}>
      <TextField {...text('name')} required />
      <TextField {...text('kana')} required placeholder="例：きむら しげる" />
      <DateField {...date('birthday')} />
      <OfficeField
        value={values.officeId}
        error={errors.officeId}
        onCommit={(officeId) => onCommit('officeId', officeId)}
      />
      <Columns columns="repeat(auto-fit, minmax(8.5rem, 1fr))" align="start" gap={12}>
        <TextField {...text('postalCode')} placeholder="例：270-0114" />
        <TextField {...text('phone')} />
      </Columns>
      <TextField {...text('address')} wraps />
      <TextField {...text('doctorName')} />
      <TextField {...text('doctorInstitution')} />
      <Columns columns="repeat(auto-fit, minmax(8.5rem, 1fr))" align="start" gap={12}>
        <TextField {...text('familyName')} />
        <TextField {...text('familyRelation')} placeholder="例：長女" />
      </Columns>
      <TextField {...text('familyPhone')} />
      <FurtherFields table="patients" {...form} />
      <TextField {...text('note')} lines={3} />
    </Stack>
  );
}
