import type { Deed } from '@shared/audit/deed';
import type { PaperDocument } from '@shared/ledger/document';
import { success, type Result } from '@shared/problems/problem';
import { appendNote, NOTE_TABLES } from './audit-trail';
import type { LedgerDatabase } from './database';
import type { LedgerMemory } from './ledger-memory';
import type { Changing } from './open-database';
import { type LedgerSnapshot, without } from './records';

type Documents = LedgerSnapshot['documents'];

interface DocumentStoreParts {
  database: LedgerDatabase;
  changing: Changing;
  memory: LedgerMemory;
  /** Who sits at this PC. */
  actor: () => string;
}

/** 書類: papers save themselves while they are filled in; that is no change of the ledger. */
export class DocumentStore {
  constructor(private readonly parts: DocumentStoreParts) {}

  async save(document: PaperDocument): Promise<Result<null>> {
    const { database, changing, memory } = this.parts;
    return changing(async () => {
      await database.documents.put(document);
      memory.publish({ documents: withDocuments(memory.read().documents, [document]) });
      return success(null);
    });
  }

  /** With what was done by it: both stand there, or neither. */
  async saveNoted(document: PaperDocument, deed: Deed): Promise<Result<null>> {
    const { database, changing, memory, actor } = this.parts;
    return changing(async () => {
      await database.transaction('rw', ['documents', ...NOTE_TABLES], async () => {
        await database.documents.put(document);
        await appendNote(database, deed, actor());
      });
      memory.publish({ documents: withDocuments(memory.read().documents, [document]) });
      return success(null);
    });
  }

  /** Several at once: all of them, or none. */
  async saveAll(documents: readonly PaperDocument[]): Promise<Result<null>> {
    const { database, changing, memory } = this.parts;
    return changing(async () => {
      await database.documents.bulkPut([...documents]);
      memory.publish({ documents: withDocuments(memory.read().documents, documents) });
      return success(null);
    });
  }

  async remove(ids: readonly string[]): Promise<Result<null>> {
    const { database, changing, memory } = this.parts;
    return changing(async () => {
      await database.documents.bulkDelete([...ids]);
      memory.publish({ documents: without(memory.read().documents, ids) });
      return success(null);
    });
  }
}

/** The very same map when nothing comes: screens look whether it is another. */
export const withDocuments = (documents: Documents, saved: readonly PaperDocument[]): Documents =>
  saved.length === 0 ? documents : new Map([...documents, ...saved.map((one) => [one.id, one] as const)]);
