import type { Channels } from '@shared/channels/registry';
import type { Submission } from '@shared/submission/submission';
import { stateOf } from '../../words/state-words';

/**
 * What is said after somebody took it back. Null: it is, or is being asked for, and the panel shows it.
 *
 * @param after as it is now: between the question and the answer it may have left
 */
export const notWithdrawn = (after: Submission, channels: Channels): string | null =>
  after.state === 'withdrawn' || after.state === 'withdrawing'
    ? null
    : `取り下げられませんでした。いまは「${stateOf(after, channels).words}」です`;
