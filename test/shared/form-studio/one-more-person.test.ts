import { expect, test, vi } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { propose } from '@shared/form-studio/propose/propose';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, row, run } from '../../builders/docx';

/** A person in charge whom somebody adds to shared/ledger/fields/offices.ts: 担当者 alone is who answers for the paper. */
vi.mock('@shared/ledger/fields/record-types', async (real) => {
  const { recordTypes } = await real<typeof import('@shared/ledger/fields/record-types')>();
  const { field, later } = await import('@shared/ledger/fields/kinds');
  const disasterOfficer = later(field.text('防災担当者', { changedBy: 'office-changed', reportable: true }));
  const { fields } = recordTypes.offices;
  return {
    recordTypes: { ...recordTypes, offices: { ...recordTypes.offices, fields: { ...fields, disasterOfficer } } },
  };
});

const proposed = (...labels: string[]) => {
  const body = `<w:tbl>${labels.map((label) => row(run(label), '')).join('')}</w:tbl>`;
  const page = pageOf(unwrap(verifyAnyForm('様式.docx', aDocx({ body }), nodeCodec)));
  return propose(findCandidates(page)).at(-1);
};

test.each([
  ['防災担当者'],
  ['防災担当者氏名'],
  ['防災担当者の氏名'],
  ['事業所の防災担当者'],
  ['事業所名', '防災担当者氏名'],
])('somebody in charge who is declared once is proposed by their label: %s %s', (...labels) => {
  expect(proposed(...labels)).toMatchObject({ item: 'office.disasterOfficer', certainty: 'sure' });
});

test('anybody else in charge is still who answers for the paper', () => {
  expect(proposed('担当者氏名')).toMatchObject({ item: 'contact.name' });
});
