import type { Channels } from '../channels/registry';
import type { Submission } from './submission';

/**
 * Papers that may go along with this one: in the same envelope, or on the same way to the counter. They wait to be handed
 * over to the same receiver by the same way and from the same office; in the order of finalising, without this one.
 */
export function bundleableWith(
  submission: Submission,
  submissions: Iterable<Submission>,
  channels: Channels,
): Submission[] {
  const { channel } = submission;
  if (!channels.of(channel.kind).onPaper?.bundle || submission.state !== 'to-hand-over') return [];
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
