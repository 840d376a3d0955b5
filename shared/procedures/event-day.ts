import { daylessEvents, eventNames } from '../ledger/event';
import { formatWarekiWeekday } from '../text/wareki';
import type { KeptRun } from './kept-run';

/** What whoever calls is asked first: 退職の日 令和8年12月31日（木）. '' where it has no day. */
export const eventDayWords = ({ event }: Pick<KeptRun, 'event'>): string =>
  event?.date && !daylessEvents.has(event.kind)
    ? `${eventNames[event.kind]}の日 ${formatWarekiWeekday(event.date)}`
    : '';
