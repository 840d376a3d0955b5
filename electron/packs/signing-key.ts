import { createPrivateKey, createPublicKey, randomBytes, type KeyObject } from 'node:crypto';
import { failure, success, type Result } from '@shared/problems/problem';
import type { Keychain } from '../keychain/keychain';
import { Turns } from '../storage/turns';

const ENTRY = 'pack-signing';
/** PKCS #8 of an Ed25519 key (RFC 8410), up to its 32 bytes. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** This PC's key for packs: made at the first one that goes out, and kept in the keychain alone. One that can't be kept signs nothing: nobody would know it again. */
export class SigningKey {
  private readonly turns = new Turns();

  constructor(private readonly keychain: Pick<Keychain, 'read' | 'write'>) {}

  /** Problems: `keychain/…`, `signer/key-unreadable`. */
  make(): Promise<Result<KeyObject>> {
    return this.turns.take(async () => {
      const there = await this.find();
      if (!there.ok || there.value) return there as Result<KeyObject>;
      const seed = randomBytes(32);
      const written = await this.keychain.write(ENTRY, seed.toString('hex'));
      return written.ok ? success(keyOf(seed)) : written;
    });
  }

  /** Null: nothing was ever signed here. */
  async find(): Promise<Result<KeyObject | null>> {
    const stored = await this.keychain.read(ENTRY);
    if (!stored.ok) return stored;
    if (stored.value === null) return success(null);
    if (!/^[0-9a-f]{64}$/.test(stored.value)) return failure('signer/key-unreadable', {});
    return success(keyOf(Buffer.from(stored.value, 'hex')));
  }
}

const keyOf = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

/** The public one, as signatures name it. */
export function keyText(key: KeyObject): string {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url').toString('base64');
}
