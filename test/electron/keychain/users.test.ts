import { beforeEach, describe, expect, test } from 'vitest';
import { BY_RECOVERY } from '@shared/vault/ledger-user';
import { portableKeys } from '../../../electron/backup/portable-keys';
import { KeyFiles } from '../../../electron/keychain/key-files';
import { PASSPHRASE, suzuki, tanaka, yamada, type SomeUser } from '../../builders/keys';
import { byKeychain, byPassphrase, byRecovery, KeyDesk } from './key-desk';

let desk: KeyDesk;
let recoveryKey: string;
let dataKey: Uint8Array;
const ids = new Map<string, string>();
const id = ({ name }: SomeUser): string => ids.get(name) ?? '';
const by = ({ passphrase }: SomeUser) => ({ by: 'passphrase', passphrase }) as const;

async function adds({ id: _, ...user }: SomeUser): Promise<string> {
  const added = await desk.store.users.add('own', user);
  if (!added.ok) return added.code;
  ids.set(user.name, added.value.id);
  return 'added';
}

/** An office of three, set up by 鈴木, who is at it. */
beforeEach(async () => {
  desk = new KeyDesk();
  recoveryKey = await desk.hasLedger(PASSPHRASE);
  dataKey = await desk.opens(byKeychain);
  for (const user of [suzuki, yamada, tanaka]) expect(await adds(user)).toBe('added');
});

describe('a ledger with users', () => {
  test('opens for each of them by their own passphrase, and for nobody without one', async () => {
    desk.restart();
    expect(await desk.state()).toMatchObject({
      state: 'passphrase',
      ways: ['recovery', 'user'],
      user: null,
      users: [],
    });
    for (const user of [suzuki, yamada, tanaka])
      expect(await desk.store.unlock('own', by(user))).toEqual({
        ok: true,
        value: { dataKey, user: { id: id(user), role: user.role, name: user.name } },
      });
    expect(await desk.store.unlock('own', byKeychain)).toMatchObject({ code: 'keys/locked' });
    expect(desk.keychain.entries.size).toBe(0);
    expect(await desk.store.unlock('own', byPassphrase)).toMatchObject({ code: 'vault/passphrase-wrong' });
  });

  test('opens as 管理者 by the recovery key', async () => {
    desk.restart();
    expect(await desk.store.unlock('own', byRecovery(recoveryKey))).toEqual({
      ok: true,
      value: { dataKey, user: BY_RECOVERY },
    });
    expect((await desk.state()).user?.name).toBe('復旧キーで開けた方');
    expect(await desk.store.users.changeOwn('own', PASSPHRASE)).toMatchObject({ code: 'keys/no-such-user' });
    expect(await desk.store.atPage()).toBe('admin');
    // The way out where the only 管理者 has forgotten the passphrase.
    const { name, role } = suzuki;
    expect((await desk.store.users.alter('own', { id: id(suzuki), name, role }, PASSPHRASE)).ok).toBe(true);
    expect((await desk.store.unlock('own', byPassphrase)).ok).toBe(true);
  });

  test('says who has it open, and to 管理者 alone who else there is', async () => {
    const told = async () => {
      const { user, users } = await desk.state();
      return [user?.name, users.map(({ name }) => name).toSorted()];
    };
    const names = [suzuki, yamada, tanaka].map(({ name }) => name).toSorted();
    expect(await told()).toEqual([suzuki.name, names]);
    for (const user of [yamada, tanaka]) {
      await desk.opens(by(user));
      expect(await told()).toEqual([user.name, []]);
    }
    await desk.store.lock('own');
    expect(await told()).toEqual([undefined, []]);
  });

  test('has users only once its recovery key is on paper', async () => {
    desk = new KeyDesk();
    await desk.hasLedger();
    await desk.opens(byKeychain);
    expect(await adds(suzuki)).toBe('keys/recovery-first');
    expect((await desk.state()).ways).toEqual(['keychain', 'recovery']);
  });

  test('is opened by one passphrase again, or without any, for everybody', async () => {
    expect((await desk.store.changePassphrase('own', null, PASSPHRASE)).ok).toBe(false);
    expect((await desk.store.changePassphrase('own', 'seen', PASSPHRASE)).ok).toBe(true);
    expect(await desk.state()).toMatchObject({ ways: ['passphrase', 'recovery'], user: null, users: [] });
    expect((await desk.store.unlock('own', by(suzuki))).ok).toBe(false);
    desk.passes(1);
    await desk.opens(byPassphrase);
    expect(await adds(suzuki)).toBe('added');
    expect((await desk.store.setUnlockBy('own', 'keychain')).ok).toBe(true);
    desk.restart();
    expect(await desk.state()).toMatchObject({ state: 'ready', ways: ['keychain', 'recovery'] });
    expect(await desk.opens(byKeychain)).toEqual(dataKey);
  });

  test('puts none of them into a backup: who carries one away needs the paper', async () => {
    const keys = await portableKeys(new KeyFiles(desk.folder), 'own');
    expect(keys.ok && keys.value.wraps.map(({ kind }) => kind)).toEqual(['recovery']);
    const backup = keys.ok ? { kind: 'own' as const, ...keys.value } : (keys as never);
    expect((await desk.store.ofBackup(backup, byRecovery(recoveryKey))).ok).toBe(true);
  });
});

describe('who is at the page', () => {
  test('has the role of who has opened it for as long as the page lives, also locked', async () => {
    desk.restart();
    expect(await desk.store.atPage()).toBe('nobody');
    await desk.opens(by(tanaka));
    expect(await desk.store.atPage()).toBe('reader');
    await desk.store.lock('own');
    expect(await desk.store.atPage()).toBe('reader');
    // A page that has kept what 閲覧 was given isn't 管理者's by what is typed after.
    await desk.opens(by(suzuki));
    expect(await desk.store.atPage()).toBe('reader');
    // A page that begins to go may stop, and go on.
    desk.store.pageGone();
    expect(await desk.store.atPage()).toBe('reader');
    await desk.store.lock('own');
    desk.store.pageIsNew();
    expect(await desk.store.atPage()).toBe('nobody');
    await desk.opens(by(suzuki));
    expect(await desk.store.atPage()).toBe('admin');
  });

  test('is who opened it also on a page that was loaded anew, for as long as main has it open', async () => {
    await desk.store.lock('own');
    desk.store.pageIsNew();
    await desk.opens(by(yamada));
    desk.store.pageIsNew();
    expect(await desk.store.atPage()).toBe('clerk');
  });

  test('is 管理者 where a ledger has no users, open or not; the sample says nothing of it', async () => {
    desk = new KeyDesk();
    expect(await desk.store.atPage()).toBe('admin');
    await desk.hasLedger();
    expect(await desk.store.atPage()).toBe('admin');
    await desk.opens(byKeychain);
    expect(await desk.store.atPage()).toBe('admin');
    await desk.store.erase('own');
    expect(await desk.store.atPage()).toBe('admin');
  });

  test('is nobody in the sample while the own ledger has users, and again when those have gone nobody is held', async () => {
    desk.restart();
    await desk.store.create('sample', null);
    await desk.opens(byKeychain, 'sample');
    expect(await desk.store.atPage()).toBe('nobody');
    await desk.store.erase('own');
    expect(await desk.store.atPage()).toBe('admin');
  });
});

describe('a user', () => {
  const known = (user: SomeUser, changed: Partial<SomeUser> = {}) => ({
    ...{ id: id(user), role: changed.role ?? user.role, name: changed.name ?? user.name },
  });

  test('who was taken away gets in no more, by this file or the one before', async () => {
    expect((await desk.store.users.remove('own', id(yamada))).ok).toBe(true);
    desk.write('own.json', 'damaged');
    desk.restart();
    expect(await desk.tries(yamada.passphrase)).toMatchObject({ code: 'vault/passphrase-wrong' });
    desk.passes(5);
    expect((await desk.tries(tanaka.passphrase)).ok).toBe(true);
  });

  test('has another role from the next opening on, also in the file before', async () => {
    expect((await desk.store.users.alter('own', known(yamada, { role: 'reader' }), null)).ok).toBe(true);
    desk.write('own.json', 'damaged');
    desk.restart();
    await desk.opens(by(yamada));
    expect(await desk.store.atPage()).toBe('reader');
  });

  test('neither takes away nor lowers who is at it, but may be called something else', async () => {
    expect(await desk.store.users.remove('own', id(suzuki))).toMatchObject({ code: 'keys/own-user' });
    const lowered = known(suzuki, { role: 'clerk' });
    expect(await desk.store.users.alter('own', lowered, null)).toMatchObject({ code: 'keys/own-user' });
    expect((await desk.store.users.alter('own', known(suzuki, { name: '鈴木 次郎' }), null)).ok).toBe(true);
    expect((await desk.state()).user?.name).toBe('鈴木 次郎');
    expect(await desk.store.users.alter('own', { ...lowered, id: tanaka.id }, null)).toMatchObject({
      code: 'keys/no-such-user',
    });
  });

  test('changes their own passphrase; that it is somebody else’s is told as slowly as a wrong one', async () => {
    await desk.opens(by(tanaka));
    expect((await desk.store.users.changeOwn('own', PASSPHRASE)).ok).toBe(true);
    expect((await desk.store.unlock('own', byPassphrase)).ok).toBe(true);
    expect(await desk.store.users.changeOwn('own', suzuki.passphrase)).toMatchObject({
      code: 'keys/passphrase-unusable',
    });
    // … and while it has to wait nobody learns which are free, either.
    for (const passphrase of [yamada.passphrase, '月あかりの下でねむる三毛猫の群れ'])
      expect(await desk.store.users.changeOwn('own', passphrase)).toMatchObject({ code: 'keys/wait' });
    expect(await desk.tries(PASSPHRASE)).toMatchObject({ code: 'keys/wait' });
  });

  test('shows with a passphrase that it is they, or that 管理者 stands beside them; nobody else’s will do', async () => {
    await desk.opens(by(yamada));
    for (const user of [yamada, suzuki]) expect((await desk.store.prove('own', by(user))).ok).toBe(true);
    expect(await desk.store.prove('own', by(tanaka))).toMatchObject({ code: 'keys/other-user' });
    await desk.store.lock('own');
    expect(await desk.store.prove('own', by(yamada))).toMatchObject({ code: 'keys/other-user' });
    expect((await desk.store.prove('own', by(suzuki))).ok).toBe(true);
  });
});

describe('wrong tries', () => {
  /** @returns seconds to wait after so many wrong ones and one that is right */
  const afterwards = async (wrong: number, user: SomeUser): Promise<number> => {
    for (let n = 0; n < wrong; n++) {
      desk.passes(300);
      await desk.tries('ちがう合い言葉でした');
    }
    desk.passes(300);
    await desk.opens(by(user));
    return desk.wrong.own;
  };

  test('are forgotten when 管理者 opens it', async () => {
    expect(await afterwards(9, suzuki)).toBe(0);
  });

  test('of anybody else as many as are slips of the hand, and more of them as time goes by', async () => {
    // Who mistypes nothing uses none of them up.
    for (let n = 0; n < 4; n++) expect(await afterwards(0, yamada)).toBe(0);
    expect(await afterwards(3, yamada)).toBe(0);
    desk.passes(3600);
    expect(await afterwards(5, yamada)).toBe(2);
    desk.passes(3600);
    expect(await afterwards(5, tanaka)).toBe(4);
    expect(await afterwards(1, suzuki)).toBe(0);
  });

  test.each([
    ['', Infinity],
    [', and starts the app anew', 3],
  ])('at a colleague’s are slowed down for who shows their own in between%s', async (_, each) => {
    let guesses = 0;
    for (let waited = 0; waited < 1800;) {
      const tried = await desk.tries('ちがう合い言葉でした');
      const isGuess = !tried.ok && tried.code === 'vault/passphrase-wrong';
      if (isGuess && ++guesses % each === 0) desk.restart();
      const seconds = isGuess || tried.ok ? 1 : Number(tried.details['seconds']);
      desk.passes(seconds);
      waited += seconds;
      await desk.store.unlock('own', by(yamada));
    }
    // One after the other it would be nine hundred.
    expect(guesses).toBeLessThan(40);
  });
});
