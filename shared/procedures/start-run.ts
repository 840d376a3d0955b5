import type { CalendarDate } from '../text/calendar-date';
import type { PaperDocument } from '../ledger/document';
import type { Ledger } from '../ledger/entities';
import type { LedgerEvent } from '../ledger/event';
import { newDocument } from '../papers/new-document';
import type { Pack } from '../packs/schema';
import { lawProcedure } from './care-law';
import { partKey, type KeptNetwork, type KeptPaper, type KeptRun } from './kept-run';
import { ledgerPlan, withAdditions } from './ledger-plan';
import type { NetworkProcedure, ProcedureRun, RunPaper } from './result';
import { runTitle } from './run-title';

interface StartOrder {
  /** As the wizard has it, with its event. */
  draft: KeptRun & { event: LedgerEvent };
  /** What the rules say of it. */
  asked: ProcedureRun;
  ledger: Ledger;
  packs: readonly Pack[];
  today: CalendarDate;
  /** An instant, ISO. */
  now: string;
  newId: () => string;
}

/** A procedure as it is to be kept from now on, and the drafts of its papers. */
export function startedRun(order: StartOrder): { run: KeptRun; papers: PaperDocument[] } {
  const { draft, asked, ledger, packs, today, now, newId } = order;
  const { event, additions } = draft;
  const title = runTitle(event, withAdditions(ledger, additions));
  const papers: PaperDocument[] = [];
  const law = lawProcedure(event, ledger.offices, today);
  const made = { ...order, ledger: withAdditions(ledger, additions), run: draft.id };
  const networks = [...asked.networks, ...(law ? [law] : [])].map((network) =>
    keptNetwork(draft, network, made, papers),
  );
  const planned = ledgerPlan({ title, event, additions, ledger, today, packs, newId });
  const fresh = { steps: {}, reminded: {}, putAside: [], typed: {}, endedAt: null };
  const { basis: _basis, ...answered } = draft;
  return {
    run: { ...answered, ...fresh, state: 'running', title, networks, planned, startedAt: now, updatedAt: now },
    papers,
  };
}

/** What one network asks, with the drafts of the papers that are made for it: they come to `papers`. */
export const keptNetwork = (
  run: Pick<KeptRun, 'chosen'>,
  network: NetworkProcedure,
  order: PaperOrder,
  papers: PaperDocument[],
): KeptNetwork => ({
  ...network,
  papers: network.papers.map((paper): KeptPaper => {
    const document = isChosen(run, network, paper) ? documentOf(order, network, paper) : null;
    if (document) papers.push(document);
    return { ...paper, documentId: document?.id ?? null };
  }),
});

/** What is needed is made, and what was chosen beside it. */
export const isChosen = (
  { chosen }: Pick<KeptRun, 'chosen'>,
  network: Pick<NetworkProcedure, 'packId' | 'officeId'>,
  paper: Pick<RunPaper, 'id' | 'necessity'>,
): boolean => chosen[partKey(network, paper.id)] ?? paper.necessity !== 'if-needed';

/**
 * A paper that was left out when the procedure was begun, or whose draft was thrown away since, and is wanted after all: the procedure with
 * it, and its draft. Null: it is there, or there is no such form.
 *
 * @param instead one of its kind that was made beside the procedure: it is taken for it
 */
export function withPaperMade(
  run: KeptRun,
  { network, paperId, instead }: LackingPaper,
  order: Omit<PaperOrder, 'run'> & { isThere: (documentId: string) => boolean },
): { run: KeptRun; paper: PaperDocument } | null {
  const isMeant = ({ packId, officeId }: KeptNetwork): boolean =>
    packId === network.packId && officeId === network.officeId;
  const own = run.networks.find(isMeant);
  const isLacking = ({ id, documentId }: KeptPaper): boolean =>
    id === paperId && (documentId === null || !order.isThere(documentId));
  const lacking = own?.papers.find(isLacking);
  if (!own || !lacking || instead?.run !== undefined) return null;
  const paper = instead ? { ...instead, run: run.id } : documentOf({ ...order, run: run.id }, own, lacking);
  if (!paper) return null;
  const papers = (all: readonly KeptPaper[]): KeptPaper[] =>
    all.map((one) => (one.id === paperId ? { ...one, documentId: paper.id } : one));
  const networks = run.networks.map((one) => (isMeant(one) ? { ...one, papers: papers(one.papers) } : one));
  return { run: { ...run, networks }, paper };
}

interface LackingPaper {
  network: Pick<KeptNetwork, 'packId' | 'officeId'>;
  paperId: string;
  instead?: PaperDocument | undefined;
}

/** The newest of its kind that was made beside the procedure since it began, and is of no other; of what the office keeps for itself alone. */
export const madeBeside = (
  { startedAt, createdAt }: Pick<KeptRun, 'startedAt' | 'createdAt'>,
  { packId }: Pick<KeptNetwork, 'packId'>,
  paper: Pick<RunPaper, 'form' | 'officeId'>,
  documents: Iterable<PaperDocument>,
): PaperDocument | undefined =>
  [...documents]
    .filter((one) => one.run === undefined && one.packId === packId && one.formId === paper.form)
    .filter((one) => one.officeId === paper.officeId && one.createdAt >= (startedAt ?? createdAt))
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
    .at(-1);

export interface PaperOrder extends Pick<StartOrder, 'ledger' | 'packs' | 'today' | 'now' | 'newId'> {
  /** Id of the procedure. */
  run: string;
}

function documentOf(
  { ledger, run, packs, today, now, newId }: PaperOrder,
  { packId }: Pick<NetworkProcedure, 'packId'>,
  paper: RunPaper,
): PaperDocument | null {
  const pack = packs.find(({ id }) => id === packId);
  const form = pack?.forms.find(({ id }) => id === paper.form);
  if (!pack || !form) return null;
  const { officeId, patientId, teamId, event, input } = paper;
  const made = newDocument({ id: newId(), pack, form, officeId, event, patientId, teamId, date: today, now }, ledger);
  return { ...made, input: { ...made.input, ...input }, run };
}
