import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { sealHandedKey } from '@shared/vault/handed-key';

/** A key, sealed for the page's hand: see {@link sealHandedKey}. @param to the hand, 32 bytes */
export function intoHand(to: Uint8Array, key: Uint8Array): Uint8Array {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const x = Buffer.from(to).toString('base64url');
  const theirs = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' });
  const own = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return sealHandedKey(own, diffieHellman({ privateKey, publicKey: theirs }), key);
}
