import type { Consent, Office, Patient, Team } from '@shared/ledger/entities';
import { lackingOriginals } from '@shared/ledger/fields/originals';
import type { Finding } from '@shared/rules/finding';
import { consentInBrief, missingOfPatient, patientFindings, type PatientFacts } from '@shared/rules/patient-rules';
import { byReading } from '@shared/text/japanese-order';
import { grouped } from '../kind/grouped';
import { aboutFrom, type Around, type ListedKind } from '../kind/listed-kind';
import { networkNameIn } from '../kind/networks';
import { untouchedList } from '../list/list-view';
import { withoutKana } from '../list/record-order';

export type PatientFilter = 'registered' | 'team' | 'findings' | 'missing' | 'gone' | 'all';

/** Teams in use, consents and findings of a patient. */
export interface AboutPatient extends PatientFacts {
  findings: readonly Finding[];
}

/** What patients are shown and found with. */
export interface AboutPatients {
  offices: ReadonlyMap<string, Office>;
  networkName: (packId: string) => string;
  aboutOf: (patient: Patient) => AboutPatient;
}

/** 台帳 › 患者・チーム › 患者. */
export const listedPatients: ListedKind<'patient', AboutPatients, PatientFilter> = {
  list: 'patient',
  words: {
    thing: '患者',
    counter: '人',
    list: '患者の一覧',
    search: '名前・ふりがな・かかりつけ医でさがす',
    add: '患者を追加',
    icon: 'people',
    isNotThere: 'いません',
    lead: '入れておくと、その方のチームと同意書の進み具合がすぐにわかります。',
    hint: '行を押すと、その方の内容が右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
    gone: '抹消',
  },
  about: aboutFrom(['teams', 'consents', 'offices'], aboutPatients),
  nameOf: ({ name }) => name,
  order: byReading,
  last: withoutKana,
  texts: ({ name, kana, doctorName, doctorInstitution, familyName }) => [
    name,
    kana,
    doctorName,
    doctorInstitution,
    familyName,
  ],
  details: ({ kana, officeId }, { offices }) => [kana, offices.get(officeId)?.name],
  view: { name: 'patients', untouched: untouchedList('registered', 'name') },
  chips: [
    { filter: 'registered', label: '登録中' },
    { filter: 'team', label: 'チームあり' },
    { filter: 'findings', label: '確かめること' },
    { filter: 'missing', label: '足りない項目' },
    { filter: 'gone', label: '抹消' },
  ],
  filtersOf: (patient, { aboutOf }) => {
    if (patient.status === 'struck-off') return ['gone'];
    const { teams, findings } = aboutOf(patient);
    const filters: PatientFilter[] = ['registered'];
    if (teams.length > 0) filters.push('team');
    if (findings.length > 0) filters.push('findings');
    if (missingOfPatient(patient).length > 0 || lackingOriginals(patient).length > 0) filters.push('missing');
    return filters;
  },
  sortText: (columnId, { aboutOf }) => {
    if (columnId === 'birthday') return ({ birthday }) => birthday ?? '';
    if (columnId === 'doctor') return ({ doctorInstitution, doctorName }) => doctorInstitution || doctorName;
    if (columnId === 'consent') return (patient) => consentInBrief(aboutOf(patient)) ?? '';
    return null;
  },
};

function aboutPatients({ records, packs }: Around<'teams' | 'consents' | 'offices'>): AboutPatients {
  const { teams, consents, offices } = records;
  const teamsOf = grouped<Team>(teams.values(), ({ patientId, status }) =>
    status === 'registered' ? (patientId ?? '') : '',
  );
  const consentsOf = grouped<Consent>(consents.values(), ({ patientId }) => patientId);
  return {
    offices,
    networkName: networkNameIn(packs),
    aboutOf: (patient) => {
      const facts = { teams: teamsOf.get(patient.id) ?? [], consents: consentsOf.get(patient.id) ?? [] };
      return { ...facts, findings: patientFindings(patient, facts) };
    },
  };
}
