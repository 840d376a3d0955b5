import { expect, test } from 'vitest';
import type { Patient } from '@shared/ledger/entities';
import { listedPatients } from '../../../renderer/records/patients/listed-patients';
import { aPatient } from '../../builders/patient';

const filters = (patient: Patient) =>
  listedPatients.filtersOf(patient, {
    ...{ offices: new Map(), networkName: () => '' },
    aboutOf: () => ({ teams: [], consents: [], findings: [] }),
  });

test('足りない項目 has patients whom the consents ask something of', () => {
  expect(filters(aPatient())).not.toContain('missing');
  expect(filters(aPatient({ kana: '' }))).toContain('missing');
  expect(filters(aPatient({ birthday: null }))).toContain('missing');
  expect(filters(aPatient({ kana: '', status: 'struck-off' }))).toEqual(['gone']);
});

test('… and of whom an import left something empty, until that is filled in', () => {
  const patient = aPatient({ phone: '', originals: [{ field: 'phone', text: '04-71' }] });
  expect(filters(patient)).toContain('missing');
  expect(filters({ ...patient, phone: '04-0000-0001' })).not.toContain('missing');
});
