import { beforeEach, describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import {
  keysFileText,
  nextGeneration,
  readKeysFile,
  sealedFile,
  withoutWrap,
  wrapOf,
  type KeysFile,
} from '@shared/vault/keys-file';
import {
  asRemembered,
  keysVerdict,
  knownOf,
  mayGoOn,
  opensAgain,
  wayMark,
  type KnownKeys,
  type Remembered,
} from '@shared/vault/known-keys';
import { recoveryConfirmed, withKeychain, withRecovery } from '@shared/vault/ledger-keys';
import { systemRandom } from '@shared/vault/random-bytes';
import { newRecoveryKey } from '@shared/vault/recovery-key';
import { isSignedBy, signed } from '@shared/vault/signed-keys';
import { withUserAs } from '@shared/vault/users';
import { someKeys, suzuki, tanaka, THIS_PC, withUsers, yamada } from '../../builders/keys';

const TODAY = '2026-11-20';
const whole = (file: KeysFile): boolean => readKeysFile(keysFileText(file)).ok;

let file: KeysFile;
let dataKey: Uint8Array;
let known: KnownKeys;
beforeEach(async () => {
  const made = await someKeys({ passphrase: true });
  dataKey = made.dataKey;
  file = signed(recoveryConfirmed(made.file, '2026-04-02'), dataKey);
  known = knownOf(file)!;
});

/** As a hand on the disk writes it: with the checksum put right. */
const rewritten = (wraps: KeysFile['wraps'], isMacKept: boolean): KeysFile => {
  const made = sealedFile({ ...file, wraps });
  const text = JSON.parse(keysFileText(isMacKept ? { ...signed(made, dataKey), mac: file.mac! } : made)) as KeysFile;
  return text;
};
const withoutPassphrase = (): KeysFile['wraps'] => file.wraps.filter(({ kind }) => kind !== 'passphrase');
const notOnPaper = (): KeysFile['wraps'] =>
  file.wraps.map((wrap) => (wrap.kind === 'recovery' ? { ...wrap, confirmedOn: null } : wrap));

describe('a signed key file', () => {
  test('comes back from its text, and a later change has to be signed anew', () => {
    expect(readKeysFile(keysFileText(file))).toEqual({ ok: true, value: file });
    expect(isSignedBy(file, dataKey)).toBe(true);
    expect(isSignedBy(file, new Uint8Array(32))).toBe(false);
    expect(nextGeneration(file, file.wraps).mac).toBeUndefined();
  });

  test.each<[string, () => KeysFile['wraps']]>([
    ['the passphrase taken out', withoutPassphrase],
    ['「紙に控えた」 taken back', notOnPaper],
    [
      'a made-up passphrase',
      () => file.wraps.map((w) => (w.kind === 'passphrase' ? { ...w, salt: '0'.repeat(32) } : w)),
    ],
  ])('with %s is altered, whether its signature is kept or left out', (_, wraps) => {
    for (const isMacKept of [true, false]) {
      const made = rewritten(wraps(), isMacKept);
      expect(isSignedBy(made, dataKey)).toBe(false);
      expect(keysVerdict(made, dataKey, known)).toBe('altered');
    }
  });

  test('that was put back is altered, though it is signed; one that a kill has left ahead of the memory isn’t', () => {
    const later = signed(nextGeneration(file, file.wraps), dataKey);
    expect(keysVerdict(file, dataKey, knownOf(later)!)).toBe('altered');
    expect(keysVerdict(later, dataKey, known)).toBe('as-left');
    expect(keysVerdict(file, dataKey, known)).toBe('as-left');
    // Another one of the same number: somebody went on from an older one.
    const other = withoutWrap(sealedFile({ ...file, generation: file.generation - 1 }), 'passphrase');
    expect(other.ok && keysVerdict(signed(other.value, dataKey), dataKey, known)).toBe('altered');
  });

  test('is missing in a ledger of a version before, and never in one that has had it', async () => {
    const { file: before, dataKey: key } = await someKeys();
    expect(keysVerdict(before, key, 'none')).toBe('unsigned');
    expect(keysVerdict(before, key, 'lost')).toBe('altered');
    expect(keysVerdict(signed(before, key), key, 'lost')).toBe('as-left');
    expect(keysVerdict(rewritten(file.wraps, false), dataKey, known)).toBe('altered');
    expect(keysVerdict({ ...file, mac: '0'.repeat(64) }, dataKey, 'none')).toBe('altered');
  });

  test('of another form than its signature is no whole file', () => {
    const { mac: _, ...without } = file;
    expect(whole(without as KeysFile)).toBe(false);
    expect(whole({ ...sealedFile(file), mac: file.mac! })).toBe(false);
  });
});

const mend = (altered: KeysFile, key: Uint8Array, remembered: Remembered): KeysFile => {
  const ours = isSignedBy(altered, key) ? knownOf(altered) : null;
  return asRemembered(altered, key, { remembered, ours }, { random: systemRandom, today: TODAY });
};

describe('who goes on with an altered one', () => {
  test('has typed something where the file that the ledger signed asks for it, whatever is remembered', () => {
    const nothing = { generation: 99, mac: '0'.repeat(64), ways: [], onPaperSince: null };
    expect(mayGoOn(nothing, null, known)).toBe(false);
    expect(mayGoOn(nothing, wayMark(wrapOf(file, 'passphrase')!), known)).toBe(true);
  });

  test('has typed what the ledger remembers, and not what an older file brings along', () => {
    const passphrase = wayMark(wrapOf(file, 'passphrase')!);
    const { sealed } = wrapOf(file, 'passphrase')!;
    const other = (sealed.startsWith('0') ? '1' : '0') + sealed.slice(1);
    const old = wayMark({ ...wrapOf(file, 'passphrase')!, sealed: other });
    expect(mayGoOn(known, passphrase, null)).toBe(true);
    expect(mayGoOn(known, old, null)).toBe(false);
    expect(mayGoOn(known, null, null)).toBe(false);
    expect(mayGoOn('lost', null, null)).toBe(false);
    expect(mayGoOn('lost', passphrase, null)).toBe(true);
  });

  test('is asked for nothing where nothing was there to get around', async () => {
    const bare = await someKeys();
    expect(mayGoOn(knownOf(signed(bare.file, bare.dataKey))!, null, null)).toBe(true);
  });

  test('is asked where there is the paper alone', async () => {
    const printed = await someKeys();
    const onPaper = knownOf(signed(recoveryConfirmed(printed.file, '2026-04-02'), printed.dataKey))!;
    expect(mayGoOn(onPaper, null, null)).toBe(false);
    expect(mayGoOn(onPaper, wayMark(wrapOf(printed.file, 'recovery')!), null)).toBe(true);
  });

  test('leaves a later file than the ledger had, whatever the number of the altered one: a kill before it is remembered shuts nothing', () => {
    for (const generation of [1, known.generation, known.generation + 5]) {
      const altered = sealedFile({ ...file, generation, wraps: notOnPaper() });
      const mended = mend(altered, dataKey, known);
      expect(keysVerdict(mended, dataKey, known)).toBe('as-left');
      expect(mended.generation).toBeGreaterThan(generation);
    }
  });

  test('keeps what is remembered, gets 「紙に控えた」 back, and loses what isn’t', () => {
    const stolen = withRecovery(file, dataKey, newRecoveryKey(systemRandom), '2025-01-01');
    const mended = mend(stolen, dataKey, known);
    expect(keysVerdict(mended, dataKey, known)).toBe('as-left');
    expect(whole(mended)).toBe(true);
    // Nobody has the key that takes the place of one that isn't remembered.
    expect(wrapOf(mended, 'recovery')).toMatchObject({ madeOn: TODAY, confirmedOn: null });
    expect(wrapOf(mended, 'recovery')?.sealed).not.toBe(wrapOf(stolen, 'recovery')?.sealed);
    const back = mend(rewritten(notOnPaper(), false), dataKey, known);
    expect(wrapOf(back, 'recovery')?.confirmedOn).toBe('2026-04-02');
    expect(wrapOf(back, 'passphrase')).toEqual(wrapOf(file, 'passphrase'));
  });

  test('isn’t taken for one who has the paper because the file says so', async () => {
    const bare = await someKeys();
    const left = signed(bare.file, bare.dataKey);
    const madeUp = sealedFile(recoveryConfirmed(left, '2026-11-01'));
    const mended = mend(madeUp, bare.dataKey, knownOf(left)!);
    expect(wrapOf(mended, 'recovery')).toMatchObject({ sealed: wrapOf(left, 'recovery')!.sealed, confirmedOn: null });
  });

  test('gives nobody back the role that they had before', async () => {
    const before = await withUsers(file, dataKey, [suzuki, { ...tanaka, role: 'admin' }]);
    const { id, name } = tanaka;
    const now = signed(unwrap(withUserAs(before, dataKey, { id, name, role: 'clerk' })), dataKey);
    const mended = mend(before, dataKey, knownOf(now)!);
    expect(mended.wraps.flatMap((w) => (w.kind === 'user' ? [w.id] : []))).toEqual([suzuki.id]);
  });

  test('has no users any more that were taken away, and none at all without a 管理者', async () => {
    const now = signed(await withUsers(file, dataKey, [suzuki, tanaka]), dataKey);
    const before = signed(await withUsers(file, dataKey, [suzuki, tanaka, { ...yamada, role: 'admin' }]), dataKey);
    const old = {
      ...before,
      wraps: before.wraps.map((w) =>
        w.kind === 'user' && w.id !== yamada.id ? now.wraps.find((o) => o.kind === 'user' && o.id === w.id)! : w,
      ),
    };
    const mended = mend(old, dataKey, knownOf(now)!);
    expect(mended.wraps.flatMap((w) => (w.kind === 'user' ? [w.id] : []))).toEqual([suzuki.id, tanaka.id]);
    expect(whole(mended)).toBe(true);
    const headless = { ...now, wraps: now.wraps.filter((w) => w.kind !== 'user' || w.id !== suzuki.id) };
    const none = mend(headless, dataKey, knownOf(now)!);
    expect(none.wraps.map(({ kind }) => kind)).toEqual(['recovery']);
    expect(opensAgain(none)).toBe(true);
    expect(whole(none)).toBe(true);
    const unprinted = {
      ...none,
      wraps: none.wraps.map((w) => (w.kind === 'recovery' ? { ...w, confirmedOn: null } : w)),
    };
    expect(opensAgain(unprinted)).toBe(false);
    expect(whole(signed(withKeychain(none, dataKey, THIS_PC).file, dataKey))).toBe(true);
  });
});
