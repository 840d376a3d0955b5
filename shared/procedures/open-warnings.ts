import type { Office, Staff } from '../ledger/entities';
import { systemManagersOf } from '../rules/staff-rules';
import type { CalendarDate } from '../text/calendar-date';
import type { NetworkProcedure, RunWarning } from './result';

/** What the ledger has by now of the offices and their people. */
interface Known {
  offices: ReadonlyMap<string, Pick<Office, 'serviceKind' | 'city'>>;
  people: readonly Staff[];
  today: CalendarDate;
}

/**
 * The warnings of a procedure as far as they still hold. They were worked out at its beginning: of what somebody has since put into the ledger
 * (担当者, サービス分類, 市町村) it isn't said any more that it lacks.
 *
 * @param leaving ids of who goes: of these nobody counts
 */
export const openWarnings = (
  { warnings, officeId }: Pick<NetworkProcedure, 'warnings' | 'officeId'>,
  leaving: readonly string[],
  known: Known,
): RunWarning[] => warnings.filter((one) => !isAnswered(one, one.asksOf ?? officeId, leaving, known));

function isAnswered(
  { asks }: RunWarning,
  officeId: string,
  leaving: readonly string[],
  { offices, people, today }: Known,
): boolean {
  switch (asks) {
    case undefined:
      return false;
    case 'system-manager':
      return systemManagersOf(officeId, people, today).some(({ id }) => !leaving.includes(id));
    case 'service-kind':
      return (offices.get(officeId)?.serviceKind ?? '') !== '';
    case 'city':
      return (offices.get(officeId)?.city ?? '') !== '';
  }
}
