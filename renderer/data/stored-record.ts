/** Where a record's ciphertext stands, beside its keys. */
export const SEALED = 'sealed';

/** A record as it lies on disk: the paths that are keys or indexes, and everything, them included, as ciphertext. */
export type StoredRecord = Record<string, unknown> & { [SEALED]: Uint8Array };

/** Nothing, for a record that was never sealed: then it doesn't open, like any other that isn't ours. */
export const sealedPart = (stored: Partial<StoredRecord>): Uint8Array =>
  stored[SEALED] instanceof Uint8Array ? stored[SEALED] : new Uint8Array();
