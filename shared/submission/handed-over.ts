import type { PaperDocument } from '../ledger/document';
import { submissionsByPaper } from './groups';
import type { Submission } from './submission';

/**
 * Forms that go out together with a paper, its own among them: of the same network and office, for the same kind of
 * happening, and made final or handed in. What packs call `input.handOver` in checks just before handing in
 * (様式１と様式２は一緒に出します).
 */
export function handedOverWith(
  document: PaperDocument,
  documents: Iterable<PaperDocument>,
  submissions: Iterable<Submission>,
): string[] {
  const submitted = submissionsByPaper(submissions);
  const goesAlong = (other: PaperDocument): boolean =>
    other.packId === document.packId &&
    other.officeId === document.officeId &&
    other.event?.kind === document.event?.kind &&
    (other.state === 'finished' || submitted.has(other.id));
  const forms = [...documents].filter(goesAlong).map(({ formId }) => formId);
  return [...new Set([document.formId, ...forms])].sort();
}
