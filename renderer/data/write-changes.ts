import { newSalt } from '@shared/audit/chain';
import type { Deed } from '@shared/audit/deed';
import type { Change, RecordChange } from '@shared/ledger/change';
import type { PaperDocument } from '@shared/ledger/document';
import type { EntityTable } from '@shared/ledger/entities';
import type { KeptRun } from '@shared/procedures/kept-run';
import { appendLinks, appendNote, NOTE_TABLES } from './audit-trail';
import { CopiedRecords } from './copied-records';
import type { LedgerDatabase } from './database';
import type { Records } from './ledger-store';
import { auditedPart, toStored } from './stored-change';

export type ChangeToWrite = Pick<Change, 'sentence' | 'records' | 'undoes'> & {
  /** Given beforehand where something else is to name it. */
  id?: string;
};

/** What is written in the same transaction as changes: all of it, or nothing. */
export interface Along {
  run?: KeptRun;
  papers?: readonly PaperDocument[];
  /** Ids of papers that go. */
  withoutPapers?: readonly string[];
  deed?: Deed;
  /** Nobody at this PC did it just now: Ctrl+Z doesn't take it back. */
  isByItself?: true;
}

interface WriteOrder {
  changes: readonly ChangeToWrite[];
  along: Along;
  at: string;
  actor: string;
  /** Sequence of the first of them. */
  first: number;
}

/** Writes changes one upon the other, each with its event and its link of the audit chain, in one transaction. */
export async function writeChanges(
  database: LedgerDatabase,
  records: Records,
  { changes: ordered, along, at, actor, first }: WriteOrder,
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
    // All at once: each answer that is waited for costs a way to the disk's process and back.
    await Promise.all([
      ...recordWrites(database, touched, next),
      ...alongWrites(database, along),
      database.changes.bulkAdd(stored),
      appendLinks(
        database,
        stored.map((one) => ({ id: one.id, at, kind: 'change', payload: auditedPart(one) })),
      ),
    ]);
    // After the links of the changes: the chain has one end.
    if (along.deed) await appendNote(database, along.deed, actor);
  });
  return { changes, records: next.copied };
}

const tablesOf = ({ run, papers, withoutPapers }: Along): string[] => [
  ...(run ? ['runs'] : []),
  ...(papers || withoutPapers ? ['documents'] : []),
];

/** One write for all records of a table that stay, one for those that go. */
function recordWrites(
  database: LedgerDatabase,
  touched: readonly RecordChange[],
  next: CopiedRecords,
): PromiseLike<unknown>[] {
  const tables = new Map<EntityTable, Map<string, object | null>>();
  for (const { table, id } of touched)
    tables.set(table, (tables.get(table) ?? new Map<string, object | null>()).set(id, next.get(table, id)));
  return [...tables].flatMap(([table, records]) => {
    const staying = [...records.values()].filter((record) => record !== null);
    const going = [...records].filter(([, record]) => record === null).map(([id]) => id);
    return [
      ...(staying.length > 0 ? [database.table(table).bulkPut(staying)] : []),
      ...(going.length > 0 ? [database.table(table).bulkDelete(going)] : []),
    ];
  });
}

const alongWrites = (
  { runs, documents }: LedgerDatabase,
  { run, papers = [], withoutPapers = [] }: Along,
): PromiseLike<unknown>[] => [
  ...(run ? [runs.put(run)] : []),
  ...(papers.length > 0 ? [documents.bulkPut([...papers])] : []),
  ...(withoutPapers.length > 0 ? [documents.bulkDelete([...withoutPapers])] : []),
];

/** The papers as they are after it. */
export function changedDocuments(
  documents: ReadonlyMap<string, PaperDocument>,
  { papers = [], withoutPapers = [] }: Along,
): ReadonlyMap<string, PaperDocument> {
  if (papers.length + withoutPapers.length === 0) return documents;
  const next = new Map(documents);
  for (const paper of papers) next.set(paper.id, paper);
  for (const id of withoutPapers) next.delete(id);
  return next;
}
