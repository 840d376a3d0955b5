import type { Checklist, ChecklistNetwork, ChecklistStep } from './checklist';
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

/** Of an emergency that is under way: the first desk that nobody has called yet, whatever else is to be done before it. Null once all are called. */
export function callNow({ run, networks }: Checklist): CallNow | null {
  if (run.state !== 'running' || !isEmergency(run.event?.kind)) return null;
  const calls = networks.flatMap((network) =>
    network.steps.flatMap((one) => {
      const contacts = [one.step.contact, ...(one.step.otherContacts ?? [])].filter((id) => id !== null);
      return one.step.medium === 'phone' && contacts.length > 0 ? [{ network, one, contacts }] : [];
    }),
  );
  const call = calls.find(({ one }) => isOpen(one));
  return call ? { ...call, isNext: calls.some(({ one }) => one.state === 'done') } : null;
}

/** Of an emergency: what is ours to do at once beside the next thing, and waits for nobody: the line, the police, whom it is about. */
export const alsoOpen = ({ run, networks }: Checklist): { network: ChecklistNetwork; one: ChecklistStep }[] =>
  run.state !== 'running' || !isEmergency(run.event?.kind)
    ? []
    : networks
        .flatMap((network) => network.steps.map((one) => ({ network, one })))
        .filter(
          ({ one }) => one.state === 'later' && isOpen(one) && one.papers.length === 0 && one.step.medium !== 'inside',
        )
        .filter(({ one }, i, all) => all.findIndex(({ one: { step } }) => step.action === one.step.action) === i);

const isOpen = ({ state, step }: ChecklistStep): boolean =>
  step.actor.isOurs && (state === 'current' || state === 'later');
