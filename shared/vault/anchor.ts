import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import { subkey } from './subkeys';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** Where a ledger's list and its record of deeds had come to. */
export const ListEnd = z.object({
  /** Number and tag of the newest entry of the list (written-list.ts). */
  write: z.int().min(1),
  tag: hex(16),
  /** The newest link of the record of what was done; 0 and zeros when there was none. */
  link: z.object({ sequence: z.int().min(0), hash: hex(32) }),
  /** ISO instant, as the PC's clock said. */
  at: z.iso.datetime(),
});
export type ListEnd = z.output<typeof ListEnd>;

/**
 * The end of a ledger's list, as it stands outside of the database. It may lag behind the disk by what a crash leaves, and
 * never leads. Nothing in it is secret; only who has the ledger's key can make one.
 */
export const Anchor = ListEnd.extend({ format: z.literal(1), ledgerId: z.uuid(), mac: hex(32) });
export type Anchor = z.output<typeof Anchor>;

/** @param dataKey of the ledger: 32 bytes */
export function newAnchor(dataKey: Uint8Array, ledgerId: string, end: ListEnd): Anchor {
  const content = { ...ListEnd.parse(end), format: 1 as const, ledgerId };
  return { ...content, mac: macOf(dataKey, content) };
}

/** Whether this ledger made it. */
export const isOwnAnchor = (dataKey: Uint8Array, { mac, ...content }: Anchor): boolean =>
  macOf(dataKey, content) === mac;

const macOf = (dataKey: Uint8Array, content: Omit<Anchor, 'mac'>): string =>
  bytesToHex(hmac(sha256, subkey(dataKey, 'anchor'), utf8ToBytes(canonicalJson(content))));
