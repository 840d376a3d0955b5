import { describe, expect, test } from 'vitest';
import type { RecordsById } from '@shared/erasure/erasure';
import { PaperDocument } from '@shared/ledger/document';
import { entityTables, type Ledger } from '@shared/ledger/entities';
import { retentionProposals } from '@shared/retention/proposals';
import type { Hold, RetentionPeriods } from '@shared/retention/retention-settings';
import type { Submission } from '@shared/submission/submission';
import { aLedger } from '../../builders/ledger';
import { OFFICE_ID } from '../../builders/organization';
import { aConsent, aPatient, aTeam } from '../../builders/patient';
import { aStaff } from '../../builders/staff';
import { aSubmission } from '../../builders/submission';

const today = '2026-11-23';
const gone = { status: 'struck-off', struckOffOn: '2021-11-23' } as const;
const person = aStaff({ id: 'p1', ...gone, leftOn: '2021-11-20' });
function recordsOf(given: Partial<Ledger>): RecordsById {
  const ledger = aLedger(given);
  const rows = (table: (typeof entityTables)[number]): readonly { id: string }[] =>
    table === 'corporations' ? [ledger.corporation] : ledger[table];
  const tables = entityTables.map((table) => [table, new Map(rows(table).map((one) => [one.id, one]))]);
  return Object.fromEntries(tables) as unknown as RecordsById;
}
interface Given {
  ledger?: Partial<Ledger>;
  periods?: RetentionPeriods;
  holds?: Hold[];
  papers?: PaperDocument[];
  submissions?: Submission[];
}
const five = { years: 5, basis: '' };
const short = ({
  ledger = { people: [person] },
  periods = { staff: five },
  holds = [],
  papers = [],
  submissions = [],
}: Given): [id: string, dueOn: string, stays: string][] =>
  retentionProposals({
    records: recordsOf(ledger),
    documents: new Map(papers.map((one) => [one.id, one])),
    submissions: new Map(submissions.map((one) => [one.id, one])),
    ...{ runs: [], periods, holds, today },
  }).map(({ id, dueOn, stays }) => [id, dueOn, stays]);
const hold = (table: Hold['table'], recordId: string): Hold => ({
  ...{ id: 'hold', table, recordId, reason: 'dispute', note: '', by: '山田 花子', at: '2026-01-01T00:00:00.000Z' },
});
const paper = (given: Partial<PaperDocument>): PaperDocument =>
  PaperDocument.parse({
    ...{ id: 'paper', packId: 'nagareyama-tritrus', formId: '2', officeId: OFFICE_ID, state: 'finished' },
    ...{ date: '2020-04-01', createdAt: '2020-04-01T01:00:00.000Z', updatedAt: '2020-04-01T01:00:00.000Z' },
    ...given,
  });

describe('what could be erased by now', () => {
  test('is what was struck off so long ago, by the years that the office has set', () => {
    expect(short({})).toEqual([['p1', '2026-11-20', '']]);
    expect(short({ periods: { staff: { years: 6, basis: '' } } })).toEqual([]);
  });

  test('is nothing as long as nobody has set years, nor what is in use, nor what nobody knows the day of', () => {
    expect(short({ periods: {} })).toEqual([]);
    expect(short({ ledger: { people: [aStaff({ leftOn: '2001-01-01' })] } })).toEqual([]);
    expect(short({ ledger: { people: [aStaff({ status: 'struck-off', struckOffOn: null })] } })).toEqual([]);
  });

  test('counts from the day of leaving, and without one from the day of striking off', () => {
    const struckOff = (struckOffOn: string) => ({ people: [aStaff({ id: 'p2', ...gone, struckOffOn, leftOn: null })] });
    expect(short({ ledger: struckOff('2021-11-23') })).toEqual([['p2', '2026-11-23', '']]);
    expect(short({ ledger: struckOff('2021-11-24') })).toEqual([]);
  });

  test('waits for the youngest paper that goes along, and for its period to be set', () => {
    const papers = [paper({ staffId: 'p1', date: '2022-01-10' })];
    expect(short({ papers })[0]?.[2]).toContain('一緒に消える「出していない書類」の期間');
    expect(short({ papers, periods: { staff: five, 'office-papers': five } })).toEqual([]);
    expect(short({ papers, periods: { staff: five, 'office-papers': { years: 4, basis: '' } } })).toEqual([
      ['p1', '2026-11-20', ''],
    ]);
  });

  test('counts what was handed in from the last day on which something happened to it', () => {
    const papers = [paper({ staffId: 'p1' })];
    const history = [{ at: '2025-03-01T03:00:00.000Z', what: 'accepted' as const, note: '' }];
    const submissions: Submission[] = [
      { ...aSubmission(), documentId: 'paper', paperDate: '2020-04-01', state: 'accepted', history },
    ];
    const after = (years: number): RetentionPeriods => ({ staff: five, 'handed-in': { years, basis: '' } });
    expect(short({ papers, submissions, periods: after(1) })).toEqual([['p1', '2026-11-20', '']]);
    expect(short({ papers, submissions, periods: after(2) })).toEqual([]);
  });

  test('of a patient waits for the consent, which counts from its withdrawal', () => {
    const patients = [aPatient({ id: 'patient', ...gone })];
    const ledger = { patients, consents: [aConsent({ patientId: 'patient', withdrawnOn: '2023-05-01' })] };
    expect(short({ ledger, periods: { patients: five } })[0]?.[2]).toContain('同意書');
    expect(short({ ledger, periods: { patients: five, consents: five } })).toEqual([]);
    expect(short({ ledger, periods: { patients: five, consents: { years: 3, basis: '' } } })).toEqual([
      ['patient', '2026-11-23', ''],
    ]);
  });

  test('is told to stay where a part of it is in use', () => {
    const ledger = {
      patients: [aPatient({ id: 'patient', ...gone })],
      teams: [aTeam({ patientId: 'patient' })],
    };
    expect(short({ ledger, periods: { patients: five, teams: five } })[0]?.[2]).toContain('まだ使われているもの');
  });
});

describe('消さずに残す', () => {
  test.each([
    ['the record itself', hold('people', 'p1')],
    ['everything of its office', hold('offices', OFFICE_ID)],
  ])('keeps %s, with its reason and by whom', (_what, one) => {
    expect(short({ holds: [one] })[0]?.[2]).toContain('「苦情・争い」（残した人：山田 花子）');
  });

  test('keeps a patient whose consent is held, and nobody of another table with the same id', () => {
    const ledger = {
      patients: [aPatient({ id: 'patient', ...gone })],
      consents: [aConsent({ id: 'consent', patientId: 'patient', withdrawnOn: '2020-05-01' })],
    };
    const periods = { patients: five, consents: five };
    expect(short({ ledger, periods, holds: [hold('consents', 'consent')] })[0]?.[2]).toContain('残すこと');
    expect(short({ ledger, periods, holds: [hold('people', 'patient')] })).toEqual([['patient', '2026-11-23', '']]);
  });
});
