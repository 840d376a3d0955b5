import Dexie, { type Table } from 'dexie';
import type { Entities, EntityTable } from '@shared/ledger/entities';
import type { AuditLink, Salt } from '@shared/audit/chain';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { Attachment } from '@shared/ledger/attachment';
import type { PaperDocument } from '@shared/ledger/document';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { Submission } from '@shared/submission/submission';
import type { RecordCipher } from '@shared/vault/record-cipher';
import { encryption } from './encryption';
import { declareSchema, newestVersion, schema } from './schema';
import type { StoredChange } from './stored-change';
import type { StoredChunk } from './stored-chunk';
import { WriteList } from './write-list';

/** Version of the ledger's schema that this program writes. */
export const SCHEMA_VERSION = newestVersion(schema);

/** Dexie keeps ten native versions for each of its own. */
export const NATIVE_STEP = 10;

export type { LedgerKind };

/** The sample and the office's own ledger are two databases with two keys: one can be erased without touching the other. */
export const databaseNames: Record<LedgerKind, string> = { sample: 'renkei-ledger-sample', own: 'renkei-ledger' };

/** Ledgers of the versions that didn't encrypt yet. They are not carried over; the first screen offers to erase them. */
export const unencryptedNames: readonly string[] = ['renkei-sample', 'renkei-trial'];

/** The entry of `meta` that tells a ledger from an empty database in its place. */
export const BEGUN = 'begun';

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
  readonly attachments!: Table<Attachment, string>;
  readonly chunks!: Table<StoredChunk, string>;
  readonly submissions!: Table<Submission, string>;
  readonly runs!: Table<KeptRun, string>;
  readonly meta!: Table<MetaEntry, string>;
  /** What keeps the list of the records above. */
  readonly list: WriteList;

  /**
   * @param cipher of the ledger's records
   * @param autoOpen false: Dexie doesn't open it by itself, also not again after Chromium has closed it
   */
  constructor(name: string, cipher: RecordCipher, autoOpen = true, steps = schema) {
    // Strict: a transaction is done when the disk has it, not when the operating system has promised to write it.
    super(name, { chromeTransactionDurability: 'strict', autoOpen });
    this.list = new WriteList(cipher);
    this.use(encryption(cipher, this.list));
    declareSchema(this, steps);
  }

  entities<T extends EntityTable>(table: T): Table<Entities[T], string> {
    return this.table(table);
  }
}
