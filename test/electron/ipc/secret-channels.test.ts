import { beforeEach, expect, test, vi } from 'vitest';
import type { AskedFor } from '@shared/asks/question-words';
import { failure, success } from '@shared/problems/problem';
import { answerSecretChannels } from '../../../electron/ipc/secret-channels';
import { SecretService } from '../../../electron/keychain/secrets';
import { FakeKeychain } from '../keychain/fake-keychain';
import { fakeSettings } from '../outbox/fake-settings';

const answers = vi.hoisted(() => new Map<string, (input: unknown) => unknown>());
vi.mock('../../../electron/ipc/handle', () => ({
  handle: (channel: string, answer: (input: unknown) => unknown) => void answers.set(channel, answer),
}));
vi.mock('../../../electron/storage/log', () => ({ logEvent: () => {} }));

const account = { kind: 'own', id: 'account-1' } as const;
const ask = (channel: string, given = {}) => answers.get(channel)?.({ ...account, ...given });

let asked: AskedFor[];
let isAgreed: boolean;
let isAdmin: boolean;
let keychain: FakeKeychain;
beforeEach(async () => {
  [asked, isAgreed, isAdmin, keychain] = [[], true, true, new FakeKeychain()];
  const mayDo = (act: string, _kind: string, about: AskedFor = {}) => {
    expect(act).toBe('forget-password');
    asked.push(about);
    return Promise.resolve(isAgreed ? success(null) : failure('asked/declined', {}));
  };
  const secrets = new SecretService({
    ...{ settings: fakeSettings(), keychain },
    isOpen: () => true,
    mayLose: () => Promise.resolve(isAdmin),
  });
  answerSecretChannels(secrets, {} as never, {} as never, { mayDo } as never);
  await ask('secrets:store', { secret: 'old-one-1' });
  await ask('secrets:store', { secret: 'new-one-2' });
});
const next = (): string | undefined => keychain.entries.get('secret-next:own:account-1');

test('a new password that is there already may be in force: another takes its place after a yes', async () => {
  expect(asked).toEqual([]);
  isAgreed = false;
  expect(await ask('secrets:store', { secret: 'hostile' })).toMatchObject({ code: 'asked/declined' });
  expect(await ask('secrets:make', { making: { length: 12, kinds: ['lower'] } })).toMatchObject({
    code: 'asked/declined',
  });
  expect([asked, next()]).toEqual([[{ which: 'next' }, { which: 'next' }], 'new-one-2']);
  isAgreed = true;
  await ask('secrets:store', { secret: 'new-one-3' });
  expect(next()).toBe('new-one-3');
});

test('事務 are told that what goes is kept; 管理者 lets it go after a yes, and puts it back without', async () => {
  isAdmin = false;
  await ask('secrets:store', { secret: 'new-one-3' });
  expect(asked).toEqual([]);
  await ask('secrets:confirm');
  await ask('secrets:store', { secret: 'new-one-4' });
  await ask('secrets:give-up');
  expect(asked).toEqual([
    { which: 'current', isKept: true },
    { which: 'next', isKept: true },
  ]);
  isAdmin = true;
  expect(await ask('secrets:put-back', { nth: 2 })).toMatchObject({ ok: true });
  expect(keychain.entries.get('secret:own:account-1')).toBe('old-one-1');
  isAgreed = false;
  expect(await ask('secrets:let-go')).toMatchObject({ code: 'asked/declined' });
  expect([asked.at(-1), keychain.entries.size]).toEqual([{ which: 'before' }, 4]);
  isAgreed = true;
  await ask('secrets:let-go');
  expect([...keychain.entries.values()]).toEqual(['old-one-1']);
});
