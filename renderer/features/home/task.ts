import { daysBetween, type CalendarDate } from '@shared/text/calendar-date';
import type { ReminderSettings } from '@shared/rules/reminder-settings';
import type { Ledger } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import type { IconName } from '../../ui/icon';

/** Something to do, and the way to where it is done. */
export interface Task {
  key: string;
  icon: IconName;
  /** Somebody must act, or a form will lack something. */
  mustAct: boolean;
  title: string;
  detail: string;
  /** The day by which, when there is one. */
  due: CalendarDate | null;
  button: string;
  to: string;
}

/** What tasks are read from. */
export interface Situation {
  ledger: Ledger;
  packs: readonly Pack[];
  today: CalendarDate;
  /** Whether an office is one of those in use. */
  shows: (officeId: string) => boolean;
  reminders: ReminderSettings;
}

/** Whether a day is near enough to be told. */
export const isNear = (due: CalendarDate, today: CalendarDate, days: number): boolean =>
  daysBetween(today, due) <= days;

/**
 * By day: what must be done at once and has none comes first, what only lacks something last. Those of one day stay in
 * their order.
 */
export function byDay(tasks: readonly Task[], today: CalendarDate): Task[] {
  const rank = ({ due, mustAct }: Task): string => due ?? (mustAct ? today : '9999-12-31');
  return [...tasks].sort((a, b) => rank(a).localeCompare(rank(b)));
}

/** What has to be done today: its day has come, or it can't wait. */
export const isForToday = ({ due, mustAct }: Task, today: CalendarDate): boolean =>
  due === null ? mustAct : due <= today;
