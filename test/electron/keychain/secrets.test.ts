import { beforeEach, describe, expect, test } from 'vitest';
import { failure } from '@shared/problems/problem';
import { SecretService } from '../../../electron/keychain/secrets';
import { MOST_BEFORE, MOST_CHARACTERS } from '@shared/ipc/secrets';
import { fakeSettings } from '../outbox/fake-settings';
import { FakeKeychain } from './fake-keychain';

const account = { kind: 'own', id: 'account-1' } as const;
const sample = { ...account, kind: 'sample' } as const;

let keychain: FakeKeychain;
let settings: ReturnType<typeof fakeSettings>;
let isOpen: boolean;
let mayLose: boolean;
let secrets: SecretService;
beforeEach(() => {
  keychain = new FakeKeychain();
  settings = fakeSettings();
  isOpen = mayLose = true;
  secrets = new SecretService({ settings, keychain, isOpen: () => isOpen, mayLose: () => Promise.resolve(mayLose) });
});
const stateOf = async (): Promise<unknown> => (await secrets.state('own', ['account-1'])).entries[0];

test('it is kept as it was typed, apart from the other ledger’s, and the settings hold no more than the account’s id', async () => {
  const typed = ' 合い言葉 pA$$w0rd葛󠄀 ';
  expect(await secrets.store(account, typed)).toEqual({ ok: true, value: { isNext: false } });
  expect(await secrets.use(account, 'current')).toEqual({ ok: true, value: typed });
  expect(await secrets.use(sample, 'current')).toMatchObject({ code: 'secrets/not-here' });
  expect(settings.read().secrets).toEqual({ own: ['account-1'], sample: [] });
  expect(JSON.stringify(settings.read())).not.toContain('pA$$');
  expect(JSON.stringify(await secrets.state('own', ['account-1']))).not.toContain('pA$$');
});

test('empty, too long for Windows, or with a character that nobody sees: refused with its sentence, and nothing changes', async () => {
  await secrets.store(account, 'old-one-1');
  expect(await secrets.store(account, '')).toMatchObject({ code: 'secrets/empty' });
  expect(await secrets.store(account, ' 　')).toMatchObject({ code: 'secrets/empty' });
  expect(await secrets.store(account, 'two\nlines')).toMatchObject({ code: 'secrets/unreadable' });
  // Two bytes a character there, and 2,560 in all: 𠮷 counts for two.
  expect(await secrets.store(account, '𠮷'.repeat(MOST_CHARACTERS / 2 + 1))).toMatchObject({
    code: 'secrets/too-long',
  });
  expect(keychain.entries).toEqual(new Map([['secret:own:account-1', 'old-one-1']]));
  expect((await secrets.store(account, 'x'.repeat(MOST_CHARACTERS))).ok).toBe(true);
});

describe('a new one', () => {
  beforeEach(async () => {
    await secrets.store(account, 'old-one-1');
    await secrets.store(account, 'new-one-2');
  });

  test('lies beside the old one until somebody says that it works; then the old one is gone', async () => {
    expect(await stateOf()).toEqual({ id: 'account-1', state: 'kept', hasNext: true, before: 0 });
    expect(await secrets.use(account, 'current')).toMatchObject({ value: 'old-one-1' });
    expect(await secrets.use(account, 'next')).toMatchObject({ value: 'new-one-2' });
    expect((await secrets.confirm(account)).ok).toBe(true);
    expect(keychain.entries).toEqual(new Map([['secret:own:account-1', 'new-one-2']]));
    expect(await secrets.confirm(account)).toMatchObject({ code: 'secrets/no-new-one' });
  });

  test('is given up without a trace', async () => {
    await secrets.giveUp(account);
    expect(keychain.entries).toEqual(new Map([['secret:own:account-1', 'old-one-1']]));
  });

  test('is made by the network’s rules, without being told', async () => {
    const making = { length: 14, kinds: ['upper', 'lower', 'digit', 'symbol'], symbols: '-' } as const;
    expect(await secrets.make(account, { ...making, kinds: [...making.kinds] })).toEqual({
      ok: true,
      value: { isNext: true },
    });
    expect(await secrets.use(account, 'next')).toMatchObject({ value: expect.stringMatching(/^.{4}-.{4}-.{4}$/) });
  });

  test.each([0, 1])(
    'an app that ends after %i steps of the exchange has lost neither the one nor the other',
    async (steps) => {
      let left = steps;
      const write = keychain.write.bind(keychain);
      const remove = keychain.remove.bind(keychain);
      const step =
        <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
        (...given: A) => {
          if (left-- <= 0) throw new Error('the power went');
          return work(...given);
        };
      Object.assign(keychain, { write: step(write), remove: step(remove) });
      await expect(secrets.confirm(account)).rejects.toThrow('the power went');
      Object.assign(keychain, { write, remove });
      expect([...keychain.entries.values()]).toContain('new-one-2');
      if (steps === 0) expect([...keychain.entries.values()]).toContain('old-one-1');
      const again = new SecretService({
        ...{ settings, keychain },
        isOpen: () => true,
        mayLose: () => Promise.resolve(true),
      });
      expect((await again.confirm(account)).ok).toBe(true);
      expect(await again.use(account, 'current')).toMatchObject({ value: 'new-one-2' });
    },
  );
});

test('what the keychain has lost is told from what was never put in; the old one is not taken for an empty one', async () => {
  await secrets.store(account, 'old-one-1');
  keychain.entries.clear();
  expect(await stateOf()).toEqual({ id: 'account-1', state: 'lost', hasNext: false, before: 0 });
  expect((await secrets.state('own', ['account-2'])).entries).toEqual([
    { id: 'account-2', state: 'none', hasNext: false, before: 0 },
  ]);
  expect(await secrets.use(account, 'current')).toMatchObject({ code: 'secrets/not-here' });
});

test.each(['locked', 'unavailable'] as const)(
  'a keychain that is %s has its sentence; what is in it is known all the same',
  async (trouble) => {
    await secrets.store(account, 'old-one-1');
    keychain.trouble = trouble;
    expect(await secrets.state('own', ['account-1', 'account-2'])).toMatchObject({
      entries: [{ state: 'kept' }, { state: 'none' }],
      problem: { code: `secrets/${trouble}` },
    });
    expect(await secrets.use(account, 'current')).toMatchObject({ code: `secrets/${trouble}` });
    expect(await secrets.store(account, 'new-one-2')).toMatchObject({ code: `secrets/${trouble}` });
  },
);

test('nothing is handed out, changed or made while the ledger is closed', async () => {
  await secrets.store(account, 'old-one-1');
  isOpen = false;
  expect(await secrets.use(account, 'current')).toMatchObject({ code: 'secrets/ledger-closed' });
  expect(await secrets.store(account, 'new-one-2')).toMatchObject({ code: 'secrets/ledger-closed' });
  expect(await secrets.confirm(account)).toMatchObject({ code: 'secrets/ledger-closed' });
  expect(keychain.entries.size).toBe(1);
});

test('an account that is erased takes its entries along, and a ledger all of its own', async () => {
  await secrets.store(account, 'old-one-1');
  await secrets.store(account, 'new-one-2');
  await secrets.store({ kind: 'own', id: 'account-2' }, 'other-one-3');
  await secrets.store(sample, 'of-the-sample-4');
  await secrets.forget('own', ['account-1', 'never-there']);
  expect([...keychain.entries.keys()]).toEqual(['secret:own:account-2', 'secret:sample:account-1']);
  expect(await secrets.forgetAll('own')).toEqual({ ok: true, value: null });
  expect([...keychain.entries.keys()]).toEqual(['secret:sample:account-1']);
  expect(settings.read().secrets).toEqual({ own: [], sample: ['account-1'] });
});

test('all of several are forgotten; the first that the keychain keeps ends it, and is known from then on', async () => {
  const others = ['account-2', 'account-3'].map((id) => ({ kind: 'own', id }) as const);
  for (const one of [account, ...others]) await secrets.store(one, `of-${one.id}`);
  expect(await secrets.forget('own', ['account-1', 'account-2'])).toEqual({ ok: true, value: null });
  expect([...keychain.entries.keys()]).toEqual(['secret:own:account-3']);
  keychain.trouble = 'locked';
  expect(await secrets.forget('own', ['account-3', 'account-1'])).toMatchObject({ code: 'secrets/locked' });
  expect(secrets.known('own')).toEqual(['account-3']);
});

test('one that was written and can’t be read back is told as it is, whatever it is', async () => {
  const odd = failure('file/in-use', { file: 'x' });
  Object.assign(keychain, { read: () => Promise.resolve(odd) });
  expect(await secrets.use(account, 'current')).toMatchObject({ code: 'file/in-use' });
});

test('a ledger that is erased while the keychain is closed says how many stay, and they are known until they are gone', async () => {
  await secrets.store(account, 'old-one-1');
  await secrets.store({ kind: 'own', id: 'account-2' }, 'other-one-3');
  await secrets.store(sample, 'of-the-sample-4');
  keychain.trouble = 'locked';
  expect(await secrets.forgetAll('own')).toMatchObject({
    ok: false,
    code: 'secrets/left-behind',
    details: { count: 2 },
  });
  expect(secrets.known('own')).toEqual(['account-1', 'account-2']);
  keychain.trouble = 'none';
  isOpen = false;
  expect((await secrets.forget('own', ['account-1'])).ok).toBe(true);
  expect(secrets.known('own')).toEqual(['account-2']);
  expect([...keychain.entries.keys()]).toEqual(['secret:own:account-2', 'secret:sample:account-1']);
});

describe('what 事務 replace or take away', () => {
  const entries = (): Record<string, string> => Object.fromEntries(keychain.entries);
  const before = async (): Promise<number | undefined> =>
    (await secrets.state('own', ['account-1'])).entries[0]?.before;
  const replacedBy = async (password: string): Promise<string> => {
    await secrets.store(account, password);
    const done = await secrets.confirm(account);
    return done.ok ? 'ok' : done.code;
  };
  beforeEach(async () => {
    await secrets.store(account, 'old-one-1');
    mayLose = false;
  });

  test('is kept until 管理者 lets it go, each of them, however often', async () => {
    expect([await replacedBy('new-one-2'), await replacedBy('new-one-3')]).toEqual(['ok', 'ok']);
    await secrets.store(account, 'new-one-4');
    await secrets.store(account, 'new-one-5');
    await secrets.giveUp(account);
    expect(entries()).toEqual({
      'secret:own:account-1': 'new-one-3',
      'secret-before-1:own:account-1': 'old-one-1',
      'secret-before-2:own:account-1': 'new-one-2',
      'secret-before-3:own:account-1': 'new-one-4',
      'secret-before-4:own:account-1': 'new-one-5',
    });
    expect(await before()).toBe(4);
    expect(settings.read().secretsBefore).toEqual([{ id: 'account-1', count: 4 }]);
    mayLose = true;
    expect((await secrets.letGo(account)).ok).toBe(true);
    expect(entries()).toEqual({ 'secret:own:account-1': 'new-one-3' });
    expect([await before(), settings.read().secretsBefore]).toEqual([0, []]);
  });

  test('is put back in the place of the present one, which is kept in its stead', async () => {
    await replacedBy('new-one-2');
    await replacedBy('new-one-3');
    expect((await secrets.putBack(account, 1)).ok).toBe(true);
    expect(entries()).toEqual({
      'secret:own:account-1': 'old-one-1',
      'secret-before-1:own:account-1': 'new-one-3',
      'secret-before-2:own:account-1': 'new-one-2',
    });
    expect(await before()).toBe(2);
    for (const nth of [3, 12])
      expect(await secrets.putBack(account, nth)).toMatchObject({ code: 'secrets/none-before' });
  });

  test.each([0, 1, 2, 3])('is lost by no crash after %i steps of putting it back', async (steps) => {
    await replacedBy('new-one-2');
    let left = steps;
    const { write, remove } = { write: keychain.write.bind(keychain), remove: keychain.remove.bind(keychain) };
    const step =
      <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
      (...given: A) => {
        if (left-- <= 0) throw new Error('the power went');
        return work(...given);
      };
    Object.assign(keychain, { write: step(write), remove: step(remove) });
    await expect(secrets.putBack(account, 1)).rejects.toThrow('the power went');
    Object.assign(keychain, { write, remove });
    expect(new Set(Object.values(entries()))).toEqual(new Set(['old-one-1', 'new-one-2']));
    await secrets.letGo(account);
    expect(Object.keys(entries())).toEqual(['secret:own:account-1']);
  });

  test('fills up: then nothing is replaced until 管理者 has looked, and nothing goes', async () => {
    for (let n = 0; n < MOST_BEFORE; n++) expect(await replacedBy(`new-one-${n}`)).toBe('ok');
    expect(await replacedBy('hostile')).toBe('secrets/many-before');
    expect(await secrets.giveUp(account)).toMatchObject({ code: 'secrets/many-before' });
    expect(entries()).toMatchObject({
      'secret:own:account-1': `new-one-${MOST_BEFORE - 1}`,
      'secret-next:own:account-1': 'hostile',
      'secret-before-1:own:account-1': 'old-one-1',
    });
    mayLose = true;
    expect((await secrets.confirm(account)).ok).toBe(true);
  });

  test('goes with the account, and stays where the keychain doesn’t take it', async () => {
    keychain.write = (name, secret) =>
      name.startsWith('secret-before')
        ? Promise.resolve(failure('keychain/unavailable', { reason: 'full' }))
        : FakeKeychain.prototype.write.call(keychain, name, secret);
    expect(await replacedBy('new-one-2')).toBe('secrets/unavailable');
    expect(entries()).toMatchObject({ 'secret:own:account-1': 'old-one-1', 'secret-next:own:account-1': 'new-one-2' });
    keychain.write = FakeKeychain.prototype.write.bind(keychain);
    expect(await replacedBy('new-one-2')).toBe('ok');
    mayLose = true;
    await secrets.forget('own', ['account-1']);
    expect([entries(), settings.read().secretsBefore]).toEqual([{}, []]);
  });
});
