import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import type { ChecklistDeadline } from '@shared/procedures/checklist';
import { Badge } from '../ui/badge';

const NEAR = 7;

/** 期限 11/25（あと5日）: it stands out when it is near, and when it is past; not where there is nothing to do for it here. */
export function DeadlineMark({ deadline, today }: { deadline: ChecklistDeadline; today: CalendarDate }) {
  const { date, daysLeft, isOurs } = deadline;
  if (date === null || daysLeft === null) return null;
  const day = `期限 ${formatWarekiShort(date, today)}`;
  if (!isOurs) return <Badge icon="clock">{day}</Badge>;
  const words = daysLeft < 0 ? `${-daysLeft}日すぎています` : daysLeft === 0 ? '今日まで' : `あと${daysLeft}日`;
  return (
    <Badge tone={daysLeft <= NEAR ? 'act' : 'plain'} icon={daysLeft < 0 ? 'warning' : 'clock'}>
      {day}（{words}）
    </Badge>
  );
}
