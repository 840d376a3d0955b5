import { normalizeFurigana } from '@shared/text/kana';
import { isPostalCode, normalizePhone, normalizePostalCode } from '@shared/text/width';
import { nameDoubt, phoneDoubt } from '@shared/ledger/typed-doubts';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/text-field';
import { OfficeField } from '../../../records/panel/office-field';
import { textFieldsOf, type FormProps } from '../../../records/panel/text-fields';
import type { PatientValues } from './patient-values';
import { Columns, Stack } from '../../../ui/layout';

const trimmed = (text: string): string => text.trim();

const checkPostalCode = (code: string): string | null =>
  code === '' || isPostalCode(code) ? null : '郵便番号は7桁です。例：270-0192';

/** The fields of a patient: who it is, whose patient, the family. */
export function PatientFields(form: FormProps<PatientValues>) {
  const { values, errors, onCommit, focusOn } = form;
  const text = textFieldsOf('patients', form);
  return (
    <Stack gap={14}>
      <TextField {...text('name')} required normalize={trimmed} check={nameDoubt} />
      <TextField {...text('kana')} required normalize={normalizeFurigana} placeholder="例：きむら しげる" />
      <DateField
        label="生年月日"
        optional
        value={values.birthday}
        error={errors.birthday}
        autoFocus={focusOn === 'birthday'}
        onCommit={(birthday) => onCommit('birthday', birthday)}
      />
      <OfficeField
        label="事業所"
        value={values.officeId}
        error={errors.officeId}
        onCommit={(officeId) => onCommit('officeId', officeId)}
      />
      <Columns columns="repeat(auto-fit, minmax(8.5rem, 1fr))" align="start" gap={12}>
        <TextField
          {...text('postalCode')}
          normalize={normalizePostalCode}
          check={checkPostalCode}
          inputMode="numeric"
          placeholder="例：270-0192"
        />
        <TextField {...text('phone')} normalize={normalizePhone} check={phoneDoubt} inputMode="tel" />
      </Columns>
      <TextField {...text('address')} normalize={trimmed} wraps />
      <TextField {...text('doctorName')} normalize={trimmed} />
      <TextField {...text('doctorInstitution')} normalize={trimmed} />
      <Columns columns="repeat(auto-fit, minmax(8.5rem, 1fr))" align="start" gap={12}>
        <TextField {...text('familyName')} normalize={trimmed} />
        <TextField {...text('familyRelation')} normalize={trimmed} placeholder="例：長女" />
      </Columns>
      <TextField {...text('familyPhone')} normalize={normalizePhone} check={phoneDoubt} inputMode="tel" />
      <TextField {...text('note')} lines={3} />
    </Stack>
  );
}
