import type { Deed } from '@shared/audit/deed';
import type { Submission } from '@shared/submission/submission';
import { useRecords } from '../../app/ledger-provider';

/** What the record of what was done says of a paper that was printed or saved from its copy. */
export function useNotedPaper(submission: Submission): Extract<Deed, { kind: 'printed' }>['content'] {
  const { packId, formId, officeId, title, about } = submission;
  const office = useRecords('offices').get(officeId)?.name ?? '';
  return { packId, formId, officeId, form: title, office, about, isDraft: false };
}
