import { dayOf, daysBetween, type CalendarDate } from '../text/calendar-date';
import type { PaperDocument } from '../ledger/document';

/** How many days lie at most between papers of the same hand-over. */
const FRESH_DAYS = 30;

/** As many of a form are offered at most: who wants an older one begins it anew. */
const MOST_OFFERED = 3;

/** A paper that may go into the same letter. */
export interface BundleCandidate {
  document: PaperDocument;
  /** It belongs to this very hand-over; another goes only when somebody chooses it. */
  isFitting: boolean;
}

interface Around {
  documents: Iterable<PaperDocument>;
  /** Ids of papers that were handed in. */
  left: { has: (id: string) => boolean };
  today: CalendarDate;
}

/** Papers of another form that may go into the letter of this one: those that belong to it first, then the latest. */
export function bundleCandidates(
  paper: PaperDocument,
  formId: string,
  { documents, left, today }: Around,
): BundleCandidate[] {
  return [...documents]
    .filter(
      (other) =>
        other.formId === formId &&
        other.packId === paper.packId &&
        other.officeId === paper.officeId &&
        other.event?.kind === paper.event?.kind &&
        !left.has(other.id),
    )
    .map((document) => ({ document, isFitting: isFitting(paper, document, today) }))
    .sort(
      (a, b) => Number(b.isFitting) - Number(a.isFitting) || b.document.updatedAt.localeCompare(a.document.updatedAt),
    )
    .slice(0, MOST_OFFERED);
}

/** Of the same procedure, about nobody else, and worked on lately. */
const isFitting = (paper: PaperDocument, other: PaperDocument, today: CalendarDate): boolean =>
  other.run === paper.run &&
  isNear(paper.event?.date ?? today, other.event?.date ?? today) &&
  persons.every((who) => isSame(paper[who], other[who])) &&
  isNear(dayOf(other.updatedAt), today);

/** Papers of one hand-over are begun on different days, and a happening without a day of its own bears the day of its paper. */
const isNear = (one: CalendarDate, other: CalendarDate): boolean => Math.abs(daysBetween(one, other)) <= FRESH_DAYS;

const persons = ['staffId', 'patientId', 'teamId'] as const;

/** A form about the office alone names nobody. */
const isSame = (one: string | null, other: string | null): boolean => one === null || other === null || one === other;
