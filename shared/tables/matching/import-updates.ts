import { entitySchemas, type Entities, type EntityTable } from '../../ledger/entities';
import type { ImportKind } from '../import/import-fields';
import { ledgerField, tableOf, type ImportedRecord, type LedgerView } from './ledger-view';
import type { ImportPlan, PlannedRow } from './planned';

/** A record's next state, as the store takes it. */
export type ImportUpdate = {
  [T in EntityTable]: { table: T; id: string; after: Entities[T] };
}[EntityTable];

export interface ImportChange {
  /** As the toast and history say it: 職員名簿R8.xlsx から 17人を取り込みました. */
  sentence: string;
  updates: ImportUpdate[];
}

const countWords: Record<ImportKind, string> = {
  staff: '人',
  patient: '人',
  device: '台',
  team: 'チーム',
  account: '件',
};

/** 17人: rows that an import takes, in the words of their kind. */
export const countedRows = (kind: ImportKind, count: number): string => `${count}${countWords[kind]}`;

/** Rows that are written: those that are new, and those that change something. */
export const takenRows = ({ rows }: ImportPlan): PlannedRow[] =>
  rows.filter(({ verdict }) => verdict === 'new' || verdict === 'changed');

/**
 * What is written when a plan is taken as it stands: one change. Rows that have to be mended, are the same or were left out
 * aren't in it.
 * @param ledger the one that the plan was made for
 */
export function importUpdates(plan: ImportPlan, ledger: LedgerView, file: string, newId: () => string): ImportChange {
  const rows = takenRows(plan);
  const table = tableOf[plan.kind];
  const records = new Map((ledger[table] as readonly ImportedRecord[]).map((record) => [record.id, record]));
  const updates = rows.map((row): ImportUpdate => {
    const before = row.recordId === null ? null : (records.get(row.recordId) ?? null);
    const id = row.recordId ?? newId();
    const after = entitySchemas[table].parse({ ...before, ...fieldsOf(row), id });
    return { table, id, after } as ImportUpdate;
  });
  return { sentence: `${file} から ${countedRows(plan.kind, rows.length)}を取り込みました`, updates };
}

/** What a row says, by the ledger's own fields. Of a new record, what is empty is left to the schema. */
function fieldsOf({ cells, recordId, isBack }: PlannedRow): Record<string, unknown> {
  const fields: Record<string, unknown> = isBack ? { status: 'registered', struckOffOn: null } : {};
  for (const [field, { after, isChanged }] of Object.entries(cells))
    if (isChanged && (recordId !== null || after !== null)) fields[ledgerField(field)] = after;
  return fields;
}
