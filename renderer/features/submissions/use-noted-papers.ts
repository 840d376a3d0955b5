import { useCallback } from 'react';
import type { PaperFacts } from '@shared/audit/deed';
import { combinedTitle } from '@shared/submission/combined-title';
import type { Submission } from '@shared/submission/submission';
import { useRecords } from '../../state/open-ledger';

/** What the record of what was done says of papers that were printed or saved from their copies. */
export function useNotedPapers(): (submission: Submission) => PaperFacts {
  const offices = useRecords('offices');
  return useCallback(
    (submission) => {
      const { packId, formId, officeId, about } = submission;
      const office = offices.get(officeId)?.name ?? '';
      return { packId, formId, officeId, form: combinedTitle(submission), office, about, isDraft: false };
    },
    [offices],
  );
}
