import Dexie, { type Table } from 'dexie';
import { entityTables, type Entities, type EntityTable } from '@shared/ledger/entities';
import type { Change } from '@shared/ledger/change';
import type { PaperDocument } from '@shared/ledger/document';

/** Version of the ledger's schema. Every version ever shipped stays in `declareVersions`, with its migration. */
export const SCHEMA_VERSION = 1;

/** Dexie keeps ten native versions for each of its own. */
export const NATIVE_VERSION = SCHEMA_VERSION * 10;

export type LedgerKind = 'sample' | 'own';

/** The sample and the office's own ledger are two databases: one can be erased without touching the other. */
export const databaseNames: Record<LedgerKind, string> = { sample: 'renkei-sample', own: 'renkei-trial' };

export interface MetaEntry {
  key: string;
  value: unknown;
}

/**
 * The ledger on disk. Indexes are random ids and a counter only: nothing about a person may stand in the clear once
 * records are encrypted.
 */
export class LedgerDatabase extends Dexie {
  readonly changes!: Table<Change, string>;
  readonly documents!: Table<PaperDocument, string>;
  readonly meta!: Table<MetaEntry, string>;

  constructor(name: string) {
    // Strict: a transaction is done when the disk has it, not when the operating system has promised to write it.
    super(name, { chromeTransactionDurability: 'strict' });
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
    documents: 'id',
    meta: 'key',
  });
}
