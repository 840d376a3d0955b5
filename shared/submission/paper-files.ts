import { papersIn, type Submission } from './submission';

/**
 * Which of the frozen files is a paper's own: papers lie in their order, before what goes with them. -1: it went as its signed
 * scan alone.
 */
export function fileIndexOf(submission: Submission, documentId: string): number {
  const index = papersIn(submission).findIndex((paper) => paper.documentId === documentId);
  return submission.frozen.files[index]?.role === 'form' ? index : -1;
}
