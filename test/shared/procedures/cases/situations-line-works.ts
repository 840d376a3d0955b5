import type { Situation } from '../house';
import type { CaseGiven } from '../run-case';
import { situationsOf } from './situation';

const at = situationsOf('works');
const withoutAccounts: Situation = (ledger) => void (ledger.accounts = []);

export const lineWorksSituations: readonly CaseGiven[] = [
  at('an ID of LINE WORKS was stolen', 'credentials', { staff: ['w1'], answers: { kind: 'stolen' } }),
  at('another takes over an ID of LINE WORKS', 'credentials', { staff: ['w1'], answers: { kind: 'handover' } }),
  at('a password of LINE WORKS is changed', 'credentials', { staff: ['w1'], answers: { kind: 'periodic' } }),
  at('a stolen phone of LINE WORKS', 'device-lost', { deviceIds: ['p4'], answers: { malicious: 'yes' } }),
  at('data leaked at LINE WORKS, and an ID with them, on purpose', 'incident', {
    answers: { stolenId: 'yes', malicious: 'yes' },
  }),
  at('somebody with an account joins', 'join', { staff: ['w1'] }),
  at('somebody without an account joins', 'join', { staff: ['w1'] }, withoutAccounts),
  at(
    'the name of somebody without an account changes',
    'rename',
    { staff: [{ id: 'w1', after: { name: '甲' } }] },
    withoutAccounts,
  ),
  at('somebody without an account moves', 'transfer', { staff: ['w1'], toOfficeId: 'kango' }, withoutAccounts),
];
