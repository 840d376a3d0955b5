import { describe, expect, test } from 'vitest';
import { errorsOf, type Evaluation } from '@shared/forms/bindings/evaluation';
import { leftOpenOn } from '@shared/forms/bindings/left-open';
import { anEvent, anEventStaff } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { aCorporation, aDelegation, anEnrolment, anOffice } from '../../builders/organization';
import { aDevice, aStaff } from '../../builders/staff';
import { evaluated, finding, said, shownValues, type Told } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';

const form = officialForm('nagareyama-tritrus-1-1');
const manager = aStaff({ name: '中村 和子', kana: 'ナカムラ カズコ', isSystemManager: true });
const person = aStaff();
const pc = aDevice({ holderId: null });
const ledger = aLedger({
  people: [manager, person],
  devices: [pc],
  enrolments: [anEnrolment({ kanamicInUse: false })],
});
const leaving = (staff = person) => anEvent({ kind: 'leave', staff: [anEventStaff({ ...staff, action: 'delete' })] });
const joining = (given = {}) =>
  anEvent({ kind: 'join', staff: [anEventStaff({ ...person, action: 'new', ...given })] });
const check = (told: Partial<Told>): Promise<Evaluation> => evaluated(form, { ledger, event: leaving(), ...told });
const errors = async (told: Partial<Told>): Promise<string[]> =>
  said(await check(told)).filter((one) => one.startsWith('error'));

describe('流山市 様式1-1', () => {
  test('of somebody whose furigana may be of the family name alone says so beside the paper, and is complete', async () => {
    const short = aStaff({ kana: 'すずき' });
    const told = { ledger: { ...ledger, people: [manager, short] }, event: leaving(short) };
    expect(said(await check(told))).toContain('warning field/short-reading かな');
    expect(await errors(told)).toEqual([]);
  });

  test('of somebody who leaves is complete from the ledger, and says that the ID ends', async () => {
    const evaluation = await check({});
    expect(said(evaluation)).toEqual(['notice id-ends']);
    expect(shownValues(evaluation)).toMatchObject({
      applicationDate: '令和8年11月20日',
      'corporation.kana': 'イリョウホウジンミホンカイ',
      'corporation.representative': '理事長　高橋 正',
      'delegate.line': '',
      'office.number': '1299999993',
      kanamicInUse: '無',
    });
    const [user] = evaluation.sheets[0]!.rows['users']!;
    expect(user!.fields.map(({ shown }) => shown)).toEqual(['削除', '鈴木 花子', 'すずき はなこ', '☐', '看護師']);
  });

  test('is whole with neither 有 nor 無 ringed: who doesn’t know asks at the desk, and is told so', async () => {
    const open = await check({ ledger: { ...ledger, enrolments: [anEnrolment({ kanamicInUse: null })] } });
    expect(errorsOf(open.findings)).toEqual([]);
    expect(finding(open, 'field/left-open')).toMatchObject({
      level: 'notice',
      path: 'kanamicInUse',
      message: '「カナミックの利用（有・無）」は、わからないときは、空けたまま出して、窓口で聞いてから書きます。',
    });
    expect(leftOpenOn(form.form, open.findings)).toEqual([
      { label: 'カナミックの利用（有・無）', todo: '○を付けてください' },
    ]);
    expect(leftOpenOn(form.form, (await check({})).findings)).toEqual([]);
  });

  test('of somebody new tells that others see the name', async () => {
    expect(said(await check({ event: joining() }))).toEqual(['notice shown-in-notice-room']);
  });

  test('prints the title alone for whoever signs by hand', async () => {
    expect(shownValues(await check({ input: { signatureMode: 'autograph' } }))['corporation.representative']).toBe(
      '理事長',
    );
  });

  test('names the attorney where one seals, and asks for 様式3', async () => {
    const delegate = { input: { signatureMode: 'delegate' } };
    const without = await check(delegate);
    expect(said(without)).toContain('warning delegate-without-form-3');
    expect(said(without)).toContain('error field/required 受任者');
    const withOne = await check({ ...delegate, ledger: { ...ledger, delegations: [aDelegation()] } });
    expect(shownValues(withOne)['delegate.line']).toBe('受任者　管理者　中村 和子');
    expect(said(withOne)).toEqual(['notice id-ends']);
  });

  test('prints both numbers of a clinic that has two, one a line', async () => {
    const offices = [anOffice({ medicalInstitutionNumber: '1234567' })];
    expect(shownValues(await check({ ledger: { ...ledger, offices } }))['office.number']).toBe('1234567\n1299999993');
  });
});

describe('流山市 様式1-1 is not finished while', () => {
  test('nobody is picked', async () => {
    expect(await errors({ event: anEvent({ kind: 'join', staff: [] }) })).toEqual([
      'error rows/required システム利用者',
    ]);
  });

  test('a person lacks the kind of change, the furigana or the job, each by person and field', async () => {
    const staff = [anEventStaff({ ...person, kana: '', jobType: '', action: null })];
    const evaluation = await check({ event: anEvent({ kind: 'office-changed', staff }) });
    expect(said(evaluation).filter((one) => one.startsWith('error'))).toEqual([
      'error field/required 鈴木 花子の異動区分',
      'error field/required 鈴木 花子のかな',
      'error field/required 鈴木 花子の職種',
    ]);
    expect(evaluation.findings.at(-1)!.message).toBe('職種は必ず要ります（流山市 様式1-1）');
  });

  test('the representative has no title, unless it is a sole proprietor', async () => {
    const untitled = { ...ledger, corporation: aCorporation({ representativeTitle: '' }) };
    expect(await errors({ ledger: untitled })).toEqual(['error representative-title']);
    const alone = { ...ledger, corporation: aCorporation({ representativeTitle: '', kind: 'sole-proprietor' }) };
    const evaluation = await check({ ledger: alone });
    expect(said(evaluation)).toEqual(['warning sole-proprietor', 'notice id-ends']);
  });

  test('unless one is typed in front of the name, which goes into the ledger in its two parts', async () => {
    const untitled = { ...ledger, corporation: aCorporation({ representativeTitle: '', representativeName: '' }) };
    const typed = (name: string) => check({ ledger: untitled, overrides: { 'corporation.representative': name } });
    expect(said(await typed('理事長　見本太郎'))).toEqual(['notice id-ends']);
    expect(said(await typed('見本太郎'))).toEqual(['error representative-title', 'notice id-ends']);
    const missing = await check({ ledger: untitled });
    expect(errorsOf(missing.findings).map(({ label }) => label)).toEqual(['代表者名']);
    const fields = missing.sheets[0]!.fields.filter(({ ledger: place }) => (place?.fields.length ?? 0) > 1);
    expect(fields.map(({ key, ledger: place }) => [key, place?.fields])).toEqual([
      ['corporation.representative', ['representativeTitle', 'representativeName']],
      ['office.number', ['medicalInstitutionNumber', 'number']],
    ]);
  });

  test('the representative has a title and no name, unless the name is written by hand', async () => {
    const nameless = { ...ledger, corporation: aCorporation({ representativeName: '' }) };
    expect(await errors({ ledger: nameless })).toEqual(['error field/required 代表者名']);
    expect(await errors({ ledger: nameless, input: { signatureMode: 'autograph' } })).toEqual([]);
  });

  test('the last person in charge leaves and nobody follows', async () => {
    const gone = await check({ event: leaving(manager) });
    expect(said(gone)).toEqual(['error no-system-manager', 'notice id-ends']);
    expect(finding(gone, 'no-system-manager')!.message).toContain('先に次の方を選んでください');
    expect(finding(gone, 'no-system-manager')!.asks).toBe('system-manager');
  });

  test.each([
    [
      'the next one is named in 様式2 of the same run',
      { event: { ...leaving(manager), after: { systemManager: '鈴木 花子' } } },
    ],
    [
      'the next one joins on the same paper',
      {
        event: anEvent({
          kind: 'leave',
          staff: [
            anEventStaff({ ...manager, action: 'delete' }),
            anEventStaff({ name: '山本 健', kana: 'やまもと けん', action: 'new', isSystemManager: true }),
          ],
        }),
      },
    ],
    [
      'the office ends its use with everybody',
      {
        event: anEvent({
          kind: 'office-closed',
          staff: [manager, person].map((one) => anEventStaff({ ...one, action: 'delete' })),
        }),
      },
    ],
  ])('but not when %s', async (_, told) => {
    expect(await errors(told)).toEqual([]);
  });

  test('the office uses the network for the first time without a person in charge', async () => {
    const first = { ...ledger, people: [person] };
    expect(await errors({ ledger: first, event: joining() })).toEqual(['error no-system-manager-yet']);
    expect(await errors({ ledger: first, event: joining({ isSystemManager: true }) })).toEqual([]);
  });

  test('but whoever leaves a ledger that names nobody in charge is only asked who it is', async () => {
    const unknown = await check({ ledger: { ...ledger, people: [person] }, event: leaving() });
    expect(said(unknown)).toEqual(['warning system-manager-unknown', 'notice id-ends']);
    expect(finding(unknown, 'system-manager-unknown')).toMatchObject({
      asks: 'system-manager',
      message: expect.stringMatching(/^システム利用管理担当者が、まだ台帳にありません。/) as string,
    });
    const known = await check({ ledger: { ...ledger, people: [person, manager] }, event: leaving() });
    expect(said(known)).toEqual(['notice id-ends']);
  });

  test('the next person in charge is no user of the office', async () => {
    expect(await errors({ event: { ...leaving(manager), after: { systemManager: '外野 太郎' } } })).toEqual([
      'error system-manager-is-user',
    ]);
  });
});

describe('流山市 様式1-1 asks once more when', () => {
  const warnings = async (told: Partial<Told>): Promise<string[]> =>
    said(await check(told)).filter((one) => one.startsWith('warning'));

  test('the person only moves inside the city, or has only a new name', async () => {
    const moves = { ...leaving(), kind: 'transfer' as const, scope: 'same-city' as const };
    expect(await warnings({ event: moves })).toEqual(['warning move-inside-city']);
    const renamed = { before: { name: '鈴木 花子' }, after: { name: '田中 花子' } };
    expect(await warnings({ event: joining(renamed) })).toEqual(['warning name-changed']);
  });

  test('a new person has no device: one of the office that nobody holds will do', async () => {
    expect(await warnings({ event: joining(), ledger: { ...ledger, devices: [] } })).toEqual(['warning no-device']);
    const others = [aDevice({ holderId: manager.id }), aDevice({ ownership: 'personal' })];
    expect(await warnings({ event: joining(), ledger: { ...ledger, devices: others } })).toEqual(['warning no-device']);
    const own = [aDevice({ holderId: person.id, ownership: 'personal' })];
    expect(await warnings({ event: joining(), ledger: { ...ledger, devices: own } })).toEqual([]);
  });

  test('the kind of service or the office’s number looks odd', async () => {
    const office = (given: object) => ({ ledger: { ...ledger, offices: [anOffice(given)] } });
    expect(await warnings(office({ serviceKind: '訪問看護ステーション' }))).toEqual(['warning service-kind']);
    expect(await warnings(office({ number: '129999999' }))).toEqual(['warning office-number-length']);
    expect(await warnings(office({ number: '1299999990' }))).toEqual(['warning office-number-check-digit']);
  });
});
