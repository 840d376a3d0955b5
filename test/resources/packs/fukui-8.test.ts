import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import type { Ledger } from '@shared/ledger/entities';
import { anEvent } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { aContactPerson, anEnrolment } from '../../builders/organization';
import { aConsent, aMembership, aPatient, aTeam } from '../../builders/patient';
import { anAccount, aStaff, aStaffPledge } from '../../builders/staff';
import { evaluated, fillOfficial, said, shownValues, type Told } from '../../support/evaluate-official';
import { valueAt } from '../../support/excel-read';
import { officialForm } from '../../support/official-forms';

const form = officialForm('fukui-mimamori-8');
const packId = form.pack.id;
const nurse = aStaff({ id: 'staff-nurse' });
const team = aTeam({ id: 'team-1', packId, name: '坂井 和夫' });
const clinic = aMembership({ organization: '見本クリニック' });
const enrolment = anEnrolment({
  packId,
  administrator: aContactPerson({ name: '若狭 恵', mail: 'wakasa@example.jp' }),
});
const whole: Partial<Ledger> = {
  people: [nurse],
  enrolments: [enrolment],
  accounts: [anAccount({ packId, holderId: nurse.id })],
  pledges: [aStaffPledge({ staffId: nurse.id })],
  patients: [aPatient({ name: '坂井 和夫', kana: 'さかい かずお', birthday: '1940-01-05' })],
  teams: [team, aTeam({ id: 'team-2', packId, patientId: null, name: '別の方' })],
  memberships: [clinic, aMembership({ organization: '見本薬局' }), aMembership({ organization: '見本クリニック' })],
  consents: [aConsent({ packId, explainedOn: '2026-11-18' })],
};
const ticked = { 'confirm.explained': true };
const event = anEvent({ kind: 'team-joined', date: '2026-12-01', teamIds: [team.id] });
const TOLD = 'notice others-are-told';

const check = (ledger: Partial<Ledger> = {}, told: Partial<Told> = {}): Promise<Evaluation> =>
  evaluated(form, { ledger: aLedger({ ...whole, ...ledger }), event, overrides: ticked, ...told });
const others = async (ledger: Partial<Ledger> = {}, told: Partial<Told> = {}): Promise<string[]> =>
  said(await check(ledger, told)).filter((one) => one !== TOLD);

describe('ふくい 様式８', () => {
  test('is complete from the teams that are picked, once the patient was told', async () => {
    const evaluation = await check();
    expect(said(evaluation)).toEqual([TOLD]);
    expect(shownValues(evaluation)).toMatchObject({
      'administrator.contactMail': 'wakasa@example.jp',
      'registration.status': '登録済み',
      'confirm.explained': '☑',
      'confirm.agreed': '☐',
      'confirm.pledged': '☑',
    });
    const rows = evaluation.sheets[0]!.rows['teams']!.map(({ fields }) => fields.map(({ shown }) => shown));
    expect(rows).toEqual([
      [
        ...['坂井 和夫', 'さかい かずお', '昭和15年1月5日', '見本クリニック、見本薬局'],
        ...['令和8年12月1日', '令和8年11月18日'],
      ],
    ]);
  });

  test('of others who come the clinic is who wishes to join, and we are in the team already', async () => {
    const joining = aMembership({ id: 'joining', organization: 'ひかり内科', joinedOn: '2026-12-07' });
    const later = aMembership({ organization: 'あとから薬局', joinedOn: '2099-01-01' });
    const evaluation = await check(
      { memberships: [clinic, joining, later] },
      { event: { ...event, memberIds: ['joining'] }, overrides: {} },
    );
    expect(said(evaluation).sort()).toEqual([TOLD, 'notice theirs'].sort());
    const shown = shownValues(evaluation);
    expect(shown).toMatchObject({ 'office.name': 'ひかり内科', 'office.number': '', 'administrator.name': '' });
    const [row] = evaluation.sheets[0]!.rows['teams']!;
    expect(row!.fields.find(({ key }) => key === 'teams.existingOffice')!.shown).toBe(
      'みほん台訪問看護ステーション、見本クリニック',
    );
  });

  test('ticks what holds in front of its words', async () => {
    const { bytes } = fillOfficial(form, await check());
    expect(['A23', 'A24', 'A25'].map((cell) => String(valueAt(bytes, cell)).slice(0, 1))).toEqual(['☑', '☐', '☑']);
  });

  test('says before it goes that a new office hands in 様式１ and ２ with it', async () => {
    const enrolments = [{ ...enrolment, status: 'preparing' as const }];
    const sent = (handOver: string[]) => others({ enrolments }, { input: { handOver } });
    expect(await sent(['8'])).toEqual(['error with-forms']);
    expect(await sent(['1', '8'])).toEqual(['error with-forms']);
    expect(await sent(['1', '2', '8'])).toEqual([]);
  });
});

describe('ふくい 様式８ is not finished while', () => {
  test.each([
    [
      'no team is picked',
      {},
      { event: anEvent({ kind: 'team-joined' }) },
      ['error rows/required 参加を希望するチーム'],
    ],
    [
      'nobody said that the patient was told',
      {},
      { overrides: {} },
      ['error field/required チームへの参加について、患者又はその家族に説明しました。'],
    ],
    [
      'somebody has not pledged',
      { pledges: [] },
      {},
      ['error field/required 利用する従事者と個人情報保護に関する誓約書（様式４等）を取り交わしています。'],
    ],
    ['the number is too short', {}, { overrides: { ...ticked, 'office.number': '12345' } }, ['error number-digits']],
  ] satisfies [string, Partial<Ledger>, Partial<Told>, string[]][])('%s', async (_, ledger, told, expected) => {
    expect(await others(ledger, told)).toEqual(expected);
  });
});

describe('ふくい 様式８ warns when', () => {
  test.each([
    [
      'nobody else is in the team yet',
      { memberships: [] },
      ['error field/required 坂井 和夫の既にチームに参加している施設', 'warning no-team-yet'],
    ],
    [
      'we are in the team already',
      { memberships: [clinic, aMembership({ kind: 'staff', staffId: nurse.id, joinedOn: '2026-10-01' })] },
      ['warning already-in'],
    ],
    [
      'the patient was not told',
      { consents: [] },
      ['error field/required 坂井 和夫の患者への説明日', 'warning not-informed'],
    ],
    [
      'the patient is told later',
      { consents: [aConsent({ packId, explainedOn: '2026-11-21' })] },
      ['warning not-informed'],
    ],
  ] satisfies [string, Partial<Ledger>, string[]][])('%s', async (_, ledger, expected) => {
    expect(await others(ledger)).toEqual(expected);
  });
});
