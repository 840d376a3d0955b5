import { readingFindings } from '@shared/rules/reading-rules';
import { isKana, normalizeFurigana } from '@shared/text/kana';
import { Patient } from '@shared/ledger/entities';
import { update } from '../../../data/records';
import type { RecordKind } from '../../../records/kind/record-kind';
import { listedPatients, type AboutPatients, type PatientFilter } from '../../../records/patients/listed-patients';
import { patientColumns } from './patient-columns';
import { PatientFactList } from './patient-facts';
import { PatientFields, type PatientValues } from './patient-fields';

/** A name may still be missing, and so may the office. */
const Draft = Patient.omit({ id: true, status: true, struckOffOn: true }).extend({
  name: Patient.shape.kana,
  officeId: Patient.shape.kana,
  postalCode: Patient.shape.kana,
  address: Patient.shape.kana,
  phone: Patient.shape.kana,
  otherPhone: Patient.shape.kana,
});

/** 台帳 › 患者・チーム › 患者. */
export const patients: RecordKind<'patient', PatientValues, AboutPatients, PatientFilter> = {
  ...listedPatients,
  who: ({ name }) => `${name}さん`,
  columns: patientColumns,
  panel: {
    subtitle: ({ kana }) => kana,
    findings: (patient, { aboutOf }) => aboutOf(patient).findings,
    Facts: PatientFactList,
    procedures: ({ id }) => ({
      label: 'この方の手続き',
      events: ['consent-withdrawn', 'family-joins', 'family-leaves', 'patient-joins'],
      given: { patient: id },
    }),
  },
  form: {
    Fields: PatientFields,
    refusalOf: (field, value) => {
      if (field === 'name' && value === '') return '氏名が空です。入れると次へ進めます';
      if (field === 'officeId' && value === '') return '担当する事業所を選んでください';
      if (field !== 'kana') return null;
      if (value === '') return 'ふりがなが空です。入れると次へ進めます';
      return isKana(String(value)) ? null : 'ふりがなは、ひらがなで入れてください。例：きむら しげる';
    },
    needed: ['name', 'kana', 'officeId'],
    first: 'name',
    add: {
      draft: { key: 'new-patient', schema: Draft, blank: Draft.parse({}), given: ['officeId'] },
      called: ({ name }) => (name.trim() ? `${name.trim()}さん` : ''),
      unfinished: ({ name, kana }) => (name || kana ? `${name || kana}さん` : ''),
      findings: readingFindings,
      // A name in kana is its own reading.
      onLeave: ({ name, kana }) => (kana === '' && isKana(name) ? { kana: normalizeFurigana(name) } : null),
    },
    edit: {
      // With a text for every field that records of before don't have.
      valuesOf: (patient) => ({
        ...patient,
        postalCode: patient.postalCode ?? '',
        address: patient.address ?? '',
        phone: patient.phone ?? '',
        otherPhone: patient.otherPhone ?? '',
      }),
    },
  },
  strikeOff: {
    // The patient's teams go along, unless somebody says otherwise.
    asks: (patient, { aboutOf }) => {
      const { length } = aboutOf(patient).teams;
      return length === 0 ? null : { words: `この方のチーム（${length}件）も抹消する`, isTicked: true };
    },
    others: ({ id }, day, isWithTeams, { teams }) =>
      isWithTeams
        ? [...teams.values()]
            .filter(({ patientId, status }) => patientId === id && status === 'registered')
            .map((team) => update('teams', { ...team, status: 'struck-off', struckOffOn: day }))
        : [],
  },
  cameFrom: { consents: { to: '/consents', label: '同意書' } },
};
