import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { KeptRun } from '@shared/procedures/kept-run';
import { nextAfter } from '@shared/procedures/to-do';
import { Note } from '../ui/note';
import { useReviewRule } from '../state/use-reviewing';
import { WorkButton } from '../words/for-work';
import { useRunOfPaper } from './procedure-link';
import { toDoWords } from './to-do-words';
import { useChecklist } from './use-checklists';
import { useToDos } from './use-to-dos';

/** 次は、様式2 を出す: what the procedure of a paper asks for once that has left. */
export function NextInProcedure({ documentId }: { documentId: string }) {
  const run = useRunOfPaper(documentId);
  return run?.state === 'running' && <NextOf run={run} documentId={documentId} />;
}

function NextOf({ run, documentId }: { run: KeptRun; documentId: string }) {
  const checklist = useChecklist(run);
  const toDos = useToDos(useMemo(() => [checklist], [checklist]));
  const [, go] = useLocation();
  const rule = useReviewRule();
  const next = nextAfter(toDos, documentId);
  const words = next && toDoWords(next, run.id, rule);
  if (words)
    return (
      <Note
        tone="info"
        action={
          <WorkButton look="filled" onClick={() => go(words.to)}>
            {words.verb}
          </WorkButton>
        }
      >
        次は：<b>{words.what}</b>
      </Note>
    );
  return (
    checklist.isComplete && (
      <Note
        tone="ok"
        action={
          <WorkButton size="small" onClick={() => go(`/procedures/${run.id}`)}>
            手続きを見る
          </WorkButton>
        }
      >
        この手続きで出す書類は、これで終わりです。
      </Note>
    )
  );
}
