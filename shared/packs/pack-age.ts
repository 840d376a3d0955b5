import type { CalendarDate } from '../text/calendar-date';
import { formatWareki } from '../text/wareki';
import type { Pack } from './schema';

/** Cities give their forms out anew with the business year; in its second an office should have looked. */
const OLD = 2;

/** Whether somebody should look for a newer one, in a sentence. Null: it is new enough, or nobody has said from when it is. */
export function packAge(
  { effectiveFrom: from, effectiveTo: to }: Pick<Pack, 'effectiveFrom' | 'effectiveTo'>,
  today: CalendarDate,
): string | null {
  if (to !== null && today > to) return `この様式は ${formatWareki(to)}までのものです。${LOOK}`;
  const years = from === null ? 0 : yearsBetween(from, today);
  return years >= OLD ? `この様式は${years}年前のものです。${LOOK}` : null;
}

const LOOK = '新しい様式が出ていないか、確かめてください。';

/** Whole ones. */
function yearsBetween(from: CalendarDate, to: CalendarDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
