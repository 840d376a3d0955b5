import type { PaperDocument } from '../ledger/document';
import type { PaperReview } from '../ledger/review';
import { isSame, withoutInEvent, type Erased } from './erased-in-event';

/**
 * Whether a paper is about nobody but those who are erased: with them it goes. One of a patient, or of a team, is theirs,
 * whoever else stands on it.
 */
export function isOnlyAbout(paper: PaperDocument, ids: ReadonlySet<string>): boolean {
  const { patientId, teamId, staffId, event } = paper;
  if ([patientId, teamId].some((id) => id !== null && ids.has(id))) return true;
  if (patientId !== null || teamId !== null) return false;
  const people = [...(staffId === null ? [] : [staffId]), ...(event?.staff ?? []).map(({ id }) => id)];
  return people.length > 0 && people.every((id) => ids.has(id));
}

/** A paper that is about others, too, without those who are erased; the same paper where none stands on it. */
export function withoutInPaper(paper: PaperDocument, erased: Erased): PaperDocument {
  const { printed, review, ...rest } = paper;
  const event = withoutInEvent(rest.event, erased);
  const staffId = rest.staffId !== null && erased.ids.has(rest.staffId) ? (event?.staff[0]?.id ?? null) : rest.staffId;
  // A list that was printed has the birth date and the phone beside the name: all of it goes, and the next paper of its
  // kind isn't compared with it.
  const isPrinted = printed?.some(({ shown, who }) => erased.namesOne(shown) || erased.namesOne(who)) ?? false;
  const next: PaperDocument = {
    ...rest,
    event,
    staffId,
    about: event !== rest.event && erased.namesOne(rest.about) ? aboutWhom(event) : rest.about,
    savedAs: erased.namesOne(rest.savedAs) ? '' : rest.savedAs,
    ...(printed && !isPrinted && { printed }),
    ...(review && { review: withoutInReview(review, erased) }),
  };
  return isSame(paper, next) ? paper : next;
}

/** What was said about somebody goes as a whole. Who said something is the record of what was done; that stays. */
const withoutInReview = ({ comments, ...review }: PaperReview, { namesOne }: Erased): PaperReview => ({
  ...review,
  comments: comments.filter(
    ({ text, label, answers }) => ![text, label, ...answers.map((answer) => answer.text)].some(namesOne),
  ),
});

const aboutWhom = (event: PaperDocument['event']): string => (event?.staff ?? []).map(({ name }) => name).join('、');
