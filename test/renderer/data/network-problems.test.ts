import { describe, expect, test } from 'vitest';
import { problem } from '@shared/problems/problem';
import { reachOf } from '../../../renderer/data/network-problems';

const refused = (cause: ReturnType<typeof problem>) => ({ kind: 'refused', problem: cause });
const later = (cause: ReturnType<typeof problem>) => ({ kind: 'later', problem: cause });

describe('whether the receiver is reached', () => {
  test('is shown by its answer, also by one that turns the paper away', () => {
    for (const outcome of [
      { kind: 'receipt' },
      { kind: 'withdrawn' },
      { kind: 'sent' },
      refused(problem('endpoint/token-refused', {})),
      refused(problem('endpoint/needs-correction', { detail: '' })),
      later(problem('endpoint/busy', { time: '' })),
    ])
      expect([outcome, reachOf(outcome)]).toEqual([outcome, true]);
  });

  test('is denied by what the network says', () => {
    expect(reachOf(later(problem('network/offline', {})))).toBe(false);
    expect(reachOf(later(problem('network/cut-off', {})))).toBe(false);
  });

  test('isn’t shown by a refusal of this PC, which asked nobody', () => {
    for (const cause of [
      problem('endpoint/no-address', {}),
      problem('endpoint/no-token', {}),
      problem('keychain/locked', { reason: '' }),
      problem('submission/other-bytes', {}),
      problem('mail/no-account', {}),
      problem('mail/no-password', {}),
      problem('mail/recipient-refused', { address: '' }),
    ])
      expect([cause.code, reachOf(refused(cause))]).toEqual([cause.code, null]);
  });

  test('isn’t shown by a letter of which nobody knows, nor by one that has not left', () => {
    expect(reachOf({ kind: 'unsure', problem: problem('mail/cut-off-after-data', {}) })).toBeNull();
    expect(reachOf({ kind: 'not-sent' })).toBeNull();
    expect(reachOf(later(problem('mail/timed-out', {})))).toBeNull();
  });
});
