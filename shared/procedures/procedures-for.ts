import { ExpressionRunner } from '../forms/bindings/expression-runner';
import type { CalendarDate } from '../text/calendar-date';
import type { Ledger } from '../ledger/entities';
import type { LedgerEvent } from '../ledger/event';
import type { Pack } from '../packs/schema';
import { Refusal, success, type Result } from '../problems/problem';
import { byWhatIsOwed } from './by-what-is-owed';
import type { ProcedureCase } from './case-facts';
import { beforeLeave } from './last-day-at-work';
import { networkProcedure, whoAsks } from './network-procedure';
import { concerned } from './networks-concerned';
import { ownHandOver } from './own-hand-over';
import { nothingAsked, type NetworkProcedure, type ProcedureRun } from './result';

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
  // Forms that aren't for this kind of office, or not on this day.
  const told = networks.filter(({ onlyForms, papers, problem }) => !onlyForms || papers.length > 0 || problem !== null);
  const dated = byWhatIsOwed(told).map((one) => ({
    ...one,
    steps: one.steps.map((step) => beforeLeave(step, event, ledger)),
  }));
  return success({ networks: [...dated, ...ownHandOver({ event, networks, ledger, packs })] });
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

/** A network that says nothing. */
const silent = (
  given: Omit<ProcedureCase, 'procedure'>,
  why: Pick<NetworkProcedure, 'isCovered' | 'problem'>,
): NetworkProcedure => ({ ...whoAsks(given), ...why, ...nothingAsked() });
