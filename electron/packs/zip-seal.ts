import { sign, type KeyObject } from 'node:crypto';
import { failure, success, type Result } from '@shared/problems/problem';
import { sha256 } from '../storage/sha256';
import { hasSigned } from './pack-signing';
import { keyText } from './signing-key';

/**
 * Whose a pack's zip is, told before anything of it is unpacked: its signer's word over all of its bytes stands in the zip's own comment, which other programs
 * pass over. Of one that a person brings by hand signature.json within is enough; of one that comes by itself this is asked for, too.
 */
const SEALED_AS = 'RENKEI-PACK-ZIP 1';
const SEAL = /^RENKEI-PACK-ZIP 1 ([A-Za-z0-9+/]{43}=) ([A-Za-z0-9+/]{86}==)$/;
const SEAL_LENGTH = SEALED_AS.length + 1 + 44 + 1 + 88;
/** Of a zip's end record, and where in it the length of its comment stands. */
const [END_LENGTH, COMMENT_AT] = [22, 20];

const sealedText = (zip: Uint8Array): string => `${SEALED_AS}\n${sha256(zip)}`;

/** @param zip as the app packs it: without a comment */
export function sealedZip(zip: Uint8Array, key: KeyObject): Uint8Array {
  const signature = sign(null, Buffer.from(sealedText(zip)), key).toString('base64');
  const sealed = Buffer.concat([zip, Buffer.from(`${SEALED_AS} ${keyText(key)} ${signature}`)]);
  sealed.writeUInt16LE(SEAL_LENGTH, zip.length - END_LENGTH + COMMENT_AT);
  return sealed;
}

/** Whose key it is. Problem: `pack/unsealed`: nobody vouches for these bytes. */
export function sealOfZip(sealed: Uint8Array): Result<string> {
  const length = sealed.length - SEAL_LENGTH;
  const seal = length < END_LENGTH ? null : SEAL.exec(Buffer.from(sealed.subarray(length)).toString('latin1'));
  if (!seal) return failure('pack/unsealed', {});
  const zip = Buffer.from(sealed.subarray(0, length));
  zip.writeUInt16LE(0, length - END_LENGTH + COMMENT_AT);
  const [, key = '', signature = ''] = seal;
  return hasSigned(key, sealedText(zip), signature) ? success(key) : failure('pack/unsealed', {});
}
