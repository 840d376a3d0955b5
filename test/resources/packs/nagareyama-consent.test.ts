import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { anEvent } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { aConsent, aMembership, aPatient, aTeam } from '../../builders/patient';
import { aStaff } from '../../builders/staff';
import { evaluated, fillOfficial, finding, said, shownValues, type Told } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';
import { documentOf, readText } from '../../support/word-text';

const form = officialForm('nagareyama-tritrus-consent');
const nurse = aStaff();
const patient = aPatient({ id: 'patient-1', name: '流山 一郎', birthday: '1940-01-05', familyRelation: '長女' });
const unsigned = { explainedOn: null, explainedBy: '', signedOn: null, signedBy: '', sentOn: null, copyGivenOn: null };
const ledger = aLedger({ people: [nurse], patients: [patient] });
const about = { patientId: patient.id, packId: form.pack.id };
const talk = anEvent({ kind: 'patient-joins', date: '2026-11-18' });
const address = { 'patient.address': '流山市見本台7-8-9' };

const check = (told: Partial<Told> = {}): Promise<Evaluation> =>
  evaluated(form, { ledger, patientId: patient.id, staffId: nurse.id, event: talk, overrides: address, ...told });
const withConsent = (given: object, others: object = {}) => ({
  ...ledger,
  consents: [aConsent({ ...about, ...unsigned, ...given })],
  ...others,
});
const room = (given: object = {}) => aTeam({ ...about, name: patient.name, createdOn: '2026-11-19', ...given });
/** An office of care is always reminded of the family. */
const others = async (told: Partial<Told> = {}): Promise<string[]> =>
  said(await check(told)).filter((one) => one !== 'warning family-consent');

describe('流山市 個人情報 同意書', () => {
  test('is complete from patient, explainer and day of the talk; ticks and signatures are left to the hand', async () => {
    const evaluation = await check();
    expect(said(evaluation)).toEqual(['warning family-consent']);
    expect(shownValues(evaluation)).toMatchObject({
      'explanation.date': '令和8年11月18日',
      'explanation.name': '鈴木 花子',
      'explanation.officeName': 'みほん台訪問看護ステーション',
      'explanation.jobType': '看護師',
      'confirmed.system': '☐',
      consentDate: '',
      'patient.name': '流山 一郎',
      'patient.birthDate': '昭和15年1月5日',
      'family.relation': '',
    });
  });

  test('takes explainer and days from the consent of the ledger where nobody else is chosen', async () => {
    const told = {
      staffId: null,
      ledger: withConsent({
        explainedBy: nurse.name,
        explainedOn: '2026-11-10',
        signedOn: '2026-11-11',
        signedBy: 'x',
      }),
    };
    expect(shownValues(await check(told))).toMatchObject({
      'explanation.date': '令和8年11月10日',
      'explanation.jobType': '看護師',
      consentDate: '令和8年11月11日',
    });
  });

  test('is not explained on a day that is still to come: that day is asked for, and goes to the consent', async () => {
    const evaluation = await check({
      ...{ staffId: null, ledger: withConsent({}) },
      event: anEvent({ kind: 'patient-joins', date: '2026-12-07' }),
    });
    expect(said(evaluation)).toContain('error field/required 説明日');
    expect(evaluation.sheets[0]?.fields.find(({ key }) => key === 'explanation.date')?.ledger).toMatchObject({
      ...{ entity: 'consent', fields: ['explainedOn'] },
    });
  });

  test('says that the ledger has another day of the explanation', async () => {
    const told = { staffId: null, ledger: withConsent({ explainedBy: nurse.name, explainedOn: '2026-11-10' }) };
    expect(await others(told)).not.toContain('warning explained-otherwise');
    const evaluation = await check({ ...told, overrides: { ...address, 'explanation.date': '2026-11-12' } });
    expect(finding(evaluation, 'explained-otherwise')?.message).toContain('令和8年11月10日');
  });

  test('asks for the family’s address where the family signs, and prints what the ledger knows of them', async () => {
    const told = { input: { signer: 'family' } };
    expect(said(await check(told))).toEqual(['error field/required ご家族の住所']);
    expect(shownValues(await check(told))['family.relation']).toBe('長女');
  });

  test('has a further 同意書 for a further member of the family, the explanation once, and the footnote', async () => {
    const overrides = { ...address, 'family.address': '流山市見本台7-8-9' };
    const evaluation = await check({ input: { signer: 'both', familyPapers: '2' }, overrides });
    expect(said(evaluation)).toEqual([]);
    const text = readText(documentOf(fillOfficial(form, evaluation).bytes));
    expect(text.match(/取扱いに関する同意書/g)).toHaveLength(2);
    expect(text.match(/取扱いに関する説明書/g)).toHaveLength(1);
    expect(text.match(/患者氏名　流山 一郎/g)).toHaveLength(2);
    expect(text).toContain('2／2');
    expect(text).toContain('募集要項・手引きの記載をもとに作成した様式です');
  });
});

describe('流山市 個人情報 同意書 is not finished while', () => {
  test('the explainer, the patient’s address or birthday is missing', async () => {
    const patients = [{ ...patient, birthday: null }];
    const told = { staffId: null, overrides: {}, ledger: { ...ledger, patients } };
    expect(await others(told)).toEqual([
      'error field/required 説明者の氏名',
      'error field/required 説明者の職種',
      'error field/required 患者の住所',
      'error field/required 患者の生年月日',
    ]);
  });

  test('the name is not the room’s', async () => {
    const teams = [room({ name: '流山　太郎' })];
    expect(await others({ ledger: { ...ledger, teams } })).toContain('error other-name');
  });

  test('it counts as signed without a day', async () => {
    expect(await others({ ledger: withConsent({ signedBy: '流山 一郎' }) })).toEqual(['error signed-without-date']);
  });
});

describe('流山市 個人情報 同意書 says', () => {
  test('before sending that the room is there already and nobody has signed, and doesn’t keep the paper back', async () => {
    const evaluation = await check({ ledger: { ...ledger, teams: [room()] } });
    expect(finding(evaluation, 'room-before-consent')).toMatchObject({ level: 'error', stage: 'send' });
    expect(readText(documentOf(fillOfficial(form, evaluation).bytes))).toContain('流山 一郎');
  });

  test('who has come into the room since it was made, but not who was there at first', async () => {
    const team = room();
    const memberships = [
      aMembership({ teamId: team.id, name: '初めの人', joinedOn: '2026-11-19' }),
      aMembership({ teamId: team.id, name: '後の人', joinedOn: '2026-12-01' }),
      aMembership({ teamId: team.id, name: '出た人', joinedOn: '2026-12-01', leftOn: '2026-12-02' }),
    ];
    const signed = { signedOn: '2026-11-18', signedBy: 'x', sentOn: '2026-11-19', copyGivenOn: '2026-11-20' };
    const evaluation = await check({ ledger: withConsent(signed, { teams: [team], memberships }) });
    expect(finding(evaluation, 'member-after-consent')!.message).toContain('同意のあとに、後の人が');
    expect(said(evaluation)).not.toContain('warning original-not-sent');
  });

  test('that the original or the copy is still on its way', async () => {
    const signed = { signedOn: '2026-11-18', signedBy: 'x', sentOn: '2026-11-19' };
    expect(await others({ ledger: withConsent(signed) })).toEqual(['warning original-not-sent']);
  });
});
