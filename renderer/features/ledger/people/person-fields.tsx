import { useMemo } from 'react';
import type { Staff } from '@shared/ledger/entities';
import { CheckBox } from '../../../ui/check-box';
import { DateField } from '../../../ui/date-field';
import { SelectField } from '../../../ui/select-field';
import { SuggestField } from '../../../ui/suggest-field';
import { TextField } from '../../../ui/text-field';
import type { FieldsProps } from '../../../records/kind/record-kind';
import type { AboutPeople } from '../../../records/people/listed-people';
import { FurtherFields } from '../../../records/panel/further-fields';
import { dateFieldsOf, textFieldsOf } from '../../../records/panel/text-fields';
import { Columns, Stack } from '../../../ui/layout';

/** What a form asks about a person. */
export type PersonValues = Omit<Staff, 'id' | 'status' | 'struckOffOn' | 'leftOn' | 'otherPhone'> & {
  otherPhone: string;
};

/** The fields of a person, in the order of a personnel card. */
export function PersonFields(form: FieldsProps<PersonValues, AboutPeople>) {
  const { values, errors, onCommit, about, keepsKeys = false } = form;
  const { offices } = about;
  const jobTypes = useMemo(() => about.jobTypes(), [about]);
  const text = textFieldsOf('people', form);
  const date = dateFieldsOf('people', form);
  return (
    <Stack gap={14}>
      <TextField
        {...text('name')}
        required
        {...(keepsKeys && values.kana === '' && { onReading: (kana: string) => onCommit('kana', kana) })}
      />
      <TextField {...text('kana')} required placeholder="例：さとう けんいち" />
      <SelectField
        label="所属"
        required
        value={values.officeId}
        error={errors.officeId}
        onCommit={(officeId) => onCommit('officeId', officeId)}
        {...(values.officeId === '' && { placeholder: '選んでください' })}
        choices={[...offices.values()].map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SuggestField
        {...text('jobType')}
        suggestions={jobTypes.map(({ word }) => word)}
        readings={new Map(jobTypes.map(({ word, reading }) => [word, reading]))}
      />
      <Columns columns="repeat(auto-fit, minmax(8.5rem, 1fr))" align="start" gap={12}>
        <TextField {...text('title')} />
        <TextField {...text('department')} />
      </Columns>
      <Columns columns="repeat(auto-fit, minmax(8.5rem, 1fr))" align="start" gap={12}>
        <TextField {...text('phone')} />
        <TextField {...text('otherPhone')} />
      </Columns>
      <TextField {...text('employeeNumber')} />
      <TextField {...text('mail')} />
      <DateField {...date('joinedOn')} />
      <DateField {...date('birthday')} />
      <CheckBox checked={values.isSystemManager} onChange={(isOn) => onCommit('isSystemManager', isOn)}>
        システム利用管理担当者
      </CheckBox>
      <FurtherFields table="people" {...form} />
      <TextField {...text('note')} lines={3} />
    </Stack>
  );
}
