import Dexie, { type Table } from 'dexie';
import { entityTables, type Entities, type EntityTable } from '@shared/ledger/entities';
import type { AuditLink, Salt } from '@shared/audit/chain';
import type { LedgerKind } from '@shared/ipc/keys';
import type { PaperDocument } from '@shared/ledger/document';
import type { RecordCipher } from '@shared/vault/record-cipher';
import { encryption } from './encryption';
import type { StoredChange } from './stored-change';

/** Version of the ledger's schema. Every version ever shipped stays in `declareVersions`, with its migration. */
export const SCHEMA_VERSION = 1;

/** Dexie keeps ten native versions for each of its own. */
export const NATIVE_VERSION = SCHEMA_VERSION * 10;

export type { LedgerKind };

/** The sample and the office's own ledger are two databases with two keys: one can be erased without touching the other. */
export const databaseNames: Record<LedgerKind, string> = { sample: 'renkei-ledger-sample', own: 'renkei-ledger' };

/** Ledgers of the versions that didn't encrypt yet. They are not carried over; the first screen offers to erase them. */
export const unencryptedNames: readonly string[] = ['renkei-sample', 'renkei-trial'];

export interface MetaEntry {
  key: string;
  value: unknown;
}

/** What was done beside changing records: the payload of a link of the audit chain. */
export interface AuditNote {
  id: string;
  salt: Salt;
  content: Record<string, unknown>;
}

/**
 * The ledger on disk. Indexes are random ids and counters only: they are all that stands there in the clear
 * (encryption.ts seals everything else).
 */
export class LedgerDatabase extends Dexie {
  readonly changes!: Table<StoredChange, string>;
  readonly audit!: Table<AuditLink, string>;
  readonly notes!: Table<AuditNote, string>;
  readonly documents!: Table<PaperDocument, string>;
  readonly meta!: Table<MetaEntry, string>;

  /** @param cipher of the ledger's records */
  constructor(name: string, cipher: RecordCipher) {
    // Strict: a transaction is done when the disk has it, not when the operating system has promised to write it.
    super(name, { chromeTransactionDurability: 'strict' });
    this.use(encryption(cipher));
    declareVersions(this);
  }

  entities<T extends EntityTable>(table: T): Table<Entities[T], string> {
    return this.table(table);
  }
}

function declareVersions(database: Dexie): void {
  database.version(1).stores({
    ...Object.fromEntries(entityTables.map((table) => [table, 'id'])),
    changes: 'id, sequence, *recordIds',
    audit: 'id, &sequence',
    notes: 'id',
    documents: 'id',
    meta: 'key',
  });
}
