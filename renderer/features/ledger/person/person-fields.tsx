import { useMemo } from 'react';
import { normalizeFurigana } from '@shared/text/kana';
import { normalizeMail, normalizePhone, toHalfWidth } from '@shared/text/width';
import { mailDoubt, nameDoubt, phoneDoubt } from '@shared/ledger/typed-doubts';
import type { Staff } from '@shared/ledger/entities';
import { useOpenLedger, useRecords } from '../../../state/open-ledger';
import { CheckBox } from '../../../ui/check-box';
import { DateField } from '../../../ui/date-field';
import { SelectField } from '../../../ui/select-field';
import { SuggestField } from '../../../ui/suggest-field';
import { TextField } from '../../../ui/text-field';
import { jobTypeSuggestions } from '../../../records/people/job-types';
import type { StaffField } from './staff-sentences';
import { Columns, Stack } from '../../../ui/layout';

/** What a form asks about a person. */
export type PersonValues = Omit<Staff, 'id' | 'status' | 'struckOffOn' | 'leftOn'>;
export type PersonErrors = Partial<Record<StaffField, string>>;
type TextFieldName = { [F in keyof PersonValues]: PersonValues[F] extends string ? F : never }[keyof PersonValues];

interface PersonFieldsProps {
  values: PersonValues;
  errors: PersonErrors;
  /** A field was left. */
  onCommit: <F extends keyof PersonValues>(field: F, value: PersonValues[F]) => void;
  /** For every key. */
  onType?: (field: TextFieldName, typed: string) => void;
  /** The field that has the keyboard at first. */
  focusOn?: string | null;
}

const trimmed = (text: string): string => text.trim();
const halfWidth = (text: string): string => toHalfWidth(text).trim();

/** The fields of a person, in the order of a personnel card. */
export function PersonFields({ values, errors, onCommit, onType, focusOn = null }: PersonFieldsProps) {
  const { memory } = useOpenLedger();
  const offices = useRecords('offices');
  const jobTypes = useMemo(() => jobTypeSuggestions(memory.read().records.people.values()), [memory]);
  const text = (field: TextFieldName, label: string) => ({
    label,
    value: values[field],
    error: errors[field],
    autoFocus: focusOn === field,
    onCommit: (value: string) => onCommit(field, value),
    ...(onType && { onType: (typed: string) => onType(field, typed) }),
  });
  return (
    <Stack gap={14}>
      <TextField {...text('name', '氏名')} required normalize={trimmed} check={nameDoubt} />
      <TextField
        {...text('kana', 'ふりがな')}
        required
        normalize={normalizeFurigana}
        placeholder="例：さとう けんいち"
      />
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
        {...text('jobType', '職種')}
        suggestions={jobTypes.map(({ word }) => word)}
        readings={new Map(jobTypes.map(({ word, reading }) => [word, reading]))}
      />
      <Columns columns="repeat(auto-fit, minmax(8.5rem, 1fr))" align="start" gap={12}>
        <TextField {...text('title', '役職')} normalize={trimmed} />
        <TextField {...text('department', '部署')} normalize={trimmed} />
      </Columns>
      <Columns columns="repeat(auto-fit, minmax(8.5rem, 1fr))" align="start" gap={12}>
        <TextField {...text('employeeNumber', '職員番号')} normalize={halfWidth} />
        <TextField {...text('phone', '電話')} normalize={normalizePhone} check={phoneDoubt} inputMode="tel" />
      </Columns>
      <TextField {...text('mail', 'メール')} normalize={normalizeMail} check={mailDoubt} inputMode="email" />
      <DateField
        label="入職日"
        optional
        value={values.joinedOn}
        error={errors.joinedOn}
        onCommit={(date) => onCommit('joinedOn', date)}
      />
      <DateField
        label="生年月日"
        optional
        value={values.birthday}
        error={errors.birthday}
        onCommit={(date) => onCommit('birthday', date)}
      />
      <CheckBox checked={values.isSystemManager} onChange={(isOn) => onCommit('isSystemManager', isOn)}>
        システム利用管理担当者
      </CheckBox>
      <TextField {...text('note', 'メモ')} lines={3} />
    </Stack>
  );
}
