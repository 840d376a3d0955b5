import { erasurePlan, isErasureRefused, type ErasurePlan } from '@shared/erasure/erasure';
import { holdOfErased } from '@shared/retention/proposals';
import { holdWords } from '@shared/retention/retention-settings';
import { tableNames } from '@shared/ledger/labels';
import { failure, success, type Result } from '@shared/problems/problem';
import type { AttachmentStore } from './attachments';
import type { UndoOrder } from './change-writer';
import { CopiedRecords } from './copied-records';
import type { LedgerDatabase } from './database';
import { eraseForGood, losingFiles, type ErasureDone } from './erase-for-good';
import type { LedgerMemory } from './ledger-memory';
import type { Changing } from './open-database';
import { heldNow } from './retention-store';
import { without, type LedgerSnapshot } from './records';

/** What erasing for good takes along, with the number of attached files, and why it is to stay (消さずに残す) or ''. */
export type LedgerErasure = ErasurePlan & { files: number; held: string };

interface ErasureParts {
  database: LedgerDatabase;
  /** Who sits at this PC. */
  actor: () => string;
  changing: Changing;
  memory: LedgerMemory;
  attachments: Pick<AttachmentStore, 'clearBodies'>;
  order: Pick<UndoOrder, 'forget'>;
}

/** 完全消去: the one act that reaches into what all the stores keep. */
export class Erasure {
  constructor(private readonly parts: ErasureParts) {}

  /** What erasing a record for good would take along, and what would stay. */
  async plan(subject: ErasurePlan['subject']): Promise<LedgerErasure> {
    const { database, memory } = this.parts;
    const { records, documents, submissions, runs } = memory.read();
    const plan = erasurePlan(records, documents.values(), submissions.values(), runs.values(), subject);
    const files = await database.attachments.where('recordId').anyOf(losingFiles(plan)).count();
    const hold = holdOfErased(records, plan, await heldNow(database));
    return { ...plan, files, held: hold ? holdWords(hold) : '' };
  }

  /**
   * Erases a record that was struck off: with its parts, papers and history. Can't be undone. Problems:
   * `ledger/not-found`, `ledger/held`, `ledger/in-use`, those of the disk.
   */
  async erase(subject: ErasurePlan['subject']): Promise<Result<LedgerErasure>> {
    const { database, actor, changing, memory, attachments, order } = this.parts;
    return changing(async () => {
      const plan = await this.plan(subject);
      if (!memory.read().records[subject.table].has(subject.id))
        return failure('ledger/not-found', { entity: tableNames[subject.table] });
      if (plan.held !== '') return failure('ledger/held', { reason: plan.held });
      if (isErasureRefused(plan)) return failure('ledger/in-use', {});
      const { changes, bodies, ...staying } = await eraseForGood(database, { plan, actor: actor() });
      order.forget(changes);
      memory.publish(withoutErased(memory.read(), plan, staying));
      await attachments.clearBodies(bodies);
      return success(plan);
    });
  }
}

function withoutErased(
  { records, documents, submissions, runs }: LedgerSnapshot,
  plan: ErasurePlan,
  staying: Omit<ErasureDone, 'changes' | 'bodies'>,
): LedgerSnapshot {
  const left = new CopiedRecords(records);
  for (const { table, id } of plan.erased) left.put(table, id, null);
  for (const { table, id, field } of plan.cleared)
    left.put(table, id, { ...(left.copied[table].get(id) as object), [field]: null });
  return {
    records: left.copied,
    documents: leaving(documents, plan.papers, staying.papers),
    submissions: leaving(submissions, plan.submissions, staying.submissions),
    runs: leaving(runs, plan.runs, staying.runs),
    lastChange: null,
  };
}

const leaving = <R extends { id: string }>(
  all: ReadonlyMap<string, R>,
  gone: Iterable<string>,
  changed: readonly R[],
): Map<string, R> => new Map([...without(all, gone), ...changed.map((one) => [one.id, one] as const)]);
