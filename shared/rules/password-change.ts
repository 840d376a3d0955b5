import { addMonths, type CalendarDate } from '../text/calendar-date';
import type { Account, Staff } from '../ledger/entities';
import type { IssuedRules } from './network-rules';
import { accountKindOf } from './account-kind';

type Dated = Pick<Account, 'passwordChangedOn' | 'issuedOn' | 'use' | 'holderId'>;

/** Months between changes of this account's password; null: the network asks for none of its kind. */
export function changeIntervalOf(
  account: Dated,
  rules: IssuedRules | null,
  months: number | null = null,
): number | null {
  const asked = rules?.passwords;
  if (!asked) return null;
  return rules.credentials && accountKindOf(account, rules).whose !== asked.whose
    ? null
    : (months ?? asked.everyMonths);
}

/**
 * The day by which the password is to be changed; null where no rhythm is set or nothing is known.
 *
 * @param months as the office has set it, where the network's source names no number
 */
export function passwordDueOn(
  account: Dated,
  rules: IssuedRules | null,
  months: number | null = null,
): CalendarDate | null {
  const every = changeIntervalOf(account, rules, months);
  const since = account.passwordChangedOn ?? account.issuedOn;
  return every !== null && since ? addMonths(since, every) : null;
}

/**
 * Whether nobody thinks up one more password: their own ID ends with whoever has left or goes within a month, and one of the office is
 * changed when they have gone.
 */
export const isChangeInVain = (holder: Staff | null, isTheirs: boolean, today: CalendarDate): boolean =>
  holder !== null &&
  holder.leftOn !== null &&
  holder.leftOn <= addMonths(today, 1) &&
  (isTheirs || holder.leftOn >= today);
