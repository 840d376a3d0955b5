import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { KeptRun } from '@shared/procedures/kept-run';
import { nextLabel, nextThing, restingWords } from '@shared/procedures/next-thing';
import { nextAfter } from '@shared/procedures/to-do';
import { Note } from '../ui/note';
import { useToday } from '../state/use-today';
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

export function NextOf({ run, documentId }: { run: KeptRun; documentId: string }) {
  const checklist = useChecklist(run);
  const toDos = useToDos(useMemo(() => [checklist], [checklist]));
  const [, go] = useLocation();
  const rule = useReviewRule();
  const today = useToday();
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
  const over = nextThing(checklist, today);
  return (
    <Note
      tone={checklist.isComplete ? 'ok' : 'info'}
      action={
        <WorkButton look="filled" onClick={() => go(`/procedures/${run.id}`)}>
          手続きへ戻る
        </WorkButton>
      }
    >
      {checklist.isComplete ? (
        'この手続きで出す書類は、これで終わりです。'
      ) : (
        <>
          {nextLabel(over)}：<b>{over.words}</b>
          <br />
          {restingWords(checklist, over, today)}
        </>
      )}
    </Note>
  );
}
