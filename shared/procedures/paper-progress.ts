import { dayOf, type CalendarDate } from '../text/calendar-date';
import type { PaperDocument } from '../ledger/document';
import { hasPaper, lastAt, mailedOn, submissionsByPaper } from '../submission/groups';
import type { Submission } from '../submission/submission';
import type { KeptPaper } from './kept-run';

/**
 * How far a paper of a procedure is.
 *
 * - `left-out` by choice · `gone` taken away since · `draft` · `finished` and in nobody's hands yet
 * - `under-way` made final, and not proven to be there
 * - `returned` 差戻し, and not corrected · `handed-in` · `accepted` 受理
 */
export type PaperProgress =
  | 'left-out'
  | 'gone'
  | 'draft'
  | 'finished'
  | 'under-way'
  | 'returned'
  | 'handed-in'
  | 'accepted';

export interface RunPaperNow {
  paper: KeptPaper;
  progress: PaperProgress;
  /** The paper as it is now: after 差戻し the corrected one. */
  document: PaperDocument | null;
  submission: Submission | null;
  /** Since when it is so, where it was handed in. */
  on: CalendarDate | null;
  /** The office keeps it, and it was finished before what it should show: the day on which that changed last. */
  olderThan?: CalendarDate;
}

export interface PapersNow {
  documents: ReadonlyMap<string, PaperDocument>;
  submissions: ReadonlyMap<string, Submission>;
}

/** Tells how far papers are; the submissions are looked through once. */
export function paperProgress({ documents, submissions }: PapersNow): (paper: KeptPaper) => RunPaperNow {
  const byPaper = submissionsByPaper(submissions.values());
  const corrections = new Map<string, PaperDocument>();
  for (const document of documents.values())
    if (document.corrects) corrections.set(correctionKey(document.corrects, document), document);
  return (paper) => {
    if (paper.documentId === null) return { paper, progress: 'left-out', document: null, submission: null, on: null };
    const document = correctedOne(documents.get(paper.documentId) ?? null, submissions, corrections);
    const submission = lastSubmission(paper.documentId, document, byPaper, submissions);
    return { paper, document, submission, ...stateOf(document, submission) };
  };
}

/** A letter of several papers is put right paper by paper. */
const correctionKey = (submissionId: string, { formId }: PaperDocument): string => `${submissionId} ${formId}`;

/** What was begun anew in place of a paper, over and over. */
function correctedOne(
  paper: PaperDocument | null,
  submissions: ReadonlyMap<string, Submission>,
  corrections: ReadonlyMap<string, PaperDocument>,
): PaperDocument | null {
  if (paper === null || corrections.size === 0) return paper;
  const own = [...submissions.values()].filter((one) => hasPaper(one, paper.id));
  const next = own.flatMap(({ id }) => corrections.get(correctionKey(id, paper)) ?? []).at(-1);
  return next && next.id !== paper.id ? correctedOne(next, submissions, corrections) : paper;
}

/** Of the paper itself, else of the one that came back and is being put right. */
function lastSubmission(
  documentId: string,
  document: PaperDocument | null,
  byPaper: ReadonlyMap<string, Submission>,
  submissions: ReadonlyMap<string, Submission>,
): Submission | null {
  let last = byPaper.get(documentId) ?? null;
  while (last?.correctedBy) {
    const next: Submission | null = submissions.get(last.correctedBy) ?? null;
    if (next === null) break;
    last = next;
  }
  return byPaper.get(document?.id ?? '') ?? last;
}

function stateOf(document: PaperDocument | null, submission: Submission | null): Pick<RunPaperNow, 'progress' | 'on'> {
  switch (submission?.state) {
    case 'handed-over':
    case 'posted':
      return { progress: 'handed-in', on: submission.handedOver?.on ?? dayOf(lastAt(submission)) };
    case 'sent':
      return { progress: 'handed-in', on: mailedOn(submission) };
    case 'received':
      return { progress: 'handed-in', on: dayOf(submission.receipt?.receivedAt ?? lastAt(submission)) };
    case 'accepted':
      return { progress: 'accepted', on: dayOf(lastAt(submission)) };
    case 'returned':
      return { progress: 'returned', on: dayOf(lastAt(submission)) };
    case 'withdrawn':
    case undefined:
      if (document === null) return { progress: 'gone', on: null };
      return { progress: document.state === 'finished' ? 'finished' : 'draft', on: null };
    default:
      return { progress: 'under-way', on: null };
  }
}
