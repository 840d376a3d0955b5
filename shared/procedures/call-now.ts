import type { CalendarDate } from '../text/calendar-date';
import type { Checklist, ChecklistNetwork, ChecklistStep } from './checklist';
import { isEmergency } from './emergency';
import { nextThing } from './next-thing';

/** A call that an emergency waits for. */
export interface CallNow {
  network: ChecklistNetwork;
  one: ChecklistStep;
  /** Ids of the pack's contacts, who is called first. */
  contacts: readonly string[];
  /** Whether another call of the procedure was made before it. */
  isNext: boolean;
}

/** Of an emergency that is under way: the call that is the next thing to do. Null where that is something else, or names nobody. */
export function callNow(checklist: Checklist, today: CalendarDate): CallNow | null {
  const { run, networks } = checklist;
  if (run.state !== 'running' || !isEmergency(run.event?.kind)) return null;
  const one = nextThing(checklist, today).step;
  const network = networks.find(({ steps }) => steps.some(({ key }) => key === one?.key));
  if (one?.step.medium !== 'phone' || !network) return null;
  const contacts = [one.step.contact, ...(one.step.otherContacts ?? [])].filter((id) => id !== null);
  const isNext = networks.some(({ steps }) =>
    steps.some(({ step, state }) => step.medium === 'phone' && state === 'done'),
  );
  return contacts.length > 0 ? { network, one, contacts, isNext } : null;
}
