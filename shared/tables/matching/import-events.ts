import type { ImportEvent, PlannedRow } from './planned';
import type { LedgerView } from './ledger-view';

const EVENT_FIELDS = [
  ['leftOn', 'leave'],
  ['office', 'transfer'],
  ['name', 'rename'],
] as const;

/** Of people who are in the ledger: a day of leaving, another office, another name. Each is something that happened. */
export function eventsOf(rows: readonly PlannedRow[], { people }: LedgerView): ImportEvent[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.flatMap(({ line, verdict, recordId, cells, isBack }) =>
    verdict !== 'changed' || recordId === null || isBack
      ? []
      : EVENT_FIELDS.flatMap(([field, kind]): ImportEvent[] => {
          const cell = cells[field];
          if (!cell?.isChanged || cell.after === null) return [];
          const name = String(cells['name']?.after ?? names.get(recordId) ?? '');
          const date = field === 'leftOn' ? String(cell.after) : null;
          return [{ line, recordId, kind, name, date, before: cell.before, after: cell.after }];
        }),
  );
}
