import type { CalendarDate } from '../../text/calendar-date';
import { sharersNamed } from '../../ledger/device-sharers';
import { saysLeft } from '../import/left-words';
import type { ReadRow } from '../import/reading';
import type { LedgerView } from './ledger-view';
import type { BesideHolder, PlannedRow } from './planned';

interface IdBeside {
  /** Whose it is; null: nobody knows. */
  holder: BesideHolder | null;
  officeId: string | null;
  /** Why it isn't certain; '' where it is. */
  why: string;
}

/**
 * Whose an ID is that stands beside a device: whoever uses it; of one that is shared the office's own. It isn't certain where that isn't said, or
 * where the list of IDs would be asked about its row, too.
 */
export function idBeside(
  { cells, recordId, ownHolderId }: PlannedRow,
  { values, notes }: Pick<ReadRow, 'values' | 'notes'>,
  { devices, people }: Pick<LedgerView, 'devices' | 'people'>,
  today: CalendarDate,
): IdBeside {
  const note = typeof values['note'] === 'string' ? values['note'] : '';
  const why = saysLeft('account', note, today) ? `備考に「${note}」とあります` : '';
  const cell = cells['holder'];
  const known = devices.find(({ id }) => id === recordId);
  const id = ownHolderId ?? (cell ? cell.after : (known?.holderId ?? null));
  const person = people.find((one) => one.id === id);
  if (person && sharersNamed(note).length > 0)
    return {
      holder: { id: person.id, name: person.name },
      officeId: person.officeId,
      why: why || 'いっしょに使う方がいます。どなたのIDか、わかりません',
    };
  if (person) return { holder: { id: person.id, name: person.name }, officeId: person.officeId, why };
  const office = cells['office']?.after ?? known?.officeId;
  const officeId = typeof office === 'string' ? office : null;
  if (cell?.nobody === '使う人なし') return { holder: null, officeId, why: 'だれも使わない端末です' };
  const isShared =
    cell?.nobody === '共用' || notes.some(({ field, code }) => field === 'holder' && code === 'note/none');
  if (!isShared) return { holder: null, officeId, why: '使う人が書いてありません' };
  return { holder: { id: null, name: '' }, officeId, why };
}
