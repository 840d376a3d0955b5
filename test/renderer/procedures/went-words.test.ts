import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import type { ChecklistStep } from '@shared/procedures/checklist';
import type { Submission } from '@shared/submission/submission';
import { wentWords } from '../../../renderer/features/procedures/checklist/step-words';
import { kindOf } from '../../builders/by-channels';
import { aSubmission } from '../../builders/submission';

const step = (medium: 'mail' | 'paper', submission: Submission, state: ChecklistStep['state'] = 'done') =>
  ({ state, step: { medium }, papers: [{ submission }] }) as unknown as ChecklistStep;
const by = (kind: string, given: Partial<Submission>): Submission =>
  aSubmission({ channel: { kind: kindOf(kind), id: kind, recipient: '事務局' }, ...given });

test('beside a step that says メールで送ります stands how its paper really went', () => {
  const posted = by('post', { state: 'posted', handedOver: { on: '2026-11-20', by: '' } });
  const brought = by('mail', { state: 'handed-over', handedOver: { on: '2026-11-20', by: '', other: 'brought' } });
  const mailed = by('mail', { state: 'sent', handedOver: { on: '2026-11-20', by: '' } });
  expect(wentWords(step('mail', posted), channels)).toBe('郵送で出しました');
  expect(wentWords(step('mail', brought), channels)).toBe('窓口で出しました');
  expect(wentWords(step('mail', mailed), channels)).toBe('');
  // Sent by hand or by post: the step says no more than that it is paper.
  expect(wentWords(step('paper', posted), channels)).toBe('');
  expect(wentWords(step('mail', posted, 'current'), channels)).toBe('');
});
