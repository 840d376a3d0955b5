import type { CalendarDate } from '../text/calendar-date';
import { stepsOf, type Checklist, type ChecklistStep } from './checklist';

/**
 * The step of ours that a paper is work on: the first that isn't over, else the last; null: it is of none. From the paper one comes back to it,
 * and not to whatever comes first in the procedure: what is pressed there would be said of another step.
 */
export function stepOfPaper(checklist: Pick<Checklist, 'networks'>, documentId: string): ChecklistStep | null {
  const own = stepsOf(checklist).filter(
    ({ step, papers }) => step.actor.isOurs && papers.some(({ document }) => document?.id === documentId),
  );
  return own.find(({ state }) => state !== 'done' && state !== 'skipped') ?? own.at(-1) ?? null;
}

/** The day from which a register that the office keeps (管理台帳) is put right, as long as it is to come; null: it may be finished now. */
export function dayOfRegister(checklist: Pick<Checklist, 'networks'>, documentId: string): CalendarDate | null {
  const own = stepOfPaper(checklist, documentId);
  return own?.step.medium === 'inside' ? own.until : null;
}
