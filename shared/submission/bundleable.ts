import type { Submission } from './submission';

/**
 * Papers that may go along with this one: in the same envelope, or on the same way to the counter. They wait to be handed
 * over to the same receiver by the same way and from the same office; in the order of finalising, without this one.
 */
export function bundleableWith(submission: Submission, submissions: Iterable<Submission>): Submission[] {
  if (!isOnPaper(submission) || submission.state !== 'to-hand-over') return [];
  const { channel } = submission;
  return [...submissions]
    .filter(
      (other) =>
        other.id !== submission.id &&
        other.state === 'to-hand-over' &&
        other.officeId === submission.officeId &&
        other.packId === submission.packId &&
        other.channel.kind === channel.kind &&
        other.channel.recipient === channel.recipient,
    )
    .sort((a, b) => a.sequence - b.sequence);
}

/** Leaves the office on paper: 窓口, 郵送. */
export const isOnPaper = ({ channel }: Pick<Submission, 'channel'>): boolean =>
  channel.kind === 'post' || channel.kind === 'counter';
