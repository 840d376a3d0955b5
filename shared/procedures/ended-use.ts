import type { Account } from '../ledger/entities';
import type { CalendarDate } from '../text/calendar-date';
import type { ChecklistStep } from './checklist';
import { partKey, type KeptRun } from './kept-run';

/**
 * The accounts that the procedure has struck off in the network and office of a step that ends their use (利用者の解除), with the
 * day on which it was done; those alone that say another day.
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
  const struckOff = planned.flatMap(({ state, records }) =>
    state === 'made' ? records.filter(({ table }) => table === 'accounts') : [],
  );
  return struckOff.flatMap(({ id, edits }) => {
    const account = accounts.get(id);
    const atFirst = edits.find(({ field }) => field === 'endedOn');
    if (!account || !atFirst || account.status !== 'struck-off') return [];
    if (!places.some(({ packId, officeId }) => account.packId === packId && account.officeId === officeId)) return [];
    const endedOn = on ?? (atFirst.after as CalendarDate | null);
    return account.endedOn === endedOn ? [] : [{ ...account, endedOn }];
  });
}
