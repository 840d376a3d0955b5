import { isKana } from '@shared/text/kana';
import { Patient } from '@shared/ledger/entities';
import { useNewRecordDraft, type DraftDefinition } from '../../../records/panel/new-record-draft';
import { useChangeRecord } from '../../../records/panel/use-change-record';

/** Fields that records of before don't have. */
type Later = 'postalCode' | 'address' | 'phone';

/** What a form asks about a patient. */
export type PatientValues = Omit<Patient, 'id' | 'status' | 'struckOffOn' | Later> & Record<Later, string>;

/** A patient's own, with a text for every field. */
export const patientValues = (patient: Patient): PatientValues => ({
  ...patient,
  postalCode: patient.postalCode ?? '',
  address: patient.address ?? '',
  phone: patient.phone ?? '',
});

/** A name may still be missing, and so may the office. */
const Draft = Patient.omit({ id: true, status: true, struckOffOn: true }).extend({
  name: Patient.shape.kana,
  officeId: Patient.shape.kana,
  postalCode: Patient.shape.kana,
  address: Patient.shape.kana,
  phone: Patient.shape.kana,
});

const newPatient: DraftDefinition<PatientValues> = {
  key: 'new-patient',
  schema: Draft,
  blank: Draft.parse({}),
  given: ['officeId'],
};

export const useNewPatientDraft = () => useNewRecordDraft(newPatient);

/** What a field must hold before it is written; null when it may. */
export function refusalOf<F extends keyof PatientValues>(field: F, value: PatientValues[F]): string | null {
  if (field === 'name' && value === '') return '氏名が空です。入れると次へ進めます';
  if (field === 'officeId' && value === '') return '担当する事業所を選んでください';
  if (field !== 'kana') return null;
  if (value === '') return 'ふりがなが空です。入れると次へ進めます';
  return isKana(String(value)) ? null : 'ふりがなは、ひらがなで入れてください。例：きむら しげる';
}

export const neededFields: readonly (keyof PatientValues)[] = ['name', 'kana', 'officeId'];

export const patientName = ({ name }: Pick<Patient, 'name'>): string => `${name}さん`;
export const useChangePatient = () => useChangeRecord('patients', patientName);
