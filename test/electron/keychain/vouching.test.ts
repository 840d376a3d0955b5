import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { keysFileText, nextGeneration, readKeysFile, sealedFile, wrapOf, type KeysFile } from '@shared/vault/keys-file';
import { keysVerdict, knownOf, wayMark, type KnownKeys, type Remembered } from '@shared/vault/known-keys';
import { openByPublicKey } from '@shared/vault/ledger-keys';
import { signed } from '@shared/vault/signed-keys';
import { PASSPHRASE, suzuki, yamada } from '../../builders/keys';
import { byKeychain, byPassphrase, byRecovery, KeyDesk } from './key-desk';

const ledgers = join(import.meta.dirname, '../../fixtures/ledgers');

let desk: KeyDesk;
let paper: string;
/** What the ledger has among its records. */
let remembered: Remembered;
/** What main has asked a person about, and what comes of it. */
let takenOut: string[];
let isAgreed: boolean;
beforeEach(async () => {
  [takenOut, isAgreed] = [[], true];
  desk = new KeyDesk();
  paper = await desk.hasLedger(PASSPHRASE);
  await desk.opens(byKeychain);
  remembered = 'none';
  expect(await vouches()).toBe('sound');
});

/** The page opens the ledger, and remembers what main says. */
async function vouches(): Promise<string> {
  const vouched = await desk.store.vouch(remembered, (names) => {
    takenOut.push(...names);
    return Promise.resolve(isAgreed);
  });
  if (!vouched.ok) return vouched.code;
  remembered = vouched.value.known ?? remembered;
  return vouched.value.told?.code ?? 'sound';
}

async function opensAnew(by = byKeychain): Promise<string> {
  desk.restart();
  const opened = await desk.store.unlock('own', by);
  return opened.ok ? vouches() : opened.code;
}

const keys = (): KeysFile => {
  const read = readKeysFile(desk.read('own.json'));
  if (!read.ok) throw new Error(read.code);
  return read.value;
};

/** A hand on the disk, which knows the form of the file and puts the checksum right. */
function rewrites(change: (wraps: KeysFile['wraps']) => KeysFile['wraps']): void {
  const file = keys();
  desk.write(
    'own.json',
    keysFileText(sealedFile({ ...file, generation: file.generation + 5, wraps: change(file.wraps) })),
  );
}
const takesOutPassphrase = (): void => rewrites((wraps) => wraps.filter(({ kind }) => kind !== 'passphrase'));
const takesBackPaper = (): void =>
  rewrites((wraps) => wraps.map((wrap) => (wrap.kind === 'recovery' ? { ...wrap, confirmedOn: null } : wrap)));

/** Nothing may be had of it without what is typed. */
async function isShut(): Promise<void> {
  expect(await desk.store.renewRecovery('own')).toMatchObject({ code: 'keys/altered' });
  expect(desk.store.isOpen('own')).toBe(false);
  expect(await desk.store.prove('own', { by: 'recovery', key: paper })).toMatchObject({ code: 'keys/altered' });
  expect(await desk.state()).toMatchObject({ problem: { code: 'keys/altered' } });
  expect((await desk.state()).state).not.toBe('ready');
  expect(await desk.store.unlock('own', byKeychain)).toMatchObject({ code: 'keys/altered' });
}

describe('a key file that somebody wrote to', () => {
  test.each([
    ['without the passphrase', takesOutPassphrase],
    [
      'without the passphrase, in both of its places',
      () => (takesOutPassphrase(), desk.write('own.previous.json', desk.read('own.json'))),
    ],
    ['as if the recovery key were not on paper', takesBackPaper],
  ])('%s opens nothing by itself, and goes on by the paper', async (_, alters) => {
    alters();
    expect(await opensAnew()).toBe('keys/altered');
    await isShut();
    expect(await opensAnew(byRecovery(paper))).toBe('keys/mended');
    expect(wrapOf(keys(), 'recovery')?.confirmedOn).not.toBeNull();
    expect(await opensAnew()).toBe('sound');
  });

  test('goes on by the passphrase, too, as long as it is the one that the ledger had', async () => {
    takesBackPaper();
    expect(await opensAnew()).toBe('keys/altered');
    expect(await opensAnew(byPassphrase)).toBe('keys/mended');
    expect((await desk.state()).recovery?.confirmedOn).toBe('2026-11-20');
  });

  test('that was put back from before is told, though it was signed: an old passphrase opens nothing any more', async () => {
    const before = desk.read('own.json');
    const next = '青い自転車で渡るながい吊り橋';
    expect((await desk.store.changePassphrase('own', byPassphrase, next)).ok).toBe(true);
    expect(await vouches()).toBe('sound');
    desk.write('own.json', before);
    expect(await opensAnew()).toBe('keys/altered');
    expect(await opensAnew(byPassphrase)).toBe('keys/altered');
    expect(await opensAnew(byRecovery(paper))).toBe('keys/mended-paper');
    expect((await desk.tries(PASSPHRASE)).ok).toBe(false);
  });

  test('with a recovery key from before, which was stolen since, opens by none of it, and gets one that nobody has', async () => {
    const before = keys();
    const renewed = await desk.store.renewRecovery('own');
    await desk.typesBack(renewed.ok ? renewed.value : '');
    expect(await vouches()).toBe('sound');
    const old = wrapOf(before, 'recovery')!;
    rewrites((wraps) => wraps.map((wrap) => (wrap.kind === 'recovery' ? old : wrap)));
    expect(await opensAnew(byRecovery(paper))).toBe('keys/altered');
    expect(await opensAnew(byPassphrase)).toBe('keys/mended');
    desk.restart();
    expect((await desk.store.unlock('own', byRecovery(paper))).ok).toBe(false);
    expect((await desk.state()).recovery?.confirmedOn).toBeNull();
  });

  test('while the ledger is open is told, and never signed with the next change', async () => {
    let told = 0;
    desk.store.onChanged(() => (told += 1));
    takesOutPassphrase();
    await isShut();
    expect(told).toBe(1);
    expect(await opensAnew()).toBe('keys/altered');
  });

  test('of which the paper alone is left is opened by the paper, also on a PC without a keychain, until somebody chooses another way', async () => {
    expect((await desk.store.setUnlockBy('own', 'passphrase')).ok).toBe(true);
    const before = desk.read('own.json');
    expect((await desk.store.changePassphrase('own', byPassphrase, '青い自転車で渡るながい吊り橋')).ok).toBe(true);
    expect(await vouches()).toBe('sound');
    desk.write('own.json', before);
    desk.keychain.trouble = 'unavailable';
    expect(await opensAnew(byRecovery(paper))).toBe('keys/mended-paper');
    expect(keys().wraps.map(({ kind }) => kind)).toEqual(['recovery']);
    expect(await opensAnew(byRecovery(paper))).toBe('sound');
    desk.restart();
    expect(await desk.state()).toMatchObject({ state: 'recovery', problem: null });
    expect((await desk.tries(PASSPHRASE)).ok).toBe(false);
    await desk.opens(byRecovery(paper));
    expect(await vouches()).toBe('sound');
    expect((await desk.store.changePassphrase('own', 'none-yet', PASSPHRASE)).ok).toBe(true);
    expect(await vouches()).toBe('sound');
    expect(await opensAnew(byPassphrase)).toBe('sound');
    desk.keychain.trouble = 'none';
    expect((await desk.store.setUnlockBy('own', 'keychain')).ok).toBe(true);
    expect(await opensAnew()).toBe('sound');
  });

  test('from before there were users makes nobody 管理者', async () => {
    const before = desk.read('own.json');
    const entries = new Map(desk.keychain.entries);
    const { id: _, ...first } = suzuki;
    expect((await desk.store.users.add('own', first)).ok).toBe(true);
    const { id: __, ...second } = yamada;
    expect((await desk.store.users.add('own', second)).ok).toBe(true);
    expect(await vouches()).toBe('sound');
    const now = desk.read('own.json');
    desk.write('own.json', before);
    entries.forEach((secret, account) => desk.keychain.entries.set(account, secret));
    for (const by of [byKeychain, byPassphrase]) expect(await opensAnew(by)).toBe('keys/altered');
    // Somebody who may less doesn't go on either.
    desk.write('own.json', keysFileText({ ...sealedFile(readKeys(now)) }));
    expect(await opensAnew({ by: 'passphrase', passphrase: yamada.passphrase })).toBe('keys/altered');
    expect(await opensAnew({ by: 'passphrase', passphrase: suzuki.passphrase })).toBe('keys/mended');
    expect((await desk.state()).users.map(({ role }) => role).toSorted()).toEqual(['admin', 'clerk']);
  });

  test('with the ledger’s memory taken out by the same hand wants what is typed, too', async () => {
    takesOutPassphrase();
    remembered = 'lost';
    expect(await opensAnew()).toBe('keys/altered');
    expect(await opensAnew(byRecovery(paper))).toBe('keys/mended');
  });

  test('of an office that had nothing to get around goes on, and says so', async () => {
    desk = new KeyDesk();
    await desk.hasLedger();
    await desk.opens(byKeychain);
    remembered = 'none';
    expect(await vouches()).toBe('sound');
    rewrites((wraps) => wraps);
    expect(await opensAnew()).toBe('keys/mended');
    expect(await opensAnew()).toBe('sound');
  });
});

const readKeys = (text: string): KeysFile => {
  const read = readKeysFile(text);
  if (!read.ok) throw new Error(read.code);
  return read.value;
};

/** A page that was taken over tells of a memory that there never was. */
const madeUp = (of: Partial<KnownKeys>): KnownKeys => ({
  ...{ generation: 1_000, mac: '0'.repeat(64), ways: [], onPaperSince: null },
  ...of,
});
const markOf = (kind: 'recovery' | 'passphrase'): string => wayMark(wrapOf(keys(), kind)!);
const NOBODYS = 'f'.repeat(64);

describe('what a page says of the ledger’s memory makes a file that main has signed ask for no less', () => {
  test('nor does it open one with users to whoever sits at the PC', async () => {
    const { id: _, ...first } = suzuki;
    expect((await desk.store.users.add('own', first)).ok).toBe(true);
    const { id: __, ...second } = yamada;
    expect((await desk.store.users.add('own', second)).ok).toBe(true);
    const before = desk.read('own.json');
    remembered = madeUp({});
    expect(await opensAnew({ by: 'passphrase', passphrase: yamada.passphrase })).toBe('keys/altered');
    expect(desk.read('own.json')).toBe(before);
    // Not even with what 管理者 has typed there.
    expect(await opensAnew({ by: 'passphrase', passphrase: suzuki.passphrase })).toBe('keys/mended');
    expect(
      keys()
        .wraps.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['recovery', 'user', 'user']);
    expect(wrapOf(keys(), 'recovery')?.confirmedOn).not.toBeNull();
    desk.restart();
    expect((await desk.store.unlock('own', byKeychain)).ok).toBe(false);
    expect(desk.keychain.entries.size).toBe(0);
  });

  test.each([
    ['that there was nothing to get around', () => madeUp({ ways: [markOf('recovery')] }), ['keychain', 'passphrase']],
    ['that the passphrase is nobody’s', () => madeUp({ ways: [markOf('recovery'), NOBODYS] }), []],
  ])('%s: it goes on being asked for what it was', async (_, tells, besides) => {
    remembered = tells();
    expect(await opensAnew()).toBe('keys/altered');
    expect(await opensAnew(byRecovery(paper))).toMatch('keys/mended');
    expect(keys().wraps.map(({ kind }) => kind)).toEqual([...besides, 'recovery']);
    expect(wrapOf(keys(), 'recovery')?.confirmedOn).toBe('2026-11-20');
    expect(await opensAnew(byRecovery(paper))).toBe('sound');
  });

  test('that the paper is nobody’s: the one that nobody has is on paper for whoever asks', async () => {
    remembered = madeUp({ ways: [markOf('passphrase'), NOBODYS] });
    expect(await opensAnew(byPassphrase)).toBe('keys/mended');
    expect(wrapOf(keys(), 'recovery')?.confirmedOn).toBe('2026-11-20');
  });

  test('and of the file for which the ledger has vouched it is no news at all', async () => {
    const before = desk.read('own.json');
    remembered = madeUp({});
    expect(await vouches()).toBe('sound');
    expect(desk.read('own.json')).toBe(before);
    expect(desk.store.isOpen('own')).toBe(true);
  });
});

describe('what would be taken out of an altered file', () => {
  const twoUsers = async (): Promise<void> => {
    for (const { id: _, ...user } of [suzuki, yamada]) expect((await desk.store.users.add('own', user)).ok).toBe(true);
    expect(await vouches()).toBe('sound');
  };

  test('is asked about by its name, though a page says that the ledger doesn’t remember it; a no leaves all as it was', async () => {
    await twoUsers();
    const before = desk.read('own.json');
    remembered = madeUp({ ways: [markOf('recovery')], onPaperSince: '2026-11-20' });
    isAgreed = false;
    expect(await opensAnew(byRecovery(paper))).toBe('keys/altered');
    expect(takenOut.toSorted()).toEqual(['山田 花子（事務）の合い言葉', '鈴木 一郎（管理者）の合い言葉']);
    expect([desk.read('own.json'), desk.store.isOpen('own')]).toEqual([before, false]);
    isAgreed = true;
    expect(await opensAnew(byRecovery(paper))).toBe('keys/mended-paper');
    expect(keys().wraps.map(({ kind }) => kind)).toEqual(['recovery']);
  });

  test('is what was asked about, and not what lies there by then', async () => {
    await twoUsers();
    remembered = madeUp({ ways: [markOf('recovery')], onPaperSince: '2026-11-20' });
    desk.restart();
    await desk.opens(byRecovery(paper));
    const vouched = await desk.store.vouch(remembered, () => {
      rewrites((wraps) => wraps);
      return Promise.resolve(true);
    });
    expect(vouched).toMatchObject({ code: 'keys/altered' });
    expect(keys().wraps.filter(({ kind }) => kind === 'user')).toHaveLength(2);
  });

  test('is nobody’s business where nothing goes', async () => {
    takesOutPassphrase();
    expect(await opensAnew(byRecovery(paper))).toBe('keys/mended');
    expect(takenOut).toEqual([]);
  });
});

describe('a sound ledger is never shut', () => {
  test('by a kill between a change of its keys and its memory of it, at any of them', async () => {
    const states: [string, Remembered][] = [];
    const after = async (work: Promise<{ ok: boolean }>): Promise<void> => {
      expect((await work).ok).toBe(true);
      states.push([desk.read('own.json'), remembered]);
      expect(await vouches()).toBe('sound');
    };
    await after(desk.store.changePassphrase('own', byPassphrase, '青い自転車で渡るながい吊り橋'));
    await after(desk.store.setUnlockBy('own', 'keychain'));
    const renewed = await desk.store.renewRecovery('own');
    const key = renewed.ok ? renewed.value : '';
    await after(desk.typesBack(key).then(() => ({ ok: true })));
    const { id: _, ...first } = suzuki;
    await after(desk.store.changePassphrase('own', 'seen', null));
    const [latest] = states.slice(-1);
    for (const [file, memory] of states) {
      desk.write('own.json', file);
      remembered = memory;
      expect(await opensAnew()).toBe('sound');
    }
    desk.write('own.json', latest![0]);
    expect(await opensAnew()).toBe('sound');
    await after(desk.store.users.add('own', first));
    expect(await opensAnew({ by: 'passphrase', passphrase: suzuki.passphrase })).toBe('sound');
    remembered = states.at(-1)![1];
    expect(await opensAnew(byRecovery(key))).toBe('sound');
  });

  test('by losing the newest of its two files: both are what the ledger knows', async () => {
    expect((await desk.store.changePassphrase('own', byPassphrase, null)).ok).toBe(true);
    expect((await desk.store.changePassphrase('own', null, PASSPHRASE)).ok).toBe(true);
    expect(await vouches()).toBe('sound');
    desk.write('own.json', '');
    expect(await opensAnew()).toBe('sound');
  });

  test('from a version before: it is signed when it is next opened, and remembered', async () => {
    desk.write('own.json', keysFileText(sealedFile(keys())));
    desk.write('own.previous.json', desk.read('own.json'));
    remembered = 'none';
    expect(keys().format).toBe(1);
    expect(await opensAnew()).toBe('sound');
    expect(keys()).toMatchObject({ format: 3 });
    expect(desk.read('own.previous.json')).toBe(desk.read('own.json'));
    expect((remembered as unknown as KnownKeys).mac).toBe(keys().mac);
    expect(await opensAnew()).toBe('sound');
  });

  test('on another PC: the paper opens it, and its keychain keeps it from then on', async () => {
    desk.device = 'jimusho-2|suzuki';
    desk.keychain.entries.clear();
    expect(await opensAnew(byRecovery(paper))).toBe('sound');
    expect((await desk.store.setUnlockBy('own', 'keychain')).ok).toBe(true);
    expect(await vouches()).toBe('sound');
    expect(await opensAnew()).toBe('sound');
  });
});

/** Key files as each version left them on the disk; the sample's, which are of the same form. */
test.each(readdirSync(ledgers, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])))(
  'a key file of %s is read, signed once, and sound from then on',
  (version) => {
    const folder = join(ledgers, version, 'profile');
    const [found] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('sample.json'),
    );
    const file = readKeys(readFileSync(join(folder, found!), 'utf8'));
    const dataKey = openByPublicKey(file)!;
    expect(keysVerdict(file, dataKey, 'none')).toBe('unsigned');
    const next = readKeys(keysFileText(signed(nextGeneration(file, file.wraps), dataKey)));
    expect(keysVerdict(next, dataKey, 'none')).toBe('as-left');
    expect(keysVerdict(next, dataKey, knownOf(next)!)).toBe('as-left');
    expect(keysVerdict(file, dataKey, knownOf(next)!)).toBe('altered');
    expect(openByPublicKey(next)).toEqual(dataKey);
  },
);
