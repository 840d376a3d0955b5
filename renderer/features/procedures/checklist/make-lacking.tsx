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

/** つくる, of a paper that was left out when the procedure was begun, or whose draft was thrown away: it is wanted after all. */
export function MakeLacking({ run, network, paper, title }: MakeLackingProps) {
  const make = useMakePaper(run, network);
  const beside = useMadeBeside(run, network)(paper);
  const button = (words: string, instead?: PaperDocument) => (
    <WorkButton size="small" onClick={() => void make(paper, instead)}>
      {words}
      <span className="visually-hidden">（{title}）</span>
    </WorkButton>
  );
  return (
    <>
      {beside && button(takenWords(beside), beside)}
      {button('つくる')}
    </>
  );
}

/** 12/1 につくったものを使う. */
export const takenWords = ({ createdAt }: PaperDocument): string =>
  `${formatWarekiShort(dayOf(createdAt), currentDay())} につくったものを使う`;

/** Of what the office keeps, one that was made at 書類 meanwhile: it can be taken for the one that the procedure lacks. */
export function useMadeBeside(run: KeptRun, network: KeptNetwork): (paper: KeptPaper) => PaperDocument | undefined {
  const documents = useDocuments();
  const staysInside = useStaysInside();
  return (paper) =>
    staysInside(network.packId, paper.form) ? madeBeside(run, network, paper, documents.values()) : undefined;
}

/** Makes a paper that the procedure lacks, or takes one for it, and opens it. */
export function useMakePaper(
  run: Pick<KeptRun, 'id'>,
  network: KeptNetwork,
): (paper: KeptPaper, instead?: PaperDocument) => Promise<void> {
  const ledger = useLedger();
  const packs = usePacksInOrder();
  const { runs } = useOpenLedger();
  const toast = useToast();
  const [, go] = useLocation();
  return async (paper, wanted) => {
    if (!ledger) return;
    const order = {
      ...{ ledger, packs, today: currentDay(), now: currentInstant() },
      newId: () => crypto.randomUUID(),
    };
    const made = await runs.makePaper(run.id, (now, documents) => {
      const instead = wanted && documents.get(wanted.id);
      if (wanted && !instead) return null;
      return withPaperMade(
        now,
        { network, paperId: paper.id, instead },
        { ...order, isThere: (id) => documents.has(id) },
      );
    });
    if (!made.ok) return toast(made);
    go(`/documents/${made.value.id}`);
  };
}
