import { dayOf, type CalendarDate } from '../text/calendar-date';
import { isQueued, papersIn, waitsForPerson, type Submission } from './submission';

/** 提出 as the screen lists it. */
export interface SubmissionGroups {
  /** あなたの対応が必要: the latest first. */
  mine: Submission[];
  /** 送信待ち: in the order in which they go. */
  queued: Submission[];
  /** 出し終わったもの, the latest first: of the last 30 days, and before. */
  recent: Submission[];
  older: Submission[];
}

const DAY = 24 * 60 * 60_000;
const RECENT = 30 * DAY;

/** The day on which a mail left, as far as this PC knows: the one that somebody wrote down, else that of the last try. */
export const mailedOn = ({ handedOver, history }: Submission): CalendarDate | null => {
  const tried = history.findLast(({ what }) => what === 'sending');
  return handedOver?.on ?? (tried ? dayOf(tried.at) : null);
};

/** When something last happened to it, by this PC's clock. */
export const lastAt = ({ history }: Submission): string => history.at(-1)?.at ?? '';

const latestFirst = (a: Submission, b: Submission): number =>
  (lastAt(a) < lastAt(b) ? 1 : lastAt(a) > lastAt(b) ? -1 : 0) || b.sequence - a.sequence;

/** @param now ISO instant */
export function groupsOf(submissions: Iterable<Submission>, now: string): SubmissionGroups {
  const all = [...submissions];
  const done = all.filter((one) => !waitsForPerson(one) && !isQueued(one)).sort(latestFirst);
  const isRecent = (one: Submission): boolean => Date.parse(now) - Date.parse(lastAt(one)) <= RECENT;
  return {
    mine: all.filter(waitsForPerson).sort(latestFirst),
    queued: all.filter(isQueued).sort((a, b) => a.sequence - b.sequence),
    recent: done.filter(isRecent),
    older: done.filter((one) => !isRecent(one)),
  };
}

/** The submission that a paper went out with, alone or with others in one letter; a withdrawn one leaves the paper free again. */
export function submissionOf(submissions: Iterable<Submission>, documentId: string): Submission | null {
  return [...submissions]
    .filter((one) => one.state !== 'withdrawn' && hasPaper(one, documentId))
    .reduce<Submission | null>((last, one) => (last && last.sequence > one.sequence ? last : one), null);
}

/** Whether a paper is in it. */
export const hasPaper = (submission: Submission, documentId: string): boolean =>
  papersIn(submission).some((paper) => paper.documentId === documentId);

/** As `submissionOf` for many papers at once: by the paper's id. */
export function submissionsByPaper(submissions: Iterable<Submission>): ReadonlyMap<string, Submission> {
  const found = new Map<string, Submission>();
  for (const one of submissions) {
    if (one.state === 'withdrawn') continue;
    for (const { documentId } of papersIn(one)) {
      const other = found.get(documentId);
      if (!(other && other.sequence > one.sequence)) found.set(documentId, one);
    }
  }
  return found;
}
