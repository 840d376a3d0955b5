import { expect, test, vi } from 'vitest';
import type { Submission } from '@shared/submission/submission';
import { useSendsItself } from '../../../renderer/features/submissions/use-sends-itself';
import { aSubmission } from '../../builders/submission';
import { screenOf } from '../roles/screen-of';

// On a server there is no page: what a store says is asked at once.
vi.mock('react', async (original) => {
  const react = await original<typeof import('react')>();
  return { ...react, useSyncExternalStore: (_subscribe: unknown, read: () => unknown) => read() };
});

const Told = ({ papers }: { papers: readonly Submission[] }) =>
  useSendsItself(papers) ? '止められる' : '送るものがない';
const told = (...papers: Submission[]): string => screenOf(<Told papers={papers} />, '/submissions', 'clerk');

test('送信を止めておく is for who has something that the app sends; what is taken there on paper has nothing to be stopped', () => {
  const counter = aSubmission({ channel: { kind: 'counter', id: 'counter', recipient: '流山市 介護支援課' } as never });
  const electronic = aSubmission({ channel: { kind: 'endpoint', id: 'endpoint', recipient: '流山市' } as never });
  expect(told()).toContain('送るものがない');
  expect(told(counter)).toContain('送るものがない');
  expect(told(counter, electronic)).toContain('止められる');
});
