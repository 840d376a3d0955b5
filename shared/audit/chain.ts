import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from '../vault/canonical-json';

/**
 * The record of what was done, as a chain: each link holds the hash of the one before it and a salted hash of its
 * payload (who, what, before, after), which lies beside it. A payload can be erased for good; its link stays as a
 * tombstone, and the chain still verifies. Without the salt, which goes with the payload, nobody can find out what it
 * said by trying names.
 */

/** What a link is about. `change` stands for a change of the ledger; the others change nothing in it. */
export const auditKinds = [
  'change',
  'secret-shown',
  'secret-copied',
  'secret-changed',
  'backed-up',
  'imported',
  'exported',
  'printed',
  'submitted',
  'procedure',
  'restored',
  'keys-changed',
  'erased',
  'attachment-added',
  'attachment-removed',
  'list',
  'reviewed',
  'moving',
  'retention',
] as const;
export type AuditKind = (typeof auditKinds)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const AuditLink = z.strictObject({
  /** Id of the payload. */
  id: z.string(),
  /** 1, 2, 3 … without a gap. */
  sequence: z.number().int().positive(),
  /** When, as the PC's clock said. It may have been wrong or have gone back: order is by sequence. */
  at: z.iso.datetime(),
  kind: z.enum(auditKinds),
  /** SHA-256 of the salt and the payload. */
  digest: hash,
  /** `hash` of the link before; 64 zeros for the first. */
  previous: hash,
  /** SHA-256 of all of the above. */
  hash,
});
export type AuditLink = z.output<typeof AuditLink>;

/** 16 random bytes as hex, kept with the payload and erased with it. */
export type Salt = string;

/** What lies beside a link: plain data and its salt. */
export interface Payload {
  salt: Salt;
  content: unknown;
}

const SALT_BYTES = 16;
const NOTHING_BEFORE = '0'.repeat(64);

export const newSalt = (): Salt => bytesToHex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));

/** The part of a link that a new one needs from the one before it. */
export type ChainHead = Pick<AuditLink, 'sequence' | 'hash'>;
export const emptyChain: ChainHead = { sequence: 0, hash: NOTHING_BEFORE };

/** The next link, for a payload that is written in the same transaction. */
export function nextLink(head: ChainHead, facts: Pick<AuditLink, 'id' | 'at' | 'kind'>, payload: Payload): AuditLink {
  const { id, at, kind } = facts;
  const link = { id, sequence: head.sequence + 1, at, kind, digest: saltedDigest(payload), previous: head.hash };
  return { ...link, hash: hashOf(link) };
}

/** SHA-256 in hex of a salt and content as canonical JSON. */
export const saltedDigest = ({ salt, content }: Payload): string =>
  bytesToHex(sha256(concatBytes(utf8ToBytes(`${salt}\n`), utf8ToBytes(canonicalJson(content)))));

const hashOf = (link: Omit<AuditLink, 'hash'>): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(link))));

/** Why a chain doesn't hold, at which link. */
export type ChainFault =
  /** A link is missing, or stands twice. */
  | { kind: 'gap'; sequence: number }
  /** A link isn't what was written. */
  | { kind: 'link-changed'; sequence: number }
  /** What lies beside a link isn't what was written. */
  | { kind: 'payload-changed'; sequence: number }
  /** Links at the end are gone: the ledger remembers a later one. */
  | { kind: 'cut-off'; sequence: number }
  /** So many changes and deeds stand in the ledger without a link; the first of them would have had the one of this number. */
  | { kind: 'unlinked'; sequence: number; count: number };

export interface ChainReport {
  links: number;
  /** Links whose payload was erased. */
  erased: number;
  /** In order; empty when all is well. */
  faults: ChainFault[];
}

/** Goes through a chain link by link, from its beginning: a long one needs never be in memory as a whole. */
export class ChainCheck {
  private readonly faults: ChainFault[] = [];
  private links = 0;
  private erased = 0;
  private previous: ChainHead = emptyChain;

  /**
   * The next link, in the order of their sequence.
   *
   * @param payload null for an erased one
   */
  add(link: AuditLink, payload: Payload | null): void {
    const { hash: stated, ...rest } = link;
    const { sequence } = link;
    this.links += 1;
    if (sequence !== this.previous.sequence + 1)
      this.faults.push({ kind: 'gap', sequence: this.previous.sequence + 1 });
    else if (link.previous !== this.previous.hash || hashOf(rest) !== stated)
      this.faults.push({ kind: 'link-changed', sequence });
    if (!payload) this.erased += 1;
    else if (saltedDigest(payload) !== link.digest) this.faults.push({ kind: 'payload-changed', sequence });
    this.previous = link;
  }

  /**
   * @param head the newest link as the ledger remembers it
   * @param unlinked changes and deeds that no link is of: cut off with the ledger's memory of them
   */
  end(head: ChainHead, unlinked = 0): ChainReport {
    const { previous, links, erased } = this;
    const faults = [...this.faults];
    if (unlinked > 0) faults.push({ kind: 'unlinked', sequence: previous.sequence + 1, count: unlinked });
    if (previous.sequence < head.sequence) faults.push({ kind: 'cut-off', sequence: previous.sequence + 1 });
    else if (previous.sequence > head.sequence || previous.hash !== head.hash)
      faults.push({ kind: 'link-changed', sequence: Math.min(previous.sequence, head.sequence + 1) });
    return { links, erased, faults };
  }
}

/**
 * Goes through a whole chain that is in memory.
 *
 * @param payloadOf null for an erased one
 * @param head the newest link as the ledger remembers it
 */
export function verifyChain(
  links: readonly AuditLink[],
  payloadOf: (link: AuditLink) => Payload | null,
  head: ChainHead,
): ChainReport {
  const check = new ChainCheck();
  for (const link of [...links].sort((a, b) => a.sequence - b.sequence)) check.add(link, payloadOf(link));
  return check.end(head);
}
