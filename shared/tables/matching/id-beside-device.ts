import type { CalendarDate } from '../../text/calendar-date';
import { saysLeft } from '../import/left-words';
import type { ReadRow } from '../import/reading';
import type { LedgerView } from './ledger-view';
import type { BesideHolder, PlannedRow } from './planned';

/**
 * Whose an ID is that stands beside a device: whoever uses it; of one that is shared the office's own. A sentence where that isn't said, or
 * where the list of IDs would be asked about its row, too.
 */
export function holderOfIdBeside(
  { cells, recordId }: PlannedRow,
  { values, notes }: Pick<ReadRow, 'values' | 'notes'>,
  { devices, people }: Pick<LedgerView, 'devices' | 'people'>,
  today: CalendarDate,
): (BesideHolder & { officeId: string | null }) | string {
  const note = typeof values['note'] === 'string' ? values['note'] : '';
  if (saysLeft('account', note, today)) return `備考に「${note}」とあります`;
  const cell = cells['holder'];
  const known = devices.find(({ id }) => id === recordId);
  const id = cell ? cell.after : (known?.holderId ?? null);
  const person = people.find((one) => one.id === id);
  if (person) return { id: person.id, name: person.name, officeId: person.officeId };
  if (cell?.nobody === '使う人なし') return 'だれも使わない端末です';
  const isShared =
    cell?.nobody === '共用' || notes.some(({ field, code }) => field === 'holder' && code === 'note/none');
  if (!isShared) return '使う人が書いてありません';
  const office = cells['office']?.after ?? known?.officeId;
  return { id: null, name: '', officeId: typeof office === 'string' ? office : null };
}
