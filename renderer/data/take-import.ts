import type { Change } from '@shared/ledger/change';
import { failure, success, type Result } from '@shared/problems/problem';
import { isColumnLine, lineName, type TableReading } from '@shared/tables/import/reading';
import type { ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { viewedTables, type LedgerView, type NamedNetwork } from '@shared/tables/matching/ledger-view';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { linesThatDiffer } from '@shared/tables/matching/same-plan';
import type { RecordStore } from './record-store';
import type { Records } from './records';
import { currentDay } from './clock';

/** A table that is to go into the ledger, as it was shown. */
export interface ImportOrder {
  /** The file's name, without where it lies. */
  file: string;
  reading: TableReading;
  decisions: ImportDecisions;
  /** What stood on the screen when the button was pressed. */
  plan: ImportPlan;
}

/** What an import looks at beside the records. */
export type ImportPlaces = Pick<LedgerView, 'officeInUse'> & { networks: readonly NamedNetwork[] };

/** The ledger as an import looks at it. */
export function viewOfRecords(records: Records, places: ImportPlaces): LedgerView {
  const [corporation] = records.corporations.values();
  return {
    corporation,
    ...Object.fromEntries(viewedTables.map((table) => [table, [...records[table].values()]])),
    ...places,
  } as unknown as LedgerView;
}

/** How many lines a sentence names. */
const NAMED = 5;

/**
 * Writes all good rows as one change, with what tells of it in the record: all of it, or nothing. The plan is made once more
 * out of the ledger as it stands then. Problems: `import/changed-since` where that comes to something else than was shown,
 * `import/nothing`, those of the disk.
 */
export async function takeImport(
  store: Pick<RecordStore, 'commitMade'>,
  { file, reading, decisions, plan }: ImportOrder,
  places: ImportPlaces,
): Promise<Result<Change>> {
  const written = await store.commitMade((records) => {
    const view = viewOfRecords(records, places);
    const now = planImport(reading, view, decisions, currentDay());
    const lines = linesThatDiffer(plan, now);
    if (lines.length > 0) {
      const named = lines.slice(0, NAMED);
      const unit = named.some(isColumnLine) ? '' : '行目';
      const more = lines.length > NAMED ? `など${lines.length}件` : '';
      return failure('import/changed-since', { lines: named.map(lineName).join('、'), unit: unit + more });
    }
    const { sentence, updates } = importUpdates(now, view, file, () => crypto.randomUUID());
    const content = { file, sheet: reading.sheet, of: now.kind, rows: { ...now.counts } };
    const deed = (change: string) => ({ kind: 'imported' as const, content: { ...content, change } });
    return success({ sentence, updates, deed });
  });
  if (!written.ok) return written;
  return written.value ? success(written.value) : failure('import/nothing', {});
}
