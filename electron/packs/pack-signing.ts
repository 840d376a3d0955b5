import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { UnpackedFile } from '@shared/filling/unpack-pack';
import { packLimits } from '@shared/packs/pack-limits';
import {
  areSigned,
  fingerprint,
  signedOrder,
  PackSignature,
  SIGNATURE_FILE,
  signedText,
  type SignedFile,
} from '@shared/packs/pack-signature';
import { failure, success, type Result } from '@shared/problems/problem';
import { sha256 } from '../storage/sha256';
import { readPackFiles } from './pack-files';
import { readBounded } from './pack-folder';
import { keyText } from './signing-key';

/** A pack's files without a signature that lies among them. Problems: `file/…`. */
export const unsignedFiles = (folder: string): Promise<Result<UnpackedFile[]>> =>
  readPackFiles(folder, (path) => path !== SIGNATURE_FILE);

const described = (files: readonly UnpackedFile[]): SignedFile[] =>
  signedOrder(files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256(bytes) })));

/** signature.json for these files. */
export function signFiles(
  files: readonly UnpackedFile[],
  key: KeyObject,
  { author, signedOn }: Pick<PackSignature, 'author' | 'signedOn'>,
): UnpackedFile {
  const statement: PackSignature = {
    ...{ format: 1, key: keyText(key), author, signedOn },
    ...{ files: described(files), signature: '' },
  };
  const signature = sign(null, Buffer.from(signedText(statement)), key).toString('base64');
  const text = `${JSON.stringify({ ...statement, signature }, null, 2)}\n`;
  return { path: SIGNATURE_FILE, bytes: new TextEncoder().encode(text) };
}

/**
 * The signature of a pack's folder; null where it has none. Problems: `pack/altered` where it isn't for the very files that are there,
 * `pack/odd-signature` where nobody can read it, `file/…`.
 */
export async function verifyFolder(folder: string): Promise<Result<PackSignature | null>> {
  const read = await readBounded(join(folder, SIGNATURE_FILE), packLimits.manifest);
  if (!read.ok) return read.code === 'file/not-found' ? success(null) : read;
  const signature = parsed(read.value);
  if (!signature) return failure('pack/odd-signature', {});
  const files = await unsignedFiles(folder);
  if (!files.ok) return files;
  return areSigned(described(files.value), signature) && isOfKey(signature)
    ? success(signature)
    : failure('pack/altered', {});
}

function parsed(bytes: Uint8Array): PackSignature | null {
  try {
    return PackSignature.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

/**
 * Points of small order (their y, the lowest byte first, without its sign), as X25519's and libsodium's lists have them: what one of these has "signed"
 * anybody can sign, so that the next version would be by the same one, whoever made it.
 */
const ANYBODYS: ReadonlySet<string> = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  ...['ec', 'ed', 'ee'].map((first) => `${first}${'ff'.repeat(30)}7f`),
]);

function isAnybodys(key: string): boolean {
  const point = Buffer.from(key, 'base64');
  point.writeUInt8(point.readUInt8(31) & 0x7f, 31);
  return ANYBODYS.has(point.toString('hex'));
}

const isOfKey = (signature: PackSignature): boolean =>
  hasSigned(signature.key, signedText(signature), signature.signature);

/** Whatever isn't a key, or a point of no curve, has signed nothing. @param signer its bytes in base64, as the signature */
export function hasSigned(signer: string, text: string, signature: string): boolean {
  if (isAnybodys(signer)) return false;
  try {
    const x = Buffer.from(signer, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

export const fingerprintOf = (key: string): string => fingerprint(sha256(Buffer.from(key, 'base64')));
