import type { PaperDocument } from '../ledger/document';
import { papersIn, type Submission } from '../submission/submission';

/** Papers that are being erased, and those that stay; and how somebody erased is or was called. */
export interface ErasedPapers {
  going: ReadonlySet<string>;
  staying: ReadonlyMap<string, PaperDocument>;
  namesOne: (text: string) => boolean;
}

/** Whether something that was handed in held such papers and nothing else: with them it goes. */
export const isOnlyOf = (submission: Submission, going: ReadonlySet<string>): boolean =>
  papersIn(submission).every(({ documentId }) => going.has(documentId));

/** Whether it held such papers beside others: it stays for those, as `withoutPapers` says. */
export const isPartlyOf = (submission: Submission, going: ReadonlySet<string>): boolean =>
  papersIn(submission).some(({ documentId }) => going.has(documentId)) && !isOnlyOf(submission, going);

/**
 * A letter that held papers of somebody erased beside others': that those were handed in, when, how and to whom, stays. The
 * bytes of all of them are one body and go as a whole, their names with them; digests of the whole tell nothing of anybody.
 */
export function withoutPapers(submission: Submission, { going, staying, namesOne }: ErasedPapers): Submission {
  const [first, ...together] = papersIn(submission).filter(({ documentId }) => !going.has(documentId));
  if (!first) return submission;
  const unnamed = (text: string): string => (namesOne(text) ? '' : text);
  const { letter, frozen, history, comment, handedOver } = submission;
  const isHead = first.documentId === submission.documentId;
  const head = staying.get(first.documentId);
  return {
    ...submission,
    ...first,
    together,
    // What stood there was about the paper that was its first.
    about: unnamed(isHead ? submission.about : (head?.about ?? '')),
    paperDate: isHead ? submission.paperDate : (head?.date ?? submission.paperDate),
    frozen: { ...frozen, files: [] },
    letter: letter && { ...letter, subject: unnamed(letter.subject), text: unnamed(letter.text) },
    comment: unnamed(comment),
    handedOver: handedOver && {
      ...handedOver,
      by: unnamed(handedOver.by),
      ...(handedOver.answers && { answers: handedOver.answers.map((one) => ({ ...one, value: unnamed(one.value) })) }),
    },
    history: history.map((line) => ({ ...line, note: unnamed(line.note) })),
  };
}

/** Whether its bytes went when papers of somebody in it were erased. */
export const isCopyErased = ({ frozen }: Pick<Submission, 'frozen'>): boolean => frozen.files.length === 0;
