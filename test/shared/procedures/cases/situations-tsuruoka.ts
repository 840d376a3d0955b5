import { device, office } from '../house';
import type { CaseGiven } from '../run-case';
import { LATE, situationsOf } from './situation';

const at = situationsOf('tsuru');
const day = situationsOf('day');
const kindUnknown = office('tsuru', { serviceKind: '' });
const moving = { toOfficeId: 'kashiwa', scope: 'outside' } as const;

export const tsuruokaSituations: readonly CaseGiven[] = [
  at('an ID of 鶴岡 was stolen', 'credentials', { staff: ['t2'], answers: { kind: 'stolen' } }),
  at('a stolen device of 鶴岡', 'device-lost', { deviceIds: ['p2'], answers: { malicious: 'yes' } }),
  at(
    'a private device comes in place of another',
    'device-replaced',
    { deviceIds: ['p2'] },
    device('p2', { ownership: 'personal' }),
  ),
  at('data leaked at 鶴岡, and an ID with them, on purpose', 'incident', {
    answers: { kind: 'leak', stolenId: 'yes', malicious: 'yes' },
  }),
  at('somebody joins an office of an unknown kind', 'join', { staff: ['t2'] }, kindUnknown),
  at('a ケアマネジャー with an account joins', 'join', { staff: ['t2'] }),
  at('a ケアマネジャー left long ago', 'leave', { ...LATE, staff: ['t2'] }),
  at('somebody leaves an office of an unknown kind', 'leave', { staff: ['t2'] }, kindUnknown),
  at('the head alone changes', 'manager-changed', { before: { headName: '甲' }, after: { headName: '乙' } }),
  day('the 管理者 of an office with one account changes', 'manager-changed', {
    before: { managerName: '甲' },
    after: { managerName: '乙' },
  }),
  at('the 管理者 of a 居宅介護支援事業所 changes', 'manager-changed', {
    before: { managerName: '甲' },
    after: { managerName: '乙' },
  }),
  at('the address alone changes', 'office-changed', { before: { address: '甲' }, after: { address: '乙' } }),
  at(
    'a ケアマネジャー moves to another 居宅介護支援事業所 of the city',
    'transfer',
    { staff: ['t2'], toOfficeId: 'day', scope: 'same-city' },
    office('day', { serviceKind: '居宅介護支援' }),
  ),
  at('a ケアマネジャー moved long ago', 'transfer', { ...LATE, ...moving, staff: ['t2'] }),
  at('a clerk without an account moves', 'transfer', { ...moving, staff: ['t3'] }),
  at('somebody moves from an office of an unknown kind', 'transfer', { ...moving, staff: ['t2'] }, kindUnknown),
];
