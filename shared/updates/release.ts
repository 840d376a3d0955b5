import { z } from 'zod';
import { VERSION } from '../text/version';
import { canonicalJson } from '../vault/canonical-json';

/** What is signed begins with this: a signature over anything else is none over a release. */
const SIGNED_AS = 'renkei-daicho release 1\n';
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** SHA-512 and Ed25519 are both of 64 bytes. */
const SixtyFour = z.string().length(88).regex(BASE64);
const Version = z.string().regex(VERSION);

/** An installer, for one kind of PC. */
const ReleaseFile = z.object({
  system: z.enum(['win32', 'linux', 'darwin']),
  arch: z.enum(['x64', 'arm64']),
  name: z
    .string()
    .max(120)
    .regex(/^[A-Za-z0-9][\w.-]*$/),
  /** Bytes. */
  size: z
    .int()
    .min(1)
    .max(2 * 1024 ** 3),
  sha512: SixtyFour,
});
export type ReleaseFile = z.output<typeof ReleaseFile>;

/** What the publisher says of a version, and signs. What later versions add beside it is passed over. */
export const Release = z.object({
  /** Which app it is of: a test package's is none for an office's. */
  product: z.enum(['renkei-daicho', 'renkei-daicho-test']),
  version: Version,
  /** ISO instant at which it was signed: one from before the newest that a PC has seen is refused there. */
  issued: z.iso.datetime(),
  /** The oldest version that it may take the place of. */
  from: Version,
  /** Of a hundred PCs so many are told of it. */
  share: z.int().min(0).max(100),
  /** What an office notices, in Japanese, a line each. */
  notes: z.array(z.string().min(1).max(300)).min(1).max(30),
  files: z.array(ReleaseFile).min(1).max(12),
});
export type Release = z.output<typeof Release>;

/** A release as it travels: its text to the letter, as only that is what was signed. */
export const SignedRelease = z.object({ release: z.string().max(64 * 1024), signature: SixtyFour });
export type SignedRelease = z.output<typeof SignedRelease>;

/** One spelling for each release. Throws when it breaks a rule: it is the publisher's own. */
export const releaseText = (release: Release): string => canonicalJson(Release.parse(release));

/** What the signature is over. */
export const signedBytes = (text: string): Uint8Array => new TextEncoder().encode(SIGNED_AS + text);
