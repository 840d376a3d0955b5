import { describe, expect, test } from 'vitest';
import { groupsOf, submissionOf, submissionsByPaper } from '@shared/submission/groups';
import type { Submission } from '@shared/submission/submission';
import { aSubmission } from '../../builders/submission.ts';

const NOW = '2026-11-20T03:00:00.000Z';
let count = 0;
const one = (state: Submission['state'], at = NOW, given: Partial<Submission> = {}): Submission => {
  count += 1;
  const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  return aSubmission({ id, sequence: count, state, history: [{ at, what: 'finalized', note: '' }], ...given });
};
const states = (submissions: readonly Submission[]) => submissions.map(({ state }) => state);

describe('提出 in groups', () => {
  test('what came back, never got there or lies ready waits for the person, the latest first', () => {
    const groups = groupsOf(
      [
        one('returned', '2026-11-18T03:00:00.000Z'),
        one('needs-action', '2026-11-19T03:00:00.000Z'),
        one('to-hand-over', '2026-11-17T03:00:00.000Z'),
      ],
      NOW,
    );
    expect(states(groups.mine)).toEqual(['needs-action', 'returned', 'to-hand-over']);
  });

  test('what happened later stands above what was made later', () => {
    const [made, happened] = ['2026-11-18T03:00:00.000Z', '2026-11-19T03:00:00.000Z'];
    const [first, second, third] = [one('returned', happened), one('returned', made), one('returned', made)];
    for (const order of [
      [first, second, third],
      [third, second, first],
      [second, first, third],
    ])
      expect(groupsOf(order, NOW).mine).toEqual([first, third, second]);
  });

  test('what waits to be sent stands in the order in which it goes, whatever happened last', () => {
    const [first, second] = [one('waiting', NOW), one('sending', '2026-11-01T03:00:00.000Z')];
    expect(groupsOf([second, first], NOW).queued).toEqual([first, second]);
  });

  test('what came back and was put right is done', () => {
    const groups = groupsOf([one('returned', NOW, { correctedBy: 'another' })], NOW);
    expect(groups.mine).toEqual([]);
    expect(groups.recent).toHaveLength(1);
  });

  test('one of which nothing is written down stands behind all others', () => {
    const silent = one('returned', NOW, { history: [] });
    const ancient = one('returned', '1999-01-01T00:00:00.000Z');
    expect(groupsOf([silent, ancient], NOW).mine).toEqual([ancient, silent]);
  });

  test('what is done is neither waited for nor in the line, the latest first', () => {
    const [first, second] = [one('accepted', '2026-11-10T03:00:00.000Z'), one('sent', '2026-11-12T03:00:00.000Z')];
    const open = (['needs-action', 'to-hand-over', 'waiting', 'sending', 'withdrawing'] as const).map((state) =>
      one(state),
    );
    const old = ['2026-08-01', '2026-09-01', '2026-07-01'].map((day) => one('posted', `${day}T03:00:00.000Z`));
    const groups = groupsOf([...open, first, ...old, second], NOW);
    expect(groups.recent).toEqual([second, first]);
    expect(groups.older).toEqual([old[1], old[0], old[2]]);
  });

  test('thirty days are recent, a moment more is older', () => {
    const groups = groupsOf(
      [one('accepted', '2026-10-21T03:00:00.000Z'), one('accepted', '2026-10-21T02:59:59.999Z')],
      NOW,
    );
    expect([groups.recent.length, groups.older.length]).toEqual([1, 1]);
  });
});

describe('the submission of a paper', () => {
  test('is the last one; one that was withdrawn leaves the paper free again', () => {
    const first = one('withdrawn');
    expect(submissionOf([first], first.documentId)).toBeNull();
    const second = one('to-hand-over');
    expect(submissionOf([second, first], first.documentId)).toBe(second);
    expect(submissionOf([second], 'another paper')).toBeNull();
    const third = one('to-hand-over');
    expect(submissionOf([second, third], second.documentId)).toBe(third);
    expect(submissionOf([third, second], second.documentId)).toBe(third);
    for (const order of [
      [second, third],
      [third, second],
    ])
      expect(submissionsByPaper([...order, one('withdrawn')]).get(second.documentId)).toBe(third);
  });

  test('is also the one that it went out with beside others, in one letter', () => {
    const letter = one('sent', NOW, {
      documentId: 'paper-1',
      together: [{ documentId: 'paper-2', formId: '2', title: '様式２' }],
    });
    expect(submissionOf([letter], 'paper-2')).toBe(letter);
    expect([...submissionsByPaper([letter]).keys()]).toEqual(['paper-1', 'paper-2']);
  });
});
