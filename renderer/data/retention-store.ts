import type { Deed } from '@shared/audit/deed';
import type { RetentionKind } from '@shared/retention/retention-kinds';
import { Holds, RetentionPeriods, withPeriod, type Hold } from '@shared/retention/retention-settings';
import { failure, success, type Result } from '@shared/problems/problem';
import { appendNote, NOTE_TABLES } from './audit-trail';
import { currentInstant } from './clock';
import type { LedgerDatabase } from './database';
import { HOLDS, RETENTION_PERIODS } from './meta-store';
import type { Changing, OpenDatabase } from './open-database';

interface RetentionStoreParts {
  database: LedgerDatabase;
  disk: Pick<OpenDatabase, 'ready'>;
  changing: Changing;
  /** Who sits at this PC. */
  actor: () => string;
}

export interface Retention {
  periods: RetentionPeriods;
  holds: readonly Hold[];
}

/** Sealed in the ledger. One that isn't what it should be is a fault, and never an empty list: a hold isn't lost without a word. */
export const heldNow = async ({ meta }: Pick<LedgerDatabase, 'meta'>): Promise<Hold[]> =>
  Holds.parse((await meta.get(HOLDS))?.value ?? []);

/** 保存の期間 and 消さずに残す: each change stands in the record, in the same transaction. */
export class RetentionStore {
  constructor(private readonly parts: RetentionStoreParts) {}

  async read(): Promise<Retention> {
    const { meta } = await this.parts.disk.ready();
    return {
      periods: RetentionPeriods.parse((await meta.get(RETENTION_PERIODS))?.value ?? {}),
      holds: await heldNow({ meta }),
    };
  }

  /** @param period null: nobody has decided */
  setPeriod(kind: RetentionKind, period: { years: number; basis: string } | null): Promise<Result<Retention>> {
    const deed: Deed = { kind: 'retention', content: { what: 'period', of: kind, years: period?.years ?? 0 } };
    return this.change(deed, ({ periods }) => ({ [RETENTION_PERIODS]: withPeriod(periods, kind, period) }));
  }

  /** @param name what it is called, for the record */
  hold(held: Pick<Hold, 'table' | 'recordId' | 'reason' | 'note'>, name: string): Promise<Result<Retention>> {
    const { actor } = this.parts;
    const one: Hold = { id: crypto.randomUUID(), ...held, by: actor(), at: currentInstant() };
    return this.change(deedOf('held', one, name), ({ holds }) => ({ [HOLDS]: [...holds, one] }));
  }

  /** Problems: `ledger/not-found`. */
  lift(id: string, name: string): Promise<Result<Retention>> {
    return this.parts.changing(async () => {
      const one = (await heldNow(this.parts.database)).find((hold) => hold.id === id);
      if (!one) return failure('ledger/not-found', { entity: '残すもの' });
      return this.write(deedOf('lifted', one, name), ({ holds }) => ({
        [HOLDS]: holds.filter((hold) => hold.id !== id),
      }));
    });
  }

  private change(deed: Deed, next: (before: Retention) => Record<string, unknown>): Promise<Result<Retention>> {
    return this.parts.changing(() => this.write(deed, next));
  }

  private async write(deed: Deed, next: (before: Retention) => Record<string, unknown>): Promise<Result<Retention>> {
    const { database, actor } = this.parts;
    const before = await this.read();
    await database.transaction('rw', [...NOTE_TABLES], async () => {
      for (const [key, value] of Object.entries(next(before))) await database.meta.put({ key, value });
      await appendNote(database, deed, actor());
    });
    return success(await this.read());
  }
}

const deedOf = (what: 'held' | 'lifted', { table, recordId, reason, note }: Hold, name: string): Deed => ({
  kind: 'retention',
  content: { what, table, record: recordId, name, reason, note },
});
