import {
  account,
  beginning,
  delegated,
  delegatedTo,
  device,
  enrolment,
  office,
  person,
  type Situation,
} from '../house';
import type { CaseGiven } from '../run-case';
import { LATE, situationsOf } from './situation';

const at = situationsOf('kyotaku');

const without =
  (id: string): Situation =>
  (ledger) =>
    void (ledger.accounts = ledger.accounts.filter(({ holderId }) => holderId !== id));
const privately = device('ios', { ownership: 'personal' });
const otherProvider = device('ios', { mail: 'tablet@example.jp' });
const withoutDevices: Situation = (ledger) => void (ledger.devices = []);
const nextIs = (id: string, name: string) => ({ after: { systemManager: name, systemManagerId: id } });
const joins = { staff: ['k3'] };
const starting = { staff: ['k1', 'k2', 'k3'] };
const inside = { toOfficeId: 'kango', scope: 'same-city' } as const;
const outside = { toOfficeId: 'kashiwa', scope: 'outside' } as const;

export const nagareyamaSituations: readonly CaseGiven[] = [
  at('one relative only wants to leave', 'consent-withdrawn', {
    patientId: 'room-patient',
    answers: { wish: 'family' },
  }),
  at('some posts are to be deleted', 'consent-withdrawn', { patientId: 'room-patient', answers: { wish: 'posts' } }),
  at('an ID was stolen', 'credentials', { staff: ['k2'], answers: { kind: 'stolen' } }),
  at('a PC is added for somebody without an ID', 'device-added', { deviceIds: ['p1'], staff: ['k3'] }),
  at('a stolen tablet', 'device-lost', { deviceIds: ['ios'], answers: { malicious: 'yes' } }),
  at(
    'a tablet of another provider comes in place of another',
    'device-replaced',
    { deviceIds: ['ios'] },
    otherProvider,
  ),
  at('a private tablet comes in place of another', 'device-replaced', { deviceIds: ['ios'] }, privately),
  at(
    'a tablet of somebody without an ID is replaced',
    'device-replaced',
    { deviceIds: ['ios'] },
    device('ios', { holderId: 'k3' }),
  ),
  at('data leaked, and an ID with them', 'incident', { answers: { stolenId: 'yes' } }),
  at('somebody joins with a tablet', 'join', { ...joins, deviceIds: ['ios'] }),
  at('somebody joins with a tablet of another provider', 'join', { ...joins, deviceIds: ['ios'] }, otherProvider),
  at('somebody joins, 有・無 isn’t said', 'join', joins, enrolment('kyotaku', { kanamicInUse: null })),
  at(
    'somebody with an ID joins, 有・無 isn’t said',
    'join',
    { staff: ['k2'] },
    enrolment('kyotaku', { kanamicInUse: null }),
  ),
  at('the delegate leaves', 'leave', { staff: ['k2'] }, delegatedTo('鈴木 一郎')),
  at('another than the delegate leaves', 'leave', { staff: ['k2'] }, delegatedTo('中村 和子')),
  at(
    'somebody leaves who is called like the delegate, and isn’t',
    'leave',
    { staff: ['k2'] },
    delegatedTo('鈴木 一郎'),
    (ledger) => {
      ledger.delegations[0]!.delegate.kana = 'すずき いちろう';
      person('k1', { name: '鈴木 一郎', kana: 'すずき いちろう' })(ledger);
      person('k2', { kana: 'すずき かずお' })(ledger);
    },
  ),
  at('nobody follows the システム利用管理担当者', 'manager-changed', {
    before: { systemManager: '佐藤 健一' },
    after: { systemManager: '' },
  }),
  at('a change of the 管理者 is told late', 'manager-changed', {
    ...LATE,
    before: { managerName: '甲' },
    after: { managerName: '乙' },
  }),
  at(
    'the 管理者 who is the delegate changes',
    'manager-changed',
    { before: { managerName: '中村 和子' }, after: { managerName: '乙' } },
    delegated,
  ),
  at('an office without devices begins', 'network-start', starting, beginning('kyotaku'), withoutDevices),
  at(
    'an office begins that uses カナミック already',
    'network-start',
    starting,
    enrolment('kyotaku', { kanamicInUse: true }),
  ),
  at('an office begins with a tablet of another provider', 'network-start', starting, otherProvider),
  at('an office’s kind changes only', 'office-changed', {
    before: { serviceKind: '甲' },
    after: { serviceKind: '乙' },
  }),
  at('an office’s telephone changed long ago', 'office-changed', {
    ...LATE,
    before: { phone: '1' },
    after: { phone: '2' },
  }),
  at('an office without people ends its use', 'office-closed', { answers: { extent: 'close' } }, (ledger) => {
    ledger.people = ledger.people.filter(({ officeId }) => officeId !== 'kyotaku');
  }),
  at(
    'a consent is signed and not handed in',
    'patient-joins',
    { patientId: 'room-patient' },
    (ledger) => void (ledger.consents[0]!.sentOn = null),
  ),
  at(
    'a consent is signed and handed in',
    'patient-joins',
    { patientId: 'room-patient' },
    (ledger) => void (ledger.consents[0]!.sentOn = '2026-11-01'),
  ),
  at('somebody of the room has no ID', 'patient-joins', { patientId: 'room-patient' }, without('k2')),
  at('a name changed long ago', 'rename', { ...LATE, staff: [{ id: 'k2', after: { name: '高木 一郎' } }] }),
  at(
    'the delegate’s name changes',
    'rename',
    { staff: [{ id: 'k2', before: { name: '鈴木 一郎' }, after: { name: '高木 一郎' } }] },
    delegatedTo('鈴木 一郎'),
  ),
  at('a move inside is told late', 'transfer', { ...LATE, ...inside, staff: ['k2'] }),
  at('the delegate moves inside the city', 'transfer', { ...inside, staff: ['k2'] }, delegatedTo('鈴木 一郎')),
  at('the delegate moves out of the city', 'transfer', { ...outside, staff: ['k2'] }, delegatedTo('鈴木 一郎')),
  at('another than the delegate moves', 'transfer', { ...outside, staff: ['k2'] }, delegatedTo('中村 和子')),
  at('the only システム利用管理担当者 moves out, nobody is named', 'transfer', { ...outside, staff: ['k1'] }),
  at('a user who is no システム利用管理担当者 moves out, and one without an ID follows', 'transfer', {
    ...outside,
    staff: ['k1'],
    ...nextIs('k3', '田中 花子'),
  }),
  at(
    'a user moves to an office whose city isn’t known',
    'transfer',
    { ...outside, staff: ['k2'] },
    office('kashiwa', { city: '' }),
  ),
  at(
    'a user moves to an office of the city that has no TRITRUS',
    'transfer',
    { ...inside, staff: ['k2'] },
    (ledger) => void (ledger.enrolments = ledger.enrolments.filter(({ officeId }) => officeId !== 'kango')),
  ),
  at('a user goes to another corporation', 'transfer', { scope: 'outside', staff: ['k2'] }),
  at('a user with a tablet of the office moves out', 'transfer', { ...outside, staff: ['k1'] }),
  at(
    'somebody leaves without any account in the office',
    'leave',
    { staff: ['k2'] },
    account('k2', { officeId: 'kango' }),
  ),
];
