import { attempt, refuse } from '@shared/problems/problem';
import { emptyChain, type ChainHead } from '@shared/audit/chain';
import type { ListEnd } from '@shared/vault/anchor';
import type { SealedRecord } from '@shared/vault/json-array';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import { tagOf, WRITES, type WriteEntry } from '@shared/vault/written-list';
import { CHUNK_BYTES } from '@shared/vault/attachment-cipher';
import type { BackupFrame } from '@shared/backup/format';
import { sealedPart, type StoredRecord } from './stored-record';
import { AUDIT_HEAD } from './audit-trail';
import { promised } from './sealed-reader';
import { bodyOf, CHUNKS, UNLISTED } from './stored-chunk';

/** A ledger's ciphertext as it was at one moment. */
export interface LedgerMoment {
  /** Records by table. */
  counts: Record<string, number>;
  /** The weight of all frames. */
  weight: number;
  frames: () => AsyncGenerator<BackupFrame>;
  /** The newest entry of its list, sealed, and the end of its record of deeds; null where there is none. */
  newest: { entry: SealedRecord; head: Uint8Array | null } | null;
}

/** What a frame counts for in progress: its bytes. Chunks, which nobody has read before their turn, count as full ones. */
export const weightOf = ({ table, sealed }: Pick<BackupFrame, 'table' | 'sealed'>): number =>
  table === CHUNKS ? CHUNK_BYTES : sealed.length;

/**
 * Reads every record but the list (a backup has its MAC) in a single transaction, and which chunks of attachments belong to them. The chunks themselves come
 * later, one at a time: they never change, and whoever asks keeps them there (`AttachmentStore.whileCopied`). Should one
 * be gone all the same, `frames` throws the Refusal `backup/incomplete`.
 */
export async function readMoment(database: IDBDatabase): Promise<LedgerMoment> {
  const tables = [...database.objectStoreNames];
  const transaction = database.transaction(tables);
  const keysOf = (table: string): Promise<IDBValidKey[]> => promised(transaction.objectStore(table).getAllKeys());
  const recordsOf = async (table: string): Promise<BackupFrame[]> => {
    const all = promised(transaction.objectStore(table).getAll() as IDBRequest<StoredRecord[]>);
    const [keys, records] = await Promise.all([keysOf(table), all]);
    return records.map((record, i) => ({ table, id: String(keys[i]), sealed: sealedPart(record) }));
  };
  const [records, bodies, keys, entry] = await Promise.all([
    Promise.all(tables.filter((table) => !UNLISTED.includes(table)).map(recordsOf)).then((all) => all.flat()),
    promised(transaction.objectStore('attachments').getAll() as IDBRequest<StoredRecord[]>).then(
      (all) => new Set(all.map(({ body }) => String(body))),
    ),
    keysOf(CHUNKS),
    tables.includes(WRITES) ? newestEntry(transaction.objectStore(WRITES)) : null,
  ]);
  // Others are of a file that is being added at this moment, or was left by a crash.
  const chunks = keys.map(String).filter((key) => bodies.has(bodyOf(key)));
  const counts: Record<string, number> = chunks.length > 0 ? { [CHUNKS]: chunks.length } : {};
  for (const { table } of records) counts[table] = (counts[table] ?? 0) + 1;
  const weight = records.reduce((sum, frame) => sum + weightOf(frame), 0) + chunks.length * CHUNK_BYTES;
  const head = records.find(({ table, id }) => table === 'meta' && id === AUDIT_HEAD)?.sealed ?? null;
  const newest = entry && { entry, head };
  return { counts, weight, newest, frames: () => framesOf(database, records, chunks) };
}

async function newestEntry(store: IDBObjectStore): Promise<SealedRecord | null> {
  const cursor = await promised(store.openCursor(null, 'prev'));
  return cursor && { id: String(cursor.key), sealed: sealedPart(cursor.value as StoredRecord) };
}

/** Where the list of a moment had come to; null also when that doesn't open: the records may all the same. */
export function endOfMoment({ newest }: LedgerMoment, dataKey: Uint8Array): ListEnd | null {
  if (!newest) return null;
  const { entry, head } = newest;
  const cipher = recordCipher(subkey(dataKey, 'records'));
  const end = attempt(() => {
    const { write, at } = cipher.open(WRITES, entry.id, entry.sealed) as WriteEntry;
    const link = head ? (cipher.open('meta', AUDIT_HEAD, head) as { value: ChainHead }).value : emptyChain;
    return { write, at, tag: tagOf(entry.sealed), link };
  });
  return end.ok ? end.value : null;
}

async function* framesOf(
  database: IDBDatabase,
  records: readonly BackupFrame[],
  chunks: readonly string[],
): AsyncGenerator<BackupFrame> {
  yield* records;
  for (const id of chunks) {
    const store = database.transaction(CHUNKS).objectStore(CHUNKS);
    const stored = await promised(store.get(id) as IDBRequest<StoredRecord | undefined>);
    if (!stored) refuse('backup/incomplete', {});
    yield { table: CHUNKS, id, sealed: sealedPart(stored) };
  }
}
