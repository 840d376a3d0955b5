import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { keychainService, openKeychain, type KeychainEntry } from '../../../electron/keychain/keychain';

/** A fake entry: what the package promises, with the faults of real systems. */
function entryThat(faults: Partial<KeychainEntry>, stored: { value: string | null }): KeychainEntry {
  return {
    getPassword: () => Promise.resolve(stored.value),
    setPassword: (secret) => Promise.resolve(void (stored.value = secret)),
    deletePassword: () => Promise.resolve(void (stored.value = null)),
    ...faults,
  };
}
const rejecting = (message: string) => () => Promise.reject(new Error(message));

function keychainThat(faults: Partial<KeychainEntry> = {}, value: string | null = null) {
  const stored = { value };
  return { stored, keychain: openKeychain(() => Promise.resolve(entryThat(faults, stored)), 40, [1, 1]) };
}

describe('the keychain', () => {
  test('keeps, gives back and removes; what isn’t there is nothing', async () => {
    const { keychain } = keychainThat();
    expect(await keychain.read('a')).toEqual({ ok: true, value: null });
    expect((await keychain.write('a', 'secret')).ok).toBe(true);
    expect(await keychain.read('a')).toEqual({ ok: true, value: 'secret' });
    expect((await keychain.remove('a')).ok).toBe(true);
    expect((await keychain.remove('a')).ok).toBe(true);
    expect(await keychain.read('a')).toEqual({ ok: true, value: null });
  });

  test.each([
    ['DBus error: The name org.freedesktop.secrets was not provided', 'unavailable'],
    ['Platform failure: no such library', 'unavailable'],
    ["Couldn't access platform storage: Secret Service: unlock prompt was dismissed", 'locked'],
    ['User interaction is not allowed.', 'locked'],
    ['The operation was canceled by the user.', 'locked'],
  ])('that says “%s” is %s', async (message, kind) => {
    const failing = rejecting(message);
    const { keychain } = keychainThat({ getPassword: failing, setPassword: failing, deletePassword: failing });
    for (const answer of [keychain.read('a'), keychain.write('a', 's'), keychain.remove('a')])
      expect(await answer).toMatchObject({ ok: false, code: `keychain/${kind}` });
  });

  test('whose native part can’t be loaded is unavailable', async () => {
    const keychain = openKeychain(() => Promise.reject(new Error('Cannot find native binding')));
    expect(await keychain.read('a')).toMatchObject({ code: 'keychain/unavailable' });
  });

  test('that answers only a moment after the start is there', async () => {
    let asked = 0;
    const late = (): Promise<string> =>
      ++asked < 3
        ? Promise.reject(new Error('The name org.freedesktop.secrets was not provided'))
        : Promise.resolve('s');
    const { keychain } = keychainThat({ getPassword: late });
    expect(await keychain.read('a')).toEqual({ ok: true, value: 's' });
  });

  test('that never answers is taken for locked', async () => {
    const { keychain } = keychainThat({ getPassword: () => new Promise(() => {}) });
    expect(await keychain.read('a')).toMatchObject({ code: 'keychain/locked' });
  });

  test('that is closed asks the person once and not again; one that isn’t there yet is asked again', async () => {
    const asksOf = async (message: string): Promise<number> => {
      let asked = 0;
      const getPassword = () => Promise.reject(new Error((asked++, message)));
      await keychainThat({ getPassword }).keychain.read('a');
      return asked;
    };
    expect(await asksOf('unlock prompt was dismissed')).toBe(1);
    expect(await asksOf('no such service')).toBe(3);
  });

  test('that has answered is waited for no longer', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { keychain } = keychainThat({ setPassword: rejecting('locked') });
    await keychain.read('a');
    await keychain.write('a', 's');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('leaves nothing behind when writing fails half-way', async () => {
    const half: { value: string | null } = { value: null };
    const keychain = openKeychain(() =>
      Promise.resolve(
        entryThat(
          {
            setPassword: (secret) => {
              half.value = secret.slice(0, 3);
              return Promise.reject(new Error('no space'));
            },
          },
          half,
        ),
      ),
    );
    expect(await keychain.write('a', 'secret')).toMatchObject({ code: 'keychain/unavailable' });
    expect(half.value).toBeNull();
  });

  test('counts nothing as written that reads back as something else, and keeps the old entry', async () => {
    const { keychain, stored } = keychainThat(
      { setPassword: (secret) => Promise.resolve(void (stored.value = secret === 'old' ? secret : secret.slice(1))) },
      'old',
    );
    expect(await keychain.write('a', 'secret')).toMatchObject({ code: 'keychain/unavailable' });
    expect(stored.value).toBe('old');
  });

  test('tells nobody what it was to keep', async () => {
    const { keychain } = keychainThat({ setPassword: rejecting(`${'x'.repeat(90)} secret`) });
    expect(JSON.stringify(await keychain.write('a', 'secret'))).not.toContain('secret');
  });
});

test('a profile chosen for development or a test has entries of its own', () => {
  expect(keychainService('/home/a/profile', undefined)).toBe('renkei-daicho');
  expect(keychainService('/home/a/profile', '/elsewhere')).toBe('renkei-daicho');
  const [one, other] = ['/tmp/one', '/tmp/other'].map((folder) => keychainService(folder, folder));
  expect(one).toMatch(/^renkei-daicho:[0-9a-f]{16}$/);
  expect(one).not.toBe(other);
});
