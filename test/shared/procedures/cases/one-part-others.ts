import { account, enrolment, office, withoutId, type Situation } from '../house';
import type { CaseGiven } from '../run-case';
import { rowsOf } from './one-fact';
import { LATE } from './situation';

const isOutOfUse = { status: 'struck-off' } as const;
const noDay = { date: null };
const outside = { toOfficeId: 'kashiwa', scope: 'outside' } as const;

const tsuru = rowsOf('tsuru');
const asShared: Situation = office('tsuru', { serviceKind: '通所介護' });

/** 鶴岡市: conditions of several parts, of which one alone is lacking. */
export const tsuruokaParts: readonly CaseGiven[] = [
  ...tsuru('leave', { staff: ['t3'], ...LATE }, [], ['a clerk went long ago']),
  ...tsuru('leave', { staff: ['t2'], ...noDay }, [], ['a ケアマネジャー goes on a day not known']),
  ...tsuru('transfer', { staff: ['t3'], ...outside, ...LATE }, [], ['a clerk moved long ago']),
  ...tsuru('transfer', { staff: ['t2'], ...outside, ...noDay }, [], ['a ケアマネジャー moves on a day not known']),
  ...tsuru(
    'manager-changed',
    { before: { representativeName: '甲' }, after: { representativeName: '乙' } },
    [asShared],
    ['the 代表者 over an office with one account is another'],
  ),
  ...tsuru(
    'network-start',
    { packId: 'tsuruoka-finelink' },
    [],
    ['an office begins whose city isn’t known', office('tsuru', { city: '' })],
  ),
  ...tsuru(
    'office-changed',
    {},
    [],
    ['the city of 鶴岡 is written into the ledger', { before: { city: '' }, after: { city: '鶴岡市' } }],
    ['the city of 鶴岡 is taken out of the ledger', { before: { city: '鶴岡市' }, after: { city: '' } }],
  ),
  ...tsuru(
    'other',
    { staff: ['t2'], answers: { matter: 'absence' } },
    [account('t2', isOutOfUse)],
    ['a ケアマネジャー without an account begins a long leave'],
  ),
  ...tsuru(
    'other',
    { staff: ['t2'], answers: { matter: 'absence' } },
    [],
    ['a long leave of a ケアマネジャー whose account isn’t in the ledger', withoutId('t2')],
  ),
  ...tsuru('other', { answers: { matter: 'job' } }, [], ['another job in 鶴岡, of whom isn’t said']),
  ...tsuru(
    'other',
    { staff: ['t2'], answers: { matter: 'mail' } },
    [asShared],
    ['another address at an office with one account'],
  ),
];

const fukui = rowsOf('fukui');
const preparing = enrolment('fukui', { status: 'preparing' });
const unpledged: Situation = (ledger) => void (ledger.pledges = []);
const alsoThere: Situation = (ledger) =>
  void ledger.enrolments.push({
    ...ledger.enrolments.find(({ officeId }) => officeId === 'fukui')!,
    id: 'there',
    officeId: 'kango',
  });
const inNoTeam: Situation = (ledger) => void (ledger.teams = []);

/** ふくい: the same. */
export const fukuiParts: readonly CaseGiven[] = [
  ...fukui('leave', { staff: ['f3'], ...LATE }, [], ['somebody who doesn’t use ふくい went long ago']),
  ...fukui('leave', { staff: ['f2'], ...noDay }, [], ['a user of ふくい goes on a day not known']),
  ...fukui('transfer', { staff: ['f3'], ...outside, ...LATE }, [], ['somebody who doesn’t use ふくい moved long ago']),
  ...fukui('transfer', { staff: ['f2'], ...outside, ...noDay }, [], ['a user of ふくい moves on a day not known']),
  ...fukui(
    'transfer',
    { staff: ['f3'], toOfficeId: 'kango', scope: 'outside' },
    [alsoThere],
    ['somebody who doesn’t use ふくい moves to another office with it'],
  ),
  ...fukui(
    'consent-withdrawn',
    { patientId: 'no-team', answers: { wish: 'family' } },
    [],
    ['a relative leaves, and no consent is known'],
  ),
  ...fukui(
    'credentials',
    { staff: ['f1'], answers: { kind: 'stolen' } },
    [],
    ['the ID of the 施設内管理者 was stolen'],
  ),
  ...fukui('credentials', { staff: ['f1'], answers: { kind: 'forgot' } }, [], ['the 施設内管理者 forgot the password']),
  ...fukui('family-leaves', { patientId: 'no-team', memberIds: [] }, [], ['nobody of the family is in the team']),
  ...fukui(
    'network-start',
    { packId: 'fukui-mimamori', staff: ['f1'], answers: { team: 'no', family: 'yes' } },
    [preparing],
    ['a family, and no team yet'],
  ),
  ...fukui(
    'network-start',
    { packId: 'fukui-mimamori', staff: ['f1'], answers: { team: 'no' } },
    [enrolment('fukui', { status: 'preparing', medicalNetMember: false })],
    ['no member of ふくいメディカルネット, of no known kind', office('fukui', { serviceKind: '' })],
  ),
  ...fukui(
    'office-changed',
    { before: { number: '1860190061' }, after: { number: '1860190079' } },
    [],
    ['a number of ten digits'],
  ),
  ...fukui(
    'office-changed',
    { before: { number: '1860190061' }, after: { number: '' } },
    [],
    ['the number is taken out'],
  ),
  ...fukui('office-closed', { answers: { extent: 'pause' } }, [inNoTeam], ['an office of ふくい in no team pauses']),
  ...fukui(
    'other',
    { staff: ['f3'], answers: { matter: 'mail' } },
    [],
    ['another address of somebody who doesn’t use ふくい'],
  ),
  ...fukui(
    'other',
    { staff: ['f3'], answers: { matter: 'team-left' } },
    [],
    ['somebody who doesn’t use ふくい leaves a team'],
  ),
  ...fukui(
    'other',
    { staff: ['f1'], answers: { matter: 'unknown' } },
    [],
    ['nobody knows what it is about the 施設内管理者'],
  ),
  ...fukui(
    'team-joined',
    { teamIds: ['team-alone'], answers: { who: 'user' } },
    [preparing, unpledged],
    ['the staff come into a team while it prepares'],
  ),
  ...fukui(
    'team-joined',
    { teamIds: ['team-family'], answers: { who: 'user' } },
    [preparing],
    ['the staff come into a team with a family while it prepares'],
  ),
  ...fukui(
    'team-joined',
    { teamIds: ['team-family'], answers: { who: 'office' } },
    [],
    ['the office comes into a team with a family'],
  ),
];

const works = rowsOf('works');

/** LINE WORKS: the same. */
export const lineWorksParts: readonly CaseGiven[] = [
  ...works(
    'other',
    { staff: ['w1'], answers: { matter: 'team-left' } },
    [account('w1', isOutOfUse)],
    ['no member leaves a group'],
  ),
  ...works('other', { answers: { matter: 'absence' } }, [], ['a long leave of whom isn’t said at LINE WORKS']),
  ...works(
    'other',
    { staff: ['w1'], answers: { matter: 'absence' } },
    [],
    ['a member of LINE WORKS begins a long leave'],
    ['a long leave of a member whose account isn’t in the ledger', withoutId('w1')],
  ),
];
