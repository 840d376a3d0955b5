import { expect, test } from 'vitest';
import { officeOfAll, partOfOffice } from '@shared/inspection/record-of-office';
import { Change } from '@shared/ledger/change';
import { aConsent, aPatient } from '../../builders/patient';
import { aLedger } from '../../builders/ledger';
import { anOffice } from '../../builders/organization';
import { aStaff, aStaffPledge } from '../../builders/staff';
import { aSubmission } from '../../builders/submission';

const ledger = aLedger({
  offices: [anOffice({ id: 'a' }), anOffice({ id: 'b' })],
  people: [aStaff({ id: 'of-a', officeId: 'a' }), aStaff({ id: 'of-b', officeId: 'b' })],
  pledges: [aStaffPledge({ id: 'pledge-b', staffId: 'of-b' })],
  patients: [aPatient({ id: 'patient-b', officeId: 'b' })],
  consents: [aConsent({ id: 'consent-b', patientId: 'patient-b' })],
});
const submission = aSubmission({ officeId: 'b' });
const officeOf = officeOfAll(ledger, [], [submission]);
const changeOf = (...records: [table: string, id: string][]) => ({
  change: Change.parse({
    ...{ id: '1', sequence: 1, at: '2026-06-02T01:00:00.000Z', actor: '', sentence: '変えました' },
    records: records.map(([table, id]) => ({ table, id, kind: 'edit', edits: [] })),
  }),
});
const left = (...records: [table: string, id: string][]): string[] | null => {
  const part = partOfOffice(changeOf(...records), 'a', officeOf);
  return part && 'change' in part ? part.change.records.map(({ id }) => id) : null;
};

test('a change of another office stays at home, also of what belongs to its people', () => {
  expect(left(['people', 'of-a'])).toEqual(['of-a']);
  for (const [table, id] of [
    ['people', 'of-b'],
    ['pledges', 'pledge-b'],
    ['consents', 'consent-b'],
    ['offices', 'b'],
  ] as const)
    expect(left([table, id]), id).toBeNull();
});

test('of a change of both offices only its own part leaves', () => {
  expect(left(['people', 'of-a'], ['people', 'of-b'])).toEqual(['of-a']);
});

test('what is about all of the ledger, or erased, belongs to each office', () => {
  expect(left(['corporations', 'corporation'])).toEqual(['corporation']);
  expect(partOfOffice(null, 'a', officeOf)).toBeNull();
  const backup = { deed: { actor: '', reason: 'automatic' } };
  expect(partOfOffice(backup, 'a', officeOf)).toBe(backup);
});

test('a deed goes by the office that it names, or whose paper it is', () => {
  expect(partOfOffice({ deed: { submission: submission.id } }, 'a', officeOf)).toBeUndefined();
  expect(partOfOffice({ deed: { submission: submission.id } }, 'b', officeOf)).toBeDefined();
  expect(partOfOffice({ deed: { officeId: 'b' } }, 'a', officeOf)).toBeUndefined();
});
