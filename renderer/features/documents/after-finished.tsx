import { useLocation } from 'wouter';
import { useRunOfPaper } from '../../procedures/procedure-link';
import { Button } from '../../ui/button';

/** A paper that the office keeps is finished: on with the procedure that asked for it, else to where it lies now. */
export function AfterFinished({ documentId }: { documentId: string }) {
  const run = useRunOfPaper(documentId);
  const [, go] = useLocation();
  const isRunning = run?.state === 'running';
  return (
    <Button
      look="filled"
      size="large"
      iconAfter="right"
      onClick={() => go(isRunning ? `/procedures/${run.id}` : '/documents?list=papers')}
    >
      {isRunning ? '手続きの続きへ' : 'これまでの書類を見る'}
    </Button>
  );
}
