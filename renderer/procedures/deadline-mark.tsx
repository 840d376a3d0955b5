import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import type { ChecklistDeadline } from '@shared/procedures/checklist';
import { Badge } from '../ui/badge';

const NEAR = 7;

/** 期限 11/25（あと5日）: it stands out when it is near, and when it is past. */
export function DeadlineMark({ deadline, today }: { deadline: ChecklistDeadline; today: CalendarDate }) {
  const { date, daysLeft } = deadline;
  if (date === null || daysLeft === null) return null;
  const words = daysLeft < 0 ? `${-daysLeft}日すぎています` : daysLeft === 0 ? '今日まで' : `あと${daysLeft}日`;
  return (
    <Badge tone={daysLeft <= NEAR ? 'act' : 'plain'} icon={daysLeft < 0 ? 'warning' : 'clock'}>
      期限 {formatWarekiShort(date, today)}（{words}）
    </Badge>
  );
}
