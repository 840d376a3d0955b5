import type { PaperFacts } from '@shared/audit/deed';
import type { Submission } from '@shared/submission/submission';
import { useRecords } from '../../app/ledger-provider';

/** What the record of what was done says of a paper that was printed or saved from its copy. */
export function useNotedPaper(submission: Submission): PaperFacts {
  const { packId, formId, officeId, title, about } = submission;
  const office = useRecords('offices').get(officeId)?.name ?? '';
  return { packId, formId, officeId, form: title, office, about, isDraft: false };
}
