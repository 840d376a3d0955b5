import type { CalendarDate } from '@shared/japanese/calendar-date';
import { dayWords } from '../contacts/day-words';
import styles from './home.module.css';
import { TaskRow } from './task-row';
import type { Task } from './tasks';

export function TaskList({ tasks, today }: { tasks: readonly Task[]; today: CalendarDate }) {
  return (
    <ul className={styles['card']}>
      {tasks.map(({ key, due, ...task }) => (
        <TaskRow key={key} {...task} due={due === null ? '' : due === today ? '今日まで' : dayWords(due)} />
      ))}
    </ul>
  );
}
