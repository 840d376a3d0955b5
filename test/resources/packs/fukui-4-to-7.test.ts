import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { anEvent } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { aContactPerson, anEnrolment } from '../../builders/organization';
import { aConsent, aMembership, aPatient, aTeam } from '../../builders/patient';
import { anAccount, aStaff, aStaffPledge } from '../../builders/staff';
import { evaluated, fillOfficial, finding, said, shownValues, type Told } from '../../support/evaluate-official';
import { fukuiConsent } from '../../support/fukui-papers';
import { officialForm } from '../../support/official-forms';
import { documentOf, readText, rows } from '../../support/word-text';

const packId = 'fukui-mimamori';
const administrator = aContactPerson({ name: '越前 一郎', kana: 'えちぜん いちろう' });
const enrolment = anEnrolment({ packId, administrator, administratorMail: 'kanri@example.jp' });
const [nurse, other] = [aStaff({ id: 'nurse', name: '見本 花子' }), aStaff({ id: 'other', name: '若狭 恵' })];
const patient = aPatient({ id: 'patient-1', name: '坂井 和夫', kana: 'さかい かずお' });
const about = { packId, patientId: patient.id };
const ledger = aLedger({ people: [nurse, other], enrolments: [enrolment], patients: [patient] });
const evaluate = (form: string, told: Partial<Told>): Promise<Evaluation> =>
  evaluated(officialForm(`${packId}-${form}`), { ledger, patientId: patient.id, staffId: nurse.id, ...told });
const errors = (evaluation: Evaluation): string[] => said(evaluation).filter((one) => one.startsWith('error'));
const home = { 'patient.postalCode': '910-0000', 'patient.address': '福井市見本町7-8-9' };

describe('ふくい 様式４', () => {
  const joining = anEvent({ kind: 'join', staff: [nurse, other].map((one) => ({ ...one, action: null })) });

  test('is a paper for each person, complete from the ledger; hand and day of the signing are left open', async () => {
    const evaluation = await evaluate('4', { event: joining });
    expect(said(evaluation)).toEqual([]);
    expect(evaluation.sheets).toHaveLength(2);
    expect(shownValues(evaluation)).toMatchObject({ 'staff.name': '見本 花子', pledgeDate: '' });
    expect(shownValues(evaluation, 1)).toMatchObject({ 'staff.name': '若狭 恵', 'administrator.name': '越前 一郎' });
    const text = readText(documentOf(fillOfficial(officialForm(`${packId}-4`), evaluation).bytes));
    expect(text.match(/２）退職後も知り得た情報を漏えいしない。/g)).toHaveLength(2);
    expect(text).not.toContain('1／2');
  });

  test('says that it may be left out, what covers it, and when the education is due', async () => {
    const pledges = [
      aStaffPledge({
        staffId: nurse.id,
        pledgedOn: '2018-04-01',
        coveredBy: '就業規則の誓約書',
        educatedOn: '2025-11-19',
      }),
      aStaffPledge({ staffId: other.id, pledgedOn: '2025-04-01', educatedOn: '2025-11-21' }),
    ];
    const evaluation = await evaluate('4', { event: joining, ledger: { ...ledger, pledges } });
    expect(said(evaluation)).toEqual(['warning education-due', 'notice already-pledged', 'notice already-pledged']);
    expect(finding(evaluation, 'already-pledged')!.message).toContain('見本 花子さん（就業規則の誓約書）');
    // 平成 can't stand behind a printed 令和.
    expect(shownValues(evaluation)['pledgeDate']).toBe('');
    expect(shownValues(evaluation, 1)['pledgeDate']).toBe('令和7年4月1日');
    const rarely = { event: joining, ledger: { ...ledger, pledges }, input: { educationMonths: '24' } };
    expect(said(await evaluate('4', rarely))).not.toContain('warning education-due');
  });

  test('names a user without a pledge who is not on the paper', async () => {
    const accounts = [nurse, other].map(({ id }) => anAccount({ packId, holderId: id }));
    const event = anEvent({ kind: 'join', staff: [{ ...nurse, action: null }] });
    const evaluation = await evaluate('4', { event, ledger: { ...ledger, accounts } });
    expect(finding(evaluation, 'user-without-pledge')!.message).toMatch(/^若狭 恵さんは、/);
  });
});

describe('ふくい 様式５', () => {
  const talk = anEvent({ kind: 'patient-joins', date: '2026-11-18' });
  const number = { 'teamOffices[見本クリニック].teamOffices.number': '1819999994' };
  const team = aTeam({ ...about, id: 'team-1' });
  const memberships = [
    aMembership({ teamId: team.id, organization: '見本クリニック' }),
    aMembership({
      teamId: team.id,
      id: 'daughter',
      kind: 'family',
      name: '坂井 美子',
      jobType: '長女',
      organization: '',
    }),
  ];
  const inTeam = { ...ledger, teams: [team], memberships };

  test('without a team: the own office, nobody of the family, 新規', async () => {
    const evaluation = await evaluate('5', { event: talk, overrides: home });
    expect(said(evaluation)).toEqual([]);
    expect(shownValues(evaluation)).toMatchObject({
      'explanation.name': '見本 花子',
      'attendingPhysician.name': '見本 太郎',
      'patient.kana': 'サカイ カズオ',
      noParticipants: '☑',
      'acquisition.kind': '新規',
    });
    const table = rows(fillOfficial(officialForm(`${packId}-5`), evaluation).bytes);
    expect(table).toContainEqual(['1', 'みほん台訪問看護ステーション', '1299999993', '越前 一郎']);
    expect(table).toContainEqual(['6', '', '', '']);
  });

  test('a day that is still to come is not that of the explanation: that is asked for', async () => {
    const later = anEvent({ kind: 'patient-joins', date: '2026-12-07' });
    expect(errors(await evaluate('5', { event: later, overrides: home }))).toEqual(['error field/required 説明日']);
    const told = { event: later, overrides: { ...home, 'explanation.date': '2026-11-12' } };
    const consents = [aConsent({ packId, patientId: about.patientId, explainedOn: '2026-11-10', signedOn: null })];
    expect(said(await evaluate('5', { ...told, ledger: { ...ledger, consents } }))).toContain(
      'warning explained-otherwise',
    );
  });

  test('numbers go on over the sheets, on blank rows too', async () => {
    const { evaluation } = await fukuiConsent(0, 5);
    const table = rows(fillOfficial(officialForm(`${packId}-5`), evaluation).bytes);
    const numbers = table.flatMap(([number, ...others]) =>
      others.length === 3 && /^[0-9]+$/.test(number ?? '') ? [Number(number)] : [],
    );
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('takes family and offices from the team, and asks for what the ledger has not', async () => {
    expect(errors(await evaluate('5', { event: talk, overrides: home, ledger: inTeam }))).toEqual([
      'error field/required 坂井 美子の参加者のふりがな',
      'error field/required 坂井 美子の参加者のメールアドレス',
      'error field/required 見本クリニックの事業所番号',
    ]);
  });

  test.each([
    [{ noParticipants: true }, 'error none-beside-row'],
    [{ 'teamOffices[見本クリニック].teamOffices.number': '12345' }, 'error number-digits'],
    [{ 'participants[daughter].participants.mail': 'KANRI@example.jp' }, 'warning participant-login'],
    [{ 'attendingPhysician.name': '' }, 'warning no-physician'],
  ])('says what is wrong with %o', async (wrong, id) => {
    const overrides = { ...home, ...number, ...wrong };
    expect(said(await evaluate('5', { event: talk, overrides, ledger: inTeam }))).toContain(id);
  });

  test('says that a team goes ahead of the consent, what is signed without a day, and what is still to be sent', async () => {
    expect(said(await evaluate('5', { event: talk, ledger: inTeam }))).toContain('warning team-without-consent');
    const consents = [aConsent({ ...about, signedOn: null })];
    expect(said(await evaluate('5', { event: talk, ledger: { ...inTeam, consents } }))).toContain(
      'error signed-without-date',
    );
    const unsent = [aConsent({ ...about, sentOn: null })];
    const evaluation = await evaluate('5', { event: talk, ledger: { ...inTeam, consents: unsent } });
    expect(finding(evaluation, 'copy-or-sending')).toMatchObject({ stage: 'send' });
    expect(said(evaluation)).not.toContain('warning team-without-consent');
  });

  test('rings 家族の追加 when somebody joins later', async () => {
    const evaluation = await evaluate('5', { event: anEvent({ kind: 'family-joins', staff: [] }), overrides: home });
    expect(shownValues(evaluation)['acquisition.kind']).toBe('家族の追加');
    expect(said(evaluation)).toContain('notice family-added');
  });
});

describe('ふくい 様式６', () => {
  const closing = anEvent({ kind: 'office-closed', date: null, staff: [] });
  const ticks = Object.fromEntries(
    ['posts', 'records', 'teamsInformed', 'devices', 'secrecy'].map((key) => [`confirm.${key}`, true]),
  );
  const typed = { terminationDate: '2026-12-31', reason: 'closed', ...ticks };

  test('is finished when day, reason and all five ticks are there', async () => {
    expect(errors(await evaluate('6', { event: closing, overrides: typed }))).toEqual([]);
    expect(errors(await evaluate('6', { event: closing }))).toEqual([
      'error field/required 解除を希望する日',
      'error field/required 解除の理由',
      ...[
        '過去の記事を参照できなくなることを了承',
        '必要な記録は、解除の前に保存した',
        'チームの施設・患者・家族に伝えた',
      ].map((label) => `error field/required ${label}`),
      'error field/required 端末から証明書・VPNを削除し、台帳に記載する',
      'error field/required 利用を終えた後も、漏えいしない',
    ]);
    const overrides = { ...typed, reason: 'other' };
    expect(errors(await evaluate('6', { event: closing, overrides }))).toEqual([
      'error field/required 解除の理由（その他）',
    ]);
  });

  test.each([0, 1, 5, 6])('lists %i teams with their patients and other offices', async (count) => {
    const teams = Array.from({ length: count }, (_, i) => aTeam({ ...about, id: `team-${i}`, name: `${i}` }));
    const memberships = teams.map(({ id }) => aMembership({ teamId: id, organization: '見本クリニック' }));
    const evaluation = await evaluate('6', {
      event: closing,
      overrides: typed,
      ledger: { ...ledger, teams, memberships },
    });
    const table = rows(fillOfficial(officialForm(`${packId}-6`), evaluation).bytes);
    const listed = table.filter(([number]) => /^\d+$/.test(number ?? ''));
    expect(listed).toEqual(
      Array.from({ length: Math.max(5, count) }, (_, i) =>
        i < count ? [String(i + 1), '坂井 和夫', '見本クリニック', ''] : [String(i + 1), '', '', ''],
      ),
    );
  });

  test('warns of what is lost, of a team that stays alone, of open accounts, and of a paper for a person', async () => {
    const accounts = [anAccount({ packId, holderId: nurse.id, loginName: 'hanako@example.jp' })];
    const told = { overrides: typed, ledger: { ...ledger, accounts, teams: [aTeam({ ...about })] } };
    const evaluation = await evaluate('6', { event: closing, ...told });
    expect(said(evaluation)).toEqual([
      'warning open-entries',
      'warning team-left-empty',
      'warning posts-unreadable',
      'notice what-follows',
    ]);
    expect(finding(evaluation, 'open-entries')!.message).toContain('hanako@example.jp');
    expect(said(await evaluate('6', { event: anEvent({ kind: 'leave' }), ...told }))).toContain('warning users-only');
  });
});

describe('ふくい 様式７', () => {
  const withdrawal = anEvent({ kind: 'consent-withdrawn', date: '2026-11-20', staff: [] });
  const consents = [aConsent({ ...about, signedOn: '2026-04-01' })];
  const signed = { ...ledger, consents };

  test('is complete from patient, consent and office; the ticks are left to the hand', async () => {
    const evaluation = await evaluate('7', { event: withdrawal, overrides: home, ledger: signed });
    expect(errors(evaluation)).toEqual([]);
    expect(shownValues(evaluation)).toMatchObject({
      withdrawalDate: '令和8年11月20日',
      'patient.name': '坂井 和夫',
      consentDate: '令和8年4月1日',
      'physician.name': '見本 太郎',
      'administrator.name': '越前 一郎',
      'confirm.deleted': '☐',
    });
  });

  test('is not finished without a consent that could be withdrawn', async () => {
    expect(errors(await evaluate('7', { event: withdrawal, overrides: home }))).toEqual([
      'error field/required 同意書（様式５）の同意日',
      'error no-consent',
    ]);
  });

  test('warns of the posts twice, and of what needs no such paper', async () => {
    const team = aTeam({ ...about, id: 'team-1' });
    const memberships = [aMembership({ teamId: team.id, kind: 'family' })];
    const told = { event: withdrawal, overrides: home, ledger: { ...signed, teams: [team], memberships } };
    const evaluation = await evaluate('7', told);
    expect(finding(evaluation, 'posts-deleted')).toMatchObject({ stage: 'fill' });
    expect(finding(evaluation, 'posts-deleted-again')).toMatchObject({ stage: 'send' });
    expect(said(evaluation)).toEqual(
      expect.arrayContaining(['warning one-of-family', 'warning single-posts', 'warning not-family-doctor']),
    );
    expect(said(await evaluate('7', { ...told, ledger: signed }))).not.toContain('warning one-of-family');
  });
});
