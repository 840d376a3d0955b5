import { LONGEST_WAIT } from './retry';
import type { Submission } from './submission';

/** Papers that may go now: for each receiver the first of those that wait, and only when nothing of it is on its way. */
export function nextToSend(submissions: Iterable<Submission>, now: string): Submission[] {
  const first = new Map<string, Submission>();
  for (const submission of submissions) {
    if (submission.channel.kind !== 'endpoint' || !isInLine(submission)) continue;
    const receiver = submission.packId;
    const before = first.get(receiver);
    if (!before || submission.sequence < before.sequence) first.set(receiver, submission);
  }
  return [...first.values()].filter((submission) => submission.state !== 'sending' && dueAt(submission, now) <= now);
}

/** A wait that is longer than any that we set: the clock was put back meanwhile, and it is due now. */
function dueAt({ notBefore }: Submission, now: string): string {
  const isOurs = notBefore !== null && Date.parse(notBefore) - Date.parse(now) <= LONGEST_WAIT;
  return isOurs ? notBefore : now;
}

/** One that waits for a person keeps nobody behind it. */
const isInLine = ({ state }: Submission): boolean =>
  state === 'waiting' || state === 'sending' || state === 'withdrawing';

/** When the queue has something to do again; null when only a person or an answer can change it. */
export function nextInstant(submissions: Iterable<Submission>, now: string): string | null {
  const waits = [...submissions].flatMap((submission) =>
    isInLine(submission) && submission.state !== 'sending' ? [dueAt(submission, now)] : [],
  );
  return waits.length === 0 ? null : waits.reduce((a, b) => (a < b ? a : b));
}
