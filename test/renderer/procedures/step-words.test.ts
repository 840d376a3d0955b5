import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import type { RunPaperNow } from '@shared/procedures/paper-progress';
import type { OpenPaper } from '@shared/procedures/next-act';
import {
  badgeOfPaper,
  openPaperWords,
  stillOpenWords,
} from '../../../renderer/features/procedures/checklist/step-words';
import { stateOf } from '../../../renderer/words/state-words';
import { aSubmission } from '../../builders/submission';

const open = (lacking: number | null): OpenPaper =>
  ({ paper: { paper: { number: '様式５' } }, documentId: 'd', lacking }) as OpenPaper;

test('a paper is said to lack something only when that has been counted: it may be whole', () => {
  expect(stillOpenWords(open(7))).toBe('様式５ がまだつくりかけです（あと7か所）');
  expect(stillOpenWords(open(null))).toBe('様式５ に足りないところがないか、確かめています');
});

test('the button that opens it says how much is left, once that is counted', () => {
  expect(openPaperWords(open(7))).toBe('様式５ を開く（あと7か所）');
  expect(openPaperWords(open(null))).toBe('様式５ を開く');
});

test('a procedure says of a paper what every list says: of one that was handed in, what has become of that', () => {
  const submission = aSubmission({
    state: 'handed-over',
    channel: { kind: 'counter', id: 'counter', recipient: '' } as never,
  });
  const paper = { submission: null, document: null } as unknown as RunPaperNow;
  const words = (given: Partial<RunPaperNow>): string => badgeOfPaper({ ...paper, ...given }, channels).words;
  expect(words({ progress: 'handed-in', submission })).toBe('手渡し済');
  expect(words({ progress: 'handed-in', submission })).toBe(stateOf(submission, channels).words);
  expect(words({ progress: 'under-way', submission: { ...submission, state: 'to-hand-over' } })).toBe(
    'まだ手渡していません',
  );
  // Taken back, it is in nobody's hands.
  expect(words({ progress: 'finished', submission: { ...submission, state: 'withdrawn' } })).toBe('できました');
  expect(words({ progress: 'gone' })).toBe('書類がありません');
  expect(words({ progress: 'left-out' })).toBe('つくらないことにしました');
});

test('a register that was finished before its day is said to be made anew, and never to be ready', () => {
  const finished = { progress: 'finished', submission: null, document: null } as unknown as RunPaperNow;
  expect(badgeOfPaper(finished, channels).words).toBe('できました');
  expect(badgeOfPaper({ ...finished, olderThan: '2027-01-01' }, channels).words).toBe('つくり直します');
});
