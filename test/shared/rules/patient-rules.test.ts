import { describe, expect, test } from 'vitest';
import { consentInBrief, consentState, patientFindings } from '@shared/rules/patient-rules';
import { teamFindings, type TeamFacts } from '@shared/rules/team-rules';
import type { Team } from '@shared/ledger/entities';
import { rulesOf } from '@shared/rules/network-rules';
import { aConsent, aMembership, aPatient, aTeam } from '../../builders/patient';
import { aStaff } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
const unsigned = { signedOn: null, copyGivenOn: null, sentOn: null, linkedOn: null };

describe('a consent', () => {
  test('goes from explained over signed to linked, and 撤回 wins over all of them', () => {
    expect(consentState(undefined)).toBe('none');
    expect(consentState(aConsent({ ...unsigned, explainedOn: null }))).toBe('none');
    expect(consentState(aConsent(unsigned))).toBe('explained');
    expect(consentState(aConsent({ linkedOn: null }))).toBe('signed');
    expect(consentState(aConsent())).toBe('linked');
    expect(consentState(aConsent({ withdrawnOn: '2026-11-01' }))).toBe('withdrawn');
  });

  test('in brief is the one that has come least far; somebody in no team and without one has none', () => {
    const [one, other] = [aTeam(), aTeam({ packId: 'fukui-mimamori' })];
    const consents = [aConsent({ teamId: one.id }), aConsent({ teamId: other.id, ...unsigned })];
    expect(consentInBrief({ teams: [one, other], consents })).toBe('explained');
    expect(consentInBrief({ teams: [one], consents })).toBe('linked');
    expect(consentInBrief({ teams: [], consents: [] })).toBeNull();
  });
});

describe('a patient', () => {
  const team = aTeam();
  const found = (consents: ReturnType<typeof aConsent>[], patient = aPatient()): string[] =>
    patientFindings(patient, { teams: [team], consents }).map(({ short }) => short);

  test('in a team needs a signed consent of that network', () => {
    expect(found([aConsent({ teamId: team.id })])).toEqual([]);
    expect(found([aConsent()])).toEqual([]);
    expect(found([aConsent({ packId: 'fukui-mimamori' })])).toEqual(['同意書まだ']);
    expect(found([aConsent({ teamId: team.id, withdrawnOn: '2026-11-01' })])).toEqual(['撤回']);
  });

  test('needs furigana to stand in the list; one that was struck off needs nothing', () => {
    expect(found([aConsent()], aPatient({ kana: '' }))).toEqual(['ふりがな']);
    expect(found([], aPatient({ kana: '', status: 'struck-off' }))).toEqual([]);
  });
});

describe('a team', () => {
  const person = aStaff();
  const found = (given: Partial<TeamFacts> = {}, team: Team = aTeam()): string[] =>
    teamFindings(team, {
      members: [aMembership({ kind: 'staff', staffId: person.id })],
      patient: aPatient(),
      staff: () => person,
      rules: rulesOf(['nagareyama-tritrus'], packs)[0] ?? null,
      today: '2026-11-20',
      ...given,
    }).map(({ short }) => short);

  test('in order has no finding', () => expect(found()).toEqual([]));

  test('with somebody who has left the office asks for the day of leaving the team', () => {
    const left = { staff: () => aStaff({ leftOn: '2026-10-31' }) };
    expect(found(left)).toEqual(['退職した人']);
    const members = [aMembership({ kind: 'staff', staffId: person.id, leftOn: '2026-10-31' }), aMembership()];
    expect(found({ ...left, members: members.slice(0, 1) })).toEqual(['メンバーなし']);
  });

  test('of 流山市 bears its patient’s name, whatever the spaces; others may be called anything', () => {
    expect(found({}, aTeam({ name: '流山　一郎' }))).toEqual([]);
    expect(found({}, aTeam({ name: '一郎さんの部屋' }))).toEqual(['部屋の名前']);
    expect(found({ rules: null }, aTeam({ name: '一郎さんの部屋' }))).toEqual([]);
  });
});
