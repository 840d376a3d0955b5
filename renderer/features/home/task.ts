import { daysBetween, type CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import { PRELIMINARY_DAYS } from '@shared/procedures/emergency';
import { dayWords } from '../../words/day-words';
import type { ReminderSettings } from '@shared/rules/reminder-settings';
import type { Ledger } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import type { SafetyAct } from '../../vault/safety-acts';
import type { IconName } from '../../ui/icon';

/** Something to do, and the way to where it is done. */
export interface Task {
  key: string;
  icon: IconName;
  /** Of what has no day: it can't wait. */
  mustAct?: boolean;
  /** Makes the ledger or its keeping whole, and no day waits for it. */
  isSetUp?: boolean;
  /** Its day is that of what happened, and no last day of anything: to be done soon, and never late. Without one: that day is far off. */
  isSoon?: boolean;
  /** Of an emergency: a device lost, a leak. Before all else, as long as its day is no further off than that of 速報. */
  isEmergency?: boolean;
  /** … the call that it waits for, and that nobody has made yet: before all that can be done afterwards. */
  isCall?: boolean;
  /** What to do now: 様式2 を出す：佐藤 健一さんの退職. */
  title: string;
  detail: string;
  /** The day by which, when there is one. */
  due: CalendarDate | null;
  /** The verb of the title. */
  button: string;
  to: string;
  /** Keys of changes in the ledger that may also need no paper: 届けない. */
  leavable?: readonly string[];
  /** Who left, of whom somebody may have seen to it without the app: 済んでいる. */
  settles?: string;
  /** The button does it here; who may not goes there. */
  act?: SafetyAct;
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
 * An emergency is before all else, and of several the calls that nobody has made yet, each before what else is to be done about any of
 * them; then by day: what must be done at once and has none comes first, what only lacks something last.
 */
export function byDay(tasks: readonly Task[], today: CalendarDate): Task[] {
  const rank = (task: Task): string => {
    const { due, mustAct = false, isEmergency = false } = task;
    if (isEmergency && mustAct) return '';
    // 速やかに is today's, and behind what is late: the day of what happened is no last day.
    if (isSoonNow(task, today)) return today;
    return due ?? (mustAct ? today : '9999-12-31');
  };
  const calm = (task: Task): number => (isUrgent(task, today) ? (task.isCall ? 0 : 1) : 2);
  return [...tasks].sort((a, b) => calm(a) - calm(b) || rank(a).localeCompare(rank(b)));
}

type Pressing = Pick<Task, 'due' | 'mustAct' | 'isSoon' | 'isEmergency' | 'isCall'>;

/** An emergency doesn't wait for its day, unless that is weeks off, as 確報 is. */
const isUrgent = ({ due, mustAct = false, isEmergency = false }: Pressing, today: CalendarDate): boolean =>
  isEmergency && (due === null ? mustAct : daysBetween(today, due) <= PRELIMINARY_DAYS);

/**
 * What is to be done now, and what makes the ledger whole whenever there is time. As long as no procedure runs both are one list: then the second is
 * what there is to do. What can't wait is never behind a line.
 */
export function apart(
  tasks: readonly Task[],
  isWorking: boolean,
  today: CalendarDate,
): { now: readonly Task[]; setUp: readonly Task[] } {
  const waits = (task: Task): boolean => isWorking && task.isSetUp === true && !isForToday(task, today);
  return { now: tasks.filter((task) => !waits(task)), setUp: tasks.filter(waits) };
}

/** What should have been done before today: nobody is told that there is time for it until the evening. */
const isLate = ({ due, isSoon = false }: Pick<Task, 'due' | 'isSoon'>, today: CalendarDate): boolean =>
  due !== null && due < today && !isSoon;

/** Its day has come, or that day is far off and can't put it off. */
const isSoonNow = ({ due, isSoon = false }: Pick<Task, 'due' | 'isSoon'>, today: CalendarDate): boolean =>
  isSoon && (due === null || due <= today);

const isBy = ({ due }: Pick<Task, 'due'>, today: CalendarDate): boolean => due !== null && due <= today;

/** A call has no evening to wait for; once its day is over that is what there is to say. */
const isAtOnce = ({ due, isCall = false }: Pick<Task, 'due' | 'isCall'>, today: CalendarDate): boolean =>
  isCall && (due === null || due >= today);

/** すぐに 1件・すぎています 1件・今日まで 2件・速やかに 1件・早めに 2件; nothing where there is none of it. */
export function pressingWords(tasks: readonly Task[], today: CalendarDate): string {
  const urgent = tasks.filter((task) => isUrgent(task, today) && (isAtOnce(task, today) || !isBy(task, today))).length;
  const late = tasks.filter((task) => isLate(task, today)).length;
  const soon = tasks.filter((task) => isSoonNow(task, today)).length;
  const now = tasks.filter((one) => one.due === today && one.isSoon !== true && !isAtOnce(one, today)).length;
  const dayless = tasks.filter(
    ({ due, mustAct = false, isEmergency = false }) => due === null && mustAct && !isEmergency,
  ).length;
  const counts = [
    ['すぐに', urgent],
    ['すぎています', late],
    ['今日まで', now],
    ['速やかに', soon],
    ['早めに', dayless],
  ] as const;
  return counts.flatMap(([words, count]) => (count > 0 ? `${words} ${count}件` : [])).join('・');
}

/** What comes before all else: its day has come, or it has none and can't wait, or it is an emergency. Whatever it is about, it looks alike. */
export const isForToday = (task: Pressing, today: CalendarDate): boolean =>
  isUrgent(task, today) || (task.due === null ? task.mustAct === true : isBy(task, today));

/**
 * 今日まで; 3日すぎています; 12/2（あと4日）, of an emergency; すぐに, of its call; 速やかに; すぐに and 早めに, of what has no day and can't wait;
 * 11月24日（火）; nothing of what else has none.
 */
export function taskDueWords(task: Pressing, today: CalendarDate): string {
  const { due } = task;
  if (isSoonNow(task, today)) return '速やかに';
  if (due !== null && due < today) return `${daysBetween(due, today)}日すぎています`;
  if (isAtOnce(task, today)) return 'すぐに';
  if (due === null) return isUrgent(task, today) ? 'すぐに' : task.mustAct ? '早めに' : '';
  if (due === today) return '今日まで';
  return isUrgent(task, today) ? `${formatWarekiShort(due, today)}（あと${daysBetween(today, due)}日）` : dayWords(due);
}
