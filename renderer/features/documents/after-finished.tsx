import { useLocation } from 'wouter';
import type { KeptRun } from '@shared/procedures/kept-run';
import { stepOfPaper } from '@shared/procedures/step-of-paper';
import { stepAddress } from '../../addresses/step-address';
import { useRunOfPaper } from '../../procedures/procedure-link';
import { useChecklist } from '../../procedures/use-checklists';
import { Button } from '../../ui/button';

/** A paper that the office keeps is finished: on with the procedure that asked for it, else to where it lies now. */
export function AfterFinished({ documentId }: { documentId: string }) {
  const run = useRunOfPaper(documentId);
  if (run?.state === 'running') return <OnWithProcedure run={run} documentId={documentId} />;
  return <WayOnTo address="/documents?list=papers">これまでの書類を見る</WayOnTo>;
}

/** To the paper's own step: there it is said to be done, and what comes next shows behind it. */
function OnWithProcedure({ run, documentId }: { run: KeptRun; documentId: string }) {
  const own = stepOfPaper(useChecklist(run), documentId);
  return <WayOnTo address={own ? stepAddress(run.id, own.key) : `/procedures/${run.id}`}>手続きの続きへ</WayOnTo>;
}

function WayOnTo({ address, children }: { address: string; children: string }) {
  const [, go] = useLocation();
  return (
    <Button look="filled" size="large" iconAfter="right" onClick={() => go(address)}>
      {children}
    </Button>
  );
}
