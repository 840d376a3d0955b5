import {
  emptyChain,
  newSalt,
  nextLink,
  verifyChain,
  type ChainHead,
  type ChainReport,
  type Salt,
} from '@shared/audit/chain';
import {
  applyRecordChange,
  firstConflict,
  inverse,
  recordChange,
  type Change,
  type RecordChange,
} from '@shared/ledger/change';
import type { PaperDocument } from '@shared/ledger/document';
import { entitySchemas, entityTables, type Entities, type EntityTable } from '@shared/ledger/entities';
import { fieldLabel } from '@shared/ledger/labels';
import { failure, success, type Result } from '@shared/problems/problem';
import type { LedgerDatabase } from './database';
import { storageProblem } from './storage-problem';
import { auditedPart, toStored } from './stored-change';

/** Where the database remembers the newest link of its audit chain, so that links cut off at the end are missed. */
export const AUDIT_HEAD = 'audit-head';

/** All records of the open ledger, in memory: screens read from here at once, writes go to disk first. */
export type Records = { [T in EntityTable]: ReadonlyMap<string, Entities[T]> };

export interface LedgerSnapshot {
  records: Records;
  documents: ReadonlyMap<string, PaperDocument>;
  /** The newest change of this session that can be undone, for Ctrl+Z. */
  lastChange: Change | null;
}

/** What is to become of a record: its next state, or null to take it out (only for undoing its addition). */
export type Update = { [T in EntityTable]: { table: T; id: string; after: Entities[T] | null } }[EntityTable];

/** Another record of the same change, typed by its table. */
export const update = <T extends EntityTable>(table: T, after: Entities[T]): Update =>
  ({ table, id: after.id, after }) as unknown as Update;

interface StoreOptions {
  database: LedgerDatabase;
  records: Records;
  documents: Map<string, PaperDocument>;
  lastSequence: number;
  /** The newest link of the audit chain. */
  auditHead: ChainHead;
  /** Who sits at this PC. */
  actor: () => string;
}

/**
 * The open ledger: the only writer of its database. Each commit is one transaction that holds the records and the change
 * event; memory follows once the disk has it.
 */
export class LedgerStore {
  private snapshot: LedgerSnapshot;
  private readonly listeners = new Set<() => void>();
  private sequence: number;
  private auditHead: ChainHead;
  private session: string[] = [];
  private readonly writing = new Set<Promise<unknown>>();

  constructor(private readonly options: StoreOptions) {
    this.snapshot = { records: options.records, documents: options.documents, lastChange: null };
    this.sequence = options.lastSequence;
    this.auditHead = options.auditHead;
  }

  readonly read = (): LedgerSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Writes one change: all of its records and its event, or nothing. */
  async commit(sentence: string, updates: readonly Update[]): Promise<Result<Change | null>> {
    const records: RecordChange[] = [];
    for (const { table, id, after } of updates) {
      const invalid = after && validate(table, after);
      if (invalid) return invalid;
      const before = this.snapshot.records[table].get(id) ?? null;
      const change = recordChange(table, before as never, after as never);
      if (change) records.push(change);
    }
    return records.length === 0 ? success(null) : this.counted(this.write(sentence, records, null));
  }

  /** Takes a change back as a new change; refused where a later change would be overwritten. */
  async undo(changeId: string): Promise<Result<Change | null>> {
    const change = await this.options.database.changes.get(changeId);
    if (!change) return failure('ledger/not-found', { entity: '変更' });
    for (const record of change.records) {
      const field = firstConflict(this.recordOf(record), record);
      if (field) return failure('ledger/changed-since', { field: fieldLabel(record.table, field) });
    }
    return this.counted(this.write('元に戻しました', change.records.map(inverse).reverse(), changeId));
  }

  /** A record's changes, newest first. */
  async history(recordId: string): Promise<Change[]> {
    const changes = await this.options.database.changes.where('recordIds').equals(recordId).toArray();
    return changes.sort((a, b) => b.sequence - a.sequence);
  }

  /** The latest changes of the whole ledger, newest first. */
  recentChanges(count: number): Promise<Change[]> {
    return this.options.database.changes.orderBy('sequence').reverse().limit(count).toArray();
  }

  /** Papers save themselves while they are filled in; that is no change of the ledger. */
  async saveDocument(document: PaperDocument): Promise<Result<null>> {
    try {
      await this.counted(this.options.database.documents.put(document));
    } catch (error) {
      return storageProblem(error);
    }
    this.replaceDocuments(new Map(this.snapshot.documents).set(document.id, document));
    return success(null);
  }

  async removeDocument(id: string): Promise<Result<null>> {
    try {
      await this.counted(this.options.database.documents.delete(id));
    } catch (error) {
      return storageProblem(error);
    }
    const documents = new Map(this.snapshot.documents);
    documents.delete(id);
    this.replaceDocuments(documents);
    return success(null);
  }

  async readMeta(key: string): Promise<unknown> {
    return (await this.options.database.meta.get(key))?.value;
  }

  async writeMeta(key: string, value: unknown): Promise<void> {
    await this.counted(this.options.database.meta.put({ key, value }));
  }

  async removeMeta(key: string): Promise<void> {
    await this.options.database.meta.delete(key);
  }

  /** Goes through the whole record of what was done, and says where it doesn't hold. */
  async verifyAudit(): Promise<ChainReport> {
    const { audit, changes, notes, meta } = this.options.database;
    const [links, stored, others, head] = await Promise.all([
      audit.toArray(),
      changes.toArray(),
      notes.toArray(),
      meta.get(AUDIT_HEAD),
    ]);
    const byId = new Map<string, { salt: Salt; content: unknown }>([
      ...stored.map((change) => [change.id, auditedPart(change)] as const),
      ...others.map((note) => [note.id, note] as const),
    ]);
    return verifyChain(links, ({ id }) => byId.get(id) ?? null, (head?.value as ChainHead | undefined) ?? emptyChain);
  }

  close(): void {
    this.options.database.close();
  }

  /** When everything that was asked to be written is on disk, or was refused. */
  async settled(): Promise<void> {
    while (this.writing.size > 0) await Promise.allSettled([...this.writing]);
  }

  private async counted<T>(work: Promise<T>): Promise<T> {
    this.writing.add(work);
    try {
      return await work;
    } finally {
      this.writing.delete(work);
    }
  }

  private async write(sentence: string, records: RecordChange[], undoes: string | null): Promise<Result<Change>> {
    const { database, actor } = this.options;
    const sequence = this.sequence + 1;
    const at = new Date().toISOString();
    const change: Change = { id: crypto.randomUUID(), sequence, at, actor: actor(), sentence, records, undoes };
    const stored = toStored(change, newSalt());
    const link = nextLink(this.auditHead, { id: change.id, at, kind: 'change' }, auditedPart(stored));
    const next = new Map(records.map((record) => [record, applyRecordChange(this.recordOf(record), record)]));
    const tables = [...new Set(records.map(({ table }) => table))];
    try {
      await database.transaction('rw', [...tables, 'changes', 'audit', 'meta'], async () => {
        for (const [record, after] of next)
          if (after) await database.table(record.table).put(after);
          else await database.table(record.table).delete(record.id);
        await database.changes.add(stored);
        await database.audit.add(link);
        await database.meta.put({ key: AUDIT_HEAD, value: { sequence: link.sequence, hash: link.hash } });
      });
    } catch (error) {
      return storageProblem(error);
    }
    this.sequence = sequence;
    this.auditHead = link;
    this.remember(change);
    this.replaceRecords(next, change);
    return success(change);
  }

  private recordOf({ table, id }: RecordChange): Record<string, unknown> | null {
    return (this.snapshot.records[table].get(id) as Record<string, unknown> | undefined) ?? null;
  }

  /** Ctrl+Z goes back step by step; what was taken back isn't offered again. */
  private remember(change: Change): void {
    if (change.undoes === null) this.session.push(change.id);
    else this.session = this.session.filter((id) => id !== change.undoes);
  }

  /** Id of the newest change of this session that still stands. */
  lastOfSession(): string | null {
    return this.session.at(-1) ?? null;
  }

  private replaceRecords(next: ReadonlyMap<RecordChange, Record<string, unknown> | null>, change: Change): void {
    const records = { ...this.snapshot.records } as Record<EntityTable, ReadonlyMap<string, unknown>>;
    for (const [{ table, id }, after] of next) {
      const map = new Map(records[table]);
      if (after) map.set(id, after);
      else map.delete(id);
      records[table] = map;
    }
    this.publish({ ...this.snapshot, records: records as Records, lastChange: change });
  }

  private replaceDocuments(documents: ReadonlyMap<string, PaperDocument>): void {
    this.publish({ ...this.snapshot, documents });
  }

  private publish(snapshot: LedgerSnapshot): void {
    this.snapshot = snapshot;
    for (const listener of this.listeners) listener();
  }
}

function validate(table: EntityTable, after: object): Result<never> | null {
  const parsed = entitySchemas[table].safeParse(after);
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  const field = fieldLabel(table, String(issue?.path[0] ?? ''));
  return failure('ledger/invalid', { field, reason: `「${field}」を確かめてください。` });
}

/** 職員 who are in the ledger now: not those struck off. */
export const registeredStaff = ({ people }: Pick<Records, 'people'>): number =>
  [...people.values()].filter(({ status }) => status === 'registered').length;

export const emptyRecords = (): Records =>
  Object.fromEntries(entityTables.map((table) => [table, new Map()])) as unknown as Records;
