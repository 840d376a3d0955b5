import type { CalendarDate } from '../../text/calendar-date';
import { sharersNamed, sharersOf } from '../../ledger/device-sharers';
import { saysLeft } from '../import/left-words';
import type { ReadRow } from '../import/reading';
import type { LedgerView } from './ledger-view';
import { foldKey } from '../../text/fold-key';
import { toHalfWidth } from '../../text/width';
import { isLoginText } from './login-said';
import type { BesideHolder, PlannedRow } from './planned';

interface IdBeside {
  /** Whose it is; null: nobody knows. */
  holder: BesideHolder | null;
  officeId: string | null;
  /** Why it isn't certain; '' where it is. */
  why: string;
  /** For no other reason than that several have the device. */
  isOfSeveral?: boolean;
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
      isOfSeveral: why === '',
    };
  if (person) return { holder: { id: person.id, name: person.name }, officeId: person.officeId, why };
  const office = cells['office']?.after ?? known?.officeId;
  const officeId = typeof office === 'string' ? office : null;
  if (cell?.nobody === '使う人なし') return { holder: null, officeId, why: 'だれも使わない端末です' };
  const isShared =
    (cell?.nobody === '共用' && (values['holder'] ?? '') !== '') ||
    notes.some(({ field, code }) => field === 'holder' && code === 'note/none');
  if (!isShared) return { holder: null, officeId, why: '使う人が書いてありません' };
  return { holder: { id: null, name: '' }, officeId, why };
}

/** ak-01 / ak-02, ak-01・ak-02, a line each. One that is written with a slash is one. */
const BETWEEN = /[\s　]+[/／]?[\s　]*|[、,，・\n]/u;

/** Two IDs in a cell, each an ID alone; else the cell as it is. */
export function loginsIn(text: string): string[] {
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => isLoginText(part) && /\d/.test(toHalfWidth(part))) ? parts : [text];
}

/**
 * 渡部・大井 beside ak-08 / ak-09: as many people as IDs, in the order in which the cell names them. Null: not all of them are known, and whose an ID
 * is nobody has said.
 */
export function usersInOrder(
  { cells, note }: { cells: PlannedRow['cells']; note: string },
  named: string,
  { people }: Pick<LedgerView, 'people'>,
): readonly { id: string; name: string; officeId: string }[] | null {
  const first = people.find(({ id }) => id === cells['holder']?.after);
  if (!first) return null;
  const others = sharersOf({ note, officeId: first.officeId, holderId: first.id }, people);
  const users = [first, ...others];
  const places = users.map(({ name }) => placeOf(name, named));
  if (places.includes(-1) || new Set(places).size < places.length || others.length !== sharersNamed(note).length)
    return null;
  return users
    .map(({ id, name, officeId }, at) => ({ id, name, officeId, place: places[at] ?? 0 }))
    .sort((a, b) => a.place - b.place);
}

/** Where a cell names somebody, by the whole name or by what it begins with; -1: nowhere. */
function placeOf(name: string, text: string): number {
  const [whole, within] = [foldKey(name), foldKey(text)];
  const [family = ''] = name.split(/[\s　]/);
  const at = within.indexOf(whole);
  return at >= 0 ? at : within.indexOf(foldKey(family));
}
