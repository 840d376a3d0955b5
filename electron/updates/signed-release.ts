import { createPublicKey, verify } from 'node:crypto';
import { failure, success, type Result } from '@shared/problems/problem';
import { Release, signedBytes, type SignedRelease } from '@shared/updates/release';

/**
 * What the publisher said, and nobody else. Problems: `update/no-keys`, `update/not-ours`, `update/too-new`.
 *
 * @param keys the publisher's public keys (Ed25519, SPKI in base64), which came with the app; each counts, so that one can take another's place
 */
export function releaseIn({ release, signature }: SignedRelease, keys: readonly string[]): Result<Release> {
  if (keys.length === 0) return failure('update/no-keys', {});
  const [bytes, signed] = [signedBytes(release), Buffer.from(signature, 'base64')];
  if (!keys.some((key) => verify(null, bytes, publicKey(key), signed))) return failure('update/not-ours', {});
  const parsed = Release.safeParse(JSON.parse(release));
  // Signed, and not as we know it: a version to come says it otherwise.
  return parsed.success ? success(parsed.data) : failure('update/too-new', {});
}

const publicKey = (key: string) => createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
