import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { failure, success, type Result } from '../problems/problem';
import { canonicalJson } from './canonical-json';
import { Wrap, type UserWrap, type WrapKind } from './wraps';

/** 1: opened day by day by keychain, passphrase or both. 2: by several users, each with a passphrase. 3: either, and signed. */
const FORMAT = 3;

/** One of them opens with the first word of who comes; a list that nobody could look through is nobody's. */
export const MOST_USERS = 10;

/**
 * The key file of a ledger: its data key, wrapped once for each way to open it. Nothing in it is secret by itself. One
 * wrap of a kind at most, but of users several; the recovery key always, and something that opens day by day. Where there are users nothing
 * else does: a way in that is nobody's would be everybody's. The own ledger's is signed by its data key (signed-keys.ts).
 */
const Content = z.object({
  format: z.literal([1, 2, FORMAT]),
  ledgerId: z.uuid(),
  createdAt: z.iso.datetime(),
  /** Grows by one with every change. */
  generation: z.int().min(1),
  wraps: z.array(Wrap).max(1 + MOST_USERS),
  /** Of form 3: HMAC-SHA-256 in hex by a key of the ledger, over all but form and checksum. Whether it is right says who has that key. */
  mac: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export const KeysFile = Content.extend({
  /** SHA-256 in hex over the canonical JSON of all else: tells a damaged file. The wraps themselves tell a forged one. */
  checksum: z.string(),
});
export type KeysFile = z.output<typeof KeysFile>;
type Content = z.output<typeof Content>;

const checksumOf = (content: Content): string =>
  bytesToHex(sha256(new TextEncoder().encode(canonicalJson(Content.parse(content)))));

/** What a file says. */
export type KeysContent = Omit<Content, 'format' | 'mac'>;

/** The file of a content, in the form that its ways in need, with its checksum and not signed. Wraps stand in a fixed order. */
export function sealedFile({ ledgerId, createdAt, generation, wraps: ways }: KeysContent): KeysFile {
  const wraps = ways.toSorted((a, b) => (wayName(a) < wayName(b) ? -1 : 1));
  const format = wraps.some(({ kind }) => kind === 'user') ? 2 : 1;
  const content = { format, ledgerId, createdAt, generation, wraps } as const;
  return { ...content, checksum: checksumOf(content) };
}

/** The same, signed. */
export function withMac({ ledgerId, createdAt, generation, wraps }: KeysFile, mac: string): KeysFile {
  const content = { format: FORMAT, ledgerId, createdAt, generation, wraps, mac } as const;
  return { ...content, checksum: checksumOf(content) };
}

/** What tells a wrap from the others of its file. */
export const wayName = (wrap: Wrap): string => (wrap.kind === 'user' ? `user ${wrap.id}` : wrap.kind);

export const keysFileText = (file: KeysFile): string => `${canonicalJson(file)}\n`;

/**
 * Reads a key file. Problems: `keys/newer` for one of a later version, which nobody may overwrite; `keys/damaged` for
 * whatever else isn't a whole key file.
 */
export function readKeysFile(text: string): Result<KeysFile> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return failure('keys/damaged', {});
  }
  const version = z.object({ format: z.int().min(FORMAT + 1) }).safeParse(content);
  if (version.success) return failure('keys/newer', { found: version.data.format, known: FORMAT });
  const file = KeysFile.safeParse(content);
  if (!file.success || !isWhole(file.data)) return failure('keys/damaged', {});
  return success(file.data);
}

function isWhole(file: KeysFile): boolean {
  const names = new Set(file.wraps.map(wayName));
  return (
    names.size === file.wraps.length && names.has('recovery') && isOfItsForm(file) && checksumOf(file) === file.checksum
  );
}

function isOfItsForm(file: KeysFile): boolean {
  if ((file.format === FORMAT) !== (file.mac !== undefined)) return false;
  if (file.format === 1) return opensDayByDay(file);
  return opensByUsersAlone(file) || (file.format === FORMAT && (opensDayByDay(file) || isByPaperAlone(file)));
}

/** What an altered file becomes of which the paper alone is left: until somebody chooses a passphrase, or the keychain. */
export const isByPaperAlone = ({ wraps }: Pick<KeysFile, 'wraps'>): boolean =>
  wraps.length === 1 && wraps[0]?.kind === 'recovery';

const opensDayByDay = ({ wraps }: KeysFile): boolean =>
  wraps.every(({ kind }) => kind !== 'user') && wraps.some(({ kind }) => kind !== 'recovery');

const opensByUsersAlone = ({ wraps }: KeysFile): boolean =>
  wraps.every(({ kind }) => kind === 'user' || kind === 'recovery') &&
  wraps.some((wrap) => wrap.kind === 'user' && wrap.role === 'admin');

/** The wrap of a kind, if the file has one. */
export const wrapOf = <K extends Exclude<WrapKind, 'user'>>(
  file: KeysFile,
  kind: K,
): Extract<Wrap, { kind: K }> | undefined =>
  file.wraps.find((wrap): wrap is Extract<Wrap, { kind: K }> => wrap.kind === kind);

/** The users, if there are any. */
export const usersIn = (file: KeysFile): readonly UserWrap[] =>
  file.wraps.filter((wrap): wrap is UserWrap => wrap.kind === 'user');

/**
 * The next generation: with this wrap in place of the one of its kind. What opens for everybody, and users of their own, take each other's
 * place.
 */
export const withWrap = (file: KeysFile, wrap: Wrap): KeysFile =>
  nextGeneration(file, [...file.wraps.filter((one) => wayName(one) !== wayName(wrap) && goesWith(one, wrap)), wrap]);

const goesWith = (one: Wrap, other: Wrap): boolean =>
  one.kind === 'recovery' || other.kind === 'recovery' || (one.kind === 'user') === (other.kind === 'user');

/** The next generation without a kind. Problem: `keys/last-unlock` when nothing would open the ledger day by day. */
export function withoutWrap(file: KeysFile, kind: 'keychain' | 'passphrase'): Result<KeysFile> {
  const wraps = file.wraps.filter((wrap) => wrap.kind !== kind);
  if (!wraps.some((wrap) => wrap.kind !== 'recovery')) return failure('keys/last-unlock', {});
  return success(nextGeneration(file, wraps));
}

/** The next generation without a user. */
export const withoutUserWrap = (file: KeysFile, id: string): KeysFile =>
  nextGeneration(
    file,
    file.wraps.filter((wrap) => wrap.kind !== 'user' || wrap.id !== id),
  );

export const nextGeneration = (file: KeysFile, wraps: Wrap[]): KeysFile =>
  sealedFile({ ...file, generation: file.generation + 1, wraps });

/**
 * Whether `older` still opens with something that `newer` took away: an old recovery key, an old passphrase, a user or a user's former role.
 * Such a generation may not be kept.
 */
export const isRevoked = (older: KeysFile, newer: KeysFile): boolean =>
  older.ledgerId === newer.ledgerId &&
  older.generation < newer.generation &&
  older.wraps.some((old) => !newer.wraps.some((one) => isTheSame(one, old)));

/** Also a role that is another one: the one before might have been more. */
const isTheSame = (one: Wrap, other: Wrap): boolean =>
  wayName(one) === wayName(other) &&
  one.sealed === other.sealed &&
  (one.kind !== 'user' || other.kind !== 'user' || one.role === other.role);
