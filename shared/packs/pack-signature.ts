import { z } from 'zod';
import { canonicalJson } from '../vault/canonical-json';

/** Beside pack.json: who vouches for each of the pack's files, by an Ed25519 key (RFC 8032). */
export const SIGNATURE_FILE = 'signature.json';

const base64 = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4);
/** Its bytes in base64: what a signer is known by. */
export const SignerKey = base64(32);

const SignedFile = z.strictObject({
  path: z.string().min(1).max(1_000),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SignedFile = z.output<typeof SignedFile>;

export const PackSignature = z.strictObject({
  format: z.literal(1),
  key: SignerKey,
  /** As the signer says: nobody has looked whether it is true. */
  author: z.string().min(1).max(100),
  signedOn: z.iso.date(),
  /** Each file of the pack but this one, in order of their paths. Version, issuer and days of the forms stand in pack.json, which is one of them. */
  files: z.array(SignedFile).min(1).max(1_000),
  signature: base64(64),
});
export type PackSignature = z.output<typeof PackSignature>;

/** What is signed, in UTF-8: a word of what it is, and all but the signature as canonical JSON (RFC 8785). */
export const signedText = ({ signature: _, ...statement }: PackSignature): string =>
  `RENKEI-PACK 1\n${canonicalJson(statement)}`;

/** In the order in which they are signed. */
export const signedOrder = (files: readonly SignedFile[]): SignedFile[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

/** The very files that were signed, and no other. */
export const areSigned = (files: readonly SignedFile[], { files: signed }: PackSignature): boolean =>
  canonicalJson(signedOrder(files)) === canonicalJson(signed);

const GROUPS = 6;
const DIGITS = 4;

/**
 * A key as people compare it on the phone: 24 figures of its SHA-256, some 80 bits. Whoever wants another key with the same ones tries 10²⁴.
 *
 * @param digest SHA-256 of the key's bytes, hexadecimal
 */
export function fingerprint(digest: string): string {
  const figures = (BigInt(`0x${digest}`) % 10n ** BigInt(GROUPS * DIGITS)).toString().padStart(GROUPS * DIGITS, '0');
  return Array.from({ length: GROUPS }, (_, i) => figures.slice(i * DIGITS, (i + 1) * DIGITS)).join('-');
}
