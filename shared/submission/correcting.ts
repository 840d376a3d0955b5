import type { CalendarDate } from '../japanese/calendar-date';
import type { PaperDocument } from '../ledger/document';
import { papersIn, waitsForPerson, type Submission } from './submission';

interface Draft {
  draft: PaperDocument;
  isNew: boolean;
}

interface Now {
  /** ISO instant. */
  at: string;
  today: CalendarDate;
  newId: () => string;
}

/**
 * 直して出し直す: each paper of what was handed in, again as a draft with what was typed into it and today's date; one that
 * was begun already is that one.
 *
 * @returns the submission's own paper first; those that are new are to be kept. Papers that are gone are left out.
 */
export function draftsToCorrect(
  submission: Submission,
  documents: ReadonlyMap<string, PaperDocument>,
  { at, today, newId }: Now,
): Draft[] {
  const begun = [...documents.values()].filter(
    ({ corrects, state }) => corrects === submission.id && state === 'draft',
  );
  return papersIn(submission).flatMap(({ documentId, formId }): Draft[] => {
    const draft = begun.find((one) => one.formId === formId);
    if (draft) return [{ draft, isNew: false }];
    const paper = documents.get(documentId);
    if (!paper) return [];
    const { corrects: _before, printed: _printed, ...content } = paper;
    const corrects = waitsForPerson(submission) ? { corrects: submission.id } : {};
    const fresh = { id: newId(), createdAt: at, updatedAt: at, date: today, state: 'draft' as const, savedAs: '' };
    return [{ draft: { ...content, ...fresh, ...corrects }, isNew: true }];
  });
}
