import { copyFileSync, mkdirSync, rmdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { UnlockBy } from '@shared/ipc/keys';
import { keysFileText, readKeysFile, sealedFile } from '@shared/vault/keys-file';
import { createKeys, withPublicKey } from '@shared/vault/ledger-keys';
import { newRecoveryKey, recoveryKeyText } from '@shared/vault/recovery-key';
import { PASSPHRASE } from '../../builders/keys';
import { FakeKeychain } from './fake-keychain';
import { byKeychain, byPassphrase, byRecovery, group, KeyDesk } from './key-desk';

let desk: KeyDesk;
beforeEach(() => {
  desk = new KeyDesk();
});

describe('a new ledger', () => {
  test('has no keys before, and opens without asking after', async () => {
    expect(await desk.state()).toMatchObject({ state: 'none', problem: null, ways: [], isOpen: false });
    expect(await desk.store.unlock('own', byKeychain)).toMatchObject({ code: 'keys/none' });
    expect(desk.has('')).toBe(false);
    expect(await desk.hasLedger()).toMatch(/^(?:\w{4}-){7}\w{4}$/);
    expect(await desk.state()).toMatchObject({
      state: 'ready',
      problem: null,
      ways: ['keychain', 'recovery'],
      recovery: { madeOn: '2026-11-20', confirmedOn: null },
    });
  });

  test('opens with the same key after every restart, however it is opened', async () => {
    const recoveryKey = await desk.hasLedger(PASSPHRASE);
    const key = await desk.opens(byKeychain);
    expect(key).toHaveLength(32);
    for (const by of [byKeychain, byPassphrase, byRecovery(recoveryKey)]) {
      desk.restart();
      expect(await desk.opens(by)).toEqual(key);
    }
  });

  test('is never made over another one', async () => {
    await desk.hasLedger();
    const [text, entries] = [desk.read('own.json'), [...desk.keychain.entries]];
    expect(await desk.store.create('own', PASSPHRASE)).toMatchObject({ code: 'keys/exists' });
    desk.loses('own.json');
    expect(await desk.store.create('own', null)).toMatchObject({ code: 'keys/exists' });
    desk.write('own.previous.json', 'damaged');
    expect(await desk.store.create('own', null)).toMatchObject({ code: 'keys/exists' });
    expect([...desk.keychain.entries]).toEqual(entries);
    desk.write('own.json', text);
    expect((await desk.state()).state).toBe('ready');
  });

  test('is made once when two ask at the same time', async () => {
    const made = await Promise.all([desk.store.create('own', null), desk.store.create('own', null)]);
    expect(made.map((result) => (result.ok ? 'made' : result.code))).toEqual(['made', 'keys/exists']);
  });

  test.each(['unavailable', 'locked'] as const)('asks for a passphrase where the keychain is %s', async (trouble) => {
    desk.keychain.trouble = trouble;
    expect(await desk.store.create('own', null)).toMatchObject({ code: `keychain/${trouble}` });
    expect((await desk.state()).state).toBe('none');
    await desk.draftsOnPaper();
    expect(await desk.store.create('own', 'みじかい')).toMatchObject({ code: 'vault/passphrase-short' });
    await desk.hasLedger(PASSPHRASE);
    expect(await desk.state()).toMatchObject({ state: 'passphrase', problem: null, ways: ['passphrase', 'recovery'] });
    expect(await desk.store.unlock('own', byKeychain)).toMatchObject({ code: 'keys/locked' });
    expect(await desk.opens(byPassphrase)).toHaveLength(32);
  });

  test('that can’t be written leaves no entry in the keychain', async () => {
    const inAFile = new KeyDesk(desk.path('..') + '/file');
    copyFileSync(import.meta.filename, inAFile.folder);
    expect((await inAFile.store.create('own', null)).ok).toBe(false);
    expect(inAFile.keychain.entries.size).toBe(0);
  });

  test('shares nothing with the sample’s', async () => {
    await desk.hasLedger();
    await desk.store.create('sample', null);
    expect(await desk.opens(byKeychain)).not.toEqual(await desk.opens(byKeychain, 'sample'));
  });
});

describe('the sample', () => {
  test('always opens without asking, keychain or not', async () => {
    desk.keychain.trouble = 'unavailable';
    expect((await desk.store.create('sample', null)).ok).toBe(true);
    expect(await desk.state('sample')).toMatchObject({ state: 'ready', problem: null });
    const key = await desk.opens(byKeychain, 'sample');
    const elsewhere = new KeyDesk(desk.folder);
    elsewhere.device = 'other|other';
    elsewhere.restart();
    expect(await elsewhere.opens(byKeychain, 'sample')).toEqual(key);
  });

  test('keeps nothing in the keychain', async () => {
    await desk.store.create('sample', null);
    expect(desk.keychain.entries.size).toBe(0);
  });

  test('doesn’t open as the office’s own ledger, though its file lies in that place', async () => {
    await desk.store.create('sample', null);
    copyFileSync(desk.path('sample.json'), desk.path('own.json'));
    expect((await desk.state()).state).toBe('recovery');
    expect((await desk.store.unlock('own', byKeychain)).ok).toBe(false);
  });
});

describe('when something is lost', () => {
  const lost: [string, string | null, (at: KeyDesk) => void, { state: string; problem: string | null }][] = [
    ['nothing', null, () => {}, { state: 'ready', problem: null }],
    ['the entry', null, (at) => at.keychain.entries.clear(), { state: 'recovery', problem: 'keys/keychain-lost' }],
    [
      'the entry',
      PASSPHRASE,
      (at) => at.keychain.entries.clear(),
      { state: 'passphrase', problem: 'keys/keychain-lost' },
    ],
    [
      'the right entry',
      null,
      (at) => at.keychain.entries.forEach((_, account) => at.keychain.entries.set(account, 'f'.repeat(64))),
      { state: 'recovery', problem: 'keys/keychain-lost' },
    ],
    [
      'the keychain',
      null,
      (at) => (at.keychain.trouble = 'unavailable'),
      { state: 'recovery', problem: 'keychain/unavailable' },
    ],
    [
      'the keychain',
      PASSPHRASE,
      (at) => (at.keychain.trouble = 'unavailable'),
      { state: 'passphrase', problem: 'keychain/unavailable' },
    ],
    [
      'the keychain’s password',
      PASSPHRASE,
      (at) => (at.keychain.trouble = 'locked'),
      { state: 'passphrase', problem: 'keychain/locked' },
    ],
    [
      'the PC',
      PASSPHRASE,
      (at) => {
        at.keychain = new FakeKeychain();
        at.device = 'jimusho-2|suzuki';
      },
      { state: 'moved', problem: 'keys/moved' },
    ],
    ['the newest file', null, (at) => at.loses('own.json'), { state: 'ready', problem: 'keys/previous' }],
    [
      'the end of the newest file',
      null,
      (at) => at.write('own.json', at.read('own.json').slice(0, 200)),
      { state: 'ready', problem: 'keys/previous' },
    ],
    ['all of the newest file', null, (at) => at.write('own.json', ''), { state: 'ready', problem: 'keys/previous' }],
    ['the previous file', null, (at) => at.loses('own.previous.json'), { state: 'ready', problem: null }],
    [
      'both files',
      PASSPHRASE,
      (at) => {
        at.write('own.json', '{}');
        at.write('own.previous.json', at.read('own.previous.json').replace('"generation":1', '"generation":2'));
      },
      { state: 'damaged', problem: 'keys/damaged' },
    ],
    [
      'the newer version of the app',
      null,
      (at) => at.write('own.json', '{"format":4}'),
      { state: 'damaged', problem: 'keys/newer' },
    ],
  ];

  test.each(lost)('%s (passphrase: %s), it says so and changes nothing', async (_, passphrase, lose, expected) => {
    await desk.hasLedger(passphrase);
    lose(desk);
    desk.restart();
    const files = (): string[] =>
      ['own.json', 'own.previous.json'].map((name) => (desk.has(name) ? desk.read(name) : ''));
    const before = files();
    const { state, problem } = await desk.state();
    expect({ state, problem: problem?.code ?? null }).toEqual(expected);
    expect(files()).toEqual(before);
    if (state !== 'ready') expect((await desk.store.unlock('own', byKeychain)).ok).toBe(false);
  });

  test('a way that nobody has made isn’t named', async () => {
    await desk.hasLedger(null);
    desk.keychain.entries.clear();
    desk.restart();
    const said = (await desk.state()).problem?.message;
    expect(said).toContain('いつもこの台帳を開けている利用者');
    expect(said).not.toContain('合い言葉');
  });

  test('the recovery key opens it, and the keychain can be given a new entry', async () => {
    const recoveryKey = await desk.hasLedger();
    const key = await desk.opens(byKeychain);
    desk.keychain.entries.clear();
    desk.restart();
    expect(await desk.opens(byRecovery(recoveryKey))).toEqual(key);
    expect((await desk.state()).state).toBe('recovery');
    expect(await desk.store.setUnlockBy('own', 'keychain')).toMatchObject({ ok: true });
    desk.restart();
    expect(await desk.opens(byKeychain)).toEqual(key);
  });

  test('another PC opens it by passphrase, and from then on by its own keychain', async () => {
    await desk.hasLedger(PASSPHRASE);
    const other = new KeyDesk(desk.folder);
    other.device = 'jimusho-2|suzuki';
    other.restart();
    expect((await other.state()).state).toBe('moved');
    const key = await other.opens(byPassphrase);
    expect((await other.store.setUnlockBy('own', 'keychain')).ok).toBe(true);
    other.restart();
    expect((await other.state()).state).toBe('ready');
    expect(await other.opens(byKeychain)).toEqual(key);
  });

  test('a damaged newest file is put right once the previous one has opened the ledger', async () => {
    await desk.hasLedger();
    desk.write('own.json', 'damaged');
    await desk.opens(byKeychain);
    expect(await desk.state()).toMatchObject({ state: 'ready', problem: null });
    expect(desk.read('own.json')).toBe(desk.read('own.previous.json'));
  });

  test.each(['', '{}', null])(
    'a spare file that is 「%s」 is made again once the newest has opened the ledger',
    async (text) => {
      await desk.hasLedger();
      if (text === null) desk.loses('own.previous.json');
      else desk.write('own.previous.json', text);
      await desk.opens(byKeychain);
      expect(desk.read('own.previous.json')).toBe(desk.read('own.json'));
    },
  );

  test('a newest file that can’t be read just now is waited for: going on from the one before would undo a change', async () => {
    const recoveryKey = await desk.hasLedger();
    await desk.opens(byKeychain);
    await desk.typesBack(recoveryKey);
    await desk.store.changePassphrase('own', null, PASSPHRASE);
    const newest = desk.read('own.json');
    desk.loses('own.json');
    mkdirSync(desk.path('own.json'));
    expect(await desk.state()).toMatchObject({ state: 'damaged', problem: { code: 'file/unreadable' } });
    expect(await desk.store.unlock('own', byKeychain)).toMatchObject({ code: 'file/unreadable' });
    expect(await desk.store.renewRecovery('own')).toMatchObject({ code: 'file/unreadable' });
    rmdirSync(desk.path('own.json'));
    desk.write('own.json', newest);
    expect((await desk.state()).ways).toContain('passphrase');
  });

  test('both files: nothing opens, nothing is overwritten, and the sentence leads to the backup', async () => {
    const recoveryKey = await desk.hasLedger();
    for (const name of ['own.json', 'own.previous.json']) desk.write(name, desk.read(name).slice(0, -9));
    const opened = await desk.store.unlock('own', byRecovery(recoveryKey));
    expect(opened).toMatchObject({ code: 'keys/damaged' });
    expect(opened.ok ? '' : opened.message).toContain('バックアップ');
    expect(await desk.store.create('own', null)).toMatchObject({ code: 'keys/exists' });
  });
});

describe('a key that is open', () => {
  test('is forgotten when the ledger is locked, and the copy given out is the page’s own', async () => {
    await desk.hasLedger();
    const key = await desk.opens(byKeychain);
    expect((await desk.state()).isOpen).toBe(true);
    expect(desk.store.isAnyOpen).toBe(true);
    await desk.store.lock('own');
    expect((await desk.state()).isOpen).toBe(false);
    expect(desk.store.isAnyOpen).toBe(false);
    expect(key.some((byte) => byte !== 0)).toBe(true);
    expect(await desk.store.renewRecovery('own')).toMatchObject({ code: 'keys/locked' });
    expect(await desk.opens(byKeychain)).toEqual(key);
  });

  test('is known to be open until it is locked or erased, for its own ledger alone', async () => {
    await desk.hasLedger();
    const isOpen = () => [desk.store.isOpen('own'), desk.store.isOpen('sample'), desk.store.isAnyOpen];
    expect(isOpen()).toEqual([false, false, false]);
    await desk.opens(byKeychain);
    expect(isOpen()).toEqual([true, false, true]);
    await desk.store.lock('own');
    expect(isOpen()).toEqual([false, false, false]);
    await desk.opens(byKeychain);
    await desk.store.erase('own');
    expect(isOpen()).toEqual([false, false, false]);
  });

  test('is needed for every change', async () => {
    await desk.hasLedger(PASSPHRASE);
    const { store } = desk;
    for (const change of [
      store.renewRecovery('own'),
      store.setUnlockBy('own', 'keychain'),
      store.setUnlockBy('own', 'passphrase'),
      store.changePassphrase('own', byPassphrase, null),
      store.confirmRecovery('own', { groups: [], key: null }),
    ])
      expect(await change).toMatchObject({ code: 'keys/locked' });
  });

  test('doesn’t change another ledger’s file that came in its place', async () => {
    await desk.hasLedger();
    await desk.opens(byKeychain);
    const other = new KeyDesk();
    await other.hasLedger();
    copyFileSync(other.path('own.json'), desk.path('own.json'));
    expect(await desk.store.renewRecovery('own')).toMatchObject({ code: 'keys/locked' });
    expect(desk.read('own.json')).toBe(other.read('own.json'));
  });
});

describe('the recovery key', () => {
  test('counts as kept when two of its groups are typed back', async () => {
    const key = await desk.hasLedger();
    await desk.opens(byKeychain);
    const confirm = (typed: { group: number; text: string }[]) =>
      desk.store.confirmRecovery('own', { groups: typed, key: null });
    expect(await confirm([group(key, 1)])).toMatchObject({ code: 'keys/recovery-unconfirmed' });
    expect(await confirm([group(key, 1), group(key, 1)])).toMatchObject({ code: 'keys/recovery-unconfirmed' });
    expect(await confirm([group(key, 1), { group: 5, text: 'AAAA' }])).toMatchObject({
      code: 'keys/recovery-mismatch',
      details: { group: 6 },
    });
    expect((await desk.state()).recovery?.confirmedOn).toBeNull();
    expect((await confirm([group(key, 1), group(key, 5)])).ok).toBe(true);
    expect((await desk.state()).recovery?.confirmedOn).toBe('2026-11-20');
  });

  test('is shown to main with what was typed once it is off the screen; another one is none of this ledger', async () => {
    const key = await desk.hasLedger();
    desk.restart();
    await desk.opens(byKeychain);
    const typed = [group(key, 0), group(key, 1)];
    const confirm = (kept: string | null, groups = typed) => desk.store.confirmRecovery('own', { groups, key: kept });
    expect(await confirm(null)).toMatchObject({ code: 'keys/recovery-unconfirmed' });
    const other = recoveryKeyText(newRecoveryKey());
    expect(await confirm(other, [group(other, 0), group(other, 1)])).toMatchObject({ code: 'vault/recovery-wrong' });
    // The whole key is what the page has anyway: what counts is what came from paper.
    expect(await confirm(key, [])).toMatchObject({ code: 'keys/recovery-unconfirmed' });
    expect(await confirm(key, [group(key, 0), { group: 1, text: 'AAAA' }])).toMatchObject({
      code: 'keys/recovery-mismatch',
    });
    expect((await desk.state()).recovery?.confirmedOn).toBeNull();
    expect((await confirm(key)).ok).toBe(true);
  });

  test('that was typed back is forgotten once that is written down, and not before', async () => {
    const key = await desk.hasLedger();
    await desk.opens(byKeychain);
    const confirm = () => desk.store.confirmRecovery('own', { groups: [group(key, 1), group(key, 5)], key: null });
    const spare = desk.blocks('own.previous.json');
    expect(await confirm()).toMatchObject({ ok: false });
    spare();
    expect((await confirm()).ok).toBe(true);
    expect(await confirm()).toMatchObject({ code: 'keys/recovery-unconfirmed' });
  });

  test('that is new takes the place of the old one when it is typed back, and not before', async () => {
    const old = await desk.hasLedger();
    await desk.opens(byKeychain);
    await desk.typesBack(old);
    const renewed = await desk.store.renewRecovery('own');
    const next = renewed.ok ? renewed.value : '';
    const given = (key: string) =>
      desk.store.confirmRecovery('own', { groups: [group(key, 0), group(key, 7)], key: null });
    expect((await given(old)).ok).toBe(false);
    expect((await desk.state()).recovery?.confirmedOn).toBe('2026-11-20');
    // Who gives up on the way has the paper of before.
    desk.restart();
    expect((await desk.store.unlock('own', byRecovery(old))).ok).toBe(true);
    expect(await desk.store.unlock('own', byRecovery(next))).toMatchObject({ code: 'vault/recovery-wrong' });
    expect(await given(next)).toMatchObject({ code: 'keys/recovery-unconfirmed' });
  });

  test('of before may still be shown from paper while a new one is on its way; then it is the one that stays', async () => {
    const old = await desk.hasLedger();
    await desk.opens(byKeychain);
    const renewed = await desk.store.renewRecovery('own');
    const next = renewed.ok ? renewed.value : '';
    const groups = [group(old, 0), group(old, 7)];
    expect((await desk.store.confirmRecovery('own', { groups, key: old })).ok).toBe(true);
    desk.restart();
    expect((await desk.store.unlock('own', byRecovery(old))).ok).toBe(true);
    expect(await desk.store.unlock('own', byRecovery(next))).toMatchObject({ code: 'vault/recovery-wrong' });
  });

  test('is refused everywhere once there is a new one, in the spare file too', async () => {
    const old = await desk.hasLedger();
    const key = await desk.opens(byKeychain);
    const next = await renews();
    desk.restart();
    expect(await desk.store.unlock('own', byRecovery(old))).toMatchObject({ code: 'vault/recovery-wrong' });
    desk.passes(60);
    expect(await desk.opens(byRecovery(next))).toEqual(key);
    desk.loses('own.json');
    desk.restart();
    expect(await desk.store.unlock('own', byRecovery(old))).toMatchObject({ code: 'vault/recovery-wrong' });
    desk.passes(60);
    expect(await desk.opens(byRecovery(next))).toEqual(key);
    expect((await desk.state()).recovery?.confirmedOn).toBe('2026-11-20');
  });

  test('of before is taken out of the spare file even if the app ended between the two', async () => {
    const old = await desk.hasLedger();
    await desk.opens(byKeychain);
    const before = desk.read('own.json');
    await renews();
    desk.write('own.previous.json', before);
    desk.restart();
    await desk.state();
    desk.loses('own.json');
    expect(await desk.store.unlock('own', byRecovery(old))).toMatchObject({ code: 'vault/recovery-wrong' });
  });

  /** A new one, on paper. */
  async function renews(): Promise<string> {
    const renewed = await desk.store.renewRecovery('own');
    if (!renewed.ok) throw new Error(renewed.code);
    await desk.typesBack(renewed.value);
    return renewed.value;
  }

  test('with a typing error costs no pause; a wrong one does', async () => {
    const key = await desk.hasLedger();
    const slip = key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (let n = 0; n < 5; n++)
      expect(await desk.store.unlock('own', byRecovery(slip))).toMatchObject({
        code: 'vault/recovery-typo',
        details: { group: 8 },
      });
    const wrong = recoveryKeyText(newRecoveryKey());
    expect(await desk.store.unlock('own', byRecovery(wrong))).toMatchObject({ code: 'vault/recovery-wrong' });
    expect(await desk.store.unlock('own', byRecovery(key))).toMatchObject({ code: 'keys/wait' });
  });
});

describe('the passphrase', () => {
  test('is set at once, and changed only by whoever knows it or holds the recovery key', async () => {
    const recoveryKey = await desk.hasLedger();
    await desk.opens(byKeychain);
    await desk.typesBack(recoveryKey);
    const { store } = desk;
    expect((await store.changePassphrase('own', null, PASSPHRASE)).ok).toBe(true);
    expect(await store.changePassphrase('own', null, 'つぎの春は雪どけの水音を聞く')).toMatchObject({
      code: 'keys/proof-needed',
    });
    expect(await store.changePassphrase('own', byKeychain, null)).toMatchObject({ code: 'keys/proof-needed' });
    const wrong = { by: 'passphrase' as const, passphrase: 'ちがう合い言葉です' };
    expect(await store.changePassphrase('own', wrong, null)).toMatchObject({ code: 'vault/passphrase-wrong' });
    desk.passes(60);
    expect(await store.changePassphrase('own', byPassphrase, 'みじかい')).toMatchObject({
      code: 'vault/passphrase-short',
    });
    expect((await store.changePassphrase('own', byPassphrase, 'つぎの春は雪どけの水音を聞く')).ok).toBe(true);
    expect(await desk.tries(PASSPHRASE)).toMatchObject({ code: 'vault/passphrase-wrong' });
    desk.passes(60);
    expect((await desk.tries('つぎの春は雪どけの水音を聞く')).ok).toBe(true);
    expect((await store.changePassphrase('own', byRecovery(recoveryKey), null)).ok).toBe(true);
    expect(await desk.tries('つぎの春は雪どけの水音を聞く')).toMatchObject({ code: 'keys/no-passphrase' });
  });

  test('of before doesn’t open the spare file either', async () => {
    await desk.hasLedger(PASSPHRASE);
    await desk.opens(byKeychain);
    await desk.store.changePassphrase('own', byPassphrase, 'つぎの春は雪どけの水音を聞く');
    desk.loses('own.json');
    desk.restart();
    expect(await desk.tries(PASSPHRASE)).toMatchObject({ code: 'vault/passphrase-wrong' });
  });

  test('alone can open the ledger, which takes the entry out of the keychain; and the keychain again', async () => {
    const recoveryKey = await desk.hasLedger();
    const key = await desk.opens(byKeychain);
    await desk.typesBack(recoveryKey);
    const { store } = desk;
    expect(await store.setUnlockBy('own', 'passphrase')).toMatchObject({ code: 'keys/no-passphrase' });
    await store.changePassphrase('own', null, PASSPHRASE);
    expect((await store.setUnlockBy('own', 'passphrase')).ok).toBe(true);
    expect(desk.keychain.entries.size).toBe(0);
    // Nobody is asked to show anything for what can't be done anyway.
    for (const proof of [byPassphrase, null])
      expect(await store.changePassphrase('own', proof, null)).toMatchObject({ code: 'keys/last-unlock' });
    desk.restart();
    expect(await desk.state()).toMatchObject({ state: 'passphrase', problem: null });
    expect(await desk.opens(byPassphrase)).toEqual(key);
    expect((await desk.store.setUnlockBy('own', 'keychain')).ok).toBe(true);
    desk.restart();
    expect(await desk.opens(byKeychain)).toEqual(key);
  });

  test('that can’t be written down as the only way leaves the keychain’s entry where it is', async () => {
    const recoveryKey = await desk.hasLedger();
    const key = await desk.opens(byKeychain);
    await desk.typesBack(recoveryKey);
    await desk.store.changePassphrase('own', null, PASSPHRASE);
    desk.blocks('own.previous.json');
    expect(await desk.store.setUnlockBy('own', 'passphrase')).toMatchObject({ ok: false });
    expect(desk.keychain.entries.size).toBe(1);
    desk.restart();
    expect(await desk.opens(byKeychain)).toEqual(key);
  });

  test('that opens it already by keychain is left as it is when that is asked for again', async () => {
    await desk.hasLedger();
    await desk.opens(byKeychain);
    const [file, entries] = [desk.read('own.json'), [...desk.keychain.entries]];
    expect((await desk.store.setUnlockBy('own', 'keychain')).ok).toBe(true);
    expect([desk.read('own.json'), [...desk.keychain.entries]]).toEqual([file, entries]);
  });

  test('stays the way in when the keychain refuses the new entry', async () => {
    desk.keychain.trouble = 'unavailable';
    await desk.hasLedger(PASSPHRASE);
    await desk.opens(byPassphrase);
    const before = desk.read('own.json');
    expect(await desk.store.setUnlockBy('own', 'keychain')).toMatchObject({ code: 'keychain/unavailable' });
    expect(desk.read('own.json')).toBe(before);
  });
});

test('no file holds the key, the recovery key, the passphrase or the keychain’s secret', async () => {
  const recoveryKey = await desk.hasLedger(PASSPHRASE);
  const key = Buffer.from(await desk.opens(byKeychain)).toString('hex');
  await desk.tries('ちがう合い言葉です');
  const text = ['own.json', 'own.previous.json', 'own.tries.json'].map((name) => desk.read(name)).join();
  for (const secret of [
    recoveryKey,
    recoveryKey.replaceAll('-', ''),
    key,
    PASSPHRASE,
    ...desk.keychain.entries.values(),
  ])
    expect(text).not.toContain(secret);
});

describe('erasing', () => {
  test('leaves nothing that opens: neither files nor the keychain’s entry; a new ledger may be made then', async () => {
    const recoveryKey = await desk.hasLedger(PASSPHRASE);
    await desk.opens(byKeychain);
    expect(await desk.store.erase('own')).toMatchObject({ ok: true });
    expect(desk.keychain.entries.size).toBe(0);
    expect(await desk.state()).toMatchObject({ state: 'none', isOpen: false });
    for (const by of [byKeychain, byPassphrase, byRecovery(recoveryKey)])
      expect(await desk.store.unlock('own', by)).toMatchObject({ code: 'keys/none' });
    await desk.hasLedger();
    expect((await desk.state()).state).toBe('ready');
  });

  test('of nothing, or of damaged files, works too', async () => {
    expect(await desk.store.erase('own')).toMatchObject({ ok: true });
    await desk.hasLedger();
    desk.write('own.json', '{');
    desk.write('own.previous.json', '{');
    expect(await desk.store.erase('own')).toMatchObject({ ok: true });
    expect((await desk.state()).state).toBe('none');
  });
});

describe('the key of a backup', () => {
  const portable = async () => {
    const { ledgerId, wraps } = JSON.parse(desk.read('own.json')) as { ledgerId: string; wraps: { kind: string }[] };
    return { kind: 'own' as const, ledgerId, wraps: wraps.filter(({ kind }) => kind !== 'keychain') };
  };

  test('opens by the recovery key or the passphrase of its day, on any PC', async () => {
    const recoveryKey = await desk.hasLedger(PASSPHRASE);
    const key = await desk.opens(byKeychain);
    const backup = await portable();
    const elsewhere = new KeyDesk();
    for (const by of [byRecovery(recoveryKey), byPassphrase])
      expect(await elsewhere.store.ofBackup(backup, by)).toEqual({ ok: true, value: key });
    expect(await elsewhere.store.ofBackup(backup, byKeychain)).toMatchObject({ code: 'keys/locked' });
    const wrong = byRecovery(recoveryKeyText(newRecoveryKey()));
    expect(await elsewhere.store.ofBackup(backup, wrong)).toMatchObject({ code: 'vault/recovery-wrong' });
    elsewhere.passes(1);
    expect(await elsewhere.store.ofBackup({ ...backup, wraps: [{ kind: 'x' }] }, wrong)).toMatchObject({
      code: 'keys/damaged',
    });
    // Nothing of it is kept there.
    expect((await elsewhere.state()).state).toBe('none');
  });

  test('does not open with another ledger’s id in its header', async () => {
    const recoveryKey = await desk.hasLedger();
    const backup = { ...(await portable()), ledgerId: '00000000-0000-4000-8000-000000000000' };
    expect(await desk.store.ofBackup(backup, byRecovery(recoveryKey))).toMatchObject({ code: 'vault/recovery-wrong' });
  });
});

describe('a backup that somebody made up', () => {
  test('as one of an office’s own does not open by the key that everybody knows, whatever is typed', async () => {
    const ledgerId = '00000000-0000-4000-8000-000000000000';
    const made = createKeys({ ledgerId, createdAt: '2026-11-20T00:00:00.000Z', today: '2026-11-20' });
    const { wraps } = withPublicKey(made.file, made.dataKey);
    const officesKey = byRecovery(recoveryKeyText(newRecoveryKey()));
    const backup = { ledgerId, wraps };
    expect(await desk.store.ofBackup({ kind: 'own', ...backup }, officesKey)).toMatchObject({
      code: 'vault/recovery-wrong',
    });
    desk.passes(1);
    // The sample's does.
    expect((await desk.store.ofBackup({ kind: 'sample', ...backup }, officesKey)).ok).toBe(true);
  });
});

describe('what a page shows of itself', () => {
  test('opens the ledger, and is a proof only when the page has not been given the key before', async () => {
    const recoveryKey = await desk.hasLedger(PASSPHRASE);
    desk.presses(100);
    await desk.opens(byPassphrase);
    expect(desk.store.shownLately('own').passphrase).toBe(true);
    // A page that was taken over has drawn a lock screen, and what was typed there it hands over itself.
    await desk.store.lock('own');
    for (const by of [byPassphrase, byRecovery(recoveryKey)]) await desk.opens(by);
    expect(desk.store.shownLately('own')).toEqual({ passphrase: false, recovery: false, system: false });
    // To main's own window it is one, and so it is to the page that comes after.
    await desk.store.prove('own', { by: 'passphrase', passphrase: PASSPHRASE });
    expect(desk.store.shownLately('own').passphrase).toBe(true);
    await desk.store.lock('own');
    desk.store.pageGone();
    desk.presses(PASSPHRASE.length);
    await desk.opens(byPassphrase);
    expect(desk.store.shownLately('own').passphrase).toBe(true);
  });

  test('is a proof when somebody has typed it there, and none when a page has left it for the next', async () => {
    const recoveryKey = await desk.hasLedger(PASSPHRASE);
    const provenBy = async (by: UnlockBy): Promise<boolean[]> => {
      await desk.store.lock('own');
      await desk.opens(by);
      const { passphrase, recovery } = desk.store.shownLately('own');
      desk.store.pageGone();
      return [passphrase, recovery];
    };
    desk.presses(100);
    expect(await provenBy(byPassphrase)).toEqual([true, false]);
    // The page has loaded itself anew, whatever was pressed before; somebody presses 開ける, or a few keys.
    for (const keys of [0, 6]) {
      desk.presses(keys);
      expect(await provenBy(byPassphrase)).toEqual([false, false]);
    }
    // An input method makes two characters of a key, and blanks of a paper are typed by nobody.
    desk.presses(8);
    expect(await provenBy(byPassphrase)).toEqual([true, false]);
    desk.presses(15);
    expect(await provenBy(byRecovery(recoveryKey))).toEqual([false, false]);
    desk.presses(16);
    expect(await provenBy(byRecovery(recoveryKey))).toEqual([false, true]);
    desk.presses(100);
    expect(await provenBy(byKeychain).catch(() => 'refused')).toEqual([false, false]);
  });

  test('was typed before it was asked: keys that come while it is looked at are somebody’s who does something else', async () => {
    await desk.hasLedger(PASSPHRASE);
    const opened = desk.store.unlock('own', byPassphrase);
    desk.presses(100);
    expect((await opened).ok).toBe(true);
    expect(desk.store.shownLately('own').passphrase).toBe(false);
  });

  test('may be the office’s own for as long as the app runs: a page leaves for the next one what it likes', async () => {
    await desk.hasLedger();
    expect(desk.store.shownLedger).toBe('sample');
    await desk.opens(byKeychain);
    expect([desk.store.shownLedger, desk.store.hasGivenOwn]).toEqual(['own', true]);
    await desk.store.lock('own');
    desk.store.pageGone();
    desk.store.pageIsNew();
    // What it does in the own ledger's name has to wait until that is open again.
    expect([desk.store.shownLedger, desk.store.hasGivenOwn]).toEqual(['own', false]);
    // One that is gone for good is nobody's any more, once its page has gone, too.
    await desk.opens(byKeychain);
    await desk.store.erase('own');
    expect(desk.store.shownLedger).toBe('own');
    desk.store.pageGone();
    expect(desk.store.shownLedger).toBe('sample');
  });

  test('of a recovery key that is on paper already is no proof that somebody has the paper in hand', async () => {
    const recoveryKey = await desk.hasLedger();
    await desk.opens(byKeychain);
    const typed = { groups: [group(recoveryKey, 1), group(recoveryKey, 5)], key: recoveryKey };
    expect((await desk.store.confirmRecovery('own', typed)).ok).toBe(true);
    expect(desk.store.shownLately('own').recovery).toBe(true);
    desk.passes(301);
    expect((await desk.store.confirmRecovery('own', typed)).ok).toBe(true);
    expect(desk.store.shownLately('own').recovery).toBe(false);
  });
});

describe('a first passphrase', () => {
  test('takes the place of none that came while it was asked about: that one wasn’t shown', async () => {
    await desk.typesBack(await desk.hasLedger().then(async (key) => (await desk.opens(byKeychain), key)));
    const first = (passphrase: string) => desk.store.changePassphrase('own', 'none-yet', passphrase);
    expect((await first(PASSPHRASE)).ok).toBe(true);
    expect(await first('毎朝まわる水車のうしろの石段')).toMatchObject({ code: 'keys/proof-needed' });
    expect((await desk.store.unlock('own', byPassphrase)).ok).toBe(true);
  });
});

describe('a passphrase without the recovery key on paper', () => {
  const first = { code: 'keys/recovery-first' };

  test('is refused by main itself, whoever asks, and nothing is changed', async () => {
    await desk.hasLedger();
    await desk.opens(byKeychain);
    const before = desk.read('own.json');
    expect(await desk.store.changePassphrase('own', null, PASSPHRASE)).toMatchObject(first);
    // Neither a key that is on the screen, nor one group of it, nor one of another ledger will do.
    const renewed = await desk.store.renewRecovery('own');
    expect(await desk.store.changePassphrase('own', null, PASSPHRASE)).toMatchObject(first);
    await desk.store.confirmRecovery('own', { groups: [group(renewed.ok ? renewed.value : '', 0)], key: null });
    expect(await desk.store.changePassphrase('own', null, PASSPHRASE)).toMatchObject(first);
    expect(desk.read('own.json')).toBe(before);
    await desk.typesBack(renewed.ok ? renewed.value : '');
    expect((await desk.store.changePassphrase('own', null, PASSPHRASE)).ok).toBe(true);
  });

  test('makes no new ledger: not without a draft, nor before its key was typed back, nor after the next draft', async () => {
    desk.keychain.trouble = 'unavailable';
    const { store } = desk;
    expect(await store.create('own', PASSPHRASE)).toMatchObject(first);
    const draft = await store.draft('own');
    const [once, twice] = [draft.ok ? draft.value : '', await store.draft('own')];
    expect(await store.create('own', PASSPHRASE)).toMatchObject(first);
    // The paper of the draft before is of no more use.
    const groups = [group(once, 0), group(once, 1)];
    expect(await store.confirmRecovery('own', { groups, key: null })).toMatchObject({ code: 'keys/recovery-mismatch' });
    expect(await store.create('own', PASSPHRASE)).toMatchObject(first);
    await desk.typesBack(twice.ok ? twice.value : '');
    await desk.store.lock('own');
    expect(await store.create('own', PASSPHRASE)).toMatchObject(first);
    expect((await desk.state()).state).toBe('none');
    expect(desk.has('own.json')).toBe(false);
  });

  test('begins with the paper: then the ledger says so from its first day, and the paper opens it', async () => {
    desk.keychain.trouble = 'unavailable';
    const recoveryKey = await desk.hasLedger(PASSPHRASE);
    expect((await desk.state()).recovery).toEqual({ madeOn: '2026-11-20', confirmedOn: '2026-11-20' });
    const key = await desk.opens(byPassphrase);
    desk.restart();
    expect(await desk.opens(byRecovery(recoveryKey))).toEqual(key);
    expect(await desk.store.draft('own')).toMatchObject({ code: 'keys/exists' });
  });

  test('of an earlier version goes on opening, can be taken away, and isn’t changed nor made the only way', async () => {
    await desk.hasLedger(PASSPHRASE);
    await desk.opens(byKeychain);
    for (const name of ['own.json', 'own.previous.json']) desk.write(name, unconfirmed(desk.read(name)));
    expect((await desk.state()).recovery?.confirmedOn).toBeNull();
    expect(await desk.store.changePassphrase('own', byPassphrase, 'つぎの春は雪どけの水音を聞く')).toMatchObject(first);
    expect(await desk.store.setUnlockBy('own', 'passphrase')).toMatchObject(first);
    expect((await desk.tries(PASSPHRASE)).ok).toBe(true);
    expect((await desk.store.changePassphrase('own', byPassphrase, null)).ok).toBe(true);
  });
});

/** As it was stored by a version that took a passphrase without the paper. */
function unconfirmed(text: string): string {
  const read = readKeysFile(text);
  if (!read.ok) throw new Error(read.code);
  const wraps = read.value.wraps.map((wrap) => (wrap.kind === 'recovery' ? { ...wrap, confirmedOn: null } : wrap));
  return keysFileText(sealedFile({ ...read.value, wraps }));
}
