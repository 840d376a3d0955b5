import type { FieldEdit } from '../ledger/change';
import type { EntityTable } from '../ledger/entities';
import type { CalendarDate } from '../text/calendar-date';
import type { KeptRun } from './kept-run';

/** What becomes of one record on a day, by a procedure. */
export interface PlannedFor {
  run: Pick<KeptRun, 'id' | 'title'>;
  on: CalendarDate;
  edits: readonly FieldEdit[];
}

/** What procedures have planned for a record and not made yet, by day. */
export const plannedFor = (
  runs: Iterable<Pick<KeptRun, 'id' | 'title' | 'state' | 'planned'>>,
  table: EntityTable,
  id: string,
): PlannedFor[] =>
  [...runs]
    .filter(({ state }) => state === 'running' || state === 'done')
    .flatMap((run) =>
      run.planned
        .filter(({ state }) => state === 'planned')
        .flatMap(({ on, records }) => {
          const edits = records.filter((one) => one.table === table && one.id === id).flatMap((one) => one.edits);
          return edits.length > 0 ? [{ run, on, edits }] : [];
        }),
    )
    .sort((a, b) => a.on.localeCompare(b.on));
