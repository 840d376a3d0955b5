import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { LedgerEvent } from '@shared/ledger/event';
import type { Ledger } from '@shared/ledger/entities';
import { aLedger } from '../../builders/ledger';
import { aConsent, aMembership, aPatient, aTeam } from '../../builders/patient';
import { anAccount, aStaff } from '../../builders/staff';
import { evaluated, fillOfficial, finding, said, shownValues, type Told } from '../../support/evaluate-official';
import { sheetOf } from '../../support/excel-read';
import { officialForm } from '../../support/official-forms';
import { elements, parseXml, partOf } from '../../support/word-text';

const form = officialForm('nagareyama-tritrus-4');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Elements of the sheet, or of another part. */
const inSheet = (bytes: Uint8Array, name: string, part = 'xl/worksheets/sheet1.xml') =>
  elements(parseXml(partOf(bytes, part)), name, MAIN);

const nurse = aStaff({ id: 'staff-nurse', name: '鈴木 花子', jobType: '看護師' });
const team = aTeam({ id: 'team-1' });
const ofNurse = aMembership({ id: 'member-nurse', kind: 'staff', staffId: nurse.id, name: '旧姓 花子', jobType: '' });
const doctor = aMembership({ id: 'member-doctor' });
const whole: Partial<Ledger> = {
  people: [nurse],
  accounts: [anAccount({ holderId: nurse.id })],
  patients: [aPatient()],
  teams: [team],
  memberships: [ofNurse, doctor],
  consents: [aConsent({ teamId: team.id })],
};
const check = (ledger: Partial<Ledger> = {}, told: Partial<Told> = {}): Promise<Evaluation> =>
  evaluated(form, { ledger: aLedger({ ...whole, ...ledger }), teamId: team.id, ...told });
const rowsOf = ({ sheets }: Evaluation): string[][] =>
  (sheets[0]?.rows['members'] ?? []).map(({ fields }) => fields.map(({ shown }) => shown));

describe('流山市 様式4', () => {
  test('is complete from a team of the ledger: our people as the ledger has them today, others as the team has them', async () => {
    const evaluation = await check();
    expect(said(evaluation)).toEqual([]);
    expect(shownValues(evaluation)['patient.name']).toBe('流山 一郎');
    expect(rowsOf(evaluation)).toEqual([
      ['鈴木 花子', '看護師', 'みほん台訪問看護ステーション'],
      ['見本 太郎', '医師', '見本クリニック'],
    ]);
  });

  test('leaves out the family, and who has left', async () => {
    const family = aMembership({ kind: 'family', name: '流山 花子' });
    const left = aMembership({ name: '去 太郎', leftOn: '2026-10-31' });
    expect(rowsOf(await check({ memberships: [ofNurse, family, left] }))).toHaveLength(1);
  });

  test('lists the new members alone when a room that is there already gets some', async () => {
    const event = LedgerEvent.parse({ kind: 'team-joined', memberIds: [doctor.id] });
    const evaluation = await check({}, { event });
    expect(rowsOf(evaluation).map(([name]) => name)).toEqual(['見本 太郎']);
    expect(said(evaluation)).toEqual([]);
  });

  test('puts 13 people into rows that look alike, with all of it in the print area and the headings on each page', async () => {
    const memberships = Array.from({ length: 13 }, (_, i) => aMembership({ name: `見本 ${i + 1}郎` }));
    const { bytes } = fillOfficial(form, await check({ memberships: [ofNurse, ...memberships] }));
    const sheet = sheetOf(bytes);
    expect(['A8', 'A19', 'A20', 'A21'].map((cell) => (sheet[cell] as { v: unknown }).v)).toEqual([
      ...['鈴木 花子', '見本 11郎', '見本 12郎', '見本 13郎'],
    ]);
    const rows = inSheet(bytes, 'row').map((row) => row.getAttribute('ht'));
    expect(new Set(rows.slice(7))).toEqual(new Set([rows[7]]));
    const looks = inSheet(bytes, 'c').map((cell) => cell.getAttribute('s'));
    expect(looks.slice(-5)).toEqual(looks.slice(-10, -5));
    const names = inSheet(bytes, 'definedName', 'xl/workbook.xml');
    expect(Object.fromEntries(names.map((name) => [name.getAttribute('name'), name.textContent]))).toMatchObject({
      '_xlnm.Print_Area': "'様式4'!$A$1:$E$21",
      '_xlnm.Print_Titles': "'様式4'!$6:$7",
      'members.name': "'様式4'!$A$8",
    });
  });

  test('can be written into where values stand, and nowhere else', () => {
    const { template } = form;
    expect(inSheet(template, 'sheetProtection')[0]?.getAttribute('sheet')).toBe('1');
    const looks = elements(inSheet(template, 'cellXfs', 'xl/styles.xml')[0]!, 'xf', MAIN);
    const isOpen = looks.map((look) => elements(look, 'protection', MAIN)[0]?.getAttribute('locked') === '0');
    const open = inSheet(template, 'c').filter((cell) => isOpen[Number(cell.getAttribute('s'))]);
    const entries = Array.from({ length: 12 }, (_, i) => ['A', 'B', 'C'].map((column) => `${column}${i + 8}`));
    expect(open.map((cell) => cell.getAttribute('r'))).toEqual(['B4', 'C4', ...entries.flat()]);
  });
});

describe('流山市 様式4 is not finished while', () => {
  test.each([
    [
      'the team has no patient',
      { teams: [aTeam({ id: 'team-1', patientId: null })] },
      'error field/required 利用対象者（患者）氏名',
    ],
    ['nobody is in the team', { memberships: [] }, 'error rows/required システム利用者'],
    ['somebody has no job', { memberships: [aMembership({ jobType: '' })] }, 'error field/required 見本 太郎の職種'],
    [
      'somebody has no office',
      { memberships: [aMembership({ organization: '' })] },
      'error field/required 見本 太郎の医療機関・介護事業所名',
    ],
    ['a name ends in 先生', { memberships: [aMembership({ name: '見本 太郎先生' })] }, 'error honorific'],
    ['the patient’s name ends in 様', { patients: [aPatient({ name: '流山 一郎 様' })] }, 'error honorific'],
  ] satisfies [string, Partial<Ledger>, string][])('%s', async (_, ledger, expected) => {
    expect(said(await check(ledger))).toContain(expected);
  });

  test('something is written where the city writes', async () => {
    expect(said(await check({}, { overrides: { cityInvitedOn: '2026-11-20' } }))).toContain('error city-column');
  });
});

describe('流山市 様式4 warns when', () => {
  test.each([
    ['nobody has signed', { consents: [] }, 'no-consent'],
    ['the consent was withdrawn', { consents: [aConsent({ withdrawnOn: '2026-11-01' })] }, 'no-consent'],
    ['a member has no ID', { accounts: [] }, 'not-registered'],
    ['nobody of the own office is in the list', { memberships: [doctor] }, 'own-office-missing'],
    [
      'the same person is there twice',
      { memberships: [ofNurse, doctor, aMembership({ name: '見本　太郎' })] },
      'same-person',
    ],
    [
      'another patient of that name has a room',
      { teams: [team, aTeam({ patientId: 'another', name: '流山　一郎' })] },
      'same-patient-name',
    ],
  ] satisfies [string, Partial<Ledger>, string][])('%s', async (_, ledger, id) => {
    expect(said(await check(ledger))).toEqual([`warning ${id}`]);
  });

  test('without asking for the consent beforehand: the city has 様式4 first (3 ①), then the consent is got (②)', async () => {
    const { message } = finding(await check({ consents: [] }), 'no-consent')!;
    expect(message).toContain('様式4を出したら、患者さん・ご家族に説明して、同意をいただいてください');
  });

  test('naming who it is', async () => {
    expect(finding(await check({ accounts: [] }), 'not-registered')!.message).toContain('鈴木 花子は、まだ');
    const twice = await check({ memberships: [ofNurse, doctor, aMembership()] });
    expect(finding(twice, 'same-person')!.message).toBe('見本 太郎が、2回書かれています。');
  });

  test('but not when two people of different offices have one name', async () => {
    expect(said(await check({ memberships: [ofNurse, doctor, aMembership({ organization: '別の薬局' })] }))).toEqual(
      [],
    );
  });
});
