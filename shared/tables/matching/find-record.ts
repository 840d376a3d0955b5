import type { CalendarDate } from '../../text/calendar-date';
import type { ImportKind } from '../import/import-fields';
import { accountFinder, deviceFinder, teamFinder } from './find-thing';
import { personFinder } from './find-person';
import type { ImportedRecord, LedgerView } from './ledger-view';
import type { Finder } from './match';

/** What finds the record that a row of this kind is. */
export function recordFinder(kind: ImportKind, ledger: LedgerView, today: CalendarDate): Finder<ImportedRecord> {
  const finders = {
    staff: () => personFinder(ledger.people as never, today),
    patient: () => personFinder(ledger.patients, today),
    device: () => deviceFinder(ledger.devices),
    account: () => accountFinder(ledger.accounts, ledger),
    team: () => teamFinder(ledger.teams),
  };
  return finders[kind]() as unknown as Finder<ImportedRecord>;
}
