import type { ChainReport } from '@shared/audit/chain';
import type { Deed } from '@shared/audit/deed';
import { success, type Result } from '@shared/problems/problem';
import { appendNote, NOTE_TABLES } from './audit-trail';
import type { LedgerDatabase } from './database';
import type { OpenDatabase } from './open-database';
import { recordBatches, verifyRecord, type RecordBatch, type RecordWatch } from './record-batches';
import { recordPage, type PageOrder, type RecordPage } from './record-page';

interface AuditStoreParts {
  database: LedgerDatabase;
  disk: OpenDatabase;
  /** Who sits at this PC. */
  actor: () => string;
}

/** The record of what was done: changes and deeds, in one chain. */
export class AuditStore {
  constructor(private readonly parts: AuditStoreParts) {}

  /** Writes down a deed that changes no record: who saw a secret, made a backup, wrote out a paper. */
  async note(deed: Deed): Promise<Result<null>> {
    const { database, disk, actor } = this.parts;
    return disk.changing(async () => {
      await database.transaction('rw', [...NOTE_TABLES], () => appendNote(database, deed, actor()));
      return success(null);
    });
  }

  /** A part of it, newest first. */
  async page(order: PageOrder): Promise<RecordPage> {
    return recordPage(await this.parts.disk.ready(), order);
  }

  /** The whole of it, from its beginning. */
  batches(): AsyncGenerator<RecordBatch> {
    return recordBatches(this.parts.database);
  }

  /** Goes through the whole of it, and says where it doesn't hold. */
  async verify(watch: RecordWatch = {}): Promise<ChainReport> {
    return verifyRecord(await this.parts.disk.ready(), watch);
  }
}
