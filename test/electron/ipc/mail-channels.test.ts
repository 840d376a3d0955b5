import { expect, test, vi } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { answerMailChannels } from '../../../electron/ipc/mail-channels';
import { aMailOrder } from '../../builders/order';

const answers = vi.hoisted(() => new Map<string, (input: unknown) => unknown>());
vi.mock('electron', () => ({ shell: {} }));
vi.mock('../../../electron/ipc/handle', () => ({
  handle: (channel: string, answer: (input: unknown) => unknown) => void answers.set(channel, answer),
}));
vi.mock('../../../electron/storage/log', () => ({ logEvent: () => {}, logProblem: () => {} }));

test.each(['mail:draft', 'mail:save-draft'])('%s: what may not leave is made into no letter', async (channel) => {
  for (const isReleased of [true, false]) {
    const made: string[] = [];
    answerMailChannels(
      {} as never,
      {
        openDraft: ({ id }: { id: string }) => Promise.resolve(success({ how: 'opened', name: String(made.push(id)) })),
        draft: ({ id }: { id: string }) => Promise.resolve(success(Buffer.from(String(made.push(id))))),
      } as never,
      {} as never,
      { saveMail: () => Promise.resolve(success({ cancelled: true })) } as never,
      () => Promise.resolve(isReleased ? success(null) : failure('review/not-released', {})),
      {} as never,
    );
    const order = aMailOrder();
    const told = await answers.get(channel)?.({ order });
    expect(made).toEqual(isReleased ? [order.id] : []);
    expect(told).toMatchObject(isReleased ? { ok: true } : { code: 'review/not-released' });
  }
});
