import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { failure, success, type Result } from '../problems/problem';
import { canonicalJson } from './canonical-json';
import { Wrap, type WrapKind } from './wraps';

const FORMAT = 1;

/**
 * The key file of a ledger: its data key, wrapped once for each way to open it. Nothing in it is secret by itself. One
 * wrap of a kind at most; the recovery key always, and something that opens day by day.
 */
const Content = z.object({
  format: z.literal(FORMAT),
  ledgerId: z.uuid(),
  createdAt: z.iso.datetime(),
  /** Grows by one with every change. */
  generation: z.int().min(1),
  wraps: z.array(Wrap).max(4),
});
export const KeysFile = Content.extend({
  /** SHA-256 in hex over the canonical JSON of all else: tells a damaged file. The wraps themselves tell a forged one. */
  checksum: z.string(),
});
export type KeysFile = z.output<typeof KeysFile>;
type Content = z.output<typeof Content>;

const checksumOf = (content: Content): string =>
  bytesToHex(sha256(new TextEncoder().encode(canonicalJson(Content.parse(content)))));

/** The file of a content, with its checksum. Wraps stand in a fixed order. */
export function sealedFile(content: Content): KeysFile {
  const sorted = { ...content, wraps: content.wraps.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)) };
  return { ...sorted, checksum: checksumOf(sorted) };
}

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
  const kinds = new Set(file.wraps.map(({ kind }) => kind));
  return (
    kinds.size === file.wraps.length &&
    kinds.has('recovery') &&
    (kinds.has('keychain') || kinds.has('passphrase') || kinds.has('public')) &&
    checksumOf(file) === file.checksum
  );
}

/** The wrap of a kind, if the file has one. */
export const wrapOf = <K extends WrapKind>(file: KeysFile, kind: K): Extract<Wrap, { kind: K }> | undefined =>
  file.wraps.find((wrap): wrap is Extract<Wrap, { kind: K }> => wrap.kind === kind);

/** The next generation: with this wrap in place of the one of its kind. */
export const withWrap = (file: KeysFile, wrap: Wrap): KeysFile =>
  nextGeneration(file, [...file.wraps.filter(({ kind }) => kind !== wrap.kind), wrap]);

/** The next generation without a kind. Problem: `keys/last-unlock` when nothing would open the ledger day by day. */
export function withoutWrap(file: KeysFile, kind: 'keychain' | 'passphrase'): Result<KeysFile> {
  const wraps = file.wraps.filter((wrap) => wrap.kind !== kind);
  if (!wraps.some((wrap) => wrap.kind !== 'recovery')) return failure('keys/last-unlock', {});
  return success(nextGeneration(file, wraps));
}

const nextGeneration = (file: KeysFile, wraps: Wrap[]): KeysFile =>
  sealedFile({ ...file, generation: file.generation + 1, wraps });

/**
 * Whether `older` still opens with something that `newer` took away: an old recovery key, an old passphrase. Such a
 * generation may not be kept.
 */
export const isRevoked = (older: KeysFile, newer: KeysFile): boolean =>
  older.ledgerId === newer.ledgerId &&
  older.generation < newer.generation &&
  older.wraps.some(({ kind, sealed }) => wrapOf(newer, kind)?.sealed !== sealed);
