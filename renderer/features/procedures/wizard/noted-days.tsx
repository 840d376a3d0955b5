import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiWeekday } from '@shared/text/wareki';
import { notedLastDay } from '@shared/procedures/wizard/noted-day';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { currentDay } from '../../../data/clock';
import { useEventOfWizard } from './wizard-context';

/** What somebody wrote down of those who leave: its day is proposed, and never taken by itself. */
export function NotedDays({ onTake }: { onTake: (date: CalendarDate) => void }) {
  const { event, ledger } = useEventOfWizard();
  if (event.kind !== 'leave') return null;
  const noted = event.staff.flatMap(({ id }) => {
    const person = ledger.people.find((one) => one.id === id);
    const day = person && notedLastDay(person.note, currentDay());
    return person && day && day.date !== event.date ? [{ person, ...day }] : [];
  });
  return noted.slice(0, 3).map(({ person: { id, name, note }, date, isRelative }) => (
    <Note key={id}>
      <p>
        {name}さんのメモ：「{note}」{isRelative && '。いつ書いたメモかも、確かめてください'}
      </p>
      <Button size="small" onClick={() => onTake(date)}>
        {formatWarekiWeekday(date)}にする
      </Button>
    </Note>
  ));
}
