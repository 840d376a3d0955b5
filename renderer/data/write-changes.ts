import { newSalt } from '@shared/audit/chain';
import type { Deed } from '@shared/audit/deed';
import type { Change, RecordChange } from '@shared/ledger/change';
import type { PaperDocument } from '@shared/ledger/document';
import type { EntityTable } from '@shared/ledger/entities';
import type { KeptRun } from '@shared/procedures/kept-run';
import { appendLinks, appendNote, NOTE_TABLES } from './audit-trail';
import { CopiedRecords } from './copied-records';
import type { LedgerDatabase } from './database';
import type { Records } from './records';
import { auditedPart, toStored } from './stored-change';

export type ChangeToWrite = Pick<Change, 'sentence' | 'records' | 'undoes'> & {
  /** Given beforehand where something else is to name it. */
  id?: string;
};

/** What is written in the same transaction as changes: all of it, or nothing. */
export interface ChangeSideWrites {
  run?: KeptRun;
  papers?: readonly PaperDocument[];
  /** Ids of papers that go. */
  withoutPapers?: readonly string[];
  deed?: Deed;
  /** Nobody at this PC did it just now: Ctrl+Z doesn't take it back. */
  isByItself?: true;
}

/** For whoever waits for a change of many records. */
export interface WriteWatch {
  /** @param done records on their way to the disk so far, of `all` */
  onProgress?: (done: number, all: number) => void;
  /** Takes everything back; heard until all of it is on its way. */
  signal?: AbortSignal;
}

/** Few enough to be sealed within a frame: between them the page can paint and hear やめる. */
const AT_ONCE = 100;

interface WriteOrder {
  changes: readonly ChangeToWrite[];
  along: ChangeSideWrites;
  at: string;
  actor: string;
  /** Sequence of the first of them. */
  first: number;
  watch?: WriteWatch;
}

/**
 * Writes changes one upon the other, each with its event and its link of the audit chain, in one transaction. Rejects with the
 * reason of the signal when it was ended before: then nothing is written.
 */
export async function writeChanges(
  database: LedgerDatabase,
  records: Records,
  { changes: ordered, along, at, actor, first, watch = {} }: WriteOrder,
): Promise<{ changes: Change[]; records: Records }> {
  const changes = ordered.map(({ id = crypto.randomUUID(), sentence, records: edits, undoes }, i): Change => ({
    ...{ id, sequence: first + i, at, actor, sentence, records: edits, undoes },
  }));
  const next = new CopiedRecords(records);
  const touched = changes.flatMap((change) => change.records);
  next.apply(touched);
  const stored = changes.map((change) => toStored(change, newSalt()));
  const tables = new Set([...touched.map(({ table }) => table), ...NOTE_TABLES, 'changes', ...tablesOf(along)]);
  await database.transaction('rw', [...tables], async () => {
    const rest = await writeManyRecords(database, touched, next, watch);
    // All at once: each answer that is waited for costs a way to the disk's process and back.
    await Promise.all([
      ...rest,
      ...alongWrites(database, along),
      database.changes.bulkAdd(stored),
      appendLinks(
        database,
        stored.map((one) => ({ id: one.id, at, kind: 'change', payload: auditedPart(one) })),
      ),
    ]);
    // After the links of the changes: the chain has one end.
    if (along.deed) await appendNote(database, along.deed, actor);
    watch.signal?.throwIfAborted();
  });
  return { changes, records: next.copied };
}

const tablesOf = ({ run, papers, withoutPapers }: ChangeSideWrites): string[] => [
  ...(run ? ['runs'] : []),
  ...(papers || withoutPapers ? ['documents'] : []),
];

/** One write for some records of a table that stay, or that go. */
interface TableWrite {
  records: number;
  begin: () => PromiseLike<unknown>;
}

/** Writes records some at a time where there are many, so that one can see how far it is, and end it. @returns the last writes */
async function writeManyRecords(
  database: LedgerDatabase,
  touched: readonly RecordChange[],
  next: CopiedRecords,
  { onProgress, signal }: WriteWatch,
): Promise<PromiseLike<unknown>[]> {
  const writes = recordWrites(database, touched, next);
  if (writes.reduce((sum, { records }) => sum + records, 0) <= AT_ONCE) return writes.map(({ begin }) => begin());
  let done = 0;
  for (const { records, begin } of writes) {
    signal?.throwIfAborted();
    await begin();
    done += records;
    onProgress?.(done, touched.length);
  }
  return [];
}

function recordWrites(database: LedgerDatabase, touched: readonly RecordChange[], next: CopiedRecords): TableWrite[] {
  const tables = new Map<EntityTable, Map<string, object | null>>();
  for (const { table, id } of touched)
    tables.set(table, (tables.get(table) ?? new Map<string, object | null>()).set(id, next.get(table, id)));
  return [...tables].flatMap(([table, records]) => {
    const staying = [...records.values()].filter((record) => record !== null);
    const going = [...records].filter(([, record]) => record === null).map(([id]) => id);
    return [
      ...some(staying, (part) => database.table(table).bulkPut(part)),
      ...some(going, (part) => database.table(table).bulkDelete(part)),
    ];
  });
}

const some = <T>(all: readonly T[], write: (part: T[]) => PromiseLike<unknown>): TableWrite[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => {
    const part = all.slice(i * AT_ONCE, (i + 1) * AT_ONCE);
    return { records: part.length, begin: () => write(part) };
  });

const alongWrites = (
  { runs, documents }: LedgerDatabase,
  { run, papers = [], withoutPapers = [] }: ChangeSideWrites,
): PromiseLike<unknown>[] => [
  ...(run ? [runs.put(run)] : []),
  ...(papers.length > 0 ? [documents.bulkPut([...papers])] : []),
  ...(withoutPapers.length > 0 ? [documents.bulkDelete([...withoutPapers])] : []),
];

/** The papers as they are after it. */
export function changedDocuments(
  documents: ReadonlyMap<string, PaperDocument>,
  { papers = [], withoutPapers = [] }: ChangeSideWrites,
): ReadonlyMap<string, PaperDocument> {
  if (papers.length + withoutPapers.length === 0) return documents;
  const next = new Map(documents);
  for (const paper of papers) next.set(paper.id, paper);
  for (const id of withoutPapers) next.delete(id);
  return next;
}
