import { recordChange, type Change, type RecordChange } from '@shared/ledger/change';
import { entitySchemas, type EntityTable } from '@shared/ledger/entities';
import { fieldLabel } from '@shared/ledger/labels';
import { failure, success, type Result } from '@shared/problems/problem';
import type { ChangeWriter } from './change-writer';
import type { LedgerDatabase } from './database';
import type { LedgerMemory } from './ledger-memory';
import type { Changing, OpenDatabase } from './open-database';
import type { MadeChange, Records, Update } from './records';
import type { RunStore } from './run-store';
import { toChange } from './stored-change';
import { undoing } from './undoing';
import type { ChangeSideWrites, ChangeToWrite, WriteWatch } from './write-changes';

interface RecordStoreParts {
  disk: Pick<OpenDatabase, 'ready'>;
  changing: Changing;
  memory: LedgerMemory;
  writer: ChangeWriter;
  runs: Pick<RunStore, 'thatMade' | 'takeBack' | 'undoStep' | 'withStepThatMade'>;
}

/**
 * The ledger's records, their history, and the way back. Each commit is one transaction that holds the records and the change
 * event; memory follows once the disk has it.
 */
export class RecordStore {
  constructor(private readonly parts: RecordStoreParts) {}

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
    const { changing, memory } = this.parts;
    return changing(async () => {
      const { records } = memory.read();
      const made = make(records);
      if (!made.ok) return made;
      const changed = changedRecords(records, made.value.updates);
      if (!changed.ok) return changed;
      if (changed.value.length === 0) return success(null);
      const { sentence, deed } = made.value;
      const id = crypto.randomUUID();
      const along = deed ? { deed: deed(id) } : {};
      try {
        return await this.write({ id, sentence, records: changed.value, undoes: null }, along, watch);
      } catch (error) {
        if (watch.signal?.aborted) return failure('ledger/cancelled', {});
        throw error;
      }
    });
  }

  /** Takes a change back as a new change; refused where a later change would be overwritten. */
  async undo(changeId: string): Promise<Result<Change | null>> {
    const { disk, changing, memory, runs } = this.parts;
    // What a procedure did is taken back with its papers and its checklist, or not at all.
    const run = runs.thatMade(changeId);
    if (run && Object.values(run.steps).some(({ doneOn }) => doneOn !== null))
      return failure('procedure/under-way', { title: run.title });
    if (run) {
      const taken = await runs.takeBack(run.id);
      return taken.ok ? success(memory.read().lastChange) : taken;
    }
    // What was answered at a step is to be answered again.
    if (runs.withStepThatMade(changeId)) return runs.undoStep(changeId);
    return changing(async () => {
      const { changes } = await disk.ready();
      const stored = await changes.get(changeId);
      if (!stored) return failure('ledger/not-found', { entity: '変更' });
      const back = undoing(stored, memory.read().records);
      return back.ok ? this.write(back.value) : back;
    });
  }

  /** Id of the newest change of this session that still stands, for Ctrl+Z. */
  lastOfSession(): string | null {
    return this.parts.writer.order.last();
  }

  /** Id of what took the latest one back, for Ctrl+Y: taking that back does it again. */
  lastTakenBack(): string | null {
    return this.parts.writer.order.lastTaken();
  }

  /** A record's changes, newest first. */
  history(recordId: string): Promise<Change[]> {
    return this.histories([recordId]);
  }

  /** The changes of several records, newest first; one that changed several of them stands there once. */
  async histories(recordIds: readonly string[]): Promise<Change[]> {
    const { changes } = await this.parts.disk.ready();
    const about = await changes
      .where('recordIds')
      .anyOf([...recordIds])
      .distinct()
      .toArray();
    return about.map(toChange).sort((a, b) => b.sequence - a.sequence);
  }

  /** The latest changes of the whole ledger, newest first. */
  async recentChanges(count: number): Promise<Change[]> {
    const { changes } = await this.parts.disk.ready();
    return (await changes.orderBy('sequence').reverse().limit(count).toArray()).map(toChange);
  }

  /** Whether a change is in the ledger and wasn't taken back. */
  async stands(changeId: string): Promise<boolean> {
    return isInEffect(await this.parts.disk.ready(), changeId);
  }

  private async write(
    change: ChangeToWrite,
    sideWrites: ChangeSideWrites = {},
    watch: WriteWatch = {},
  ): Promise<Result<Change | null>> {
    return success((await this.parts.writer.write([change], sideWrites, watch)).at(-1) ?? null);
  }
}

/** What updates change, each from what stands there now. Problems: `ledger/invalid`. */
function changedRecords(records: Records, updates: readonly Update[]): Result<RecordChange[]> {
  const changes: RecordChange[] = [];
  for (const { table, id, after } of updates) {
    const invalid = after && validate(table, after);
    if (invalid) return invalid;
    const before = records[table].get(id) ?? null;
    const change = recordChange(table, before as never, after as never);
    if (change) changes.push(change);
  }
  return success(changes);
}

function validate(table: EntityTable, after: object): Result<never> | null {
  const parsed = entitySchemas[table].safeParse(after);
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  const field = fieldLabel(table, String(issue?.path[0] ?? ''));
  return failure('ledger/invalid', { field, reason: `「${field}」を確かめてください。` });
}

/** Whether a change is in the ledger and in force: not taken back, or that taken back again. */
async function isInEffect({ changes }: Pick<LedgerDatabase, 'changes'>, changeId: string): Promise<boolean> {
  const change = await changes.get(changeId);
  if (!change) return false;
  const [recordId] = change.recordIds;
  // Whatever takes it back is about the same records.
  const about = recordId === undefined ? [] : await changes.where('recordIds').equals(recordId).toArray();
  const isIn = (id: string): boolean => !about.some(({ id: later, undoes }) => undoes === id && isIn(later));
  return isIn(changeId);
}
