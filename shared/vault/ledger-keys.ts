import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { foldPassphrase } from '../text/passphrase';
import { failure, success, type Result } from '../problems/problem';
import { sealedFile, withWrap, wrapOf, type KeysFile } from './keys-file';
import { checkPassphrase, SALT_BYTES, USUAL_COST, type Stretch, type StretchCost } from './passphrase';
import { systemRandom, type RandomBytes } from './random-bytes';
import { newRecoveryKey, readRecoveryKey, recoveryKeyText } from './recovery-key';
import { stretchedKey } from './stretched-key';
import { DATA_KEY_BYTES } from './subkeys';
import { deviceFingerprint, publicWrappingKey, recoveryWrappingKey, unwrapKey, wrapKey } from './wraps';

/** What these functions need from outside. Each has a default that works everywhere. */
export interface KeyTools {
  random: RandomBytes;
  /** In this thread unless something better is given. */
  stretch: Stretch;
  /** Of a new passphrase; may be measured, which takes a moment. */
  cost: () => Promise<StretchCost>;
}
export const defaultTools: KeyTools = {
  random: systemRandom,
  stretch: stretchedKey,
  cost: () => Promise.resolve(USUAL_COST),
};

/** A file that opens by recovery key alone: the caller adds a way to open it day by day before it is stored. */
export interface NewKeys {
  file: KeysFile;
  /** 32 bytes */
  dataKey: Uint8Array;
  /** `XXXX-XXXX-…`, shown once. */
  recoveryKey: string;
}

/**
 * @param from.createdAt ISO instant
 * @param from.today ISO date
 */
export function createKeys(
  from: { ledgerId: string; createdAt: string; today: string },
  { random }: KeyTools = defaultTools,
): NewKeys {
  const dataKey = random(DATA_KEY_BYTES);
  const empty = { ledgerId: from.ledgerId, createdAt: from.createdAt, generation: 1, wraps: [] };
  const recoveryKey = newRecoveryKey(random);
  const file = withRecovery(sealedFile(empty), dataKey, recoveryKey, from.today, random);
  return { file, dataKey, recoveryKey: recoveryKeyText(recoveryKey) };
}

/**
 * With another recovery key in place of the one there was, whose every copy stops opening this file.
 *
 * @param recoveryKey 16 bytes
 * @param today ISO date
 */
export function withRecovery(
  file: KeysFile,
  dataKey: Uint8Array,
  recoveryKey: Uint8Array,
  today: string,
  random: RandomBytes = systemRandom,
): KeysFile {
  const { ledgerId } = file;
  const sealed = wrapKey(recoveryWrappingKey(recoveryKey), dataKey, { ledgerId, kind: 'recovery' }, random);
  return withWrap(file, { kind: 'recovery', sealed, madeOn: today, confirmedOn: null });
}

/** Whether somebody has shown that the recovery key is on paper. */
export const isRecoveryOnPaper = (file: KeysFile): boolean => (wrapOf(file, 'recovery')?.confirmedOn ?? null) !== null;

/** Notes that the recovery key was typed back from paper. @param today ISO date */
export function recoveryConfirmed(file: KeysFile, today: string): KeysFile {
  const wrap = wrapOf(file, 'recovery');
  return wrap ? withWrap(file, { ...wrap, confirmedOn: today }) : file;
}

/** Problems: `vault/recovery-typo`, `vault/recovery-wrong`. @returns 32 bytes */
export function openByRecovery(file: KeysFile, typed: string): Result<Uint8Array> {
  const key = readRecoveryKey(typed);
  if (!key.ok) return key;
  const wrap = wrapOf(file, 'recovery');
  const dataKey = wrap && unwrapKey(recoveryWrappingKey(key.value), wrap, file.ledgerId);
  return dataKey ? success(dataKey) : failure('vault/recovery-wrong', {});
}

/**
 * Whether a new passphrase may be one. Problems: `vault/passphrase-short`, `vault/passphrase-guessable`.
 */
export async function acceptable(passphrase: string): Promise<Result<null>> {
  const checked = checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  // Its lists are read only here and where one is typed.
  const { passphraseStrength } = await import('./passphrase-strength');
  return passphraseStrength(passphrase) === 'guessable' ? failure('vault/passphrase-guessable', {}) : success(null);
}

/** A passphrase, new or in place of the old one, or of users. Problems: those of {@link acceptable}. */
export async function withPassphrase(
  file: KeysFile,
  dataKey: Uint8Array,
  passphrase: string,
  { random, stretch, cost }: KeyTools = defaultTools,
): Promise<Result<KeysFile>> {
  const checked = await acceptable(passphrase);
  if (!checked.ok) return checked;
  const salt = random(SALT_BYTES);
  const chosen = await cost();
  const key = await stretch({ passphrase, salt, cost: chosen });
  const sealed = wrapKey(key, dataKey, { ledgerId: file.ledgerId, kind: 'passphrase' }, random);
  return success(withWrap(file, { kind: 'passphrase', sealed, salt: bytesToHex(salt), cost: chosen }));
}

/** Problems: `keys/no-passphrase`, `vault/passphrase-wrong`. @returns 32 bytes */
export async function openByPassphrase(
  file: KeysFile,
  passphrase: string,
  { stretch }: Pick<KeyTools, 'stretch'> = defaultTools,
): Promise<Result<Uint8Array>> {
  const wrap = wrapOf(file, 'passphrase');
  if (!wrap) return failure('keys/no-passphrase', {});
  // None was ever as short as that, and there is nothing to stretch.
  if (foldPassphrase(passphrase) === '') return failure('vault/passphrase-wrong', {});
  const key = await stretch({ passphrase, salt: hexToBytes(wrap.salt), cost: wrap.cost });
  const dataKey = unwrapKey(key, wrap, file.ledgerId);
  key.fill(0);
  return dataKey ? success(dataKey) : failure('vault/passphrase-wrong', {});
}

/** The account under which the keychain of the system holds a ledger's key-encryption key. */
export const keychainAccount = (ledgerId: string): string => `ledger-key:${ledgerId}`;

/**
 * Opening by the keychain: a fresh key-encryption key, of which the caller brings `secret` into the keychain first.
 *
 * @param device names PC and user; only a fingerprint of it is kept
 */
export function withKeychain(
  file: KeysFile,
  dataKey: Uint8Array,
  device: string,
  random: RandomBytes = systemRandom,
): { file: KeysFile; secret: string } {
  const key = random(32);
  const { ledgerId } = file;
  const sealed = wrapKey(key, dataKey, { ledgerId, kind: 'keychain' }, random);
  const wrap = { kind: 'keychain' as const, sealed, device: deviceFingerprint(ledgerId, device) };
  return { file: withWrap(file, wrap), secret: bytesToHex(key) };
}

/** @param secret what the keychain holds @returns 32 bytes, or null when that isn't this file's key */
export function openByKeychain(file: KeysFile, secret: string): Uint8Array | null {
  const wrap = wrapOf(file, 'keychain');
  if (!wrap || !/^[0-9a-f]{64}$/.test(secret)) return null;
  const key = hexToBytes(secret);
  const dataKey = unwrapKey(key, wrap, file.ledgerId);
  key.fill(0);
  return dataKey;
}

/** Whether the keychain that opens this file is another PC's or user's. */
export const isFromElsewhere = (file: KeysFile, device: string): boolean => {
  const wrap = wrapOf(file, 'keychain');
  return wrap !== undefined && wrap.device !== deviceFingerprint(file.ledgerId, device);
};

/** For the sample ledger, which opens for everybody without asking. It is not protected, and nobody in it is real. */
export function withPublicKey(file: KeysFile, dataKey: Uint8Array, random: RandomBytes = systemRandom): KeysFile {
  const sealed = wrapKey(publicWrappingKey(), dataKey, { ledgerId: file.ledgerId, kind: 'public' }, random);
  return withWrap(file, { kind: 'public', sealed });
}

/** @returns 32 bytes, or null for a ledger that is protected */
export function openByPublicKey(file: KeysFile): Uint8Array | null {
  const wrap = wrapOf(file, 'public');
  return wrap ? unwrapKey(publicWrappingKey(), wrap, file.ledgerId) : null;
}
