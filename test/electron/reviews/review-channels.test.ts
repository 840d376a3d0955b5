import { beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { answerReviewChannels } from '../../../electron/ipc/review-channels';
import { paperDigest } from '../../../electron/reviews/paper-digest';
import { PaperReviews } from '../../../electron/reviews/paper-reviews';
import { FakeKeychain } from '../keychain/fake-keychain';
import { fakeSettings } from '../outbox/fake-settings';

const answers = vi.hoisted(() => new Map<string, (input: unknown) => unknown>());
vi.mock('../../../electron/ipc/handle', () => ({
  handle: (channel: string, answer: (input: unknown) => unknown) => void answers.set(channel, answer),
}));
vi.mock('../../../electron/storage/log', () => ({ logEvent: () => {}, logProblem: () => {} }));

const open = { pack: { id: 'p' }, form: { id: 'f' }, template: new Uint8Array(3) } as never;
const evaluation = { sheets: [{ fields: [{ path: 'a', value: '佐藤', shown: '佐藤' }], rows: {} }] } as never;

let settings: ReturnType<typeof fakeSettings>;
let hasUsers: boolean;
let asked: string[];
let isAgreed: boolean;
const answer = (channel: string, input: unknown) => answers.get(channel)?.(input) as Promise<{ ok: boolean }>;
beforeEach(() => {
  settings = fakeSettings();
  [hasUsers, asked, isAgreed] = [true, [], true];
  const mayDo = (act: string) => {
    asked.push(act);
    return Promise.resolve(isAgreed ? success(null) : failure('asked/declined', {}));
  };
  const whoIsAtPage = () => Promise.resolve('clerk' as const);
  answerReviewChannels(
    new PaperReviews({ settings, keychain: new FakeKeychain(), whoIsAtPage, isOwnShown: () => true }),
    { filledToLeave: () => Promise.resolve(success({ open, evaluation, bytes: new Uint8Array(1) })) },
    () => Promise.resolve(hasUsers),
    { mayDo } as never,
  );
});

test('a ledger without users can’t choose it: there is nobody to approve; giving it up always goes', async () => {
  hasUsers = false;
  expect(await answer('reviews:set', { isOn: true })).toMatchObject({ code: 'review/no-users' });
  expect(settings.read().reviewing).toBe(false);
  hasUsers = true;
  await answer('reviews:set', { isOn: true });
  expect(settings.read().reviewing).toBe(true);
  hasUsers = false;
  expect(await answer('reviews:set', { isOn: false })).toMatchObject({ ok: true });
  expect(settings.read().reviewing).toBe(false);
});

test('what is approved is what was looked at', async () => {
  const digest = paperDigest(open, evaluation);
  expect(await answer('reviews:approve', { digest })).toMatchObject({
    ok: true,
    value: { seal: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(await answer('reviews:approve', { digest: 'f'.repeat(64) })).toMatchObject({ code: 'review/other-paper' });
});

test('to give it up is a person’s word in a window of main’s own; to choose it is not', async () => {
  await answer('reviews:set', { isOn: true });
  expect(asked).toEqual([]);
  isAgreed = false;
  expect(await answer('reviews:set', { isOn: false })).toMatchObject({ code: 'asked/declined' });
  expect([asked, settings.read().reviewing]).toEqual([['stop-reviewing'], true]);
});
