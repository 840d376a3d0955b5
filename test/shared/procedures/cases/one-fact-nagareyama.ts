import { aContactPerson, aDelegation } from '../../../builders/organization';
import { account, beginning, device, enrolment, office, person, type Situation } from '../house';
import type { CaseGiven } from '../run-case';
import { rowsOf } from './one-fact';
import { LATE } from './situation';

const row = rowsOf('kyotaku');
const delegated =
  (name: string, tasks = ['登録・削除', '変更']): Situation =>
  (ledger) =>
    void ledger.delegations.push(
      aDelegation({ id: 'delegation', delegate: aContactPerson({ name, kana: '' }), tasks }),
    );
const isOutOfUse = { status: 'struck-off' } as const;
const managedBy = (managerName: string): Situation => office('kyotaku', { managerName, managerKana: '' });
const staff = (id: string, after: Record<string, string> = {}) => ({ staff: [{ id, after }] });
const inside = { toOfficeId: 'kango', scope: 'same-city' } as const;
const next = (id: string, name: string) => ({ after: { systemManager: name, systemManagerId: id } });
const renamed = staff('k2', { name: '高木 一郎', kana: 'たかぎ いちろう' });
const leaver = { staff: ['k2'] };
const nobodyInCharge = person('k1', { isSystemManager: false });

/** 流山市: what a sentence hangs on, and nothing else. */
export const nagareyamaOneFact: readonly CaseGiven[] = [
  ...row(
    'join',
    { staff: ['k3'], deviceIds: ['ios'] },
    [device('ios', { holderId: null })],
    ['a newcomer gets a tablet'],
    ['somebody with an ID already gets a tablet', { staff: ['k2'] }],
    ['a newcomer gets a tablet of their own', device('ios', { holderId: null, ownership: 'personal' })],
    ['a newcomer gets no device', { deviceIds: [] }],
    ['a newcomer, 登録・削除 is delegated', delegated('中村 和子')],
    ['a newcomer, only 変更 is delegated', delegated('中村 和子', ['変更'])],
    ['a newcomer, and nobody is in charge', nobodyInCharge],
  ),
  ...row(
    'leave',
    leaver,
    [],
    ['a user goes'],
    ['a user goes, with a company phone', device('android', { ownership: 'office' })],
    ['a user goes who is the 管理者, written without a space', managedBy('鈴木一郎')],
    ['a user goes who is the delegate', delegated('鈴木一郎')],
    ['a user goes who is not the delegate', delegated('中村 和子')],
    ['a user goes, only 変更 is delegated', delegated('中村 和子', ['変更'])],
    ['the last but one goes: nobody else has an ID', account('k1', isOutOfUse)],
    ['somebody without an ID goes', { staff: ['k3'] }],
    ['a user went, and it wasn’t told', LATE],
    ['a user goes, and nobody is in charge', nobodyInCharge],
    ['a user goes who was in charge, unrecorded', nobodyInCharge, { answers: { isManager: 'yes' } }],
    ['a user goes, somebody unrecorded is in charge', nobodyInCharge, { answers: { isManager: 'no' } }],
  ),
  ...row(
    'leave',
    { staff: ['k3'] },
    [device('p1', { holderId: 'k3', certificateInstalledOn: null })],
    ['somebody without an ID goes, with a PC that has no certificate'],
    [
      'somebody without an ID goes, with a PC that has a certificate',
      device('p1', { holderId: 'k3', certificateInstalledOn: '2026-04-01' }),
    ],
  ),
  ...row(
    'leave',
    { date: '2026-10-31', staff: ['k2'] },
    [person('k2', { status: 'struck-off', struckOffOn: '2026-10-31', leftOn: '2026-10-31' })],
    ['who was struck off with the ID on the day', account('k2', { ...isOutOfUse, endedOn: '2026-10-31' })],
    ['who was struck off, and whose ID had ended long before', account('k2', { ...isOutOfUse, endedOn: '2025-01-31' })],
  ),
  ...row(
    'transfer',
    { staff: ['k2'], scope: 'outside' },
    [],
    ['a user goes to somebody else’s office'],
    ['a user goes to somebody else’s office and is the delegate', delegated('鈴木 一郎')],
    ['a user goes to somebody else’s office and is not the delegate', delegated('中村 和子')],
    ['a user goes to somebody else’s office, only 変更 is delegated', delegated('中村 和子', ['変更'])],
    ['a user goes to somebody else’s office and is the 管理者', managedBy('鈴木 一郎')],
    ['a user goes to somebody else’s office, and nobody else has an ID', account('k1', isOutOfUse)],
    ['a user went to somebody else’s office, and it wasn’t told', LATE],
    ['a user goes to somebody else’s office, and nobody is in charge', nobodyInCharge],
    ['… who was in charge, unrecorded', nobodyInCharge, { answers: { isManager: 'yes' } }],
  ),
  ...row(
    'transfer',
    { staff: ['k2'], toOfficeId: 'kashiwa', scope: 'outside' },
    [delegated('鈴木 一郎')],
    ['the delegate moves to our office in another city'],
    ['the delegate moves to our office in the city', inside],
    ['… from where nobody is in charge', nobodyInCharge],
  ),
  ...row(
    'transfer',
    { ...inside, staff: ['k1'] },
    [],
    ['the one in charge moves inside, a user follows', next('k2', '鈴木 一郎')],
    ['the one in charge moves inside, one without an ID follows', next('k3', '田中 花子')],
  ),
  ...row(
    'transfer',
    { toOfficeId: 'kashiwa', scope: 'outside', staff: ['k1'] },
    [],
    ['the one in charge moves out, a user follows', next('k2', '鈴木 一郎')],
    ['the one in charge moves out, one without an ID follows', next('k3', '田中 花子')],
  ),
  ...row(
    'rename',
    renamed,
    [],
    ['another surname'],
    ['another surname, of the 管理者', managedBy('鈴木　一郎')],
    ['another surname, of the delegate', delegated('鈴木 一郎')],
    ['another surname, of another than the delegate', delegated('中村 和子')],
    ['another surname, long ago', LATE],
    ['another surname, of somebody without an ID', staff('k3', { name: '中田 花子' })],
  ),
  ...row(
    'rename',
    staff('k3', { name: '中田 花子' }),
    [],
    ['another surname of a 管理者 without an ID', managedBy('田中 花子')],
    ['another surname of nobody in particular', managedBy('中村 和子')],
  ),
  ...row(
    'credentials',
    { staff: ['k2'] },
    [],
    ...['forgot', 'not-arrived', 'periodic', 'handover', 'stolen'].map(
      (kind) => [`TRITRUS ID: ${kind}`, { answers: { kind } }] as const,
    ),
  ),
  ...row(
    'device-lost',
    { deviceIds: ['ios'] },
    [],
    ['a tablet is lost', { answers: { malicious: 'no' } }],
    ['a tablet is taken', { answers: { malicious: 'yes' } }],
  ),
  ...row(
    'incident',
    {},
    [],
    ['a leak', { answers: { stolenId: 'no' } }],
    ['a leak with an ID', { answers: { stolenId: 'yes' } }],
  ),
  ...row(
    'consent-withdrawn',
    { patientId: 'room-patient' },
    [],
    ['the consent is withdrawn as a whole', { answers: { wish: 'all' } }],
    ['the consent stands, one relative leaves', { answers: { wish: 'family' } }],
    ['a consent is withdrawn that the ledger doesn’t have', { answers: { wish: 'all' }, patientId: 'new-patient' }],
  ),
  ...row(
    'device-added',
    { deviceIds: ['p1'], staff: ['k3'] },
    [device('p1', { holderId: null })],
    ['a PC for somebody without an ID'],
    ['a PC for a user', { staff: ['k2'] }],
  ),
  ...row(
    'team-joined',
    { teamIds: ['room'], staff: ['k2'] },
    [],
    ['a user comes into the room'],
    ['somebody without an ID comes into the room', { staff: ['k3'] }],
  ),
  ...row(
    'patient-joins',
    { patientId: 'room-patient' },
    [],
    ['a room whose members have IDs'],
    ['a room of which a member has no ID', account('k2', isOutOfUse)],
  ),
  ...row(
    'office-changed',
    {},
    [],
    ['nothing of the office changes'],
    ['the FAX alone changes', { before: { fax: '1' }, after: { fax: '2' } }],
    ['our own word for the city alone changes', { before: { city: '流山市' }, after: { city: '' } }],
    ['the office’s city is another', { before: { city: '流山市' }, after: { city: '柏市' } }],
    ['the address changes', { before: { address: '1' }, after: { address: '2' } }],
    ['the postal code alone changes', { before: { postalCode: '270-0001' }, after: { postalCode: '270-0002' } }],
    ['the サービス分類 alone changes', { before: { serviceKind: '甲' }, after: { serviceKind: '乙' } }],
    ['the corporation’s name alone changes', { before: { corporationName: '甲' }, after: { corporationName: '乙' } }],
  ),
  ...row(
    'office-changed',
    { before: { address: '1' }, after: { address: '2' } },
    [],
    ['the address changed, and it wasn’t told', LATE],
  ),
  ...row(
    'manager-changed',
    {},
    [],
    ['nobody changes'],
    ['the 管理者 is another', { before: { managerName: '甲' }, after: { managerName: '乙' } }],
    ['the 代表者 is another', { before: { representativeName: '甲' }, after: { representativeName: '乙' } }],
    ['a user is put in charge', { before: { systemManager: '佐藤 健一' }, ...next('k2', '鈴木 一郎') }],
    ['one without an ID is put in charge', { before: { systemManager: '佐藤 健一' }, ...next('k3', '田中 花子') }],
  ),
  ...row(
    'manager-changed',
    { before: { managerName: '甲' }, after: { managerName: '乙' } },
    [],
    ['the 管理者 was another long ago', LATE],
    ['the 管理者 who goes is the delegate', delegated('甲')],
    ['the 管理者 who goes is not the delegate', delegated('丙')],
  ),
  ...row(
    'manager-changed',
    { before: { representativeName: '甲' }, after: { representativeName: '乙' } },
    [],
    ['the 代表者 is another, and there is a delegate', delegated('丙')],
  ),
  ...row(
    'office-closed',
    {},
    [],
    ...['close', 'pause', 'network'].map((extent) => [`TRITRUS ends: ${extent}`, { answers: { extent } }] as const),
    [
      'TRITRUS ends where everybody has an ID',
      { answers: { extent: 'close' } },
      (ledger) => void ledger.accounts.push({ ...ledger.accounts[0]!, id: 'k3-account', holderId: 'k3' }),
    ],
  ),
  ...row(
    'network-start',
    { packId: 'nagareyama-tritrus', staff: ['k1', 'k2'] },
    [beginning('kyotaku')],
    ['two begin'],
    ['nobody is chosen who begins', { staff: [] }],
    ['one begins who has a PC and a tablet', { staff: ['k1'] }],
    ['one begins who has a private phone', { staff: ['k2'] }],
    ['one begins who has no device', { staff: ['k3'] }],
    ['two begin, 登録・削除 is delegated', delegated('中村 和子')],
    ['two begin, only 変更 is delegated', delegated('中村 和子', ['変更'])],
    ['two begin with a tablet of another provider', device('ios', { mail: 'tablet@example.jp' })],
    [
      'two begin who use カナミック',
      enrolment('kyotaku', { status: 'preparing', startedOn: null, kanamicInUse: true }),
    ],
  ),
  ...row(
    'other',
    { staff: ['k2'] },
    [],
    ...['unknown', 'absence', 'return', 'job', 'mail', 'team-left', 'team-ends', 'device-given', 'delegate'].map(
      (matter) => [`TRITRUS, a user: ${matter}`, { answers: { matter } }] as const,
    ),
  ),
  ...row(
    'other',
    { staff: ['k3'] },
    [],
    ...['absence', 'return', 'job', 'mail'].map(
      (matter) => [`TRITRUS, nobody’s ID: ${matter}`, { answers: { matter } }] as const,
    ),
  ),
  ...row('other', { staff: [], answers: { matter: 'return' } }, [], ['somebody comes back to TRITRUS, who isn’t said']),
  ...row(
    'other',
    { staff: ['k2'], answers: { matter: 'absence' } },
    [],
    ['the delegate begins a long leave', delegated('鈴木 一郎')],
    ['another than the delegate begins a long leave', delegated('中村 和子')],
  ),
];
