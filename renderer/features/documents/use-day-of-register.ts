import { dayOfRegister } from '@shared/procedures/step-of-paper';
import type { CalendarDate } from '@shared/text/calendar-date';
import { useRunOfPaper } from '../../procedures/procedure-link';
import { useChecklist } from '../../procedures/use-checklists';

/** The day to come from which the procedure of a register puts it right; null: of no register, or it may be finished now. */
export function useDayOfRegister(documentId: string): CalendarDate | null {
  const run = useRunOfPaper(documentId);
  const checklist = useChecklist(run?.state === 'running' ? run : null);
  return checklist && dayOfRegister(checklist, documentId);
}
