import { papersIn, type Submission } from './submission';

/**
 * Which of the frozen files is a paper's own: papers lie in their order, before what goes with them. -1: it went as its signed
 * scan alone.
 */
export function fileIndexOf(submission: Submission, documentId: string): number {
  const papers = papersIn(submission);
  const forms = submission.frozen.files.filter(({ role }) => role === 'form').length;
  const index = papers.findIndex((paper) => paper.documentId === documentId);
  // Only the first can have left as its scan alone: those behind it lie one place further ahead then.
  return index === -1 ? -1 : Math.max(-1, index - (papers.length - forms));
}
