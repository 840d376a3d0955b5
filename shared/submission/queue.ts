import type { Channels } from '../channels/registry';
import { isAboutReceiver } from './about-receiver';
import { LONGEST_WAIT } from './retry';
import { sentBy, type Submission } from './submission';

/** What the papers that stand behind another may weigh together with it, in bytes: a heavy one is alone on its way. */
const BEHIND_BYTES = 4 * 1024 * 1024;

/** The name of the line that all mail stands in; no pack is called like this. */
export const MAIL_QUEUE = 'mail:';

/** In which line it stands while it waits: its receiver's, or that of all mail. Null: a person takes it there. */
export function queueOf(one: Pick<Submission, 'channel' | 'letter' | 'packId'>, channels: Channels): string | null {
  const transport = sentBy(one, channels);
  return transport && { endpoint: one.packId, mail: MAIL_QUEUE }[transport];
}

/**
 * Papers that may go now, for each receiver in their order: the first of those that wait, as soon as nothing of it is on its
 * way; and behind one that is on its way or goes now as many as there is room for. These leave only when the
 * receiver has taken the one ahead. Mail goes in one line of its own, whoever it is for, and one at a time: nothing may stand
 * behind a letter of which nobody knows whether it was taken.
 *
 * @param roomOf how many of a receiver's papers may have begun at once, at least 1
 */
export function nextToSend(
  submissions: Iterable<Submission>,
  now: string,
  channels: Channels,
  roomOf: (receiver: string) => number = () => 1,
): Submission[] {
  const lines = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const name = queueOf(submission, channels);
    if (name === null || !isInLine(submission)) continue;
    const line = lines.get(name);
    if (line) line.push(submission);
    else lines.set(name, [submission]);
  }
  return [...lines].flatMap(([receiver, line]) =>
    nextInLine(line, now, receiver === MAIL_QUEUE ? 1 : roomOf(receiver)),
  );
}

function nextInLine(line: Submission[], now: string, room: number): Submission[] {
  const next: Submission[] = [];
  const sending = line.filter(({ state }) => state === 'sending');
  let begun = sending.length;
  let bytes = sending.reduce((sum, one) => sum + weightOf(one), 0);
  for (const [index, submission] of line.sort((a, b) => a.sequence - b.sequence).entries()) {
    if (submission.state === 'sending') continue;
    if (dueAt(submission, now) > now) break;
    // Nobody passes it by: whether it is there is what is being asked.
    if (submission.state === 'withdrawing') return index === 0 ? [submission] : next;
    bytes += weightOf(submission);
    if (begun > 0 && (begun >= room || bytes > BEHIND_BYTES)) break;
    begun += 1;
    next.push(submission);
  }
  return next;
}

const weightOf = ({ frozen }: Submission): number => frozen.files.reduce((sum, { size }) => sum + size, 0);

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

/** Without those whose receiver turns everything away until 設定 is put right: they would only meet the same. */
export function withoutClosed(submissions: readonly Submission[], channels: Channels): Submission[] {
  const closed = new Set(
    submissions.flatMap((one) =>
      one.state === 'needs-action' && one.problem && isAboutReceiver(one.problem) ? [queueOf(one, channels)] : [],
    ),
  );
  return submissions.filter((one) => !closed.has(queueOf(one, channels)));
}
