import { formatWareki } from '../../text/wareki';
import { problem } from '../../problems/problem';
import { dayOrder } from '../import/check-row';
import { importTables } from '../import/import-fields';
import type { ImportKind } from '../lists';
import type { ImportedRecord } from './ledger-view';
import type { PlannedCell } from './planned';

/** Days of the table beside those that stay in the ledger: nobody leaves before joining. Within the row the reader looks. */
export function checkDays(kind: ImportKind, cells: Record<string, PlannedCell>, record: ImportedRecord): void {
  const labelOf = (name: string): string => importTables[kind].fields.find((one) => one.name === name)?.label ?? name;
  const dayOf = (field: string): unknown =>
    cells[field] && !cells[field].problem ? cells[field].after : (record as Record<string, unknown>)[field];
  for (const [earlier, later] of dayOrder) {
    const [from, to] = [dayOf(earlier), dayOf(later)];
    if (typeof from !== 'string' || typeof to !== 'string' || to >= from) continue;
    const isLater = cells[later]?.isChanged === true;
    const [changed, date] = isLater ? [later, from] : [earlier, to];
    const cell = cells[changed];
    if (!cell?.isChanged) continue;
    const said = { later: labelOf(later), earlier: labelOf(earlier), date: formatWareki(date) };
    const { code, message } = isLater ? problem('plan/order', said) : problem('plan/order-before', said);
    const typed = cell.typed ?? String(cell.after ?? '');
    cells[changed] = {
      ...cell,
      after: cell.before,
      isChanged: false,
      warning: null,
      typed,
      problem: { code, message, word: null, choices: [] },
    };
  }
}
