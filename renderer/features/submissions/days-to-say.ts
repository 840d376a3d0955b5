import { daysToSay } from '@shared/submission/last-checks';
import { papersIn, type Submission } from '@shared/submission/submission';
import { useDocuments } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { useToday } from '../../state/use-today';

/** What has to be said beside a submission's papers, as none of them has a place for it: 退職の日は、令和8年12月25日（金）です. */
export function useDaysToSay(): (submission: Submission) => string[] {
  const documents = useDocuments();
  const { packs } = useSession();
  const today = useToday();
  return (submission) => {
    const pack = packs.find(({ id }) => id === submission.packId);
    const papers = papersIn(submission).flatMap(({ documentId, formId }) => {
      const document = documents.get(documentId);
      const form = pack?.forms.find(({ id }) => id === formId);
      return document && form ? [{ document, form }] : [];
    });
    return daysToSay(papers, today);
  };
}
