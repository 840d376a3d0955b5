import type { EntityTable } from '../ledger/entities';
import { canonicalJson } from '../vault/canonical-json';

/** A record of the ledger, opened. */
export type OpenedRecord = { id: string } & Record<string, unknown>;
/** What comes back with a ledger beside its records. */
export const besideRecords = ['documents', 'submissions', 'runs', 'attachments'] as const;
export type RestoredTable = EntityTable | (typeof besideRecords)[number];
export type RecordsByTable = Partial<Record<RestoredTable, readonly OpenedRecord[]>>;

export const restoreEffects = ['added', 'changed', 'removed'] as const;
export type RestoreEffect = (typeof restoreEffects)[number];

export interface NamedEffect {
  table: RestoredTable;
  id: string;
  /** As it stands in the ledger; in the backup for one that comes back. */
  name: string;
  effect: RestoreEffect;
}

export interface RestorePreview {
  /** By table; a table in which nothing changes is left out. */
  counts: Partial<Record<RestoredTable, Record<RestoreEffect, number>>>;
  /** The people concerned (職員, 患者), in the order of the tables and of the effects. */
  people: NamedEffect[];
}

/** Tables whose records are people, called by name. */
const PEOPLE: readonly RestoredTable[] = ['people', 'patients'];

/**
 * What a restore would change: `added` is what comes back from the backup, `removed` what is in the ledger today and not
 * in the backup.
 */
export function compareForRestore(ledger: RecordsByTable, backup: RecordsByTable): RestorePreview {
  const preview: RestorePreview = { counts: {}, people: [] };
  for (const table of new Set([...tablesOf(ledger), ...tablesOf(backup)])) {
    const effects = effectsOn(ledger[table] ?? [], backup[table] ?? []);
    const counts = Object.fromEntries(restoreEffects.map((effect) => [effect, effects[effect].length]));
    if (Object.values(counts).some((count) => count > 0))
      preview.counts[table] = counts as Record<RestoreEffect, number>;
    if (!PEOPLE.includes(table)) continue;
    for (const effect of restoreEffects)
      for (const { id, name } of effects[effect]) preview.people.push({ table, id, name: String(name ?? ''), effect });
  }
  return preview;
}

const tablesOf = (records: RecordsByTable): RestoredTable[] => Object.keys(records) as RestoredTable[];

function effectsOn(
  ledger: readonly OpenedRecord[],
  backup: readonly OpenedRecord[],
): Record<RestoreEffect, OpenedRecord[]> {
  const now = new Map(ledger.map((record) => [record.id, record]));
  const then = new Map(backup.map((record) => [record.id, record]));
  const isChanged = (record: OpenedRecord): boolean => {
    const before = then.get(record.id);
    return before !== undefined && canonicalJson(record) !== canonicalJson(before);
  };
  return {
    added: backup.filter(({ id }) => !now.has(id)),
    changed: ledger.filter(isChanged),
    removed: ledger.filter(({ id }) => !then.has(id)),
  };
}
