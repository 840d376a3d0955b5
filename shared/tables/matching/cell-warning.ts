import type { CalendarDate } from '../../text/calendar-date';
import { problem, type Problem } from '../../problems/problem';
import type { LedgerValue, RowRemark } from './planned';

/** Days that may well lie in the future, and are worth a look if they do. */
const TO_COME = new Set(['joinedOn', 'leftOn', 'issuedOn', 'startedOn', 'createdOn', 'certificateInstalledOn']);

/** Made on somebody's own PC (外字), lost on the way, or in no table of characters: no other PC and no paper shows them. */
const UNSHOWN = /[\p{Co}\p{Cn}\p{Cs}\ufffd]/u;

/** What is worth a look in a cell that changes, and is taken all the same. */
export function cellWarning(
  field: string,
  label: string,
  after: LedgerValue,
  before: LedgerValue,
  today: CalendarDate,
): RowRemark | null {
  if (after === before || typeof after !== 'string') return null;
  if (UNSHOWN.test(after)) return remark(problem('plan/unshown', {}));
  return TO_COME.has(field) && after > today ? remark(problem('plan/to-come', { field: label })) : null;
}

const remark = ({ code, message }: Problem): RowRemark => ({ code, message });
