import { stepsOf, type Checklist, type ChecklistNetwork, type ChecklistStep } from './checklist';
import { isEmergency } from './emergency';

/** A call that an emergency waits for. */
export interface CallNow {
  network: ChecklistNetwork;
  one: ChecklistStep;
  /** Ids of the pack's contacts, who is called first. */
  contacts: readonly string[];
  /** Whether another call of the procedure was made before it. */
  isNext: boolean;
}

/**
 * Of an emergency that is under way: the call that is the next thing to do. Null where that is something else, or names nobody.
 *
 * @param one the step of the next thing (`nextThing`)
 */
export function callNow(checklist: Checklist, one: ChecklistStep | null): CallNow | null {
  const { run, networks } = checklist;
  if (run.state !== 'running' || !isEmergency(run.event?.kind)) return null;
  const network = networks.find(({ steps }) => steps.some(({ key }) => key === one?.key));
  if (one?.step.medium !== 'phone' || !network) return null;
  const contacts = [one.step.contact, ...(one.step.otherContacts ?? [])].filter((id) => id !== null);
  const isNext = stepsOf(checklist).some(({ step, state }) => step.medium === 'phone' && state === 'done');
  return contacts.length > 0 ? { network, one, contacts, isNext } : null;
}
