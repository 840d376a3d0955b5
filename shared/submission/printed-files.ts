import type { Pack } from '../packs/schema';
import { combinedTitle } from './combined-title';
import { formKinds } from './known-kinds';
import { papersIn, type Submission } from './submission';

/** A frozen file that is printed. */
export interface PrintedFile {
  /** Among the frozen files. */
  index: number;
  /** 様式2 変更・修正申請書; of several files of one paper with their number: （1／3）. */
  title: string;
}

const onPaper: ReadonlySet<string> = new Set(Object.values(formKinds).map(({ mediaType }) => mediaType));

/** What is printed of a submission that leaves on paper: each of its files that is one of the forms, in their order. */
export function printedFiles(submission: Submission): PrintedFile[] {
  const files = submission.frozen.files.flatMap(({ role, mediaType }, index) =>
    role === 'form' && onPaper.has(mediaType) ? [index] : [],
  );
  const papers = papersIn(submission);
  // One file for each paper: the files lie in the order of the papers.
  if (papers.length === files.length) return files.map((index, i) => ({ index, title: papers[i]?.title ?? '' }));
  const title = combinedTitle(submission);
  return files.map((index, i) => ({ index, title: `${title}（${i + 1}／${files.length}）` }));
}

/** How many sheets it comes to when each is printed as the form is; null when a form isn't known any more. */
export function usualSheets(pack: Pick<Pack, 'forms'> | null, submission: Submission): number | null {
  const papers = papersIn(submission);
  const sheets = papers.map(({ formId }) => pack?.forms.find(({ id }) => id === formId)?.pages ?? null);
  const files = printedFiles(submission).length;
  const each = papers.length === 1 ? Math.max(1, files) : 1;
  return sheets.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one * each), 0);
}
