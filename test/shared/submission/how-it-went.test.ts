import { describe, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { problem } from '@shared/problems/problem';
import { goesBy } from '@shared/submission/how-it-went';
import { otherWays, otherWayWords, type OtherWay } from '@shared/submission/other-way';
import { hasLeft, isQueued, submissionStates, waitsForPerson, type Submission } from '@shared/submission/submission';
import { historyEntryWords } from '../../../renderer/words/history-words';
import { stateOf } from '../../../renderer/words/state-words';
import { kindOf, transition } from '../../builders/by-channels';
import { aLetter } from '../../builders/order';
import { aSubmission } from '../../builders/submission';

/** Whatever way a network's papers name, an office brings, posts, mails or faxes: each of them comes to the same end. */
const at = '2026-11-20T04:00:00.000Z';
const on = '2026-11-19';
const went = (submission: Submission, other: OtherWay): Submission =>
  transition(submission, { kind: 'handed-over', at, how: otherWayWords[other].step, other, on, by: '本間 久美子' });
const byChannel = (kind: string, given: Partial<Submission> = {}): Submission =>
  aSubmission({ channel: { kind: kindOf(kind), id: kind, recipient: '介護支援課' }, ...given });

describe('another way', () => {
  test.each(
    otherWays.flatMap((other) =>
      ['mail', 'counter', 'post', 'endpoint', 'line-works'].map((kind) => [other, kind] as const),
    ),
  )('%s of a paper for %s: it has left on that day, and reads so everywhere', (other, kind) => {
    const gone = went(byChannel(kind, { state: 'to-hand-over' }), other);
    const { state, name, entry } = otherWayWords[other];
    expect([hasLeft(gone), waitsForPerson(gone), gone.handedOver?.on]).toEqual([true, false, on]);
    expect(stateOf(gone, channels).words).toBe(state);
    expect(goesBy(gone, channels).name).toBe(name);
    expect(historyEntryWords(gone, gone.history.at(-1)!, channels)).toBe(`${entry}（本間 久美子）`);
  });

  test('is said of what waits for anything, and of nothing that has left or is leaving at this moment', () => {
    const may = submissionStates.filter(
      (state) => hasLeft(went(byChannel('mail', { state }), 'by-fax')) && !hasLeft(aSubmission({ state })),
    );
    expect(may).toEqual(['waiting', 'to-hand-over', 'unsure', 'needs-action']);
    const asks = [{ at, what: 'withdrawal-asked' as const, note: '' }];
    expect(went(byChannel('endpoint', { state: 'needs-action', history: asks }), 'brought').state).toBe('needs-action');
  });

  test('lets nothing of a letter go that waits, and taken back it stands as it did', () => {
    const cause = problem('mail/not-arrived', {});
    for (const state of ['waiting', 'needs-action', 'unsure', 'to-hand-over'] as const) {
      const letter = { ...aLetter(), by: 'server' as const };
      const before = byChannel('mail', { state, letter, problem: state === 'needs-action' ? cause : null });
      const gone = went(before, 'brought');
      expect([isQueued(gone), gone.problem]).toEqual([false, null]);
      expect(transition(gone, { kind: 'send-begun', at })).toBe(gone);
      const back = transition(gone, { kind: 'taken-back', at });
      expect([back.state, back.handedOver, back.problem]).toEqual([state, null, before.problem]);
    }
  });
});
