import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { roomsOf } from '@shared/forms/form-rooms';
import { openForm } from '@shared/forms/form-template';
import { narrowFindings } from '@shared/forms/narrow-places';
import type { Ledger } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aLedger } from '../../builders/ledger';
import { aContactPerson, anEnrolment, OFFICE_ID } from '../../builders/organization';
import { aConsent, aMembership, aPatient, aTeam } from '../../builders/patient';
import { aDevice, anAccount, aStaff, aStaffPledge } from '../../builders/staff';
import { evaluated, fillOfficial, finding, said, type Told } from '../../support/evaluate-official';
import { formulaAt, valueAt } from '../../support/excel-read';
import { officialForm } from '../../support/official-forms';

const form = officialForm('fukui-mimamori-ledger');
const packId = form.pack.id;
const nurse = aStaff({ id: 'nurse', name: '鈴木 花子', kana: 'すずき はなこ' });
const helper = aStaff({ id: 'helper', name: '見本 太郎', kana: 'みほん たろう' });
const gone = aStaff({
  ...{ id: 'gone', name: '去 次郎', kana: 'さる じろう', leftOn: '2026-03-31' },
  ...{ status: 'struck-off', struckOffOn: '2026-03-31' },
});
/** Of another office, and beside it of this one. */
const alsoHere = aStaff({
  ...{ id: 'also', officeId: 'o2', name: '見本 三郎', kana: 'みほん さぶろう' },
  alsoAt: [{ officeId: OFFICE_ID, jobType: '', isSystemManager: false }],
});
const account = (holderId: string, given: Parameters<typeof anAccount>[0] = {}) =>
  anAccount({ packId, holderId, loginName: `${holderId}@example.jp`, startedOn: '2026-04-10', ...given });
const tablet = aDevice({
  ...{ id: 'tablet', kind: 'tablet', holderId: nurse.id, assetNumber: 'T-08', model: 'タブレット 11型', system: 'ios' },
  ...{ vpnId: '0123', vpnOn: '2026-04-09' },
});
const shared = aDevice({ id: 'shared', assetNumber: 'P-13' });
const team = aTeam({ id: 'team-1', packId });
const inTeam = aMembership({ id: 'm-nurse', kind: 'staff', staffId: nurse.id, name: nurse.name });
const whole: Partial<Ledger> = {
  enrolments: [
    anEnrolment({
      packId,
      administrator: aContactPerson({ name: '越前 一郎' }),
      administratorMail: 'kanri@example.jp',
    }),
  ],
  people: [nurse, helper, gone],
  accounts: [account('nurse'), account('helper'), account('gone', { status: 'struck-off', endedOn: '2026-03-31' })],
  devices: [tablet, shared],
  pledges: [nurse, helper, gone].map(({ id }) =>
    aStaffPledge({ id, staffId: id, coveredBy: id === 'helper' ? '入職時の誓約書' : '', educatedOn: '2026-06-10' }),
  ),
  patients: [aPatient()],
  teams: [team],
  memberships: [
    inTeam,
    aMembership({ kind: 'staff', staffId: gone.id, name: gone.name, leftOn: '2026-03-31' }),
    aMembership({ kind: 'family', name: '流山 花子' }),
    aMembership(),
  ],
  consents: [aConsent({ packId })],
};
const SENT = 'error never-sent';

const check = (ledger: Partial<Ledger> = {}, told: Partial<Told> = {}): Promise<Evaluation> =>
  evaluated(form, { ledger: aLedger({ ...whole, ...ledger }), ...told });
const others = async (ledger: Partial<Ledger> = {}, told: Partial<Told> = {}): Promise<string[]> =>
  said(await check(ledger, told)).filter((one) => one !== SENT);
const linesOf = ({ sheets }: Evaluation, rows: string): Record<string, string>[] =>
  (sheets[0]?.rows[rows] ?? []).map(({ fields }) =>
    Object.fromEntries(fields.map(({ key, shown }) => [key.replace(/^.*\./, ''), shown])),
  );

describe('ふくい 管理台帳', () => {
  test('has a line for each user and device; who shares one is listed with it, who left stays', async () => {
    const evaluation = await check();
    expect(said(evaluation)).toEqual([SENT]);
    expect(linesOf(evaluation, 'users')).toMatchObject([
      { name: '去 次郎', deviceKind: '', certificateOn: '', endedOn: '令和8年3月31日' },
      {
        ...{ name: '鈴木 花子', mail: 'nurse@example.jp', startedOn: '令和8年4月10日', pledgedOn: 'R2.4.1' },
        ...{ deviceKind: 'タブレット', deviceModel: 'タブレット 11型　iOS', assetNumber: 'T-08', ownership: '施設' },
        ...{ certificateOn: '令和8年4月8日', vpnId: '0123', vpnOn: '令和8年4月9日', endedOn: '', note: '' },
      },
      { name: '見本 太郎', pledgedOn: '別途あり', assetNumber: 'P-13', vpnId: '', note: '共用' },
    ]);
  });

  test('has no line of a device that nobody uses: it is shared by none', async () => {
    const devices = (whole.devices ?? []).map((one) => (one.holderId === null ? { ...one, isSpare: true } : one));
    const lines = linesOf(await check({ devices }), 'users');
    expect(lines.map(({ name, assetNumber, note }) => [name, assetNumber, note])).toEqual([
      ['去 次郎', '', ''],
      ['鈴木 花子', 'T-08', ''],
      ['見本 太郎', '', ''],
    ]);
  });

  test('gives nobody who is on leave a device that all have, and asks for none', async () => {
    const people = (whole.people ?? []).map((one) => (one.name === '見本 太郎' ? { ...one, note: '育休中' } : one));
    const evaluation = await check({ people });
    expect(said(evaluation)).toEqual([SENT]);
    expect(linesOf(evaluation, 'users').map(({ name, assetNumber, note }) => [name, assetNumber, note])).toEqual([
      ['去 次郎', '', ''],
      ['鈴木 花子', 'T-08', ''],
      ['見本 太郎', '', ''],
    ]);
    // Nor whoever left, and whose ID nobody has ended yet.
    const left = (whole.people ?? []).map((one) => (one.name === '見本 太郎' ? { ...one, leftOn: '2026-03-31' } : one));
    const [line] = linesOf(await check({ people: left }), 'users').filter(({ name }) => name === '見本 太郎');
    expect(line).toMatchObject({ assetNumber: '', endedOn: '' });
    const own = aDevice({ id: 'own', holderId: helper.id, assetNumber: 'P-30' });
    const lines = linesOf(await check({ people, devices: [...(whole.devices ?? []), own] }), 'users');
    expect(lines.at(-1)).toMatchObject({ name: '見本 太郎', assetNumber: 'P-30' });
  });

  test('sends 誓約書 and 教育 to the ledger, and tells of whom it has no device', async () => {
    const { sheets } = await check({ devices: [], people: [nurse, helper] });
    const [first] = sheets[0]?.rows['users'] ?? [];
    const places = Object.fromEntries(first?.fields.map(({ key, ledger }) => [key, ledger]) ?? []);
    expect(places).toMatchObject({
      'users.pledgedOn': { entity: 'pledge-of', id: nurse.id, fields: ['pledgedOn', 'coveredBy'] },
      'users.educatedOn': { entity: 'pledge-of', id: nurse.id, fields: ['educatedOn'] },
      'users.certificateOn': { entity: 'device-of', id: nurse.id },
    });
  });

  describe('says when somebody who leaves is released', () => {
    const leaving = (leftOn: string, given: Parameters<typeof anAccount>[0] = {}) =>
      check({ people: [{ ...nurse, leftOn }, helper, gone], accounts: [account('nurse', given), account('helper')] });
    const released = (evaluation: Evaluation) =>
      linesOf(evaluation, 'users').find(({ name }) => name === nurse.name)?.['endedOn'];

    test('on their last day, as long as that is to come', async () => {
      const evaluation = await leaving('2026-11-30');
      expect(released(evaluation)).toBe('令和8年11月30日');
      expect(said(evaluation)).toEqual([SENT]);
    });

    test('on the day that the account has, where it has one', async () => {
      expect(released(await leaving('2026-11-30', { endedOn: '2026-11-25' }))).toBe('令和8年11月25日');
    });

    test('and asks for it once the last day is past', async () => {
      const evaluation = await leaving('2026-11-10');
      expect(released(evaluation)).toBe('');
      expect(said(evaluation)).toContain('error field/required 鈴木 花子の利用解除日');
    });

    test('on their last day, past or to come, where the ledger has no ID of theirs that it could end', async () => {
      for (const leftOn of ['2026-11-10', '2026-11-30']) {
        const leaver = { ...nurse, leftOn };
        const event = LedgerEvent.parse({ kind: 'network-start', officeId: OFFICE_ID, staff: [leaver] });
        const evaluation = await check({ people: [leaver, helper], accounts: [account('helper')] }, { event });
        expect(released(evaluation)).toBe(leftOn === '2026-11-10' ? '令和8年11月10日' : '令和8年11月30日');
      }
    });
  });

  test('a first day typed into a line goes to the account that the line is about', async () => {
    const known = { id: 'nurse-id', startedOn: null, issuedOn: null };
    const { sheets } = await check({ accounts: [account('nurse', known), account('helper')] });
    const fields = (sheets[0]?.rows['users'] ?? []).flatMap((entry) => entry.fields);
    const startedOn = fields.filter(({ key }) => key === 'users.startedOn').map(({ ledger }) => ledger);
    expect(startedOn[0]).toEqual({ entity: 'account', id: 'nurse-id', fields: ['startedOn'] });
  });

  test('of a device whose memo names who has it, too, each of them has a line, and nobody else', async () => {
    const driver = aStaff({ id: 'driver', name: '運転 一', kana: 'うんてん はじめ' });
    const [people, accounts] = [[nurse, helper, driver], ['nurse', 'helper', 'driver'].map((id) => account(id))];
    const linesWith = async (one: Partial<Ledger['devices'][number]>) =>
      linesOf(await check({ people, accounts, devices: [{ ...tablet, ...one }] }), 'users').map(
        ({ name, assetNumber, note }) => [name, assetNumber, note],
      );
    const both = [
      ['運転 一', '', ''],
      ['鈴木 花子', 'T-08', '共用'],
      ['見本 太郎', 'T-08', '共用'],
    ];
    expect(await linesWith({ note: '共用：見本 太郎' })).toEqual(both);
    expect(await linesWith({ holderId: null, note: '共用：鈴木 花子、見本 太郎' })).toEqual(both);
    expect(await linesWith({ note: '' })).toEqual([both[0], ['鈴木 花子', 'T-08', ''], ['見本 太郎', '', '']]);
  });

  test('lists a device of another office for who has it or shares it, and has none here', async () => {
    const elsewhere = { officeId: 'o2', kind: 'tablet' } as const;
    const devices = [
      tablet,
      aDevice({ ...elsewhere, id: 't5', assetNumber: 'T-05', holderId: 'also', note: '共用：見本 太郎、鈴木 花子' }),
      aDevice({ ...elsewhere, id: 't6', assetNumber: 'T-06', holderId: 'stranger' }),
    ];
    const people = [nurse, helper, gone, alsoHere];
    const accounts = [...(whole.accounts ?? []), account('also')];
    const evaluation = await check({ devices, people, accounts });
    expect(linesOf(evaluation, 'users').map(({ name, assetNumber, note }) => [name, assetNumber, note])).toEqual([
      ['去 次郎', '', ''],
      ['鈴木 花子', 'T-08', ''],
      ['見本 三郎', 'T-05', '共用'],
      ['見本 太郎', 'T-05', '共用'],
    ]);
    const withShared = linesOf(await check({ devices: [...devices, shared], people, accounts }), 'users');
    expect(withShared.slice(2).map(({ name, assetNumber }) => [name, assetNumber])).toEqual([
      ['見本 三郎', 'T-05'],
      ['見本 太郎', 'T-05'],
      ['見本 太郎', 'P-13'],
    ]);
    // What is typed over it goes to that device.
    const line = evaluation.sheets[0]?.rows['users']?.at(-1);
    expect(line?.fields.find(({ key }) => key === 'users.certificateOn')?.ledger).toMatchObject({
      ...{ entity: 'device', id: 't5' },
    });
  });

  test('gives somebody with two devices two lines with all of the name, so that they can be sorted', async () => {
    const second = aDevice({ id: 'second', kind: 'phone', holderId: nurse.id, assetNumber: 'S-04' });
    const lines = linesOf(await check({ devices: [tablet, second, shared] }), 'users');
    expect(lines.map(({ name, assetNumber }) => [name, assetNumber])).toEqual([
      ['去 次郎', ''],
      ['鈴木 花子', 'T-08'],
      ['鈴木 花子', 'S-04'],
      ['見本 太郎', 'P-13'],
    ]);
  });

  describe('of a procedure that gives up a device', () => {
    const lost = { ...tablet, status: 'struck-off', struckOffOn: '2026-11-24' } as const;
    const of = (given: object) => LedgerEvent.parse({ kind: 'network-start', officeId: 'office-1', ...given });
    const ofNurse = async (devices: Ledger['devices'], event: LedgerEvent) =>
      linesOf(await check({ devices }, { event }), 'users').filter(({ name }) => name === nurse.name);

    test('shows the lost one in its user’s line, with the day and why, and no shared one in its place', async () => {
      const lines = await ofNurse([lost, shared], of({ deviceIds: ['tablet'], after: { deviceNote: '紛失' } }));
      expect(lines).toHaveLength(1);
      expect(lines).toMatchObject([{ assetNumber: 'T-08', endedOn: '令和8年11月24日', note: '紛失' }]);
    });

    test('shows the old one and the one that takes its place', async () => {
      const next = aDevice({ id: 'next', holderId: nurse.id, assetNumber: 'T-09' });
      const event = of({ deviceIds: ['next'], replacedDeviceIds: ['tablet'], after: { deviceNote: '機種変更' } });
      expect(await ofNurse([lost, next, shared], event)).toMatchObject([
        { assetNumber: 'T-09', endedOn: '', note: '' },
        { assetNumber: 'T-08', endedOn: '令和8年11月24日', note: '機種変更' },
      ]);
    });
  });

  describe('of a procedure that somebody begins with', () => {
    const newcomer = aStaff({ id: 'new', name: '吉田 悠', kana: 'よしだ はるか', joinedOn: '2026-12-01' });
    const spare = aDevice({ id: 'spare', kind: 'tablet', assetNumber: 'T-01', certificateInstalledOn: null });
    const before = { people: [nurse, helper, newcomer], devices: [tablet, spare], accounts: [account('nurse')] };
    const join = LedgerEvent.parse({ kind: 'network-start', staff: [newcomer], deviceIds: ['spare'] });

    test('has a line for them and their device before they have an ID, and nobody else’s line has it', async () => {
      const evaluation = await check({ ...before, accounts: [account('nurse'), account('helper')] }, { event: join });
      expect(linesOf(evaluation, 'users')).toMatchObject([
        { name: '鈴木 花子', assetNumber: 'T-08' },
        { name: '見本 太郎', assetNumber: '' },
        { name: '吉田 悠', assetNumber: 'T-01', startedOn: '', note: '' },
      ]);
      expect(said(evaluation)).toContain('notice field/written-later 吉田 悠の利用開始日');
    });

    test('the first day typed into their line makes an ID of theirs', async () => {
      const { sheets } = await check({ ...before, devices: [tablet] }, { event: join });
      const fields = (sheets[0]?.rows['users'] ?? []).flatMap((entry) => entry.fields);
      expect(fields.filter(({ key }) => key === 'users.startedOn').map(({ ledger }) => ledger)).toContainEqual(
        expect.objectContaining({ entity: 'account-of', id: 'new', fields: ['startedOn'] }),
      );
    });

    test('once they have one, they have one line', async () => {
      const accounts = [account('nurse'), account('new')];
      const lines = linesOf(await check({ ...before, accounts }, { event: join }), 'users');
      expect(lines.map(({ name }) => name)).toEqual(['鈴木 花子', '吉田 悠']);
    });
  });

  describe('keeps a lost device in its user’s line', () => {
    const lost = { ...tablet, status: 'struck-off', struckOffOn: '2026-10-01', lostOn: '2026-10-01' } as const;
    const next = aDevice({ id: 'next', holderId: nurse.id, assetNumber: 'T-09', vpnId: '0123', vpnOn: '2026-10-02' });

    test('whatever the paper is made for, with nothing left to do for it', async () => {
      const evaluation = await check({ devices: [lost, next, shared] });
      expect(linesOf(evaluation, 'users')).toMatchObject([
        { name: '去 次郎' },
        { name: '鈴木 花子', assetNumber: 'T-09', endedOn: '', note: '' },
        { name: '鈴木 花子', assetNumber: 'T-08', endedOn: '令和8年10月1日', note: '紛失' },
        { name: '見本 太郎', assetNumber: 'P-13' },
      ]);
      expect(said(evaluation)).toEqual([SENT]);
    });

    test('and the shared one that is used instead beside it', async () => {
      const lines = linesOf(await check({ devices: [lost, shared] }), 'users');
      expect(lines.slice(1, 3)).toMatchObject([
        { name: '鈴木 花子', assetNumber: 'T-08', note: '紛失' },
        { name: '鈴木 花子', assetNumber: 'P-13', note: '共用' },
      ]);
    });

    test('of somebody whose ID isn’t in the ledger, on the paper of that loss', async () => {
      const event = LedgerEvent.parse({ kind: 'network-start', deviceIds: ['tablet'], after: { deviceNote: '紛失' } });
      const lines = linesOf(
        await check({ devices: [lost, shared], accounts: [account('helper')] }, { event }),
        'users',
      );
      expect(lines).toMatchObject([{ name: '鈴木 花子', assetNumber: 'T-08', note: '紛失' }, { name: '見本 太郎' }]);
    });
  });

  test('lists a team by our members, those who were in it and a team without any', async () => {
    const other = aTeam({ id: 'team-2', packId, patientId: null, name: '別の方' });
    const lines = linesOf(await check({ teams: [team, other] }), 'teams');
    expect(lines).toMatchObject([
      { patientName: '流山 一郎', consentedOn: '令和8年5月14日', userName: '鈴木 花子', familyTakesPart: '有' },
      { patientName: '流山 一郎', userName: '去 次郎', unlinkedOn: '令和8年3月31日' },
      { patientName: '別の方', userName: '', familyTakesPart: '無' },
    ]);
  });

  test('a team has the day of the patient’s own consent, whatever their family signed later', async () => {
    const family = { packId, familyName: '流山 花子', signedOn: '2026-07-01', withdrawnOn: '2026-08-01' };
    const consents = [aConsent({ packId }), aConsent({ id: 'family', ...family })];
    const [first] = linesOf(await check({ consents }), 'teams');
    expect(first).toMatchObject({ patientName: '流山 一郎', consentedOn: '令和8年5月14日', note: '' });
  });

  test('lists each use of a device in a disaster, of a device that was struck off, too', async () => {
    const lent = aDevice({
      ...{ kind: 'phone', ownership: 'personal', model: '応援の電話', system: null, status: 'struck-off' },
      ...{ holderId: helper.id, certificateInstalledOn: null, wipedOn: '2026-08-13' },
      exceptions: [
        { from: '2026-08-10', fromTime: '14:30', to: '2026-08-12', reason: '大雨', approvedBy: '越前 一郎' },
        { from: '2026-09-01', to: '2026-09-01', reason: '地震', cleanup: '証明書を外した', note: '貸出' },
      ],
    });
    const evaluation = await check({ devices: [tablet, shared, lent] });
    expect(linesOf(evaluation, 'exceptions')).toEqual([
      {
        ...{ disaster: '大雨', from: 'R8.8.10　14:30', to: 'R8.8.12', userName: '見本 太郎' },
        ...{
          device: 'スマートフォン・個人・応援の電話',
          approvedBy: '越前 一郎',
          cleanup: 'データ消去 R8.8.13',
          note: '',
        },
      },
      {
        ...{ disaster: '地震', from: 'R8.9.1', to: 'R8.9.1', userName: '見本 太郎' },
        ...{ device: 'スマートフォン・個人・応援の電話', approvedBy: '', cleanup: '証明書を外した', note: '貸出' },
      },
    ]);
    expect(said(evaluation)).toEqual([SENT]);
  });

  test('repeats the head on each sheet by formulas that are worked out at once', async () => {
    const { bytes } = fillOfficial(form, await check());
    for (const sheet of ['チーム', '災害時の例外']) {
      expect(formulaAt(bytes, 'C2', sheet)).toContain('利用者・端末');
      expect(valueAt(bytes, 'C2', sheet)).toBe('みほん台訪問看護ステーション');
      expect(valueAt(bytes, 'H3', sheet)).toBe(46346);
    }
  });

  test('holds dates that can be sorted, and numbers its lines', async () => {
    const { bytes } = fillOfficial(form, await check());
    expect(valueAt(bytes, 'F6', '利用者・端末')).toBe(46122);
    expect(valueAt(bytes, 'A8', '利用者・端末')).toBe(3);
  });

  test('prints a long number on two lines that can be read, and says of one that needs more', async () => {
    const template = unwrap(openForm(form.form.template, form.template, nodeCodec));
    const narrow = async (assetNumber: string): Promise<string[]> => {
      const evaluation = await check({ devices: [{ ...tablet, assetNumber }, shared] });
      return narrowFindings(form.form, template, evaluation).map(({ label }) => label);
    };
    expect(roomsOf(form.form, template).get('users.assetNumber')).toMatchObject({ wraps: true, lines: 2 });
    for (const fitting of ['T-08', 'ひまわり福井タブレット08', 'FUKUI-TAB-2024-000123'])
      expect(await narrow(fitting)).toEqual([]);
    expect(await narrow('ひまわりの里福井 訪問看護 タブレット 08')).toEqual(['管理番号']);
  });

  test('never leaves the office: its only way is the folder, and it says so', async () => {
    expect(form.form.channels.map((id) => form.pack.channels.find((one) => one.id === id)?.kind)).toEqual(['inside']);
    expect(finding(await check(), 'never-sent')).toMatchObject({ level: 'error', stage: 'send' });
  });
});

describe('ふくい 管理台帳 says that', () => {
  const second = aDevice({ id: 'second', kind: 'phone', holderId: helper.id, assetNumber: 'S-04' });
  const withVpn = (vpnId: string) => ({ devices: [tablet, { ...second, vpnId, vpnOn: '2026-04-09' }] });
  const consents = whole.consents!;
  test.each([
    ['nobody has an account', { accounts: [] }, ['error rows/required 利用者・端末', 'warning device-not-listed']],
    ['a VPN has three digits', withVpn('123'), ['error vpn-digits']],
    ['a VPN is used twice', withVpn('0123'), ['error vpn-twice']],
    [
      'a day of a VPN is missing',
      { devices: [{ ...tablet, vpnOn: null }, shared] },
      ['error field/required 鈴木 花子のVPN設定日'],
    ],
    [
      'a user has the login’s address',
      { accounts: [account('nurse', { loginName: 'KANRI@example.jp' }), account('helper')] },
      ['error login-of-user'],
    ],
    [
      'somebody without a device has none to share either',
      { devices: [tablet] },
      [
        ...['端末の種別', '管理番号', '所有（施設・個人）'].map(
          (label) => `notice field/written-later 見本 太郎の${label}`,
        ),
        'notice field/written-later 見本 太郎の証明書登録日',
      ],
    ],
    [
      'nothing tells a device from the others',
      { devices: [{ ...tablet, assetNumber: '' }, shared] },
      ['notice field/written-later 鈴木 花子の管理番号'],
    ],
    [
      'a device that was given up needs no number any more, and one in use does',
      {
        devices: [
          { ...tablet, assetNumber: '', status: 'struck-off', struckOffOn: '2026-10-01', lostOn: '2026-10-01' },
          { ...shared, assetNumber: '' },
        ],
      },
      ['notice field/written-later 鈴木 花子の管理番号', 'notice field/written-later 見本 太郎の管理番号'],
    ],
    [
      'more than two VPN are in use',
      {
        devices: [
          tablet,
          ...['0124', '0125'].map((vpnId) =>
            aDevice({ holderId: helper.id, assetNumber: vpnId, vpnId, vpnOn: '2026-04-09' }),
          ),
        ],
      },
      ['warning vpn-over-two'],
    ],
    [
      'somebody has not pledged',
      { pledges: whole.pledges!.filter(({ staffId }) => staffId !== 'nurse') },
      ['warning no-pledge', 'warning no-education', 'notice field/written-later 鈴木 花子の誓約書（様式４）'],
    ],
    [
      'nobody knows since when a certificate is there',
      { devices: [{ ...tablet, certificateInstalledOn: null }, shared] },
      ['notice field/written-later 鈴木 花子の証明書登録日'],
    ],
    [
      'somebody was taught too long ago',
      { pledges: whole.pledges!.map((one) => ({ ...one, educatedOn: '2025-10-01' })) },
      ['warning no-education'],
    ],
    [
      'somebody who was released is still in a team',
      { accounts: [account('nurse', { endedOn: '2026-10-31' }), account('helper')] },
      ['warning released-open'],
    ],
    [
      'nobody signed',
      { consents: consents.map((one) => ({ ...one, signedOn: null })) },
      ['warning team-without-consent'],
    ],
    [
      'a device with a certificate belongs to nobody in the list',
      { devices: [tablet, shared, aDevice({ holderId: 'stranger', assetNumber: 'P-99' })] },
      ['warning device-not-listed'],
    ],
    [
      'somebody who holds a device is not in the list',
      {
        people: [nurse, helper, gone, aStaff({ id: 'driver', name: '見本 三郎' })],
        devices: [tablet, shared, aDevice({ holderId: 'driver', certificateInstalledOn: null })],
      },
      ['warning staff-not-listed'],
    ],
    [
      'somebody has an ID in another office in which they work, too',
      { people: [nurse, helper, gone, alsoHere], accounts: [...whole.accounts!, account('also', { officeId: 'o2' })] },
      ['warning colleague-not-listed'],
    ],
    [
      'nobody else uses it: whose ID of the other office has ended, and who has one here',
      {
        people: [nurse, helper, gone, alsoHere, { ...alsoHere, id: 'ended' }],
        accounts: [
          ...whole.accounts!,
          account('also', { officeId: 'o2' }),
          account('also', { id: 'own', loginName: '', devicesAtEnd: [] }),
          account('ended', { officeId: 'o2', endedOn: '2026-03-31' }),
        ],
      },
      null,
    ],
    [
      'a use in a disaster has no end',
      {
        devices: [
          tablet,
          {
            ...shared,
            exceptions: [
              {
                from: '2026-08-10',
                fromTime: '',
                to: null,
                toTime: '',
                reason: '大雨',
                approvedBy: '',
                cleanup: '済',
                note: '',
              },
            ],
          },
        ],
      },
      ['warning exception-open'],
    ],
  ] satisfies [string, Partial<Ledger>, string[] | null][])('%s', async (_, ledger, expected) => {
    const told = await others(ledger);
    if (expected === null) expect(told).not.toContain('warning colleague-not-listed');
    else expect(told).toEqual(expected);
  });

  test('teaching every two years is enough where the office decided so', async () => {
    const pledges = whole.pledges!.map((one) => ({ ...one, educatedOn: '2025-10-01' }));
    expect(await others({ pledges }, { input: { educationMonths: '24' } })).toEqual([]);
  });
});
