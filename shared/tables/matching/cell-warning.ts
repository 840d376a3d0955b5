import type { CalendarDate } from '../../text/calendar-date';
import { problem } from '../../problems/problem';
import type { LedgerValue, RowRemark } from './planned';

/** Days that may well lie in the future, and are worth a look if they do. */
const TO_COME = new Set(['joinedOn', 'leftOn', 'issuedOn', 'startedOn', 'createdOn', 'certificateInstalledOn']);

/** What is worth a look in a cell that changes, and is taken all the same. */
export function cellWarning(
  field: string,
  label: string,
  after: LedgerValue,
  before: LedgerValue,
  today: CalendarDate,
): RowRemark | null {
  if (after === before || typeof after !== 'string' || !TO_COME.has(field) || after <= today) return null;
  const { code, message } = problem('plan/to-come', { field: label });
  return { code, message };
}
