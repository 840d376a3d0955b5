import { normalizeFurigana } from '@shared/text/kana';
import { isPostalCode, normalizePhone, normalizePostalCode } from '@shared/text/width';
import { nameDoubt, phoneDoubt } from '@shared/ledger/typed-doubts';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/text-field';
import styles from '../../../records/panel/fields.module.css';
import { OfficeField } from '../../../records/panel/office-field';
import { textFieldsOf, type FormProps } from '../../../records/panel/text-fields';
import type { PatientValues } from './patient-values';

const trimmed = (text: string): string => text.trim();

const checkPostalCode = (code: string): string | null =>
  code === '' || isPostalCode(code) ? null : '郵便番号は7桁です。例：270-0192';

/** The fields of a patient: who it is, whose patient, the family. */
export function PatientFields(form: FormProps<PatientValues>) {
  const { values, errors, onCommit, focusOn } = form;
  const text = textFieldsOf('patients', form);
  return (
    <div className={styles['fields']}>
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
      <div className={styles['pair']}>
        <TextField
          {...text('postalCode')}
          normalize={normalizePostalCode}
          check={checkPostalCode}
          inputMode="numeric"
          placeholder="例：270-0192"
        />
        <TextField {...text('phone')} normalize={normalizePhone} check={phoneDoubt} inputMode="tel" />
      </div>
      <TextField {...text('address')} normalize={trimmed} wraps />
      <TextField {...text('doctorName')} normalize={trimmed} />
      <TextField {...text('doctorInstitution')} normalize={trimmed} />
      <div className={styles['pair']}>
        <TextField {...text('familyName')} normalize={trimmed} />
        <TextField {...text('familyRelation')} normalize={trimmed} placeholder="例：長女" />
      </div>
      <TextField {...text('familyPhone')} normalize={normalizePhone} check={phoneDoubt} inputMode="tel" />
      <TextField {...text('note')} lines={3} />
    </div>
  );
}
