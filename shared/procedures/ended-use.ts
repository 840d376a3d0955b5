import type { RecordChange } from '../ledger/change';
import type { Account } from '../ledger/entities';
import type { CalendarDate } from '../text/calendar-date';
import type { ChecklistStep } from './checklist';
import { partKey, type KeptRun } from './kept-run';

/** Fields that say when something ended. */
const ENDS: ReadonlySet<string> = new Set(['endedOn', 'struckOffOn', 'leftOn', 'withdrawnOn']);

const isEarlier = (day: unknown, than: unknown): boolean =>
  typeof day === 'string' && day !== '' && typeof than === 'string' && day < than;

/** A planned change without the ends that have come before: what really was on an earlier day stays so. Of people their day is decided anew. */
export function keepingEarlierEnds(change: RecordChange, now: Readonly<Record<string, unknown>> | null): RecordChange {
  if (change.kind === 'add' || change.table === 'people') return change;
  const edits = change.edits.filter(({ field, after }) => !(ENDS.has(field) && isEarlier(now?.[field], after)));
  return edits.length === change.edits.length ? change : { ...change, edits };
}

/**
 * The accounts that the procedure has struck off in the network and office of a step that ends their use (利用者の解除), with the
 * day on which it was done; those alone that say another day. So do those that it is still going to strike off, where that was earlier.
 *
 * @param on null: not done after all. Then the day stands that the procedure gave them at first
 */
export function accountsEndedOn(
  { planned, networks }: Pick<KeptRun, 'planned' | 'networks'>,
  steps: readonly Pick<ChecklistStep, 'key' | 'step'>[],
  on: CalendarDate | null,
  accounts: ReadonlyMap<string, Account>,
): Account[] {
  const ending = steps.filter(({ step }) => step.endsUse);
  const places = networks.filter((one) => ending.some(({ key, step }) => key === partKey(one, step.id)));
  const ends = planned.flatMap(({ state, records }) =>
    state === 'made' || state === 'planned'
      ? records.flatMap((record) => (record.table === 'accounts' ? [{ state, ...record }] : []))
      : [],
  );
  return ends.flatMap(({ state, id, edits }) => {
    const account = accounts.get(id);
    const atFirst = edits.find(({ field }) => field === 'endedOn');
    if (!account || !atFirst || (account.status === 'struck-off') !== (state === 'made')) return [];
    if (state === 'planned' && on !== null && !isEarlier(on, atFirst.after)) return [];
    if (!places.some(({ packId, officeId }) => account.packId === packId && account.officeId === officeId)) return [];
    const endedOn = on ?? ((state === 'made' ? atFirst.after : atFirst.before) as CalendarDate | null);
    return account.endedOn === endedOn ? [] : [{ ...account, endedOn }];
  });
}
