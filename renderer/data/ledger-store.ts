import type { ChainReport } from '@shared/audit/chain';
import type { Deed } from '@shared/audit/deed';
import { recordChange, type Change, type RecordChange } from '@shared/ledger/change';
import type { PaperDocument } from '@shared/ledger/document';
import { entitySchemas, entityTables, type EntityTable } from '@shared/ledger/entities';
import { erasurePlan, isErasureRefused, type ErasurePlan } from '@shared/erasure/erasure';
import { fieldLabel, tableNames } from '@shared/ledger/labels';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { Submission } from '@shared/submission/submission';
import { AttachmentStore } from './attachments';
import { appendNote, NOTE_TABLES } from './audit-trail';
import { CopiedRecords } from './copied-records';
import type { LedgerDatabase } from './database';
import { eraseForGood, losingFiles, type ErasureDone } from './erase-for-good';
import { recordPage, type PageOrder, type RecordPage } from './record-page';
import { recordBatches, verifyRecord, type RecordBatch, type RecordWatch } from './record-batches';
import { noneIfDamaged, storageProblem } from './storage-problem';
import { RunStore } from './run-store';
import { SubmissionStore } from './submission-store';
import { isInEffect } from './change-in-effect';
import { toChange } from './stored-change';
import { UndoOrder } from './undo-order';
import { undoing } from './undoing';
import {
  changedDocuments,
  writeChanges,
  type ChangeSideWrites,
  type ChangeToWrite,
  type WriteWatch,
} from './write-changes';
import type { Records, LedgerSnapshot, Update, MadeChange } from './records';

/** What erasing for good takes along, with the number of attached files. */
export type LedgerErasure = ErasurePlan & { files: number };

interface StoreOptions {
  database: LedgerDatabase;
  /** The ledger's data key: 32 bytes. */
  dataKey: Uint8Array;
  records: Records;
  documents: Map<string, PaperDocument>;
  submissions: ReadonlyMap<string, Submission>;
  runs: ReadonlyMap<string, KeptRun>;
  lastSequence: number;
  /** Who sits at this PC. */
  actor: () => string;
  disk: Disk;
}

/** What main knows of the disk that the page can't. */
export interface Disk {
  /** For what to say when it refuses a write. */
  hasRoom: () => Promise<boolean>;
  /** Cuts off what a refused write left half-written. Before the database is opened; never while it is. */
  mend: () => Promise<void>;
}

/**
 * The open ledger: the only writer of its database. Each commit is one transaction that holds the records and the change
 * event; memory follows once the disk has it.
 */
export class LedgerStore {
  readonly attachments: AttachmentStore;
  readonly submissions: SubmissionStore;
  readonly runs: RunStore;
  private snapshot: LedgerSnapshot;
  private readonly listeners = new Set<() => void>();
  private sequence: number;
  private readonly order = new UndoOrder();
  private queue: Promise<unknown> = Promise.resolve();
  private opening: Promise<unknown> | null = null;
  private isClosed = false;

  constructor(private readonly options: StoreOptions) {
    const { records, documents, submissions, runs } = options;
    this.snapshot = { records, documents, submissions, runs, lastChange: null };
    this.sequence = options.lastSequence;
    const { database, dataKey, actor } = options;
    const inTurn = <T>(work: () => PromiseLike<T>): Promise<T> => this.inTurn(work);
    const changing = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => this.changing(work);
    this.attachments = new AttachmentStore({ database, dataKey, actor, inTurn });
    this.submissions = new SubmissionStore({
      database,
      attachments: this.attachments,
      actor,
      changing,
      all: () => this.snapshot.submissions,
      publish: (next, papers) =>
        this.publish({ ...this.snapshot, submissions: next, documents: this.documentsWith(papers) }),
    });
    this.runs = new RunStore({
      database,
      actor,
      changing,
      read: this.read,
      write: (changes, sideWrites) => this.writeAll(changes, sideWrites),
      publish: (next) => this.publish({ ...this.snapshot, runs: next }),
    });
  }

  readonly read = (): LedgerSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Writes one change: all of its records and its event, or nothing. Problems: `ledger/cancelled` when the watch's signal
   * ended it, those of the disk.
   */
  async commit(sentence: string, updates: readonly Update[], watch: WriteWatch = {}): Promise<Result<Change | null>> {
    return this.commitMade(() => success({ sentence, updates }), watch);
  }

  /**
   * As {@link commit}, for what is made out of the ledger as it stands when the change's turn has come, or refused then.
   * With the change goes what tells of it in the record.
   */
  async commitMade(
    make: (records: Records) => Result<MadeChange>,
    watch: WriteWatch = {},
  ): Promise<Result<Change | null>> {
    return this.changing(async () => {
      const made = make(this.snapshot.records);
      if (!made.ok) return made;
      const { sentence, updates, deed } = made.value;
      const records: RecordChange[] = [];
      for (const { table, id, after } of updates) {
        const invalid = after && validate(table, after);
        if (invalid) return invalid;
        const before = this.snapshot.records[table].get(id) ?? null;
        const change = recordChange(table, before as never, after as never);
        if (change) records.push(change);
      }
      if (records.length === 0) return success(null);
      const id = crypto.randomUUID();
      const along = deed ? { deed: deed(id) } : {};
      try {
        return await this.write({ id, sentence, records, undoes: null }, along, watch);
      } catch (error) {
        if (watch.signal?.aborted) return failure('ledger/cancelled', {});
        throw error;
      }
    });
  }

  /** Takes a change back as a new change; refused where a later change would be overwritten. */
  async undo(changeId: string): Promise<Result<Change | null>> {
    // What a procedure did is taken back with its papers and its checklist, or not at all.
    const run = this.runs.thatMade(changeId);
    if (run && Object.values(run.steps).some(({ doneOn }) => doneOn !== null))
      return failure('procedure/under-way', { title: run.title });
    if (run) {
      const taken = await this.runs.takeBack(run.id);
      return taken.ok ? success(this.snapshot.lastChange) : taken;
    }
    return this.changing(async () => {
      const stored = await this.options.database.changes.get(changeId);
      if (!stored) return failure('ledger/not-found', { entity: '変更' });
      const back = undoing(stored, this.snapshot.records);
      return back.ok ? this.write(back.value) : back;
    });
  }

  /** Writes down a deed that changes no record: who saw a secret, made a backup, wrote out a paper. */
  async note(deed: Deed): Promise<Result<null>> {
    const { database, actor } = this.options;
    return this.changing(async () => {
      await database.transaction('rw', [...NOTE_TABLES], () => appendNote(database, deed, actor()));
      return success(null);
    });
  }

  /** What erasing a record for good would take along, and what would stay. */
  async erasurePlan(subject: ErasurePlan['subject']): Promise<LedgerErasure> {
    const { records, documents, submissions, runs } = this.snapshot;
    const plan = erasurePlan(records, documents.values(), submissions.values(), runs.values(), subject);
    const { attachments } = this.options.database;
    return { ...plan, files: await attachments.where('recordId').anyOf(losingFiles(plan)).count() };
  }

  /**
   * 完全消去 of a record that was struck off: with its parts, papers and history. Can't be undone. Problems:
   * `ledger/not-found`, `ledger/in-use`, those of the disk.
   */
  async erase(subject: ErasurePlan['subject']): Promise<Result<LedgerErasure>> {
    const { database, actor } = this.options;
    return this.changing(async () => {
      const plan = await this.erasurePlan(subject);
      if (!this.snapshot.records[subject.table].has(subject.id))
        return failure('ledger/not-found', { entity: tableNames[subject.table] });
      if (isErasureRefused(plan)) return failure('ledger/in-use', {});
      const { changes, bodies, ...staying } = await eraseForGood(database, { plan, actor: actor() });
      this.order.forget(changes);
      this.forget(plan, staying);
      await this.attachments.clearBodies(bodies);
      return success(plan);
    });
  }

  /** A record's changes, newest first. */
  async history(recordId: string): Promise<Change[]> {
    await this.ready();
    const changes = await this.options.database.changes.where('recordIds').equals(recordId).toArray();
    return changes.map(toChange).sort((a, b) => b.sequence - a.sequence);
  }

  /** Whether a change is in the ledger and wasn't taken back. */
  async stands(changeId: string): Promise<boolean> {
    await this.ready();
    return isInEffect(this.options.database, changeId);
  }

  /** The latest changes of the whole ledger, newest first. */
  async recentChanges(count: number): Promise<Change[]> {
    await this.ready();
    return (await this.options.database.changes.orderBy('sequence').reverse().limit(count).toArray()).map(toChange);
  }

  /** Papers save themselves while they are filled in; that is no change of the ledger. */
  async saveDocument(document: PaperDocument): Promise<Result<null>> {
    return this.changing(async () => {
      await this.options.database.documents.put(document);
      this.replaceDocuments(new Map(this.snapshot.documents).set(document.id, document));
      return success(null);
    });
  }

  /** Several at once: all of them, or none. */
  async saveDocuments(documents: readonly PaperDocument[]): Promise<Result<null>> {
    return this.changing(async () => {
      await this.options.database.documents.bulkPut([...documents]);
      this.replaceDocuments(this.documentsWith(documents));
      return success(null);
    });
  }

  removeDocument(id: string): Promise<Result<null>> {
    return this.removeDocuments([id]);
  }

  async removeDocuments(ids: readonly string[]): Promise<Result<null>> {
    return this.changing(async () => {
      await this.options.database.documents.bulkDelete([...ids]);
      this.replaceDocuments(without(this.snapshot.documents, ids));
      return success(null);
    });
  }

  async readMeta(key: string): Promise<unknown> {
    await this.ready();
    return (await this.options.database.meta.get(key))?.value;
  }

  async writeMeta(key: string, value: unknown): Promise<Result<null>> {
    return this.changing(async () => {
      await this.options.database.meta.put({ key, value });
      return success(null);
    });
  }

  /** What is kept, changed; nothing else is written in between. One that can't be opened is as if there were none. */
  async changeMeta(key: string, change: (kept: unknown) => unknown): Promise<Result<null>> {
    return this.changing(async () => {
      const { meta } = this.options.database;
      const kept = await meta.get(key).catch(noneIfDamaged);
      await meta.put({ key, value: change(kept?.value) });
      return success(null);
    });
  }

  async removeMeta(key: string): Promise<void> {
    await this.inTurn(() => this.options.database.meta.delete(key));
  }

  /** Goes through the whole record of what was done, and says where it doesn't hold. */
  async verifyAudit(watch: RecordWatch = {}): Promise<ChainReport> {
    await this.ready();
    return verifyRecord(this.options.database, watch);
  }

  /** A part of the record of what was done, newest first. */
  async recordPage(order: PageOrder): Promise<RecordPage> {
    await this.ready();
    return recordPage(this.options.database, order);
  }

  /** The whole record of what was done, from its beginning. */
  recordBatches(): AsyncGenerator<RecordBatch> {
    return recordBatches(this.options.database);
  }

  close(): void {
    this.isClosed = true;
    this.options.database.close();
  }

  /** When everything that was asked to be written is on disk, or was refused. */
  async settled(): Promise<void> {
    await this.ready().catch(() => {});
    for (let last: unknown; last !== this.queue;) await (last = this.queue);
  }

  /**
   * Chromium closes the database when the disk refuses a write; it is opened again when it is next needed. Rejects as long
   * as that isn't possible.
   */
  private async ready(): Promise<void> {
    const { database, disk } = this.options;
    if (database.isOpen() || this.isClosed) return;
    this.opening ??= disk
      .mend()
      .then(() => database.open())
      .finally(() => (this.opening = null));
    await this.opening;
  }

  /** One write after the other: each begins from what the one before left, in memory and in the audit chain. */
  private inTurn<T>(work: () => PromiseLike<T>): Promise<T> {
    const result = this.queue.then(async () => {
      await this.ready();
      return work();
    });
    this.queue = result.catch(() => {});
    return result;
  }

  /** {@link inTurn} for what says in its result why it failed, also when the database can't even be opened. */
  private changing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.inTurn(work).catch((error: unknown) => this.refused(error));
  }

  /** Why a write failed. That the disk is full, Chromium doesn't say to a page whose quota isn't used up. */
  private async refused(error: unknown): Promise<Failure> {
    const problem = storageProblem(error);
    const isUnexplained = problem.code === 'ledger/storage-failed';
    return isUnexplained && !(await this.options.disk.hasRoom()) ? failure('ledger/storage-full', {}) : problem;
  }

  private async write(
    change: ChangeToWrite,
    sideWrites: ChangeSideWrites = {},
    watch: WriteWatch = {},
  ): Promise<Result<Change | null>> {
    return success((await this.writeAll([change], sideWrites, watch)).at(-1) ?? null);
  }

  /** Changes in their order, and what goes along with them, in one transaction. Memory follows. */
  private async writeAll(
    changes: readonly ChangeToWrite[],
    sideWrites: ChangeSideWrites = {},
    watch: WriteWatch = {},
  ): Promise<Change[]> {
    const { database, actor } = this.options;
    const { records, documents, runs } = this.snapshot;
    const at = new Date().toISOString();
    const facts = { at, actor: actor(), first: this.sequence + 1 };
    const written = await writeChanges(database, records, { changes, along: sideWrites, watch, ...facts });
    this.sequence += written.changes.length;
    if (!sideWrites.isByItself) for (const change of written.changes) this.order.note(change);
    this.publish({
      ...this.snapshot,
      records: written.records,
      documents: changedDocuments(documents, sideWrites),
      runs: sideWrites.run ? new Map(runs).set(sideWrites.run.id, sideWrites.run) : runs,
      lastChange: written.changes.at(-1) ?? this.snapshot.lastChange,
    });
    return written.changes;
  }

  /** Id of the newest change of this session that still stands, for Ctrl+Z. */
  lastOfSession(): string | null {
    return this.order.last();
  }

  /** Id of what took the latest one back, for Ctrl+Y: taking that back does it again. */
  lastTakenBack(): string | null {
    return this.order.lastTaken();
  }

  private forget(
    { erased, cleared, papers, submissions, runs }: ErasurePlan,
    changed: Omit<ErasureDone, 'changes' | 'bodies'>,
  ): void {
    const records = new CopiedRecords(this.snapshot.records);
    for (const { table, id } of erased) records.put(table, id, null);
    for (const { table, id, field } of cleared)
      records.put(table, id, { ...(records.copied[table].get(id) as object), [field]: null });
    this.publish({
      ...this.snapshot,
      records: records.copied,
      documents: new Map([
        ...without(this.snapshot.documents, papers),
        ...changed.papers.map((paper) => [paper.id, paper] as const),
      ]),
      submissions: new Map([
        ...without(this.snapshot.submissions, submissions),
        ...changed.submissions.map((one) => [one.id, one] as const),
      ]),
      runs: new Map([...without(this.snapshot.runs, runs), ...changed.runs.map((run) => [run.id, run] as const)]),
      lastChange: null,
    });
  }

  /** The very same map when nothing comes: screens look whether it is another. */
  private documentsWith(saved: readonly PaperDocument[]): LedgerSnapshot['documents'] {
    const { documents } = this.snapshot;
    return saved.length === 0 ? documents : new Map([...documents, ...saved.map((one) => [one.id, one] as const)]);
  }

  private replaceDocuments(documents: ReadonlyMap<string, PaperDocument>): void {
    this.publish({ ...this.snapshot, documents });
  }

  private publish(snapshot: LedgerSnapshot): void {
    this.snapshot = snapshot;
    for (const listener of this.listeners) listener();
  }
}

function without<V>(map: ReadonlyMap<string, V>, ids: Iterable<string>): Map<string, V> {
  const left = new Map(map);
  for (const id of ids) left.delete(id);
  return left;
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
