import type { DeliveryOption } from '../channels/channel';
import type { Form } from '../packs/schema';
import { failure, success, type Result } from '../problems/problem';
import type { NewFile } from './frozen';
import { papersIn, type Submission } from './submission';
import { needsScan } from './delivery-options';

/** A paper as it leaves. */
export interface FilledPaper {
  form: Pick<Form, 'signature' | 'number' | 'shortTitle'>;
  file: NewFile;
  /** Signed by hand, and scanned. */
  scan: NewFile | null;
}

/**
 * The files of all papers that leave together, each paper's own in its place. A mail brings of what was signed on paper the
 * scan alone; an endpoint gets it beside the file, and compares it with what was typed. Problems: `submission/unsigned`.
 *
 * @param way null: they are out already, on paper or by a program of the office's; what was filled is kept
 */
export function filesOf(
  papers: readonly FilledPaper[],
  way: Pick<DeliveryOption, 'channel'> | null,
): Result<NewFile[]> {
  if (way === null) return success(papers.map(({ file }) => file));
  const unsigned = papers.find(({ form, scan }) => needsScan(form, way) && scan === null);
  if (unsigned) {
    const { number, shortTitle } = unsigned.form;
    return failure('submission/unsigned', { title: `${number} ${shortTitle}` });
  }
  if (way.channel.isMail) return success(papers.map(({ file, scan }) => scan ?? file));
  return success([...papers.map(({ file }) => file), ...papers.flatMap(({ scan }) => scan ?? [])]);
}

/** Which of the frozen files is a paper's own: they lie in the papers' order. -1: it went as its signed scan alone. */
export function fileIndexOf(submission: Submission, documentId: string): number {
  const index = papersIn(submission).findIndex((paper) => paper.documentId === documentId);
  return submission.frozen.files[index]?.role === 'form' ? index : -1;
}
