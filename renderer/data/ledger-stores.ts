import type { Channels } from '@shared/channels/registry';
import { failure } from '@shared/problems/problem';
import { AttachmentStore } from './attachments';
import { AuditStore } from './audit-store';
import { ChangeWriter } from './change-writer';
import type { LedgerDatabase } from './database';
import { DocumentStore, withDocuments } from './document-store';
import { Erasure } from './erasure';
import { LedgerMemory } from './ledger-memory';
import { ListStore, type ListStoreParts } from './list-store';
import { MetaStore } from './meta-store';
import { OpenDatabase, type Changing, type Disk } from './open-database';
import { RecordStore } from './record-store';
import type { LedgerSnapshot } from './records';
import { RetentionStore } from './retention-store';
import { RunStore } from './run-store';
import { SubmissionStore } from './submission-store';

/** The open ledger. Each table of its database has one store that writes it; what they hold in memory is read in one place. */
export interface LedgerStores {
  memory: LedgerMemory;
  records: RecordStore;
  documents: DocumentStore;
  runs: RunStore;
  submissions: SubmissionStore;
  attachments: AttachmentStore;
  audit: AuditStore;
  meta: MetaStore;
  erasure: Erasure;
  retention: RetentionStore;
  list: ListStore;
  disk: OpenDatabase;
}

export interface StoreOptions extends Pick<ListStoreParts, 'kind' | 'anchors' | 'isLookDue' | 'newReader'> {
  database: LedgerDatabase;
  /** The ledger's data key: 32 bytes. */
  dataKey: Uint8Array;
  /** What the database holds. */
  held: Omit<LedgerSnapshot, 'lastChange'>;
  lastSequence: number;
  /** Who sits at this PC. */
  actor: () => string;
  /** The ways by which papers leave. */
  channels: Channels;
  disk: Disk;
  /** Whoever has it open only reads. */
  isReadOnly?: boolean;
  /** The last that is done before the database is closed. */
  beforeClose?: () => void;
}

/** All stores of one database: they write one after the other, and publish in the same memory. */
export function ledgerStores(options: StoreOptions): LedgerStores {
  const { database, dataKey, held, lastSequence, actor, channels } = options;
  const disk = new OpenDatabase(database, options.disk, options.beforeClose);
  const memory = new LedgerMemory({ ...held, lastChange: null });
  const writer = new ChangeWriter({ database, actor, memory, lastSequence });
  // The one door of whatever people change: who only reads is refused here, whatever a screen offers. The record of deeds goes on.
  const changing: Changing = options.isReadOnly ? () => Promise.resolve(failure('role/reads-only', {})) : disk.changing;
  const attachments = new AttachmentStore({ database, dataKey, actor, changing });
  const runs = new RunStore({
    database,
    actor,
    changing,
    read: memory.read,
    write: (changes, sideWrites) => writer.write(changes, sideWrites),
    publish: (next) => memory.publish({ runs: next }),
  });
  const submissions = new SubmissionStore({
    database,
    attachments,
    channels,
    actor,
    changing,
    all: () => memory.read().submissions,
    publish: (next, papers) =>
      memory.publish({ submissions: next, documents: withDocuments(memory.read().documents, papers) }),
  });
  return {
    memory,
    records: new RecordStore({ disk, changing, memory, writer, runs }),
    documents: new DocumentStore({ database, changing, memory, actor }),
    runs,
    submissions,
    attachments,
    audit: new AuditStore({ database, disk, actor }),
    meta: new MetaStore(database, disk),
    erasure: new Erasure({ database, actor, changing, memory, attachments, order: writer.order }),
    retention: new RetentionStore({ database, disk, changing, actor }),
    list: new ListStore({ ...options, disk }),
    disk,
  };
}
