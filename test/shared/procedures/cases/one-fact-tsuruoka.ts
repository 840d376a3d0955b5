import { account, beginning, device, office, withoutId, type Situation } from '../house';
import type { CaseGiven } from '../run-case';
import { leaks, ofExtent, ofKind, ofMatter, rowsOf } from './one-fact';
import { LATE } from './situation';

const isOutOfUse = { status: 'struck-off' } as const;
const staff = (id: string, after: Record<string, string> = {}) => ({ staff: [{ id, after }] });
const outside = { toOfficeId: 'kashiwa', scope: 'outside' } as const;

const tsuru = rowsOf('tsuru');
const asShared: Situation = office('tsuru', { serviceKind: '通所介護' });
/** The IDs that the house has there are of ケアマネジャー: an office with one account holds the one of who goes. */
const onlyOne: Situation = (ledger) =>
  void (ledger.accounts = ledger.accounts.filter(
    ({ officeId, holderId }) => officeId !== 'tsuru' || holderId === 't2',
  ));
const ofUnknownKind: Situation = office('tsuru', { serviceKind: '' });
const managedBy = (managerName: string): Situation => office('tsuru', { managerName, managerKana: '' });

/** 鶴岡市. */
export const tsuruokaOneFact: readonly CaseGiven[] = [
  ...tsuru(
    'join',
    { staff: ['t2'], deviceIds: ['p2'] },
    [],
    ['a ケアマネジャー who has an account comes'],
    ['a ケアマネジャー who has none comes', account('t2', isOutOfUse)],
    ['a clerk comes', { staff: ['t3'] }],
    ['somebody comes to an office with one account', asShared],
    ['somebody comes to an office of no known kind', ofUnknownKind],
    ['somebody comes with a private PC', device('p2', { ownership: 'personal' })],
  ),
  ...tsuru(
    'leave',
    { staff: ['t2'] },
    [],
    ['a ケアマネジャー goes'],
    ['a ケアマネジャー without an account goes', account('t2', isOutOfUse)],
    ['a ケアマネジャー goes whose account isn’t in the ledger', withoutId('t2')],
    ['somebody goes from an office with one account', asShared, onlyOne],
    ['somebody goes from an office with several IDs', asShared],
    [
      'somebody goes from an office with several IDs, and it is the office’s',
      { answers: { whoseId: 'office' } },
      asShared,
    ],
    ['somebody goes from an office of no known kind', ofUnknownKind],
    ['a ケアマネジャー went, and it wasn’t told', LATE],
    ['the 管理者 goes', managedBy('五十嵐　誠')],
  ),
  ...tsuru(
    'transfer',
    { staff: ['t2'], ...outside },
    [],
    ['a ケアマネジャー moves away'],
    ['a ケアマネジャー moves within the network', { toOfficeId: 'day' }],
    ['a ケアマネジャー without an account moves away', account('t2', isOutOfUse)],
    ['a ケアマネジャー moves away whose account isn’t in the ledger', withoutId('t2')],
    ['somebody moves away from an office with one account', asShared, onlyOne],
    ['somebody moves away from an office with several IDs', asShared],
    [
      'somebody moves away from an office with several IDs, and it is the office’s',
      { answers: { whoseId: 'office' } },
      asShared,
    ],
    ['somebody moves away from an office of no known kind', ofUnknownKind],
    ['a ケアマネジャー moved away, and it wasn’t told', LATE],
    ['the 管理者 moves away', managedBy('五十嵐 誠')],
  ),
  ...tsuru(
    'transfer',
    { staff: ['t2'], toOfficeId: 'day', scope: 'same-city' },
    [],
    ['to an office with one account'],
    ['to another 居宅介護支援', office('day', { serviceKind: '居宅介護支援' })],
    ['to an office of no known kind', office('day', { serviceKind: '' })],
    ['a clerk goes to an office of no known kind', { staff: ['t3'] }, office('day', { serviceKind: '' })],
    [
      'to an office of no known kind in another city',
      { toOfficeId: 'kashiwa', scope: 'outside' },
      office('kashiwa', { serviceKind: '' }),
    ],
  ),
  ...rowsOf('day')(
    'transfer',
    { staff: ['d1'], toOfficeId: 'tsuru', scope: 'same-city' },
    [],
    ['no ケアマネジャー goes to a 居宅介護支援'],
    [
      'a ケアマネジャー goes to a 居宅介護支援',
      (ledger) => {
        ledger.people.find(({ id }) => id === 'd1')!.jobType = '介護支援専門員';
      },
    ],
  ),
  ...tsuru(
    'rename',
    staff('t2', { name: '高木 誠' }),
    [],
    ['a ケアマネジャー is called otherwise'],
    ['a ケアマネジャー without an account is called otherwise', account('t2', isOutOfUse)],
    ['a ケアマネジャー is called otherwise whose account isn’t in the ledger', withoutId('t2')],
    ['the 管理者 is called otherwise', managedBy('五十嵐 誠')],
    ['somebody of an office of no known kind is called otherwise', ofUnknownKind],
    ['somebody without an account, of an office of no known kind', account('t2', isOutOfUse), ofUnknownKind],
  ),
  ...tsuru('credentials', { staff: ['t2'] }, [], ...ofKind('FiNE-LINK of one’s own')),
  ...tsuru('credentials', { staff: ['t2'] }, [asShared], ...ofKind('FiNE-LINK of the office')),
  ...tsuru('credentials', { staff: ['t2'] }, [ofUnknownKind], ...ofKind('FiNE-LINK of no known kind')),
  ...tsuru(
    'device-lost',
    { deviceIds: ['p2'] },
    [],
    ['a PC of FiNE-LINK is lost', { answers: { malicious: 'no' } }],
    ['a PC of FiNE-LINK is taken', { answers: { malicious: 'yes' } }],
  ),
  ...tsuru(
    'device-replaced',
    { deviceIds: ['p2'] },
    [],
    ['a PC of the office comes'],
    ['a private PC comes', device('p2', { ownership: 'personal' })],
  ),
  ...tsuru('incident', {}, [], ...leaks('FiNE-LINK', 'leak'), ...leaks('FiNE-LINK', 'mis-sent'), [
    'FiNE-LINK, mis-sent: too late',
    { answers: { kind: 'mis-sent', within: 'no' } },
  ]),
  ...tsuru(
    'office-changed',
    {},
    [],
    ['nothing of an office of 鶴岡 changes'],
    ['the address in 鶴岡 changes', { before: { address: '1' }, after: { address: '2' } }],
    ['the telephone in 鶴岡 changes', { before: { phone: '1' }, after: { phone: '2' } }],
    ['the office leaves 鶴岡', { before: { city: '鶴岡市' }, after: { city: '酒田市' } }],
    [
      'only the address for another network’s 管理画面',
      { before: { administratorMail: 'a' }, after: { administratorMail: 'b' } },
    ],
  ),
  ...tsuru(
    'manager-changed',
    {},
    [],
    ['nobody of 鶴岡 changes'],
    ['the 管理者 of 鶴岡 is another', { before: { managerName: '甲' }, after: { managerName: '乙' } }],
  ),
  ...tsuru(
    'manager-changed',
    {},
    [ofUnknownKind],
    ['nobody of an office of no known kind changes'],
    ['the 管理者 of an office of no known kind', { before: { managerName: '甲' }, after: { managerName: '乙' } }],
  ),
  ...tsuru('office-closed', {}, [], ...ofExtent('FiNE-LINK')),
  ...tsuru(
    'network-start',
    { packId: 'tsuruoka-finelink' },
    [beginning('tsuru'), (ledger) => void (ledger.people = ledger.people.filter(({ id }) => id !== 't1'))],
    ['a 居宅介護支援 with one ケアマネジャー begins'],
    [
      'a 居宅介護支援 with a clerk alone begins',
      (ledger) => {
        ledger.people.find(({ id }) => id === 't2')!.jobType = '事務職員';
      },
    ],
    ['a 居宅介護支援 with a private PC begins', device('p2', { ownership: 'personal' })],
  ),
  ...tsuru('other', { staff: ['t2'] }, [], ...ofMatter('FiNE-LINK, a ケアマネジャー')),
  ...tsuru('other', { staff: ['t2'] }, [asShared], ...ofMatter('FiNE-LINK, one account', ['absence', 'return', 'job'])),
  ...tsuru('other', { staff: ['t2'] }, [ofUnknownKind], ...ofMatter('FiNE-LINK, no known kind', ['absence', 'mail'])),
  ...tsuru(
    'other',
    { staff: ['t2'], answers: { matter: 'return' } },
    [],
    ['a ケアマネジャー comes back who has no account', account('t2', isOutOfUse)],
  ),
];
