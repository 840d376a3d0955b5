import type Dexie from 'dexie';
import { entityTables, recordType } from '@shared/ledger/fields/catalogue';
import { PAGES, WRITES } from '@shared/vault/written-list';

type Row = Record<string, unknown>;

/** What one version changes of the version before it. */
export interface SchemaStep {
  version: number;
  /**
   * Tables that come, get other indexes, or go (null), as Dexie writes them. Keys and indexes stay readable on disk:
   * random ids and counters only (encryption.ts).
   */
  tables: Record<string, string | null>;
  /**
   * What becomes of the records of a table, one by one. The same for those on disk and for those in a backup of the
   * version before. It may run again on what it has made: a backup can hold both.
   */
  records?: Record<string, (record: Row) => Row>;
}

/**
 * The schema, version by version. What was shipped never changes: a ledger of any version is brought to the newest step
 * by step. For each version lies a ledger of its time in test/fixtures/ledgers. Which change of the catalogue of fields needs
 * a version, test/renderer/data/new-fields.test.ts says.
 */
const shipped: readonly SchemaStep[] = [
  {
    version: 1,
    tables: {
      ...{ corporations: 'id', offices: 'id', enrolments: 'id', people: 'id', devices: 'id', accounts: 'id' },
      ...{ patients: 'id', teams: 'id', memberships: 'id', consents: 'id', pledges: 'id', delegations: 'id' },
      changes: 'id, sequence, *recordIds',
      audit: 'id, &sequence',
      notes: 'id',
      documents: 'id',
      attachments: 'id, recordId, body',
      chunks: 'id',
      submissions: 'id',
      meta: 'key',
    },
  },
  // 手続き.
  { version: 2, tables: { runs: 'id' } },
  // The list of what there is (write-list.ts). It is begun when the ledger is opened.
  { version: 3, tables: { [WRITES]: 'write', [PAGES]: 'page' } },
];

/** Tables of kinds of record that came later, each in the version that its declaration names. */
const later = entityTables.flatMap((table): SchemaStep[] => {
  const { since } = recordType(table);
  return since === undefined ? [] : [{ version: since, tables: { [table]: 'id' } }];
});

export const schema: readonly SchemaStep[] = [...shipped, ...later].sort((a, b) => a.version - b.version);

export const newestVersion = (steps: readonly SchemaStep[]): number => steps.at(-1)?.version ?? 0;

/** Tells Dexie of every version. Opening then migrates in one transaction: all of it, or the ledger stays as it was. */
export function declareSchema(database: Dexie, steps: readonly SchemaStep[]): void {
  for (const { version, tables, records = {} } of steps) {
    const declared = database.version(version).stores(tables);
    if (version === steps[0]?.version) continue;
    declared.upgrade(async (transaction) => {
      for (const [table, change] of Object.entries(records))
        await transaction
          .table<Row>(table)
          .toCollection()
          .modify((record, place) => void (place.value = change(record)));
    });
  }
}

/** A record of an older version as the newest has it: for what comes out of a backup. */
export const broughtUp = (steps: readonly SchemaStep[], from: number, table: string, record: Row): Row =>
  steps.filter(({ version }) => version > from).reduce((now, { records = {} }) => records[table]?.(now) ?? now, record);
