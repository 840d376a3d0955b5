import { ExpressionRunner } from '../forms/bindings/expression-runner';
import type { CalendarDate } from '../text/calendar-date';
import type { Ledger } from '../ledger/entities';
import type { EventStaff, LedgerEvent } from '../ledger/event';
import { asAt } from '../ledger/places-of-work';
import { takenPartIn } from '../ledger/taking-part';
import { networkIdOf } from '../packs/network-of';
import type { Pack } from '../packs/schema';
import { Refusal, success, type Result } from '../problems/problem';
import { byWhatIsOwed } from './by-what-is-owed';
import type { ProcedureCase } from './case-facts';
import { eventOfOffice, officesConcerned, officesOfEvent } from './event-of-office';
import { beforeLeave } from './last-day-at-work';
import { networkProcedure, whoAsks } from './network-procedure';
import { ownHandOver } from './own-hand-over';
import { hasSay } from './packs-asked';
import { nothingAsked, type NetworkProcedure, type ProcedureRun } from './result';

/** An office that something happens to, and the event as it looks from there. */
interface Concerned {
  officeId: string;
  event: LedgerEvent;
  networkIds: ReadonlySet<string>;
  asks: (pack: Pack) => boolean;
}

/**
 * What is to be done when something happens: papers, steps, warnings, what is not needed, deadlines and contacts, for each
 * network of each office concerned, and of the forms beside them that are handed in then; those first that are owed something, last the office's own work.
 * Several people of one office come together on its papers.
 *
 * @param event with the people as they were before; its date may lie in the past or the future
 * @param packs all packs at hand; those for networks that the office doesn't take part in are left aside
 */
export async function proceduresFor(
  event: LedgerEvent,
  ledger: Ledger,
  packs: readonly Pack[],
  today: CalendarDate,
  runner = new ExpressionRunner(),
): Promise<Result<ProcedureRun>> {
  const networks: NetworkProcedure[] = [];
  for (const { officeId, event: seen, asks } of concerned(event, ledger))
    for (const pack of packs.filter(asks))
      networks.push(await ofNetwork({ pack, officeId, event: seen, ledger, today }, runner));
  const own = ownHandOver({ event, networks, ledger, packs });
  // Forms that aren't for this kind of office, or not on this day.
  const told = networks.filter(({ onlyForms, papers, problem }) => !onlyForms || papers.length > 0 || problem !== null);
  const asked = [...byWhatIsOwed(told), ...own];
  return success({
    networks: asked.map((one) => ({ ...one, steps: one.steps.map((step) => beforeLeave(step, event, ledger)) })),
  });
}

/** What one network asks. A rule of its pack that can't be worked out is its own problem: the others' papers are needed. */
async function ofNetwork(given: Omit<ProcedureCase, 'procedure'>, runner: ExpressionRunner): Promise<NetworkProcedure> {
  const { pack, event } = given;
  const procedure = pack.procedures.find((one) => one.event === event.kind);
  if (!procedure) return silent(given, { isCovered: false, problem: null });
  try {
    return await networkProcedure({ ...given, procedure }, runner);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return silent(given, { isCovered: true, problem: error.problem });
  }
}

/** The offices, each with its own people and devices. Somebody who moves into another network joins there. */
function concerned(event: LedgerEvent, ledger: Ledger): Concerned[] {
  const here = officesOfEvent(event, ledger).map((officeId): Concerned => {
    const networkIds = new Set(networksOf(officeId, event, ledger));
    return {
      officeId,
      event: {
        ...eventOfOffice(event, officeId, ledger),
        officeId,
        staff: event.officeId ? event.staff : event.staff.flatMap((one) => seenThere(event, one, officeId, ledger)),
      },
      networkIds,
      asks: (pack) => hasSay(pack, [event.kind], networkIds),
    };
  });
  const { toOfficeId } = event;
  return event.kind === 'transfer' && toOfficeId ? [...here, ...joining(event, toOfficeId, here, ledger)] : here;
}

/** Somebody as the office has them to whom it happens there, too. */
function seenThere({ kind }: LedgerEvent, person: EventStaff, officeId: string, ledger: Ledger): EventStaff[] {
  if (!officesConcerned(kind, person, ledger).includes(officeId)) return [];
  const office = ledger.offices.find(({ id }) => id === officeId);
  return [asAt(office, person)];
}

/** The new office, for each of its networks with those whose old office isn't in it. */
function joining(event: LedgerEvent, toOfficeId: string, here: readonly Concerned[], ledger: Ledger): Concerned[] {
  return networksOf(toOfficeId, event, ledger).flatMap((packId) => {
    const staff = here
      .filter(({ networkIds }) => !networkIds.has(packId))
      .flatMap((one) => one.event.staff)
      .map((person) => ({ ...person, officeId: toOfficeId, isSystemManager: false }));
    const joins: LedgerEvent = {
      ...eventOfOffice(event, toOfficeId, ledger),
      ...{ kind: 'join', scope: null, officeId: toOfficeId, staff, before: {}, after: {} },
    };
    const networkIds = new Set([packId]);
    // To forms of no network nobody is new: the office is the same corporation's.
    const asks = (pack: Pack): boolean => networkIdOf(pack) === packId && hasSay(pack, [joins.kind], networkIds);
    return staff.length > 0 ? [{ officeId: toOfficeId, event: joins, networkIds, asks }] : [];
  });
}

/** Ids of the networks' packs: the one that it is about, or all that the office takes part in or is about to. */
function networksOf(officeId: string, { kind, packId }: LedgerEvent, ledger: Ledger): string[] {
  if (packId !== undefined) return [packId];
  const all = takenPartIn(ledger.enrolments, officeId);
  const beginning = all.filter(({ status }) => status === 'preparing');
  return (kind === 'network-start' && beginning.length > 0 ? beginning : all).map((one) => one.packId);
}

/** A network that says nothing. */
const silent = (
  given: Omit<ProcedureCase, 'procedure'>,
  why: Pick<NetworkProcedure, 'isCovered' | 'problem'>,
): NetworkProcedure => ({ ...whoAsks(given), ...why, ...nothingAsked() });
