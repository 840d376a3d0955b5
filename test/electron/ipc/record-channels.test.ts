import { beforeEach, expect, test, vi } from 'vitest';
import { failure } from '@shared/problems/problem';
import { answerRecordChannels } from '../../../electron/ipc/record-channels';

const answers = vi.hoisted(() => new Map<string, (input: unknown) => unknown>());
vi.mock('../../../electron/ipc/handle', () => ({
  handle: (channel: string, answer: (input: unknown) => unknown) => void answers.set(channel, answer),
}));
vi.mock('electron', () => ({ app: {}, session: {} }));

const no = failure('asked/declined', {});
let asked: unknown[][];
beforeEach(() => {
  asked = [];
  const mayDo = (...order: unknown[]) => {
    asked.push(order);
    return Promise.resolve(no);
  };
  answerRecordChannels('', {} as never, {} as never, {} as never, { mayDo } as never);
});

test.each([
  ['records:open-altered', null, ['open-altered', 'own']],
  ['records:clear', null, ['clear-records', 'own']],
  [
    'records:keep-earlier',
    { backup: new Date(2026, 10, 20, 9, 5).toISOString() },
    ['keep-earlier', 'own', { facts: ['11月20日 9:05 のバックアップ'] }],
  ],
])('%s is a question of main’s, and a no ends it', async (channel, input, question) => {
  expect(await answers.get(channel)?.(input)).toEqual(no);
  expect(asked).toEqual([question]);
});
