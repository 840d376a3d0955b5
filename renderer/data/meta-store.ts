import { success, type Result } from '@shared/problems/problem';
import type { LedgerDatabase } from './database';
import type { OpenDatabase } from './open-database';
import { noneIfDamaged } from './storage-problem';

/** Sealed entries of `meta` that screens keep and that can name somebody: erasing for good looks through them. */

/** Who sits at this PC. */
export const USER_NAME = 'user-name';

/** Whose names were said at this PC, the last first. */
export const USER_NAMES = 'user-names';

/** はじめの5つ are one line. */
export const FIRST_FIVE_SMALL = 'first-five-small';

/** 新しいパソコンへの引っ越し: ids alone (shared/backup/moving.ts). */
export const MOVING = 'moving';

/** What was said of a table that isn't all in the ledger yet. */
export const IMPORT_DRAFT = 'import-draft';

/** 保存の期間: years by kind, and where the office has them from. */
export const RETENTION_PERIODS = 'retention-periods';

/** 消さずに残す. What was erased has none any more, and their notes lose its name. */
export const HOLDS = 'holds';

/** Views of a list under names: what this begins with, then the list. */
export const VIEWS = 'views-';

/** What is kept beside the records by a key of its own: drafts, views, where something stands. Sealed like them. */
export class MetaStore {
  constructor(
    private readonly database: LedgerDatabase,
    private readonly disk: OpenDatabase,
  ) {}

  async read(key: string): Promise<unknown> {
    const { meta } = await this.disk.ready();
    return (await meta.get(key))?.value;
  }

  async write(key: string, value: unknown): Promise<Result<null>> {
    return this.disk.changing(async () => {
      await this.database.meta.put({ key, value });
      return success(null);
    });
  }

  /** What is kept, changed; nothing else is written in between. One that can't be opened is as if there were none. */
  async change(key: string, change: (kept: unknown) => unknown): Promise<Result<null>> {
    return this.disk.changing(async () => {
      const { meta } = this.database;
      const kept = await meta.get(key).catch(noneIfDamaged);
      await meta.put({ key, value: change(kept?.value) });
      return success(null);
    });
  }

  async remove(key: string): Promise<void> {
    await this.disk.inTurn(() => this.database.meta.delete(key));
  }
}
