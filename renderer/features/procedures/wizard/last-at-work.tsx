import { lastAtWorkOf, lateAtWork } from '@shared/procedures/last-day-at-work';
import { DateField } from '../../../ui/date-field';
import { Stack } from '../../../ui/layout';
import { useEventOfWizard } from './wizard-context';

/** 最後に出勤する日, of each who leaves: what their メモ says of it stands there until somebody says otherwise. */
export function LastAtWork() {
  const { event, seen, changeEvent } = useEventOfWizard();
  if (event.kind !== 'leave' || event.date === null) return null;
  const leaving = event.staff.flatMap(({ id }) => seen.people.find((one) => one.id === id) ?? []);
  // An empty stack would still take room below the calendar, and the step would scroll for nothing.
  if (leaving.length === 0) return null;
  return (
    <Stack gap={10} above={12} data-asks="最後に出勤する日">
      {leaving.map((person) => {
        const { id, name } = person;
        const day = lastAtWorkOf(event, person);
        const isRead = day !== null && event.lastAtWork?.[id] === undefined;
        return (
          <DateField
            key={id}
            label={`${leaving.length > 1 ? `${name}さんが、` : ''}最後に出勤する日（有休などで先に休むとき）`}
            optional
            echo={false}
            value={day}
            hint={
              isRead
                ? `${name}さんのメモから入れました。ちがうときは直します`
                : '空なら、退職する日まで出勤する方として進めます'
            }
            error={lateAtWork(event, day) ?? undefined}
            onCommit={(date) => changeEvent((now) => ({ ...now, lastAtWork: { ...now.lastAtWork, [id]: date } }))}
          />
        );
      })}
    </Stack>
  );
}
