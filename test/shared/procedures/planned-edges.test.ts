import { describe, expect, test } from 'vitest';
import type { Ledger } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import { plannedEdits } from '@shared/procedures/planned-edits';
import { anEvent, anEventStaff } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { aCorporation, anEnrolment, anOffice, OFFICE_ID } from '../../builders/organization';
import { aConsent, aMembership, aPatient, aTeam } from '../../builders/patient';
import { aDevice, anAccount, aStaff } from '../../builders/staff';

const [today, date, dayBefore] = ['2026-11-20', '2026-12-01', '2026-11-30'] as const;
function plan(event: Partial<LedgerEvent> & Pick<LedgerEvent, 'kind'>, given: Partial<Ledger> = {}) {
  let made = 0;
  const order = { event: anEvent({ staff: [], ...event }), ledger: aLedger(given), date, today, packs: [] };
  return plannedEdits[event.kind]?.({ ...order, newId: () => `new-${++made}` }) ?? [];
}
const edit = (table: string, id: string, edits: object, on: string = date) => ({ on, table, id, edits });
const goneWith = { status: 'struck-off', struckOffOn: date };

describe('what changes about the office', () => {
  const texts = {
    ...{
      name: 'あおば訪問看護',
      kana: 'あおばほうもんかんご',
      number: '1299999994',
      medicalInstitutionNumber: '1234567',
    },
    ...{ serviceKind: '居宅介護支援', managerName: '林 和子', managerKana: 'はやし かずこ', headTitle: '管理者' },
    ...{ headName: '林 和子', postalCode: '270-0001', address: '流山市 1-2', city: '柏市', mail: 'a@example.jp' },
    ...{ phone: '04-1', fax: '04-2' },
  };

  test('is each field by itself, and nothing that the ledger doesn’t have', () => {
    for (const [field, value] of Object.entries(texts))
      expect(plan({ kind: 'office-changed', after: { [field]: value } }), field).toEqual([
        edit('offices', OFFICE_ID, { [field]: value }),
      ]);
    expect(plan({ kind: 'office-changed', after: { ...texts, reason: '移転' } })).toEqual([
      edit('offices', OFFICE_ID, texts),
    ]);
    expect(plan({ kind: 'office-changed', after: {} })).toEqual([]);
  });

  test('is the corporation’s where it is about 代表者', () => {
    const after = { representativeTitle: '会長', representativeName: '林 正' };
    expect(plan({ kind: 'manager-changed', after })).toEqual([edit('corporations', aCorporation().id, after)]);
  });

  test('is of the networks that know an address or a number of connections, while they go on', () => {
    const enrolments = [
      anEnrolment({ id: 'mail', packId: 'a', administratorMail: 'old@example.jp' }),
      anEnrolment({ id: 'vpn', packId: 'b', vpnCount: 0 }),
      anEnrolment({ id: 'neither', packId: 'c' }),
      anEnrolment({ id: 'ended', packId: 'd', vpnCount: 1, status: 'ended' }),
      anEnrolment({ id: 'elsewhere', packId: 'e', officeId: 'another', vpnCount: 1 }),
    ];
    const change = (after: Record<string, string>, given: object = {}) =>
      plan({ kind: 'office-changed', after, ...given }, { enrolments });
    expect(change({ vpnCount: '12' })).toEqual(['mail', 'vpn'].map((id) => edit('enrolments', id, { vpnCount: 12 })));
    expect(change({ vpnCount: '12', administratorMail: '' }, { packId: 'c' })).toEqual([
      edit('enrolments', 'neither', { administratorMail: '', vpnCount: 12 }),
    ]);
    for (const vpnCount of ['', '12a', 'a12', '-1', '1.5']) expect(change({ vpnCount }), vpnCount).toEqual([]);
  });
});

describe('the next システム利用管理担当者', () => {
  const manager = (id: string, name: string, given: object = {}) =>
    aStaff({ id, name, isSystemManager: true, ...given });
  const people = [
    ...[manager('a', '佐藤 健一'), manager('b', '鈴木 一郎'), manager('unnamed', '伊藤 緑')],
    ...[manager('gone', '佐藤 健一', { status: 'struck-off' }), manager('elsewhere', '佐藤 健一', { officeId: 'x' })],
    aStaff({ id: 'next', name: '林 和子' }),
    aStaff({ id: 'called-so-elsewhere', name: '林 和子', officeId: 'x' }),
    aStaff({ id: 'called-so-and-gone', name: '林 和子', status: 'struck-off' }),
  ];
  const change = (before: string, after: Record<string, string>) =>
    plan({ kind: 'manager-changed', before: before ? { systemManager: before } : {}, after }, { people });
  const off = (id: string) => edit('people', id, { isSystemManager: false });
  const on = edit('people', 'next', { isSystemManager: true });

  test('takes over from all who are named, and from nobody else', () => {
    expect(change('佐藤 健一、鈴木 一郎', { systemManager: '林 和子' })).toEqual([off('a'), off('b'), on]);
    expect(change('佐藤 健一', { systemManager: '林 和子' })).toEqual([off('a'), on]);
    expect(change('', { systemManager: '林 和子' })).toEqual([on]);
    expect(change('佐藤 健一', {})).toEqual([]);
  });

  test('leaves 施設内管理者 as they are while nobody is named for that', () => {
    const enrolments = [anEnrolment({ id: 'one', packId: 'a' })].map((one) => ({
      ...one,
      administrator: { ...one.administrator, name: '林 和子' },
    }));
    const changed = (after: Record<string, string>) =>
      plan({ kind: 'leave', staff: [], officeId: OFFICE_ID, after }, { people, enrolments })
        .filter((one) => 'table' in one && one.table === 'enrolments')
        .map((one) => ('edits' in one ? one.edits['administrator'] : null));
    for (const after of [{} as Record<string, string>, { administrator: '' }, { administrator: '林 和子' }])
      expect(changed(after)).toEqual([]);
    expect(changed({ administrator: '伊藤 緑' })).toMatchObject([{ name: '伊藤 緑' }]);
  });

  test('who was one already stays one', () => {
    expect(change('佐藤 健一、鈴木 一郎', { systemManager: '佐藤 健一', systemManagerId: 'a' })).toEqual([
      off('b'),
      edit('people', 'a', { isSystemManager: true }),
    ]);
  });
});

describe('devices', () => {
  const device = (id: string, given: object = {}) => aDevice({ id, holderId: null, ...given });

  test('that nobody holds go to whoever begins to use them; others’ and others stay', () => {
    const devices = [device('new'), device('held', { holderId: 'other' }), device('not-named')];
    const event = { deviceIds: ['new', 'held'], staff: [anEventStaff({ id: 'k' })] };
    expect(plan({ kind: 'device-added', ...event }, { devices })).toEqual([edit('devices', 'new', { holderId: 'k' })]);
    expect(plan({ kind: 'device-added', ...event, staff: [] }, { devices })).toEqual([]);
  });

  test('that replace those of one person all go to that person; of two nobody is guessed', () => {
    const devices = [device('old', { holderId: 'k' }), device('old2', { holderId: 'm' }), device('n1'), device('n2')];
    const replace = (replacedDeviceIds: string[], deviceIds: string[]) =>
      plan({ kind: 'device-replaced', replacedDeviceIds, deviceIds }, { devices });
    expect(replace(['old'], ['n1', 'n2'])).toEqual([
      edit('devices', 'old', goneWith),
      ...['n1', 'n2'].map((id) => edit('devices', id, { holderId: 'k' })),
    ]);
    expect(replace(['old', 'old2'], ['n1', 'n2', 'n3']).slice(2)).toEqual([
      edit('devices', 'n1', { holderId: 'k' }),
      edit('devices', 'n2', { holderId: 'm' }),
    ]);
    // A third one beside two old ones of two people: whose it is a person says.
    const three = [...devices, device('n3')];
    const replaced = plan(
      { kind: 'device-replaced', replacedDeviceIds: ['old', 'old2'], deviceIds: ['n1', 'n2', 'n3'] },
      { devices: three },
    );
    expect(replaced.filter((one) => 'id' in one && one.id === 'n3')).toEqual([]);
    expect(replace([], ['n1'])).toEqual([]);
    expect(replace(['unknown'], [])).toEqual([]);
  });

  test('that are lost or given up are struck off, once', () => {
    const devices = [device('here'), device('gone', { status: 'struck-off' })];
    const deviceIds = ['here', 'gone', 'unknown'];
    expect(plan({ kind: 'device-lost', deviceIds }, { devices })).toEqual([
      edit('devices', 'here', { ...goneWith, lostOn: date }),
    ]);
    const other = (matter: string) => plan({ kind: 'other', answers: { matter }, deviceIds }, { devices });
    expect(other('device-given')).toEqual([edit('devices', 'here', goneWith)]);
    expect(other('mail')).toEqual([]);
    expect(plan({ kind: 'other', deviceIds }, { devices })).toEqual([]);
  });
});

describe('who leaves', () => {
  const kenichi = anEventStaff({ id: 'k' });
  const of = (id: string, given: object = {}) => ({ id, holderId: 'k', ...given });
  const given = {
    people: [aStaff({ id: 'k' })],
    memberships: [
      aMembership({ id: 'in', kind: 'staff', staffId: 'k' }),
      aMembership({ id: 'left', kind: 'staff', staffId: 'k', leftOn: '2026-01-01' }),
      aMembership({ id: 'others', kind: 'staff', staffId: 'm' }),
    ],
    devices: [
      aDevice(of('office')),
      aDevice(of('own', { ownership: 'personal' })),
      aDevice(of('lost', { status: 'struck-off' })),
      aDevice({ id: 'others', holderId: 'm' }),
    ],
    accounts: [
      anAccount(of('account')),
      anAccount(of('old', { status: 'struck-off' })),
      anAccount({ id: 'others', holderId: 'm' }),
    ],
  };

  test('leaves teams, gives back the office’s device, takes their own, and loses the account; nothing of others', () => {
    const [on, lastDay] = ['2026-12-02', date];
    expect(plan({ kind: 'leave', staff: [kenichi] }, given)).toEqual([
      edit('people', 'k', { leftOn: lastDay }, today),
      edit('people', 'k', { status: 'struck-off', struckOffOn: lastDay, isSystemManager: false }, on),
      edit('memberships', 'in', { leftOn: lastDay }, on),
      edit('devices', 'office', { holderId: null, isSpare: true }, on),
      edit('devices', 'own', { status: 'struck-off', struckOffOn: lastDay }, on),
      edit('accounts', 'account', { status: 'struck-off', struckOffOn: lastDay, endedOn: lastDay }, on),
    ]);
  });

  test('a device that others have, too, is theirs still; one that nobody has any more is used by nobody', () => {
    const devices = [aDevice(of('several', { note: '共用：見本 花子' })), aDevice(of('alone'))];
    const edits = plan({ kind: 'leave', staff: [kenichi] }, { ...given, devices });
    expect(edits.filter(({ table }) => table === 'devices')).toMatchObject([
      { id: 'several', edits: { holderId: null } },
      { id: 'alone', edits: { holderId: null, isSpare: true } },
    ]);
    expect(edits.find((one) => 'id' in one && one.id === 'several')).not.toHaveProperty('edits.isSpare');
  });

  test.each<[string, string, object]>([
    ['one of the house', '共用：見本 花子\n充電器つき', { holderId: 'h', note: '充電器つき' }],
    ['two', '共用：見本 花子、鈴木 花子', { holderId: null }],
    ['somebody whom the ledger doesn’t have', '共用：見本 花江', { holderId: null }],
  ])('a device that %s has, too, goes on to who is left alone with it', (_who, note, edits) => {
    const people = [aStaff({ id: 'k', name: '佐藤 健一' }), aStaff({ id: 'h', name: '見本 花子' })];
    const all = plan(
      { kind: 'leave', staff: [kenichi] },
      { ...given, people, devices: [aDevice(of('several', { note }))] },
    );
    expect(all.find(({ table }) => table === 'devices')).toMatchObject({ edits });
  });

  test('an account that was ended earlier stays ended on that day, in 退職 and in 異動 elsewhere', () => {
    const ended = (endedOn: string) => ({ ...given, accounts: [anAccount(of('account', { endedOn }))] });
    const ends = (event: Partial<LedgerEvent> & Pick<LedgerEvent, 'kind'>, endedOn: string) =>
      plan({ staff: [kenichi], ...event }, ended(endedOn)).find(({ table }) => table === 'accounts');
    for (const event of [{ kind: 'leave' }, { kind: 'transfer' }] as const) {
      expect(ends(event, '2026-11-25')).toMatchObject({ edits: { status: 'struck-off', endedOn: '2026-11-25' } });
      const lastDay = event.kind === 'leave' ? date : dayBefore;
      expect(ends(event, '2027-03-31')).toMatchObject({ edits: { status: 'struck-off', endedOn: lastDay } });
    }
  });

  test('to an office of ours, who is there already, isn’t moved once more, nor loses what is of the new office', () => {
    const there = {
      people: [aStaff({ id: 'k', officeId: 'new' })],
      devices: [aDevice(of('new', { officeId: 'new' }))],
    };
    expect(plan({ kind: 'transfer', staff: [kenichi], toOfficeId: 'new' }, there)).toEqual([]);
    const moved = plan({ kind: 'transfer', staff: [kenichi], toOfficeId: 'new' }, { people: given.people });
    expect(moved).toEqual([edit('people', 'k', { officeId: 'new', isSystemManager: false })]);
  });

  test('elsewhere, was here until the day before', () => {
    expect(plan({ kind: 'transfer', staff: [kenichi] }, { people: given.people })).toEqual([
      edit('people', 'k', { leftOn: dayBefore }, today),
      edit('people', 'k', { status: 'struck-off', struckOffOn: dayBefore, isSystemManager: false }),
    ]);
  });
});

describe('patients', () => {
  const patients = [aPatient({ id: 'p' })];
  const team = (id: string, given: object = {}) => aTeam({ id, patientId: 'p', packId: id, ...given });

  test('get a 同意書 to be followed in each network of theirs that has none: a family’s or a withdrawn one is none', () => {
    const teams = [team('a'), team('b'), team('c'), team('d', { status: 'struck-off' }), team('e', { patientId: 'q' })];
    const consents = [
      aConsent({ packId: 'a', patientId: 'p' }),
      aConsent({ packId: 'b', patientId: 'p', familyName: '見本 花子' }),
      aConsent({ packId: 'c', patientId: 'p', withdrawnOn: '2026-01-01' }),
      aConsent({ packId: 'b', patientId: 'q' }),
    ];
    const added = plan({ kind: 'patient-joins', patientId: 'p' }, { patients, teams, consents });
    expect(added).toMatchObject(
      ['b', 'c'].map((packId, i) => ({
        ...{ on: today, table: 'consents' },
        add: { id: `new-${i + 1}`, packId, patientId: 'p', teamId: packId, signedOn: null, originalKept: false },
      })),
    );
    expect(added).toHaveLength(2);
    expect(plan({ kind: 'patient-joins' }, { patients, teams })).toEqual([]);
  });

  test('withdraw what stands in the networks of this office, or in the one that is named', () => {
    const consents = [
      aConsent({ id: 'ours', packId: 'nagareyama-tritrus', patientId: 'p' }),
      aConsent({ id: 'of-other-network', packId: 'b', patientId: 'p' }),
      aConsent({ id: 'withdrawn', packId: 'nagareyama-tritrus', patientId: 'p', withdrawnOn: '2026-01-01' }),
      aConsent({ id: 'of-other', packId: 'nagareyama-tritrus', patientId: 'q' }),
    ];
    const withdrawn = (more: object) =>
      plan({ kind: 'consent-withdrawn', patientId: 'p', ...more }, { patients, consents });
    expect(withdrawn({})).toEqual([edit('consents', 'ours', { withdrawnOn: date })]);
    expect(withdrawn({ answers: { wish: 'all' } })).toHaveLength(1);
    expect(withdrawn({ answers: { wish: 'posts' } })).toEqual([]);
    expect(withdrawn({ packId: 'b' })).toEqual([edit('consents', 'of-other-network', { withdrawnOn: date })]);
  });

  test('have in their team whoever comes and isn’t in it now, as what and from where', () => {
    const memberships = [
      aMembership({ teamId: 't', kind: 'staff', staffId: 'in' }),
      aMembership({ teamId: 't', kind: 'staff', staffId: 'was', leftOn: '2026-01-01' }),
      aMembership({ teamId: 'another', kind: 'staff', staffId: 'new' }),
    ];
    const staff = ['in', 'was', 'new'].map((id) =>
      anEventStaff({ id, officeId: id === 'new' ? 'unknown' : OFFICE_ID }),
    );
    const added = plan({ kind: 'team-joined', teamIds: ['t'], staff }, { memberships });
    const member = { on: date, table: 'memberships' };
    const as = { teamId: 't', kind: 'staff', name: '鈴木 花子', jobType: '看護師', joinedOn: date, leftOn: null };
    expect(added).toEqual([
      { ...member, add: { ...as, id: 'new-1', staffId: 'was', organization: anOffice().name } },
      { ...member, add: { ...as, id: 'new-2', staffId: 'new', organization: '' } },
    ]);
    expect(plan({ kind: 'team-joined', staff }, { memberships })).toEqual([]);
  });
});

test('nobody, and whom the ledger doesn’t have, change nothing', () => {
  expect(plan({ kind: 'family-leaves' })).toEqual([]);
  expect(plan({ kind: 'device-lost' })).toEqual([]);
  for (const kind of ['join', 'leave', 'transfer', 'rename'] as const) {
    expect(plan({ kind }), kind).toEqual([]);
    const unknown = anEventStaff({ id: 'unknown', after: { name: '林 和子', kana: 'はやし かずこ' } });
    expect(plan({ kind, staff: [unknown] }), kind).toEqual([]);
  }
});

describe('networks', () => {
  const enrolments = [
    anEnrolment({ id: 'a', packId: 'a' }),
    anEnrolment({ id: 'b', packId: 'b', status: 'preparing', startedOn: null }),
    anEnrolment({ id: 'ended', packId: 'c', status: 'ended', endedOn: '2026-01-01' }),
    anEnrolment({ id: 'elsewhere', packId: 'a', officeId: 'another' }),
  ];
  const ends = (id: string) => edit('enrolments', id, { status: 'ended', endedOn: date });

  test('end with the office, but not for others, and not a second time; one alone ends without it', () => {
    const close = (given: object) => plan({ kind: 'office-closed', ...given }, { enrolments });
    const closed = edit('offices', OFFICE_ID, goneWith);
    expect(close({})).toEqual([ends('a'), ends('b'), closed]);
    expect(close({ answers: { extent: 'close' } })).toEqual([ends('a'), ends('b'), closed]);
    expect(close({ answers: { extent: 'network' } })).toEqual([ends('a'), ends('b')]);
    expect(close({ packId: 'a' })).toEqual([ends('a')]);
    expect(close({ packId: 'a', answers: { extent: 'close' } })).toEqual([ends('a')]);
    expect(close({ answers: { extent: 'pause' } })).toEqual([]);
  });

  test('begin prepared today, once; what is prepared already only becomes active, and what is active stays', () => {
    const begin = (packId?: string) =>
      plan({ kind: 'network-start', ...(packId !== undefined && { packId }) }, { enrolments });
    const active = (id: string) => edit('enrolments', id, { status: 'active', startedOn: date, endedOn: null });
    expect(begin('a')).toEqual([]);
    expect(begin('b')).toEqual([active('b')]);
    expect(begin('c')).toEqual([active('ended')]);
    const nobody = { name: '', kana: '', title: '', department: '', phone: '', mail: '' };
    const prepared = {
      ...{ id: 'new-1', officeId: OFFICE_ID, packId: 'd', status: 'preparing', startedOn: null, endedOn: null },
      ...{ administrator: nobody, administratorMail: '', accountReceivingMail: '', vpnCount: null },
      ...{ kanamicInUse: null, medicalNetMember: null },
    };
    expect(begin('d')).toEqual([{ on: today, table: 'enrolments', add: prepared }, active('new-1')]);
    expect(begin()).toEqual([]);
  });
});
