/**
 * 添付: a file that belongs to a record or a paper (the scan of a signed one). Its bytes lie in chunks beside it, under a
 * key of its own; with this manifest goes the key, and they are noise. It never changes once it is there.
 */
export interface Attachment {
  id: string;
  /** Of the record or paper that it belongs to. */
  recordId: string;
  /** Of the file, as it was. Data only: it is never a path. */
  name: string;
  /** As the file's giver said; '' when nobody knows. */
  mediaType: string;
  /** Bytes of the file, 1 or more. */
  size: number;
  /** SHA-256 of the file, in hex. */
  sha256: string;
  /** Instant, ISO in UTC. */
  addedAt: string;
  /** Under which its chunks lie, so that a restore can bring new ones before the old ones go. */
  body: string;
  /** Number of its chunks, 1 or more. */
  chunks: number;
  /** The key of its chunks, wrapped for this ledger (vault/attachment-cipher.ts). */
  wrappedKey: string;
}

/**
 * The largest file that can be attached, in bytes: a hundred pages scanned in colour take half of it, and adding it takes
 * some ten seconds on a slow PC.
 */
export const LARGEST_ATTACHMENT = 200_000_000;
