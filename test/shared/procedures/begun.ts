import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import type { PaperDocument } from '@shared/ledger/document';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { newRun, partKey, type KeptRun } from '@shared/procedures/kept-run';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { startedRun } from '@shared/procedures/start-run';
import { openPack } from '../../support/open-pack';
import { house, TODAY, type Situation } from './house';

const runner = new ExpressionRunner();

export interface Begun {
  run: KeptRun;
  documents: Map<string, PaperDocument>;
  /** Key of a step of the only network. */
  key: (step: string) => string;
}

/** A procedure of one office of the house, started by the rules of its network. `staff` are ids of people. */
export async function begun(
  packId: string,
  given: Omit<Partial<LedgerEvent>, 'staff'> & { kind: LedgerEvent['kind']; officeId: string; staff?: string[] },
  situations: readonly Situation[] = [],
): Promise<Begun> {
  const ledger = house();
  for (const change of situations) change(ledger);
  const pack = openPack(packId);
  const people = ledger.people.filter(({ id }) => given.staff?.includes(id));
  const event = LedgerEvent.parse({ ...given, staff: people.map((one) => ({ ...one, before: {}, after: {} })) });
  const asked = unwrap(await proceduresFor(event, ledger, [pack], TODAY, runner));
  let made = 0;
  const now = `${TODAY}T01:00:00.000Z`;
  const draft = { ...newRun('run1', now), event };
  const newId = (): string => `new-${++made}`;
  const { run, papers } = startedRun({ draft, asked, ledger, packs: [pack], today: TODAY, now, newId });
  const [network] = run.networks;
  if (!network) throw new Error('no network is concerned');
  return {
    run,
    documents: new Map(papers.map((paper) => [paper.id, paper])),
    key: (step) => partKey(network, step),
  };
}
