import type { KeptRun } from '@shared/procedures/kept-run';
import { runPapersOf } from '@shared/procedures/papers-of';
import type { Submission } from '@shared/submission/submission';
import { useDocuments, useRuns, useSubmissions } from '../state/open-ledger';
import { Icon } from '../ui/icon';
import { TextLink } from '../ui/text-link';

/** 手続き：佐藤 健一さんの退職: from a paper back to the procedure that asked for it. */
export function ProcedureLink({ documentId }: { documentId: string }) {
  const run = useRunOfPaper(documentId);
  if (!run) return null;
  return (
    <TextLink href={`/procedures/${run.id}`}>
      <Icon name="procedures" size={16} /> 手続き：{run.title}
    </TextLink>
  );
}

/** Its own, or that of the paper which it puts right. */
export function useRunOfPaper(documentId: string): KeptRun | null {
  const runs = useRuns();
  const documents = useDocuments();
  const submissions = useSubmissions();
  const begun = [...runs.values()].filter(({ state }) => state === 'running' || state === 'done');
  return procedureOf(documentId, begun, (id) => {
    const corrects = documents.get(id)?.corrects ?? null;
    return corrects === null ? null : (submissions.get(corrects) ?? null);
  });
}

export function procedureOf(
  documentId: string,
  runs: readonly KeptRun[],
  putRight: (documentId: string) => Pick<Submission, 'documentId'> | null,
): KeptRun | null {
  const seen = new Set<string>();
  for (let id: string | undefined = documentId; id !== undefined && !seen.has(id); id = putRight(id)?.documentId) {
    const wanted = id;
    seen.add(wanted);
    const run = runs.find((one) => runPapersOf(one).some((paper) => paper.documentId === wanted));
    if (run) return run;
  }
  return null;
}
