import { today as currentDay, yearsAndMonths, type CalendarDate } from '@shared/text/calendar-date';
import type { Patient } from '@shared/ledger/entities';
import { consentInBrief, consentWords, type ConsentState } from '@shared/rules/patient-rules';
import { Badge } from '../../../ui/badge';
import type { GridColumn } from '../../../grid/grid-column';
import { dateEdit, dateText } from '../../../records/list/cell-dates';
import { nameEdit } from '../../../records/list/cell-edits';
import { fieldColumn, withFurtherColumns } from '../../../records/list/field-column';
import { fieldFill } from '../../../records/list/field-fill';
import { NameCell, Second } from '../../../records/list/cells';
import type { ChangeRecord } from '../../../records/panel/use-change-record';
import type { AboutPatient } from '../../../records/patients/use-patients';

interface PatientColumnFacts {
  officeName: (officeId: string) => string;
  networkName: (packId: string) => string;
  aboutOf: (patient: Patient) => AboutPatient;
  change: ChangeRecord<'patients'>;
}

/** 86歳 */
export const ageText = (birthday: CalendarDate | null): string =>
  birthday && birthday <= currentDay() ? `${yearsAndMonths(birthday, currentDay()).years}歳` : '';

const tones: Record<ConsentState, 'act' | 'notice' | 'ok' | 'info'> = {
  withdrawn: 'act',
  none: 'notice',
  explained: 'notice',
  signed: 'info',
  linked: 'ok',
};

/** The columns of 台帳 › 患者・チーム › 患者. */
export function patientColumns({
  officeName,
  networkName,
  aboutOf,
  change,
}: PatientColumnFacts): GridColumn<Patient>[] {
  const stateText = (patient: Patient): string => {
    if (patient.status === 'struck-off') return '抹消';
    const state = consentInBrief(aboutOf(patient));
    return state ? consentWords[state] : '';
  };
  const extra = (field: keyof Patient & string, least: number, required?: string) =>
    fieldColumn<Patient>({
      kind: 'patient',
      field,
      least,
      save: ({ id }, edits) => change({ id, edits }),
      ...(required !== undefined && { required }),
    });
  return withFurtherColumns(
    'patient',
    [
      {
        id: 'name',
        title: '氏名（ふりがな順）',
        width: { least: 9.625, part: 0.21 },
        isSortable: true,
        cell: ({ name, kana }) => <NameCell name={name} kana={kana} />,
        text: ({ name }) => name,
        edit: nameEdit('氏名', ({ id }, name, kana) => change({ id, edits: { name, kana } })),
        fill: fieldFill('patient', 'name', { required: '氏名が空です。入れると次へ進めます' }),
      },
      extra('kana', 9, 'ふりがなが空です。入れると次へ進めます'),
      {
        id: 'birthday',
        title: '生年月日',
        width: { least: 8.75, part: 0.19 },
        isSortable: true,
        cell: ({ birthday }) => (
          <>
            <span className="numeric">{dateText(birthday)}</span>
            <Second>{ageText(birthday)}</Second>
          </>
        ),
        text: ({ birthday }) => `${dateText(birthday)} ${ageText(birthday)}`.trim(),
        edit: dateEdit(
          '生年月日',
          ({ birthday }) => birthday,
          ({ id }, birthday) => change({ id, edits: { birthday } }),
        ),
        fill: fieldFill('patient', 'birthday'),
      },
      extra('postalCode', 7),
      extra('address', 14),
      extra('phone', 9),
      {
        id: 'doctor',
        title: 'かかりつけ医',
        width: { least: 10, part: 0.22 },
        isSortable: true,
        cell: ({ doctorName, doctorInstitution }) => (
          <>
            <span>{doctorName}</span>
            <Second>{doctorInstitution}</Second>
          </>
        ),
        text: ({ doctorName, doctorInstitution }) => `${doctorName} ${doctorInstitution}`.trim(),
        edit: {
          fields: [
            { label: 'かかりつけ医', value: ({ doctorName }) => doctorName },
            { label: '医療機関', value: ({ doctorInstitution }) => doctorInstitution },
          ],
          check: () => null,
          save: ({ id }, [doctorName = '', doctorInstitution = '']) =>
            change({ id, edits: { doctorName: doctorName.trim(), doctorInstitution: doctorInstitution.trim() } }),
        },
        fill: fieldFill('patient', 'doctorName'),
      },
      extra('doctorInstitution', 10),
      extra('familyName', 9),
      extra('familyRelation', 5),
      extra('familyPhone', 9),
      extra('note', 14),
      {
        id: 'team',
        title: 'チーム・事業所',
        width: { least: 9.75, part: 0.215 },
        isSortable: false,
        cell: (patient) => (
          <>
            <span>
              {aboutOf(patient)
                .teams.map(({ packId }) => networkName(packId))
                .join('、') || 'なし'}
            </span>
            <Second>{officeName(patient.officeId)}</Second>
          </>
        ),
        text: (patient) =>
          aboutOf(patient)
            .teams.map(({ packId }) => networkName(packId))
            .join('、') || 'なし',
      },
      {
        id: 'consent',
        title: '同意書',
        width: { least: 6.5, part: 0 },
        isSortable: true,
        cell: (patient) => {
          const text = stateText(patient);
          const state = consentInBrief(aboutOf(patient));
          return (
            text && <Badge tone={patient.status === 'struck-off' || !state ? 'plain' : tones[state]}>{text}</Badge>
          );
        },
        text: stateText,
      },
    ],
    ({ id }, edits) => change({ id, edits }),
  );
}
