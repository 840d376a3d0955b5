import { isQueued, waitsForPerson, type Submission } from './submission';

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

/** The submission that a paper went out with; a withdrawn one leaves the paper free again. */
export function submissionOf(submissions: Iterable<Submission>, documentId: string): Submission | null {
  return [...submissions]
    .filter((one) => one.documentId === documentId && one.state !== 'withdrawn')
    .reduce<Submission | null>((last, one) => (last && last.sequence > one.sequence ? last : one), null);
}

/** As `submissionOf` for many papers at once: by the paper's id. */
export function submissionsByPaper(submissions: Iterable<Submission>): ReadonlyMap<string, Submission> {
  const found = new Map<string, Submission>();
  for (const one of submissions) {
    const other = found.get(one.documentId);
    if (one.state !== 'withdrawn' && !(other && other.sequence > one.sequence)) found.set(one.documentId, one);
  }
  return found;
}
