import { beginning, device, enrolment, office, person, type Situation } from '../house';
import type { CaseGiven } from '../run-case';
import { LATE, situationsOf } from './situation';

const at = situationsOf('fukui');
const preparing = enrolment('fukui', { status: 'preparing' });
const privately = device('p3', { ownership: 'personal' });
const unpledged: Situation = (ledger) => void (ledger.pledges = []);
const next = { after: { administrator: '小林 大輔', administratorId: 'f2' } };
const moving = { toOfficeId: 'kango', scope: 'outside' } as const;
const namesake: Situation = (ledger) => {
  person('f3', { name: '葛󠄀城 美咲', kana: 'かつらぎ みさき' })(ledger);
  person('f1', { kana: 'かつらぎ みさ' })(ledger);
  enrolment('fukui', {
    administrator: { name: '葛󠄀城 美咲', kana: 'かつらぎ みさき', title: '', department: '', phone: '', mail: '' },
  })(ledger);
};

export const fukuiSituations: readonly CaseGiven[] = [
  at('an ID of ふくい was stolen', 'credentials', { staff: ['f2'], answers: { kind: 'stolen' } }),
  at('another takes over an ID of ふくい', 'credentials', { staff: ['f2'], answers: { kind: 'handover' } }),
  at('a password of ふくい is changed from time to time', 'credentials', {
    staff: ['f2'],
    answers: { kind: 'periodic' },
  }),
  at('a device is added before ふくい begins', 'device-added', { deviceIds: ['p3'] }, preparing),
  at('a device is lost before ふくい begins', 'device-lost', { deviceIds: ['p3'] }, preparing),
  at('a stolen device of ふくい', 'device-lost', { deviceIds: ['p3'], answers: { malicious: 'yes' } }),
  at('a device is replaced before ふくい begins', 'device-replaced', { deviceIds: ['p3'] }, preparing),
  at(
    'a third VPN comes in place of another',
    'device-replaced',
    { deviceIds: ['p3'] },
    ...['p1', 'p2'].map((id) => device(id, { officeId: 'fukui', vpnId: '0002' })),
  ),
  at('a family takes part before ふくい begins', 'family-joins', { patientId: 'alone' }, preparing),
  at('data leaked at ふくい, and an ID with them, on purpose', 'incident', {
    answers: { stolenId: 'yes', malicious: 'yes' },
  }),
  at('a user of ふくい joins again', 'join', { staff: ['f2'] }),
  at('the next 施設内管理者 has not pledged', 'leave', { staff: ['f1'], ...next }, unpledged),
  at('the next 施設内管理者 has pledged', 'leave', { staff: ['f1'], ...next }),
  at('a user with a private device leaves', 'leave', { staff: ['f2'] }, privately),
  at('a user of ふくい left long ago', 'leave', { ...LATE, staff: ['f2'] }),
  at('somebody leaves who is called like the 施設内管理者, and isn’t', 'leave', { staff: ['f1'] }, namesake),
  at(
    'a new 施設内管理者 who has not pledged',
    'manager-changed',
    { before: { administrator: '甲' }, ...next },
    unpledged,
  ),
  at('a new 施設内管理者 who has pledged', 'manager-changed', { before: { administrator: '甲' }, ...next }),
  at(
    'an office begins that is no member of ふくいメディカルネット',
    'network-start',
    { staff: ['f1', 'f2', 'f3'], answers: { team: 'no' } },
    beginning('fukui'),
    enrolment('fukui', { status: 'preparing', medicalNetMember: false }),
  ),
  at(
    'an office begins of whom neither kind nor membership is known',
    'network-start',
    { staff: ['f1', 'f2', 'f3'], answers: { team: 'no' } },
    beginning('fukui'),
    office('fukui', { serviceKind: '' }),
  ),
  at('the city alone changes', 'office-changed', { before: { city: '甲' }, after: { city: '乙' } }),
  at('three VPN are wanted', 'office-changed', { before: { vpnCount: '1' }, after: { vpnCount: '3' } }),
  at('an office of ふくい pauses', 'office-closed', { answers: { extent: 'pause' } }),
  at('a patient takes part before the office does', 'patient-joins', { patientId: 'no-team' }, beginning('fukui')),
  at('the name of somebody changes who doesn’t use ふくい', 'rename', { staff: [{ id: 'f3', after: { name: '甲' } }] }),
  at(
    'the 施設内管理者 moves, the next one has not pledged',
    'transfer',
    { ...moving, staff: ['f1'], ...next },
    unpledged,
  ),
  at('the 施設内管理者 moves, and nobody is named', 'transfer', { ...moving, staff: ['f1'] }),
  at('a user with a private device moves', 'transfer', { ...moving, staff: ['f2'] }, privately),
  at('a user moved long ago', 'transfer', { ...LATE, ...moving, staff: ['f2'] }),
  at('somebody moves who doesn’t use ふくい', 'transfer', { ...moving, staff: ['f3'] }),
  at('a user moves to another office with ふくい', 'transfer', { ...moving, staff: ['f2'] }, (ledger) => {
    const [first] = ledger.enrolments.filter(({ officeId }) => officeId === 'fukui');
    ledger.enrolments.push({ ...first!, id: 'enrolment-second', officeId: 'kango' });
  }),
];
