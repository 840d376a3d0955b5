import type { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import type { Ledger } from '@shared/ledger/entities';
import { LedgerEvent, type EventStaff } from '@shared/ledger/event';
import type { Pack } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { proceduresFor } from '@shared/procedures/procedures-for';
import type { NetworkProcedure } from '@shared/procedures/result';
import type { Case } from './case';
import { house, TODAY } from './house';

/** What happens in the house, without what has to come of it. */
export type CaseGiven = Pick<Case, 'name' | 'event' | 'given'>;

/** What the pack asks of the case's office. */
export async function runCase(pack: Pack, one: CaseGiven, runner: ExpressionRunner): Promise<NetworkProcedure> {
  const ledger = house();
  // The event tells people as they were before: the house first, then what has changed in it.
  const event = eventOf(one, ledger);
  for (const change of one.given ?? []) change(ledger);
  refreshed(event, ledger);
  const { networks } = unwrap(await proceduresFor(event, ledger, [pack], TODAY, runner));
  const found = networks.find(({ officeId }) => officeId === one.event.office);
  if (!found) throw new Error(`${one.name}: ${one.event.office} is not concerned`);
  return found;
}

const staffOf = (ledger: Ledger, id: string): Ledger['people'][number] => {
  const found = ledger.people.find((person) => person.id === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
};

/** Who has no ID in the house uses no network, and has said so; a case in which nobody knows says that. */
const saidOfWhoHasNoId = { usesTritrus: 'no', usesFinelink: 'no', usesFukui: 'no', usesLineWorks: 'no' };

export function eventOf({ event: { office, staff = [], answers, ...event } }: CaseGiven, ledger: Ledger): LedgerEvent {
  const people = staff.map((one) => {
    const { id, before = {}, after = {} } = typeof one === 'string' ? { id: one } : one;
    return { ...staffOf(ledger, id), before, after };
  });
  return LedgerEvent.parse({
    ...event,
    officeId: office,
    staff: people,
    answers: { ...saidOfWhoHasNoId, ...answers },
  });
}

/** Facts that the case changes about a person are so in the event too, but for the end that the event brings. */
export function refreshed(event: LedgerEvent, ledger: Ledger): void {
  event.staff = event.staff.map((one): EventStaff => {
    const now = ledger.people.find(({ id }) => id === one.id);
    return now && now.status === 'registered'
      ? { ...one, isSystemManager: now.isSystemManager, jobType: now.jobType, kana: now.kana }
      : one;
  });
}
