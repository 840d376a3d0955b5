import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isRevoked, keysFileText, MOST_USERS, readKeysFile, sealedFile, usersIn } from '@shared/vault/keys-file';
import {
  openByKeychain,
  openByPassphrase,
  openByRecovery,
  recoveryConfirmed,
  withKeychain,
  withPassphrase,
} from '@shared/vault/ledger-keys';
import type { Stretch } from '@shared/vault/passphrase';
import { roles } from '@shared/vault/role';
import { LONGEST_NAME } from '@shared/vault/ledger-user';
import { ledgerUsers, openByUser, withoutUser, withUser, withUserAs } from '@shared/vault/users';
import {
  PASSPHRASE,
  quickTools,
  someKeys,
  suzuki,
  tanaka,
  THIS_PC,
  withUsers,
  yamada,
  type SomeUser,
} from '../../builders/keys';

const known = ({ passphrase: _, ...user }: SomeUser) => user;
const everybody = [suzuki, yamada, tanaka];
const office = async () => {
  const keys = await someKeys({ passphrase: true });
  return { ...keys, before: keys.file, file: await withUsers(keys.file, keys.dataKey, everybody) };
};
const done = <T>(result: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

describe('a ledger with users', () => {
  test('opens by each one’s passphrase, and says whose it is', async () => {
    const { file, dataKey } = await office();
    for (const user of everybody)
      expect(await openByUser(file, ` ${user.passphrase}`, quickTools)).toEqual({
        ok: true,
        value: { dataKey, user: known(user) },
      });
    expect(await openByUser(file, PASSPHRASE, quickTools)).toMatchObject({ code: 'vault/passphrase-wrong' });
    expect(await openByUser(file, ' ', quickTools)).toMatchObject({ code: 'vault/passphrase-wrong' });
  });

  test('opens by nothing else day by day from the first user on; the recovery key goes on', async () => {
    const { before, dataKey, secret, recoveryKey } = await office();
    const file = await withUsers(before, dataKey, [suzuki]);
    expect(openByKeychain(file, secret)).toBeNull();
    expect(await openByPassphrase(file, PASSPHRASE, quickTools)).toMatchObject({ code: 'keys/no-passphrase' });
    expect(openByRecovery(file, recoveryKey)).toEqual({ ok: true, value: dataKey });
    expect(file.wraps.map(({ kind }) => kind)).toEqual(['recovery', 'user']);
  });

  test('is told by who has its key alone: no name stands in the file, nor how long it is', async () => {
    const { file, dataKey } = await office();
    expect(ledgerUsers(file, dataKey)).toEqual(everybody.map(known));
    const text = keysFileText(file);
    for (const { name, passphrase } of everybody)
      for (const word of [name, passphrase]) expect(text).not.toContain(word);
    expect(new Set(usersIn(file).map(({ name }) => name.length)).size).toBe(1);
    const longest = await withUsers(file, dataKey, [{ ...tanaka, name: '𠮷'.repeat(LONGEST_NAME + 5) }]);
    expect(ledgerUsers(longest, dataKey)[2]?.name).toBe('𠮷'.repeat(LONGEST_NAME));
  });

  test('takes one stretching for all of them, however many there are', async () => {
    const { file } = await office();
    let stretched = 0;
    const stretch: Stretch = (job) => {
      stretched += 1;
      return quickTools.stretch(job);
    };
    await openByUser(file, tanaka.passphrase, { stretch });
    await openByUser(file, PASSPHRASE, { stretch });
    expect(stretched).toBe(2);
  });

  test('comes back from its text, is a form that programs before it take for a later one, and one without users is not', async () => {
    const { file, before } = await office();
    expect(readKeysFile(keysFileText(file))).toEqual({ ok: true, value: file });
    expect([file.format, before.format]).toEqual([2, 1]);
  });

  test('goes back to one passphrase, or to the keychain, for everybody', async () => {
    const { file, dataKey } = await office();
    const one = done(await withPassphrase(file, dataKey, PASSPHRASE, quickTools));
    expect([one.format, one.wraps.map(({ kind }) => kind)]).toEqual([1, ['passphrase', 'recovery']]);
    const none = withKeychain(file, dataKey, THIS_PC).file;
    expect([none.format, none.wraps.map(({ kind }) => kind)]).toEqual([1, ['keychain', 'recovery']]);
    for (const gone of [one, none])
      expect(await openByUser(gone, suzuki.passphrase, quickTools)).toMatchObject({ code: 'keys/no-passphrase' });
  });
});

describe('a user', () => {
  test('has another passphrase: the one before opens nothing, the others’ go on', async () => {
    const { file, dataKey } = await office();
    const changed = await withUsers(file, dataKey, [{ ...yamada, passphrase: PASSPHRASE }]);
    expect(done(await openByUser(changed, PASSPHRASE, quickTools)).user).toEqual(known(yamada));
    expect((await openByUser(changed, yamada.passphrase, quickTools)).ok).toBe(false);
    expect((await openByUser(changed, tanaka.passphrase, quickTools)).ok).toBe(true);
    expect(isRevoked(file, changed)).toBe(true);
  });

  test('may not have one that is somebody else’s: nobody could tell who it is', async () => {
    const { file, dataKey } = await office();
    const taken = { ...yamada, passphrase: suzuki.passphrase };
    expect(await withUser(file, dataKey, taken, quickTools)).toMatchObject({ code: 'keys/passphrase-unusable' });
    expect((await withUser(file, dataKey, suzuki, quickTools)).ok).toBe(true);
  });

  test.each([
    ['みじかい', 'vault/passphrase-short'],
    ['パスワードパスワード1234', 'vault/passphrase-guessable'],
  ])('may not have 「%s」', async (passphrase, code) => {
    const { file, dataKey } = await office();
    expect(await withUser(file, dataKey, { ...yamada, passphrase }, quickTools)).toMatchObject({ code });
  });

  test('gets another name or role without another passphrase, and the former file isn’t kept', async () => {
    const { file, dataKey } = await office();
    const next = { ...known(tanaka), name: '田中 美智子', role: 'clerk' as const };
    const changed = done(withUserAs(file, dataKey, next, quickTools));
    expect(done(await openByUser(changed, tanaka.passphrase, quickTools)).user).toEqual(next);
    expect(isRevoked(file, changed)).toBe(true);
    expect(isRevoked(file, done(withUserAs(file, dataKey, known(tanaka), quickTools)))).toBe(false);
  });

  test('who was taken away opens it no more, and the former file isn’t kept', async () => {
    const { file, dataKey } = await office();
    const without = done(withoutUser(file, yamada.id));
    expect((await openByUser(without, yamada.passphrase, quickTools)).ok).toBe(false);
    expect(ledgerUsers(without, dataKey).map(({ name }) => name)).toEqual([suzuki.name, tanaka.name]);
    expect(isRevoked(file, without)).toBe(true);
    expect(withoutUser(without, yamada.id)).toMatchObject({ code: 'keys/no-such-user' });
    expect(withUserAs(without, dataKey, known(yamada), quickTools)).toMatchObject({ code: 'keys/no-such-user' });
  });

  test('is 管理者 as the first, and the last 管理者 stays one', async () => {
    const { file, before, dataKey } = await office();
    expect(await withUser(before, dataKey, yamada, quickTools)).toMatchObject({ code: 'keys/last-admin' });
    expect(withoutUser(file, suzuki.id)).toMatchObject({ code: 'keys/last-admin' });
    for (const role of ['clerk', 'reader'] as const) {
      const lowered = { ...suzuki, role };
      expect(await withUser(file, dataKey, lowered, quickTools)).toMatchObject({ code: 'keys/last-admin' });
      expect(withUserAs(file, dataKey, lowered, quickTools)).toMatchObject({ code: 'keys/last-admin' });
    }
    const two = done(withUserAs(file, dataKey, { ...known(yamada), role: 'admin' }, quickTools));
    expect(withoutUser(two, suzuki.id).ok).toBe(true);
  });

  test('is one of ten at most', async () => {
    const { file, dataKey } = await office();
    const more = Array.from({ length: MOST_USERS - 3 }, (_, at) => ({
      ...tanaka,
      id: `00000000-0000-4000-8000-0000000000${10 + at}`,
      passphrase: `${tanaka.passphrase}と${'一二三四五六七八九十'[at]}`,
    }));
    const full = await withUsers(file, dataKey, more);
    expect(readKeysFile(keysFileText(full)).ok).toBe(true);
    const eleventh = { ...tanaka, id: '00000000-0000-4000-8000-000000000099', passphrase: PASSPHRASE };
    expect(await withUser(full, dataKey, eleventh, quickTools)).toMatchObject({ code: 'keys/most-users' });
    expect((await withUser(full, dataKey, { ...tanaka, passphrase: PASSPHRASE }, quickTools)).ok).toBe(true);
  });
});

describe('a file that somebody wrote over', () => {
  /** With a checksum that fits, as who knows the form makes it. */
  const rewritten = async (change: (user: ReturnType<typeof usersIn>[number]) => object) => {
    const { file, dataKey } = await office();
    const wraps = file.wraps.map((wrap) => (wrap.kind === 'user' && wrap.id === tanaka.id ? change(wrap) : wrap));
    return { file: sealedFile({ ...file, wraps: wraps as never }), dataKey };
  };

  test.each(roles.filter((role) => role !== tanaka.role))('makes no 閲覧 into %s', async (role) => {
    const { file, dataKey } = await rewritten((user) => ({ ...user, role }));
    expect(await openByUser(file, tanaka.passphrase, quickTools)).toMatchObject({ code: 'keys/damaged' });
    expect(ledgerUsers(file, dataKey).map(({ name }) => name)).toEqual([suzuki.name, yamada.name]);
    expect((await openByUser(file, suzuki.passphrase, quickTools)).ok).toBe(true);
  });

  test('gives nobody another’s name, nor another’s place', async () => {
    const admin = usersIn((await office()).file).find(({ id }) => id === suzuki.id)!;
    const named = await rewritten((user) => ({ ...user, name: admin.name }));
    expect(await openByUser(named.file, tanaka.passphrase, quickTools)).toMatchObject({ code: 'keys/damaged' });
    const { file } = await office();
    const [one, two] = usersIn(file);
    const swapped = [
      { ...one!, sealed: two!.sealed },
      { ...two!, sealed: one!.sealed },
    ];
    const mixed = sealedFile({ ...file, wraps: [...file.wraps.filter(({ kind }) => kind === 'recovery'), ...swapped] });
    for (const { passphrase } of [suzuki, yamada])
      expect((await openByUser(mixed, passphrase, quickTools)).ok).toBe(false);
  });

  test('isn’t read with a way in for everybody beside the users, without 管理者, or with one user twice', async () => {
    const { file, before } = await office();
    const users = [...usersIn(file)];
    const recovery = file.wraps.filter(({ kind }) => kind === 'recovery');
    for (const wraps of [
      [...file.wraps, ...before.wraps.filter(({ kind }) => kind === 'keychain')],
      [...file.wraps, ...before.wraps.filter(({ kind }) => kind === 'passphrase')],
      [...recovery, ...users.filter(({ role }) => role !== 'admin')],
      [...recovery, ...users, users[0]!],
      users,
    ])
      expect(readKeysFile(keysFileText(sealedFile({ ...file, wraps })))).toMatchObject({ code: 'keys/damaged' });
    expect(readKeysFile(keysFileText(file)).ok).toBe(true);
  });
});

test('a key file from before there were users is read and written as it was', async () => {
  const fixture = z
    .object({ text: z.string(), recoveryKey: z.string(), secret: z.string(), dataKey: z.string() })
    .parse(JSON.parse(readFileSync('test/fixtures/keys/before-users.json', 'utf8')));
  const file = done(readKeysFile(fixture.text));
  expect(keysFileText(file)).toBe(fixture.text);
  const dataKey = Uint8Array.from(Buffer.from(fixture.dataKey, 'hex'));
  expect(openByKeychain(file, fixture.secret)).toEqual(dataKey);
  expect(openByRecovery(file, fixture.recoveryKey)).toEqual({ ok: true, value: dataKey });
  expect(await openByPassphrase(file, PASSPHRASE)).toEqual({ ok: true, value: dataKey });
  // And after a change that has nothing to do with users.
  const changed = recoveryConfirmed(file, '2026-11-20');
  expect(changed.format).toBe(1);
  expect(done(readKeysFile(keysFileText(changed))).wraps).toHaveLength(3);
});
