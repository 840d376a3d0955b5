import { aContactPerson, aDelegation } from '../../../builders/organization';
import { account, beginning, enrolment, office, person, soleProprietor, type Situation } from '../house';
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
const staff = (id: string, after: Record<string, string> = {}) => ({ staff: [{ id, after }] });
const inside = { toOfficeId: 'kango', scope: 'same-city' } as const;
const next = (id: string, name: string) => ({ after: { systemManager: name, systemManagerId: id } });
const renamed = staff('k2', { name: '高木 一郎', kana: 'たかぎ いちろう' });
const leaver = { staff: ['k2'] };
const usesKanamic = enrolment('kyotaku', { kanamicInUse: true });
const noDay = { date: null };
const inCharge = (...ids: string[]): Situation[] =>
  ['k1', 'k2', 'k3'].map((id) => person(id, { isSystemManager: ids.includes(id) }));

/** 流山市: conditions of several parts, of which one alone is lacking. */
export const nagareyamaParts: readonly CaseGiven[] = [
  ...row('join', { staff: ['k2'] }, [], ['somebody with an ID comes to a sole proprietor', soleProprietor]),
  ...row('join', { staff: ['k2'] }, [], ['somebody with an ID comes where カナミック is used', usesKanamic]),
  ...row('join', { staff: ['k2'] }, [], ['somebody with an ID comes where nobody is in charge', ...inCharge()]),
  ...row('leave', { staff: ['k3'] }, [], ['somebody without an ID goes where nobody is in charge', ...inCharge()]),
  ...row(
    'transfer',
    { staff: ['k3'], scope: 'outside' },
    inCharge(),
    ['somebody without an ID goes elsewhere from where nobody is in charge'],
    ['a user moves inside from where nobody is in charge', { staff: ['k2'], ...inside }],
  ),
  ...row('leave', leaver, [], ['a user goes, on a day not known', noDay]),
  ...row('leave', leaver, [], ['the delegate goes, who has 変更 alone', delegated('鈴木 一郎', ['変更'])]),
  ...row(
    'leave',
    { staff: ['k3'], ...next('k2', '鈴木 一郎') },
    [...inCharge('k3'), account('k2', isOutOfUse)],
    ['who is in charge without an ID goes, one without an ID follows'],
  ),
  ...row(
    'transfer',
    { staff: ['k3'], toOfficeId: 'kashiwa', scope: 'outside' },
    [],
    ['somebody without an ID moves out'],
    ['somebody without an ID moved out long ago', LATE],
    ['somebody without an ID moves nobody knows where', office('kashiwa', { city: '' })],
    ['somebody without an ID moves inside', inside],
  ),
  ...row('transfer', { staff: ['k3'], scope: 'outside' }, [], ['somebody without an ID goes elsewhere']),
  ...row('transfer', { staff: ['k1'], scope: 'outside' }, [], ['the one in charge goes elsewhere']),
  ...row(
    'transfer',
    { staff: ['k2'], scope: 'same-city' },
    [],
    ['a user moves inside, to an office not in the ledger'],
  ),
  ...row('transfer', { staff: ['k2'], scope: 'outside', ...noDay }, [], ['a user goes elsewhere, on a day not known']),
  ...row(
    'transfer',
    { staff: ['k2'], scope: 'outside' },
    [],
    ['a user goes elsewhere, and no ID is in the ledger', (ledger) => void (ledger.accounts = [])],
    ['the delegate goes elsewhere, who has 変更 alone', delegated('鈴木 一郎', ['変更'])],
  ),
  ...row(
    'transfer',
    { staff: ['k3'], toOfficeId: 'kashiwa', scope: 'outside' },
    [...inCharge('k3'), account('k2', isOutOfUse)],
    ['who is in charge without an ID moves out'],
    ['who is in charge without an ID moves out, one without an ID follows', next('k2', '鈴木 一郎')],
    ['who is in charge without an ID moves inside', inside],
  ),
  ...row(
    'transfer',
    { staff: ['k3'], ...inside },
    [(ledger) => void (ledger.enrolments = ledger.enrolments.filter(({ officeId }) => officeId !== 'kango'))],
    ['somebody without an ID moves inside, where there is no TRITRUS'],
  ),
  ...row('rename', staff('k3', { name: '中田 花子' }), [], ['somebody without an ID has long been called so', LATE]),
  ...row('rename', { ...renamed, ...noDay }, [], ['another surname, on a day not known']),
  ...row('office-changed', LATE, [], ['nothing changed long ago']),
  ...row(
    'office-changed',
    { before: { city: '' }, after: { city: '流山市' } },
    [],
    ['the city is written into the ledger'],
  ),
  ...row(
    'office-changed',
    { before: { address: '1' }, after: { address: '2' }, ...noDay },
    [],
    ['the address changes on a day not known'],
  ),
  ...row('manager-changed', LATE, [], ['nobody changed long ago']),
  ...row(
    'manager-changed',
    { before: { managerName: '甲' }, after: { managerName: '乙' }, ...noDay },
    [],
    ['the 管理者 is another, on a day not known'],
  ),
  ...row(
    'manager-changed',
    {
      before: { managerName: '甲', systemManager: '佐藤 健一' },
      after: { managerName: '乙', ...next('k3', '田中 花子').after },
    },
    [],
    ['the 管理者 is another, and one without an ID is put in charge'],
  ),
  ...row(
    'office-closed',
    { answers: { extent: 'pause' } },
    [account('k1', isOutOfUse), account('k2', { ...isOutOfUse })],
    [
      'an office pauses that has no user',
      (ledger) => {
        ledger.accounts.push({ ...ledger.accounts[0]!, id: 'office-account', status: 'registered', holderId: null });
      },
    ],
  ),
  ...row(
    'network-start',
    { packId: 'nagareyama-tritrus', staff: ['k1', 'k2'], answers: { delegate: 'yes' } },
    [beginning('kyotaku')],
    ['two begin who want to delegate'],
    ['two begin who have delegated', delegated('中村 和子')],
  ),
  ...row('other', { staff: ['k1'], answers: { matter: 'job' } }, [], ['the one in charge has another job']),
  ...row(
    'other',
    { staff: ['k1'], answers: { matter: 'absence' } },
    [],
    ['the one in charge begins a long leave, another stays', person('k2', { isSystemManager: true })],
  ),
  ...row(
    'other',
    { staff: ['k2'], answers: { matter: 'absence' } },
    [],
    ['a user begins a long leave where nobody is in charge', person('k1', { isSystemManager: false })],
  ),
  ...row(
    'other',
    { staff: ['k2'], answers: { matter: 'return' } },
    [delegated('鈴木 一郎')],
    ['the delegate comes back'],
  ),
];
