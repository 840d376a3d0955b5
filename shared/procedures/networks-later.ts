import type { PaperDocument } from '../ledger/document';
import type { Ledger } from '../ledger/entities';
import { isNetwork, networkName } from '../packs/network-of';
import type { Pack } from '../packs/schema';
import { networksConcerned } from './networks-concerned';
import { partKey, type KeptNetwork, type KeptRun } from './kept-run';
import { isOfNetwork, isOfPack } from './own-hand-over';
import type { NetworkProcedure, ProcedureRun } from './result';
import { keptNetwork, type PaperOrder } from './start-run';

/** A network that came to an office after the procedure was started: none of its steps are in it. */
export type LaterNetwork = Pick<NetworkProcedure, 'packId' | 'network' | 'officeId' | 'officeName'>;

type OfOffice = Pick<NetworkProcedure, 'packId' | 'officeId'>;

const isSame = (one: OfOffice, other: OfOffice): boolean =>
  one.packId === other.packId && one.officeId === other.officeId;

/** Networks that would say something of what happened, were it begun now, and weren't asked then. Of what was said to be not needed none. */
export function networksLater(run: KeptRun, ledger: Ledger, packs: readonly Pack[]): LaterNetwork[] {
  const { event, networks, withoutNetworks = [] } = run;
  if (run.state !== 'running' || !event) return [];
  const uses = ({ packId, officeId }: OfOffice): boolean =>
    ledger.enrolments.some((one) => one.packId === packId && one.officeId === officeId && one.status === 'active');
  return networksConcerned(event, ledger, packs).flatMap(({ pack, officeId, kind }) => {
    const one = { packId: pack.id, officeId };
    const isKnown = networks.some((known) => isSame(known, one)) || withoutNetworks.some((not) => isSame(not, one));
    if (isKnown || !isNetwork(pack) || !uses(one) || !pack.procedures.some(({ event: of }) => of === kind)) return [];
    const officeName = ledger.offices.find(({ id }) => id === officeId)?.name ?? '';
    return [{ ...one, network: networkName(pack), officeName }];
  });
}

/** FiNE-LINK PLUS・LINE WORKS: each once, in however many offices. */
export const laterNames = (later: readonly LaterNetwork[]): string =>
  [...new Set(later.map(({ network }) => network))].join('・');

/** 今回は不要: the procedure goes on without them. */
export const withoutLaterNetworks = (run: KeptRun, later: readonly LaterNetwork[]): KeptRun => ({
  ...run,
  withoutNetworks: [...(run.withoutNetworks ?? []), ...later.map(({ packId, officeId }) => ({ packId, officeId }))],
});

/**
 * The procedure with what these networks ask for by now, and the drafts of their papers. All that is done stays; what the office would have
 * done by itself of a device or an ID falls away where the network says what becomes of it, unless somebody has begun with it.
 */
export function withLaterNetworks(
  run: KeptRun,
  { later, asked }: { later: readonly LaterNetwork[]; asked: ProcedureRun },
  order: Omit<PaperOrder, 'run'>,
): { run: KeptRun; papers: PaperDocument[] } {
  const papers: PaperDocument[] = [];
  const isWanted = (one: OfOffice): boolean =>
    later.some((each) => isSame(each, one)) && !run.networks.some((known) => isSame(known, one));
  const added = asked.networks
    .filter((one) => isOfNetwork(one) && isWanted(one))
    .map((one) => keptNetwork(run, one, { ...order, run: run.id }, papers));
  const others = run.networks
    .map((one) => (isOfPack(one) ? one : withoutCovered(run, one, asked)))
    .filter((one, i) => one.steps.length > 0 || one === run.networks[i]);
  return { run: { ...run, networks: [...added, ...others] }, papers };
}

function withoutCovered(run: KeptRun, own: KeptNetwork, asked: ProcedureRun): KeptNetwork {
  const now = asked.networks.find((one) => isSame(one, own))?.steps ?? [];
  const isOfRecord = (id: string): boolean => ['devices-', 'accounts-'].some((table) => id.startsWith(table));
  const steps = own.steps.filter(
    ({ id }) => !isOfRecord(id) || run.steps[partKey(own, id)] !== undefined || now.some((one) => one.id === id),
  );
  return { ...own, steps };
}
