import { addDays, dayOf, type CalendarDate } from '../text/calendar-date';
import { recordChange, type RecordChange } from '../ledger/change';
import type { Entities, EntityTable, Ledger } from '../ledger/entities';
import type { EventStaff, LedgerEvent } from '../ledger/event';
import type { KeptRun, PlannedChange } from './kept-run';
import type { AccountsOrder } from './account-edits';
import { endingWithOldOffice } from './planned-edits';
import type { PlannedEdit } from './planned-edit';
import { byWord } from '../text/by-word';

/**
 * 退職・異動: teams, devices and accounts that somebody who has gone still has, because they came after the procedure was
 * started. Nobody was shown them then, so nothing is done by itself: a person decides.
 */
export function leftLater(run: KeptRun, ledger: Ledger, packs: AccountsOrder['packs']): RecordChange[] {
  const { event } = run;
  if (!event || !event.date || !isLookedAfter(run, event.date)) return [];
  if (event.kind !== 'leave' && event.kind !== 'transfer') return [];
  const decided = new Set(run.planned.filter(({ state }) => state !== 'made').flatMap(idsOf));
  return event.staff
    .filter((person) => hasGone(event, person, ledger))
    .flatMap((person) =>
      endingWithOldOffice({ event, ledger, packs }, person, firstDayWithout(event, event.date ?? '')),
    )
    .filter((one) => !('add' in one) && !decided.has(one.id))
    .flatMap((one) => changeOf(one, ledger) ?? []);
}

/** そのままにする: what came later stays with whom it is. */
export const withLeftAsIs = (run: KeptRun, records: RecordChange[], today: CalendarDate, id: string): KeptRun => ({
  ...run,
  planned: [
    ...run.planned,
    {
      id,
      on: today,
      sentence: `${run.title}のあとに加わったもの`,
      records,
      state: 'left-out',
      changeId: null,
      field: '',
    },
  ],
});

const idsOf = ({ records }: PlannedChange): string[] => records.map(({ id }) => id);

/** Under way; or ended before the day came, so that nobody could see to it. */
const isLookedAfter = ({ state, endedAt }: KeptRun, date: CalendarDate): boolean =>
  state === 'running' || (state === 'done' && endedAt !== null && dayOf(endedAt) <= date);

const firstDayWithout = ({ kind }: LedgerEvent, date: CalendarDate): CalendarDate =>
  kind === 'leave' ? addDays(date, 1) : date;

/** As the ledger has it now: whoever stayed after all keeps everything. */
function hasGone({ kind, toOfficeId }: LedgerEvent, { id }: EventStaff, { people }: Ledger): boolean {
  const person = people.find((one) => one.id === id);
  return kind === 'transfer' && toOfficeId !== undefined
    ? person?.officeId === toOfficeId && person.status === 'registered'
    : person?.status === 'struck-off';
}

function changeOf(one: PlannedEdit, ledger: Ledger): RecordChange | null {
  if ('add' in one) return null;
  const before = find(ledger, one.table, one.id);
  if (!before) return null;
  // Nobody is out of a team before they came into it.
  const edits: Record<string, unknown> = byWord<unknown>({ ...one.edits });
  const [joinedOn, leftOn] = [before['joinedOn'], edits['leftOn']];
  if (one.table === 'memberships' && typeof joinedOn === 'string' && joinedOn > String(leftOn))
    edits['leftOn'] = joinedOn;
  type Entity = Entities[typeof one.table];
  return recordChange(one.table, before as unknown as Entity, { ...before, ...edits } as unknown as Entity);
}

const find = (ledger: Ledger, table: EntityTable, id: string): Record<string, unknown> | undefined =>
  table === 'corporations'
    ? undefined
    : ((ledger[table] as { id: string }[]).find((one) => one.id === id) as Record<string, unknown> | undefined);
