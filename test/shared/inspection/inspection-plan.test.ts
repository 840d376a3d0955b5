import { expect, test } from 'vitest';
import { inspectionPlan, type InspectionFacts } from '@shared/inspection/inspection-plan';
import { fiscalYearOf } from '@shared/inspection/period';
import { PaperDocument } from '@shared/ledger/document';
import type { Submission } from '@shared/submission/submission';
import { aConsent, aPatient, aTeam } from '../../builders/patient';
import { keepingPack, CONSENT_PACK } from '../../builders/consent';
import { aLedger } from '../../builders/ledger';
import { anEnrolment, anOffice, OFFICE_ID } from '../../builders/organization';
import { aStaff, aStaffPledge } from '../../builders/staff';
import { aSubmission } from '../../builders/submission';

const pack = keepingPack();
const today = '2026-11-23';
const of = { officeId: OFFICE_ID, period: fiscalYearOf(today), today };
const paper = (given: Partial<PaperDocument> = {}): PaperDocument =>
  PaperDocument.parse({
    ...{ id: 'paper', packId: CONSENT_PACK, formId: '7', officeId: OFFICE_ID, state: 'finished', date: '2026-06-01' },
    ...{ createdAt: '2026-06-01T01:00:00.000Z', updatedAt: '2026-06-01T01:00:00.000Z' },
    ...given,
  });
const planOf = (given: Partial<InspectionFacts>) =>
  inspectionPlan(
    { ledger: aLedger(), packs: [pack], documents: new Map(), submissions: [], education: new Map(), ...given },
    of,
  );
const handedIn = (given: Partial<Submission>): Submission => ({
  ...aSubmission(),
  ...{ officeId: OFFICE_ID, state: 'handed-over' },
  ...given,
});
const at = (day: string, what = 'finalized' as const) => ({ at: `${day}T03:00:00.000Z`, what, note: '' });

test('papers of the period and the office, in the order in which they left', () => {
  const submissions = [
    handedIn({ id: 'late', sequence: 2, history: [at('2026-10-02')] }),
    handedIn({ id: 'early', sequence: 1, history: [at('2026-04-01')] }),
    handedIn({ id: 'before', paperDate: '2026-03-01', history: [at('2026-03-01')] }),
    // Finalised in March, received in April: it is looked for in both years.
    handedIn({ id: 'over', sequence: 3, paperDate: '2026-03-30', history: [at('2026-03-30'), at('2026-04-02')] }),
    handedIn({ id: 'elsewhere', officeId: 'other', history: [at('2026-05-01')] }),
  ];
  expect(planOf({ submissions }).handedIn.map(({ submission }) => submission.id)).toEqual(['over', 'early', 'late']);
});

test('what still lies here is told as missing, and isn’t among what was handed in', () => {
  const states = ['to-hand-over', 'waiting', 'needs-action', 'handed-over', 'returned', 'accepted'] as const;
  const submissions = states.map((state) => handedIn({ id: state, state, history: [at('2026-05-01')] }));
  const plan = planOf({ submissions });
  expect(plan.handedIn.map(({ submission: { id } }) => id).sort()).toEqual(['accepted', 'handed-over', 'returned']);
  expect(plan.missing.find(({ kind }) => kind === 'under-way')?.names).toHaveLength(4);
});

test('a finished paper that never left is kept by the office; one that left, a draft, and one of last year aren’t', () => {
  const documents = new Map(
    [
      paper({ id: 'kept', packId: pack.id, formId: '7' }),
      paper({ id: 'draft', state: 'draft' }),
      paper({ id: 'old', date: '2026-03-31' }),
      paper({ id: 'left' }),
    ].map((one) => [one.id, one]),
  );
  const plan = planOf({ documents, submissions: [handedIn({ documentId: 'left' })] });
  expect(plan.kept.map(({ paper: { id }, folder }) => [id, folder])).toEqual([['kept', 'consents']]);
  expect(plan.missing.find(({ kind }) => kind === 'drafts')?.names).toHaveLength(1);
});

test('a consent of an earlier year comes along with its paper as long as it stands', () => {
  const [standing, ended] = [aPatient({ id: 'p1' }), aPatient({ id: 'p2' })];
  const consent = (patientId: string, withdrawnOn: string | null) =>
    aConsent({ id: patientId, packId: CONSENT_PACK, patientId, signedOn: '2024-05-01', withdrawnOn });
  const ledger = aLedger({ patients: [standing, ended], consents: [consent('p1', null), consent('p2', '2026-03-31')] });
  const old = (id: string) => paper({ id, formId: '5', patientId: id, date: '2024-05-01' });
  const plan = planOf({ ledger, documents: new Map([old('p1'), old('p2')].map((one) => [one.id, one])) });
  expect(plan.consents.map(({ patient }) => patient.id)).toEqual(['p1']);
  expect(plan.kept.map(({ paper: { id } }) => id)).toEqual(['p1']);
});

test('everybody who worked there in the period, with the education of it; who has none is missing', () => {
  const people = [
    aStaff({ id: 's1', name: '足りる 人', kana: 'あ' }),
    aStaff({ id: 's2', name: '教育のない 人', kana: 'い' }),
    aStaff({ id: 's3', name: '前にやめた 人', leftOn: '2026-03-31' }),
    aStaff({ id: 's4', name: '途中でやめた 人', kana: 'う', leftOn: '2026-04-01' }),
    aStaff({ id: 's5', name: 'ほかの 人', officeId: 'other' }),
  ];
  const ledger = aLedger({ people, pledges: [aStaffPledge({ staffId: 's1' })] });
  const education = new Map([
    ['s1', ['2027-05-01', '2026-06-10', '2025-06-02']],
    ['s2', ['2025-06-02']],
  ]);
  const { staff, missing } = planOf({ ledger, education });
  expect(staff.map(({ person, educated }) => [person.id, educated])).toEqual([
    ['s1', ['2026-06-10']],
    ['s2', []],
    ['s4', []],
  ]);
  expect(missing).toEqual([
    { kind: 'educated', names: ['教育のない 人', '途中でやめた 人'] },
    { kind: 'pledged', names: ['教育のない 人', '途中でやめた 人'] },
  ]);
});

test('what isn’t there is said: consents, papers that wait, copies that were erased', () => {
  const ledger = aLedger({
    offices: [anOffice()],
    enrolments: [anEnrolment({ packId: CONSENT_PACK })],
    patients: [aPatient()],
    teams: [aTeam({ packId: CONSENT_PACK })],
  });
  const whole = handedIn({ id: 'waiting', state: 'to-hand-over', history: [at('2026-05-01')] });
  const erased = { ...whole, id: 'erased', state: 'accepted' as const, frozen: { ...whole.frozen, files: [] } };
  const { missing } = planOf({ ledger, submissions: [whole, erased] });
  expect(missing.map(({ kind, names }) => [kind, names.length])).toEqual([
    ['consents', 1],
    ['under-way', 1],
    ['erased-copies', 1],
  ]);
});
