import { useLocation } from 'wouter';
import type { KeptNetwork, KeptPaper, KeptRun } from '@shared/procedures/kept-run';
import { withPaperMade } from '@shared/procedures/start-run';
import { currentDay, currentInstant } from '../../../data/clock';
import { useLedger, useOpenLedger } from '../../../state/open-ledger';
import { usePacksInOrder } from '../../../state/packs-in-order';
import { useToast } from '../../../state/toasts';
import { WorkButton } from '../../../words/for-work';

interface MakeLeftOutProps {
  run: KeptRun;
  network: KeptNetwork;
  paper: KeptPaper;
  /** What is read out with it. */
  title: string;
}

/** つくる, of a paper that was left out when the procedure was begun: it is wanted after all. */
export function MakeLeftOut({ run, network, paper, title }: MakeLeftOutProps) {
  const ledger = useLedger();
  const packs = usePacksInOrder();
  const { runs } = useOpenLedger();
  const toast = useToast();
  const [, go] = useLocation();
  if (!ledger) return null;
  const make = async (): Promise<void> => {
    const order = {
      ...{ ledger, packs, today: currentDay(), now: currentInstant() },
      newId: () => crypto.randomUUID(),
    };
    const made = await runs.makePaper(run.id, (now) => withPaperMade(now, { network, paperId: paper.id }, order));
    if (!made.ok) return toast(made);
    go(`/documents/${made.value.id}`);
  };
  return (
    <WorkButton size="small" onClick={() => void make()}>
      つくる<span className="visually-hidden">（{title}）</span>
    </WorkButton>
  );
}
