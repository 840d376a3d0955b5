import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { StretchCost } from './passphrase';
import type { RandomBytes } from './random-bytes';
import { decrypt, encrypt, NONCE_BYTES } from './sealed-bytes';
import { Role } from './role';
import { DATA_KEY_BYTES, derivedKey } from './subkeys';

/**
 * A wrap is the data key, encrypted under one key that opens the ledger. `sealed` is nonce ‖ ciphertext ‖ tag in hex.
 * Ledger and kind are bound in: a wrap put into another ledger's file, or under another kind, doesn't open. Of a user also who it is.
 */
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const sealed = hex(NONCE_BYTES + DATA_KEY_BYTES + 16);

const KeychainWrap = z.object({
  kind: z.literal('keychain'),
  sealed,
  /** Whose keychain: a fingerprint of PC and user, so that a file from elsewhere is told from a lost entry. */
  device: hex(8),
});
const RecoveryWrap = z.object({
  kind: z.literal('recovery'),
  sealed,
  madeOn: z.iso.date(),
  /** The day on which it was typed back from paper. */
  confirmedOn: z.iso.date().nullable(),
});
const PassphraseWrap = z.object({ kind: z.literal('passphrase'), sealed, salt: hex(16), cost: StretchCost });
/** Opens with a phrase that everybody knows: for the sample ledger, whose people are made up. Protects nothing. */
const PublicWrap = z.object({ kind: z.literal('public'), sealed });
/** Bytes of a user's name with what fills it up: its length says nothing. */
export const NAME_BYTES = 128;
/** One of several users, each with a passphrase of their own. */
const UserWrap = z.object({
  kind: z.literal('user'),
  sealed,
  salt: hex(16),
  cost: StretchCost,
  id: z.uuid(),
  role: Role,
  /** Sealed by a key of the ledger, and bound to the role: who has the file alone learns nobody's name and gives nobody another role. */
  name: hex(NONCE_BYTES + NAME_BYTES + 16),
});
export type UserWrap = z.output<typeof UserWrap>;

export const Wrap = z.discriminatedUnion('kind', [KeychainWrap, RecoveryWrap, PassphraseWrap, PublicWrap, UserWrap]);
export type Wrap = z.output<typeof Wrap>;
export type WrapKind = Wrap['kind'];

/** What a wrap is bound to. */
type BoundTo = { ledgerId: string } & ({ kind: Exclude<WrapKind, 'user'> } | Pick<UserWrap, 'kind' | 'id'>);

const boundData = (to: BoundTo): Uint8Array => {
  const whose = to.kind === 'user' ? `|${to.id}` : '';
  return new TextEncoder().encode(`renkei-daicho/keys/1|${to.kind}|${to.ledgerId}${whose}`);
};

/** @param key 32 bytes @param dataKey 32 bytes @returns `sealed` of a wrap */
export function wrapKey(key: Uint8Array, dataKey: Uint8Array, to: BoundTo, random: RandomBytes): string {
  const nonce = random(NONCE_BYTES);
  return bytesToHex(nonce) + bytesToHex(encrypt(key, nonce, boundData(to), dataKey));
}

/** The data key, or null when the key is another one or the wrap was touched. */
export function unwrapKey(key: Uint8Array, wrap: Wrap, ledgerId: string): Uint8Array | null {
  if (key.length !== DATA_KEY_BYTES) return null;
  const bytes = hexToBytes(wrap.sealed);
  const ciphertext = bytes.slice(NONCE_BYTES);
  return decrypt(key, bytes.slice(0, NONCE_BYTES), boundData({ ...wrap, ledgerId }), ciphertext);
}

/** The wrapping key of a recovery key: 128 random bits need no stretching. */
export const recoveryWrappingKey = (recoveryKey: Uint8Array): Uint8Array => derivedKey(recoveryKey, 'wrap/recovery');

/** Not stretched either: nothing makes a phrase a secret that stands in a public repository. */
export const publicWrappingKey = (): Uint8Array =>
  derivedKey(new TextEncoder().encode('これはサンプルの台帳です。守るものはありません。'), 'wrap/public');

/** 8 bytes in hex. With the ledger's id in it, it names neither PC nor user to whoever finds the file. */
export const deviceFingerprint = (ledgerId: string, device: string): string =>
  bytesToHex(derivedKey(new TextEncoder().encode(device), `device/${ledgerId}`).subarray(0, 8));
