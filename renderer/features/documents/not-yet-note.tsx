import type { KeptRun } from '@shared/procedures/kept-run';
import { stepOfPaper } from '@shared/procedures/step-of-paper';
import { formatWareki } from '@shared/text/wareki';
import { useRunOfPaper } from '../../procedures/procedure-link';
import { useChecklist } from '../../procedures/use-checklists';
import { Note } from '../../ui/note';

/** A register that the office keeps, opened before the day from which its procedure puts it right. */
export function NotYetNote({ documentId }: { documentId: string }) {
  const run = useRunOfPaper(documentId);
  return run?.state === 'running' ? <UntilItsDay run={run} documentId={documentId} /> : null;
}

function UntilItsDay({ run, documentId }: { run: KeptRun; documentId: string }) {
  const own = stepOfPaper(useChecklist(run), documentId);
  if (!own?.until || own.step.medium !== 'inside') return null;
  const day = formatWareki(own.until);
  return (
    <Note>
      {day}から完成させる書類です。それまでは、下書きのままで大丈夫です。先に完成させると、{day}
      からあとに、つくり直しになります。
    </Note>
  );
}
