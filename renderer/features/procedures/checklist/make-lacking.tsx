import { useLocation } from 'wouter';
import type { PaperDocument } from '@shared/ledger/document';
import type { KeptNetwork, KeptPaper, KeptRun } from '@shared/procedures/kept-run';
import { madeBeside, withPaperMade } from '@shared/procedures/start-run';
import { dayOf } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import { currentDay, currentInstant } from '../../../data/clock';
import { useStaysInside } from '../../../procedures/use-stays-inside';
import { useDocuments, useLedger, useOpenLedger } from '../../../state/open-ledger';
import { usePacksInOrder } from '../../../state/packs-in-order';
import { useToast } from '../../../state/toasts';
import { WorkButton } from '../../../words/for-work';

interface MakeLackingProps {
  run: KeptRun;
  network: KeptNetwork;
  paper: KeptPaper;
  /** What is read out with it. */
  title: string;
}

/**
 * つくる, of a paper that was left out when the procedure was begun, or whose draft was thrown away: it is wanted after all. One that the office
 * keeps and has made meanwhile at 書類 can be taken for it.
 */
export function MakeLacking({ run, network, paper, title }: MakeLackingProps) {
  const make = useMakePaper(run.id, network);
  const documents = useDocuments();
  const staysInside = useStaysInside();
  if (!make) return null;
  const beside = staysInside(network.packId, paper.form)
    ? madeBeside(run, network, paper, documents.values())
    : undefined;
  const said = <span className="visually-hidden">（{title}）</span>;
  return (
    <>
      {beside && (
        <WorkButton size="small" onClick={() => void make(paper, beside)}>
          {formatWarekiShort(dayOf(beside.createdAt), currentDay())} につくったものを使う{said}
        </WorkButton>
      )}
      <WorkButton size="small" onClick={() => void make(paper)}>
        つくる{said}
      </WorkButton>
    </>
  );
}

/** Makes a paper that the procedure lacks, and opens it; null while the ledger isn't read. */
export function useMakePaper(
  runId: string,
  network: KeptNetwork,
): ((paper: KeptPaper, instead?: PaperDocument) => Promise<void>) | null {
  const ledger = useLedger();
  const packs = usePacksInOrder();
  const { runs } = useOpenLedger();
  const toast = useToast();
  const [, go] = useLocation();
  if (!ledger) return null;
  return async (paper, instead) => {
    const order = {
      ...{ ledger, packs, today: currentDay(), now: currentInstant() },
      newId: () => crypto.randomUUID(),
    };
    const made = await runs.makePaper(runId, (now, documents) =>
      withPaperMade(
        now,
        { network, paperId: paper.id, instead: documents.get(instead?.id ?? '') },
        { ...order, isThere: (id) => documents.has(id) },
      ),
    );
    if (!made.ok) return toast(made);
    go(`/documents/${made.value.id}`);
  };
}
