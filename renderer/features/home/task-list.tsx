import { daysBetween, type CalendarDate } from '@shared/text/calendar-date';
import { dayWords } from '../../words/day-words';
import { TaskRow } from './task-row';
import type { Task } from './task';
import { Block } from '../../ui/layout';

export function TaskList({ tasks, today }: { tasks: readonly Task[]; today: CalendarDate }) {
  return (
    <Block as="ul" frame={12} aria-label="今日やること">
      {tasks.map(({ key, due, ...task }) => (
        <TaskRow key={key} {...task} due={dueWords(due, task.mustAct, today)} />
      ))}
    </Block>
  );
}

function dueWords(due: CalendarDate | null, mustAct: boolean, today: CalendarDate): string {
  if (due === null) return mustAct ? '今日まで' : '';
  if (due === today) return '今日まで';
  return due < today ? `${daysBetween(due, today)}日すぎています` : dayWords(due);
}
