import type { Office } from '../ledger/entities';
import type { EventKind, LedgerEvent } from '../ledger/event';
import { isManagerOf } from '../rules/office-managers';
import { addDays, type CalendarDate } from '../text/calendar-date';
import type { KeptRun } from './kept-run';

/** 管理者 of an office who go from it: that somebody follows them is a procedure of its own, with papers of its own. */
export interface ManagerGoes {
  kind: EventKind;
  office: Office;
  /** Of who goes. */
  name: string;
  /** The first day without them, where the day is known. */
  from: CalendarDate | null;
}

/** Of who leaves or moves: the offices whose 管理者 they are. */
export function managersWhoGo(
  { kind, date, staff, toOfficeId }: Pick<LedgerEvent, 'kind' | 'date' | 'staff' | 'toOfficeId'>,
  offices: Iterable<Office>,
): ManagerGoes[] {
  if (kind !== 'leave' && kind !== 'transfer') return [];
  const from = date !== null && kind === 'leave' ? addDays(date, 1) : date;
  return [...offices]
    .filter(({ id, status }) => status === 'registered' && id !== toOfficeId)
    .flatMap((office) => {
      const goes = staff.find((one) => (kind === 'leave' || one.officeId === office.id) && isManagerOf(one, office));
      return goes ? [{ kind, office, name: goes.name, from }] : [];
    });
}

/** Whether somebody saw to who follows them: it was begun, or the ledger has another by now. */
const isSeenTo = ({ office, name }: ManagerGoes, runs: readonly KeptRun[]): boolean =>
  runs.some(({ state, event }) => {
    if (event?.kind !== 'manager-changed' || event.officeId !== office.id || state === 'taken-back') return false;
    // Years ago it may have been they who followed somebody.
    return state !== 'done' || (event.after['managerName'] !== undefined && event.after['managerName'] !== name);
  });

/** 管理者 who go by this procedure, and whom nobody follows yet. */
export function managersToFollow(run: KeptRun, runs: Iterable<KeptRun>, offices: Iterable<Office>): ManagerGoes[] {
  if (run.event === null || (run.state !== 'running' && run.state !== 'done')) return [];
  const all = [...runs];
  return managersWhoGo(run.event, offices).filter((one) => !isSeenTo(one, all));
}
