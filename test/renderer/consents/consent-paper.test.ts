import { expect, test } from 'vitest';
import { asksConsent } from '@shared/consents/consent-facts';
import { consentRows, type ConsentRow } from '@shared/consents/consent-rows';
import type { PaperDocument } from '@shared/ledger/document';
import { Consent } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { newDocument } from '@shared/papers/new-document';
import { typedOnPaper, whomOf } from '../../../renderer/features/consents/consent-paper';
import { CONSENT_PACK, keepingPack } from '../../builders/consent';
import { aLedger } from '../../builders/ledger';
import { anEnrolment, OFFICE_ID } from '../../builders/organization';
import { aPatient, aTeam, PATIENT_ID } from '../../builders/patient';
import { openPack } from '../../support/open-pack';

const TODAY = '2026-11-20';
const pack = keepingPack();
const teams = ['team-1', 'team-2'].map((id) => aTeam({ id, packId: CONSENT_PACK }));
const signed = (team: number, given: Partial<Consent> = {}): Consent =>
  Consent.parse({
    ...{ id: `consent-${team}`, packId: CONSENT_PACK, patientId: PATIENT_ID, teamId: `team-${team}` },
    signedOn: `2026-11-0${team}`,
    ...given,
  });
const rowsWith = (consents: Consent[], papers: PaperDocument[]): ConsentRow[] =>
  consentRows(
    aLedger({ enrolments: [anEnrolment({ packId: CONSENT_PACK })], patients: [aPatient()], teams, consents }),
    [pack],
    papers,
    [],
    TODAY,
  );
const begunFrom = (row: ConsentRow, formId: '5' | '7', day = TODAY): PaperDocument => {
  if (!asksConsent(pack)) throw new Error('asks for none');
  const event = LedgerEvent.parse({ kind: 'patient-joins', date: day, officeId: OFFICE_ID });
  const form = pack.forms.find(({ id }) => id === formId)!;
  const about = { id: `paper-${row.id}-${formId}`, pack, form, event, date: day, now: `${day}T00:00:00.000Z` };
  return newDocument({ ...about, ...whomOf(row) }, aLedger({ patients: [aPatient()], teams }));
};
const papersOf = (rows: ConsentRow[]) => rows.map(({ paper, withdrawal }) => [paper?.id ?? '', withdrawal?.id ?? '']);

test.each([0, 1])('of two teams, the consent of each finds the papers begun from it (%i)', (at) => {
  const consents = [signed(1), signed(2)];
  const row = rowsWith(consents, [])[at]!;
  const papers = [begunFrom(row, '5'), begunFrom(row, '7')];
  const expected = [0, 1].map((one) => (one === at ? papers.map(({ id }) => id) : ['', '']));
  expect(papersOf(rowsWith(consents, papers))).toEqual(expected);
});

test('a team without a consent finds the paper begun for it', () => {
  const consents = [signed(1)];
  const row = rowsWith(consents, []).find(({ consent }) => consent === null)!;
  const paper = begunFrom(row, '5');
  expect(papersOf(rowsWith(consents, [paper]))).toEqual([
    ['', ''],
    [paper.id, ''],
  ]);
});

test("that one team's consent was withdrawn leaves the other team its paper", () => {
  const consents = [signed(1), signed(2, { withdrawnOn: '2026-11-19' })];
  const paper = begunFrom(rowsWith(consents, [])[0]!, '5', '2026-11-01');
  expect(papersOf(rowsWith(consents, [paper]))[0]).toEqual([paper.id, '']);
});

test('what was typed into the paper before there was a consent is what its record begins with', () => {
  const fukui = openPack('fukui-mimamori');
  if (!asksConsent(fukui)) throw new Error('asks for none');
  const [row] = rowsWith([], []);
  const paper = begunFrom(row!, '5');
  const overrides = { 'explanation.date': '2026-12-01', 'explanation.name': '前田 由紀' };
  expect(typedOnPaper({ paper: { ...paper, overrides } }, fukui)).toEqual({
    ...{ explainedOn: '2026-12-01', explainedBy: '前田 由紀' },
  });
  expect(typedOnPaper({ paper }, fukui)).toEqual({});
  expect(typedOnPaper({ paper: null }, fukui)).toEqual({});
});
