import type { Channel } from '../channels/channel';
import type { Channels } from '../channels/registry';
import { otherWayWords, type OtherWayWords } from './other-way';
import type { Submission } from './submission';

/** Another way by which it went; null: it went as it was made final for, or hasn't left. */
export const otherWayOf = ({ handedOver }: Pick<Submission, 'handedOver'>): OtherWayWords | null =>
  handedOver?.other ? otherWayWords[handedOver.other] : null;

/** 出し方: how it went, else how it is to go. */
export const goesBy = (
  submission: Pick<Submission, 'handedOver' | 'channel'>,
  channels: Channels,
): Pick<OtherWayWords, 'name' | 'icon'> & Pick<Channel, 'medium'> =>
  otherWayOf(submission) ?? channels.of(submission.channel.kind);

/** What may be said of it that it went another way: it hasn't left by its own, as far as anybody knows. */
export const mayHaveGoneOtherwise = ({ state }: Pick<Submission, 'state'>): boolean => NOT_LEFT.has(state);
const NOT_LEFT: ReadonlySet<Submission['state']> = new Set(['to-hand-over', 'waiting', 'needs-action', 'unsure']);
