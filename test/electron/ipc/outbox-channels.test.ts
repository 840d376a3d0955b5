import type { BrowserWindow } from 'electron';
import { expect, test, vi } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { answerOutboxChannels } from '../../../electron/ipc/outbox-channels';
import { aMailOrder, anOrder } from '../../builders/order';

const answers = vi.hoisted(() => new Map<string, (input: unknown) => unknown>());
vi.mock('../../../electron/ipc/handle', () => ({
  handle: (channel: string, answer: (input: unknown) => unknown) => void answers.set(channel, answer),
}));
vi.mock('../../../electron/storage/log', () => ({ logEvent: () => {}, logProblem: () => {} }));

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Letters that are never answered, of which the first piece has left. */
function office(
  isGiven: boolean,
  mayGo: Parameters<typeof answerOutboxChannels>[0]['mayGo'] = () => Promise.resolve(success(null)),
  endpoints: object = {},
) {
  const heard: string[] = [];
  const stopped: boolean[] = [];
  const window = { isDestroyed: () => false, webContents: { send: (name: string) => void heard.push(name) } };
  const { forget } = answerOutboxChannels(
    {
      ...{
        endpoints: endpoints as never,
        send: (() => {}) as never,
        withdrawals: {} as never,
        unsent: {} as never,
        mayGo,
      },
      mail: (_order, { signal, onProgress }) => {
        signal?.addEventListener('abort', () => stopped.push(true));
        onProgress?.(1);
        return new Promise(() => {});
      },
      isGiven: (kind) => kind === 'sample' || isGiven,
    },
    window as unknown as BrowserWindow,
  );
  return { heard, stopped, forget };
}

test('how far a paper is, a page hears that has been given its ledger’s key, and no other', async () => {
  for (const [isGiven, kind, told] of [
    [true, 'own', ['outbox:progress']],
    [false, 'own', []],
    [false, 'sample', ['outbox:progress']],
  ] as const) {
    const { heard } = office(isGiven);
    answers.get('outbox:send')?.({ orders: [aMailOrder({ kind })] });
    await settled();
    expect(heard, `${kind} ${isGiven}`).toEqual(told);
  }
});

test('a ledger that is erased takes along what is on its way', async () => {
  const { stopped, forget } = office(true);
  const order = aMailOrder();
  answers.get('outbox:send')?.({ orders: [order] });
  await settled();
  expect(answers.get('outbox:results')?.({ kind: 'own' })).toMatchObject({ underWay: [{ id: order.id }] });
  forget('own');
  expect(stopped).toEqual([true]);
  expect(answers.get('outbox:results')?.({ kind: 'own' })).toEqual({ results: [], underWay: [] });
});

test('what may not leave is refused with its reason', async () => {
  office(true, () => Promise.resolve(failure('review/not-released', {})));
  const order = aMailOrder();
  answers.get('outbox:send')?.({ orders: [order] });
  await settled();
  expect(answers.get('outbox:results')?.({ kind: 'own' })).toMatchObject({
    results: [{ id: order.id, outcome: { kind: 'refused', problem: { code: 'review/not-released' } } }],
  });
});

test('what goes on behind a locked screen may leave by who has locked it, not by the nobody who is there then', async () => {
  for (const isReleased of [true, false]) {
    let isLocked = false;
    const tried: string[] = [];
    const mayGo = () => Promise.resolve(isReleased || isLocked ? success(null) : failure('review/not-released', {}));
    const use = ({ packId }: { packId: string }) => {
      tried.push(packId);
      return Promise.resolve(failure('endpoint/no-address', {}));
    };
    office(true, mayGo, { use });
    const asked = answers.get('outbox:keep-going')?.({ orders: [{ ...anOrder(), attempts: 0, notBefore: null }] });
    isLocked = true;
    await asked;
    await settled();
    expect(tried, String(isReleased)).toHaveLength(isReleased ? 1 : 0);
  }
});
