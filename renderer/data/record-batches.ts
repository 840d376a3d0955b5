import { ChainCheck, emptyChain, type ChainHead, type ChainReport } from '@shared/audit/chain';
import { readAuditHead } from './audit-trail';
import type { LedgerDatabase } from './database';
import { keysInParts } from './keys-in-parts';
import { entriesOf, payloadOf, type RecordEntry } from './record-entry';

/** Few enough to be read within two frames: between them the page can paint and answer. */
const BATCH = 200;

export interface RecordBatch {
  /** In their order; none in the last batch. */
  entries: RecordEntry[];
  /** The newest link as the ledger remembered it when the batch was read. */
  head: ChainHead;
}

/** For whoever waits for the whole record. */
export interface RecordWatch {
  /** @param done links so far, of `all` */
  onProgress?: (done: number, all: number) => void;
  signal?: AbortSignal;
}

/** The whole record of what was done, from its beginning. What is written meanwhile still comes. */
export async function* recordBatches(database: LedgerDatabase): AsyncGenerator<RecordBatch> {
  for (let after = 0; ;) {
    const batch = await database.transaction('r', ['audit', 'changes', 'notes', 'meta'], async () => {
      const links = await database.audit.where('sequence').above(after).limit(BATCH).toArray();
      return { entries: await entriesOf(database, links), head: await readAuditHead(database) };
    });
    yield batch;
    const last = batch.entries.at(-1);
    if (!last) return;
    // Not by the link's word alone: one that somebody moved would lead round in circles.
    after = Math.max(after + batch.entries.length, last.link.sequence);
  }
}

/** Goes through the whole record and says where it doesn't hold. Throws the signal's reason when it was ended before. */
export async function verifyRecord(
  database: LedgerDatabase,
  { onProgress = () => {}, signal }: RecordWatch,
): Promise<ChainReport> {
  const check = new ChainCheck();
  let head = emptyChain;
  let done = 0;
  for await (const batch of recordBatches(database)) {
    signal?.throwIfAborted();
    for (const entry of batch.entries) check.add(entry.link, payloadOf(entry));
    head = batch.head;
    onProgress((done += batch.entries.length), head.sequence);
  }
  return check.end(head, await countUnlinked(database));
}

/**
 * What stands in the ledger without a link. The keys alone tell: nothing is opened for it. A link is written with what it is of, so
 * the links are read last: what comes meanwhile has its own.
 */
async function countUnlinked({ changes, notes, audit }: LedgerDatabase): Promise<number> {
  const told = [...(await keysInParts(changes)), ...(await keysInParts(notes))];
  const linked = new Set(await keysInParts(audit));
  return told.filter((id) => !linked.has(id)).length;
}
