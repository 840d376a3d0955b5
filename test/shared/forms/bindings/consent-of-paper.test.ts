import { describe, expect, test } from 'vitest';
import { buildContext, type FormChoice } from '@shared/forms/bindings/context';
import type { Consent } from '@shared/ledger/entities';
import { anEvent } from '../../../builders/event';
import { aLedger } from '../../../builders/ledger';
import { OFFICE_ID } from '../../../builders/organization';
import { aConsent, PATIENT_ID } from '../../../builders/patient';

const packId = 'nagareyama-tritrus';
const of = (consents: Consent[], given: Partial<FormChoice> = {}): string | undefined =>
  (
    buildContext(aLedger({ consents }), {
      packId,
      officeId: OFFICE_ID,
      patientId: PATIENT_ID,
      date: '2026-11-20',
      ...given,
    }).consent as Consent | undefined
  )?.id;

describe('the consent that a paper is about', () => {
  const family = aConsent({ id: 'family', familyName: '流山 花子', signedOn: '2026-11-01' });
  const own = aConsent({ id: 'own', signedOn: '2026-05-14' });

  test('is the patient’s own, whatever order they come in', () => {
    expect(of([own, family])).toBe('own');
    expect(of([family, own])).toBe('own');
    expect(of([aConsent({ patientId: 'patient-2' }), aConsent({ packId: 'fukui-mimamori' })])).toBeUndefined();
  });

  test('is the family’s where family joins, and none while there is none', () => {
    const event = anEvent({ kind: 'family-joins' });
    expect(of([own, family], { event })).toBe('family');
    expect(of([own], { event })).toBeUndefined();
  });

  test('is the one that stands, not one that was withdrawn; of several the newest', () => {
    const withdrawn = aConsent({ id: 'withdrawn', signedOn: '2026-11-10', withdrawnOn: '2026-11-12' });
    expect(of([withdrawn, own])).toBe('own');
    expect(of([withdrawn])).toBe('withdrawn');
    expect(of([aConsent({ id: 'newer', signedOn: '2026-08-01' }), own])).toBe('newer');
  });

  test('is the team’s, where the paper is about a team', () => {
    const ofTeam = aConsent({ id: 'team', teamId: 'team-1', signedOn: '2026-01-01' });
    expect(of([own, ofTeam], { teamId: 'team-1' })).toBe('team');
    expect(of([own], { teamId: 'team-1' })).toBe('own');
  });
});
