import { yearsAndMonths, type CalendarDate } from '@shared/text/calendar-date';
import type { Patient } from '@shared/ledger/entities';
import { consentInBrief, consentWords, type ConsentState } from '@shared/rules/patient-rules';
import type { GridColumn } from '../../../grid/grid-column';
import { nameEdit } from '../../../records/list/cell-edits';
import { fieldColumn, withFurtherColumns } from '../../../records/list/field-column';
import { fieldFill } from '../../../records/list/field-fill';
import { NameCell, SecondLine } from '../../../records/list/cells';
import type { ChangeRecord } from '../../../records/panel/use-change-record';
import type { AboutPatient, AboutPatients } from '../../../records/patients/listed-patients';
import { dayColumn, stateColumn, type SaveEdits, type StateWords } from '../../../records/list/common-columns';
import { currentDay } from '../../../data/clock';

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
export function patientColumns(
  { offices, networkName, aboutOf }: AboutPatients,
  change: ChangeRecord<'patients'>,
): GridColumn<Patient>[] {
  const save: SaveEdits<Patient> = ({ id }, edits) => change({ id, edits });
  const teamsText = (patient: Patient): string =>
    aboutOf(patient)
      .teams.map(({ packId }) => networkName(packId))
      .join('、') || 'なし';
  const extra = (field: keyof Patient & string, least: number, required?: string) =>
    fieldColumn<Patient>({
      kind: 'patient',
      field,
      least,
      save,
      ...(required !== undefined && { required }),
    });
  return withFurtherColumns(
    'patient',
    [
      {
        id: 'name',
        title: '氏名',
        order: 'ふりがな順',
        width: { least: 9.625, part: 0.2 },
        isSortable: true,
        cell: ({ name, kana }) => <NameCell name={name} kana={kana} />,
        text: ({ name }) => name,
        edit: nameEdit('氏名', (patient, name, kana) => save(patient, { name, kana })),
        fill: fieldFill('patient', 'name', { required: '氏名が空です。入れると次へ進めます' }),
      },
      extra('kana', 9, 'ふりがなが空です。入れると次へ進めます'),
      {
        id: 'team',
        title: 'チーム・事業所',
        width: { least: 9.25, part: 0.19 },
        isSortable: false,
        runsOn: true,
        cell: (patient) => (
          <>
            <span>{teamsText(patient)}</span>
            <SecondLine>{offices.get(patient.officeId)?.name}</SecondLine>
          </>
        ),
        text: teamsText,
      },
      dayColumn({ id: 'birthday', list: 'patient', field: 'birthday', part: 0.18, save }),
      extra('postalCode', 7),
      extra('address', 14),
      extra('phone', 9),
      {
        id: 'doctor',
        title: 'かかりつけ医',
        width: { least: 10, part: 0.2 },
        isSortable: true,
        cell: ({ doctorName, doctorInstitution }) => (
          <>
            <span>{doctorName}</span>
            <SecondLine>{doctorInstitution}</SecondLine>
          </>
        ),
        text: ({ doctorName, doctorInstitution }) => `${doctorName} ${doctorInstitution}`.trim(),
        edit: {
          fields: [
            { label: 'かかりつけ医', value: ({ doctorName }) => doctorName },
            { label: '医療機関', value: ({ doctorInstitution }) => doctorInstitution },
          ],
          check: () => null,
          save: (patient, [doctorName = '', doctorInstitution = '']) =>
            save(patient, { doctorName: doctorName.trim(), doctorInstitution: doctorInstitution.trim() }),
        },
        fill: fieldFill('patient', 'doctorName'),
      },
      extra('doctorInstitution', 10),
      extra('familyName', 9),
      extra('familyRelation', 5),
      extra('familyPhone', 9),
      extra('note', 14),
      stateColumn(6.125, (patient) => consentState(patient, aboutOf(patient)), { id: 'consent', title: '同意書' }),
    ],
    save,
  );
}

/** How far the consents have come, or that the patient was struck off. */
function consentState({ status }: Patient, about: AboutPatient): StateWords[] {
  if (status === 'struck-off') return [{ text: '抹消', tone: 'plain' }];
  const state = consentInBrief(about);
  return state ? [{ text: consentWords[state], tone: tones[state] }] : [];
}
