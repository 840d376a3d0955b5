import { useEffect } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import { useToast } from '../../state/toasts';
import { useToday } from '../../state/use-today';
import { laterChangeWords, LATER_NOTE, ofDayToCome } from './later-note';
import type { KnownLater } from './use-later-change';

/**
 * What a day brings that was typed into a paper is told where toasts are, too: the note about it stands above the fields, which stay where they are, and may
 * so be out of sight.
 *
 * @returns tells of a day that was chosen, with the way back
 */
export function useTellDay(
  documentId: string,
  { later, isNews }: KnownLater,
): (date: CalendarDate, toToday: () => void) => void {
  const toast = useToast();
  const today = useToday();
  const topic = `day-of-${documentId}`;
  useEffect(() => {
    if (!isNews || !later) return;
    const see = (): void => document.getElementById(LATER_NOTE)?.scrollIntoView({ block: 'nearest' });
    toast(laterChangeWords(later), { label: '見る', run: see }, { topic });
  }, [isNews, later, toast, topic]);
  return (date, toToday) => {
    if (date > today) toast(ofDayToCome(date), { label: '今日に戻す', run: toToday }, { topic });
  };
}
