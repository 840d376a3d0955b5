import { daylessEvents, eventNames, type LedgerEvent } from '../ledger/event';
import { formatWarekiWeekday } from '../text/wareki';
import type { KeptRun } from './kept-run';

/** What whoever calls is asked first: 退職の日 令和8年12月31日（木）. '' where it has no day. */
export const eventDayWords = ({ event }: Pick<KeptRun, 'event'>): string =>
  event?.date && !daylessEvents.has(event.kind)
    ? [`${eventNames[event.kind]}の日 ${formatWarekiWeekday(event.date)}`, ...lastAtWorkWords(event)].join('　')
    : '';

/** 最後に出勤する日 12月11日（金）; of several with their names. */
export const lastAtWorkWords = ({ date, staff, lastAtWork = {} }: LedgerEvent): string[] =>
  staff.flatMap(({ id, name }) => {
    const day = lastAtWork[id];
    if (!day || day === date) return [];
    return `${staff.length > 1 ? `${name}さんが` : ''}最後に出勤する日 ${formatWarekiWeekday(day)}`;
  });
