import { beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { answerKeyChannels } from '../../../electron/ipc/key-channels';

const answers = vi.hoisted(() => new Map<string, (input: unknown) => Promise<unknown>>());
vi.mock('../../../electron/ipc/handle', () => ({
  handle: (channel: string, answer: (input: unknown) => Promise<unknown>) => void answers.set(channel, answer),
}));
vi.mock('../../../electron/storage/log', () => ({ logEvent: () => {}, logProblem: () => {} }));

let asked: unknown[];
let isAgreed: boolean;
beforeEach(() => {
  [asked, isAgreed] = [[], false];
  const mayDo = (...given: unknown[]) => {
    asked.push(given);
    return Promise.resolve(isAgreed ? success(null) : failure('asked/declined', {}));
  };
  const vouch = async (_remembered: unknown, mayTakeOut: (names: readonly string[]) => Promise<boolean>) =>
    success(await mayTakeOut(['鈴木 一郎（管理者）の合い言葉']));
  answerKeyChannels({ vouch } as never, { mayDo } as never, {} as never);
});

test('ways in that would go are asked about by main, by their names', async () => {
  const vouch = () => answers.get('keys:vouch')?.({ remembered: 'none' });
  expect(await vouch()).toEqual(success(false));
  isAgreed = true;
  expect(await vouch()).toEqual(success(true));
  expect(asked[0]).toEqual(['drop-ways', 'own', { facts: ['鈴木 一郎（管理者）の合い言葉'] }]);
});
