import { failure, success, type Failure, type Result } from '../problems/problem';
import type { Channels } from '../channels/registry';
import { combinedTitle } from './combined-title';
import type { Submission } from './submission';
import { transition } from './transition';

/**
 * What becomes of a submission when its better is made final: one that came back is linked to it, one that nobody has in
 * hand yet is taken back. Problems: `submission/replaced-under-way`, `-unsure`, `-gone`, `-there`: it left meanwhile, and
 * both would be with the receiver.
 *
 * @param by id of the submission that takes its place
 */
export function replacedSubmission(
  before: Submission,
  { at, by }: { at: string; by: string },
  channels: Channels,
): Result<Submission> {
  const { state } = before;
  if (state === 'withdrawn' || state === 'withdrawing') return success(before);
  if (state === 'returned') return success(transition(before, { kind: 'corrected', at, by }, channels));
  // Taking it back is a question to the city then, for a person to ask.
  if (state === 'received') return standing(before);
  const after = transition(before, { kind: 'withdrawal-asked', at }, channels);
  return after === before ? standing(before) : success(after);
}

function standing(before: Submission): Failure {
  const title = combinedTitle(before);
  switch (before.state) {
    case 'sending':
      return failure('submission/replaced-under-way', { title });
    case 'unsure':
      return failure('submission/replaced-unsure', { title });
    case 'received':
    case 'accepted':
      return failure('submission/replaced-there', { title, recipient: before.channel.recipient });
    default:
      return failure('submission/replaced-gone', { title });
  }
}
