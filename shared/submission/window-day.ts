import type { Channel } from '../channels/channel';
import type { Channels } from '../channels/registry';
import { channelsOf } from '../packs/form-channels';
import type { Form, Pack } from '../packs/schema';
import { isOpenDay, UNKNOWN_HOURS, type BusinessHours } from '../text/business-hours';
import { dateParts, weekday, weekdayName, type CalendarDate } from '../text/calendar-date';
import { holidayName } from '../text/holidays';
import { contactOfChannel } from './delivery-options';

/** Somebody goes there with it: whether they are open then isn't asked of what is posted, faxed or sent. */
const isBroughtThere = ({ onPaper, needs }: Pick<Channel, 'onPaper' | 'needs'>): boolean =>
  onPaper !== null && onPaper.arrives && !onPaper.isPosted && needs.includes('address');

/**
 * 11月28日は土曜です。窓口は開いていないかもしれません: of the day on which a paper is brought. Null: nothing speaks against it.
 *
 * @param channel by which it goes
 * @param contact whom it is brought to; null: not known
 */
export function windowDoubt(
  on: CalendarDate,
  channel: Pick<Channel, 'onPaper' | 'needs'>,
  contact: BusinessHours | null,
): string | null {
  const day = dateParts(on);
  if (!day || !isBroughtThere(channel) || isOpenDay(contact ?? UNKNOWN_HOURS, on)) return null;
  return `${day.month}月${day.day}日は${whyClosed(on)}です。窓口は開いていないかもしれません`;
}

function whyClosed(on: CalendarDate): string {
  const holiday = holidayName(on);
  if (holiday !== null) return `祝日（${holiday}）`;
  return weekday(on) === 0 || weekday(on) === 6 ? `${weekdayName(on)}曜` : '窓口の休みの日';
}

/** … of a form's day, by the way that it usually goes; a day that is past isn't the one on which it is brought. */
export function usualWindowDoubt(pack: Pack, form: Pick<Form, 'channels'>, channels: Channels, today: CalendarDate) {
  const [usual] = channelsOf(pack, form);
  return (on: CalendarDate): string | null =>
    usual && on >= today ? windowDoubt(on, channels.of(usual.kind), contactOfChannel(pack, usual.id)) : null;
}
