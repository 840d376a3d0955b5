import { aContactPerson } from '../../../builders/organization';
import { device, enrolment, office, type Situation } from '../house';
import type { CaseGiven } from '../run-case';
import { leaks, ofExtent, ofMatter, rowsOf } from './one-fact';

const staff = (id: string, after: Record<string, string> = {}) => ({ staff: [{ id, after }] });
const outside = { toOfficeId: 'kashiwa', scope: 'outside' } as const;

const fukui = rowsOf('fukui');
const preparing = enrolment('fukui', { status: 'preparing' });
const headedBy = (headName: string): Situation => office('fukui', { headName });
const without =
  (table: 'pledges' | 'teams', id: string): Situation =>
  (ledger) =>
    void (ledger[table] = (ledger[table] as { id: string }[]).filter((one) => one.id !== id) as never);
const unnamed = enrolment('fukui', { administrator: aContactPerson({ name: '', kana: '' }) });
const next = { after: { administrator: '小林 大輔', administratorId: 'f2' } };
const unpledged = without('pledges', 'pledge-f2');
const joining = { teamIds: ['team-alone'], answers: { who: 'office' } };

/** ふくい. */
export const fukuiOneFact: readonly CaseGiven[] = [
  ...fukui(
    'leave',
    { staff: ['f1'], ...next },
    [],
    ['the 施設内管理者 goes, the next one has pledged'],
    ['the 施設内管理者 goes, the next one has not pledged', unpledged],
    ['the 施設長 goes', headedBy('葛󠄀城　美咲')],
  ),
  ...fukui(
    'transfer',
    { staff: ['f1'], ...outside, ...next },
    [],
    ['the 施設内管理者 moves away, the next one has pledged'],
    ['the 施設内管理者 moves away, the next one has not pledged', unpledged],
    ['the 施設長 moves away', headedBy('葛󠄀城 美咲')],
  ),
  ...(['leave', 'transfer'] as const).flatMap((kind) =>
    fukui(
      kind,
      { staff: ['f2'], ...(kind === 'transfer' && outside) },
      [],
      [`${kind} of a user`],
      [`${kind} of a user, no 施設内管理者 is known`, unnamed],
      [`${kind} of the 施設内管理者, who isn’t known`, unnamed, { answers: { isAdministrator: 'yes' } }],
    ),
  ),
  ...fukui(
    'rename',
    staff('f2', { name: '高木 大輔' }),
    [],
    ['a user of ふくい is called otherwise'],
    ['a user is called otherwise, no 施設内管理者 is known', unnamed],
    ['the 施設長 is called otherwise', headedBy('小林 大輔')],
  ),
  ...fukui(
    'manager-changed',
    {},
    [],
    ['nobody of ふくい changes'],
    ['the 施設内管理者 is another, who has pledged', { before: { administrator: '葛󠄀城 美咲' }, ...next }],
    ['the 施設長 is another', { before: { headName: '甲' }, after: { headName: '乙' } }],
  ),
  ...fukui(
    'manager-changed',
    { before: { administrator: '葛󠄀城 美咲' }, ...next },
    [],
    ['the 施設内管理者 is another, who has not pledged', unpledged],
  ),
  ...fukui(
    'office-changed',
    {},
    [],
    ['nothing of an office of ふくい changes'],
    ['the name in ふくい', { before: { name: '甲' }, after: { name: '乙' } }],
    ['a number of nine digits', { before: { number: '1860190061' }, after: { number: '186019006' } }],
    [
      'another login',
      { before: { administratorMail: 'admin@example.jp' }, after: { administratorMail: 'b@example.jp' } },
    ],
    ['a third VPN is applied for', { before: { vpnCount: '2' }, after: { vpnCount: '3' } }],
  ),
  ...fukui('office-closed', {}, [without('teams', 'team-family')], ...ofExtent('ふくい, in a team')),
  ...fukui(
    'office-closed',
    { answers: { extent: 'close' } },
    [without('teams', 'team-family')],
    ['ふくい ends: close, in no team', without('teams', 'team-alone')],
  ),
  ...fukui(
    'network-start',
    { packId: 'fukui-mimamori', staff: ['f1', 'f2'], answers: { team: 'no', family: 'no' } },
    [preparing],
    ['two of ふくい begin'],
    ['nobody is chosen who begins with ふくい', { staff: [] }],
    ['two of ふくい begin with a team', { answers: { team: 'yes', family: 'no' } }],
    ['two of ふくい begin with a team and its family', { answers: { team: 'yes', family: 'yes' } }],
    [
      'two of ふくい begin, no members of ふくいメディカルネット',
      enrolment('fukui', { status: 'preparing', medicalNetMember: false }),
    ],
  ),
  ...fukui(
    'patient-joins',
    { patientId: 'no-team' },
    [],
    ['a patient of an office that takes part'],
    ['a patient of an office that prepares', preparing],
  ),
  ...fukui(
    'team-joined',
    joining,
    [],
    ['the office comes into a team'],
    ['the office comes into a team while it prepares', preparing],
    ['the staff come into a team', { answers: { who: 'user' } }],
  ),
  ...fukui(
    'team-joined',
    joining,
    [preparing],
    ['the office comes into a team with a family while it prepares', { teamIds: ['team-family'] }],
  ),
  ...fukui(
    'team-joined',
    { teamIds: ['team-alone'], staff: ['f2'], answers: { who: 'user' } },
    [],
    ['a user comes into a team'],
    ['somebody who doesn’t use ふくい comes into a team', { staff: ['f3'] }],
  ),
  ...fukui(
    'family-leaves',
    { patientId: 'with-family', memberIds: ['son'] },
    [],
    ['the son leaves'],
    ['the son and the daughter leave', { memberIds: ['son', 'daughter'] }],
    ['who of the family leaves isn’t said', { memberIds: [] }],
  ),
  ...fukui(
    'consent-withdrawn',
    { patientId: 'alone' },
    [],
    ...['all', 'family', 'posts'].map((wish) => [`ふくい is to be: ${wish}`, { answers: { wish } }] as const),
  ),
  ...fukui(
    'device-lost',
    { deviceIds: ['p3'] },
    [],
    ['a PC of ふくい is lost', { answers: { malicious: 'no' } }],
    ['a PC of ふくい is taken', { answers: { malicious: 'yes' } }],
    ['a PC of ふくい is lost while it prepares', { answers: { malicious: 'no' } }, preparing],
  ),
  ...['device-added', 'device-replaced'].flatMap((kind) =>
    fukui(
      kind as 'device-added',
      { deviceIds: ['p3'] },
      [device('p1', { officeId: 'fukui', vpnId: '0002' })],
      [`${kind}: the second VPN`],
      [`${kind}: the third VPN`, device('p2', { officeId: 'fukui', vpnId: '0003' })],
    ),
  ),
  ...fukui('incident', {}, [], ...leaks('ふくい', 'leak'), ...leaks('ふくい', 'mis-sent')),
  ...fukui('other', { staff: ['f2'] }, [], ...ofMatter('ふくい, a user')),
  ...fukui(
    'other',
    { staff: ['f2'] },
    [unnamed],
    ...ofMatter('no 施設内管理者 is known, a user', ['absence', 'return']),
  ),
  ...fukui('other', {}, [unnamed], ...ofMatter('no 施設内管理者 is known, nobody', ['absence'])),
  ...fukui('other', { staff: ['f3'] }, [], ...ofMatter('ふくい, no user', ['absence', 'return', 'job'])),
];
