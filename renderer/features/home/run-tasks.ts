import type { CalendarDate } from '@shared/text/calendar-date';
import { addMonths } from '@shared/text/calendar-date';
import type { Ledger } from '@shared/ledger/entities';
import type { Checklist } from '@shared/procedures/checklist';
import { partKey } from '@shared/procedures/kept-run';
import { stepTitle } from '@shared/procedures/next-thing';
import { leftLater } from '@shared/procedures/left-later';
import { plannedChangeSentence } from '@shared/procedures/wizard/planned-change-sentences';
import { isAboutOneOf } from '@shared/procedures/offices-of-run';
import { isNear, type Task } from './task';

/** What procedures ask for by a day: deadlines, what they remind of later, and what the app couldn't record. */
export const runTasks = (
  checklists: readonly Checklist[],
  today: CalendarDate,
  ahead: number,
  shows: (officeId: string) => boolean,
  ledger: Ledger,
): Task[] =>
  checklists
    .filter(({ run }) => isAboutOneOf(run, shows))
    .flatMap((checklist) => [
      ...blockedTasks(checklist),
      ...lateTasks(checklist, ledger),
      ...deadlineTasks(checklist, today, ahead),
      ...reminderTasks(checklist, today, ahead),
    ]);

const blockedTasks = ({ run, blocked }: Checklist): Task[] =>
  blocked.map(({ id, field }) => ({
    key: `blocked-${id}`,
    icon: 'warning',
    mustAct: true,
    title: `${run.title}：台帳に記録できませんでした`,
    detail: `「${field}」が、あとから変えられています。どちらが正しいか確かめてください`,
    due: null,
    button: '確かめる',
    to: `/procedures/${run.id}`,
  }));

/** What came to somebody after the procedure of their leaving was started: whoever did that wasn't asked for it. */
function lateTasks({ run }: Checklist, ledger: Ledger): Task[] {
  const late = leftLater(run, ledger);
  if (late.length === 0) return [];
  return [
    {
      key: `late-${run.id}`,
      icon: 'warning',
      mustAct: true,
      title: `${run.title}：あとから加わったものが残っています`,
      detail: [...new Set(late.map((one) => plannedChangeSentence(one, ledger)))].join('、'),
      due: null,
      button: '確かめる',
      to: `/procedures/${run.id}`,
    },
  ];
}

/** Deadlines of what isn't done yet. */
const deadlineTasks = ({ run, networks, isComplete }: Checklist, today: CalendarDate, ahead: number): Task[] =>
  run.state !== 'running' || isComplete
    ? []
    : networks.flatMap(({ network, deadlines, done, total, steps }) =>
        deadlines
          .filter(({ date }) => date !== null && done < total && isNear(date, today, ahead))
          .map(({ id, date, text }): Task => {
            const next = steps.find(({ state }) => state === 'current');
            return {
              key: `deadline-${run.id}-${partKey(network, id)}`,
              icon: 'clock',
              mustAct: date !== null && date <= today,
              title: `${run.title}：${text}`,
              detail: `${network.officeName}　${next ? stepTitle(next) : network.network}`,
              due: date,
              button: '開く',
              to: `/procedures/${run.id}`,
            };
          }),
      );

/** What is to be remembered after it: once, or again and again from the day on which it was last seen to. */
const reminderTasks = ({ run, networks }: Checklist, today: CalendarDate, ahead: number): Task[] =>
  run.state === 'taken-back' || run.state === 'draft'
    ? []
    : networks.flatMap(({ network }) =>
        network.reminders.flatMap(({ id, text, date, everyMonths }): Task[] => {
          const seen = run.reminded[partKey(network, id)];
          const due = seen === undefined ? date : everyMonths === null ? null : addMonths(seen, everyMonths);
          if (due === null || !isNear(due, today, ahead)) return [];
          return [
            {
              key: `reminder-${run.id}-${partKey(network, id)}`,
              icon: 'calendar',
              mustAct: due < today,
              title: text,
              detail: `${network.officeName}　${run.title}`,
              due,
              button: '開く',
              to: `/procedures/${run.id}?later`,
            },
          ];
        }),
      );
