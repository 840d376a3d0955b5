import type { CalendarDate } from '../text/calendar-date';
import type { PaperDocument } from '../ledger/document';
import { submissionsByPaper } from './groups';
import { papersIn, waitsForPerson, type Submission } from './submission';

/** Papers and submissions of the ledger. */
interface Kept {
  documents: ReadonlyMap<string, PaperDocument>;
  submissions: ReadonlyMap<string, Submission>;
}

interface Draft {
  draft: PaperDocument;
  /** It is new, or another than the one that is kept. */
  isChanged: boolean;
}

interface Now {
  /** ISO instant. */
  at: string;
  today: CalendarDate;
  newId: () => string;
}

/**
 * 直して出し直す: each paper of what was handed in, again as a draft with what was typed into it and today's date; one that
 * was begun already is that one. What left meanwhile isn't put right: the same then goes out a second time, as somebody means it to.
 *
 * @returns the submission's own paper first; those that are new are to be kept. Papers that are gone are left out.
 */
export function draftsToCorrect(
  submission: Submission,
  { documents, submissions }: Kept,
  { at, today, newId }: Now,
): Draft[] {
  const left = submissionsByPaper(submissions.values());
  const begun = [...documents.values()].filter(({ id, corrects }) => corrects === submission.id && !left.has(id));
  const corrects = waitsForPerson(submission) ? { corrects: submission.id } : {};
  return papersIn(submission).flatMap(({ documentId, formId }): Draft[] => {
    const draft = begun.find((one) => one.formId === formId);
    if (draft && waitsForPerson(submission)) return [{ draft, isChanged: false }];
    if (draft) {
      const { corrects: _standing, ...again } = draft;
      return [{ draft: { ...again, updatedAt: at }, isChanged: true }];
    }
    const paper = documents.get(documentId);
    if (!paper) return [];
    const { corrects: _before, printed: _printed, review: _review, ...content } = paper;
    const fresh = { id: newId(), createdAt: at, updatedAt: at, date: today, state: 'draft' as const, savedAs: '' };
    return [{ draft: { ...content, ...fresh, ...corrects }, isChanged: true }];
  });
}
